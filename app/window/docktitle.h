#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// Head of a dock: its title and a button that closes it.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    explicit DockTitle(QWidget* dock);

    void setMapPalette(const MapPalette& palette);
    void setTitle(const QString& title);

Q_SIGNALS:
    void closeAsked();

private:
    QLabel* m_title;
    QToolButton* m_close;
};

} // namespace cp::ui
