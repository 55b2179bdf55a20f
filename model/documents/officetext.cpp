#include "model/documents/officetext.h"

#include "model/documents/htmlarticle.h"
#include "model/documents/htmltree.h"
#include "model/documents/importerrors.h"
#include "model/documents/zipentries.h"

#include <QUrl>
#include <QXmlStreamReader>

namespace cp {
namespace {

constexpr int maxNesting = 256;

/// One paragraph on its way into the article.
struct Block {
    QString text;
    ParagraphKind kind = ParagraphKind::Body;
};

ParagraphKind kindOfStyle(const QString& style)
{
    const QString name = style.toLower();
    if (name == QLatin1String("title"))
        return ParagraphKind::Title;
    if (name.startsWith(QLatin1String("heading")) || name == QLatin1String("subtitle"))
        return ParagraphKind::Heading;
    if (name.contains(QLatin1String("quot")))
        return ParagraphKind::Quotation;
    return name.startsWith(QLatin1String("list")) ? ParagraphKind::ListItem : ParagraphKind::Body;
}

void close(ArticleTextBuilder& builder, Block& block)
{
    builder.add(block.text.simplified(), block.kind);
    block = {};
}

/// w:p with runs of w:t; what w:del deleted and what fields are made of is no text.
class DocxBody final {
public:
    explicit DocxBody(ArticleTextBuilder& builder) : m_builder(builder) {}

    [[nodiscard]] bool begin(QXmlStreamReader& xml)
    {
        const auto name = xml.name();
        if (name == QLatin1String("t")) {
            m_block.text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            return true;
        }
        if (name == QLatin1String("tab") || name == QLatin1String("br")) {
            m_block.text += u' ';
        } else if (name == QLatin1String("pStyle")) {
            m_block.kind = kindOfStyle(xml.attributes().value(QLatin1String("w:val")).toString());
        } else if (name == QLatin1String("numPr") && m_block.kind == ParagraphKind::Body) {
            m_block.kind = ParagraphKind::ListItem;
        } else if (name == QLatin1String("del") || name == QLatin1String("instrText") || name == QLatin1String("delText") || name == QLatin1String("Fallback")) {
            xml.skipCurrentElement();
            return true;
        }
        return false;
    }

    void end(QStringView name)
    {
        if (name == QLatin1String("p"))
            close(m_builder, m_block);
    }

    void add(QStringView) {} // the spaces between elements

private:
    ArticleTextBuilder& m_builder;
    Block m_block;
};

/// text:h and text:p; notes, comments and tracked deletions are no part of the text.
class OdtBody final {
public:
    explicit OdtBody(ArticleTextBuilder& builder) : m_builder(builder) {}

    [[nodiscard]] bool begin(QXmlStreamReader& xml)
    {
        const auto name = xml.name();
        if (name == QLatin1String("list-item")) {
            ++m_lists;
        } else if (isBlock(name) && m_blocks++ == 0) {
            const QString style = xml.attributes().value(QLatin1String("text:style-name")).toString();
            m_block.kind = name == QLatin1String("h") ? ParagraphKind::Heading : m_lists > 0 ? ParagraphKind::ListItem : kindOfStyle(style);
        } else if (name == QLatin1String("s") || name == QLatin1String("tab") || name == QLatin1String("line-break")) {
            m_block.text += u' ';
        } else if (name == QLatin1String("note") || name == QLatin1String("annotation") || name == QLatin1String("tracked-changes") || name == QLatin1String("scripts")) {
            xml.skipCurrentElement();
            return true;
        }
        return false;
    }

    void end(QStringView name)
    {
        m_lists -= name == QLatin1String("list-item") ? 1 : 0;
        if (isBlock(name) && --m_blocks == 0)
            close(m_builder, m_block);
    }

    void add(QStringView text)
    {
        if (m_blocks > 0)
            m_block.text += text;
    }

private:
    static bool isBlock(QStringView name) { return name == QLatin1String("p") || name == QLatin1String("h"); }

