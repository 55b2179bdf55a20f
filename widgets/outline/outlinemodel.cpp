#include "widgets/outline/outlinemodel.h"

#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/newstatements.h"
#include "model/commands/relationedits.h"
#include "model/map/linkstrength.h"
#include "model/map/mapmodel.h"
#include "model/map/statementorder.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/relationkinds.h"

#include <QFont>
#include <QRegularExpression>
#include <QUndoStack>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr cp::Role roles[] = {Role::Claim, Role::Premise, Role::Condition, Role::Context};

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

} // namespace

std::optional<std::pair<double, double>> rangeFrom(const QString& typed)
{
    static const QRegularExpression form(QStringLiteral(R"(^\s*(\d{1,3})\s*%?\s*(?:[-–—]\s*(\d{1,3})\s*%?)?\s*$)"));
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const int low = match.captured(1).toInt();
    const int high = match.captured(2).isEmpty() ? low : match.captured(2).toInt();
    if (low > high || high > 100)
        return std::nullopt;
    return std::pair(low / 100.0, high / 100.0);
}

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
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    return {};
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
    case Qt::DisplayRole:
    case Qt::EditRole: return text(*node, *statement, index.column());
    case Qt::ToolTipRole: return literal(index.column() == Text ? statement->text : text(*node, *statement, index.column()));
    case Qt::ForegroundRole:
        if (index.column() == RoleColumn)
            return m_palette->role(statement->role);
        if (const Relation* relation = index.column() == RelationColumn ? m_model.map().find(node->relation) : nullptr)
            return m_palette->relation(relation->kind);
        return {};
    case Qt::FontRole:
        if (index.column() == Text && statement->main) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    default: return {};
    }
}

QString OutlineModel::text(const OutlineNode& node, const Statement& statement, int column) const
{
    switch (column) {
    case Text: return statement.text.simplified();
    case RoleColumn: return cp::wordFor(statement.role, statement.main);
    case RelationColumn: {
        const Relation* relation = m_model.map().find(node.relation);
        return relation ? wordFor(RelationChoice{relation->kind, relation->condition}) : QString();
    }
    case Chance: return statement.probability ? rangeText(*statement.probability) : QString();
    case Holder: return statement.attribution.holder;
    case ReviewColumn: return cp::wordFor(statement.review);
    case Tags: return statement.tags.join(QStringLiteral(", "));
    case Note: return statement.note.simplified();
    case Links: return linksOf(statement.id);
    default: return {};
    }
}

QString OutlineModel::linksOf(StatementId id) const
{
    const ArgumentMap& map = m_model.map();
    QStringList parts;
    for (const Link& link : map.links()) {
        if ((link.a != id && link.b != id) || link.review == Review::Dismissed || isWeak(link, usualLinkScore))
            continue;
        const Statement* other = map.find(link.a == id ? link.b : link.a);
        const auto lane = static_cast<int>(map.find(other->document) - map.documents().data());
        parts += tr("%1 %2: %3", "sign of a link, letter of the other article, its statement")
                     .arg(link.nearMiss ? QStringLiteral("≈") : signOf(link.kind), laneLetter(lane), other->text.simplified());
    }
    return parts.join(QStringLiteral("; "));
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Text: return tr("Statement");
    case RoleColumn: return tr("Role");
    case RelationColumn: return tr("Relation");
    case Chance: return tr("Probability");
    case Holder: return tr("Held by");
    case ReviewColumn: return tr("Review");
    case Tags: return tr("Tags");
    case Note: return tr("Note");
    case Links: return tr("Links");
    default: return {};
    }
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
    const Statement* statement = m_model.map().find(node->statement);
    const Relation* relation = m_model.map().find(node->relation);
    const int column = index.column();
    const bool fixed = column == ReviewColumn || column == Links || (column == RelationColumn && !relation)
        || (column == Note && statement && statement->note.contains(u'\n'));
    return fixed ? flags : flags | Qt::ItemIsEditable;
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const OutlineNode* node = nodeAt(index);
    const Statement* statement = node ? m_model.map().find(node->statement) : nullptr;
    if (!statement || role != Qt::EditRole)
        return false;
    const ArgumentMap& map = m_model.map();
    const QString typed = value.toString().simplified();
    switch (index.column()) {
    case Text: return reword(*statement, typed);
    case RoleColumn: return takeRole(*statement, typed);
    case RelationColumn: {
        const auto& choices = relationChoices();
        const auto choice = std::find_if(choices.begin(), choices.end(), [&](const RelationChoice& c) { return wordFor(c) == typed; });
        return choice != choices.end() && push(setRelationKind(map, node->relation, choice->kind, choice->condition), tr("Change the kind of a relation"));
    }
    case Chance: return takeChance(*statement, typed);
    case Holder: {
        const HolderKind kind = statement->attribution.kind == HolderKind::Author ? HolderKind::Person : statement->attribution.kind;
        return push(setAttribution(map, statement->id, typed.isEmpty() ? Attribution{} : Attribution{kind, typed}), tr("Change the holder"));
    }
    case Tags: {
        QStringList tags = typed.split(u',', Qt::SkipEmptyParts);
        for (QString& tag : tags)
            tag = tag.simplified();
        return push(setTags(map, statement->id, tags), tr("Tag a statement"));
    }
    case Note: return push(setNote(map, statement->id, typed), tr("Edit a note"));
    default: return false;
    }
}

