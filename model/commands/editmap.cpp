#include "model/commands/editmap.h"

#include "model/commands/mapedits.h"
#include "model/map/mapmodel.h"

#include <algorithm>
#include <utility>

namespace cp {
namespace {

/// Typing back to what was proposed leaves nothing that a person changed.
template <typename T>
bool isSame(const T& before, T after)
{
    if constexpr (requires { after.extra; }) {
        if (!before.extra.contains(extrakeys::edited))
            after.extra.remove(extrakeys::edited);
    }
    return before == after;
}

/// Follows `later` onto `earlier`: one swap an id, from the first before to the last after; no-ops go. `rest` is what then
/// still differs from the first before.
template <typename T>
void append(std::vector<Swap<T>>& earlier, const std::vector<Swap<T>>& later, std::vector<Swap<T>>& rest)
{
    const auto idOf = [](const Swap<T>& swap) { return swap.after ? swap.after->id : swap.before->id; };
    for (const Swap<T>& swap : later) {
        const auto same = std::find_if(earlier.begin(), earlier.end(),
                                       [&](const Swap<T>& old) { return idOf(old) == idOf(swap); });
        if (same == earlier.end())
            earlier.push_back(swap);
        else
            same->after = swap.after;
    }
    std::erase_if(earlier, [&rest](const Swap<T>& swap) {
        if (!swap.before || !swap.after)
            return !swap.before && !swap.after;
        const bool same = isSame(*swap.before, *swap.after);
        if (same && !(*swap.before == *swap.after))
            rest.push_back({swap.after, swap.before});
        return same;
    });
}

constexpr qsizetype mostLetters = 48; ///< of a statement in the history

QString wordsOf(const ArgumentMap& map, StatementId id)
{
    const Statement* statement = map.find(id);
    return statement ? statement->text : QString();
}

/// The words of the one thing that an edit is about, or of the statement that a relation or link starts from.
QString subjectOf(const ArgumentMap& map, const MapDelta& delta)
{
    const auto oneOf = [](const auto& swaps) { return swaps.front().before ? *swaps.front().before : *swaps.front().after; };
    if (delta.statements.size() == 1)
        return oneOf(delta.statements).text;
    // Of a split or merged one, the part that stays; of one among siblings that make room, the new one.
    const auto stays = [](const Swap<Statement>& swap) { return swap.before && swap.after; };
    const auto isNew = [](const Swap<Statement>& swap) { return !swap.before; };
    if (std::count_if(delta.statements.begin(), delta.statements.end(), stays) == 1)
        return std::find_if(delta.statements.begin(), delta.statements.end(), stays)->before->text;
    if (std::count_if(delta.statements.begin(), delta.statements.end(), isNew) == 1)
        return std::find_if(delta.statements.begin(), delta.statements.end(), isNew)->after->text;
    if (!delta.statements.empty() || delta.relations.size() + delta.links.size() != 1)
        return {};
    return wordsOf(map, delta.links.empty() ? oneOf(delta.relations).sources.front() : oneOf(delta.links).a);
}

/// What happened, for a list of many such entries to what.
QString entryOf(const ArgumentMap& map, const MapDelta& delta, const QString& text)
{
    QString subject = subjectOf(map, delta).simplified();
    if (subject.isEmpty())
        return text;
    if (subject.size() > mostLetters) {
        const qsizetype space = subject.lastIndexOf(u' ', mostLetters);
        subject = subject.left(space > 0 ? space : mostLetters) + u'…';
    }
    return QStringLiteral("%1: %2").arg(text, subject);
}

} // namespace

EditMap::EditMap(MapModel& model, MapDelta delta, const QString& text, int mergeKey)
    : m_model(model), m_delta(std::move(delta)), m_mergeKey(mergeKey)
{
    setText(entryOf(model.map(), m_delta, text) + u'\n' + text); // for the history, and for the menu
    setObsolete(m_delta.isEmpty());
}

void EditMap::undo() { m_model.apply(m_delta.inverted(), actionText()); }

void EditMap::redo() { m_model.apply(m_delta, actionText()); }

int EditMap::id() const { return m_mergeKey == 0 ? -1 : m_mergeKey; }

bool EditMap::mergeWith(const QUndoCommand* other)
{
    const auto* later = static_cast<const EditMap*>(other);
    MapDelta rest;
    append(m_delta.documents, later->m_delta.documents, rest.documents);
    append(m_delta.statements, later->m_delta.statements, rest.statements);
    append(m_delta.relations, later->m_delta.relations, rest.relations);
    append(m_delta.links, later->m_delta.links, rest.links);
    append(m_delta.boxes, later->m_delta.boxes, rest.boxes);
    if (!rest.isEmpty())
        m_model.apply(rest, actionText());
    setObsolete(m_delta.isEmpty());
    return true;
}

} // namespace cp
