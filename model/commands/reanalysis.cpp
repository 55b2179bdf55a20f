#include "model/commands/reanalysis.h"

#include "model/commands/mapedits.h"
#include "model/map/relationnote.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

// Terms: a *kept* thing is a person's (see isKept), an *open* one is a proposal that nobody touched. Steps: pair the
// proposals with what is there by their places; open statements take over the values of their proposal; relations
// follow through the pairs; open things without a proposal go unless something kept stands on them. Quadratic in the
// statements of one document, with a tiny constant.

namespace cp {
namespace {

constexpr double samePlace = 0.5;    ///< of the two places together that both share, from which on they are the same
constexpr double coveredPlace = 0.6; ///< of a proposal's place that lies in what a person cut or joined

template <typename T>
bool isPersons(const T& thing)
{
    return thing.origin != Origin::Extracted || thing.review != Review::Pending || thing.extra.contains(extrakeys::edited);
}

double shared(Span a, Span b)
{
    const Span both = a.intersected(b);
    if (both.isEmpty())
        return 0;
    return static_cast<double>(both.length()) / static_cast<double>(std::max(a.end, b.end) - std::min(a.start, b.start));
}

class Rereading final {
public:
    Rereading(const ArgumentMap& map, DocumentId id, const Reading& reading) : m_map(map), m_document(id), m_reading(reading)
    {
        for (const Statement& statement : map.statements()) {
            if (statement.document == id)
                m_old.push_back(&statement);
        }
        for (const Relation& relation : map.relations()) {
            if (isOurs(relation))
                m_oldRelations.push_back(&relation);
        }
    }

    [[nodiscard]] MapDelta take()
    {
        findNeeded();
        pairStatements();
        updateStatements();
        for (bool ontoRelations : {false, true}) {
            for (const Relation& relation : m_reading.relations) {
                if (std::holds_alternative<RelationId>(relation.target) == ontoRelations)
                    updateRelation(relation);
            }
        }
        dropOpen();
        return std::move(m_delta);
    }

private:
    [[nodiscard]] bool isOurs(const Relation& relation) const { return m_map.find(relation.sources.front())->document == m_document; }

    /// What kept relations and links stand on.
    void findNeeded()
    {
        for (const Relation* relation : m_oldRelations) {
            if (isKept(*relation))
                need(*relation);
        }
        for (const Link& link : m_map.links()) {
            if (isKept(link))
                m_needed.insert({link.a, link.b});
        }
    }

    void need(const Relation& relation)
    {
        m_neededRelations.insert(relation.id);
        m_needed.insert(relation.sources.begin(), relation.sources.end());
        if (const auto* target = std::get_if<StatementId>(&relation.target))
            m_needed.insert(*target);
        else if (const Relation* inference = m_map.find(std::get<RelationId>(relation.target)); inference && !m_neededRelations.contains(inference->id))
            need(*inference);
    }

    /// One to one, the best shared places first.
    void pairStatements()
    {
        std::vector<std::tuple<double, StatementId, StatementId>> pairs;
        for (const Statement& proposed : m_reading.statements) {
            for (const Statement* old : m_old) {
                if (const double share = shared(proposed.span, old->span); share >= samePlace)
                    pairs.emplace_back(-share, proposed.id, old->id);
            }
        }
        std::sort(pairs.begin(), pairs.end());
        for (const auto& [share, proposed, old] : pairs) {
            if (!m_id.contains(proposed) && m_taken.insert(old).second)
                m_id[proposed] = old;
        }
    }

    /// The kept statement that a person cut or joined out of this place; null when there is none.
    [[nodiscard]] const Statement* covering(Span place) const
    {
        qsizetype covered = 0;
        const Statement* most = nullptr;
        for (const Statement* old : m_old) {
            const bool recut = old->origin == Origin::Manual || old->review == Review::Dismissed || old->extra.contains(extrakeys::edited);
            const qsizetype common = recut ? place.intersected(old->span).length() : 0;
            covered += common;
            if (common > 0 && (!most || common > place.intersected(most->span).length()))
                most = old;
        }
        return static_cast<double>(covered) >= coveredPlace * static_cast<double>(place.length()) ? most : nullptr;
    }

