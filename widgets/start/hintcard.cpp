#include "widgets/start/hintcard.h"

#include "widgets/common/smallparts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace cp::ui {
namespace {

constexpr int cardWidth = 340;
constexpr int gap = 12; ///< between the card and the edges of what it is about

} // namespace

HintCard::HintCard(QWidget* window)
    : QFrame(window), m_count(styledLabel("muted", this)), m_text(styledLabel("side", this)), m_off(new QPushButton(this)),
      m_later(new QPushButton(this)), m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("hintCard"));
    setProperty("card", true);
    setAutoFillBackground(true);
    build();
    connect(m_next, &QPushButton::clicked, this, &HintCard::showNext);
    connect(m_later, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_off, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT ended();
    });
    window->installEventFilter(this);
    hide();
}

void HintCard::build()
{
    m_text->setObjectName(QStringLiteral("hintText"));
    m_text->setWordWrap(true);
    m_off->setObjectName(QStringLiteral("hintsOff"));
    m_later->setObjectName(QStringLiteral("hintsLater"));
    m_next->setObjectName(QStringLiteral("nextHint"));
    m_next->setProperty("primary", true);
    for (QPushButton* button : {m_off, m_later})
        button->setProperty("linkLike", true);
    for (QPushButton* button : {m_off, m_later, m_next})
        button->setFocusPolicy(Qt::TabFocus);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_off);
    buttons->addWidget(m_later);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_count);
    column->addWidget(m_text);
    column->addLayout(buttons);
}

void HintCard::start(std::vector<Hint> hints)
{
    std::erase_if(hints, [](const Hint& hint) { return !hint.about || !hint.about->isVisible(); });
    m_hints = std::move(hints);
    m_at = 0;
    m_cameFrom = parentWidget()->window()->focusWidget();
    showNext();
    m_next->setFocus();
}

void HintCard::showNext()
{
    if (m_at >= static_cast<int>(m_hints.size())) {
        hide();
        if (!m_hints.empty())
            Q_EMIT ended();
        return;
    }
    ++m_at;
    retranslate();
    place();
    show();
    raise();
}

void HintCard::place()
{
    const Hint& hint = m_hints[static_cast<size_t>(m_at - 1)];
    if (!hint.about)
        return;
    m_text->setFixedWidth(cardWidth - 32);
    setFixedWidth(cardWidth);
    resize(cardWidth, heightForWidth(cardWidth) > 0 ? heightForWidth(cardWidth) : sizeHint().height());
    const QRect about(hint.about->mapTo(parentWidget(), QPoint(0, 0)), hint.about->size());
    // Inside what is large enough, below what is not.
    const int top = about.height() > 2 * height() ? about.bottom() - height() - gap - hint.foot : about.bottom() + gap;
    const QRect room = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
    move(std::clamp(about.center().x() - cardWidth / 2, room.left(), std::max(room.left(), room.right() - cardWidth)),
         std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height())));
}

bool HintCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void HintCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        showNext();
    else if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void HintCard::hideEvent(QHideEvent* event)
{
    // The keyboard goes back to where it was.
    if (m_cameFrom)
        m_cameFrom->setFocus();
    m_cameFrom.clear();
    QFrame::hideEvent(event);
}

void HintCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        hide(); // the hints themselves are in the other language
    QFrame::changeEvent(event);
}

void HintCard::retranslate()
{
    const bool last = m_at == static_cast<int>(m_hints.size());
    m_count->setText(tr("Hint %1 of %2").arg(m_at).arg(m_hints.size()));
    m_text->setText(m_hints[static_cast<size_t>(m_at - 1)].text);
    m_off->setText(tr("No more hints"));
    m_later->setText(tr("Later"));
    m_next->setText(last ? tr("Done") : tr("Next"));
}

} // namespace cp::ui
