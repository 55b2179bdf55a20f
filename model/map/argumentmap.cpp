#include "model/map/argumentmap.h"

#include "model/base/names.h"

#include <QCoreApplication>
#include <algorithm>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct MapRuleText {
    Q_DECLARE_TR_FUNCTIONS(MapRules)
};

template <typename T, typename Key>
auto lowerBound(T& items, Key id)
{
    return std::lower_bound(items.begin(), items.end(), id, [](const auto& item, Key key) { return item.id < key; });
}

template <typename T, typename Key>
const T* findIn(const std::vector<T>& items, Key id)
{
    const auto at = lowerBound(items, id);
    return at != items.end() && at->id == id ? &*at : nullptr;
}

template <typename T>
auto idOf(const Swap<T>& swap)
{
    return swap.after ? swap.after->id : swap.before->id;
}

/// All changes in one pass over the items. Of several to the same item the last one holds.
template <typename T>
void mergeIn(std::vector<T>& items, std::vector<const Swap<T>*> changes)
{
    std::stable_sort(changes.begin(), changes.end(), [](const Swap<T>* a, const Swap<T>* b) { return idOf(*a) < idOf(*b); });
    std::vector<T> merged;
    merged.reserve(items.size() + changes.size());
    auto next = items.begin();
    for (size_t i = 0; i < changes.size(); ++i) {
        const auto id = idOf(*changes[i]);
        if (i + 1 < changes.size() && idOf(*changes[i + 1]) == id)
            continue;
        const auto at = std::lower_bound(next, items.end(), id, [](const T& item, auto key) { return item.id < key; });
        std::move(next, at, std::back_inserter(merged));
        next = at != items.end() && at->id == id ? at + 1 : at;
        if (changes[i]->after)
            merged.push_back(*changes[i]->after);
    }
    std::move(next, items.end(), std::back_inserter(merged));
    items = std::move(merged);
}

template <typename T>
void swapIn(std::vector<T>& items, const std::vector<Swap<T>>& swaps)
{
    std::vector<const Swap<T>*> changes;
    for (const Swap<T>& swap : swaps) {
        if (swap.before || swap.after)
            changes.push_back(&swap);
    }
    // A few are put in place one by one; each insertion or removal moves all that stands behind it, so many are merged.
    constexpr size_t few = 64;
    if (changes.size() > few) {
        mergeIn(items, std::move(changes));
        return;
    }
    for (const Swap<T>* change : changes) {
        const Swap<T>& swap = *change;
        const auto id = idOf(swap);
        const auto at = lowerBound(items, id);
        const bool exists = at != items.end() && at->id == id;
        if (swap.after && exists)
            *at = *swap.after;
        else if (swap.after)
            items.insert(at, *swap.after);
        else if (exists)
            items.erase(at);
    }
}

template <typename T>
auto nextId(const std::vector<T>& items)
{
    decltype(T::id) id;
    id.value = items.empty() ? 1 : items.back().id.value + 1;
    return id;
}

/// Items are sorted by id, so the first and the last one tell of all.
template <typename T>
bool areIdsInRange(const std::vector<T>& items)
{
    return items.empty() || (items.front().id.isValid() && items.back().id.value <= decltype(T::id)::most);
}

