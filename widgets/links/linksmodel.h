#pragma once

#include "model/map/argumentmap.h"

#include <QAbstractItemModel>
#include <vector>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// The links of a map as rows, under headings when they are grouped; dismissed ones are left out, near misses come on
/// request.
class LinksModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Kind, TextA, TextB, Score, Reasons, ReviewColumn, Explanation, ColumnCount };
    enum Role { LinkIdRole = Qt::UserRole, SortRole };
    enum class Grouping { None, Reason, Kind };

    using QAbstractItemModel::QAbstractItemModel;

    /// Weak proposals, those below `least`, are left out and counted.
    void setMap(const ArgumentMap& map, bool nearMisses, double least, Grouping grouping);
    /// The same rows after an edit, with its words; false when rows would come, go or change their group.
    [[nodiscard]] bool refresh(const ArgumentMap& map, const MapDelta& edit);
    void setMapPalette(const MapPalette& palette);
    /// Above a group of which `shown` rows are in sight; empty for a link's row.
    [[nodiscard]] QString heading(const QModelIndex& index, int shown) const;
    /// Invalid when it is not in the table.
    [[nodiscard]] QModelIndex indexOf(LinkId id) const;
    /// Is it a link's row with these words in one of its cells, ignoring case?
    [[nodiscard]] bool hasWords(const QModelIndex& index, const QString& words) const;
    [[nodiscard]] int linkCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int nearMissCount() const { return m_nearMisses; }
    [[nodiscard]] int weakCount() const { return m_weak; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Link link;
        QString textA;
        QString textB;
        int group = -1; ///< -1 when rows are not grouped
        int place = 0;  ///< in the group, or in all
    };
    struct Group {
        QString title;
        std::vector<int> rows;
    };
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] const Row* rowAt(const QModelIndex& index) const;
    [[nodiscard]] const Group* groupAt(const QModelIndex& index) const;
    void group(Grouping grouping);
    [[nodiscard]] bool isShown(const Link& link) const;
    /// Whether the link's row can stay where it is.
    [[nodiscard]] bool staysInPlace(const Swap<Link>& swap) const;
    void rowChanged(const Row& row);
    [[nodiscard]] QVariant groupData(const Group& group, const QModelIndex& index, int role) const;

    std::vector<Row> m_rows;
    std::vector<Group> m_groups;
    bool m_showsNearMisses = false;
    double m_least = 0;
    int m_nearMisses = 0;
    int m_weak = 0;
    const MapPalette* m_palette = nullptr;
};

} // namespace cp::ui
