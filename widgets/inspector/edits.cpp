#include "widgets/inspector/edits.h"

#include "model/commands/editmap.h"

#include <QUndoStack>
#include <utility>

namespace cp::ui {
namespace {

/// More than there are fields on any page, so that no two gestures share a key.
constexpr int fieldsPerGesture = 16;

} // namespace

void Edits::push(MapDelta delta, const QString& text)
{
    endTyping();
    if (!delta.isEmpty())
        m_stack.push(new EditMap(m_model, std::move(delta), text));
}

void Edits::pushTyped(MapDelta delta, const QString& text, int field)
{
    const int key = 1 + m_gesture * fieldsPerGesture + field;
    if (!delta.isEmpty())
        m_stack.push(new EditMap(m_model, std::move(delta), text, key));
}

} // namespace cp::ui
