#include "widgets/canvas/emptynote.h"

#include "widgets/canvas/mapcanvas.h"
#include "widgets/common/smallparts.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace cp::ui {

EmptyNote::EmptyNote(MapCanvas* canvas) : QFrame(canvas->viewport()), m_text(styledLabel("muted", this)), m_clear(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyNote"));
    setProperty("card", true);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    m_clear->setObjectName(QStringLiteral("emptyClear"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    m_text->setWordWrap(false);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    connect(m_clear, &QPushButton::clicked, this, [this, canvas] {
        canvas->setFocus(); // the button is about to go
        Q_EMIT clearAsked();
    });
    canvas->viewport()->installEventFilter(this);
    retranslate();
    hide();
}

void EmptyNote::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
}

void EmptyNote::showEvent(QShowEvent* event)
{
    place();
    QFrame::showEvent(event);
}

bool EmptyNote::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void EmptyNote::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void EmptyNote::retranslate()
{
    m_text->setText(tr("The filter hides every statement."));
    m_clear->setText(tr("Clear filter"));
    place();
}

} // namespace cp::ui