bool OutlineModel::takeRole(const Statement& statement, const QString& typed)
{
    if (typed == cp::wordFor(statement.role, statement.main))
        return false;
    const bool main = typed == cp::wordFor(Role::Claim, true);
    const auto chosen = std::find_if(std::begin(roles), std::end(roles), [&](cp::Role r) { return main ? r == Role::Claim : cp::wordFor(r) == typed; });
    if (chosen == std::end(roles))
        return false;
    if (statement.role == Role::Claim && *chosen == Role::Claim)
        return push(setMain(m_model.map(), statement.id, main), tr("Change a role"));
    MapDelta delta = setRole(m_model.map(), statement.id, *chosen);
    delta.statements.front().after->main = main;
    return push(std::move(delta), tr("Change a role"));
}

bool OutlineModel::takeChance(const Statement& statement, const QString& typed)
{
    if (typed == (statement.probability ? rangeText(*statement.probability) : QString()))
        return false;
    if (typed.isEmpty())
        return push(setProbability(m_model.map(), statement.id, std::nullopt), tr("Remove a probability"));
    const auto range = rangeFrom(typed);
    if (!range)
        return false;
    StatedProbability next = statement.probability.value_or(StatedProbability{});
    next.best = statement.probability ? std::clamp(next.best, range->first, range->second) : (range->first + range->second) / 2;
    std::tie(next.low, next.high) = *range;
    next.scale = QStringLiteral("own");
    return push(setProbability(m_model.map(), statement.id, next), statement.probability ? tr("Change a probability") : tr("Add a probability"));
}

bool OutlineModel::reword(const Statement& statement, const QString& typed)
{
    if (typed.isEmpty())
        return false;
    if (m_unwritten.isEmpty() || m_unwritten.statements.front().after->id != statement.id)
        return push(setText(m_model.map(), statement.id, typed), tr("Reword a statement"));
    m_unwritten = {};
    return push(setText(m_model.map(), statement.id, typed), tr("Write a statement"), writingKey + statement.id.value);
}

bool OutlineModel::push(MapDelta delta, const QString& text, int mergeKey)
{
    if (delta.isEmpty())
        return false;
    m_stack.push(new EditMap(m_model, std::move(delta), text, mergeKey));
    return true;
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
    const QString chance = indexOfNode(node, Chance).data().toString();
    if (!relation.isEmpty())
        line.prepend(tr("%1: ", "relation before a statement").arg(relation));
    if (!chance.isEmpty())
        line += QStringLiteral(" [%1]").arg(chance);
    lines += QString(depth * 2, u' ') + (own.statement.isValid() ? QStringLiteral("- ") : QString()) + line;
    for (int child : own.children)
        addText(child, depth + 1, lines);
}

} // namespace cp::ui
