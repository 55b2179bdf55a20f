#include "model/commands/mapedits.h"
#include "model/commands/newstatements.h"
#include "model/exchange/mapjson.h"
#include "model/rendering/palette.h"
#include "model/rendering/scenepatch.h"
#include "widgets/canvas/mapcanvas.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <random>

// Opening, painting and editing of generated maps, 1920 × 1080, offscreen: processor time in milliseconds, so that a busy
// machine matters less; medians of several runs, and for edits the median, the 99th percentile and the worst of the change
// of the scene, then of that with a repaint at 100 %. MiB: what canvas, index and tiles occupy beside the scene once all
// that was painted.
//   bench_canvas [statements | map.json …]        default: 200 2000 20000 100000

using namespace cp;
using namespace cp::ui;

namespace {

/// Two documents of trees: each statement supports or attacks one a little before it; a tenth has a link, a fifth a chance.
ArgumentMap generated(int count)
{
    std::mt19937 random(7);
    const QString words = QStringLiteral("the harbour will keep its depth because silt returns to the sea with every ebb and flushing costs little");
    const QStringList list = words.split(u' ');
    MapDelta delta;
    for (int d = 1; d <= 2; ++d) {
        Document document;
        document.id = DocumentId{d};
        document.title = QStringLiteral("Document %1").arg(d);
        delta.documents.push_back({std::nullopt, document});
    }
    for (int i = 1; i <= count; ++i) {
        Statement statement;
        statement.id = StatementId{i};
        statement.document = DocumentId{i <= count / 2 ? 1 : 2};
        const int first = statement.document.value == 1 ? 1 : count / 2 + 1;
        QStringList text;
        for (int w = 0, n = 6 + static_cast<int>(random() % 14); w < n; ++w)
            text += list[static_cast<qsizetype>(random() % static_cast<unsigned>(list.size()))];
        statement.text = text.join(u' ');
        statement.main = (i - first) % 40 == 0;
        statement.role = statement.main || i % 3 == 0 ? Role::Claim : i % 7 == 0 ? Role::Condition : Role::Premise;
        if (i % 5 == 0)
            statement.probability = StatedProbability{ProbabilityKind::Likelihood, QStringLiteral("likely"), {}, 0.55, 0.8, 0.68, QStringLiteral("icd203")};
        delta.statements.push_back({std::nullopt, statement});
        if (!statement.main) {
            Relation relation;
            relation.id = RelationId{i};
            relation.kind = i % 9 == 0 ? RelationKind::Attacks : RelationKind::Supports;
            relation.sources = {statement.id};
            const int root = i - (i - first) % 40;
            relation.target = StatementId{root + static_cast<int>(random() % static_cast<unsigned>(i - root))};
            delta.relations.push_back({std::nullopt, relation});
        }
    }
    for (int i = 1; i <= count / 2; i += 10) {
        Link link;
        link.id = LinkId{i};
        link.kind = i % 20 == 1 ? LinkKind::Contradict : LinkKind::Match;
        link.reasons = {Reason::Number};
        link.a = StatementId{i};
        link.b = StatementId{count / 2 + 1 + static_cast<int>(random() % static_cast<unsigned>(count / 2))};
        delta.links.push_back({std::nullopt, link});
    }
    ArgumentMap map;
    map.apply(delta);
    return map;
}

ArgumentMap read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const Result<Workspace> workspace = readMapJson(file.readAll(), path);
    if (!workspace)
        qFatal("%s holds no map", qPrintable(path));
    return workspace->map;
}

double timeOf(const std::function<void()>& work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        times.push_back(timeOf(work));
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<size_t>(runs / 2)];
}

using Edit = std::function<MapDelta(const ArgumentMap&, std::mt19937&, int)>;

StatementId anyOf(const ArgumentMap& map, std::mt19937& random) { return map.statements()[random() % map.statements().size()].id; }

MapDelta noted(const ArgumentMap& map, std::mt19937& random, int i) { return setNote(map, anyOf(map, random), QStringLiteral("note %1").arg(i)); }

/// As long as another statement of the map.
MapDelta reworded(const ArgumentMap& map, std::mt19937& random, int)
{
    const QString text = map.find(anyOf(map, random))->text;
    return setText(map, anyOf(map, random), text + QLatin1Char('.'));
}

MapDelta premiseAdded(const ArgumentMap& map, std::mt19937& random, int)
{
    MapDelta delta = addPremiseUnder(map, anyOf(map, random));
    delta.statements.front().after->text = map.find(anyOf(map, random))->text;
    return delta;
}

