#pragma once

#include <QTreeView>

namespace cp::ui {

/// A tree in which the arrow keys reach every cell: Right opens a folded row, then goes from column to column; Left goes back,
/// then folds. Tab in a cell that is being edited goes on to the next one that can be.
class OutlineView final : public QTreeView {
    Q_OBJECT

public:
    using QTreeView::QTreeView;

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] QModelIndex beside(const QModelIndex& cell, int by) const;
    [[nodiscard]] QModelIndex nextToEdit(const QModelIndex& cell, int by) const;
};

} // namespace cp::ui
