#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace cp::ui {

class MapCanvas;

/// In the middle of a canvas of which a filter leaves nothing: that it is so, and the way back.
class EmptyNote final : public QFrame {
    Q_OBJECT

public:
    /// Lies over the canvas, hidden at first.
    explicit EmptyNote(MapCanvas* canvas);

Q_SIGNALS:
    void clearAsked();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void retranslate();

    QLabel* m_text;
    QPushButton* m_clear;
};

} // namespace cp::ui
