#include "app/window/panels.h"

#include "app/actions/actiontable.h"
#include "app/settings/settings.h"
#include "app/window/bottompane.h"
#include "app/window/docktitle.h"
#include "widgets/links/linkstable.h"
#include "widgets/outline/outlinepane.h"
#include "widgets/reader/readers.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

namespace cp::ui {
namespace {

const auto docksState = QStringLiteral("docks");
const auto pagesState = QStringLiteral("pages"); ///< lower page, 1 when folded, side page
const auto outlineColumns = QStringLiteral("outline");
const auto linksColumns = QStringLiteral("links");
const auto readersSplit = QStringLiteral("readers");

constexpr int leastMapWidth = 300;       ///< that the docks leave at first
constexpr std::array usualWidths{300, 340}; ///< of readers and side

} // namespace

Panels::Panels(QMainWindow& window, ActionTable& actions, const PanelContents& contents)
    : QObject(&window), m_window(window), m_actions(actions), m_contents(contents), m_side(new QStackedWidget), m_bottom(new BottomPane)
{
    m_side->addWidget(contents.inspector);
    m_side->addWidget(contents.review);
    buildBottom(contents);
    m_readersDock = addDock(Qt::LeftDockWidgetArea, contents.readers, QStringLiteral("readersDock"));
    m_sideDock = addDock(Qt::RightDockWidgetArea, m_side, QStringLiteral("sideDock"));
    m_bottomDock = addDock(Qt::BottomDockWidgetArea, m_bottom, QStringLiteral("bottomDock"));
    m_bottomDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    // Each article and the tabs have heads of their own.
    m_bottomDock->setTitleBarWidget(new QWidget(m_bottomDock));
    m_readersDock->setTitleBarWidget(new QWidget(m_readersDock));
    m_sideTitle = new DockTitle(m_sideDock, m_side->count());
    m_sideDock->setTitleBarWidget(m_sideTitle);
    m_yielding = m_sideDock; // whoever wants the inspector has a button for it
    window.installEventFilter(this);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    window.resizeDocks({m_readersDock, m_sideDock}, {usualWidths[0], usualWidths[1]}, Qt::Horizontal);
    connect(m_bottom, &BottomPane::foldedChanged, this, [this](bool folded) {
        if (!folded)
            m_window.resizeDocks({m_bottomDock}, {m_window.height() / 3}, Qt::Vertical);
    });
    connectActions();
}

QDockWidget* Panels::addDock(Qt::DockWidgetArea area, QWidget* content, const QString& name)
{
    auto* dock = new QDockWidget(&m_window);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setContextMenuPolicy(Qt::PreventContextMenu);
    m_window.addDockWidget(area, dock);
    return dock;
}

void Panels::buildBottom(const PanelContents& contents)
{
    // In the order of Bottom.
    m_bottom->addPage(contents.links, QStringLiteral("link"));
    m_bottom->addPage(contents.outline, QStringLiteral("outline"));
    m_bottom->addPage(contents.charts, QStringLiteral("chart"));
    m_bottom->addPage(contents.history, QStringLiteral("clock"));
}

void Panels::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect(m_actions[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("links", [this] { showBottom(LinksPage); });
    on("outline", [this] { showBottom(OutlinePage); });
    on("chart", [this] { showBottom(ChartsPage); });
    on("history", [this] { showBottom(HistoryPage); });
    on("readers", [this](bool shown) {
        if (shown)
            showDock(m_readersDock);
        else
            m_readersDock->hide();
    });
    connect(m_readersDock->toggleViewAction(), &QAction::toggled, m_actions[QLatin1String("readers")], &QAction::setChecked);
    for (const auto& [id, page] : {std::pair{"inspector", InspectorPage}, std::pair{"review", ReviewPage}}) {
        on(id, [this, page = page](bool shown) {
            if (shown)
                showSide(page);
            else
                m_sideDock->hide();
        });
    }
    connect(m_contents.links, &LinksTable::countChanged, this, &Panels::countLinks);
    connect(m_sideTitle, &DockTitle::closeAsked, m_sideDock, &QDockWidget::close);
    connect(m_sideTitle, &DockTitle::pageChosen, m_side, &QStackedWidget::setCurrentIndex);
    connect(m_side, &QStackedWidget::currentChanged, this, &Panels::checkActions);
    connect(m_sideDock, &QDockWidget::visibilityChanged, this, &Panels::checkActions);
}

void Panels::checkActions()
{
    const int shown = m_sideDock->isHidden() ? -1 : m_side->currentIndex();
    m_actions[QLatin1String("inspector")]->setChecked(shown == InspectorPage);
    m_actions[QLatin1String("review")]->setChecked(shown == ReviewPage);
}

void Panels::setMapPalette(const MapPalette& palette)
{
    m_sideTitle->setMapPalette(palette);
    m_bottom->setMapPalette(palette);
}

void Panels::setShown(bool shown)
{
    if (std::exchange(m_areShown, shown) == shown)
        return;
    const std::array docks{m_readersDock, m_sideDock, m_bottomDock};
    for (size_t i = 0; i < docks.size(); ++i) {
        if (!shown && m_restored)
            m_wereShown[i] = !docks[i]->isHidden();
        docks[i]->setVisible(shown && m_wereShown[i]);
    }
}

void Panels::showSide(Side page)
{
    m_sideTitle->setCurrent(page);
    showDock(m_sideDock);
}

void Panels::showDock(QDockWidget* dock)
{
    dock->show();
    m_yielding = dock == m_sideDock ? m_readersDock : m_sideDock;
    if (m_yielded == dock)
        m_yielded = nullptr;
    shareRoom();
}

int Panels::readersWidth() const { return std::max(usualWidths[0], m_readersDock->minimumSizeHint().width()); }

int Panels::sideWidth() const { return std::max(usualWidths[1], m_sideDock->minimumSizeHint().width()); }

void Panels::shareRoom()
{
    if (m_window.width() - readersWidth() - sideWidth() >= leastMapWidth) {
        if (QDockWidget* dock = std::exchange(m_yielded, nullptr))
            dock->show();
    } else if (!m_readersDock->isHidden() && !m_sideDock->isHidden()) {
        m_yielded = m_yielding;
        m_yielding->hide();
    }
}

bool Panels::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_areShown && m_restored)
        shareRoom();
    return QObject::eventFilter(watched, event);
}

