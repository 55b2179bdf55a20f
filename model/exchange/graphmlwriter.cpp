#include "model/exchange/graphml.h"

#include "model/exchange/exportgraph.h"
#include "model/exchange/jsonkeys.h"

#include <QBuffer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamWriter>

namespace cp {
namespace {

/// Characters that XML cannot carry are left out.
QString xmlText(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            clean += QStringView(text).mid(i++, 2);
        else if (!c.isSurrogate() && (c.unicode() >= 0x20 || c == u'\n' || c == u'\t') && c.unicode() < 0xFFFE)
            clean += c;
    }
    return clean;
}

QString typeName(FlatField::Type type)
{
    if (type == FlatField::Type::Number)
        return QStringLiteral("double");
    return type == FlatField::Type::Flag ? QStringLiteral("boolean") : QStringLiteral("string");
}

class GraphmlWriter final {
public:
    GraphmlWriter(const Workspace& workspace, GraphmlFlavour flavour) : m_graph(exportGraphOf(workspace)), m_isYed(flavour == GraphmlFlavour::Yed), m_xml(&m_bytes) {}

    QByteArray write();

private:
    void writeKeys();
    void writeKey(const QString& id, const QString& owner, const QString& name, const QString& type);
    void writeData(const QString& key, const QString& value);
    void writeFields(const QString& owner, const QJsonObject& object, FlatKind kind);
    void writeNode(const ExportGraph::Node& node);
    void writeShape(const ExportGraph::Node& node);
    void writeGroup(const QJsonObject& document);
    void writeEdge(const ExportGraph::Edge& edge);
    void writeLabel(const QString& text, double width);
    void writeOwnPart();

