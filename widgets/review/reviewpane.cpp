#include "widgets/review/reviewpane.h"

#include "model/map/mapmodel.h"
#include "widgets/common/smallparts.h"
#include "widgets/review/cardarea.h"
#include "widgets/review/reviewcard.h"
#include "widgets/review/reviewlist.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr int firstFloor = 80; ///< per cent
constexpr int partsHeight = 180; ///< of what does not grow with the letters, and
constexpr int cardLines = 17;    ///< lines of text: from there on a usual card and the queue have room below each other

} // namespace

ReviewPane::ReviewPane(MapModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_list(new ReviewList(this)), m_painter(new ReviewRowPainter(this)),
      m_progress(styledLabel("heading", this)), m_left(styledLabel("muted", this)), m_bar(new QProgressBar(this)),
      m_filters(new QButtonGroup(this)), m_card(new ReviewCard(this)), m_cardArea(new CardArea(m_card, this)), m_buttons(nullptr), m_queueLabel(styledLabel("section", this)),
      m_view(new QListView(this)), m_empty(styledLabel("muted", this)), m_batchRow(nullptr), m_restore(new QPushButton(this))
{
    setObjectName(QStringLiteral("reviewPane"));
    setAutoFillBackground(true);
    build();
    connectParts();
    retranslate();
}

void ReviewPane::build()
{
    m_progress->setObjectName(QStringLiteral("reviewProgress"));
    m_empty->setObjectName(QStringLiteral("reviewEmpty"));
    m_restore->setObjectName(QStringLiteral("restoreReview"));
    m_bar->setTextVisible(false);
    m_left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    styleQueue();
    auto* head = new QHBoxLayout;
    head->addWidget(m_progress, 1);
    head->addWidget(m_left);
    QGridLayout* chips = buildFilters();
    m_buttons = buildButtons();
    m_batchRow = buildBatch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 10);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addLayout(chips);
    column->addWidget(m_cardArea);
    column->addWidget(m_buttons);
    column->addWidget(m_queueLabel);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    column->addWidget(m_batchRow);
    column->addWidget(m_restore);
    column->addStretch(0); // takes the room of a queue that is empty
}

void ReviewPane::styleQueue()
{
    m_view->setObjectName(QStringLiteral("reviewQueue"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(m_painter);
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QGridLayout* ReviewPane::buildFilters()
{
    auto* chips = new QGridLayout;
    chips->setSpacing(4);
    for (int i = 0; i <= static_cast<int>(Filter::Dismissed); ++i) {
        auto* chip = new QPushButton(this);
        chip->setObjectName(QStringLiteral("reviewFilter%1").arg(i));
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        m_filters->addButton(chip, i);
        chips->addWidget(chip, i / 3, i % 3);
    }
    m_filters->button(0)->setChecked(true);
    return chips;
}

QWidget* ReviewPane::buildButtons()
{
    auto* box = new QWidget(this);
    const auto named = [box](const char* name) {
        auto* button = new QPushButton(box);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_accept = named("reviewAccept");
    m_dismiss = named("reviewDismiss");
    m_nearMiss = named("reviewNearMiss");
    m_edit = named("reviewEdit");
    m_next = named("reviewNext");
    m_accept->setProperty("primary", true);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_accept, 0, 0, 1, 2);
    grid->addWidget(m_dismiss, 0, 2, 1, 2);
    grid->addWidget(m_next, 0, 4, 1, 2);
    grid->addWidget(m_edit, 1, 0, 1, 2);
    grid->addWidget(m_nearMiss, 1, 2, 1, 4);
    return box;
}

QWidget* ReviewPane::buildBatch()
{
    auto* box = new QWidget(this);
    m_batchLabel = styledLabel("muted", box);
    m_batchFloor = new QSpinBox(box);
    m_batch = new QPushButton(box);
    m_batchFloor->setObjectName(QStringLiteral("batchFloor"));
    m_batch->setObjectName(QStringLiteral("batchAccept"));
    m_batchFloor->setRange(0, 100);
    m_batchFloor->setValue(firstFloor);
    m_batchFloor->setSingleStep(5);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_batchLabel, 1);
    row->addWidget(m_batchFloor);
    row->addWidget(m_batch);
    return box;
}

void ReviewPane::connectParts()
{
    connect(m_accept, &QPushButton::clicked, this, &ReviewPane::acceptAsked);
    connect(m_dismiss, &QPushButton::clicked, this, &ReviewPane::dismissAsked);
    connect(m_nearMiss, &QPushButton::clicked, this, &ReviewPane::nearMissAsked);
    connect(m_edit, &QPushButton::clicked, this, &ReviewPane::editAsked);
    connect(m_next, &QPushButton::clicked, this, &ReviewPane::nextAsked);
    connect(m_batch, &QPushButton::clicked, this, &ReviewPane::batchAsked);
    connect(m_batchFloor, &QSpinBox::valueChanged, this, &ReviewPane::showBatch);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { chooseGroup(static_cast<Filter>(id)); });
    connect(m_restore, &QPushButton::clicked, this, &ReviewPane::restoreSelected);
    connectQueue();
    connect(&m_model, &MapModel::changed, this, &ReviewPane::follow);
    connect(&m_model, &MapModel::wasReset, this, [this] {
        m_current.reset();
        m_shown.reset();
        follow();
    });
}

void ReviewPane::connectQueue()
{
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT targetChosen(m_list->items()[static_cast<size_t>(index.row())].target);
    };
    connect(m_view, &QListView::clicked, this, choose);
    connect(m_view, &QListView::activated, this, choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_restore->setEnabled(m_view->selectionModel()->hasSelection()); });
}

