#include "app/window/windowbars.h"

#include "app/actions/actiontable.h"
#include "model/language/chance.h"
#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <cmath>

namespace cp::ui {
namespace {

constexpr const char* mapActions[] = {"save", "saveAs", "exportSvg", "exportPng", "exportPdf", "exportMap", "addArticle", "zoomIn", "zoomOut",
                                      "zoomActual", "fit", "nearMisses", "legend", "links", "outline", "chart", "nextLink", "previousLink",
                                      "readers", "inspector", "review", "nextReview", "previousReview", "history", "find", "findNext", "findPrevious",
                                      "nextStatement", "previousStatement", "nextClaim", "previousClaim", "nextPremise", "previousPremise",
                                      "nextCondition", "previousCondition", "hints"};

} // namespace

WindowBars::WindowBars(QMainWindow& window, ActionTable& actions, QWidget* find)
    : QObject(&window), m_window(window), m_actions(actions), m_find(find)
{
    buildMenus();
    buildToolBar();
    buildStatusBar();
    retranslate();
}

void WindowBars::buildStatusBar()
{
    m_counts = new QLabel(&m_window);
    m_counts->setObjectName(QStringLiteral("statusCounts"));
    m_saved = new QLabel(&m_window);
    m_saved->setObjectName(QStringLiteral("statusSaved"));
    QStatusBar* bar = m_window.statusBar();
    bar->addWidget(m_counts, 1);
    bar->addPermanentWidget(m_saved);
    bar->setSizeGripEnabled(false);
}

void WindowBars::addTo(QMenu* menu, std::initializer_list<const char*> ids)
{
    for (const char* id : ids) {
        if (*id == '-')
            menu->addSeparator();
        else
            menu->addAction(m_actions[QLatin1String(id)]);
    }
}

void WindowBars::buildMenus()
{
    buildFileMenus();
    buildEditMenus();
    buildViewMenus();
}

void WindowBars::buildFileMenus()
{
    QMenuBar* bar = m_window.menuBar();
    m_file = bar->addMenu(QString());
    addTo(m_file, {"start", "open", "addArticle", "paste", "-", "save", "saveAs", "-"});
    m_export = m_file->addMenu(QString());
    addTo(m_export, {"exportSvg", "exportPng", "exportPdf", "exportMap"});
    addTo(m_file, {"-", "quit"});
    m_article = bar->addMenu(QString());
    addTo(m_article, {"aboutArticle", "readAgain", "updateText", "removeArticle"});
}

void WindowBars::buildEditMenus()
{
    QMenuBar* bar = m_window.menuBar();
    m_edit = bar->addMenu(QString());
    addTo(m_edit, {"undo", "redo", "history", "-", "selectAll", "-", "find", "findNext", "findPrevious", "-", "copyText", "copyJson", "copyPicture", "pasteStatements", "-", "edit", "editInPlace",
                   "editChance", "star", "remove"});
    m_review = bar->addMenu(QString());
    addTo(m_review, {"nextReview", "previousReview", "-", "accept", "dismiss", "nearMiss", "restore", "-", "review"});
    m_text = bar->addMenu(QString());
    addTo(m_text, {"addClaim", "addPremise", "addCondition", "setSpan", "split", "merge", "-", "nextStatement", "previousStatement", "nextClaim",
                   "previousClaim", "nextPremise", "previousPremise", "nextCondition", "previousCondition", "-", "textLarger", "textSmaller", "linesWider", "linesNarrower"});
    m_map = bar->addMenu(QString());
    addTo(m_map, {"addChild", "addSibling", "-", "support", "attack", "conditionOf", "hangsOn", "-", "linkMatch", "linkContradict", "linkRelated", "-", "layOutSelection", "unpin", "alignLanes", "reduceCrossings", "textOrder"});
}

void WindowBars::buildViewMenus()
{
    QMenuBar* bar = m_window.menuBar();
    m_view = bar->addMenu(QString());
    addTo(m_view, {"zoomIn", "zoomOut", "zoomActual", "fit", "fitSelection", "-", "back", "forward", "views", "saveView", "renameView", "forgetView", "-"});
    m_arrange = m_view->addMenu(QString());
    addTo(m_arrange, {"arrangeColumns", "arrangeLevels", "arrangeCompact"});
    addTo(m_view, {"filter", "fold", "unfoldAll", "-", "focus", "focusWider", "focusNarrower", "focusHides", "-", "legend", "minimap", "readers", "inspector", "reduceMotion", "-"});
    m_theme = m_view->addMenu(QString());
    addTo(m_theme, {"themeSystem", "themeLight", "themeDark"});
    m_language = m_view->addMenu(QString());
    addTo(m_language, {"languageSystem", "languageEnglish", "languageGerman"});
    m_links = bar->addMenu(QString());
    addTo(m_links, {"nextLink", "previousLink", "-", "nearMisses", "outline", "links", "chart"});
    m_panels = bar->addMenu(QString());
    addTo(m_panels, {"palette", "keys", "formats", "hints"});
    groupChoices({"arrangeColumns", "arrangeLevels", "arrangeCompact"});
    groupChoices({"themeSystem", "themeLight", "themeDark"});
    groupChoices({"languageSystem", "languageEnglish", "languageGerman"});
}

/// One of them is on.
void WindowBars::groupChoices(std::initializer_list<const char*> ids)
{
    auto* group = new QActionGroup(this);
    for (const char* id : ids)
        group->addAction(m_actions[QLatin1String(id)]);
}

QToolButton* WindowBars::addTool(const char* id)
{
    QAction* action = m_actions[QLatin1String(id)];
    m_bar->addAction(action);
    auto* button = qobject_cast<QToolButton*>(m_bar->widgetForAction(action));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void WindowBars::buildToolBar()
{
    m_bar = m_window.addToolBar(QString());
    m_bar->setObjectName(QStringLiteral("mainToolBar"));
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const char* id : {"open", "save", "-", "undo", "redo", "-", "back", "forward", "-", "previousLink", "nextLink", "-", "focus", "fold", "filter", "-", "nearMisses", "legend"}) {
        if (*id == '-')
            m_bar->addSeparator();
        else
            addTool(id);
    }
    m_bar->addSeparator();
    m_bar->addWidget(m_find);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(space);
    addZoom();
    m_bar->addSeparator();
    addScale();
    m_bar->addSeparator();
    addExport();
    auto* review = addTool("review");
    review->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    review->setProperty("outlined", true);
}

void WindowBars::addZoom()
{
    addTool("fit");
    addTool("zoomOut");
    // Not the action's own button, whose text would be the action's.
    m_zoom = new QToolButton;
    m_zoom->setObjectName(QStringLiteral("zoomButton"));
    m_zoom->setFocusPolicy(Qt::TabFocus);
    m_zoom->setMinimumWidth(64);
    connect(m_zoom, &QToolButton::clicked, m_actions[QLatin1String("zoomActual")], &QAction::trigger);
    m_bar->addWidget(m_zoom);
    addTool("zoomIn");
}

void WindowBars::addScale()
{
    m_scaleLabel = new QLabel;
    m_scaleLabel->setProperty("muted", true);
    m_bar->addWidget(m_scaleLabel);
    m_scale = new QComboBox;
    m_scale->setObjectName(QStringLiteral("scaleBox"));
    for (const QString& id : chanceScales())
        m_scale->addItem(chanceScaleName(id), id);
    m_scale->setFocusPolicy(Qt::TabFocus);
    keepFromWheel(m_scale); // every stated probability would be read anew
    m_bar->addWidget(m_scale);
    connect(m_scale, &QComboBox::activated, this, [this](int row) { Q_EMIT scaleChosen(m_scale->itemData(row).toString()); });
}

void WindowBars::addExport()
{
    m_exportButton = new QToolButton;
    m_exportButton->setObjectName(QStringLiteral("exportButton"));
    m_exportButton->setProperty("outlined", true);
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    m_exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_exportButton->setMenu(m_export);
    m_bar->addWidget(m_exportButton);
}

void WindowBars::setMapPalette(const MapPalette& palette)
{
    m_exportButton->setIcon(icon(QStringLiteral("export"), palette));
    // Qt's own arrow is black in every theme.
    if (auto* more = m_bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button")))
        more->setIcon(icon(QStringLiteral("overflow"), palette));
}

void WindowBars::setMapOpen(bool open)
{
    for (const char* id : mapActions)
        m_actions[QLatin1String(id)]->setEnabled(open);
    m_exportButton->setEnabled(open);
    m_zoom->setEnabled(open);
    m_scale->setEnabled(open);
    m_find->setEnabled(open);
}

void WindowBars::showZoom(double zoom) { m_zoom->setText(tr("%1 %", "zoom").arg(QLocale().toString(std::lround(zoom * 100)))); }

void WindowBars::showScale(const QString& id) { m_scale->setCurrentIndex(m_scale->findData(id)); }

void WindowBars::showCounts(const QString& text) { m_counts->setText(text); }

void WindowBars::showSaved(const QString& text) { m_saved->setText(text); }

void WindowBars::nameUndo(const QString& undo, const QString& redo)
{
    m_undoName = undo;
    m_redoName = redo;
    QAction* undoAction = m_actions[QLatin1String("undo")];
    QAction* redoAction = m_actions[QLatin1String("redo")];
    undoAction->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    redoAction->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    undoAction->setEnabled(!undo.isEmpty());
    redoAction->setEnabled(!redo.isEmpty());
}

void WindowBars::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_export->setTitle(tr("&Export"));
    m_article->setTitle(tr("&Article"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_arrange->setTitle(tr("Arran&gement"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_links->setTitle(tr("&Links"));
    m_review->setTitle(tr("&Review"));
    m_text->setTitle(tr("&Text"));
    m_map->setTitle(tr("&Map"));
    m_panels->setTitle(tr("&Help"));
    m_bar->setWindowTitle(tr("Tools"));
    m_zoom->setToolTip(m_actions[QLatin1String("zoomActual")]->toolTip());
    m_scaleLabel->setText(tr("Scale"));
    m_scale->setToolTip(tr("How words such as “likely” are turned into numbers"));
    m_scale->setAccessibleName(tr("Scale of probability words"));
    m_exportButton->setText(tr("Export"));
    m_exportButton->setToolTip(tr("Write the map as a picture or as data"));
    if (auto* more = m_bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->setToolTip(tr("More tools"));
        more->setAccessibleName(more->toolTip());
    }
    nameUndo(m_undoName, m_redoName);
}

} // namespace cp::ui
