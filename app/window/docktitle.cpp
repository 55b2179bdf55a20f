#include "app/window/docktitle.h"

#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace cp::ui {

DockTitle::DockTitle(QWidget* dock, int pages) : QWidget(dock), m_tabs(new QTabBar(this)), m_close(new QToolButton(this))
{
    m_tabs->setObjectName(QStringLiteral("sideTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setProperty("folded", false);
    for (int i = 0; i < pages; ++i)
        m_tabs->addTab(QString());
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 6, 0);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(ruleLine(this));
    setAutoFillBackground(true);
    connect(m_close, &QToolButton::clicked, this, &DockTitle::closeAsked);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        nameClose();
        Q_EMIT pageChosen(page);
    });
}

void DockTitle::setMapPalette(const MapPalette& palette) { m_close->setIcon(icon(QStringLiteral("close"), palette)); }

void DockTitle::setTitle(int page, const QString& title)
{
    m_tabs->setTabText(page, title);
    nameClose();
}

void DockTitle::setCurrent(int page) { m_tabs->setCurrentIndex(page); }

int DockTitle::current() const { return m_tabs->currentIndex(); }

void DockTitle::nameClose()
{
    m_close->setToolTip(tr("Close: %1", "title of a dock").arg(m_tabs->tabText(m_tabs->currentIndex())));
    m_close->setAccessibleName(m_close->toolTip());
}

} // namespace cp::ui