/// One that nothing hangs under.
MapDelta leafRemoved(const ArgumentMap& map, std::mt19937& random, int)
{
    for (;;) {
        const StatementId id = anyOf(map, random);
        const bool isTarget = std::any_of(map.relations().begin(), map.relations().end(), [id](const Relation& r) { return r.target == RelationTarget(id); });
        if (!isTarget && !map.find(id)->main)
            return removeStatements(map, {id});
    }
}

/// What 300 edits of a kind take, one after the other, each where it is to be seen; what does not fit is built anew.
void measureEdits(const char* name, const Edit& edit, ArgumentMap& map, std::shared_ptr<MapScene>& scene, MapCanvas& canvas, const std::function<void()>& paint)
{
    constexpr size_t runs = 300;
    std::mt19937 random(3);
    NodeShaper shaper;
    std::vector<double> edits, frames;
    size_t patched = 0;
    for (size_t i = 0; i < runs; ++i) {
        const MapDelta delta = edit(map, random, static_cast<int>(i));
        const Swap<Statement>& swap = delta.statements.front();
        const auto* near = delta.relations.empty() ? nullptr : std::get_if<StatementId>(&(delta.relations.front().after ? delta.relations.front().after : delta.relations.front().before)->target);
        canvas.centreOn(scene->nodes[*canvas.index().node(near ? *near : swap.before->id)].rect.center());
        paint();
        map.apply(delta);
        bool fits = false;
        const double time = timeOf([&] {
            const auto area = patchScene(*scene, canvas.index(), map, delta, {}, shaper);
            fits = area.has_value();
            if (fits)
                canvas.refresh(*area);
        });
        if (fits) {
            ++patched;
            edits.push_back(time);
            frames.push_back(time + timeOf(paint));
        } else {
            scene = std::make_shared<MapScene>(buildScene(map));
            canvas.setScene(scene, map);
            paint();
        }
    }
    std::sort(edits.begin(), edits.end());
    std::sort(frames.begin(), frames.end());
    const auto at = [](const std::vector<double>& times, double part) { return times.empty() ? 0 : times[static_cast<size_t>(part * static_cast<double>(times.size() - 1))]; };
    std::printf("        %-15s in place %3zu of %zu: %.3f, p99 %.3f, worst %.3f; with repaint %.2f, p99 %.2f, worst %.2f ms\n", name, patched, runs, at(edits, 0.5), at(edits, 0.99),
                at(edits, 1), at(frames, 0.5), at(frames, 0.99), at(frames, 1));
}

double heapMiB()
{
    const struct mallinfo2 heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / (1024 * 1024);
}

void measure(ArgumentMap map)
{
    std::shared_ptr<MapScene> scene;
    const double build = median(3, [&] { scene = std::make_shared<MapScene>(buildScene(map)); });
    QImage target(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    const double heapBefore = heapMiB();
    MapCanvas canvas;
    canvas.resize(target.size());
    canvas.setMapPalette(MapPalette::light());
    const double set = median(3, [&] { canvas.setScene(scene, map); });
    canvas.show();
    const auto paint = [&] { canvas.viewport()->render(&target); };
    const double again = median(3, [&] { static_cast<void>(rebuildScene(map, {}, {*scene, canvas.index(), {}})); });
    std::printf("%7zu boxes: scene %.1f (after an edit %.1f), index %.1f", map.statements().size(), build, again, set);
    canvas.fit();
    const double first = median(1, paint);
    std::printf(", fit %.2f (first %.1f)", median(7, paint), first);
    for (const double zoom : {0.15, 0.4, 1.0}) {
        canvas.setZoom(zoom, {});
        canvas.centreOn(scene->lanes.front().rect.center());
        const double firstAtZoom = median(1, paint);
        std::printf(", %.0f %% %.2f (first %.1f)", zoom * 100, median(7, paint), firstAtZoom);
    }
    std::printf(" ms, %.1f MiB\n", heapMiB() - heapBefore);
    canvas.setMotion(false);
    measureEdits("note", noted, map, scene, canvas, paint);
    measureEdits("other words", reworded, map, scene, canvas, paint);
    measureEdits("premise added", premiseAdded, map, scene, canvas, paint);
    measureEdits("premise removed", leafRemoved, map, scene, canvas, paint);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStringList maps = application.arguments().mid(1);
    if (maps.isEmpty())
        maps = {QStringLiteral("200"), QStringLiteral("2000"), QStringLiteral("20000"), QStringLiteral("100000")};
    for (const QString& map : std::as_const(maps)) {
        const int count = map.toInt();
        measure(count > 0 ? generated(count) : read(map));
    }
    return 0;
}
