#include "model/linking/standing.h"

#include "model/map/argumentmap.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <numeric>

namespace cp {
namespace {

double surestAttack(const std::vector<Tie>& ties)
{
    double most = 0;
    for (const Tie& tie : ties)
        most = std::max(most, tie.against ? tie.sure : 0);
    return most;
}

/// What a relation speaks to in the end; an undercut speaks against what the undercut relation serves.
StatementId targetOf(const ArgumentMap& map, const Relation& relation)
{
    const Relation* at = &relation;
    for (size_t steps = 0; at && steps <= map.relations().size(); ++steps) {
        if (const auto* target = std::get_if<StatementId>(&at->target))
            return *target;
        at = map.find(std::get<RelationId>(at->target));
    }
    return {};
}

void addTies(const ArgumentMap& map, const std::vector<StatementFeatures>& features, std::vector<Standing>& all)
{
    QHash<StatementId, size_t> place;
    for (size_t i = 0; i < features.size(); ++i)
        place.insert(features[i].id, i);
    for (const Relation& relation : map.relations()) {
        const StatementId target = targetOf(map, relation);
        if (!place.contains(target) || relation.review == Review::Dismissed)
            continue;
        const bool against = relation.kind == RelationKind::Attacks || relation.kind == RelationKind::Undercuts;
        for (StatementId source : relation.sources) {
            if (!place.contains(source))
                continue;
            all[place.value(source)].targets.push_back({place.value(target), against, relation.confidence});
            all[place.value(target)].sources.push_back({place.value(source), against, relation.confidence});
        }
    }
}

void followTargets(const std::vector<StatementFeatures>& features, std::vector<Standing>& all)
{
    for (size_t i = 0; i < all.size(); ++i) {
        double side = 1;
        std::vector<size_t> seen{i};
        while (!all[seen.back()].targets.empty()) {
            const Tie& next = all[seen.back()].targets.front();
            if (std::find(seen.begin(), seen.end(), next.other) != seen.end())
                break;
            side *= next.against ? -next.sure : next.sure;
            seen.push_back(next.other);
        }
        all[i].steps = static_cast<int>(seen.size()) - 1;
        all[i].side = features[seen.back()].main ? side : 0;
    }
}

void addPlaces(const ArgumentMap& map, const std::vector<StatementFeatures>& features, std::vector<Standing>& all)
{
    std::map<DocumentId, std::vector<std::pair<qsizetype, size_t>>> order;
    for (size_t i = 0; i < features.size(); ++i)
        order[features[i].document].emplace_back(map.find(features[i].id)->span.start, i);
    for (auto& [document, row] : order) {
        std::sort(row.begin(), row.end());
        for (size_t k = 0; k < row.size(); ++k) {
            Standing& one = all[row[k].second];
            one.place = static_cast<double>(k) / static_cast<double>(std::max<size_t>(row.size() - 1, 1));
            if (k > 0)
                one.beside.push_back(row[k - 1].second);
            if (k + 1 < row.size())
                one.beside.push_back(row[k + 1].second);
        }
    }
}

} // namespace

double Standing::attacks() const { return surestAttack(targets); }

double Standing::isAttacked() const { return surestAttack(sources); }

double Standing::grounds() const
{
    return std::accumulate(sources.begin(), sources.end(), 0.0, [](double sum, const Tie& tie) { return sum + tie.sure; });
}

std::vector<Standing> standingsOf(const ArgumentMap& map, const std::vector<StatementFeatures>& features)
{
    std::vector<Standing> all(features.size());
    addTies(map, features, all);
    followTargets(features, all);
    addPlaces(map, features, all);
    return all;
}

} // namespace cp
