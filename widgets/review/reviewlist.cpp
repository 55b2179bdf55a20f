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
    case Qt::AccessibleTextRole: return QStringLiteral("%1 %2").arg(reviewTitle(*m_map, item.target), reviewLine(*m_map, item.target));
    case SignRole: return signOfRow(item);
    case SignColourRole: return m_palette ? colourOf(item) : QColor();
    case SideRole:
        return m_dismissed ? dismissalWords(dismissalReason(*m_map, item.target)) : shareText(item.confidence);
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
    const QFontMetrics& metrics = option.fontMetrics;
    // A reason may be long: it gets at most the second half.
    const QString side = metrics.elidedText(index.data(ReviewList::SideRole).toString(), Qt::ElideRight, room.width() / 2);
    const int sideWidth = metrics.horizontalAdvance(side);
    painter->setPen(m_palette->muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, side);
    const QRect words = room.adjusted(signRoom, 0, -sideWidth - 10, 0);
    painter->setPen(m_palette->text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

QSize ReviewRowPainter::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {100, std::max(rowHeight, option.fontMetrics.height() + 10)};
}

} // namespace cp::ui
