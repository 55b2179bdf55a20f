#include "model/documents/markdown.h"

#include "model/documents/htmlarticle.h"
#include "model/documents/htmltree.h"
#include "model/documents/importerrors.h"

#include <QRegularExpression>
#include <md4c-html.h>
#include <md4c.h>

namespace cp {
namespace {

struct FrontMatter {
    qsizetype length = 0; ///< of the block with its fences
    QString title;
};

/// Metadata between lines of --- (YAML) or +++ (TOML) at the very start.
FrontMatter frontMatterOf(const QString& text)
{
    static const QRegularExpression fences(QStringLiteral("^(---|\\+\\+\\+)[ \\t]*\\n(?:[^\\n]*\\n){0,200}?(?:\\1|\\.\\.\\.)[ \\t]*(?:\\n|$)"));
    static const QRegularExpression title(QStringLiteral("^title\\s*[:=]\\s*([\"']?)(.+?)\\1\\s*$"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression key(QStringLiteral("^[\\w-]+\\s*[:=]"), QRegularExpression::MultilineOption);
    if (!text.startsWith(QLatin1String("---")) && !text.startsWith(QLatin1String("+++")))
        return {};
    // A rule at the start and another one later are no metadata: those have keys.
    const QString block = fences.match(text.left(20'000)).captured();
    if (!key.match(block).hasMatch())
        return {};
    return {block.size(), title.match(block).captured(2).simplified()};
}

struct Expansion {
    QByteArray html;
    qint64 most = 0;
    bool isTooLong = false;
};

/// A table of a few wide rows expands to the square of its size, so what comes out is bounded too.
Expansion toHtml(const QByteArray& markdown, qint64 mostBytes)
{
    Expansion expansion{{}, mostBytes, false};
    const auto receive = [](const MD_CHAR* part, MD_SIZE size, void* data) {
        auto& out = *static_cast<Expansion*>(data);
        if (out.html.size() + static_cast<qsizetype>(size) > out.most)
            out.isTooLong = true;
        else
            out.html.append(part, static_cast<qsizetype>(size));
    };
    const unsigned flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEATXHEADERS
        | MD_FLAG_NOINDENTEDCODEBLOCKS;
    const int failed = md_html(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), receive, &expansion, flags, 0);
    expansion.isTooLong = expansion.isTooLong || failed != 0;
    return expansion;
}

} // namespace

Result<ArticleText> readMarkdown(const QString& text, const QString& name, qint64 mostBytes)
{
    static const QRegularExpression footnoteMark(QStringLiteral("\\[\\^[\\w-]{1,40}\\](?!:)"));
    const FrontMatter front = frontMatterOf(text);
    const Expansion expansion = toHtml(text.mid(front.length).remove(footnoteMark).toUtf8(), mostBytes);
    if (expansion.isTooLong)
        return importerrors::damagedMarkdown(name);
    QByteArray html = expansion.html;
    if (!front.title.isEmpty())
        html.prepend("<h1>" + front.title.toHtmlEscaped().toUtf8() + "</h1>\n");
    const Result<HtmlTree> tree = parseHtml(html, name);
    if (!tree)
        return tree.error();
    return readHtmlArticle(*tree, HtmlScope::ArticleOnly);
}

} // namespace cp
