#include "widgets/review/reviewlist.h"

#include "model/commands/reviewedits.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/review/reviewwords.h"

#include <QPainter>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int rowHeight = 32;
constexpr int signRoom = 30;
constexpr int rowGap = 5;

} // namespace

void ReviewList::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ReviewList::showPending(const ArgumentMap& map, std::vector<ReviewItem> items)
{
    beginResetModel();
    m_map = &map;
    m_items = std::move(items);
    m_dismissed = false;
    endResetModel();
}

void ReviewList::showDismissed(const ArgumentMap& map, const std::vector<ReviewTarget>& targets)
{
    beginResetModel();
    m_map = &map;
    m_items.clear();
    for (const ReviewTarget& target : targets)
        m_items.push_back({target, ReviewRank::Context, 0});
    m_dismissed = true;
    endResetModel();
}

int ReviewList::rowOf(const ReviewTarget& target) const
{
    const auto at = std::find_if(m_items.begin(), m_items.end(), [&](const ReviewItem& item) { return item.target == target; });
    return at == m_items.end() ? -1 : static_cast<int>(at - m_items.begin());
}

int ReviewList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_items.size()); }

QString ReviewList::signOfRow(const ReviewItem& item) const
{
    if (const auto* id = std::get_if<LinkId>(&item.target)) {
        const Link* link = m_map->find(*id);
        return !link ? QString() : link->nearMiss ? QStringLiteral("≈") : signOf(link->kind);
    }
    if (std::holds_alternative<RelationId>(item.target))
        return QStringLiteral("→");
    const Statement* statement = m_map->find(std::get<StatementId>(item.target));
    switch (statement ? statement->role : cp::Role::Context) {
    case cp::Role::Claim: return statement->main ? QStringLiteral("◉") : QStringLiteral("●");
    case cp::Role::Premise: return QStringLiteral("■");
    case cp::Role::Condition: return QStringLiteral("◆");
    case cp::Role::Context: break;
    }
    return QStringLiteral("≡");
}

QColor ReviewList::colourOf(const ReviewItem& item) const
{
    if (const auto* id = std::get_if<LinkId>(&item.target)) {
        const Link* link = m_map->find(*id);
        return link && !link->nearMiss ? m_palette->link(link->kind) : m_palette->muted;
    }
    if (const auto* id = std::get_if<RelationId>(&item.target)) {
        const Relation* relation = m_map->find(*id);
        return relation ? m_palette->relation(relation->kind) : m_palette->muted;
    }
    const Statement* statement = m_map->find(std::get<StatementId>(item.target));
    return statement ? m_palette->role(statement->role) : m_palette->muted;
}

QVariant ReviewList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || !m_map)
        return {};
    const ReviewItem& item = m_items[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return reviewLine(*m_map, item.target);
    case Qt::ToolTipRole: return literal(data(index, Qt::AccessibleTextRole).toString());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2 %3").arg(reviewTitle(*m_map, item.target), reviewLine(*m_map, item.target), data(index, ReasonRole).toString()).trimmed();
    case SignRole: return signOfRow(item);
    case SignColourRole: return m_palette ? colourOf(item) : QColor();
    case SideRole: return m_dismissed ? QString() : shareText(item.confidence);
    case ReasonRole: return m_dismissed ? dismissalWords(dismissalReason(*m_map, item.target)) : QString();
    default: return {};
    }
}

void ReviewRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(option.rect, m_palette->selection);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_palette->accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, m_palette->hover);
    }
    const QRect room = option.rect.adjusted(8, 0, -10, 0);
    painter->setPen(index.data(ReviewList::SignColourRole).value<QColor>());
    painter->drawText(QRect(room.topLeft(), QSize(signRoom - 8, room.height())), Qt::AlignCenter, index.data(ReviewList::SignRole).toString());
    paintWords(painter, option, index);
    painter->restore();
}

void ReviewRowPainter::paintWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics& metrics = option.fontMetrics;
    const QString side = index.data(ReviewList::SideRole).toString();
    const QString reason = index.data(ReviewList::ReasonRole).toString();
    const QRect room = option.rect.adjusted(8 + signRoom, 0, -10, 0);
    painter->setPen(m_palette->muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, side);
    QRect words = room.adjusted(0, 0, side.isEmpty() ? 0 : -metrics.horizontalAdvance(side) - 10, 0);
    if (!reason.isEmpty()) {
        const QRect below = words.adjusted(0, words.height() / 2, 0, -rowGap);
        painter->drawText(below, Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(reason, Qt::ElideRight, below.width()));
        words.adjust(0, rowGap, 0, -words.height() / 2);
    }
    painter->setPen(m_palette->text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

QSize ReviewRowPainter::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int lines = index.data(ReviewList::ReasonRole).toString().isEmpty() ? 1 : 2;
    return {100, std::max(rowHeight, lines * option.fontMetrics.height() + 2 * rowGap)};
}

} // namespace cp::ui
