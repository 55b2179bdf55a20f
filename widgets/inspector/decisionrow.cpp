#include "widgets/inspector/decisionrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace cp::ui {

DecisionRow::DecisionRow(const QString& subject, Count count, QWidget* parent)
    : QWidget(parent), m_count(count), m_accept(new QPushButton(this)), m_dismiss(new QPushButton(this))
{
    m_accept->setObjectName(QStringLiteral("accept") + subject);
    m_accept->setProperty("primary", true);
    m_dismiss->setObjectName(QStringLiteral("dismiss") + subject);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_accept, 1);
    row->addWidget(m_dismiss, 1);
    connect(m_accept, &QPushButton::clicked, this, &DecisionRow::acceptAsked);
    connect(m_dismiss, &QPushButton::clicked, this, &DecisionRow::dismissAsked);
    retranslate();
}

void DecisionRow::showReview(Review review)
{
    m_accept->setEnabled(review != Review::Accepted);
    m_dismiss->setEnabled(review != Review::Dismissed);
}

void DecisionRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DecisionRow::retranslate()
{
    m_accept->setText(m_count == Count::One ? tr("Accept") : tr("Accept all"));
    m_dismiss->setText(m_count == Count::One ? tr("Dismiss…") : tr("Dismiss all…"));
}

} // namespace cp::ui
