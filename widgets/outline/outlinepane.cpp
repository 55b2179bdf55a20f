#include "widgets/outline/outlinepane.h"

#include "model/map/mapmodel.h"
#include "widgets/common/flexcolumns.h"
#include "widgets/common/smallparts.h"
#include "widgets/outline/outlinedelegate.h"
#include "widgets/outline/outlinemodel.h"
#include "widgets/outline/outlineview.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

/// What of the map most people look for; the rest is a choice away.
constexpr int hiddenAtFirst[] = {OutlineModel::Star, OutlineModel::Status, OutlineModel::Evidence, OutlineModel::Source, OutlineModel::Dated};
constexpr int leastWords = 440; ///< width of the column of statements

} // namespace

OutlinePane::OutlinePane(MapModel& model, QUndoStack& stack, QWidget* parent)
    : QWidget(parent), m_model(model), m_rows(new OutlineModel(model, stack, this)), m_tree(new OutlineView(this)),
      m_empty(styledLabel("muted", this)), m_hint(new ElidedLabel(this)), m_expand(new QPushButton(this)),
      m_collapse(new QPushButton(this)), m_copy(new QPushButton(this)), m_columns(new QPushButton(this))
{
    setObjectName(QStringLiteral("outlinePane"));
    setAutoFillBackground(true);
    build();
    connectParts();
    addKeys();
    retranslate();
}

void OutlinePane::build()
{
    m_empty->setObjectName(QStringLiteral("outlineEmpty"));
    m_copy->setObjectName(QStringLiteral("outlineCopy"));
    m_columns->setObjectName(QStringLiteral("outlineColumns"));
    m_columns->setMenu(new QMenu(m_columns));
    m_empty->setContentsMargins(14, 10, 14, 10);
    m_empty->setAlignment(Qt::AlignTop);
    buildTree();
    arrangeColumns();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(foot());
}

void OutlinePane::buildTree()
{
    m_tree->setObjectName(QStringLiteral("outlineView"));
    m_tree->setModel(m_rows);
    m_tree->setItemDelegate(new OutlineDelegate(m_tree));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_tree->setUniformRowHeights(true);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
}

void OutlinePane::arrangeColumns()
{
    QHeaderView* head = m_tree->header();
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    const int widths[] = {leastWords, 110, 110, 130, 100, 90, 90, 110, 220, 70, 110};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_tree->setColumnWidth(column, widths[column]);
    for (int column : hiddenAtFirst)
        m_tree->setColumnHidden(column, true);
    const auto move = [head](int column, int before) { head->moveSection(head->visualIndex(column), head->visualIndex(before)); };
    move(OutlineModel::Negated, OutlineModel::RelationColumn);
    move(OutlineModel::OtherRelations, OutlineModel::Links);
    m_shares = new FlexColumns(head, {{OutlineModel::Text, 0.6, leastWords}});
}

QLayout* OutlinePane::foot()
{
    for (QPushButton* button : {m_expand, m_collapse, m_columns, m_copy})
        button->setProperty("linkLike", true);
    m_hint->setProperty("muted", true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 2, 12, 4);
    foot->addWidget(m_hint, 1);
    for (QPushButton* button : {m_expand, m_collapse, m_columns, m_copy})
        foot->addWidget(button);
    return foot;
}

void OutlinePane::connectParts()
{
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlinePane::takeSelection);
    connect(m_tree->header(), &QWidget::customContextMenuRequested, this, [this](QPoint at) { m_columns->menu()->popup(m_tree->header()->mapToGlobal(at)); });
    connect(m_columns->menu(), &QMenu::aboutToShow, this, &OutlinePane::listColumns);
    connect(m_expand, &QPushButton::clicked, m_tree, &QTreeView::expandAll);
    connect(m_collapse, &QPushButton::clicked, this, [this] {
        m_tree->collapseAll();
        m_tree->expandToDepth(0);
    });
    connect(m_copy, &QPushButton::clicked, this, &OutlinePane::copy);
    // After the words of the cell have been taken.
    connect(m_tree->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &OutlinePane::endWriting, Qt::QueuedConnection);
    const auto follow = [this] {
        m_stale = true;
        if (isVisible())
            reload();
    };
    connect(&m_model, &MapModel::changed, this, [this, follow](const MapDelta& delta) {
        if (m_stale || !isVisible() || !m_rows->refresh(delta))
            follow();
    });
    connect(&m_model, &MapModel::wasReset, this, follow);
}

void OutlinePane::addKeys()
{
    const auto moved = [this](auto&& move) { return [this, move] { move(m_rows->statementAt(m_tree->currentIndex())); }; };
    m_keys = {{QKeySequence(Qt::ALT | Qt::Key_Right), moved([this](StatementId id) { m_rows->indent(id); })},
              {QKeySequence(Qt::ALT | Qt::Key_Left), moved([this](StatementId id) { m_rows->outdent(id); })},
              {QKeySequence(Qt::ALT | Qt::Key_Up), moved([this](StatementId id) { m_rows->shift(id, -1); })},
              {QKeySequence(Qt::ALT | Qt::Key_Down), moved([this](StatementId id) { m_rows->shift(id, 1); })},
              {QKeySequence(Qt::Key_Insert), [this] { write(false); }},
              {QKeySequence(Qt::SHIFT | Qt::Key_Insert), [this] { write(true); }}};
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter})
        m_keys.emplace_back(QKeySequence(key), [this] { editCell(); });
    m_tree->installEventFilter(this);
}

