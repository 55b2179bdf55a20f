#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "model/statistics/overview.h"
#include "widgets/charts/barchartview.h"

#include <QCoreApplication>

// Which counts are shown as bars, in words and colours.

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct BarCharts {
    Q_DECLARE_TR_FUNCTIONS(BarCharts)
};

template <typename Id>
std::vector<ReviewTarget> targets(const std::vector<Id>& ids)
{
    return {ids.begin(), ids.end()};
}

/// Of the series of one chart, in their order.
constexpr Qt::BrushStyle fills[] = {Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense6Pattern, Qt::HorPattern};

QString nameOfDocument(const ArgumentMap& map, DocumentId id)
{
    const Document* document = map.find(id);
    const auto lane = static_cast<int>(document - map.documents().data());
    const QString title = document->title.size() > 28 ? document->title.left(27) + u'…' : document->title;
    return QStringLiteral("%1 · %2").arg(laneLetter(lane), title);
}

} // namespace

BarChart reasonChart(const ArgumentMap& map, double least, const MapPalette& palette)
{
    BarChart chart;
    chart.unit = BarCharts::tr("links");
    for (LinkKind kind : {LinkKind::Match, LinkKind::Contradict, LinkKind::Related})
        chart.series.push_back({wordFor(kind), palette.link(kind), fills[chart.series.size()]});
    for (const ReasonCount& count : linksByReason(map, least)) {
        BarChart::Row row{wordFor(count.reason), {}, {}};
        for (const auto* links : {&count.matches, &count.contradictions, &count.related}) {
            row.values.push_back(static_cast<double>(links->size()));
            row.things.push_back(targets(*links));
        }
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

BarChart roleChart(const ArgumentMap& map, const MapPalette& palette)
{
    BarChart chart;
    chart.unit = BarCharts::tr("statements");
    constexpr Role roles[] = {Role::Claim, Role::Premise, Role::Condition, Role::Context};
    for (Role role : roles)
        chart.series.push_back({wordFor(role), palette.role(role), fills[chart.series.size()]});
    for (const DocumentCount& count : countsByDocument(map)) {
        BarChart::Row row{nameOfDocument(map, count.document), {}, {}};
        for (Role role : roles) {
            const auto at = count.roles.find(role);
            row.things.push_back(at == count.roles.end() ? std::vector<ReviewTarget>{} : targets(at->second));
            row.values.push_back(static_cast<double>(row.things.back().size()));
        }
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

BarChart reviewChart(const ArgumentMap& map, const MapPalette& palette)
{
    BarChart chart;
    chart.unit = BarCharts::tr("proposals");
    chart.series = {{BarCharts::tr("Accepted"), palette.support}, {BarCharts::tr("Dismissed"), palette.muted, fills[1]}, {BarCharts::tr("Pending"), palette.accent, fills[2]}};
    const auto add = [&chart](const QString& label, const auto& items) {
        BarChart::Row row{label, {0, 0, 0}, {{}, {}, {}}};
        for (const auto& item : items) {
            if (item.origin == Origin::Manual)
                continue;
            const size_t series = item.review == Review::Accepted ? 0 : item.review == Review::Dismissed ? 1 : 2;
            row.values[series] += 1;
            row.things[series].push_back(item.id);
        }
        chart.rows.push_back(std::move(row));
    };
    add(BarCharts::tr("Links"), map.links());
    add(BarCharts::tr("Statements"), map.statements());
    add(BarCharts::tr("Relations"), map.relations());
    return chart;
}

BarChart coverageChart(const ArgumentMap& map, const MapPalette& palette)
{
    BarChart chart;
    chart.unit = BarCharts::tr("sentences");
    chart.series = {{BarCharts::tr("With a statement"), palette.roleClaim}, {BarCharts::tr("Without"), palette.muted, fills[1]}};
    for (const DocumentCount& count : countsByDocument(map)) {
        BarChart::Row row{nameOfDocument(map, count.document), {}, {targets(count.withPlace), {}}, {{}, {}}};
        row.values = {static_cast<double>(count.covered.size()), static_cast<double>(count.uncovered.size())};
        for (Span sentence : count.uncovered)
            row.places[1].push_back({count.document, sentence});
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

} // namespace cp::ui
