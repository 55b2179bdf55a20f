#pragma once

#include "model/base/argument.h"

#include <QColor>
#include <QWidget>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// A track from 0 to 100 on which low, best and high are dragged; they never pass each other. The numbers beside it do
/// the same by keyboard.
class IntervalSlider final : public QWidget {
    Q_OBJECT

public:
    enum class Handle { None, Low, Best, High };

    explicit IntervalSlider(QWidget* parent);

    void showProbability(const StatedProbability& probability, const QColor& fill, const MapPalette& palette);
    /// Where a handle stands, in the widget.
    [[nodiscard]] QPointF handleAt(Handle handle) const;

Q_SIGNALS:
    void dragged(cp::ui::IntervalSlider::Handle handle, double value);
    void dragEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] Handle nearest(QPointF at) const;

    StatedProbability m_probability;
    QColor m_fill;
    const MapPalette* m_palette;
    Handle m_held = Handle::None;
};

} // namespace cp::ui