/// The tree's keys come before those of the window: a shortcut of its own would only tie with one of these ("Back" is Alt and
/// an arrow, too), and neither would act.
bool OutlinePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tree || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const QKeySequence keys(QKeyCombination(pressed->modifiers() & ~Qt::KeypadModifier, Qt::Key(pressed->key())));
    const auto own = std::find_if(m_keys.begin(), m_keys.end(), [&keys](const auto& key) { return key.first == keys; });
    if (own == m_keys.end())
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        own->second();
    return true;
}

void OutlinePane::editCell()
{
    const QModelIndex cell = m_tree->currentIndex();
    if (!m_rows->toggle(cell))
        m_tree->edit(cell);
}

void OutlinePane::write(bool below)
{
    const StatementId from = m_rows->statementAt(m_tree->currentIndex());
    const StatementId id = m_rows->write(from, below);
    if (!id.isValid())
        return;
    m_writtenFrom = from;
    Q_EMIT statementsChosen({id});
    const QModelIndex index = m_rows->indexOf(id);
    m_tree->setCurrentIndex(index);
    m_tree->edit(index);
}

/// A row that was left without words is gone; the keyboard goes back to where it was asked for.
void OutlinePane::endWriting()
{
    if (!m_rows->dropUnwritten() || !m_writtenFrom.isValid())
        return;
    Q_EMIT statementsChosen({m_writtenFrom});
    m_tree->setCurrentIndex(m_rows->indexOf(m_writtenFrom));
}

void OutlinePane::setMapPalette(const MapPalette& palette)
{
    m_rows->setMapPalette(palette);
    m_tree->viewport()->update();
}

void OutlinePane::select(const std::vector<StatementId>& ids)
{
    m_selected = ids;
    if (isVisible() && !m_stale)
        showSelection();
}

void OutlinePane::showSelection()
{
    m_selecting = true;
    const int column = std::max(0, m_tree->currentIndex().column());
    QItemSelection rows;
    for (StatementId id : m_selected) {
        if (const QModelIndex index = m_rows->indexOf(id); index.isValid())
            rows.select(index, index.siblingAtColumn(OutlineModel::ColumnCount - 1));
    }
    const QModelIndex current = m_selected.empty() ? QModelIndex() : m_rows->indexOf(m_selected.front(), column);
    if (current.isValid())
        m_tree->setCurrentIndex(current);
    m_tree->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (current.isValid())
        m_tree->scrollTo(current);
    m_selecting = false;
}

void OutlinePane::takeSelection()
{
    if (m_selecting)
        return;
    std::vector<StatementId> ids;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        if (const StatementId id = m_rows->statementAt(index); id.isValid())
            ids.push_back(id);
    }
    const StatementId current = m_rows->statementAt(m_tree->currentIndex());
    if (const auto at = std::find(ids.begin(), ids.end(), current); at != ids.end())
        std::rotate(ids.begin(), at, at + 1);
    if (ids == m_selected)
        return;
    m_selected = ids;
    Q_EMIT statementsChosen(ids);
}

void OutlinePane::reload()
{
    m_stale = false;
    m_selecting = true;
    QSet<StatementId> folded;
    const bool first = m_rows->rowCount() == 0;
    for (const Statement& statement : m_model.map().statements()) {
        const QModelIndex index = m_rows->indexOf(statement.id);
        if (index.isValid() && m_rows->rowCount(index) > 0 && !m_tree->isExpanded(index))
            folded.insert(statement.id);
    }
    m_rows->reload();
    m_tree->expandAll();
    for (StatementId id : first ? QSet<StatementId>() : folded)
        m_tree->collapse(m_rows->indexOf(id));
    m_selecting = false;
    const bool any = !m_model.map().statements().empty();
    m_tree->setVisible(any);
    m_empty->setVisible(!any);
    showSelection();
}

void OutlinePane::listColumns()
{
    QMenu* menu = m_columns->menu();
    menu->clear();
    for (int place = 1; place < OutlineModel::ColumnCount; ++place) {
        const int column = m_tree->header()->logicalIndex(place);
        QAction* action = menu->addAction(m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_tree->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { m_tree->setColumnHidden(column, !shown); });
    }
}

void OutlinePane::copy() { QGuiApplication::clipboard()->setText(m_rows->asText(m_selected.size() > 1 ? m_selected : std::vector<StatementId>{})); }

QByteArray OutlinePane::columnState() const { return m_shares->save(); }

void OutlinePane::restoreColumns(const QByteArray& state) { m_shares->restore(state); }

void OutlinePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OutlinePane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
    else
        showSelection();
}

void OutlinePane::retranslate()
{
    m_expand->setText(tr("Open all"));
    m_collapse->setText(tr("Fold all"));
    m_columns->setText(tr("Columns"));
    m_copy->setText(tr("Copy as text"));
    m_hint->setLine(tr("F2 edits a cell · Ins writes a statement beside, Shift+Ins below · Alt and an arrow key move it"));
    m_empty->setText(tr("There are no statements. Read an article, or select words in a text and press C to make them a claim."));
    m_tree->setAccessibleName(tr("Outline of the map"));
    for (int column = 0; column < OutlineModel::ColumnCount - 1; ++column)
        m_tree->setColumnWidth(column, std::max(m_tree->columnWidth(column), m_tree->header()->sectionSizeHint(column)));
    if (!m_stale)
        reload();
}

} // namespace cp::ui
