#include "widgets/links/linkstable.h"

#include "model/map/linkstrength.h"
#include "model/map/mapmodel.h"
#include "model/rendering/wording.h"
#include "widgets/common/flexcolumns.h"
#include "widgets/common/smallparts.h"
#include "widgets/links/linksmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

namespace cp::ui {
namespace {

constexpr int sortSign = 16; ///< pixels beside the head of a column
constexpr int rowHeight = 34;
constexpr int leastWords = 240; ///< width of a column of statements
constexpr size_t atOnce = 10; ///< weaker links that are shown together
constexpr int headSpacing = 10;
constexpr int fieldMargin = 44; ///< of a field with a button that clears it
constexpr LinkKind kinds[] = {LinkKind::Match, LinkKind::Contradict, LinkKind::Related};

} // namespace

/// The rows that hold the sought words, sorted.
class SoughtLinks final : public QSortFilterProxyModel {
public:
    explicit SoughtLinks(LinksModel* links) : QSortFilterProxyModel(links), m_links(*links)
    {
        setSourceModel(links);
        setSortRole(LinksModel::SortRole);
        setRecursiveFilteringEnabled(true);
    }

    void seek(const QString& words)
    {
        m_words = words;
        invalidate(); // one change for the view, where a filter's own would be one for each run of rows
    }

    /// Headings count what is left of their group.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DisplayRole && index.column() == LinksModel::Kind && hasChildren(index))
            return m_links.heading(mapToSource(index), rowCount(index));
        return QSortFilterProxyModel::data(index, role);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return m_words.isEmpty() || m_links.hasWords(m_links.index(row, 0, parent), m_words);
    }

private:
    const LinksModel& m_links;
    QString m_words;
};

LinksTable::LinksTable(MapModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_links(new LinksModel(this)), m_sorted(new SoughtLinks(m_links)), m_table(new QTreeView(this)),
      m_filter(new QLineEdit(this)), m_groupLabel(styledLabel("muted", this)), m_group(new QComboBox(this)),
      m_strengthLabel(styledLabel("muted", this)), m_strength(new QSlider(Qt::Horizontal, this)), m_nearMisses(new QCheckBox(this)),
      m_add(new QToolButton(this)), m_empty(styledLabel("muted", this)), m_head(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("linksTable"));
    build();
    connectParts();
    reload();
}

void LinksTable::build()
{
    m_empty->setObjectName(QStringLiteral("linksEmpty"));
    m_empty->setWordWrap(true);
    buildTable();
    buildHead();
    auto* sought = new QHBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{m_filter, m_groupLabel, m_group, m_strengthLabel, m_strength})
        sought->addWidget(part);
    auto* found = new QHBoxLayout;
    found->addWidget(m_empty, 1);
    found->addWidget(m_nearMisses);
    found->addWidget(m_add);
    m_head->setContentsMargins(12, 6, 12, 6);
    m_head->addLayout(sought);
    m_head->addLayout(found, 1);
    for (QBoxLayout* row : {static_cast<QBoxLayout*>(sought), static_cast<QBoxLayout*>(found), m_head})
        row->setSpacing(headSpacing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // the head folds before anything is squeezed
    column->addLayout(m_head);
    column->addWidget(m_table, 1);
    setAutoFillBackground(true);
}

int LinksTable::leastHeadWidth(bool oneRow) const
{
    const int sought = m_head->itemAt(0)->minimumSize().width();
    const int found = m_head->itemAt(1)->minimumSize().width();
    const QMargins margins = m_head->contentsMargins();
    return (oneRow ? sought + found + headSpacing : std::max(sought, found)) + margins.left() + margins.right();
}

QSize LinksTable::minimumSizeHint() const { return {leastHeadWidth(false), QWidget::minimumSizeHint().height()}; }

void LinksTable::foldHead() { m_head->setDirection(width() < leastHeadWidth(true) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight); }

void LinksTable::resizeEvent(QResizeEvent* event)
{
    foldHead();
    QWidget::resizeEvent(event);
}

