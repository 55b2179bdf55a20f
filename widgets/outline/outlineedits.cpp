#include "widgets/outline/outlinemodel.h"

#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/newstatements.h"
#include "model/commands/relationedits.h"
#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/wording.h"
#include "widgets/inspector/relationkinds.h"

#include <QRegularExpression>
#include <QUndoStack>
#include <algorithm>
#include <tuple>

// What is typed into cells, as edits.

namespace cp::ui {
namespace {

constexpr cp::Role roles[] = {Role::Claim, Role::Premise, Role::Condition, Role::Context};
constexpr Review reviews[] = {Review::Pending, Review::Accepted, Review::Dismissed};

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

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const OutlineNode* node = nodeAt(index);
    const Statement* statement = node ? m_model.map().find(node->statement) : nullptr;
    if (!statement)
        return false;
    if (role == Qt::CheckStateRole)
        return takeMark(*statement, index.column(), value.toInt() == Qt::Checked);
    // Only a note has lines.
    if (role == Qt::EditRole && index.column() == Note)
        return push(setNote(m_model.map(), statement->id, value.toString().trimmed()), tr("Edit a note"));
    return role == Qt::EditRole && take(*node, *statement, index.column(), value.toString().simplified());
}

bool OutlineModel::take(const OutlineNode& node, const Statement& statement, int column, const QString& typed)
{
    switch (column) {
    case Text: return reword(statement, typed);
    case RoleColumn: return takeRole(statement, typed);
    case RelationColumn: return takeRelation(node, typed);
    case Chance: return takeChance(statement, typed);
    case Holder: return takeHolder(statement, typed);
    case ReviewColumn: return takeReview(statement, typed);
    case Tags: return takeTags(statement, typed);
    default: return takeExtra(statement, column, typed);
    }
}

bool OutlineModel::toggle(const QModelIndex& index)
{
    const QVariant marked = index.data(Qt::CheckStateRole);
    return marked.isValid() && setData(index, marked.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool OutlineModel::takeMark(const Statement& statement, int column, bool on)
{
    if (column == Negated)
        return push(setNegated(m_model.map(), statement.id, on), on ? tr("Mark as denying") : tr("Mark as affirming"));
    return column == Star && push(setExtra(m_model.map(), statement.id, extrakeys::star, on ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined)),
                                  on ? tr("Star a statement") : tr("Remove a star"));
}

bool OutlineModel::takeExtra(const Statement& statement, int column, const QString& typed)
{
    const auto put = [&](QLatin1String key, const QString& text) {
        return push(setExtra(m_model.map(), statement.id, key, typed.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(typed)), text);
    };
    switch (column) {
    case Status: return put(extrakeys::status, tr("Change a status"));
    case Evidence: return put(extrakeys::evidence, tr("Rate the evidence"));
    case Source: return put(extrakeys::sourceUrl, tr("Set a source"));
    case Dated: return put(extrakeys::sourceDate, tr("Set the date of a source"));
    default: return false;
    }
}

bool OutlineModel::takeRelation(const OutlineNode& node, const QString& typed)
{
    const auto& choices = relationChoices();
    const auto choice = std::find_if(choices.begin(), choices.end(), [&](const RelationChoice& c) { return wordFor(c) == typed; });
    return choice != choices.end()
        && push(setRelationKind(m_model.map(), node.relation, choice->kind, choice->condition), tr("Change the kind of a relation"));
}

bool OutlineModel::takeHolder(const Statement& statement, const QString& typed)
{
    const HolderKind kind = statement.attribution.kind == HolderKind::Author ? HolderKind::Person : statement.attribution.kind;
    return push(setAttribution(m_model.map(), statement.id, typed.isEmpty() ? Attribution{} : Attribution{kind, typed}), tr("Change the holder"));
}

bool OutlineModel::takeTags(const Statement& statement, const QString& typed)
{
    QStringList tags = typed.split(u',', Qt::SkipEmptyParts);
    for (QString& tag : tags)
        tag = tag.simplified();
    return push(setTags(m_model.map(), statement.id, tags), tr("Tag a statement"));
}

bool OutlineModel::takeReview(const Statement& statement, const QString& typed)
{
    const auto chosen = std::find_if(std::begin(reviews), std::end(reviews), [&](Review r) { return cp::wordFor(r) == typed; });
    if (chosen == std::end(reviews) || *chosen == statement.review)
        return false;
    const ArgumentMap& map = m_model.map();
    switch (*chosen) {
    case Review::Accepted: return push(accept(map, {statement.id}), tr("Accept a statement"));
    case Review::Dismissed: return push(dismiss(map, {statement.id}, {}), tr("Dismiss a statement"));
    case Review::Pending: return push(restore(map, {statement.id}), tr("Restore a statement"));
    }
    return false;
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

} // namespace cp::ui
