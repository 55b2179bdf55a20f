#pragma once

#include "model/map/argumentmap.h"

#include <QAbstractTableModel>
#include <vector>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// The links of a map as rows; dismissed ones are left out, near misses come on request.
class LinksModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, TextA, TextB, Score, FirstReason, Explanation, ColumnCount };
    enum Role { LinkIdRole = Qt::UserRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setMap(const ArgumentMap& map, bool nearMisses);
    void setMapPalette(const MapPalette& palette);
    [[nodiscard]] int rowOf(LinkId id) const;
    [[nodiscard]] int nearMissCount() const { return m_nearMisses; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Link link;
        QString textA;
        QString textB;
    };
    [[nodiscard]] QString text(const Row& row, int column) const;

    std::vector<Row> m_rows;
    int m_nearMisses = 0;
    const MapPalette* m_palette = nullptr;
};

} // namespace cp::ui
