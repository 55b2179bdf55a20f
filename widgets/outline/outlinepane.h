#pragma once

#include "model/map/argumentmap.h"

#include <QKeySequence>
#include <QWidget>
#include <functional>
#include <utility>
#include <vector>

class QLabel;
class QLayout;
class QPushButton;
class QUndoStack;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

class ElidedLabel;
class FlexColumns;
class OutlineModel;
class OutlineView;

/// The keyboard's twin of the map: every statement once, as a tree with columns. F2 or Enter edits a cell, Insert
/// writes a statement, Alt with an arrow key moves one in the tree, dragging hangs it elsewhere or among its siblings; the
/// head chooses columns.
class OutlinePane final : public QWidget {
    Q_OBJECT

public:
    OutlinePane(MapModel& model, QUndoStack& stack, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    /// Marks rows without a signal.
    void select(const std::vector<StatementId>& ids);
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray& state);

Q_SIGNALS:
    /// The current one first.
    void statementsChosen(const std::vector<cp::StatementId>& ids);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildTree();
    void arrangeColumns();
    [[nodiscard]] QLayout* foot();
    void connectParts();
    void addKeys();
    void reload();
    void showSelection();
    void takeSelection();
    void listColumns();
    void copy();
    void write(bool below);
    void endWriting();
    void editCell();
    void retranslate();

    MapModel& m_model;
    OutlineModel* m_rows;
    OutlineView* m_tree;
    FlexColumns* m_shares = nullptr;
    QLabel* m_empty;
    ElidedLabel* m_hint;
    QPushButton *m_expand, *m_collapse, *m_copy, *m_columns;
    std::vector<std::pair<QKeySequence, std::function<void()>>> m_keys; ///< of the tree
    std::vector<StatementId> m_selected;
    StatementId m_writtenFrom; ///< the row at which the last one was written
    bool m_stale = true;
    bool m_selecting = false;
};

} // namespace cp::ui
