#pragma once

#include <QWidget>

class QTabBar;
class QToolButton;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// Head of a dock that holds several pages: their titles as tabs, and a button that closes the dock.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    DockTitle(QWidget* dock, int pages);

    void setMapPalette(const MapPalette& palette);
    void setTitle(int page, const QString& title);
    void setCurrent(int page);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void pageChosen(int page);
    void closeAsked();

private:
    void nameClose();

    QTabBar* m_tabs;
    QToolButton* m_close;
};

} // namespace cp::ui
