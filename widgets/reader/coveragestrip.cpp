#include "widgets/reader/coveragestrip.h"

#include "model/rendering/palette.h"

#include <QMouseEvent>
#include <QPainter>
#include <utility>

namespace cp::ui {

CoverageStrip::CoverageStrip(QWidget* parent) : QWidget(parent), m_palette(&MapPalette::light())
{
    setFixedWidth(6);
    setCursor(Qt::PointingHandCursor);
}

void CoverageStrip::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    update();
}

void CoverageStrip::setCoverage(qsizetype length, std::vector<Span> covered)
{
    m_length = length;
    m_covered = std::move(covered);
    update();
}

void CoverageStrip::setSelection(Span span)
{
    m_selection = span;
    update();
}

void CoverageStrip::setReadShare(double share)
{
    m_readShare = share;
    update();
}

void CoverageStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_palette->sunken);
    for (const Span& span : m_covered)
        painter.fillRect(markFor(span), m_palette->rolePremise);
    painter.fillRect(QRectF(0, 0, 1.5, height() * m_readShare), m_palette->muted);
    if (!m_selection.isEmpty())
        painter.fillRect(markFor(m_selection), m_palette->accent);
}

void CoverageStrip::mousePressEvent(QMouseEvent* event)
{
    const auto at = static_cast<qsizetype>(event->position().y() / qMax(1, height()) * static_cast<double>(m_length));
    Q_EMIT clicked({at, at + 1});
}

QRectF CoverageStrip::markFor(Span span) const
{
    const double scale = height() / static_cast<double>(qMax<qsizetype>(1, m_length));
    const double top = static_cast<double>(span.start) * scale;
    // One pixel stays free, so that neighbouring sentences can be told apart.
    return {0, top, 6, qMax(2.0, static_cast<double>(span.length()) * scale - 1)};
}

} // namespace cp::ui
