#pragma once

#include "model/language/words.h"
#include "model/meaning/encoder.h"

#include <vector>

namespace cp {

/// First and last piece of a word, as rows of EncodedText::states; both 0 (the start mark) for a character that the encoder
/// knows nothing of.
struct WordPieces {
    size_t first = 0, last = 0;
};

/// The pieces of every word of a text that was encoded from `origin` on; empty when a word lies beyond the last piece.
[[nodiscard]] std::vector<WordPieces> piecesOf(const std::vector<Token>& tokens, const std::vector<Word>& words, qsizetype origin);

/// The encoder's middle layer at the first piece of every word, each scaled to length 1 (zeros stay zeros): what a word
/// means where it stands. Empty where piecesOf() is.
using WordSenses = std::vector<std::vector<float>>;
[[nodiscard]] WordSenses sensesOf(const EncodedText& encoded, const std::vector<Word>& words, qsizetype origin);

} // namespace cp
