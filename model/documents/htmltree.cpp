#include "model/documents/htmltree.h"

#include "model/documents/htmltags.h"
#include "model/documents/importerrors.h"

#include <QRegularExpression>
#include <libxml/HTMLparser.h>
#include <memory>

namespace cp {
namespace {

struct ParserDeleter {
    void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

/// libxml2 compares every attribute of an element with every other, and an end tag without a start with every open element.
/// No page comes near these bounds; beyond them it would take minutes.
constexpr int mostAttributes = 10'000;
constexpr qint64 mostComparisons = 300'000'000;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// The end of the tag that starts before `at`, and how many attributes it has at most.
qsizetype tagEnd(const QByteArray& html, qsizetype at, int& attributes)
{
    attributes = 0;
    while (at < html.size() && html[at] != '>') {
        const bool quoted = (html[at] == '"' || html[at] == '\'') && html[at - 1] == '=';
        if (quoted) {
            const qsizetype close = html.indexOf(html[at], at + 1);
            at = close < 0 ? html.size() : close + 1;
            ++attributes;
        } else {
            attributes += (isBlank(html[at]) || html[at] == '/') && at + 1 < html.size() && !isBlank(html[at + 1]);
            ++at;
        }
    }
    return at;
}

bool hasEndlessTag(const QByteArray& html)
{
    qsizetype at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.size()) {
        int attributes = 0;
        if (isLetter(html[at + 1])) {
            at = tagEnd(html, at + 1, attributes);
            if (attributes > mostAttributes)
                return true;
        }
        at = html.indexOf('<', at + 1);
    }
    return false;
}

/// Receives libxml2's events. Elements that are never read leave no node, nor does anything in them.
class TreeBuilder final {
public:
    explicit TreeBuilder(htmlParserCtxt* parser) : m_parser(parser)
    {
        m_tree.nodes.push_back({HtmlTag::Block, -1, 0, false, false, {}});
        m_open.push_back(0);
    }

    void start(const char* name, const xmlChar** attributes)
    {
        const HtmlAttributes read = readHtmlAttributes(attributes);
        if (qstrcmp(name, "meta") == 0)
            readMeta(read);
        m_titleDepth += m_unread == 0 && qstrcmp(name, "title") == 0;
        const auto tag = m_unread == 0 ? effectiveTag(name, read) : std::nullopt;
        if (!tag) {
            ++m_unread;
            return;
        }
        const HtmlLabels labels = judgeLabels(read.labels);
        HtmlNode node{*tag, m_open.back(), 0, labels.isUnlikely && mayBeUnlikely(name), labels.isComments && mayBeUnlikely(name), {}};
        if (labels.isCaption && (*tag == HtmlTag::Block || *tag == HtmlTag::Inline)) {
            node.tag = HtmlTag::Caption;
            node.isUnlikely = false;
        }
        m_open.push_back(static_cast<int>(m_tree.nodes.size()));
        m_tree.nodes.push_back(node);
    }

    void end(const char* name)
    {
        m_titleDepth -= m_unread == 0 && qstrcmp(name, "title") == 0;
        if (m_unread > 0) {
            --m_unread;
            return;
        }
        if (m_open.size() < 2)
            return;
        m_tree.nodes[static_cast<size_t>(m_open.back())].end = static_cast<int>(m_tree.nodes.size());
        m_open.pop_back();
    }

    void characters(const xmlChar* text, int length)
    {
        if (m_titleDepth > 0) {
            if (m_title.size() < 2000)
                m_title.append(reinterpret_cast<const char*>(text), length);
            return;
        }
        if (m_unread > 0)
            return;
        const qsizetype start = m_tree.characters.size();
        m_tree.characters.append(reinterpret_cast<const char*>(text), length);
        HtmlNode& last = m_tree.nodes.back();
        if (last.tag == HtmlTag::Text && last.parent == m_open.back() && last.bytes.end == start) {
            last.bytes.end = m_tree.characters.size();
            return;
        }
        const int end = static_cast<int>(m_tree.nodes.size()) + 1;
        m_tree.nodes.push_back({HtmlTag::Text, m_open.back(), end, false, false, {start, m_tree.characters.size()}});
    }

