#include "model/map/mapfilter.h"

#include "model/base/extrakeys.h"

#include <algorithm>
#include <deque>

// Steps: what each statement's own values hide; what is too far from the focus; what stands only under folded
// statements; bridges over all of these and over relations that are not shown.

namespace cp {
namespace {

/// A relation between statements, one a source; relations onto relations count for what those end on.
struct Arrow {
    StatementId from;
    StatementId to;
    const Relation* relation = nullptr;
};

/// On the way to the end of a bridge: its beginning or a hidden statement.
struct Step {
    StatementId at;
    RelationKind kind; ///< of the first relation of the way
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

/// What can be reached from a statement upwards over what is hidden.
struct Above {
    std::vector<Bridge> shown; ///< the nearest first
    Bridge hidden;             ///< what is hidden there and not dismissed, as a bridge without an end
};

/// Beyond dismissed things.
bool hidesReviews(const MapFilter& filter)
{
    return std::any_of(filter.hiddenReviews.begin(), filter.hiddenReviews.end(), [](int review) { return review != static_cast<int>(Review::Dismissed); });
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
    enum class Ways { Shown, All };
    void findBridges();
    void bridgesFrom(StatementId from);
    [[nodiscard]] Above aboveAlong(Ways ways, StatementId from, const QSet<StatementId>& joined) const;
    [[nodiscard]] bool isHidden(const Relation& relation) const;
    [[nodiscard]] bool isDrawn(const Relation& relation) const;
    [[nodiscard]] bool passes(const Statement& statement) const;
    void drop(StatementId id, bool hides) { (hides ? m_result.hidden : m_result.dimmed).insert(id); }

    const ArgumentMap& m_map;
    const MapFilter& m_filter;
    std::vector<Arrow> m_arrows; ///< of all that is not dismissed
    QHash<StatementId, std::vector<size_t>> m_up;   ///< arrows that leave a statement
    QHash<StatementId, std::vector<size_t>> m_down; ///< arrows that end on it
    MapVisibility m_result;
};

void Visibility::collectArrows()
{
    for (const Relation& relation : m_map.relations()) {
        const std::optional<StatementId> end = endOf(m_map, relation);
        if (!end || relation.review == Review::Dismissed)
            continue;
        for (StatementId source : relation.sources) {
            m_up[source].push_back(m_arrows.size());
            m_down[*end].push_back(m_arrows.size());
            m_arrows.push_back({source, *end, &relation});
        }
    }
}

bool Visibility::isHidden(const Relation& relation) const
{
    return m_filter.hiddenRelations.contains(static_cast<int>(relation.kind)) || m_filter.hiddenReviews.contains(static_cast<int>(relation.review));
}

/// Whether a relation has its line on the map: one that ends on another relation needs that one's.
bool Visibility::isDrawn(const Relation& relation) const
{
    const Relation* at = &relation;
    for (size_t hops = 0; at && hops <= m_map.relations().size(); ++hops) {
        const auto isShown = [this](StatementId id) { return !m_result.hidden.contains(id); };
        if (isHidden(*at) || std::none_of(at->sources.begin(), at->sources.end(), isShown))
            return false;
        if (const auto* statement = std::get_if<StatementId>(&at->target))
            return isShown(*statement);
        at = m_map.find(std::get<RelationId>(at->target));
    }
    return false;
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
        if (isHidden(*arrow.relation))
            continue;
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
    if (m_result.hidden.isEmpty() && m_filter.hiddenRelations.isEmpty() && !hidesReviews(m_filter))
        return;
    for (const Statement& statement : m_map.statements()) {
        if (!m_result.hidden.contains(statement.id))
            bridgesFrom(statement.id);
    }
}

/// Over hidden statements along relations that are shown; where that leads nowhere and no line leads up, along all relations to
/// the nearest statement; else to none, when something hidden stands above.
void Visibility::bridgesFrom(StatementId from)
{
    const std::vector<size_t> ways = m_up.value(from);
    QSet<StatementId> joined;
    size_t drawn = 0;
    for (const size_t i : ways) {
        if (!isDrawn(*m_arrows[i].relation))
            continue;
        joined.insert(m_arrows[i].to);
        ++drawn;
    }
    if (drawn == ways.size())
        return;
    std::vector<Bridge> bridges = aboveAlong(Ways::Shown, from, joined).shown;
    if (bridges.empty() && joined.isEmpty()) {
        const Above above = aboveAlong(Ways::All, from, joined);
        if (!above.shown.empty())
            bridges.push_back(above.shown.front());
        else if (above.hidden.hidden > 0)
            bridges.push_back(above.hidden);
    }
    m_result.bridges.insert(m_result.bridges.end(), bridges.begin(), bridges.end());
}

/// To none that is joined already.
Above Visibility::aboveAlong(Ways ways, StatementId from, const QSet<StatementId>& joined) const
{
    Above above{{}, {from, {}, RelationKind::Supports, 0}};
    std::deque<Step> steps{{from, RelationKind::Supports, 0}};
    QSet<StatementId> seen{from};
    for (; !steps.empty(); steps.pop_front()) {
        const Step step = steps.front();
        for (const size_t i : m_up.value(step.at)) {
            const Arrow& arrow = m_arrows[i];
            if ((ways == Ways::Shown && isHidden(*arrow.relation)) || seen.contains(arrow.to))
                continue;
            seen.insert(arrow.to);
            const RelationKind kind = step.at == from ? arrow.relation->kind : step.kind;
            if (!m_result.hidden.contains(arrow.to)) {
                if (!joined.contains(arrow.to))
                    above.shown.push_back({from, arrow.to, kind, step.hidden});
                continue;
            }
            steps.push_back({arrow.to, kind, step.hidden + 1});
            if (m_map.find(arrow.to)->review == Review::Dismissed)
                continue;
            above.hidden.kind = above.hidden.hidden == 0 ? kind : above.hidden.kind;
            ++above.hidden.hidden;
        }
    }
    return above;
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
    return hidesReviews(filter) || !(filter == plain);
}

bool isFocused(const MapFilter& filter) { return filter.hops > 0 && !filter.focus.isEmpty(); }

} // namespace cp
