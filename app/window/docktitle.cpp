#include "app/window/docktitle.h"

#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace cp::ui {

DockTitle::DockTitle(QWidget* dock) : QWidget(dock), m_title(styledLabel("heading", this)), m_close(new QToolButton(this))
{
    m_title->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 2, 6, 2);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(ruleLine(this));
    setAutoFillBackground(true);
    connect(m_close, &QToolButton::clicked, this, &DockTitle::closeAsked);
}

void DockTitle::setMapPalette(const MapPalette& palette) { m_close->setIcon(icon(QStringLiteral("close"), palette)); }

void DockTitle::setTitle(const QString& title)
{
    m_title->setText(title);
    m_close->setToolTip(tr("Close: %1", "title of a dock").arg(title));
    m_close->setAccessibleName(m_close->toolTip());
}

} // namespace cp::ui
