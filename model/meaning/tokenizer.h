#pragma once

#include "model/base/result.h"
#include "model/base/span.h"

#include <QHash>
#include <QString>
#include <QStringView>
#include <vector>

namespace cp {

/// A piece of a word as the encoder sees it.
struct Token {
    qint32 id = 0;
    Span span; ///< in the text that was cut
    friend bool operator==(const Token&, const Token&) = default;
};

/// WordPiece over BERT's uncased pre-tokenization: control characters dropped, lower case, accents stripped,
/// punctuation and CJK ideographs apart, then the longest pieces of the vocabulary from the left. Source:
/// Devlin et al. 2019 and the reference tokenizer of that model, with which it agrees token for token. The
/// names of special tokens ("[SEP]") in a text are taken as the special tokens, as the reference does.
/// Thread-safe.
class Tokenizer final {
public:
    /// `path`: one piece a line, line number = id. Fails when the file is missing or lacks the special
    /// tokens.
    [[nodiscard]] static Result<Tokenizer> load(const QString& path);

    /// Without [CLS] and [SEP].
    [[nodiscard]] std::vector<Token> tokens(QStringView text) const;

    [[nodiscard]] qint32 startId() const { return m_start; }
    [[nodiscard]] qint32 endId() const { return m_end; }

private:
    struct Letter {
        char32_t code;
        Span span;
    };
    using Letters = std::vector<Letter>;

    void addPlain(QStringView text, qsizetype from, std::vector<Token>& out) const;
    std::pair<qint32, qsizetype> longestPiece(const Letters& word, qsizetype start) const;
    void addWord(const Letters& word, std::vector<Token>& out) const;

    QHash<QString, qint32> m_pieces;
    std::vector<std::pair<QString, qint32>> m_special;
    qint32 m_unknown = 0;
    qint32 m_start = 0;
    qint32 m_end = 0;
};

} // namespace cp