void Panels::showBottom(Bottom page)
{
    m_bottom->showPage(page);
    m_bottom->focusPage();
}

void Panels::showWeakLinks()
{
    m_contents.links->showWeaker();
    showBottom(LinksPage);
}

void Panels::countLinks() { m_bottom->setPageTitle(LinksPage, tr("Links (%L1)").arg(m_contents.links->shownCount())); }

void Panels::setReviewTitle(const QString& title) { m_sideTitle->setTitle(ReviewPage, title); }

QWidget* Panels::side() const { return m_side; }

QWidget* Panels::bottom() const { return m_bottom; }

void Panels::retranslate()
{
    m_readersDock->setWindowTitle(tr("Articles"));
    m_sideDock->setWindowTitle(tr("Inspector and review"));
    m_sideTitle->setTitle(InspectorPage, tr("Inspector"));
    countLinks();
    m_bottom->setPageTitle(OutlinePage, tr("Outline"));
    m_bottom->setPageTitle(ChartsPage, tr("Charts"));
    m_bottom->setPageTitle(HistoryPage, tr("History"));
}

void Panels::restore(const Settings& settings)
{
    if (std::exchange(m_restored, true))
        return;
    const QByteArrayList pages = settings.state(pagesState).split(' ');
    if (pages.size() == 3) {
        m_bottom->showPage(pages[0].toInt());
        m_bottom->setFolded(pages[1].toInt() == 1);
        m_sideTitle->setCurrent(pages[2].toInt());
    }
    const QByteArray docks = settings.state(docksState);
    m_window.restoreState(docks);
    m_bottomDock->show();
    if (docks.isEmpty())
        QMetaObject::invokeMethod(this, &Panels::leaveRoom, Qt::QueuedConnection); // panels know their sizes once they are shown
}

/// With large letters the map would be a strip beside both.
void Panels::leaveRoom()
{
    m_window.resizeDocks({m_readersDock, m_sideDock}, {readersWidth(), sideWidth()}, Qt::Horizontal);
    shareRoom();
}

void Panels::keep(Settings& settings) const
{
    settings.setState(docksState, m_window.saveState());
    const QByteArrayList pages{QByteArray::number(m_bottom->currentPage()), m_bottom->isFolded() ? "1" : "0", QByteArray::number(m_side->currentIndex())};
    settings.setState(pagesState, pages.join(' '));
}

void Panels::restoreInside(const Settings& settings)
{
    m_contents.outline->restoreColumns(settings.state(outlineColumns));
    m_contents.links->restoreColumns(settings.state(linksColumns));
    m_contents.readers->restoreSplit(settings.state(readersSplit));
}

void Panels::keepInside(Settings& settings) const
{
    settings.setState(outlineColumns, m_contents.outline->columnState());
    settings.setState(linksColumns, m_contents.links->columnState());
    settings.setState(readersSplit, m_contents.readers->splitState());
}

} // namespace cp::ui
