#include "model/commands/editmap.h"

#include "model/map/mapmodel.h"

#include <algorithm>
#include <utility>

namespace cp {
namespace {

/// Follows `later` onto `earlier`: one swap an id, from the first before to the last after; no-ops go.
template <typename T>
void append(std::vector<Swap<T>>& earlier, const std::vector<Swap<T>>& later)
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
    std::erase_if(earlier, [](const Swap<T>& swap) { return swap.before == swap.after; });
}

} // namespace

EditMap::EditMap(MapModel& model, MapDelta delta, const QString& text, int mergeKey)
    : QUndoCommand(text), m_model(model), m_delta(std::move(delta)), m_mergeKey(mergeKey)
{
    setObsolete(m_delta.isEmpty());
}

void EditMap::undo() { m_model.apply(m_delta.inverted(), text()); }

void EditMap::redo() { m_model.apply(m_delta, text()); }

int EditMap::id() const { return m_mergeKey == 0 ? -1 : m_mergeKey; }

bool EditMap::mergeWith(const QUndoCommand* other)
{
    const auto* later = static_cast<const EditMap*>(other);
    append(m_delta.documents, later->m_delta.documents);
    append(m_delta.statements, later->m_delta.statements);
    append(m_delta.relations, later->m_delta.relations);
    append(m_delta.links, later->m_delta.links);
    append(m_delta.boxes, later->m_delta.boxes);
    setObsolete(m_delta.isEmpty());
    return true;
}

} // namespace cp
