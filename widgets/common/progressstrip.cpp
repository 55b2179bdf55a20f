#include "widgets/common/progressstrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace cp::ui {

ProgressStrip::ProgressStrip(QWidget* parent)
    : QFrame(parent), m_step(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("progressStrip"));
    m_step->setObjectName(QStringLiteral("progressStep"));
    m_cancel->setObjectName(QStringLiteral("progressCancel"));
    m_bar->setTextVisible(false);
    m_step->setMinimumWidth(220);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 8, 3);
    row->setSpacing(12);
    row->addWidget(m_step);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
    });
    hide();
    retranslate();
}

void ProgressStrip::start()
{
    m_step->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
    Q_EMIT visibilityChanged();
}

void ProgressStrip::report(const QString& step, int done, int total)
{
    if (total > 1)
        m_step->setText(tr("%1 (%2 of %3)", "step of a running job").arg(step).arg(qMin(done + 1, total)).arg(total));
    else
        m_step->setText(step);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

void ProgressStrip::finish()
{
    hide();
    Q_EMIT visibilityChanged();
}

void ProgressStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ProgressStrip::retranslate() { m_cancel->setText(tr("Cancel")); }

} // namespace cp::ui
