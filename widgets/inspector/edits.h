#pragma once

#include "model/map/mapdelta.h"

#include <QString>

class QUndoStack;

namespace cp {
class MapModel;
}

namespace cp::ui {

/// Where the inspector's fields put their edits: undo commands, merged while one field is being typed in.
class Edits final {
public:
    Edits(MapModel& model, QUndoStack& stack) : m_model(model), m_stack(stack) {}

    [[nodiscard]] MapModel& model() const { return m_model; }
    /// One undo entry of its own.
    void push(MapDelta delta, const QString& text);
    /// Joins the entry before when that came from the same field since the last endTyping().
    void pushTyped(MapDelta delta, const QString& text, int field);
    void endTyping() { ++m_gesture; }

private:
    MapModel& m_model;
    QUndoStack& m_stack;
    int m_gesture = 0;
};

} // namespace cp::ui
