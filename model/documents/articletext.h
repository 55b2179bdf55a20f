#pragma once

#include "model/documents/document.h"

namespace cp {

/// What an importer finds in a file; `title` is empty when the file names none.
struct ArticleText {
    QString title;
    QString text;
    std::vector<Paragraph> paragraphs;
};

/// Writes an article as plain text, paragraph by paragraph with a blank line between, and keeps the spans.
class ArticleTextBuilder final {
public:
    /// `text` is one line without white space around it; empty ones are ignored. List items get a bullet in front.
    void add(QStringView text, ParagraphKind kind);
    /// Text whose line ends matter, split into paragraphs like a plain text file.
    void addPlain(const QString& text);

    [[nodiscard]] qsizetype size() const { return m_article.text.size(); }
    /// The article with its furniture set aside, and with `title` in front unless a paragraph is the title already.
    /// Leaves the builder empty.
    [[nodiscard]] ArticleText take(const QString& title);

private:
    ArticleText m_article;
};

} // namespace cp
