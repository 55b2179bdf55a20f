#include "model/documents/htmltitle.h"

#include "model/documents/htmlcontent.h"

#include <QRegularExpression>

namespace cp {
namespace {

QString subtreeText(const HtmlTree& tree, size_t index)
{
    QString text;
    for (size_t i = index + 1; i < static_cast<size_t>(tree.nodes[index].end); ++i) {
        if (tree.nodes[i].tag == HtmlTag::Text)
            text += tree.textOf(tree.nodes[i]);
    }
    return text.simplified();
}

/// The main heading inside the article, else the last one before it.
QString mainHeading(const HtmlTree& tree, const HtmlContent& content)
{
    QString before;
    const HtmlNode& root = tree.nodes[static_cast<size_t>(content.root)];
    for (size_t i = 1; i < static_cast<size_t>(root.end); ++i) {
        if (content.isDropped[i]) {
            i = static_cast<size_t>(tree.nodes[i].end) - 1;
        } else if (tree.nodes[i].tag == HtmlTag::MainHeading) {
            const QString text = subtreeText(tree, i);
            if (!text.isEmpty() && i > static_cast<size_t>(content.root))
                return text;
            before = text.isEmpty() ? before : text;
        }
    }
    return before;
}

struct TitleParts {
    QStringList parts;
    QList<qsizetype> starts;
};

/// A head's title at its bars and dashes.
TitleParts partsOf(const QString& title)
{
    static const QRegularExpression bar(QStringLiteral("\\s+(?:[|–—:·•»«-]|::)\\s+"));
    TitleParts split;
    qsizetype start = 0;
    for (auto matches = bar.globalMatch(title); matches.hasNext();) {
        const auto match = matches.next();
        split.parts.push_back(title.mid(start, match.capturedStart() - start));
        split.starts.push_back(start);
        start = match.capturedEnd();
    }
    split.parts.push_back(title.mid(start));
    split.starts.push_back(start);
    return split;
}

qsizetype wordCount(const QString& text) { return text.count(u' ') + 1; }

/// Whether `heading` is the part of the head's title that names the site.
bool isSiteName(const QString& heading, const HtmlTree& tree)
{
    constexpr qsizetype fewHeadlineWords = 5;
    if (heading.compare(tree.siteName, Qt::CaseInsensitive) == 0)
        return true;
    const QStringList parts = partsOf(tree.title).parts;
    if (parts.size() < 2)
        return false;
    const bool isLast = heading.compare(parts.back(), Qt::CaseInsensitive) == 0;
    const bool isFirst = heading.compare(parts.front(), Qt::CaseInsensitive) == 0;
    const qsizetype others = wordCount(parts[1]);
    return isLast || (isFirst && others >= fewHeadlineWords && others >= 2 * wordCount(heading));
}

/// "Headline | Section | Site" without its site: the part that equals `site`, else a last part that is short.
QString withoutSite(const QString& title, const QString& site)
{
    constexpr qsizetype mostSiteWords = 5;
    const TitleParts split = partsOf(title);
    if (split.parts.size() < 2)
        return title;
    const qsizetype lastStart = split.starts.back();
    const QString rest = title.left(split.starts[split.starts.size() - 2] + split.parts[split.parts.size() - 2].size());
    if (split.parts.front().compare(site, Qt::CaseInsensitive) == 0)
        return title.mid(split.starts[1]);
    if (title.mid(lastStart).compare(site, Qt::CaseInsensitive) == 0)
        return rest;
    const qsizetype tailWords = wordCount(split.parts.back());
    const bool isShort = tailWords <= mostSiteWords && wordCount(rest) >= 3 && wordCount(rest) > tailWords;
    return isShort ? rest : title;
}

} // namespace

QString headlineOf(const HtmlTree& tree, const HtmlContent& content)
{
    constexpr qsizetype longestHeadline = 300;
    const QString heading = mainHeading(tree, content);
    if (!heading.isEmpty() && heading.size() <= longestHeadline && !isSiteName(heading, tree))
        return heading;
    const QString& declared = tree.sharedTitle.isEmpty() ? tree.title : tree.sharedTitle;
    return withoutSite(declared, tree.siteName.isEmpty() ? heading : tree.siteName).left(longestHeadline);
}

} // namespace cp
