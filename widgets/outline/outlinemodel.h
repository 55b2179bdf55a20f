#pragma once

#include "widgets/outline/outlinetree.h"

#include <QAbstractItemModel>
#include <QHash>

class QUndoStack;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

/// The map as a tree of rows that can be edited and dragged; every edit is one undo entry. It shows a map when told to,
/// so that a hidden outline costs nothing.
class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    /// Widths and choices that were kept count on this order; what is new goes to the end.
    enum Column { Text, RoleColumn, RelationColumn, Chance, Holder, ReviewColumn, Tags, Note, Links, Negated, OtherRelations, Star, Status, Evidence, Source, Dated, ColumnCount };

    OutlineModel(MapModel& model, QUndoStack& stack, QObject* parent);

    void setMapPalette(const MapPalette& palette) { m_palette = &palette; }
    void reload();
    /// The same rows after an edit, with its words; false when rows would come, go or move.
    [[nodiscard]] bool refresh(const MapDelta& edit);
    [[nodiscard]] QModelIndex indexOf(StatementId id, int column = Text) const;
    [[nodiscard]] StatementId statementAt(const QModelIndex& index) const;
    /// Sets or takes a mark that is there or not; false for other cells.
    bool toggle(const QModelIndex& index);
    /// Makes it a child of the sibling above, or a sibling of its parent; false where there is none.
    bool indent(StatementId id);
    bool outdent(StatementId id);
    /// Past the sibling above (-1) or below (1), here and on the canvas; false where there is none.
    bool shift(StatementId id, int by);
    /// A new row beside another or below it, without words; what is typed into it next belongs to the same undo entry.
    /// Invalid when there is no such row.
    [[nodiscard]] StatementId write(StatementId from, bool below);
    /// Takes the new row back when it has got no words; whether it did.
    bool dropUnwritten();
    /// The rows below these, or all, as indented lines.
    [[nodiscard]] QString asText(const std::vector<StatementId>& roots) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

private:
    [[nodiscard]] const OutlineNode* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(int node, int column) const;
    [[nodiscard]] QString text(const OutlineNode& node, const Statement& statement, int column) const;
    /// As it is typed, where that is not as it is shown.
    [[nodiscard]] QString typedText(const OutlineNode& node, const Statement& statement, int column) const;
    [[nodiscard]] QVariant colourOf(const OutlineNode& node, const Statement& statement, int column) const;
    [[nodiscard]] QString linksOf(StatementId id) const;
    /// Those beside the one that places the row.
    [[nodiscard]] QString otherRelationsOf(const OutlineNode& node) const;
    [[nodiscard]] QString nameOf(const RelationTarget& target) const;
    [[nodiscard]] QVariant documentData(const OutlineNode& node, int column, int role) const;
    void addText(int node, int depth, QStringList& lines) const;
    bool hang(StatementId child, StatementId parent);
    /// Under a row, in front of one of its children; behind them all when `before` is invalid.
    bool moveInFrontOf(const std::vector<StatementId>& ids, const QModelIndex& parent, StatementId before);
    /// All rows as they stand, with some of them in another place.
    [[nodiscard]] std::vector<StatementId> orderWith(const std::vector<StatementId>& moved, StatementId before) const;
    void addInOrder(int node, std::vector<StatementId>& order) const;
    bool push(MapDelta delta, const QString& text, int mergeKey = 0);
    bool take(const OutlineNode& node, const Statement& statement, int column, const QString& typed);
    bool takeMark(const Statement& statement, int column, bool on);
    bool takeExtra(const Statement& statement, int column, const QString& typed);
    bool takeRole(const Statement& statement, const QString& typed);
    bool takeRelation(const OutlineNode& node, const QString& typed);
    bool takeHolder(const Statement& statement, const QString& typed);
    bool takeTags(const Statement& statement, const QString& typed);
    bool takeReview(const Statement& statement, const QString& typed);
    /// A range that is typed is the person's own; nothing takes the probability away.
    bool takeChance(const Statement& statement, const QString& typed);
    bool reword(const Statement& statement, const QString& typed);

    MapModel& m_model;
    QUndoStack& m_stack;
    const MapPalette* m_palette;
    std::vector<OutlineNode> m_nodes;
    QHash<StatementId, int> m_place;
    MapDelta m_unwritten; ///< the new row, until it has words
    int m_documents = 0; ///< how many of the nodes, at the front, are documents
};

/// Is it a mark that is there or not?
[[nodiscard]] constexpr bool isMark(int column) { return column == OutlineModel::Negated || column == OutlineModel::Star; }

/// "80–95", "80-95 %" or "70" as low and high in 0…1; nothing when it is no range.
[[nodiscard]] std::optional<std::pair<double, double>> rangeFrom(const QString& typed);

} // namespace cp::ui
