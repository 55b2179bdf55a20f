#include "widgets/outline/outlinemodel.h"

#include "model/commands/mapedits.h"
#include "model/map/mapmodel.h"
#include "model/map/statementorder.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"

#include <QFont>
#include <algorithm>

namespace cp::ui {
namespace {

/// Is the row in the same place afterwards?
bool staysInPlace(const Swap<Statement>& swap)
{
    if (!swap.before || !swap.after)
        return false;
    const Statement& a = *swap.before;
    const Statement& b = *swap.after;
    return (a.review == Review::Dismissed) == (b.review == Review::Dismissed) && a.main == b.main && a.span == b.span && a.extra.value(rankKey) == b.extra.value(rankKey);
}

bool staysInPlace(const Swap<Relation>& swap)
{
    return swap.before && swap.after && (swap.before->review == Review::Dismissed) == (swap.after->review == Review::Dismissed)
        && swap.before->sources == swap.after->sources && swap.before->target == swap.after->target;
}

bool isMarked(const Statement& statement, int column)
{
    return column == OutlineModel::Negated ? statement.negated : statement.extra.value(extrakeys::star).toBool();
}

QVariant boldFont()
{
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace

OutlineModel::OutlineModel(MapModel& model, QUndoStack& stack, QObject* parent)
    : QAbstractItemModel(parent), m_model(model), m_stack(stack), m_palette(&MapPalette::light())
{
}

void OutlineModel::reload()
{
    beginResetModel();
    m_nodes = outlineOf(m_model.map());
    m_place.clear();
    m_documents = static_cast<int>(m_model.map().documents().size());
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].statement.isValid())
            m_place.insert(m_nodes[i].statement, static_cast<int>(i));
    }
    endResetModel();
}

bool OutlineModel::refresh(const MapDelta& edit)
{
    const auto stays = [](const auto& swap) { return staysInPlace(swap); };
    if (!edit.documents.empty() || !std::all_of(edit.statements.begin(), edit.statements.end(), stays) || !std::all_of(edit.relations.begin(), edit.relations.end(), stays))
        return false;
    const auto rowChanged = [this](StatementId id) {
        if (const QModelIndex index = indexOf(id); index.isValid())
            Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    };
    for (const Swap<Statement>& swap : edit.statements)
        rowChanged(swap.after->id);
    for (const Swap<Relation>& swap : edit.relations)
        std::for_each(swap.after->sources.begin(), swap.after->sources.end(), rowChanged);
    for (const Swap<Link>& swap : edit.links) {
        rowChanged(swap.after ? swap.after->a : swap.before->a);
        rowChanged(swap.after ? swap.after->b : swap.before->b);
    }
    return true;
}

const OutlineNode* OutlineModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_nodes[static_cast<size_t>(index.internalId())] : nullptr;
}

QModelIndex OutlineModel::indexOfNode(int node, int column) const
{
    return node < 0 ? QModelIndex() : createIndex(m_nodes[static_cast<size_t>(node)].row, column, static_cast<quintptr>(node));
}

QModelIndex OutlineModel::indexOf(StatementId id, int column) const { return indexOfNode(m_place.value(id, -1), column); }

StatementId OutlineModel::statementAt(const QModelIndex& index) const
{
    const OutlineNode* node = nodeAt(index);
    return node ? node->statement : StatementId{};
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount)
        return {};
    const OutlineNode* above = nodeAt(parent);
    return indexOfNode(above ? above->children[static_cast<size_t>(row)] : row, column);
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    const OutlineNode* node = nodeAt(index);
    return node ? indexOfNode(node->parent, 0) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    if (const OutlineNode* node = nodeAt(parent))
        return parent.column() == 0 ? static_cast<int>(node->children.size()) : 0;
    return m_documents;
}

int OutlineModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant OutlineModel::documentData(const OutlineNode& node, int column, int role) const
{
    const Document* document = m_model.map().find(node.document);
    if (!document || column != Text)
        return {};
    if (role == Qt::DisplayRole) {
        const auto lane = static_cast<int>(document - m_model.map().documents().data());
        return tr("%1  %2", "letter, title of an article").arg(laneLetter(lane), document->title);
    }
    return role == Qt::FontRole ? boldFont() : QVariant();
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    const OutlineNode* node = nodeAt(index);
    if (!node)
        return {};
    if (!node->statement.isValid())
        return documentData(*node, index.column(), role);
    const Statement* statement = m_model.map().find(node->statement);
    if (!statement)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*node, *statement, index.column());
    case Qt::EditRole: return typedText(*node, *statement, index.column());
    case Qt::ToolTipRole: return literal(index.column() == Text || index.column() == Note ? typedText(*node, *statement, index.column()) : text(*node, *statement, index.column()));
    case Qt::AccessibleTextRole: return isMark(index.column()) && isMarked(*statement, index.column()) ? headerData(index.column(), Qt::Horizontal, Qt::DisplayRole) : QVariant();
    case Qt::CheckStateRole: return isMark(index.column()) ? QVariant(isMarked(*statement, index.column()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ForegroundRole: return colourOf(*node, *statement, index.column());
    case Qt::FontRole: return index.column() == Text && statement->main ? boldFont() : QVariant();
    default: return {};
    }
}

QVariant OutlineModel::colourOf(const OutlineNode& node, const Statement& statement, int column) const
{
    if (column == RoleColumn)
        return m_palette->role(statement.role);
    const Relation* relation = column == RelationColumn ? m_model.map().find(node.relation) : nullptr;
    return relation ? QVariant(m_palette->relation(relation->kind)) : QVariant();
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    const OutlineNode* node = nodeAt(index);
    if (!node)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    if (!node->statement.isValid())
        return flags;
    flags |= Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    const int column = index.column();
    if (isMark(column))
        return flags | Qt::ItemIsUserCheckable;
    const bool fixed = column == Links || column == OtherRelations || (column == RelationColumn && !m_model.map().find(node->relation));
    return fixed ? flags : flags | Qt::ItemIsEditable;
}

QString OutlineModel::asText(const std::vector<StatementId>& roots) const
{
    QStringList lines;
    for (StatementId root : roots)
        addText(m_place.value(root, -1), 0, lines);
    for (int row = 0; roots.empty() && row < rowCount(); ++row)
        addText(row, 0, lines);
    return lines.join(u'\n');
}

void OutlineModel::addText(int node, int depth, QStringList& lines) const
{
    if (node < 0)
        return;
    const OutlineNode& own = m_nodes[static_cast<size_t>(node)];
    QString line = indexOfNode(node, Text).data().toString();
    const QString relation = indexOfNode(node, RelationColumn).data().toString();
    const QString chance = indexOfNode(node, Chance).data(Qt::EditRole).toString();
    if (!relation.isEmpty())
        line.prepend(tr("%1: ", "relation before a statement").arg(relation));
    if (!chance.isEmpty())
        line += QStringLiteral(" [%1]").arg(chance);
    lines += QString(depth * 2, u' ') + (own.statement.isValid() ? QStringLiteral("- ") : QString()) + line;
    for (int child : own.children)
        addText(child, depth + 1, lines);
}

} // namespace cp::ui
