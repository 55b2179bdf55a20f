#pragma once

#include "app/window/deskparts.h"

#include <QObject>

class QWidget;

namespace cp::ui {

class HintCard;
class MapCanvas;

/// The things of the window that the hints of the first run are about; all outlive them.
struct HintedParts {
    MapCanvas* canvas;
    QWidget* readers;
    QWidget* side;
    QWidget* bottom;
    QWidget* find;
};

/// Five hints when a person sees a map for the first time, and again on request.
class HintsDesk final : public QObject {
    Q_OBJECT

public:
    HintsDesk(const DeskParts& parts, const HintedParts& about, QObject* parent);

    /// When the person has not had enough of them.
    void showFirst();

private:
    void show();
    [[nodiscard]] QString keyOf(const char* action) const;

    DeskParts m;
    HintedParts m_about;
    HintCard* m_card;
};

} // namespace cp::ui
