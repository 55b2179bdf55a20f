#include "widgets/common/messagebar.h"

#include "model/rendering/palette.h"
#include "widgets/common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int newsMilliseconds = 8000;
constexpr int leastWords = 220; ///< width of a sentence beside buttons

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_palette(&MapPalette::light()), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)), m_buttons(new QHBoxLayout), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_icon->setObjectName(QStringLiteral("messageIcon"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("messageClose"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 8, 5);
    row->setSpacing(10);
    row->addWidget(m_icon);
    m_body->setSpacing(10);
    m_body->addWidget(m_text, 1);
    m_body->addLayout(m_buttons);
    row->addLayout(m_body, 1);
    row->addWidget(m_close);
    setMinimumHeight(40);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::clear);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    QFrame::hide();
    retranslate();
}

void MessageBar::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    recolour();
}

void MessageBar::show(Kind kind, const QString& text, std::vector<Button> buttons)
{
    m_kind = kind;
    m_text->setText(text);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (Button& button : buttons) {
        auto* push = new QPushButton(button.text, this);
        push->setObjectName(QStringLiteral("messageButton%1").arg(m_buttons->count() + 1));
        connect(push, &QPushButton::clicked, this, [this, pressed = std::move(button.pressed)] {
            clear();
            pressed();
        });
        m_buttons->addWidget(push);
    }
    arrange();
    recolour();
    m_timer.stop();
    if (kind == Kind::News && buttons.empty())
        m_timer.start(newsMilliseconds);
    setVisible(true);
    Q_EMIT visibilityChanged();
}

void MessageBar::showUndoable(const QString& text, QUndoStack& stack)
{
    show(Kind::News, text, {{tr("Undo"), [&stack] { stack.undo(); }}});
    const auto end = [this, text] {
        if (this->text() == text)
            clear();
    };
    connect(&stack, &QUndoStack::indexChanged, this, end, Qt::SingleShotConnection);
}

void MessageBar::clear()
{
    m_timer.stop();
    setVisible(false);
    Q_EMIT visibilityChanged();
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void MessageBar::arrange()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_icon->sizeHint().width() - m_close->sizeHint().width() - 3 * m_body->spacing();
    const int words = std::min(leastWords, m_text->fontMetrics().horizontalAdvance(m_text->text()));
    const bool isBelow = m_buttons->count() > 0 && room - m_buttons->sizeHint().width() < words;
    m_body->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->setAlignment(isBelow ? Qt::AlignLeft : Qt::Alignment());
}

void MessageBar::recolour()
{
    const QColor ground = m_kind == Kind::Failure   ? m_palette->errorTint
                          : m_kind == Kind::Warning ? m_palette->warningTint
                                                    : m_palette->selection;
    const QString name = m_kind == Kind::Failure   ? QStringLiteral("error")
                         : m_kind == Kind::Warning ? QStringLiteral("warning")
                                                   : QStringLiteral("info");
    setStyleSheet(QStringLiteral("cp--ui--MessageBar { background: %1; }").arg(ground.name()));
    m_icon->setPixmap(icon(name, *m_palette).pixmap(besideLetters(16)));
    m_close->setIcon(icon(QStringLiteral("close"), *m_palette));
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
}

} // namespace cp::ui
