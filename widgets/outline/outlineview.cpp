#include "widgets/outline/outlineview.h"

#include <QHeaderView>

namespace cp::ui {

/// The next cell of the row in the order and choice of the head; invalid behind the last.
QModelIndex OutlineView::beside(const QModelIndex& cell, int by) const
{
    for (int place = header()->visualIndex(cell.column()) + by; place >= 0 && place < header()->count(); place += by) {
        if (const int column = header()->logicalIndex(place); !isColumnHidden(column))
            return cell.siblingAtColumn(column);
    }
    return {};
}

QModelIndex OutlineView::nextToEdit(const QModelIndex& cell, int by) const
{
    QModelIndex next = beside(cell, by);
    while (next.isValid() && !next.flags().testFlag(Qt::ItemIsEditable))
        next = beside(next, by);
    return next;
}

QModelIndex OutlineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex at = currentIndex();
    const bool onward = action == MoveNext || action == (isRightToLeft() ? MoveLeft : MoveRight);
    const bool back = action == MovePrevious || action == (isRightToLeft() ? MoveRight : MoveLeft);
    const bool opens = action != MoveNext && at.column() == 0 && !isExpanded(at) && model()->hasChildren(at);
    QModelIndex next;
    if (action == MoveNext || action == MovePrevious)
        next = nextToEdit(at, action == MoveNext ? 1 : -1);
    else if (at.flags().testFlag(Qt::ItemIsSelectable) && ((onward && !opens) || (back && at.column() != 0)))
        next = beside(at, onward ? 1 : -1);
    if (next.isValid())
        return next;
    if (action == MoveNext) // on to the row below, from its start
        return indexBelow(at).siblingAtColumn(0);
    return onward && !opens ? at : QTreeView::moveCursor(action, modifiers);
}

} // namespace cp::ui
