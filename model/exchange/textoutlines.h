#pragma once

#include <QPaintDevice>
#include <QPaintEngine>

class QPainter;

namespace cp {

/// Hands all that is drawn on it to another painter, with text as filled outlines: shaped, with the same fonts, and then
/// alike on every machine.
class TextOutlines final : public QPaintDevice {
public:
    /// The painter outlives it, and starts without a transform.
    explicit TextOutlines(QPainter& target);

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric which) const override;

private:
    /// What QPaintEngine does with text, once nobody overrides it, is to fill its outlines.
    class Engine final : public QPaintEngine {
    public:
        explicit Engine(QPainter& target) : QPaintEngine(AllFeatures), m_target(target) {}

        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        [[nodiscard]] Type type() const override { return User; }
        void updateState(const QPaintEngineState& from) override;
        void drawPath(const QPainterPath& path) override;
        void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
        void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) override;

    private:
        QPainter& m_target;
    };

    QPainter& m_target;
    mutable Engine m_engine;
};

} // namespace cp
