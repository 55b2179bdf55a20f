#include "model/map/mapfilter.h"

#include "model/base/extrakeys.h"

#include <algorithm>
#include <deque>

// Steps: what each statement's own values hide; what is too far from the focus; what stands only under folded
// statements; bridges over all of these.

namespace cp {
namespace {

/// A relation between statements, one a source; relations onto relations count for what those end on.
struct Arrow {
    StatementId from;
    StatementId to;
    RelationKind kind = RelationKind::Supports;
};

/// A hidden statement on the way to the end of a bridge.
struct Step {
    StatementId at;
    RelationKind kind;
    int hidden; ///< statements up to here
};

std::optional<StatementId> endOf(const ArgumentMap& map, const Relation& relation)
{
    const Relation* at = &relation;
    // A relation that attacks itself in a circle ends nowhere.
    for (size_t hops = 0; at && hops <= map.relations().size(); ++hops) {
        if (const auto* statement = std::get_if<StatementId>(&at->target))
            return *statement;
        at = map.find(std::get<RelationId>(at->target));
    }
    return std::nullopt;
}

class Visibility final {
public:
    Visibility(const ArgumentMap& map, const MapFilter& filter) : m_map(map), m_filter(filter) { collectArrows(); }

    [[nodiscard]] MapVisibility decide()
    {
        for (const Statement& statement : m_map.statements()) {
            if (m_filter.hiddenReviews.contains(static_cast<int>(statement.review)))
                m_result.hidden.insert(statement.id);
            else if (!passes(statement))
                drop(statement.id, !m_filter.dimInstead);
        }
        if (isFocused(m_filter))
            dropFar();
        fold();
        findBridges();
        return std::move(m_result);
    }

private:
    void collectArrows();
    void dropFar();
    [[nodiscard]] QHash<StatementId, std::vector<StatementId>> neighbours() const;
    [[nodiscard]] QSet<StatementId> withinHops() const;
    void fold();
    [[nodiscard]] QSet<StatementId> under(StatementId root) const;
    [[nodiscard]] int hide(const QSet<StatementId>& statements);
    void findBridges();
    void bridgesFrom(StatementId from);
    [[nodiscard]] bool passes(const Statement& statement) const;
    void drop(StatementId id, bool hides) { (hides ? m_result.hidden : m_result.dimmed).insert(id); }

