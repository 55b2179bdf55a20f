#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace cp {

/// One element of an Argdown text, with its content not looked into yet.
struct ArgdownItem {
    enum class Type { Heading, Relation, Numbered, Inference, Plain };
    Type type = Type::Plain;
    int indent = 0;       ///< characters; of a heading its level
    QString mark;         ///< of a relation: +> -> _> <+ <- <_ >< + - _
    int number = 0;       ///< of a numbered statement
    bool afterBlank = false;
    QString content;
    int line = 0; ///< of the file, from 1
};

/// How many braces a text that comes in lines leaves open; those in quotes and after a backslash do not count.
struct ArgdownBraces {
    int open = 0;
    bool isQuoted = false;

    void read(QStringView line);
};

/// The elements of a text, one after the other, so that one that holds too many need not be kept. Comments and front matter
/// go; lines that continue an element are joined to it.
class ArgdownItems final {
public:
    explicit ArgdownItems(const QString& source);

    /// None at the end.
    [[nodiscard]] std::optional<ArgdownItem> next();
    [[nodiscard]] const QString& title() const { return m_title; } ///< of the front matter
    /// Of comments and data that nothing closes, as far as it was read; they are text.
    [[nodiscard]] const std::vector<int>& unclosedLines() const { return m_unclosed; }

private:
    void readFrontMatter();
    [[nodiscard]] QString takeLine();
    [[nodiscard]] std::optional<ArgdownItem> beginning(const QString& line);
    [[nodiscard]] bool beginsPlain(const QString& content) const;
    void begin(ArgdownItem item);
    void extend(const QString& line);
    void closeBraces();
    [[nodiscard]] bool isClosedBelow() const;
    [[nodiscard]] bool atEnd() const { return m_at > m_text.size(); }
    [[nodiscard]] int lineNumber() const { return m_lines[static_cast<size_t>(m_line - 1)]; } ///< of the line taken last

    QString m_text;           ///< without comments
    std::vector<int> m_lines; ///< of the file, for each of the text
    qsizetype m_at = 0;       ///< where the next line starts
    qsizetype m_line = 0;     ///< how many were taken
    bool m_blank = true;
    bool m_inInference = false; ///< between the two "--" of an expanded inference
    ArgdownBraces m_braces;     ///< that the last item's data has left open
    std::optional<ArgdownItem> m_item;
    QString m_title;
    std::vector<int> m_unclosed;
};

/// What an element names and says.
struct ArgdownContent {
    enum class Type { Statement, Argument };
    Type type = Type::Statement;
    QString title; ///< empty: it has none
    QString text;  ///< plain
    QStringList tags;
    QJsonObject data;
    bool isUnclosed = false; ///< a title that begins and does not end
};

[[nodiscard]] ArgdownContent argdownContent(const QString& content);

} // namespace cp
