#include "widgets/links/linkstable.h"

#include "model/map/mapmodel.h"
#include "widgets/common/smallparts.h"
#include "widgets/links/linksmodel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace cp::ui {
namespace {

constexpr int rowHeight = 34;

} // namespace

LinksTable::LinksTable(MapModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_links(new LinksModel(this)), m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)), m_nearMisses(new QCheckBox(this)), m_empty(styledLabel("muted", this))
{
    setObjectName(QStringLiteral("linksTable"));
    m_table->setObjectName(QStringLiteral("linksView"));
    m_nearMisses->setObjectName(QStringLiteral("nearMissesBox"));
    m_empty->setObjectName(QStringLiteral("linksEmpty"));
    m_sorted->setSourceModel(m_links);
    m_sorted->setSortRole(LinksModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LinksModel::Score, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int widths[] = {150, 320, 320, 80, 130};
    for (int column = 0; column < 5; ++column)
        m_table->setColumnWidth(column, widths[column]);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 4, 12, 6);
    foot->addWidget(m_empty, 1);
    foot->addWidget(m_nearMisses);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    setAutoFillBackground(true);

    connect(m_nearMisses, &QCheckBox::toggled, this, [this](bool shown) {
        reload();
        Q_EMIT nearMissesToggled(shown);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!m_selecting && index.isValid())
            Q_EMIT linkChosen(LinkId{index.data(LinksModel::LinkIdRole).toInt()});
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT linkChosen(LinkId{index.data(LinksModel::LinkIdRole).toInt()});
    });
    connect(&m_model, &MapModel::wasReset, this, &LinksTable::reload);
    connect(&m_model, &MapModel::changed, this, [this](const MapDelta& delta) {
        if (!delta.links.empty() || !delta.statements.empty())
            reload();
    });
    retranslate();
}

void LinksTable::setMapPalette(const MapPalette& palette) { m_links->setMapPalette(palette); }

void LinksTable::setNearMissesShown(bool shown) { m_nearMisses->setChecked(shown); }

void LinksTable::select(LinkId id)
{
    m_selecting = true;
    const int row = m_links->rowOf(id);
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->setCurrentIndex(m_sorted->mapFromSource(m_links->index(row, 0)));
    m_selecting = false;
}

int LinksTable::shownCount() const { return m_links->rowCount(); }

void LinksTable::reload()
{
    m_selecting = true;
    const QModelIndex current = m_table->currentIndex();
    const LinkId chosen{current.isValid() ? current.data(LinksModel::LinkIdRole).toInt() : 0};
    m_links->setMap(m_model.map(), m_nearMisses->isChecked());
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
    m_empty->setText(m_links->rowCount() > 0 ? tr("%Ln link(s)", nullptr, m_links->rowCount()) : whyEmpty());
}

QString LinksTable::whyEmpty() const
{
    const ArgumentMap& map = m_model.map();
    if (map.documents().size() < 2)
        return tr("One article is open. Links need a second one.");
    const auto compared = static_cast<int>(map.statements().size());
    const int hidden = m_links->nearMissCount();
    const QString none = tr("No links between these articles: %Ln statement(s) were compared and none match or contradict.", nullptr, compared);
    return hidden == 0 ? none : none + u' ' + tr("%Ln near miss(es) are hidden.", nullptr, hidden);
}

} // namespace cp::ui
