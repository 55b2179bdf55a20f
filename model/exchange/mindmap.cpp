#include "model/exchange/foreigntext.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/outline.h"
#include "model/exchange/schemegraph.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace cp {
namespace {

constexpr int maxNesting = 256;

class MindMapReader final {
public:
    MindMapReader(const QByteArray& bytes, const QString& name) : m_xml(bytes), m_name(name) {}
    Result<Imported> run();

private:
    struct Content {
        QString text, note, kind;
    };
    void readNode(const QString& parent, int depth);
    [[nodiscard]] QString takeName();
    void readPart(Content& content, const QString& id);
    void addStatement(const QString& id, const QString& parent, Content content);
    void readRich(Content& content);
    void readLink(const QString& from);
    [[nodiscard]] QString attribute(const char* name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }

    QXmlStreamReader m_xml;
    const QString& m_name;
    SchemeGraph m_graph;
    Draft m_draft;
    int m_count = 0;
};

/// Formatted text is HTML inside the file; of it the words.
void MindMapReader::readRich(Content& content)
{
    const QString type = attribute("TYPE");
    const QString text = m_xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    (type == QLatin1String("NOTE") || type == QLatin1String("DETAILS") ? content.note : content.text) += text;
}

void MindMapReader::readLink(const QString& from)
{
    const QString kind = relationWord(attribute("MIDDLE_LABEL"));
    m_graph.addEdge(from, attribute("DESTINATION"), kind.isEmpty() ? QStringLiteral("elaborates") : kind);
    m_xml.skipCurrentElement();
}

/// "con: …", "+ …" and the icons of the two thumbs say for or against.
QString takeSign(QString& text)
{
    static const QRegularExpression sign(QStringLiteral("^(pro|con|contra|against|because|but|[+−-])\\s*(?::\\s*|(?<=[+−-])\\s+)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = sign.match(text);
    if (!match.hasMatch())
        return {};
    const QString word = match.captured(1).toLower();
    text.remove(0, match.capturedLength());
    const bool isFor = word == QLatin1String("pro") || word == QLatin1String("because") || word == QLatin1String("+");
    return isFor ? QStringLiteral("supports") : QStringLiteral("attacks");
}

/// The node's own id unless it has none or another has it already.
QString MindMapReader::takeName()
{
    const QString given = attribute("ID");
    const int place = m_count++;
    return given.isEmpty() || m_graph.hasNode(given) ? QStringLiteral("node%1").arg(place) : given;
}

/// What a node holds beside other nodes.
void MindMapReader::readPart(Content& content, const QString& id)
{
    if (m_xml.name() == QLatin1String("richcontent"))
        return readRich(content);
    if (m_xml.name() == QLatin1String("arrowlink"))
        return readLink(id);
    const QString icon = m_xml.name() == QLatin1String("icon") ? attribute("BUILTIN") : QString();
    if (icon == QLatin1String("button_cancel") || icon == QLatin1String("closed") || icon == QLatin1String("unchecked") || icon == QLatin1String("yes"))
        content.kind = QStringLiteral("attacks");
    m_xml.skipCurrentElement();
}

void MindMapReader::addStatement(const QString& id, const QString& parent, Content content)
{
    const QString sign = takeSign(content.text);
    QJsonObject known{{QStringLiteral("text"), content.text.isEmpty() ? QStringLiteral("…") : content.text}};
    if (!content.note.isEmpty())
        known.insert(QLatin1String("note"), content.note);
    m_graph.addStatement(id, known);
    if (!parent.isEmpty())
        m_graph.addEdge(id, parent, !sign.isEmpty() ? sign : content.kind.isEmpty() ? QStringLiteral("supports") : content.kind);
}

void MindMapReader::readNode(const QString& parent, int depth)
{
    if (depth > maxNesting)
        return m_xml.raiseError(QStringLiteral("too deep"));
    Content content{attribute("TEXT"), {}, {}};
    const QString id = takeName();
    // The statement is known before its parts, so that the order of the file is kept.
    if (depth > 0)
        m_graph.addStatement(id, {});
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("node"))
            readNode(depth == 0 ? QString() : id, depth + 1);
        else
            readPart(content, id);
    }
    content.text = content.text.simplified();
    if (depth == 0)
        m_draft.title = content.text;
    else
        addStatement(id, parent, content);
}

Result<Imported> MindMapReader::run()
{
    const bool isMap = m_xml.readNextStartElement() && m_xml.name() == QLatin1String("map");
    while (isMap && m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("node"))
            readNode({}, 0);
        else
            m_xml.skipCurrentElement();
    }
    if (m_xml.hasError())
        return brokenXml(m_xml, m_name);
    m_graph.settleInto(m_draft);
    return completed(std::move(m_draft), m_name);
}

} // namespace

Result<Imported> readMindMap(const QByteArray& bytes, const QString& name) { return MindMapReader(bytes, name).run(); }

} // namespace cp
