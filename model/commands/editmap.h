#pragma once

#include "model/map/mapdelta.h"

#include <QUndoCommand>

namespace cp {

class MapModel;

/// The undo command behind every edit: swaps the values of its delta in and out. Edits with the same non-zero
/// merge key (kind of edit and id, made by mergeKey()) that follow each other become one entry while typing goes on;
/// a command whose net change is nothing becomes obsolete.
class EditMap final : public QUndoCommand {
public:
    EditMap(MapModel& model, MapDelta delta, const QString& text, int mergeKey = 0);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    MapModel& m_model;
    MapDelta m_delta;
    int m_mergeKey;
};

} // namespace cp
