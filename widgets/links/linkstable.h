#pragma once

#include "model/base/ids.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTableView;
class QSortFilterProxyModel;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

class LinksModel;

/// All links as a sortable table; choosing a row shows the link everywhere. Near misses come on request.
class LinksTable final : public QWidget {
    Q_OBJECT

public:
    explicit LinksTable(MapModel& model, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void setNearMissesShown(bool shown);
    /// Marks a link's row without a signal; an invalid id marks none.
    void select(LinkId id);
    [[nodiscard]] int shownCount() const;

Q_SIGNALS:
    void linkChosen(cp::LinkId id);
    void nearMissesToggled(bool shown);
    void countChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void retranslate();
    [[nodiscard]] QString whyEmpty() const;

    MapModel& m_model;
    LinksModel* m_links;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QCheckBox* m_nearMisses;
    QLabel* m_empty;
    bool m_selecting = false;
};

} // namespace cp::ui