void ReviewPane::restoreSelected()
{
    std::vector<ReviewTarget> targets;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        targets.push_back(m_list->items()[static_cast<size_t>(index.row())].target);
    Q_EMIT restoreAsked(targets);
}

void ReviewPane::follow()
{
    if (!isVisible()) {
        m_stale = true;
    } else if (m_filter != Filter::Dismissed && m_shown && m_shown == m_model.pending()) {
        // The same things wait; their words may be others.
        m_view->viewport()->update();
        showCurrent();
    } else {
        reload();
    }
}

void ReviewPane::setMapPalette(const MapPalette& palette)
{
    m_card->setMapPalette(palette);
    m_list->setMapPalette(palette);
    m_painter->setMapPalette(palette);
    showCurrent();
}

void ReviewPane::setFilter(Filter filter)
{
    m_filter = filter;
    m_filters->button(static_cast<int>(filter))->setChecked(true);
    reload();
}

void ReviewPane::setLeastLinkScore(double least)
{
    m_least = least;
    if (isVisible())
        reload();
    else
        m_stale = true;
}

/// The first of a group comes up, where the thing at hand belongs to another one.
void ReviewPane::chooseGroup(Filter filter)
{
    setFilter(filter);
    const bool elsewhere = !m_current || m_list->rowOf(*m_current) < 0;
    if (filter != Filter::Dismissed && elsewhere && !m_list->items().empty())
        Q_EMIT targetChosen(m_list->items().front().target);
}

ReviewPane::Filter ReviewPane::filterOf(const ReviewTarget& target)
{
    if (std::holds_alternative<LinkId>(target))
        return Filter::Links;
    return std::holds_alternative<StatementId>(target) ? Filter::Statements : Filter::Relations;
}

std::vector<ReviewItem> ReviewPane::filtered(const std::vector<ReviewItem>& all) const
{
    std::vector<ReviewItem> items;
    std::copy_if(all.begin(), all.end(), std::back_inserter(items),
                 [this](const ReviewItem& item) { return m_filter == Filter::All || filterOf(item.target) == m_filter; });
    // A link that was asked for counts as one, however weak.
    const auto sure = std::find_if(items.begin(), items.end(), [](const ReviewItem& item) { return item.rank != ReviewRank::Link; });
    std::stable_partition(sure, items.end(), [this](const ReviewItem& item) { return item.rank == ReviewRank::WeakLink && item.confidence >= m_least; });
    return items;
}