    ArticleTextBuilder& m_builder;
    Block m_block;
    int m_lists = 0;
    int m_blocks = 0; ///< that are open: a text frame has its own inside another's
};

/// Walks all elements; begin() answers whether it has read over the element's end.
template <typename Body>
bool readBody(QXmlStreamReader& xml, ArticleTextBuilder& builder)
{
    Body body(builder);
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (++depth > maxNesting)
                return false;
            depth -= body.begin(xml) ? 1 : 0;
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            body.end(xml.name());
        } else if (token == QXmlStreamReader::Characters) {
            body.add(xml.text());
        }
    }
    return !xml.hasError();
}

QString textOfElement(const QByteArray& bytes, QLatin1String wanted)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == wanted)
            return xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    }
    return {};
}

Result<ArticleText> readOffice(const QByteArray& bytes, const QString& name, qint64 mostBytes, const char* body, const char* meta,
                               bool (*read)(QXmlStreamReader&, ArticleTextBuilder&))
{
    const QString bodyName = QLatin1String(body);
    const QString metaName = QLatin1String(meta);
    const auto entries = zipEntries(bytes, name, mostBytes, [&](const QString& entry) { return entry == bodyName || entry == metaName; });
    if (!entries)
        return entries.error();
    QXmlStreamReader xml(entries->value(bodyName));
    ArticleTextBuilder builder;
    if (!entries->contains(bodyName) || !read(xml, builder))
        return importerrors::damagedArchive(name);
    return builder.take(textOfElement(entries->value(metaName), QLatin1String("title")));
}

/// The chapters' files in reading order, as the package file lists them.
QStringList spineOf(const QByteArray& package, const QString& packagePath)
{
    QHash<QString, QString> files;
    QStringList order;
    QXmlStreamReader xml(package);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attribute = [&xml](const char* name) { return xml.attributes().value(QLatin1String(name)).toString(); };
        if (xml.name() == QLatin1String("item"))
            files.insert(attribute("id"), QUrl::fromPercentEncoding(attribute("href").toUtf8()));
        else if (xml.name() == QLatin1String("itemref") && attribute("linear") != QLatin1String("no"))
            order += files.value(attribute("idref"));
    }
    const QString folder = packagePath.left(packagePath.lastIndexOf(u'/') + 1);
    for (QString& file : order)
        file = folder + file;
    return order;
}

} // namespace

Result<ArticleText> readDocx(const QByteArray& bytes, const QString& name, qint64 mostBytes)
{
    return readOffice(bytes, name, mostBytes, "word/document.xml", "docProps/core.xml", readBody<DocxBody>);
}

Result<ArticleText> readOdt(const QByteArray& bytes, const QString& name, qint64 mostBytes)
{
    return readOffice(bytes, name, mostBytes, "content.xml", "meta.xml", readBody<OdtBody>);
}

Result<ArticleText> readEpub(const QByteArray& bytes, const QString& name, qint64 mostBytes)
{
    const auto entries = zipEntries(bytes, name, mostBytes, [](const QString& entry) {
        return entry.endsWith(QLatin1String("html")) || entry.endsWith(QLatin1String(".htm")) || entry.endsWith(QLatin1String(".opf")) || entry == QLatin1String("META-INF/container.xml");
    });
    if (!entries)
        return entries.error();
    QXmlStreamReader container(entries->value(QStringLiteral("META-INF/container.xml")));
    QString package;
    while (!container.atEnd()) {
        if (container.readNext() == QXmlStreamReader::StartElement && container.name() == QLatin1String("rootfile") && package.isEmpty())
            package = container.attributes().value(QLatin1String("full-path")).toString();
    }
    if (!entries->contains(package))
        return importerrors::damagedArchive(name);
    ArticleTextBuilder builder;
    for (const QString& file : spineOf(entries->value(package), package)) {
        const Result<HtmlTree> tree = parseHtml(entries->value(file), name);
        if (!tree)
            continue; // one broken chapter does not take the book with it
        const ArticleText chapter = readHtmlArticle(*tree, HtmlScope::ArticleOnly);
        for (const Paragraph& paragraph : chapter.paragraphs)
            builder.add(QStringView(chapter.text).mid(paragraph.span.start, paragraph.span.length()), paragraph.kind == ParagraphKind::Title ? ParagraphKind::Heading : paragraph.kind);
    }
    return builder.take(textOfElement(entries->value(package), QLatin1String("title")));
}

} // namespace cp
