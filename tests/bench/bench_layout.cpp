// Times layOut (processor time, so that a busy machine matters less) on graphs in the form {"nodes": [{"id", "doc",
// "width", "height"}…], "edges": [{"id", "source", "target", "kind"}…]} and prints the median of several calls:
//   bench_layout [--mode columns|level|compact] [--reduce-crossings MS] [--runs N] [--out FILE] GRAPH.json…
// and how many premises stand wholly below their claim, of those that hang under it in its tree (others are second uses and
// objections that are drawn beside it).
// --out writes the last graph's layout, {"nodes": {id: [x, y]}, "edges": {id: [[x, y]…]}}, for scoring it elsewhere.

#include "model/layout/crossings.h"
#include "model/layout/forest.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <algorithm>
#include <ctime>

using namespace cp;

namespace {

struct Graph {
    LayoutInput input;
    QStringList nodes;
    QStringList edges;
};

EdgeKind kindOf(const QString& kind)
{
    if (kind == QLatin1String("attack"))
        return EdgeKind::Attacks;
    return kind == QLatin1String("condition") ? EdgeKind::ConditionOf : EdgeKind::Supports;
}

Graph read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Graph graph;
    QHash<QString, int> index;
    QStringList lanes;
    for (const QJsonValue& value : root[QLatin1String("nodes")].toArray()) {
        const QString lane = value[QLatin1String("doc")].toString();
        if (!lanes.contains(lane))
            lanes += lane;
        LayoutNode node;
        node.lane = static_cast<int>(lanes.indexOf(lane));
        node.width = value[QLatin1String("width")].toDouble();
        node.height = value[QLatin1String("height")].toDouble();
        index.insert(value[QLatin1String("id")].toString(), static_cast<int>(graph.input.nodes.size()));
        graph.nodes += value[QLatin1String("id")].toString();
        graph.input.nodes.push_back(node);
    }
    for (const QJsonValue& value : root[QLatin1String("edges")].toArray()) {
        const int source = index.value(value[QLatin1String("source")].toString(), -1);
        const int target = index.value(value[QLatin1String("target")].toString(), -1);
        if (value[QLatin1String("kind")].toString() == QLatin1String("link")) {
            graph.input.links.push_back({source, target});
            continue;
        }
        LayoutEdge edge;
        edge.source = source;
        edge.target = target;
        edge.kind = kindOf(value[QLatin1String("kind")].toString());
        graph.input.edges.push_back(edge);
        graph.edges += value[QLatin1String("id")].toString();
    }
    return graph;
}

double median(const LayoutInput& input, int runs)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        const LayoutOutput output = layOut(input);
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<size_t>(runs / 2)];
}

struct Below {
    size_t premises = 0;
    size_t below = 0;
};

Below premisesBelow(const LayoutInput& input)
{
    const LayoutOutput output = layOut(input);
    Below count;
    for (const int edge : spanningForest(input).parentEdge) {
        if (edge < 0)
            continue;
        const auto source = static_cast<size_t>(input.edges[static_cast<size_t>(edge)].source);
        const auto target = static_cast<size_t>(input.edges[static_cast<size_t>(edge)].target);
        ++count.premises;
        count.below += output.positions[source].y >= output.positions[target].y + input.nodes[target].height ? 1 : 0;
    }
    return count;
}

void write(const Graph& graph, const QString& path)
{
    const LayoutOutput output = layOut(graph.input);
    QByteArray text = "{\"nodes\":{";
    const auto point = [](const Point& at) { return '[' + QByteArray::number(at.x, 'f', 2) + ',' + QByteArray::number(at.y, 'f', 2) + ']'; };
    for (qsizetype i = 0; i < graph.nodes.size(); ++i)
        text += (i > 0 ? ",\"" : "\"") + graph.nodes[i].toUtf8() + "\":" + point(output.positions[static_cast<size_t>(i)]);
    text += "},\"edges\":{";
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        text += (i > 0 ? ",\"" : "\"") + graph.edges[i].toUtf8() + "\":[";
        const auto points = output.pointsOf(output.edgeRoutes[static_cast<size_t>(i)]);
        for (size_t k = 0; k < points.size(); ++k)
            text += (k > 0 ? "," : "") + point(points[k]);
        text += ']';
    }
    text += "}}";
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("mode"), QString(), QStringLiteral("mode"), QStringLiteral("level")});
    parser.addOption({QStringLiteral("runs"), QString(), QStringLiteral("runs"), QStringLiteral("11")});
    parser.addOption({QStringLiteral("reduce-crossings"), QString(), QStringLiteral("ms")});
    parser.addOption({QStringLiteral("out"), QString(), QStringLiteral("file")});
    parser.process(application);
    const QString mode = parser.value(QStringLiteral("mode"));
    QTextStream out(stdout);
    for (const QString& path : parser.positionalArguments()) {
        Graph graph = read(path);
        graph.input.options.mode = mode == QLatin1String("columns") ? LayoutMode::Columns
            : mode == QLatin1String("compact")                      ? LayoutMode::Compact
                                                                    : LayoutMode::Level;
        if (parser.isSet(QStringLiteral("reduce-crossings"))) {
            const std::chrono::milliseconds budget(parser.value(QStringLiteral("reduce-crossings")).toInt());
            const std::vector<int> order = orderForFewerCrossings(graph.input, budget);
            graph.input = reordered(graph.input, order);
            QStringList names;
            for (int node : order)
                names += graph.nodes[node];
            graph.nodes = names;
        }
        const int runs = std::max(1, parser.value(QStringLiteral("runs")).toInt());
        const Below count = premisesBelow(graph.input);
        out << path << ' ' << mode << ": " << QString::number(median(graph.input, runs), 'f', 3) << " ms, " << count.below << " of " << count.premises
            << " premises below their claim\n";
        if (parser.isSet(QStringLiteral("out")))
            write(graph, parser.value(QStringLiteral("out")));
    }
    return 0;
}
