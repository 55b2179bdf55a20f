#pragma once

#include "model/base/span.h"

#include <QWidget>
#include <vector>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// Beside the scroll bar: a mark for each sentence that holds a statement, a gap for each that holds none,
/// an accent mark for the selection. A click goes there.
class CoverageStrip final : public QWidget {
    Q_OBJECT

public:
    explicit CoverageStrip(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void setCoverage(qsizetype length, std::vector<Span> covered);
    void setSelection(Span span);
    /// How far the text was read, as a line at the strip's edge.
    void setReadShare(double share);

Q_SIGNALS:
    void clicked(cp::Span at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF markFor(Span span) const;

    const MapPalette* m_palette;
    qsizetype m_length = 0;
    std::vector<Span> m_covered;
    Span m_selection;
    double m_readShare = 0;
};

} // namespace cp::ui