const std::vector<ReviewItem>& ReviewPane::queue() const
{
    if (m_stale)
        const_cast<ReviewPane*>(this)->reload(); // nobody sees it yet, so that it was left for later
    return m_list->items();
}

int ReviewPane::selectedRow() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    return rows.isEmpty() ? -1 : rows.front().row();
}

std::optional<ReviewTarget> ReviewPane::neighbour(int by) const
{
    const auto& items = queue();
    if (items.empty())
        return std::nullopt;
    const auto count = static_cast<int>(items.size());
    const int row = m_filter == Filter::Dismissed ? selectedRow() : m_current ? m_list->rowOf(*m_current) : -1;
    const int next = row < 0 ? (by > 0 ? 0 : count - 1) : (row + by + count) % count;
    return items[static_cast<size_t>(next)].target;
}

std::optional<ReviewTarget> ReviewPane::nextAfterDecision() const
{
    const std::optional<ReviewTarget> next = neighbour(1);
    return next == m_current ? std::nullopt : next;
}

std::vector<ReviewTarget> ReviewPane::batch() const
{
    std::vector<ReviewTarget> targets;
    if (m_filter == Filter::Dismissed)
        return targets;
    for (const ReviewItem& item : queue()) {
        if (std::lround(item.confidence * 100) >= m_batchFloor->value())
            targets.push_back(item.target);
    }
    return targets;
}

void ReviewPane::setCurrent(const std::optional<ReviewTarget>& target)
{
    const bool pending = target && reviewOf(m_model.map(), *target) == Review::Pending;
    m_current = pending ? target : std::nullopt;
    if (!isVisible())
        return;
    showCurrent();
    if (const int row = target && m_filter == Filter::Dismissed ? m_list->rowOf(*target) : -1; row >= 0)
        m_view->setCurrentIndex(m_list->index(row));
}

void ReviewPane::reload()
{
    m_stale = false;
    m_shown = m_model.pending();
    const ArgumentMap& map = m_model.map();
    if (m_current && reviewOf(map, *m_current) != Review::Pending)
        m_current.reset();
    if (m_filter == Filter::Dismissed)
        m_list->showDismissed(map, dismissedReviews(map));
    else
        m_list->showPending(map, filtered(*m_shown));
    retranslateCounts();
    showCurrent();
}

void ReviewPane::showCurrent()
{
    const bool pending = m_filter != Filter::Dismissed;
    const bool any = m_list->rowCount() > 0;
    m_cardArea->setVisible(pending && m_current);
    m_buttons->setVisible(pending && m_current);
    showQueue();
    m_empty->setVisible(!any || (pending && !m_current));
    m_batchRow->setVisible(pending && any);
    m_restore->setVisible(!pending && any);
    m_restore->setEnabled(m_view->selectionModel()->hasSelection());
    m_empty->setText(any ? tr("J goes to the first one, K to the last.") : whyEmpty());
    if (pending && m_current) {
        m_card->showTarget(m_model.map(), *m_current);
        m_nearMiss->setVisible(std::holds_alternative<LinkId>(*m_current));
        if (const int row = m_list->rowOf(*m_current); row >= 0) {
            m_view->setCurrentIndex(m_list->index(row));
            m_view->scrollTo(m_list->index(row), QAbstractItemView::PositionAtTop);
        }
    } else if (pending) {
        m_view->clearSelection();
    }
    showBatch();
}

/// The thing at hand comes first: where the pane is low, its card has the room, and keys lead on.
void ReviewPane::showQueue()
{
    const bool low = height() < partsHeight + cardLines * fontMetrics().height();
    const bool shown = m_list->rowCount() > 0 && !(low && !m_cardArea->isHidden());
    m_queueLabel->setVisible(shown);
    m_view->setVisible(shown);
}

void ReviewPane::showBatch()
{
    const int count = static_cast<int>(batch().size());
    m_batch->setText(tr("Accept %Ln", nullptr, count));
    m_batch->setEnabled(count > 0);
}

void ReviewPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReviewPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showQueue();
}

void ReviewPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
    else
        showCurrent();
}

} // namespace cp::ui
