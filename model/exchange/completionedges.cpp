#include "model/exchange/completion.h"

#include "model/exchange/knownvalues.h"

#include <QJsonArray>
#include <algorithm>

// Relations and links of a draft: those between documents become links, links inside one become relations, and what leads
// nowhere goes.

namespace cp {

void Completion::linkInstead(const QJsonObject& relation, const QString& target)
{
    static const QHash<QString, QString> kinds{{QStringLiteral("attacks"), QStringLiteral("contradict")},
                                               {QStringLiteral("undercuts"), QStringLiteral("contradict")},
                                               {QStringLiteral("contradict"), QStringLiteral("contradict")},
                                               {QStringLiteral("match"), QStringLiteral("match")}};
    QJsonObject link = relation;
    for (const char* key : {"id", "sources", "target", "condition", "cue", "confidence"})
        link.remove(QLatin1String(key));
    link.insert(QLatin1String("kind"), kinds.value(textOf(relation, "kind"), QStringLiteral("related")));
    for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray()) {
        link.insert(QLatin1String("a"), source);
        link.insert(QLatin1String("b"), target);
        m.links.push_back(link);
    }
    count(ImportNote::CrossRelation);
}

/// The statements that a relation comes from, each once.
QJsonArray Completion::soundSources(const QJsonObject& relation, const QString& target)
{
    QJsonArray sources;
    QSet<QString> seen;
    for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray()) {
        const QString name = source.toString();
        if (name == target)
            count(ImportNote::SelfEdge);
        else if (!m_home.contains(name))
            count(ImportNote::DanglingEdge);
        else if (!seen.contains(name))
            sources.append(name);
        seen.insert(name);
    }
    return sources;
}

/// The statement that a target is, or that it leads to as a relation.
QString Completion::endOf(const QString& target) const
{
    QString end = target;
    for (int steps = 0; steps < 1000 && !m_home.contains(end); ++steps)
        end = textOf(m_relationOf.value(end), "target");
    return end;
}

void Completion::settleRelation(QJsonObject relation)
{
    const QString target = textOf(relation, "target");
    if (!m_home.contains(target) && !m_relationOf.contains(target))
        return count(ImportNote::DanglingEdge);
    const QJsonArray sources = soundSources(relation, target);
    if (sources.isEmpty())
        return;
    relation.insert(QLatin1String("sources"), sources);
    const QString end = endOf(target);
    const QString home = homeOf(end);
    const bool isInside = std::all_of(sources.begin(), sources.end(), [&](const QJsonValue& s) { return homeOf(s.toString()) == home; });
    if (home.isEmpty())
        return count(ImportNote::DanglingEdge);
    // An inference of another document cannot be undercut from here; its conclusion can be contradicted.
    if (!isInside)
        return linkInstead(relation, end);
    settleInside(std::move(relation), home);
}

/// A relation between statements of one document; kinds of links have one of relations that comes near.
void Completion::settleInside(QJsonObject relation, const QString& home)
{
    const QString kind = textOf(relation, "kind");
    if (kind == QLatin1String("contradict"))
        relation.insert(QLatin1String("kind"), QStringLiteral("attacks"));
    else if (kind == QLatin1String("match") || kind == QLatin1String("related"))
        relation.insert(QLatin1String("kind"), QStringLiteral("elaborates"));
    keepKnownCommon(relation);
    keepKnown<RelationKind>(relation, "kind");
    keepKnown<ConditionKind>(relation, "condition");
    if (textOf(relation, "kind") != QLatin1String("condition-of"))
        relation.remove(QLatin1String("condition"));
    placeCue(relation, home);
    m_settled.push_back(std::move(relation));
}

void Completion::settleRelations()
{
    for (const QJsonObject& relation : m.relations)
        m_relationOf.insert(textOf(relation, "id"), relation);
    std::vector<QJsonObject> given = std::move(m.relations);
    for (QJsonObject& relation : given)
        settleRelation(std::move(relation));
    // What pointed at a relation that is gone points at nothing.
    for (bool changed = true; changed;) {
        QSet<QString> names;
        for (const QJsonObject& relation : m_settled)
            names.insert(textOf(relation, "id"));
        const size_t removed = std::erase_if(m_settled, [&](const QJsonObject& relation) {
            const QString target = textOf(relation, "target");
            return !m_home.contains(target) && !names.contains(target);
        });
        m.notes[ImportNote::DanglingEdge] += static_cast<int>(removed);
        changed = removed > 0;
    }
    m.relations = std::move(m_settled);
}

namespace {

/// Links go from the earlier document to the later one; what is told of their sides changes with them.
QJsonObject turnedRound(QJsonObject link)
{
    QJsonArray pairs;
    for (const QJsonValue& value : link.value(QLatin1String("alignment")).toArray()) {
        QJsonObject pair = value.toObject();
        const QJsonValue first = pair.value(QLatin1String("a"));
        pair.insert(QLatin1String("a"), pair.value(QLatin1String("b")));
        pair.insert(QLatin1String("b"), first);
        pairs.append(pair);
    }
    link.insert(QLatin1String("alignment"), pairs);
    const QJsonValue a = link.value(QLatin1String("a"));
    link.insert(QLatin1String("a"), link.value(QLatin1String("b")));
    link.insert(QLatin1String("b"), a);
    return link;
}

} // namespace

/// A link between two statements of one document is a relation of it.
void Completion::relateInstead(const QJsonObject& link)
{
    const QString a = textOf(link, "a");
    const QString b = textOf(link, "b");
    if (a != b)
        m.relations.push_back({{QStringLiteral("sources"), QJsonArray{a}}, {QStringLiteral("target"), b},
                               {QStringLiteral("kind"), textOf(link, "kind") == QLatin1String("contradict") ? QStringLiteral("attacks") : QStringLiteral("elaborates")}});
    count(a == b ? ImportNote::SelfEdge : ImportNote::InnerLink);
}

void Completion::settleLink(QJsonObject link, std::vector<QJsonObject>& links)
{
    const QString a = textOf(link, "a");
    const QString b = textOf(link, "b");
    if (!m_home.contains(a) || !m_home.contains(b))
        return count(ImportNote::DanglingEdge);
    if (homeOf(a) == homeOf(b))
        return relateInstead(link);
    if (m_documents.value(homeOf(b)) < m_documents.value(homeOf(a)))
        link = turnedRound(std::move(link));
    keepKnownCommon(link);
    keepKnown<LinkKind>(link, "kind");
    placeAlignment(link);
    keepKnownParts(link, "near_miss", [](QJsonObject& inner) { keepKnown<NearMissReason>(inner, "reason"); });
    // A contradiction is often told from both sides.
    const QString key = textOf(link, "kind") + u'\n' + textOf(link, "a") + u'\n' + textOf(link, "b");
    if (!m_linked.contains(key))
        links.push_back(std::move(link));
    m_linked.insert(key);
}

void Completion::settleLinks()
{
    std::vector<QJsonObject> links;
    for (QJsonObject& link : m.links)
        settleLink(std::move(link), links);
    m.links = std::move(links);
    nameEdges();
}

/// Relations share their names with statements, links have their own.
void Completion::nameEdges()
{
    FreshNames taken, linkNames;
    for (const QJsonObject& statement : m.statements)
        taken.take(textOf(statement, "id"));
    nameThings(m.relations, QStringLiteral("r"), taken);
    nameThings(m.links, QStringLiteral("l"), linkNames);
}

} // namespace cp
