#include "model/language/wordpieces.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cp {
namespace {

std::vector<float> senseOf(const EncodedText& encoded, size_t piece)
{
    constexpr auto width = static_cast<size_t>(EncodedText::layerWidth);
    const auto state = encoded.state(static_cast<qsizetype>(piece)).subspan(width, width);
    const float length = std::sqrt(std::inner_product(state.begin(), state.end(), state.begin(), 0.0F));
    std::vector<float> sense(state.begin(), state.end());
    for (float& value : sense)
        value = length > 0 ? value / length : 0;
    return sense;
}

} // namespace

std::vector<WordPieces> piecesOf(const std::vector<Token>& tokens, const std::vector<Word>& words, qsizetype origin)
{
    std::vector<WordPieces> all;
    const size_t end = tokens.size() - 1; // the end mark
    size_t piece = 1;
    for (const Word& word : words) {
        const Span span{word.span.start - origin, word.span.end - origin};
        while (piece < end && tokens[piece].span.end <= span.start)
            ++piece;
        if (piece == end && end + 1 >= static_cast<size_t>(Encoder::longest))
            return {};
        const size_t first = piece < end && tokens[piece].span.start < span.end ? piece : 0;
        size_t last = first;
        while (first > 0 && last + 1 < end && tokens[last + 1].span.start < span.end)
            ++last;
        all.push_back({first, last});
    }
    return all;
}

WordSenses sensesOf(const EncodedText& encoded, const std::vector<Word>& words, qsizetype origin)
{
    WordSenses senses;
    for (const WordPieces& pieces : piecesOf(encoded.tokens, words, origin))
        senses.push_back(senseOf(encoded, pieces.first));
    return senses;
}

} // namespace cp
