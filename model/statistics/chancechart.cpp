#include "model/statistics/chancechart.h"

#include "model/base/names.h"

#include <QSet>
#include <algorithm>

namespace cp {
namespace {

class ChartBuilder final {
public:
    explicit ChartBuilder(const ArgumentMap& map) : m_map(map) {}

    void addLinked(LinkKind kind, ChanceChart::Group group)
    {
        for (const Link& link : m_map.links()) {
            if (link.kind != kind || link.nearMiss || link.review == Review::Dismissed)
                continue;
            add(link.a, group, link.id);
            add(link.b, group, link.id);
        }
    }

    void addRest()
    {
        std::vector<const Statement*> rest;
        for (const Statement& statement : m_map.statements())
            rest.push_back(&statement);
        std::stable_sort(rest.begin(), rest.end(), [](const Statement* a, const Statement* b) {
            return a->document != b->document ? a->document < b->document : a->span.start < b->span.start;
        });
        for (const Statement* statement : rest)
            add(statement->id, ChanceChart::Group::Unlinked, {});
    }

    [[nodiscard]] ChanceChart take() { return std::move(m_chart); }

private:
    void add(StatementId id, ChanceChart::Group group, LinkId link)
    {
        const Statement* statement = m_map.find(id);
        if (!statement || !statement->probability || statement->review == Review::Dismissed || m_shown.contains(id))
            return;
        m_shown.insert(id);
        const auto lane = static_cast<int>(m_map.find(statement->document) - m_map.documents().data());
        m_chart.rows.push_back({group, {id, lane, *statement->probability, statement->text}, link});
    }

    const ArgumentMap& m_map;
    QSet<StatementId> m_shown;
    ChanceChart m_chart;
};

} // namespace

ChanceChart chanceChart(const ArgumentMap& map)
{
    ChartBuilder builder(map);
    builder.addLinked(LinkKind::Contradict, ChanceChart::Group::Contradiction);
    builder.addLinked(LinkKind::Match, ChanceChart::Group::Match);
    builder.addRest();
    return builder.take();
}

QString chanceCsv(const ChanceChart& chart)
{
    const auto quotedCell = [](QString text) { return u'"' + text.simplified().replace(u'"', QStringLiteral("\"\"")) + u'"'; };
    QString csv = QStringLiteral("statement,article,phrase,kind,low,best,high,scale,text\n");
    for (const ChanceChart::Row& row : chart.rows) {
        const StatedProbability& p = row.bar.probability;
        const QStringList cells{nameOf(row.bar.statement), QString::number(row.bar.lane + 1), quotedCell(p.phrase), nameOf(p.kind),
                                QString::number(p.low), QString::number(p.best), QString::number(p.high), p.scale, quotedCell(row.bar.text)};
        csv += cells.join(u',') + u'\n';
    }
    return csv;
}

} // namespace cp
