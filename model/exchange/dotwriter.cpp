#include "model/exchange/dot.h"
#include "model/exchange/dotattributes.h"
#include "model/exchange/exportgraph.h"
#include "model/exchange/jsonkeys.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace cp {
namespace {

/// In quoted strings only \" and line ends are escapes, labels decode backslashes and entities.
QString quoted(QString text)
{
    text.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\"")).replace(u'&', QLatin1String("&amp;"));
    text.replace(u'\n', QLatin1String("\\n")).remove(QChar(0));
    return u'"' + text + u'"';
}

/// Long statements would make boxes as wide as the page.
QString wrapped(const QString& text)
{
    constexpr qsizetype width = 40;
    QString lines;
    qsizetype length = 0;
    for (const QString& word : text.simplified().split(u' ')) {
        if (length > 0) {
            const bool breaks = length + word.size() > width;
            lines += breaks ? u'\n' : u' ';
            length = breaks ? 0 : length + 1;
        }
        lines += word;
        length += word.size();
    }
    return lines;
}

/// What other programs said stands under their own names.
QString fieldsText(const QJsonObject& object, FlatKind kind, const QStringList& foreign)
{
    QString text;
    for (const FlatField& field : flattened(object, kind, foreign)) {
        const QString ours = QStringLiteral("cp_") + field.name;
        const QString name = !foreign.contains(field.name) ? ours : quoted(isDotLook(field.name) ? ours : field.name);
        text += QStringLiteral(", %1=%2").arg(name, quoted(field.value));
    }
    return text;
}

QString edgeLook(const QString& kind)
{
    static const QHash<QString, QString> looks{
        {QStringLiteral("supports"), QStringLiteral("color=\"#2E7D32\"")},
        {QStringLiteral("premise"), QStringLiteral("color=\"#2E7D32\", dir=none")},
        {QStringLiteral("attacks"), QStringLiteral("color=\"#B3261E\", arrowhead=tee")},
        {QStringLiteral("undercuts"), QStringLiteral("color=\"#B3261E\", arrowhead=dot")},
        {QStringLiteral("condition-of"), QStringLiteral("color=\"#8D6E00\", style=dotted")},
        {QStringLiteral("contradict"), QStringLiteral("color=\"#B3261E\", dir=both, style=dashed, constraint=false")},
        {QStringLiteral("match"), QStringLiteral("color=\"#1565C0\", dir=none, style=bold, constraint=false")},
        {QStringLiteral("related"), QStringLiteral("color=\"#757575\", dir=none, style=dashed, constraint=false")}};
    return looks.value(kind, QStringLiteral("color=\"#757575\""));
}

QString nodeText(const ExportGraph::Node& node, const QStringList& foreign)
{
    if (node.isInference)
        return QStringLiteral("    %1 [shape=point, width=0.1, label=\"\", cp_kind=inference%2];\n").arg(quoted(node.id), fieldsText(node.object, FlatKind::Relation, foreign));
    const QString chance = chanceText(node.object);
    const QString label = wrapped(textOf(node.object, "text")) + (chance.isEmpty() ? QString() : u'\n' + chance);
    return QStringLiteral("    %1 [label=%2%3];\n").arg(quoted(node.id), quoted(label), fieldsText(node.object, FlatKind::Statement, foreign));
}

QString clusterText(const ExportGraph& graph, const QJsonObject& document)
{
    const QString id = textOf(document, "id");
    QString text = QStringLiteral("  subgraph \"cluster_%1\" {\n    label=%2;\n").arg(id, quoted(textOf(document, "title")));
    for (const FlatField& field : flattened(without(document, {clusterKey}), FlatKind::Document))
        text += QStringLiteral("    cp_%1=%2;\n").arg(field.name, quoted(field.value));
    const QJsonObject kept = document.value(QLatin1String(clusterKey)).toObject();
    for (auto at = kept.begin(); at != kept.end(); ++at)
        text += QStringLiteral("    %1=%2;\n").arg(quoted(at.key()), quoted(at.value().toString()));
    for (const ExportGraph::Node& node : graph.nodes) {
        if (node.document == id)
            text += nodeText(node, graph.foreignNames);
    }
    return text + QStringLiteral("  }\n");
}

} // namespace

QByteArray writeDot(const Workspace& workspace)
{
    const ExportGraph graph = exportGraphOf(workspace);
    // Claims on the left: boxes are wider than high, so that trees grow to the side in a fraction of the room.
    QString text = QStringLiteral("digraph \"argument map\" {\n  graph [rankdir=RL, ranksep=0.35, nodesep=0.12];\n  node [shape=box, style=rounded, fontsize=11];\n  edge [fontsize=9];\n");
    for (const QJsonValue& document : graph.map.value(QLatin1String("documents")).toArray())
        text += clusterText(graph, document.toObject());
    for (const ExportGraph::Edge& edge : graph.edges) {
        const QString part = edge.isPart ? QStringLiteral(", cp_relation=%1").arg(quoted(edge.kind)) : QString();
        const QString type = edge.type == FlatKind::Link ? QStringLiteral(", cp_kind=link") : QString();
        const QString label = edge.kind == QLatin1String("premise") ? QString() : edge.kind;
        // Words of an edge without constraint are laid out last: as a label, Graphviz 2.43 breaks off at maps of several articles.
        const QString name = edge.type == FlatKind::Link ? QStringLiteral("xlabel") : QStringLiteral("label");
        text += QStringLiteral("  %1 -> %2 [%3=%4, %5%6%7];\n").arg(quoted(edge.from), quoted(edge.to), name, quoted(label), edgeLook(edge.kind), type,
                                                                         part + fieldsText(edge.object, edge.type, graph.foreignNames));
    }
    return (text + QStringLiteral("}\n")).toUtf8();
}

} // namespace cp
