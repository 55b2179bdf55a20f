#include "app/window/bottompane.h"

#include "model/rendering/palette.h"
#include "widgets/common/icons.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int openHeight = 280;

} // namespace

BottomPane::BottomPane(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_fold(new QToolButton(this)), m_pages(new QStackedWidget(this)),
      m_palette(&MapPalette::light())
{
    setObjectName(QStringLiteral("bottomPane"));
    setAutoFillBackground(true);
    build();
    connect(m_tabs, &QTabBar::tabBarClicked, this, &BottomPane::choose);
    // Keyboard and wheel change the tab without a click.
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    showFold();
    retranslate();
}

void BottomPane::build()
{
    m_tabs->setObjectName(QStringLiteral("bottomTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_fold->setObjectName(QStringLiteral("bottomFold"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(m_fold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    // A narrow window squeezes the heads of the pages; it does not grow beyond the screen for them.
    m_pages->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void BottomPane::choose(int tab)
{
    if (tab < 0)
        return;
    const bool same = tab == currentPage();
    m_tabs->setCurrentIndex(tab);
    m_pages->setCurrentIndex(tab);
    setFolded(same && !m_folded);
}

int BottomPane::addPage(QWidget* page, const QString& iconName)
{
    m_icons += iconName;
    m_pages->addWidget(page);
    return m_tabs->addTab(QString());
}

void BottomPane::setPageTitle(int page, const QString& title) { m_tabs->setTabText(page, title); }

void BottomPane::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    for (int i = 0; i < m_icons.size(); ++i)
        m_tabs->setTabIcon(i, icon(m_icons[i], palette));
    m_fold->setIcon(icon(m_folded ? QStringLiteral("up") : QStringLiteral("down"), palette));
}

int BottomPane::currentPage() const { return m_tabs->currentIndex(); }

void BottomPane::showPage(int page)
{
    m_tabs->setCurrentIndex(page);
    m_pages->setCurrentIndex(page);
    setFolded(false);
}

void BottomPane::focusPage()
{
    QWidget* page = m_pages->currentWidget();
    QWidgetList parts = page->findChildren<QWidget*>();
    parts.prepend(page);
    const auto takesKeys = [page](const QWidget* part) {
        return (part == page || part->isVisibleTo(page)) && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus);
    };
    parts.removeIf([&](QWidget* part) { return !takesKeys(part); });
    const auto rows = std::find_if(parts.begin(), parts.end(), [](QWidget* part) { return qobject_cast<QAbstractItemView*>(part); });
    if (rows != parts.end())
        (*rows)->setFocus(Qt::ShortcutFocusReason);
    else if (!parts.empty())
        parts.front()->setFocus(Qt::ShortcutFocusReason);
}

void BottomPane::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    showFold();
    retranslate();
    Q_EMIT foldedChanged(folded);
}

void BottomPane::showFold()
{
    m_pages->setVisible(!m_folded);
    m_tabs->setProperty("folded", m_folded);
    m_tabs->style()->unpolish(m_tabs);
    m_tabs->style()->polish(m_tabs);
    setMinimumHeight(m_folded ? 0 : openHeight / 2);
    setMaximumHeight(m_folded ? sizeHint().height() : QWIDGETSIZE_MAX);
    m_fold->setIcon(icon(m_folded ? QStringLiteral("up") : QStringLiteral("down"), *m_palette));
}

void BottomPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BottomPane::retranslate()
{
    m_fold->setToolTip(m_folded ? tr("Open the pane") : tr("Fold the pane"));
    m_fold->setAccessibleName(m_fold->toolTip());
}

} // namespace cp::ui
