#include "model/commands/textedits.h"

#include "model/commands/mapedits.h"
#include "model/language/chance.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cp {
namespace {

bool hasWords(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// The statement at another place of its document.
Statement movedTo(const Document& document, Statement statement, Span span)
{
    const bool untouched = statement.text == readableQuote(statement.quote) || statement.text == statement.quote.simplified();
    statement.span = span;
    statement.quote = document.text.mid(span.start, span.length());
    if (untouched)
        statement.text = readableQuote(statement.quote);
    if (statement.probability && !statement.probability->span.isEmpty() && !span.contains(statement.probability->span))
        statement.probability.reset();
    statement.extra.remove(extrakeys::lostQuote);
    statement.extra.insert(extrakeys::edited, true);
    return statement;
}

/// Two parts of one statement: the wording of both starts from their quotes.
std::pair<Statement, Statement> partsOf(const Document& document, const Statement& whole, Span first, Span second)
{
    Statement untouched = whole;
    untouched.text = readableQuote(whole.quote);
    return {movedTo(document, untouched, first), movedTo(document, untouched, second)};
}

/// Relations that a statement is a source of hold for its second part too.
void copyRelations(const ArgumentMap& map, StatementId from, StatementId to, MapDelta& delta)
{
    RelationId next = map.nextRelationId();
    for (const Relation& relation : map.relations()) {
        if (std::find(relation.sources.begin(), relation.sources.end(), from) == relation.sources.end())
            continue;
        Relation same = relation;
        same.id = next;
        ++next.value;
        same.sources = {to};
        same.origin = Origin::Manual;
        same.review = Review::Accepted;
        delta.relations.push_back({std::nullopt, std::move(same)});
    }
}

using Parts = std::vector<const Statement*>;

/// The statements to join as they follow in their text; none when they are not two or more of one document.
Parts partsInOrder(const ArgumentMap& map, const std::vector<StatementId>& ids)
{
    Parts parts;
    for (StatementId id : std::set<StatementId>(ids.begin(), ids.end())) {
        if (const Statement* statement = map.find(id))
            parts.push_back(statement);
    }
    std::stable_sort(parts.begin(), parts.end(), [](const Statement* a, const Statement* b) { return a->span < b->span; });
    const auto isElsewhere = [&parts](const Statement* part) { return part->document != parts.front()->document; };
    return parts.size() < 2 || std::any_of(parts.begin(), parts.end(), isElsewhere) ? Parts() : parts;
}

/// From the first to the last; statements without a place in the text sort first and give none.
Span spanOver(const Parts& parts)
{
    Span whole;
    for (const Statement* part : parts) {
        if (!part->span.isEmpty())
            whole = whole.isEmpty() ? part->span : Span{whole.start, std::max(whole.end, part->span.end)};
    }
    return whole;
}

/// The quote's own wording, unless one of the parts was reworded or has no place in the text.
QString wordingOf(const Statement& joined, const Parts& parts)
{
    const bool reworded = std::any_of(parts.begin(), parts.end(), [](const Statement* s) { return s->text != readableQuote(s->quote); });
    if (!reworded && !joined.span.isEmpty())
        return readableQuote(joined.quote);
    QStringList texts;
    for (const Statement* part : parts)
        texts += part->text;
    return texts.join(u' ');
}

/// What is known of a part beside its wording: that it is a main claim, its chance and its tags.
void takeMarks(Statement& joined, const Statement& part)
{
    joined.main = joined.main || (part.main && joined.role == Role::Claim);
    if (!joined.probability)
        joined.probability = part.probability;
    for (const QString& tag : part.tags) {
        if (!joined.tags.contains(tag))
            joined.tags += tag;
    }
}

/// One statement in place of several; it keeps the id of the first.
Statement joinedOf(const Document& document, const Parts& parts)
{
    Statement joined = movedTo(document, *parts.front(), spanOver(parts));
    joined.text = wordingOf(joined, parts);
    QStringList notes;
    for (const Statement* part : parts) {
        takeMarks(joined, *part);
        if (!part->note.isEmpty())
            notes += part->note;
    }
    joined.note = notes.join(QStringLiteral("\n\n"));
    return joined;
}

/// Repoints relations and links from several statements to one of them.
class Joining final {
public:
    Joining(const ArgumentMap& map, const std::vector<StatementId>& ids) : m_map(map), m_ids(ids.begin(), ids.end()), m_kept(ids.front()) {}

    void moveRelations(MapDelta& delta) const
    {
        std::vector<Relation> kept;
        for (const Relation& relation : m_map.relations()) {
            Relation moved = movedRelation(relation);
            const auto same = [&moved](const Relation& r) { return r.kind == moved.kind && r.target == moved.target && r.sources == moved.sources; };
            const bool goes = moved.sources.empty() || (!(moved == relation) && std::any_of(kept.begin(), kept.end(), same));
            if (goes)
                delta.relations.push_back({relation, std::nullopt});
            else if (!(moved == relation))
                delta.relations.push_back({relation, moved});
            if (!goes)
                kept.push_back(std::move(moved));
        }
        dropOrphans(delta);
    }

    void moveLinks(MapDelta& delta) const
    {
        std::set<std::pair<StatementId, StatementId>> pairs;
        for (const Link& link : m_map.links()) {
            Link moved = link;
            moved.a = joined(link.a);
            moved.b = joined(link.b);
            const bool first = pairs.insert({moved.a, moved.b}).second;
            if (moved == link)
                continue;
            delta.links.push_back({link, first ? std::optional(std::move(moved)) : std::nullopt});
        }
    }

private:
    [[nodiscard]] StatementId joined(StatementId id) const { return m_ids.contains(id) ? m_kept : id; }

    /// Without sources when it would lead from the joined statement to itself.
    [[nodiscard]] Relation movedRelation(Relation relation) const
    {
        std::vector<StatementId> sources;
        for (StatementId source : relation.sources) {
            if (const StatementId id = joined(source); std::find(sources.begin(), sources.end(), id) == sources.end())
                sources.push_back(id);
        }
        relation.sources = std::move(sources);
        if (auto* target = std::get_if<StatementId>(&relation.target)) {
            *target = joined(*target);
            std::erase(relation.sources, *target);
        }
        return relation;
    }

    /// Relations onto relations that go, go with them.
    void dropOrphans(MapDelta& delta) const
    {
        std::set<RelationId> gone;
        for (const auto& swap : delta.relations) {
            if (!swap.after)
                gone.insert(swap.before->id);
        }
        for (const RelationId id : std::vector<RelationId>(gone.begin(), gone.end())) {
            for (const auto& swap : removeRelation(m_map, id).relations) {
                if (gone.insert(swap.before->id).second) {
                    std::erase_if(delta.relations, [&](const auto& old) { return old.before->id == swap.before->id; });
                    delta.relations.push_back({*m_map.find(swap.before->id), std::nullopt});
                }
            }
        }
    }

    const ArgumentMap& m_map;
    std::set<StatementId> m_ids;
    StatementId m_kept;
};

/// A click seldom hits the gap between two words: the nearer edge of the word that it fell into.
qsizetype wordEdge(const Document& document, qsizetype at)
{
    const auto inWord = [&document](qsizetype place) { return place >= 0 && place < document.text.size() && document.text[place].isLetterOrNumber(); };
    if (!inWord(at - 1) || !inWord(at))
        return at;
    const Span word = wordSpan(document, {at - 1, at + 1});
    return at - word.start <= word.end - at ? word.start : word.end;
}

} // namespace

Span trimmedSpan(const Document& document, Span span)
{
    span = span.intersected({0, document.text.size()});
    while (span.start < span.end && document.text[span.start].isSpace())
        ++span.start;
    while (span.end > span.start && document.text[span.end - 1].isSpace())
        --span.end;
    return span;
}

Span wordSpan(const Document& document, Span span)
{
    const auto inWord = [&document](qsizetype at) { return at >= 0 && at < document.text.size() && document.text[at].isLetterOrNumber(); };
    span = trimmedSpan(document, span);
    if (span.isEmpty())
        return span;
    while (inWord(span.start) && inWord(span.start - 1))
        --span.start;
    while (inWord(span.end - 1) && inWord(span.end))
        ++span.end;
    return span;
}

QString readableQuote(const QString& quote)
{
    QString text = quote.simplified();
    while (!text.isEmpty() && QStringView(u",;:–—-").contains(text.back()))
        text = text.chopped(1).trimmed();
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    if (!text.isEmpty() && text.back().isLetterOrNumber())
        text += u'.';
    return text;
}

MapDelta addPassage(const ArgumentMap& map, DocumentId id, Span span, Role role, const QString& scale)
{
    const Document* document = map.find(id);
    if (!document)
        return {};
    Statement statement;
    statement.document = id;
    statement.span = wordSpan(*document, span);
    statement.quote = document->text.mid(statement.span.start, statement.span.length());
    statement.text = readableQuote(statement.quote);
    statement.role = role;
    statement.origin = Origin::Manual;
    statement.review = Review::Accepted;
    if (!hasWords(statement.quote))
        return {};
    if (role != Role::Condition)
        statement.probability = readChance(statement.quote, scale);
    if (statement.probability) {
        statement.probability->span.start += statement.span.start;
        statement.probability->span.end += statement.span.start;
    }
    return addStatement(map, std::move(statement));
}

MapDelta setSpan(const ArgumentMap& map, StatementId id, Span span)
{
    MapDelta delta;
    const Statement* before = map.find(id);
    const Document* document = before ? map.find(before->document) : nullptr;
    if (!document)
        return delta;
    span = wordSpan(*document, span);
    if (span == before->span || !hasWords(document->text.mid(span.start, span.length())))
        return delta;
    delta.statements.push_back({*before, movedTo(*document, *before, span)});
    return delta;
}

MapDelta splitStatement(const ArgumentMap& map, StatementId id, qsizetype at)
{
    MapDelta delta;
    const Statement* before = map.find(id);
    const Document* document = before ? map.find(before->document) : nullptr;
    at = document ? wordEdge(*document, at) : at;
    if (!document || at <= before->span.start || at >= before->span.end)
        return delta;
    const Span first = trimmedSpan(*document, {before->span.start, at});
    const Span second = trimmedSpan(*document, {at, before->span.end});
    auto [head, tail] = partsOf(*document, *before, first, second);
    if (!hasWords(head.quote) || !hasWords(tail.quote))
        return delta;
    tail.id = map.nextStatementId();
    tail.main = false;
    tail.note.clear();
    tail.origin = Origin::Manual;
    tail.review = Review::Accepted;
    delta.statements.push_back({*before, std::move(head)});
    delta.statements.push_back({std::nullopt, tail});
    copyRelations(map, id, tail.id, delta);
    return delta;
}

MapDelta mergeStatements(const ArgumentMap& map, const std::vector<StatementId>& ids)
{
    MapDelta delta;
    const Parts parts = partsInOrder(map, ids);
    if (parts.empty())
        return delta;
    std::vector<StatementId> order;
    for (const Statement* part : parts) {
        order.push_back(part->id);
        delta.statements.push_back({*part, std::nullopt});
        if (const NodeBox* box = part == parts.front() ? nullptr : map.box(part->id))
            delta.boxes.push_back({*box, std::nullopt});
    }
    delta.statements.front().after = joinedOf(*map.find(parts.front()->document), parts);
    const Joining joining(map, order);
    joining.moveRelations(delta);
    joining.moveLinks(delta);
    return delta;
}

} // namespace cp
