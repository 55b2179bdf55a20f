#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>
#include <vector>

class QSplitter;
class QTabWidget;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

class ReaderPane;

/// All articles of the map: two stand one above the other; from the third on, the lower place has tabs.
/// Follows the map's change events.
class Readers final : public QWidget {
    Q_OBJECT

public:
    explicit Readers(MapModel& model, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showStatement(StatementId id);
    void showLink(LinkId id);
    void clearSelection();
    [[nodiscard]] ReaderPane* pane(DocumentId id) const;

Q_SIGNALS:
    void statementClicked(cp::StatementId id);

private:
    void rebuild();
    void refresh();
    void raise(StatementId id);

    MapModel& m_model;
    const MapPalette* m_palette;
    QSplitter* m_splitter;
    std::vector<ReaderPane*> m_panes;
    QTabWidget* m_tabs = nullptr;
};

} // namespace cp::ui
