#include "widgets/outline/outlinemodel.h"

#include "model/commands/mapedits.h"
#include "model/map/linkstrength.h"
#include "model/map/mapmodel.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/judgementbox.h"
#include "widgets/inspector/relationkinds.h"

#include <algorithm>

// What the cells and heads of the outline say.

namespace cp::ui {
namespace {

QString holderOf(const Statement& statement)
{
    const Attribution& by = statement.attribution;
    return by.holder.isEmpty() && by.kind != HolderKind::Author ? cp::wordFor(by.kind) : by.holder;
}

} // namespace

QString OutlineModel::text(const OutlineNode& node, const Statement& statement, int column) const
{
    switch (column) {
    case Text: return statement.text.simplified();
    case RoleColumn: return cp::wordFor(statement.role, statement.main);
    case RelationColumn: {
        const Relation* relation = m_model.map().find(node.relation);
        return relation ? wordFor(RelationChoice{relation->kind, relation->condition}) : QString();
    }
    case Chance: return statement.probability ? tr("%1 %2", "range, phrase in quotation marks").arg(rangeText(*statement.probability), quoted(statement.probability->phrase)).trimmed() : QString();
    case Holder: return holderOf(statement);
    case ReviewColumn: return cp::wordFor(statement.review);
    case Tags: return statement.tags.join(QStringLiteral(", "));
    case Note: return statement.note.simplified();
    case Links: return linksOf(statement.id);
    case OtherRelations: return otherRelationsOf(node);
    case Status: return JudgementBox::wordFor(JudgementBox::About::Status, statement.extra.value(extrakeys::status));
    case Evidence: return JudgementBox::wordFor(JudgementBox::About::Evidence, statement.extra.value(extrakeys::evidence));
    case Source: return statement.extra.value(extrakeys::sourceUrl).toString();
    case Dated: return statement.extra.value(extrakeys::sourceDate).toString();
    default: return {};
    }
}

QString OutlineModel::typedText(const OutlineNode& node, const Statement& statement, int column) const
{
    switch (column) {
    case Text: return statement.text;
    case Chance: return statement.probability ? rangeText(*statement.probability) : QString();
    case Holder: return statement.attribution.holder;
    case Note: return statement.note;
    case Status: return statement.extra.value(extrakeys::status).toString();
    case Evidence: return statement.extra.value(extrakeys::evidence).toString();
    default: return text(node, statement, column);
    }
}

QString OutlineModel::nameOf(const RelationTarget& target) const
{
    const ArgumentMap& map = m_model.map();
    if (const auto* id = std::get_if<StatementId>(&target))
        return map.find(*id)->text.simplified();
    // A step is named after what it starts from.
    const Relation* step = map.find(std::get<RelationId>(target));
    return tr("the step from “%1”", "a statement").arg(map.find(step->sources.front())->text.simplified());
}

QString OutlineModel::otherRelationsOf(const OutlineNode& node) const
{
    QStringList parts;
    for (const Relation& relation : m_model.map().relations()) {
        const bool own = std::find(relation.sources.begin(), relation.sources.end(), node.statement) != relation.sources.end();
        if (own && relation.id != node.relation && relation.review != Review::Dismissed)
            parts += tr("%1: %2", "relation, statement").arg(wordFor(RelationChoice{relation.kind, relation.condition}), nameOf(relation.target));
    }
    return parts.join(QStringLiteral("; "));
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
    case Negated: return tr("Negated");
    case OtherRelations: return tr("Other relations");
    case Star: return tr("Starred");
    case Status: return tr("Status");
    case Evidence: return tr("Evidence");
    case Source: return tr("Source");
    case Dated: return tr("Dated");
    default: return {};
    }
}

} // namespace cp::ui