    void complain()
    {
        m_comparisons += m_parser->nameNr;
        if (m_comparisons > mostComparisons)
            xmlStopParser(m_parser);
    }

    [[nodiscard]] bool wasStopped() const { return m_comparisons > mostComparisons; }

    HtmlTree take()
    {
        for (const int open : m_open)
            m_tree.nodes[static_cast<size_t>(open)].end = static_cast<int>(m_tree.nodes.size());
        m_tree.title = QString::fromUtf8(m_title).simplified();
        return std::move(m_tree);
    }

private:
    static bool mayBeUnlikely(const char* name)
    {
        return qstrcmp(name, "html") != 0 && qstrcmp(name, "body") != 0 && qstrcmp(name, "main") != 0
            && qstrcmp(name, "article") != 0;
    }

    static std::optional<HtmlTag> effectiveTag(const char* name, const HtmlAttributes& read)
    {
        const auto tag = htmlTagOf(name);
        const bool wholePage = qstrcmp(name, "html") == 0 || qstrcmp(name, "body") == 0;
        if (!tag || wholePage)
            return tag;
        // Some pages hide their text until a script shows it, but then they hide the page or its frame.
        if (read.isHidden || isPageRole(read.role))
            return std::nullopt;
        if (*tag == HtmlTag::Anchor && !read.hasAddress)
            return HtmlTag::Inline;
        if (read.role == "main" || read.role == "article" || read.itemprop == "articlebody")
            return HtmlTag::Article;
        return tag;
    }

    void readMeta(const HtmlAttributes& read)
    {
        if (read.name == "og:title")
            m_tree.sharedTitle = QString::fromUtf8(read.content).simplified();
        else if (read.name == "og:site_name")
            m_tree.siteName = QString::fromUtf8(read.content).simplified();
    }

    htmlParserCtxt* m_parser;
    HtmlTree m_tree;
    QByteArray m_title;
    std::vector<int> m_open;
    int m_unread = 0;     ///< open elements that are not read
    int m_titleDepth = 0;
    qint64 m_comparisons = 0;
};

TreeBuilder& builderOf(void* data) { return *static_cast<TreeBuilder*>(data); }

htmlSAXHandler saxHandler()
{
    htmlSAXHandler sax{};
    sax.startElement = [](void* data, const xmlChar* name, const xmlChar** attributes) {
        builderOf(data).start(reinterpret_cast<const char*>(name), attributes);
    };
    sax.endElement = [](void* data, const xmlChar* name) { builderOf(data).end(reinterpret_cast<const char*>(name)); };
    sax.characters = [](void* data, const xmlChar* text, int length) { builderOf(data).characters(text, length); };
    sax.ignorableWhitespace = sax.characters;
    sax.cdataBlock = sax.characters;
    sax.serror = [](void* data, xmlErrorPtr) { builderOf(data).complain(); };
    sax.initialized = XML_SAX2_MAGIC;
    return sax;
}

} // namespace

QString HtmlTree::textOf(const HtmlNode& node) const
{
    return QString::fromUtf8(characters.constData() + node.bytes.start, node.bytes.length());
}

Result<HtmlTree> parseHtml(const QByteArray& utf8, const QString& name)
{
    if (hasEndlessTag(utf8))
        return importerrors::damagedPage(name);
    const std::unique_ptr<htmlParserCtxt, ParserDeleter> parser(htmlNewParserCtxt());
    TreeBuilder builder(parser.get());
    *parser->sax = saxHandler();
    parser->userData = &builder;
    htmlCtxtReadMemory(parser.get(), utf8.constData(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    if (builder.wasStopped())
        return importerrors::damagedPage(name);
    return builder.take();
}

QByteArray declaredCharset(const QByteArray& bytes)
{
    static const QRegularExpression charset(
        QStringLiteral("<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:-]+)|^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = charset.match(QString::fromLatin1(bytes.left(8192)));
    return (match.captured(1) + match.captured(2)).toLatin1();
}

} // namespace cp
