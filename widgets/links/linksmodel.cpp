#include "widgets/links/linksmodel.h"

#include "model/map/linkstrength.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"

#include <QFont>
#include <algorithm>

namespace cp::ui {
namespace {

/// Groups have no parent; rows carry their group's number plus one.
constexpr quintptr noParent = 0;

/// All of them, the deciding one first.
QString reasonsOf(const Link& link)
{
    if (link.nearMiss || link.reasons.empty())
        return chipText(link);
    QStringList words;
    for (Reason reason : link.reasons)
        words += wordFor(reason);
    return words.join(QStringLiteral(", "));
}

QString textOf(const ArgumentMap& map, StatementId id)
{
    const Statement* statement = map.find(id);
    return statement ? statement->text : QString();
}

} // namespace

void LinksModel::setMap(const ArgumentMap& map, bool nearMisses, double least, Grouping grouping)
{
    beginResetModel();
    m_rows.clear();
    m_nearMisses = 0;
    m_weak = 0;
    m_showsNearMisses = nearMisses;
    m_least = least;
    for (const Link& link : map.links()) {
        m_nearMisses += link.nearMiss ? 1 : 0;
        m_weak += isWeak(link, least) ? 1 : 0;
        if (isShown(link))
            m_rows.push_back({link, textOf(map, link.a), textOf(map, link.b), -1, static_cast<int>(m_rows.size())});
    }
    group(grouping);
    endResetModel();
}

bool LinksModel::isShown(const Link& link) const
{
    return link.review != Review::Dismissed && !isWeak(link, m_least) && (m_showsNearMisses || !link.nearMiss);
}

bool LinksModel::staysInPlace(const Swap<Link>& swap) const
{
    if (!swap.before || !swap.after || isShown(*swap.before) != isShown(*swap.after))
        return false;
    const Link& a = *swap.before;
    const Link& b = *swap.after;
    const bool counted = isWeak(a, m_least) == isWeak(b, m_least) && a.nearMiss.has_value() == b.nearMiss.has_value();
    return counted && (m_groups.empty() || (a.kind == b.kind && a.reasons == b.reasons));
}

void LinksModel::rowChanged(const Row& row)
{
    const quintptr parent = row.group < 0 ? noParent : static_cast<quintptr>(row.group) + 1;
    Q_EMIT dataChanged(createIndex(row.place, 0, parent), createIndex(row.place, ColumnCount - 1, parent));
}

bool LinksModel::refresh(const ArgumentMap& map, const MapDelta& edit)
{
    constexpr size_t mostInPlace = 40; // beyond that, one new table is quicker
    if (edit.links.size() + edit.statements.size() > mostInPlace
        || !std::all_of(edit.links.begin(), edit.links.end(), [this](const Swap<Link>& swap) { return staysInPlace(swap); }))
        return false;
    for (Row& row : m_rows) {
        const auto isRow = [&row](const Swap<Link>& swap) { return swap.after->id == row.link.id; };
        const auto isEnd = [&row](const Swap<Statement>& swap) {
            const StatementId id = swap.after ? swap.after->id : swap.before->id;
            return id == row.link.a || id == row.link.b;
        };
        const auto own = std::find_if(edit.links.begin(), edit.links.end(), isRow);
        if (own == edit.links.end() && std::none_of(edit.statements.begin(), edit.statements.end(), isEnd))
            continue;
        if (own != edit.links.end())
            row.link = *own->after;
        row.textA = textOf(map, row.link.a);
        row.textB = textOf(map, row.link.b);
        rowChanged(row);
    }
    return true;
}

void LinksModel::group(Grouping grouping)
{
    m_groups.clear();
    if (grouping == Grouping::None)
        return;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        const QString title = grouping == Grouping::Reason ? chipText(row.link) : row.link.nearMiss ? tr("Near miss") : wordFor(row.link.kind);
        auto at = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& g) { return g.title == title; });
        if (at == m_groups.end())
            at = m_groups.insert(at, {title, {}});
        row.group = static_cast<int>(at - m_groups.begin());
        row.place = static_cast<int>(at->rows.size());
        at->rows.push_back(static_cast<int>(i));
    }
}

void LinksModel::setMapPalette(const MapPalette& palette)
{
    beginResetModel();
    m_palette = &palette;
    endResetModel();
}

const LinksModel::Row* LinksModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    if (index.internalId() == noParent)
        return m_groups.empty() ? &m_rows[static_cast<size_t>(index.row())] : nullptr;
    const Group& group = m_groups[static_cast<size_t>(index.internalId()) - 1];
    return &m_rows[static_cast<size_t>(group.rows[static_cast<size_t>(index.row())])];
}

const LinksModel::Group* LinksModel::groupAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() == noParent && !m_groups.empty() ? &m_groups[static_cast<size_t>(index.row())] : nullptr;
}

QString LinksModel::heading(const QModelIndex& index, int shown) const
{
    const Group* group = groupAt(index);
    return group ? tr("%1 (%L2)", "heading of a group, number of links").arg(group->title).arg(shown) : QString();
}

bool LinksModel::hasWords(const QModelIndex& index, const QString& words) const
{
    const Row* row = rowAt(index);
    for (int column = 0; row && column < ColumnCount; ++column) {
        if (text(*row, column).contains(words, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QModelIndex LinksModel::indexOf(LinkId id) const
{
    for (const Row& row : m_rows) {
        if (row.link.id == id)
            return createIndex(row.place, 0, row.group < 0 ? noParent : static_cast<quintptr>(row.group) + 1);
    }
    return {};
}

QModelIndex LinksModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : noParent);
}

QModelIndex LinksModel::parent(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() != noParent ? createIndex(static_cast<int>(index.internalId()) - 1, 0, noParent) : QModelIndex();
}

int LinksModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.empty() ? m_rows.size() : m_groups.size());
    const bool heading = !m_groups.empty() && parent.internalId() == noParent && parent.column() == 0;
    return heading ? static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rows.size()) : 0;
}

int LinksModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant LinksModel::groupData(const Group& group, const QModelIndex& index, int role) const
{
    const int column = index.column();
    if (role == SortRole)
        return column == Score ? QVariant(-static_cast<double>(group.rows.front())) : QVariant(group.title);
    if (column != Kind)
        return {};
    if (role == Qt::DisplayRole)
        return heading(index, static_cast<int>(group.rows.size()));
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    return {};
}

QVariant LinksModel::data(const QModelIndex& index, int role) const
{
    const Row* row = rowAt(index);
    if (!row)
        return groupAt(index) ? groupData(*groupAt(index), index, role) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return literal(text(*row, index.column()));
    case LinkIdRole: return row->link.id.value;
    case SortRole: return index.column() == Score ? QVariant(row->link.score) : QVariant(text(*row, index.column()));
    case Qt::ForegroundRole:
        if (m_palette && index.column() == Kind)
            return row->link.nearMiss ? m_palette->muted : m_palette->link(row->link.kind);
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
    case Score: return shareText(row.link.score);
    case Reasons: return reasonsOf(row.link);
    case ReviewColumn: return wordFor(row.link.review);
    case Explanation: return explanationOf(row.link);
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
    case Reasons: return tr("Reasons");
    case ReviewColumn: return tr("Review");
    case Explanation: return tr("Explanation");
    default: return {};
    }
}

} // namespace cp::ui