    void updateStatements()
    {
        StatementId next = m_map.nextStatementId();
        for (const Statement& proposed : m_reading.statements) {
            const auto there = m_id.find(proposed.id);
            if (there != m_id.end()) {
                update(*m_map.find(there->second), proposed);
            } else if (const Statement* kept = covering(proposed.span)) {
                m_id[proposed.id] = kept->id;
            } else {
                Statement fresh = proposed;
                fresh.id = m_id[proposed.id] = next;
                fresh.document = m_document;
                ++next.value;
                m_delta.statements.push_back({std::nullopt, std::move(fresh)});
            }
        }
    }

    void update(const Statement& before, const Statement& proposed)
    {
        if (isKept(before))
            return;
        Statement after = proposed;
        after.id = before.id;
        after.document = m_document;
        after.extra = before.extra;
        if (!(after == before))
            m_delta.statements.push_back({before, std::move(after)});
    }

    [[nodiscard]] bool isDismissed(StatementId id) const
    {
        const Statement* old = m_map.find(id);
        return old && old->review == Review::Dismissed;
    }

    /// The proposal between the map's statements; nothing when it has lost an end or leads from a statement to itself.
    [[nodiscard]] std::optional<Relation> mapped(Relation relation) const
    {
        std::vector<StatementId> sources;
        for (StatementId proposed : relation.sources) {
            const StatementId id = m_id.at(proposed);
            if (!isDismissed(id) && std::find(sources.begin(), sources.end(), id) == sources.end())
                sources.push_back(id);
        }
        if (auto* target = std::get_if<StatementId>(&relation.target)) {
            *target = m_id.at(*target);
            std::erase(sources, *target);
            if (isDismissed(*target))
                return std::nullopt;
        } else {
            const auto inference = m_relationId.find(std::get<RelationId>(relation.target));
            if (inference == m_relationId.end())
                return std::nullopt;
            relation.target = inference->second;
        }
        relation.sources = std::move(sources);
        if (relation.cue)
            relation.cue->document = m_document;
        return relation.sources.empty() ? std::nullopt : std::optional(std::move(relation));
    }

    /// A relation of the map from the same statements to the same end; one that a person has decided about counts from
    /// any of its sources.
    [[nodiscard]] const Relation* sameAs(const Relation& wanted) const
    {
        const auto same = [&wanted](const Relation* old) {
            if (!(old->target == wanted.target))
                return false;
            const auto hasSource = [old](StatementId id) { return std::find(old->sources.begin(), old->sources.end(), id) != old->sources.end(); };
            return isKept(*old) ? std::any_of(wanted.sources.begin(), wanted.sources.end(), hasSource) : old->sources == wanted.sources;
        };
        const auto kept = std::find_if(m_oldRelations.begin(), m_oldRelations.end(), [&](const Relation* old) { return isKept(*old) && same(old); });
        const auto any = kept != m_oldRelations.end() ? kept : std::find_if(m_oldRelations.begin(), m_oldRelations.end(), same);
        return any == m_oldRelations.end() ? nullptr : *any;
    }

    /// Would it close a circle with what a person has settled?
    [[nodiscard]] bool closesCircle(const Relation& wanted) const
    {
        const auto* target = std::get_if<StatementId>(&wanted.target);
        if (!target)
            return false;
        std::set<StatementId> reached{*target};
        for (bool grew = true; grew;) {
            grew = false;
            for (const Relation* old : m_oldRelations) {
                const auto* end = std::get_if<StatementId>(&old->target);
                if (!end || !isKept(*old) || old->review == Review::Dismissed)
                    continue;
                if (std::any_of(old->sources.begin(), old->sources.end(), [&](StatementId id) { return reached.contains(id); }))
                    grew = reached.insert(*end).second || grew;
            }
        }
        return std::any_of(wanted.sources.begin(), wanted.sources.end(), [&](StatementId id) { return reached.contains(id); });
    }

    void updateRelation(const Relation& proposed)
    {
        std::optional<Relation> after = mapped(proposed);
        if (!after)
            return;
        if (const Relation* before = sameAs(*after)) {
            m_relationId[proposed.id] = before->id;
            if (isKept(*before) || !m_proposedAgain.insert(before->id).second)
                return;
            after->id = before->id;
            after->extra = before->extra;
            if (!(*after == *before))
                m_delta.relations.push_back({*before, std::move(after)});
        } else if (!closesCircle(*after)) {
            after->id = RelationId{m_map.nextRelationId().value + m_newRelations++};
            m_relationId[proposed.id] = after->id;
            m_delta.relations.push_back({std::nullopt, std::move(after)});
        }
    }

