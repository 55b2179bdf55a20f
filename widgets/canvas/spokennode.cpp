#include "widgets/canvas/spokennode.h"

#include "model/rendering/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct SpokenText {
    Q_DECLARE_TR_FUNCTIONS(SpokenText)
};

QString percent(double value) { return QLocale().toString(std::lround(value * 100)); }

QString sentence(QString text)
{
    text = text.simplified();
    return text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!') ? text : text + u'.';
}

/// "supports: the claim" for each relation that leaves the statement.
QString upwards(const ArgumentMap& map, StatementId id)
{
    QStringList parts;
    for (const Relation& relation : map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        const Statement* end = target ? map.find(*target) : nullptr;
        if (end && relation.review != Review::Dismissed && std::find(relation.sources.begin(), relation.sources.end(), id) != relation.sources.end())
            parts += SpokenText::tr("%1: %2", "relation, other statement").arg(wordFor(relation.kind), sentence(end->text));
    }
    return parts.join(u' ');
}

QString probabilityOf(const Statement& statement)
{
    if (!statement.probability)
        return {};
    const StatedProbability& p = *statement.probability;
    return SpokenText::tr("Stated %1, %2 to %3 per cent.", "phrase, low, high").arg(p.phrase.simplified(), percent(p.low), percent(p.high));
}

QString linksOf(const ArgumentMap& map, const MapScene& scene, StatementId id)
{
    QStringList parts;
    for (const LinkShape& link : scene.links) {
        const Statement* other = link.a == id ? map.find(link.b) : link.b == id ? map.find(link.a) : nullptr;
        if (!other || link.nearMiss)
            continue;
        const QString form = link.kind == LinkKind::Contradict ? SpokenText::tr("Contradicted by: %1")
                             : link.kind == LinkKind::Match    ? SpokenText::tr("Matched by: %1")
                                                               : SpokenText::tr("Related to: %1");
        parts += form.arg(sentence(other->text));
    }
    return parts.join(u' ');
}

} // namespace

QString spokenNode(const ArgumentMap& map, const MapScene& scene, StatementId id)
{
    const Statement* statement = map.find(id);
    if (!statement)
        return {};
    QStringList parts{wordFor(statement->role, statement->main) + u'.', sentence(statement->text)};
    if (!statement->attribution.holder.isEmpty())
        parts += SpokenText::tr("Held by %1.").arg(quoted(statement->attribution.holder));
    for (const QString& part : {probabilityOf(*statement), upwards(map, id), linksOf(map, scene, id)}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u' ');
}

} // namespace cp::ui
