#pragma once

#include <QString>
#include <optional>

namespace cp {

struct DotToken {
    enum class Type { End, Word, Text, Html, Mark, Arrow };
    Type type = Type::End;
    QString text; ///< of a mark: one of { } [ ] ; , = : and of an arrow -> or --
    int line = 1;
};

/// Splits DOT into tokens; comments go, joined strings ("a" + "b") become one.
class DotTokens final {
public:
    explicit DotTokens(QString source) : m_source(std::move(source)) { advance(); }

    [[nodiscard]] const DotToken& peek() const { return m_next; }
    DotToken take();
    /// Whether a character or string was met that is not DOT.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    void advance();
    void skipSpace();
    void readText();
    void readQuoted();
    void readHtml();
    void readWord();
    [[nodiscard]] QChar at(qsizetype ahead = 0) const { return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : QChar(); }

    QString m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_isBroken = false;
    DotToken m_next;
};

} // namespace cp
