#include "widgets/canvas/focusbar.h"

#include "widgets/canvas/breadcrumbs.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

namespace cp::ui {

FocusBar::FocusBar(QWidget* parent)
    : QWidget(parent), m_crumbs(new Breadcrumbs(this)), m_choices(new QWidget(this)), m_hopsLabel(new QLabel(m_choices)), m_hops(new QSpinBox(m_choices)),
      m_hides(new QCheckBox(m_choices)), m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(QStringLiteral("focusBar"));
    m_hops->setObjectName(QStringLiteral("focusHops"));
    m_hops->setRange(1, mostHops);
    m_hides->setObjectName(QStringLiteral("focusHidesFar"));
    m_hopsLabel->setBuddy(m_hops);
    auto* row = new QHBoxLayout(m_choices);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_hopsLabel, m_hops, m_hides})
        row->addWidget(part);
    row->addStretch(1);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_rows->addWidget(m_crumbs, 1);
    m_rows->addWidget(m_choices);
    connect(m_crumbs, &Breadcrumbs::statementAsked, this, &FocusBar::statementAsked);
    connect(m_hops, &QSpinBox::valueChanged, this, &FocusBar::hopsAsked);
    connect(m_hides, &QCheckBox::toggled, this, &FocusBar::hidingAsked);
    retranslate();
    hide();
}

void FocusBar::showFocus(const ArgumentMap& map, const MapFilter& filter)
{
    const bool any = isFocused(filter);
    m_crumbs->showWay(map, any ? filter.focus : QSet<StatementId>());
    setVisible(any);
    if (!any)
        return;
    const QSignalBlocker quietHops(m_hops), quietHides(m_hides); // it is so already
    m_hops->setValue(filter.hops);
    m_hides->setChecked(filter.hidesFar);
}

QSize FocusBar::minimumSizeHint() const
{
    const QSize crumbs = m_crumbs->minimumSizeHint(), choices = m_choices->minimumSizeHint();
    const bool beside = m_rows->direction() == QBoxLayout::LeftToRight;
    return {std::max(crumbs.width(), choices.width()), beside ? std::max(crumbs.height(), choices.height()) : crumbs.height() + choices.height()};
}

void FocusBar::resizeEvent(QResizeEvent* event)
{
    const bool fits = m_crumbs->minimumSizeHint().width() + m_choices->sizeHint().width() <= width();
    m_rows->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void FocusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FocusBar::retranslate()
{
    m_hopsLabel->setText(tr("Steps around"));
    m_hops->setToolTip(tr("How far from the statements in focus others are shown in full"));
    m_hides->setText(tr("Hide the rest"));
}

} // namespace cp::ui
