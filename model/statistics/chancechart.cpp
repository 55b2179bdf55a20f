#include "model/statistics/chancechart.h"

#include "model/base/names.h"
#include "model/statistics/overview.h"

#include <QSet>
#include <algorithm>
#include <map>

namespace cp {
namespace {

/// Which statements belong to one topic: those that lead to the same smallest id.
class TopicLeads final {
public:
    void join(StatementId a, StatementId b)
    {
        const auto [first, second] = std::minmax({leadOf(a), leadOf(b)});
        if (first != second)
            m_leads[second] = first;
    }

    [[nodiscard]] StatementId leadOf(StatementId id) const
    {
        for (auto at = m_leads.find(id); at != m_leads.end(); at = m_leads.find(id))
            id = at->second;
        return id;
    }

private:
    std::map<StatementId, StatementId> m_leads; ///< to a smaller id of the same topic
};

class ChartBuilder final {
public:
    ChartBuilder(const ArgumentMap& map, double least) : m_map(map), m_least(least) {}

    void addLinked(LinkKind kind, ChanceChart::Group group)
    {
        for (const Link& link : m_map.links()) {
            if (link.kind != kind || !isCounted(link, m_least))
                continue;
            add(link.a, group, link.id);
            add(link.b, group, link.id);
        }
    }

    /// What links join is one topic, named by its main claim, else by its first statement.
    void addTopics()
    {
        for (const Topic& topic : topics()) {
            const auto main = std::find_if(topic.begin(), topic.end(), [](const Statement* s) { return s->main; });
            const QString heading = (main == topic.end() ? topic.front() : *main)->text.simplified();
            for (const Statement* statement : topic)
                add(statement->id, ChanceChart::Group::Topic, {}, heading);
        }
    }

    void addRest(bool byDocument)
    {
        std::vector<const Statement*> rest;
        for (const Statement& statement : m_map.statements())
            rest.push_back(&statement);
        std::stable_sort(rest.begin(), rest.end(), [](const Statement* a, const Statement* b) {
            return a->document != b->document ? a->document < b->document : a->span.start < b->span.start;
        });
        for (const Statement* statement : rest)
            add(statement->id, byDocument ? ChanceChart::Group::Document : ChanceChart::Group::Unlinked, {},
                byDocument ? m_map.find(statement->document)->title : QString());
    }

    [[nodiscard]] ChanceChart take() { return std::move(m_chart); }

private:
    using Topic = std::vector<const Statement*>;

    /// Statements that links join, over however many steps; the largest topics first.
    [[nodiscard]] std::vector<Topic> topics() const
    {
        TopicLeads leads;
        for (const Link& link : m_map.links()) {
            if (isCounted(link, m_least))
                leads.join(link.a, link.b);
        }
        std::map<StatementId, Topic> byLead;
        for (const Statement& statement : m_map.statements()) {
            if (statement.review != Review::Dismissed)
                byLead[leads.leadOf(statement.id)].push_back(&statement);
        }
        std::vector<Topic> order;
        for (auto& [lead, statements] : byLead) {
            if (statements.size() > 1)
                order.push_back(std::move(statements));
        }
        std::stable_sort(order.begin(), order.end(), [](const Topic& a, const Topic& b) { return a.size() > b.size(); });
        return order;
    }

    void add(StatementId id, ChanceChart::Group group, LinkId link, const QString& heading = {})
    {
        const Statement* statement = m_map.find(id);
        if (!statement || !statement->probability || statement->review == Review::Dismissed || m_shown.contains(id))
            return;
        m_shown.insert(id);
        const auto lane = static_cast<int>(m_map.find(statement->document) - m_map.documents().data());
        m_chart.rows.push_back({group, {id, lane, *statement->probability, statement->text}, link, heading});
    }

    const ArgumentMap& m_map;
    double m_least;
    QSet<StatementId> m_shown;
    ChanceChart m_chart;
};

} // namespace

ChanceChart chanceChart(const ArgumentMap& map, ChanceGrouping grouping, double least)
{
    ChartBuilder builder(map, least);
    if (grouping == ChanceGrouping::Links) {
        builder.addLinked(LinkKind::Contradict, ChanceChart::Group::Contradiction);
        builder.addLinked(LinkKind::Match, ChanceChart::Group::Match);
    } else if (grouping == ChanceGrouping::Topics) {
        builder.addTopics();
    }
    builder.addRest(grouping == ChanceGrouping::Documents);
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
