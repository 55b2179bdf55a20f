#include "widgets/review/cardarea.h"

#include <QEvent>

namespace cp::ui {
namespace {

constexpr int leastHeight = 72;

} // namespace

CardArea::CardArea(QWidget* card, QWidget* parent) : QScrollArea(parent)
{
    setWidget(card);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize CardArea::sizeHint() const
{
    const int width = viewport()->width();
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
    return {widget()->sizeHint().width(), height};
}

/// The same for every card: a window whose least size changes with each step is laid out anew.
QSize CardArea::minimumSizeHint() const { return {0, leastHeight}; }

bool CardArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void CardArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

} // namespace cp::ui
