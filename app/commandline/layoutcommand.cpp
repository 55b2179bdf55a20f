#include "app/commandline/layoutcommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/inputs.h"
#include "app/commandline/outputs.h"
#include "model/exchange/mapjson.h"
#include "model/exchange/plaingraph.h"
#include "model/layout/crossings.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTextStream>

namespace cp::ui {
namespace {

/// A map says its format; everything else is taken as a plain graph.
Result<PlainGraph> readGraph(const QString& path, QIODevice& in)
{
    const Result<QByteArray> bytes = readInput(path, in);
    if (!bytes)
        return bytes.error();
    const QString name = QFileInfo(path).fileName();
    if (!isMapJson(*bytes))
        return readPlainGraph(*bytes, name);
    const Result<Workspace> workspace = readMapJson(*bytes, name);
    if (!workspace)
        return workspace.error();
    return plainGraphOf(workspace->map);
}

std::optional<LayoutMode> modeOf(const QString& name)
{
    if (name == QLatin1String("columns"))
        return LayoutMode::Columns;
    if (name == QLatin1String("level"))
        return LayoutMode::Level;
    return name == QLatin1String("compact") ? std::optional(LayoutMode::Compact) : std::nullopt;
}

/// Positions stand as in the input, whatever order was laid out.
LayoutOutput layOutInBetterOrder(const LayoutInput& input)
{
    const std::vector<int> order = orderForFewerCrossings(input, crossingBudget(input.nodes.size()));
    LayoutOutput output = layOut(reordered(input, order));
    std::vector<Point> positions(output.positions.size());
    for (size_t i = 0; i < order.size(); ++i)
        positions[static_cast<size_t>(order[i])] = output.positions[i];
    output.positions = std::move(positions);
    return output;
}

} // namespace

int runLayout(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("json"), QString(), QStringLiteral("file")});
    parser.addOption({QStringLiteral("mode"), QString(), QStringLiteral("mode"), QStringLiteral("level")});
    parser.addOption({QStringLiteral("reduce-crossings"), QString()});
    const bool parsed = parser.parse(QStringList{QStringLiteral("layout")} + arguments);
    const std::optional<LayoutMode> mode = modeOf(parser.value(QStringLiteral("mode")));
    if (!parsed || !parser.isSet(QStringLiteral("json")) || !parser.positionalArguments().isEmpty() || !mode)
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("layout needs --json IN; --mode is columns, level or compact. %1").arg(parser.errorText())});
    Result<PlainGraph> read = readGraph(parser.value(QStringLiteral("json")), in);
    if (!read)
        return fail(err, read.error());
    PlainGraph graph = std::move(read).value();
    graph.input.options.mode = *mode;
    QElapsedTimer timer;
    timer.start();
    const bool reduces = parser.isSet(QStringLiteral("reduce-crossings"));
    const LayoutOutput output = reduces ? layOutInBetterOrder(graph.input) : layOut(graph.input);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return writeAnswer(QJsonDocument(plainLayout(graph, output, milliseconds)).toJson(QJsonDocument::Compact) + '\n', out, err);
}

} // namespace cp::ui