void checkRelation(const ArgumentMap& map, const Relation& relation, std::vector<QString>& broken)
{
    const QString name = nameOf(relation.id);
    const DocumentId none;
    DocumentId document = none;
    for (StatementId source : relation.sources) {
        const Statement* statement = map.find(source);
        if (!statement) {
            broken.push_back(MapRuleText::tr("relation %1 starts at %2, which does not exist").arg(name, nameOf(source)));
            return;
        }
        if (document != none && document != statement->document)
            broken.push_back(MapRuleText::tr("relation %1 joins statements of two documents").arg(name));
        document = statement->document;
    }
    if (relation.sources.empty())
        broken.push_back(MapRuleText::tr("relation %1 has no source").arg(name));
    if (relation.condition.has_value() != (relation.kind == RelationKind::ConditionOf))
        broken.push_back(MapRuleText::tr("relation %1 and its condition kind do not fit together").arg(name));
    const auto* target = std::get_if<StatementId>(&relation.target);
    const Statement* statement = target ? map.find(*target) : nullptr;
    if (target ? !statement : !map.find(std::get<RelationId>(relation.target)))
        broken.push_back(MapRuleText::tr("relation %1 points at nothing").arg(name));
    else if (statement && document != none && statement->document != document)
        broken.push_back(MapRuleText::tr("relation %1 leaves its document").arg(name));
}

void checkStatement(const ArgumentMap& map, const Statement& statement, std::vector<QString>& broken)
{
    const QString name = nameOf(statement.id);
    const Document* document = map.find(statement.document);
    if (!document) {
        broken.push_back(MapRuleText::tr("statement %1 belongs to no document").arg(name));
        return;
    }
    const Span whole{0, document->text.size()};
    if (!whole.contains(statement.span) || statement.span.start > statement.span.end)
        broken.push_back(MapRuleText::tr("statement %1 lies outside its document").arg(name));
    else if (QStringView(document->text).mid(statement.span.start, statement.span.length()) != statement.quote)
        broken.push_back(MapRuleText::tr("the quote of statement %1 is not what stands at its place").arg(name));
}

void checkLink(const ArgumentMap& map, const Link& link, std::vector<QString>& broken)
{
    const Statement* a = map.find(link.a);
    const Statement* b = map.find(link.b);
    if (!a || !b)
        broken.push_back(MapRuleText::tr("link %1 has an end that does not exist").arg(nameOf(link.id)));
    else if (a->document == b->document)
        broken.push_back(MapRuleText::tr("link %1 stays inside one document").arg(nameOf(link.id)));
}

} // namespace

const Document* ArgumentMap::find(DocumentId id) const { return findIn(m_documents, id); }
const Statement* ArgumentMap::find(StatementId id) const { return findIn(m_statements, id); }
const Relation* ArgumentMap::find(RelationId id) const { return findIn(m_relations, id); }
const Link* ArgumentMap::find(LinkId id) const { return findIn(m_links, id); }
const NodeBox* ArgumentMap::box(StatementId id) const { return findIn(m_boxes, id); }

DocumentId ArgumentMap::nextDocumentId() const { return nextId(m_documents); }
StatementId ArgumentMap::nextStatementId() const { return nextId(m_statements); }
RelationId ArgumentMap::nextRelationId() const { return nextId(m_relations); }
LinkId ArgumentMap::nextLinkId() const { return nextId(m_links); }

void ArgumentMap::apply(const MapDelta& delta)
{
    swapIn(m_documents, delta.documents);
    swapIn(m_statements, delta.statements);
    swapIn(m_relations, delta.relations);
    swapIn(m_links, delta.links);
    swapIn(m_boxes, delta.boxes);
}

std::vector<QString> brokenRules(const ArgumentMap& map)
{
    std::vector<QString> broken;
    if (!areIdsInRange(map.documents()) || !areIdsInRange(map.statements()) || !areIdsInRange(map.relations()) || !areIdsInRange(map.links()))
        broken.push_back(MapRuleText::tr("an id is not between 1 and %L1").arg(StatementId::most));
    for (const Statement& statement : map.statements())
        checkStatement(map, statement, broken);
    for (const Relation& relation : map.relations())
        checkRelation(map, relation, broken);
    for (const Link& link : map.links())
        checkLink(map, link, broken);
    for (const NodeBox& box : map.boxes()) {
        if (!map.find(box.id))
            broken.push_back(MapRuleText::tr("a box belongs to statement %1, which does not exist").arg(nameOf(box.id)));
    }
    return broken;
}

} // namespace cp