void LinksTable::buildTable()
{
    m_table->setObjectName(QStringLiteral("linksView"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LinksModel::Score, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setStyleSheet(QStringLiteral("QTreeView::item { height: %1px; }").arg(rowHeight));
    QHeaderView* header = m_table->header();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[] = {176, leastWords, leastWords, 70, 160, 90};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_table->setColumnWidth(column, std::max(widths[column], header->sectionSizeHint(column) + sortSign));
    // The rest is for the explanation.
    m_columns = new FlexColumns(header, {{LinksModel::TextA, 0.36, leastWords}, {LinksModel::TextB, 0.36, leastWords}});
}

void LinksTable::buildHead()
{
    m_filter->setObjectName(QStringLiteral("linksFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(280);
    m_groupLabel->setWordWrap(false);
    m_group->setObjectName(QStringLiteral("linksGroup"));
    for (int i = 0; i < 3; ++i)
        m_group->addItem(QString());
    m_strengthLabel->setWordWrap(false);
    m_strength->setObjectName(QStringLiteral("linksStrength"));
    m_strength->setRange(0, 100);
    m_strength->setSingleStep(5);
    m_strength->setFixedWidth(110);
    m_strength->setValue(qRound(usualLinkScore * 100));
    m_nearMisses->setObjectName(QStringLiteral("nearMissesBox"));
    m_add->setObjectName(QStringLiteral("addLink"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setProperty("small", true);
    m_add->setMenu(new QMenu(m_add));
}

void LinksTable::connectParts()
{
    connect(m_nearMisses, &QCheckBox::toggled, this, [this](bool shown) {
        reload();
        Q_EMIT nearMissesToggled(shown);
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_sorted->seek(words);
        m_table->expandAll();
        retranslate();
    });
    connect(m_strength, &QSlider::valueChanged, this, [this] {
        reload();
        Q_EMIT leastScoreChanged(leastScore());
    });
    connect(m_group, &QComboBox::activated, this, &LinksTable::reload);
    const auto choose = [this](const QModelIndex& index) {
        const QVariant id = index.siblingAtColumn(0).data(LinksModel::LinkIdRole);
        if (!m_selecting && id.isValid())
            Q_EMIT linkChosen(LinkId{id.toInt()});
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(m_table, &QTreeView::clicked, this, choose);
    connect(m_table, &QWidget::customContextMenuRequested, this, &LinksTable::showRowMenu);
    connect(&m_model, &MapModel::wasReset, this, &LinksTable::reload);
    connect(&m_model, &MapModel::changed, this, &LinksTable::follow);
}

void LinksTable::follow(const MapDelta& delta)
{
    if ((!delta.links.empty() || !delta.statements.empty() || !delta.documents.empty()) && !m_links->refresh(m_model.map(), delta))
        reload();
}

void LinksTable::fillAddMenu()
{
    m_add->setText(tr("Add a link"));
    m_add->setToolTip(tr("Link two statements: the two that are selected, or ones that you choose"));
    m_add->setEnabled(m_model.map().documents().size() > 1);
    m_add->menu()->clear();
    for (LinkKind kind : kinds)
        m_add->menu()->addAction(wordFor(kind), this, [this, kind] { Q_EMIT addAsked(kind); });
}

void LinksTable::showRowMenu(QPoint at)
{
    const QVariant id = m_table->indexAt(at).siblingAtColumn(0).data(LinksModel::LinkIdRole);
    if (!id.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("linkRowMenu"));
    const Link* link = m_model.map().find(LinkId{id.toInt()});
    for (LinkKind kind : kinds) {
        QAction* action = menu->addAction(wordFor(kind), this, [this, id, kind] { Q_EMIT kindAsked(LinkId{id.toInt()}, kind); });
        action->setCheckable(true);
        action->setChecked(link && link->kind == kind);
    }
    menu->addSeparator();
    menu->addAction(link && link->nearMiss ? tr("No near miss") : tr("Near miss, because…"), this, [this, id] { Q_EMIT nearMissAsked(LinkId{id.toInt()}); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void LinksTable::setMapPalette(const MapPalette& palette) { m_links->setMapPalette(palette); }

QByteArray LinksTable::columnState() const { return m_columns->save(); }

void LinksTable::restoreColumns(const QByteArray& state) { m_columns->restore(state); }

void LinksTable::setNearMissesShown(bool shown) { m_nearMisses->setChecked(shown); }

void LinksTable::select(LinkId id)
{
    m_selecting = true;
    const QModelIndex index = m_sorted->mapFromSource(m_links->indexOf(id));
    if (!index.isValid()) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else {
        m_table->setCurrentIndex(index);
    }
    m_selecting = false;
}

void LinksTable::showWeaker()
{
    std::vector<double> scores;
    for (const Link& link : m_model.map().links()) {
        if (isWeak(link, leastScore()))
            scores.push_back(link.score);
    }
    if (scores.empty())
        return;
    std::sort(scores.begin(), scores.end(), std::greater());
    const double least = scores[std::min(scores.size(), atOnce) - 1];
    m_strength->setValue(static_cast<int>(least * 100) / m_strength->singleStep() * m_strength->singleStep());
}

double LinksTable::leastScore() const { return m_strength->value() / 100.0; }

int LinksTable::shownCount() const { return m_links->linkCount(); }

int LinksTable::filteredCount() const
{
    int count = 0;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        count += index.data(LinksModel::LinkIdRole).isValid() ? 1 : m_sorted->rowCount(index);
    }
    return count;
}

void LinksTable::reload()
{
    m_selecting = true;
    const QModelIndex current = m_table->currentIndex();
    const LinkId chosen{current.isValid() ? current.siblingAtColumn(0).data(LinksModel::LinkIdRole).toInt() : 0};
    m_links->setMap(m_model.map(), m_nearMisses->isChecked(), leastScore(), static_cast<LinksModel::Grouping>(m_group->currentIndex()));
    m_table->expandAll();
    for (int row = 0; m_group->currentIndex() > 0 && row < m_sorted->rowCount(); ++row)
        m_table->setFirstColumnSpanned(row, {}, true);
    select(chosen);
    retranslate();
    Q_EMIT countChanged();
}

void LinksTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        reload();
    QWidget::changeEvent(event);
}

void LinksTable::retranslate()
{
    const int hidden = m_links->nearMissCount();
    m_nearMisses->setText(tr("Show near misses (%Ln)", nullptr, hidden));
    m_nearMisses->setEnabled(hidden > 0);
    m_filter->setPlaceholderText(tr("Filter by words"));
    m_filter->setMinimumWidth(m_filter->fontMetrics().horizontalAdvance(m_filter->placeholderText()) + fieldMargin);
    m_groupLabel->setText(tr("Group"));
    m_strengthLabel->setText(tr("At least %L1 % sure").arg(m_strength->value()));
    m_strength->setToolTip(tr("Proposed links that are less sure are hidden here and on the map. Move to the left to see more."));
    m_strength->setAccessibleName(tr("Least certainty of proposed links"));
    m_group->setItemText(0, tr("Not grouped"));
    m_group->setItemText(1, tr("By reason"));
    m_group->setItemText(2, tr("By kind"));
    fillAddMenu();
    m_empty->setText(countText());
    foldHead();
}

QString LinksTable::countText() const
{
    const int shown = filteredCount();
    if (m_links->linkCount() == 0)
        return whyEmpty();
    if (shown == 0)
        return tr("No link has these words. Clear the filter to see all %Ln.", nullptr, m_links->linkCount());
    const QString count = shown == m_links->linkCount() ? tr("%Ln link(s)", nullptr, shown) : tr("%L1 of %Ln link(s)", nullptr, m_links->linkCount()).arg(shown);
    return m_links->weakCount() == 0 ? count : count + QStringLiteral(" \u00b7 ") + tr("%Ln weaker", nullptr, m_links->weakCount());
}

QString LinksTable::whyEmpty() const
{
    const ArgumentMap& map = m_model.map();
    if (map.documents().size() < 2)
        return tr("One article is open. Links need a second one: add it from the File menu, or drop its file here.");
    const auto compared = static_cast<int>(map.statements().size());
    const int hidden = m_links->nearMissCount();
    if (m_links->weakCount() > 0)
        return tr("No proposed link is that sure. Move the slider to the left to see %Ln weaker one(s).", nullptr, m_links->weakCount());
    const QString none = tr("No links between these articles: %Ln statement(s) were compared and none match or contradict. “Add a link” joins two of your choice.", nullptr, compared);
    return hidden == 0 ? none : none + u' ' + tr("%Ln near miss(es) are hidden.", nullptr, hidden);
}

} // namespace cp::ui
