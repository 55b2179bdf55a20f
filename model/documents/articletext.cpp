#include "model/documents/articletext.h"

#include "model/documents/furniture.h"
#include "model/documents/paragraphs.h"

#include <algorithm>

namespace cp {
namespace {

/// A title that stands outside the article is shown, and stored, above it.
void putTitleFirst(ArticleText& article)
{
    const bool shown = std::any_of(article.paragraphs.begin(), article.paragraphs.end(),
                                   [](const Paragraph& p) { return p.kind == ParagraphKind::Title; });
    if (shown || article.title.isEmpty() || article.text.isEmpty())
        return;
    const QString front = article.title + QLatin1String("\n\n");
    article.text.prepend(front);
    for (Paragraph& paragraph : article.paragraphs)
        paragraph.span = {paragraph.span.start + front.size(), paragraph.span.end + front.size()};
    article.paragraphs.insert(article.paragraphs.begin(), {{0, article.title.size()}, ParagraphKind::Title});
}

} // namespace

void ArticleTextBuilder::add(QStringView text, ParagraphKind kind)
{
    if (text.isEmpty())
        return;
    QString& whole = m_article.text;
    if (!whole.isEmpty())
        whole += QLatin1String("\n\n");
    if (kind == ParagraphKind::ListItem)
        whole += QStringLiteral("• ");
    const qsizetype start = whole.size();
    whole += text;
    m_article.paragraphs.push_back({{start, whole.size()}, kind});
}

void ArticleTextBuilder::addPlain(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    QString& whole = m_article.text;
    if (!whole.isEmpty())
        whole += QLatin1String("\n\n");
    const qsizetype start = whole.size();
    for (Paragraph paragraph : splitParagraphs(text)) {
        paragraph.span = {paragraph.span.start + start, paragraph.span.end + start};
        if (paragraph.kind == ParagraphKind::Title && start > 0)
            paragraph.kind = ParagraphKind::Heading;
        m_article.paragraphs.push_back(paragraph);
    }
    whole += text;
}

ArticleText ArticleTextBuilder::take(const QString& title)
{
    ArticleText article = std::exchange(m_article, {});
    article.title = title;
    putTitleFirst(article);
    setFurnitureAside(article.text, article.paragraphs);
    setBackMatterAside(article.text, article.paragraphs);
    return article;
}

} // namespace cp
