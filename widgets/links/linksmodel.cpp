#include "widgets/links/linksmodel.h"

#include "model/rendering/palette.h"
#include "model/rendering/wording.h"

#include <QLocale>

namespace cp::ui {
namespace {

QString textOf(const ArgumentMap& map, StatementId id)
{
    const Statement* statement = map.find(id);
    return statement ? statement->text : QString();
}

} // namespace

void LinksModel::setMap(const ArgumentMap& map, bool nearMisses)
{
    beginResetModel();
    m_rows.clear();
    m_nearMisses = 0;
    for (const Link& link : map.links()) {
        m_nearMisses += link.nearMiss ? 1 : 0;
        if (link.review != Review::Dismissed && (nearMisses || !link.nearMiss))
            m_rows.push_back({link, textOf(map, link.a), textOf(map, link.b)});
    }
    endResetModel();
}

void LinksModel::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
}

int LinksModel::rowOf(LinkId id) const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].link.id == id)
            return static_cast<int>(i);
    }
    return -1;
}

int LinksModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int LinksModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LinksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(row, index.column());
    case LinkIdRole: return row.link.id.value;
    case SortRole: return index.column() == Score ? QVariant(row.link.score) : QVariant(text(row, index.column()));
    case Qt::ForegroundRole:
        if (m_palette && index.column() == Kind)
            return row.link.nearMiss ? m_palette->muted : m_palette->link(row.link.kind);
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == Score ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QString LinksModel::text(const Row& row, int column) const
{
    switch (column) {
    case Kind:
        return row.link.nearMiss ? tr("≈ Near miss")
                                 : tr("%1 %2", "sign, kind of link").arg(signOf(row.link.kind), wordFor(row.link.kind));
    case TextA: return row.textA;
    case TextB: return row.textB;
    case Score: return QLocale().toString(row.link.score, 'f', 2);
    case FirstReason: return chipText(row.link);
    case Explanation:
        return row.link.nearMiss && !row.link.nearMiss->explanation.isEmpty() ? row.link.nearMiss->explanation
                                                                              : row.link.explanation;
    default: return {};
    }
}

QVariant LinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind: return tr("Kind");
    case TextA: return tr("Statement in the first article");
    case TextB: return tr("Statement in the second article");
    case Score: return tr("Score");
    case FirstReason: return tr("Reason");
    case Explanation: return tr("Explanation");
    default: return {};
    }
}

} // namespace cp::ui
