// Full layouts with all routes beside Graphviz' dot on the same generated maps and in the same run, as processor time:
//   bench_peers [--sizes 50,200,1000,5000] [--seeds 1,2,3] [--limit SECONDS]
// Ours is the time inside the call, median of several; dot's that of its process, one an article, which holds its start
// and reading (about 15 ms). A ratio is dot's time by ours; the median over the seeds counts. Without dot, only ours.

#include "tests/model/layoutmaps.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>
#include <algorithm>
#include <array>
#include <ctime>
#include <optional>
#include <sys/resource.h>

using namespace cp;

namespace {

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// Milliseconds inside the call.
double ownTime(LayoutInput input, LayoutMode mode)
{
    input.options.mode = mode;
    std::vector<double> times;
    for (int run = 0; run < 9; ++run) {
        const std::clock_t start = std::clock();
        const LayoutOutput output = layOut(input);
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return median(times);
}

/// One article; boxes in inches, premises below their claims, relations onto relations left out, which dot does not know.
QByteArray dotOf(const LayoutInput& input, int lane)
{
    QByteArray text = "digraph { rankdir=BT; node [shape=box, fixedsize=true, label=\"\"];\n";
    for (size_t i = 0; i < input.nodes.size(); ++i) {
        if (input.nodes[i].lane == lane)
            text += QByteArray("n%1 [width=%2, height=%3];\n").replace("%1", QByteArray::number(i)).replace("%2", QByteArray::number(input.nodes[i].width / 96)).replace("%3", QByteArray::number(input.nodes[i].height / 96));
    }
    for (const LayoutEdge& edge : input.edges) {
        if (edge.targetEdge < 0 && input.nodes[static_cast<size_t>(edge.source)].lane == lane)
            text += "n" + QByteArray::number(edge.source) + " -> n" + QByteArray::number(edge.target) + ";\n";
    }
    return text + "}\n";
}

double childTime()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](const timeval& time) { return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1000; };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

/// Milliseconds of dot for both articles; nothing when it is not there or takes longer than that.
std::optional<double> dotTime(const LayoutInput& input, int seconds)
{
    const double before = childTime();
    if (seconds == 0)
        return std::nullopt;
    for (const int lane : {0, 1}) {
        QProcess dot;
        dot.setStandardOutputFile(QProcess::nullDevice());
        dot.setStandardErrorFile(QProcess::nullDevice());
        dot.start(QStringLiteral("dot"), {QStringLiteral("-Tplain")});
        dot.write(dotOf(input, lane));
        dot.closeWriteChannel();
        if (!dot.waitForFinished(1000 * seconds)) {
            dot.kill();
            dot.waitForFinished();
            return std::nullopt;
        }
    }
    return childTime() - before;
}

void measure(QTextStream& out, int size, const QStringList& seeds, int limit)
{
    constexpr std::array modes{std::pair{LayoutMode::Columns, "columns"}, std::pair{LayoutMode::Level, "level"}, std::pair{LayoutMode::Compact, "compact"}};
    std::array<std::vector<double>, modes.size()> own, ratios;
    std::vector<double> dots;
    for (const QString& seed : seeds) {
        layoutmaps::Shape shape;
        shape.nodes = size / 2;
        shape.roots = std::max(1, size / 60);
        const LayoutInput input = layoutmaps::randomMap(shape, seed.toUInt());
        const std::optional<double> dot = dotTime(input, limit);
        if (dot)
            dots.push_back(*dot);
        for (size_t m = 0; m < modes.size(); ++m) {
            own[m].push_back(ownTime(input, modes[m].first));
            if (dot)
                ratios[m].push_back(*dot / std::max(0.001, own[m].back()));
        }
    }
    out << size << ": dot " << (dots.empty() ? QStringLiteral("–") : QString::number(median(dots), 'f', 0)) << " ms";
    for (size_t m = 0; m < modes.size(); ++m) {
        out << "; " << modes[m].second << ' ' << QString::number(median(own[m]), 'f', 3) << " ms";
        if (!ratios[m].empty())
            out << " (dot takes " << QString::number(median(ratios[m]), 'f', 0) << " times that)";
    }
    out << Qt::endl;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("sizes"), QString(), QStringLiteral("list"), QStringLiteral("50,200,1000,5000")});
    parser.addOption({QStringLiteral("seeds"), QString(), QStringLiteral("list"), QStringLiteral("1,2,3")});
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("seconds"), QStringLiteral("60")});
    parser.process(application);
    QTextStream out(stdout);
    const int limit = QStandardPaths::findExecutable(QStringLiteral("dot")).isEmpty() ? 0 : parser.value(QStringLiteral("limit")).toInt();
    for (const QString& size : parser.value(QStringLiteral("sizes")).split(u','))
        measure(out, size.toInt(), parser.value(QStringLiteral("seeds")).split(u','), limit);
    return 0;
}
