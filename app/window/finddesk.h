#pragma once

#include "app/window/deskparts.h"
#include "model/map/search.h"

#include <QKeySequence>
#include <QObject>

class QAction;

namespace cp::ui {

class ChoiceBox;
class FindBar;
class MapCanvas;
class Readers;
class ShortcutSheet;

/// Finding: words in the map and the texts, commands by their names, and their keys.
class FindDesk final : public QObject {
    Q_OBJECT

public:
    FindDesk(const DeskParts& parts, FindBar* bar, Readers* readers, MapCanvas* canvas, QObject* parent);

private:
    void connectActions();
    void lightHits();
    void goTo(const Found& place);
    void showPalette();
    void showSheet();
    void changeKey(QAction* action, const QKeySequence& key);

    DeskParts m;
    FindBar* m_bar;
    Readers* m_readers;
    MapCanvas* m_canvas;
    ChoiceBox* m_palette;
    ShortcutSheet* m_sheet = nullptr;
};

} // namespace cp::ui
