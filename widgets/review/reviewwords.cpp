#include "widgets/review/reviewwords.h"

#include "model/rendering/wording.h"

#include <QCoreApplication>
#include <QHash>

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

QString textOf(const ArgumentMap& map, StatementId id)
{
    const Statement* statement = map.find(id);
    return statement ? statement->text.simplified() : QString();
}

QString relationTitle(const Relation& relation)
{
    return relation.condition ? ReviewWords::tr("Condition: %1?", "if, unless, …").arg(wordFor(*relation.condition))
                              : ReviewWords::tr("Relation: %1?", "supports, attacks, …").arg(wordFor(relation.kind));
}

} // namespace

QString reviewTitle(const ArgumentMap& map, const ReviewTarget& target)
{
    if (const auto* id = std::get_if<LinkId>(&target)) {
        const Link* link = map.find(*id);
        if (!link)
            return {};
        return link->nearMiss ? ReviewWords::tr("Near miss?") : ReviewWords::tr("%1?", "kind of link").arg(wordFor(link->kind));
    }
    if (const auto* id = std::get_if<RelationId>(&target)) {
        const Relation* relation = map.find(*id);
        return relation ? relationTitle(*relation) : QString();
    }
    const Statement* statement = map.find(std::get<StatementId>(target));
    return statement ? ReviewWords::tr("%1?", "role of a statement").arg(wordFor(statement->role, statement->main)) : QString();
}

QString reviewLine(const ArgumentMap& map, const ReviewTarget& target)
{
    if (const auto* id = std::get_if<LinkId>(&target)) {
        const Link* link = map.find(*id);
        return link ? textOf(map, link->a) : QString();
    }
    if (const auto* id = std::get_if<RelationId>(&target)) {
        const Relation* relation = map.find(*id);
        return relation ? textOf(map, relation->sources.front()) : QString();
    }
    return textOf(map, std::get<StatementId>(target));
}

QString dismissalWords(const QString& reason)
{
    const QHash<QString, QString> words{
        {QStringLiteral("other-subject"), ReviewWords::tr("They speak of different things")},
        {QStringLiteral("no-clash"), ReviewWords::tr("Both can be true")},
        {QStringLiteral("too-vague"), ReviewWords::tr("Too vague to compare")},
        {QStringLiteral("duplicate"), ReviewWords::tr("Said elsewhere already")},
        {QStringLiteral("misread"), ReviewWords::tr("The text was misread")},
        {QStringLiteral("unrelated"), ReviewWords::tr("One is no reason for the other")},
        {QStringLiteral("wrong-way"), ReviewWords::tr("The wrong way round")},
        {QStringLiteral("wrong-kind"), ReviewWords::tr("Another kind of relation")},
        {QStringLiteral("not-stated"), ReviewWords::tr("The text does not say that")},
        {QStringLiteral("not-argued"), ReviewWords::tr("Nothing is claimed or argued")},
        {QStringLiteral("wrong-span"), ReviewWords::tr("Cut in the wrong place")},
    };
    return words.value(reason, reason);
}

} // namespace cp::ui