    const ArgumentMap& m_map;
    const MapFilter& m_filter;
    std::vector<Arrow> m_arrows;
    QHash<StatementId, std::vector<size_t>> m_up;   ///< arrows that leave a statement
    QHash<StatementId, std::vector<size_t>> m_down; ///< arrows that end on it
    MapVisibility m_result;
};

void Visibility::collectArrows()
{
    for (const Relation& relation : m_map.relations()) {
        const std::optional<StatementId> end = endOf(m_map, relation);
        if (!end || relation.review == Review::Dismissed || m_filter.hiddenRelations.contains(static_cast<int>(relation.kind)))
            continue;
        for (StatementId source : relation.sources) {
            m_up[source].push_back(m_arrows.size());
            m_down[*end].push_back(m_arrows.size());
            m_arrows.push_back({source, *end, relation.kind});
        }
    }
}

bool Visibility::passes(const Statement& statement) const
{
    if (m_filter.hiddenRoles.contains(static_cast<int>(statement.role)) || m_filter.hiddenDocuments.contains(statement.document))
        return false;
    if (m_filter.onlyStated
        && (!statement.probability || statement.probability->high < m_filter.chanceLow || statement.probability->low > m_filter.chanceHigh))
        return false;
    if (m_filter.onlyStarred && !statement.extra.value(extrakeys::star).toBool())
        return false;
    if (!m_filter.tag.isEmpty() && !statement.tags.contains(m_filter.tag))
        return false;
    return m_filter.text.isEmpty() || statement.text.contains(m_filter.text, Qt::CaseInsensitive)
        || statement.note.contains(m_filter.text, Qt::CaseInsensitive) || statement.attribution.holder.contains(m_filter.text, Qt::CaseInsensitive);
}

/// Statements one step away, over a relation or a link that counts.
QHash<StatementId, std::vector<StatementId>> Visibility::neighbours() const
{
    QHash<StatementId, std::vector<StatementId>> near;
    for (const Arrow& arrow : m_arrows) {
        near[arrow.from].push_back(arrow.to);
        near[arrow.to].push_back(arrow.from);
    }
    for (const Link& link : m_map.links()) {
        if (link.review == Review::Dismissed || link.nearMiss || isWeak(link, m_filter.leastLinkScore))
            continue;
        near[link.a].push_back(link.b);
        near[link.b].push_back(link.a);
    }
    return near;
}

/// The focus and all that can be reached from it in as many steps as are asked for.
QSet<StatementId> Visibility::withinHops() const
{
    const auto near = neighbours();
    QSet<StatementId> reached;
    for (const StatementId id : m_filter.focus) {
        if (m_map.find(id))
            reached.insert(id);
    }
    std::vector<StatementId> open(reached.begin(), reached.end());
    for (int hop = 0; hop < m_filter.hops && !open.empty(); ++hop) {
        std::vector<StatementId> further;
        for (const StatementId at : open) {
            for (const StatementId next : near.value(at)) {
                if (!reached.contains(next)) {
                    reached.insert(next);
                    further.push_back(next);
                }
            }
        }
        open = std::move(further);
    }
    return reached;
}

void Visibility::dropFar()
{
    const QSet<StatementId> reached = withinHops();
    if (reached.isEmpty())
        return; // all that was in focus is gone
    for (const Statement& statement : m_map.statements()) {
        if (!reached.contains(statement.id) && !m_result.hidden.contains(statement.id))
            drop(statement.id, m_filter.hidesFar);
    }
}

/// What has no way up but over a statement.
QSet<StatementId> Visibility::under(StatementId root) const
{
    std::vector<StatementId> open{root};
    QSet<StatementId> found;
    const auto leadsThere = [&](size_t way) { return m_arrows[way].to == root || found.contains(m_arrows[way].to); };
    while (!open.empty()) {
        const StatementId at = open.back();
        open.pop_back();
        for (size_t i : m_down.value(at)) {
            const StatementId below = m_arrows[i].from;
            if (below == root || found.contains(below))
                continue;
            const auto ways = m_up.value(below);
            if (std::all_of(ways.begin(), ways.end(), leadsThere)) {
                found.insert(below);
                open.push_back(below);
            }
        }
    }
    return found;
}

/// How many of these were not hidden before.
int Visibility::hide(const QSet<StatementId>& statements)
{
    int count = 0;
    for (StatementId id : statements) {
        if (!m_result.hidden.contains(id)) {
            m_result.hidden.insert(id);
            m_result.dimmed.remove(id);
            ++count;
        }
    }
    return count;
}

/// Hides what is under a folded statement and has no way up past it; each is counted under one folded statement.
void Visibility::fold()
{
    std::vector<StatementId> roots(m_filter.folded.begin(), m_filter.folded.end());
    std::sort(roots.begin(), roots.end());
    for (StatementId root : roots) {
        if (m_result.hidden.contains(root))
            continue;
        if (const int count = hide(under(root)); count > 0)
            m_result.foldedCounts[root] = count;
    }
}

void Visibility::findBridges()
{
    if (m_result.hidden.isEmpty())
        return;
    for (const Statement& statement : m_map.statements()) {
        if (!m_result.hidden.contains(statement.id))
            bridgesFrom(statement.id);
    }
}

/// The way over hidden statements is the shortest one; there is no bridge where an arrow leads straight there.
void Visibility::bridgesFrom(StatementId from)
{
    QSet<StatementId> direct;
    std::deque<Step> open;
    QSet<StatementId> seen{from};
    for (size_t i : m_up.value(from)) {
        const StatementId to = m_arrows[i].to;
        direct.insert(to);
        if (m_result.hidden.contains(to) && !seen.contains(to)) {
            seen.insert(to);
            open.push_back({to, m_arrows[i].kind, 1});
        }
    }
    while (!open.empty()) {
        const Step step = open.front();
        open.pop_front();
        for (size_t i : m_up.value(step.at)) {
            const StatementId next = m_arrows[i].to;
            if (seen.contains(next))
                continue;
            seen.insert(next);
            if (m_result.hidden.contains(next))
                open.push_back({next, step.kind, step.hidden + 1});
            else if (!direct.contains(next))
                m_result.bridges.push_back({from, next, step.kind, step.hidden});
        }
    }
}

} // namespace

MapVisibility visibilityOf(const ArgumentMap& map, const MapFilter& filter)
{
    MapVisibility visible;
    // Most often all statements are shown, and then no way has to be walked.
    const auto isShown = [&filter](const Statement& statement) { return !filter.hiddenReviews.contains(static_cast<int>(statement.review)); };
    if (isFiltering(filter) || !std::all_of(map.statements().begin(), map.statements().end(), isShown))
        visible = Visibility(map, filter).decide();
    for (const Link& link : map.links()) {
        if (isWeak(link, filter.leastLinkScore))
            visible.weakLinks.insert(link.id);
    }
    return visible;
}

bool isFiltering(const MapFilter& filter)
{
    MapFilter plain;
    plain.dimInstead = filter.dimInstead;
    plain.hidesFar = filter.hidesFar;
    plain.focus = filter.focus;
    plain.hiddenReviews = filter.hiddenReviews;
    plain.leastLinkScore = filter.leastLinkScore;
    return !(filter == plain);
}

bool isFocused(const MapFilter& filter) { return filter.hops > 0 && !filter.focus.isEmpty(); }

} // namespace cp