    ExportGraph m_graph;
    bool m_isYed;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QHash<QString, QString> m_keys; ///< "node text" to its id
};

void GraphmlWriter::writeKey(const QString& id, const QString& owner, const QString& name, const QString& type)
{
    m_keys.insert(owner + u' ' + name, id);
    m_xml.writeEmptyElement(QStringLiteral("key"));
    m_xml.writeAttribute(QStringLiteral("id"), id);
    m_xml.writeAttribute(QStringLiteral("for"), owner);
    if (name == QLatin1String("nodegraphics") || name == QLatin1String("edgegraphics")) {
        m_xml.writeAttribute(QStringLiteral("yfiles.type"), name);
        return;
    }
    m_xml.writeAttribute(QStringLiteral("attr.name"), name);
    m_xml.writeAttribute(QStringLiteral("attr.type"), type);
}

void GraphmlWriter::writeKeys()
{
    int count = 0;
    const auto next = [&count] { return QStringLiteral("k%1").arg(++count); };
    const auto add = [&](const QString& owner, const QString& name, const QString& type) {
        if (!m_keys.contains(owner + u' ' + name))
            writeKey(next(), owner, name, type);
    };
    add(QStringLiteral("node"), QStringLiteral("kind"), QStringLiteral("string"));
    add(QStringLiteral("edge"), QStringLiteral("kind"), QStringLiteral("string"));
    for (const FlatKind kind : {FlatKind::Statement, FlatKind::Relation, FlatKind::Document}) {
        for (const FlatField& field : flatNames(kind))
            add(QStringLiteral("node"), field.name, typeName(field.type));
    }
    for (const FlatKind kind : {FlatKind::Relation, FlatKind::Link}) {
        for (const FlatField& field : flatNames(kind))
            add(QStringLiteral("edge"), field.name, typeName(field.type));
    }
    for (const QString& name : m_graph.foreignNames) {
        add(QStringLiteral("node"), name, QStringLiteral("string"));
        add(QStringLiteral("edge"), name, QStringLiteral("string"));
    }
    for (const char* name : {"documents", "counterpoint"})
        add(QStringLiteral("graph"), QString::fromLatin1(name), QStringLiteral("string"));
    if (m_isYed) {
        add(QStringLiteral("node"), QStringLiteral("nodegraphics"), {});
        add(QStringLiteral("edge"), QStringLiteral("edgegraphics"), {});
    }
}

void GraphmlWriter::writeData(const QString& key, const QString& value)
{
    m_xml.writeStartElement(QStringLiteral("data"));
    m_xml.writeAttribute(QStringLiteral("key"), m_keys.value(key));
    m_xml.writeCharacters(xmlText(value));
    m_xml.writeEndElement();
}

void GraphmlWriter::writeFields(const QString& owner, const QJsonObject& object, FlatKind kind)
{
    for (const FlatField& field : flattened(object, kind, m_graph.foreignNames))
        writeData(owner + u' ' + field.name, field.value);
}

void GraphmlWriter::writeLabel(const QString& text, double width)
{
    m_xml.writeStartElement(QStringLiteral("y:NodeLabel"));
    m_xml.writeAttribute(QStringLiteral("configuration"), QStringLiteral("CroppingLabel"));
    m_xml.writeAttribute(QStringLiteral("modelName"), QStringLiteral("internal"));
    m_xml.writeAttribute(QStringLiteral("width"), QString::number(width));
    m_xml.writeCharacters(xmlText(text));
    m_xml.writeEndElement();
}

void GraphmlWriter::writeShape(const ExportGraph::Node& node)
{
    const QJsonObject box = m_graph.map.value(QLatin1String("layout")).toObject().value(node.id).toObject();
    const double width = node.isInference ? 16 : box.value(QLatin1String("width")).toDouble(220);
    m_xml.writeStartElement(QStringLiteral("data"));
    m_xml.writeAttribute(QStringLiteral("key"), m_keys.value(QStringLiteral("node nodegraphics")));
    m_xml.writeStartElement(QStringLiteral("y:ShapeNode"));
    if (!box.isEmpty())
        m_xml.writeEmptyElement(QStringLiteral("y:Geometry"));
    for (const char* name : {"x", "y", "width", "height"}) {
        if (!box.isEmpty())
            m_xml.writeAttribute(QLatin1String(name), QString::number(box.value(QLatin1String(name)).toDouble(), 'g', 12));
    }
    const QString chance = node.isInference ? QString() : chanceText(node.object);
    writeLabel(node.isInference ? QString() : textOf(node.object, "text") + (chance.isEmpty() ? QString() : u'\n' + chance), width - 8);
    m_xml.writeEmptyElement(QStringLiteral("y:Shape"));
    m_xml.writeAttribute(QStringLiteral("type"), node.isInference ? QStringLiteral("ellipse") : QStringLiteral("roundrectangle"));
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void GraphmlWriter::writeNode(const ExportGraph::Node& node)
{
    m_xml.writeStartElement(QStringLiteral("node"));
    m_xml.writeAttribute(QStringLiteral("id"), node.id);
    writeData(QStringLiteral("node kind"), node.isInference ? QStringLiteral("inference") : QStringLiteral("statement"));
    writeFields(QStringLiteral("node"), node.object, node.isInference ? FlatKind::Relation : FlatKind::Statement);
    if (m_isYed)
        writeShape(node);
    m_xml.writeEndElement();
}

void GraphmlWriter::writeGroup(const QJsonObject& document)
{
    const QString id = textOf(document, "id");
    m_xml.writeStartElement(QStringLiteral("node"));
    m_xml.writeAttribute(QStringLiteral("id"), id);
    m_xml.writeAttribute(QStringLiteral("yfiles.foldertype"), QStringLiteral("group"));
    writeData(QStringLiteral("node kind"), QStringLiteral("document"));
    writeFields(QStringLiteral("node"), document, FlatKind::Document);
    m_xml.writeStartElement(QStringLiteral("data"));
    m_xml.writeAttribute(QStringLiteral("key"), m_keys.value(QStringLiteral("node nodegraphics")));
    m_xml.writeStartElement(QStringLiteral("y:ProxyAutoBoundsNode"));
    m_xml.writeStartElement(QStringLiteral("y:Realizers"));
    m_xml.writeAttribute(QStringLiteral("active"), QStringLiteral("0"));
    m_xml.writeStartElement(QStringLiteral("y:GroupNode"));
    m_xml.writeTextElement(QStringLiteral("y:NodeLabel"), xmlText(textOf(document, "title")));
    for (int i = 0; i < 4; ++i)
        m_xml.writeEndElement();
    m_xml.writeStartElement(QStringLiteral("graph"));
    m_xml.writeAttribute(QStringLiteral("id"), id + u':');
    m_xml.writeAttribute(QStringLiteral("edgedefault"), QStringLiteral("directed"));
    for (const ExportGraph::Node& node : m_graph.nodes) {
        if (node.document == id)
            writeNode(node);
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void GraphmlWriter::writeEdge(const ExportGraph::Edge& edge)
{
    m_xml.writeStartElement(QStringLiteral("edge"));
    m_xml.writeAttribute(QStringLiteral("id"), edge.id);
    m_xml.writeAttribute(QStringLiteral("source"), edge.from);
    m_xml.writeAttribute(QStringLiteral("target"), edge.to);
    writeData(QStringLiteral("edge kind"), edge.type == FlatKind::Link ? QStringLiteral("link") : QStringLiteral("relation"));
    if (edge.isPart)
        writeData(QStringLiteral("edge relation"), edge.kind);
    writeFields(QStringLiteral("edge"), edge.object, edge.type);
    if (m_isYed) {
        m_xml.writeStartElement(QStringLiteral("data"));
        m_xml.writeAttribute(QStringLiteral("key"), m_keys.value(QStringLiteral("edge edgegraphics")));
        m_xml.writeStartElement(QStringLiteral("y:PolyLineEdge"));
        m_xml.writeTextElement(QStringLiteral("y:EdgeLabel"), edge.kind);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void GraphmlWriter::writeOwnPart()
{
    const auto line = [](const auto& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); };
    writeData(QStringLiteral("graph documents"), line(m_graph.map.value(QLatin1String("documents")).toArray()));
    writeData(QStringLiteral("graph counterpoint"), line(without(m_graph.map, {"documents", "statements", "relations", "links"})));
}

QByteArray GraphmlWriter::write()
{
    m_xml.setAutoFormatting(true);
    m_xml.writeStartDocument();
    m_xml.writeStartElement(QStringLiteral("graphml"));
    m_xml.writeDefaultNamespace(QStringLiteral("http://graphml.graphdrawing.org/xmlns"));
    if (m_isYed)
        m_xml.writeNamespace(QStringLiteral("http://www.yworks.com/xml/graphml"), QStringLiteral("y"));
    writeKeys();
    m_xml.writeStartElement(QStringLiteral("graph"));
    m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("G"));
    m_xml.writeAttribute(QStringLiteral("edgedefault"), QStringLiteral("directed"));
    writeOwnPart();
    if (m_isYed) {
        for (const QJsonValue& document : m_graph.map.value(QLatin1String("documents")).toArray())
            writeGroup(document.toObject());
    } else {
        for (const ExportGraph::Node& node : m_graph.nodes)
            writeNode(node);
    }
    for (const ExportGraph::Edge& edge : m_graph.edges)
        writeEdge(edge);
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace

QByteArray writeGraphml(const Workspace& workspace, GraphmlFlavour flavour) { return GraphmlWriter(workspace, flavour).write(); }

} // namespace cp
