#include "widgets/common/pagestack.h"

#include <QVBoxLayout>

namespace cp::ui {

PageStack::PageStack(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void PageStack::addWidget(QWidget* page)
{
    m_all.push_back(page);
    page->setVisible(false);
    layout()->addWidget(page);
    if (!m_current)
        setCurrentWidget(page);
}

void PageStack::setCurrentWidget(QWidget* page)
{
    if (m_current == page)
        return;
    if (m_current)
        m_current->hide();
    m_current = page;
    page->show();
}

} // namespace cp::ui
