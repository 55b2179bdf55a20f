#include "app/window/noticebar.h"

#include "widgets/common/messagebar.h"
#include "widgets/common/progressstrip.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int leastWidth = 560; ///< a sentence and two buttons, also beside wide panels

} // namespace

NoticeBar::NoticeBar(QWidget* page, MessageBar* messages, ProgressStrip* progress, QWidget* window)
    : QWidget(window), m_page(page), m_messages(messages), m_progress(progress)
{
    setObjectName(QStringLiteral("noticeBar"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(messages);
    column->addWidget(progress);
    page->installEventFilter(this);
    connect(messages, &MessageBar::visibilityChanged, this, &NoticeBar::place);
    connect(progress, &ProgressStrip::visibilityChanged, this, &NoticeBar::place);
    hide();
}

void NoticeBar::place()
{
    setVisible(!m_messages->isHidden() || !m_progress->isHidden());
    if (isHidden())
        return;
    const QWidget* window = parentWidget();
    const int width = std::min(std::max({m_page->width(), leastWidth, minimumSizeHint().width()}), window->width());
    const QPoint corner = m_page->mapTo(window, QPoint());
    const int left = std::clamp(corner.x() + (m_page->width() - width) / 2, 0, window->width() - width);
    layout()->activate();
    const int height = std::min(layout()->totalHeightForWidth(width), m_page->height());
    setGeometry(left, corner.y() + m_page->height() - height, width, height);
    raise();
}

bool NoticeBar::event(QEvent* event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // another sentence, other buttons
        place();
    return taken;
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace cp::ui