    /// Open things that are not proposed any more, with what hangs on them.
    void dropOpen()
    {
        for (const Statement* old : m_old) {
            if (isKept(*old) || m_taken.contains(old->id) || m_needed.contains(old->id))
                continue;
            m_gone.insert(old->id);
            m_delta.statements.push_back({*old, std::nullopt});
            if (const NodeBox* box = m_map.box(old->id))
                m_delta.boxes.push_back({*box, std::nullopt});
        }
        for (const Relation* old : m_oldRelations) {
            if (!m_proposedAgain.contains(old->id) && !m_neededRelations.contains(old->id))
                m_delta.relations.push_back({*old, std::nullopt});
        }
        for (const Link& link : m_map.links()) {
            if (m_gone.contains(link.a) || m_gone.contains(link.b))
                m_delta.links.push_back({link, std::nullopt});
        }
    }

    const ArgumentMap& m_map;
    DocumentId m_document;
    const Reading& m_reading;
    std::vector<const Statement*> m_old;
    std::vector<const Relation*> m_oldRelations;
    std::set<StatementId> m_needed;
    std::set<RelationId> m_neededRelations;
    std::map<StatementId, StatementId> m_id; ///< of a proposal to that in the map
    std::map<RelationId, RelationId> m_relationId;
    std::set<StatementId> m_taken; ///< statements of the map that have a proposal
    std::set<RelationId> m_proposedAgain;
    std::set<StatementId> m_gone;
    int m_newRelations = 0;
    MapDelta m_delta;
};

} // namespace

bool isKept(const Statement& statement)
{
    const bool noted = !statement.note.isEmpty() || !statement.tags.isEmpty();
    const auto marked = [&statement](QLatin1String key) { return statement.extra.contains(key); };
    return isPersons(statement) || noted || marked(extrakeys::star) || marked(extrakeys::status) || marked(extrakeys::evidence)
        || marked(extrakeys::sourceUrl) || marked(extrakeys::sourceDate) || marked(extrakeys::lostQuote);
}

bool isKept(const Relation& relation) { return isPersons(relation) || !noteOf(relation).isEmpty(); }

bool isKept(const Link& link) { return isPersons(link) || !link.note.isEmpty(); }

MapDelta reread(const ArgumentMap& map, DocumentId id, const Reading& reading) { return Rereading(map, id, reading).take(); }

namespace {

using Ends = std::pair<StatementId, StatementId>;

bool reaches(const ArgumentMap& map, const Link& link, DocumentId id)
{
    return map.find(link.a)->document == id || map.find(link.b)->document == id;
}

std::map<Ends, const Link*> linksOf(const ArgumentMap& map, DocumentId id)
{
    std::map<Ends, const Link*> links;
    for (const Link& link : map.links()) {
        if (reaches(map, link, id))
            links[{link.a, link.b}] = &link;
    }
    return links;
}

} // namespace

MapDelta relink(const ArgumentMap& map, DocumentId id, const std::vector<Link>& links, LinkId firstNew)
{
    const std::map<Ends, const Link*> there = linksOf(map, id);
    MapDelta delta;
    std::set<LinkId> proposedAgain;
    for (const Link& proposed : links) {
        if (!reaches(map, proposed, id))
            continue;
        Link after = proposed;
        const auto old = there.find({proposed.a, proposed.b});
        if (old == there.end()) {
            after.id = firstNew;
            ++firstNew.value;
            delta.links.push_back({std::nullopt, std::move(after)});
        } else if (!isKept(*old->second)) {
            after.id = old->second->id;
            after.extra = old->second->extra;
            proposedAgain.insert(after.id);
            if (!(after == *old->second))
                delta.links.push_back({*old->second, std::move(after)});
        }
    }
    for (const auto& [ends, link] : there) {
        if (!isKept(*link) && !proposedAgain.contains(link->id))
            delta.links.push_back({*link, std::nullopt});
    }
    return delta;
}

} // namespace cp
