#include "model/exchange/schemegraph.h"

#include "model/exchange/freshnames.h"
#include "model/exchange/jsonkeys.h"

#include <QJsonArray>
#include <QSet>

namespace cp {
namespace {

const QHash<QString, QString>& relationWords()
{
    static const QHash<QString, QString> words = [] {
        QHash<QString, QString> all;
        const auto add = [&all](const char* kind, std::initializer_list<const char*> names) {
            for (const char* name : names)
                all.insert(QString::fromUtf8(name), QString::fromLatin1(kind));
        };
        add("supports", {"supports", "support", "supporting", "pro", "sup", "add", "because", "reason", "evidence", "entails", "entailment", "inference",
                         "default inference", "argument", "premise", "backing", "+", "+>", "<+", "therefore", "implies", "ra"});
        add("attacks", {"attacks", "attack", "attacking", "con", "contra", "reb", "rebuts", "rebut", "rebuttal", "objection", "opposes", "against", "-", "->",
                        "<-", "contrary", "conflict", "default conflict", "refutes", "ca"});
        add("undercuts", {"undercuts", "undercut", "und", "_>", "<_", "undercutter", "undermines inference"});
        add("contradict", {"contradict", "contradicts", "contradiction", "contradictory", "disagree", "disagrees", "disagreement", "><"});
        add("match", {"match", "matches", "same", "sameas", "same as", "equivalent", "rephrase", "default rephrase", "restates", "restatement", "agrees", "agree",
                      "ma"});
        add("condition-of", {"condition-of", "condition", "condition of", "if", "conditional"});
        add("elaborates", {"elaborates", "elaboration", "example", "exa", "explains", "details"});
        add("related", {"related", "relates", "related to", "link", "links", "mentions"});
        return all;
    }();
    return words;
}

constexpr const char* keptName = "foreign_name";
constexpr const char* keptEdges = "foreign_edges";

} // namespace

QString relationWord(const QString& word) { return relationWords().value(word.simplified().toLower()); }

void SchemeGraph::addStatement(const QString& name, const QJsonObject& known)
{
    if (const auto at = m_statements.constFind(name); at != m_statements.constEnd()) {
        QJsonObject& earlier = m_inOrder[*at].second;
        earlier = layered(earlier, known);
        return;
    }
    m_statements.insert(name, m_inOrder.size());
    m_inOrder.emplace_back(name, known);
}

void SchemeGraph::addScheme(const QString& name, const QString& kind, const QJsonObject& known)
{
    if (m_schemes.contains(name))
        return;
    m_schemes.insert(name, m_schemeOrder.size());
    m_schemeOrder.push_back({name, kind, known, {}, {}});
}

void SchemeGraph::addEdge(const QString& from, const QString& to, const QString& kind, const QJsonObject& known)
{
    m_edges.push_back({from, to, kind, known});
}

void SchemeGraph::keepName(const QString& node)
{
    if (const auto scheme = m_schemes.constFind(node); scheme != m_schemes.constEnd())
        m_schemeOrder[*scheme].known.insert(QLatin1String(keptName), node);
    else if (const auto statement = m_statements.constFind(node); statement != m_statements.constEnd())
        m_inOrder[*statement].second.insert(QLatin1String(keptName), node);
}

/// The scheme that an edge leads to or comes from; none where it is a relation of its own.
std::optional<size_t> SchemeGraph::schemeOf(const Edge& edge) const
{
    if (const auto from = m_schemes.constFind(edge.from); from != m_schemes.constEnd())
        return *from;
    const auto to = m_schemes.constFind(edge.to);
    const bool attacks = edge.kind == QLatin1String("attacks") || edge.kind == QLatin1String("undercuts");
    return to == m_schemes.constEnd() || attacks ? std::nullopt : std::optional(*to);
}

void SchemeGraph::keepEdges()
{
    std::vector<std::map<QString, QJsonValue>> kept(m_schemeOrder.size());
    for (const Edge& edge : m_edges) {
        const QJsonObject known = without(edge.known, {"id"});
        const std::optional<size_t> scheme = hasNode(edge.from) && hasNode(edge.to) && !known.isEmpty() ? schemeOf(edge) : std::nullopt;
        if (!scheme)
            continue;
        kept[*scheme].insert_or_assign(m_schemeOrder[*scheme].name == edge.from ? edge.to : edge.from, known);
        keepName(edge.from);
        keepName(edge.to);
    }
    for (size_t i = 0; i < kept.size(); ++i) {
        if (!kept[i].empty())
            m_schemeOrder[i].known.insert(QLatin1String(keptEdges), objectOf(kept[i]));
    }
}

QJsonObject keptOfEdge(const QJsonObject& relation, const QJsonObject& end)
{
    return relation.value(QLatin1String(keptEdges)).toObject().value(textOf(end, keptName)).toObject();
}

QJsonObject withoutKept(const QJsonObject& thing) { return without(thing, {keptName, keptEdges}); }

/// Names of the file become ids of the draft: the id that the known part tells where it is free, else the name.
struct SchemeGraph::Settling {
    Draft& draft;
    QHash<QString, QString> ids;
    FreshNames given;

    QString idOf(const QString& name, const QJsonObject& known)
    {
        const QString told = textOf(known, "id");
        const QString id = given.take(told.isEmpty() || given.isTaken(told) ? name : told);
        ids.insert(name, id);
        return id;
    }

    void addRelation(const QJsonObject& known, const QString& id, const QString& kind, const QStringList& sources, const QString& target)
    {
        static const QSet<QString> linkKinds{QStringLiteral("match"), QStringLiteral("contradict"), QStringLiteral("related")};
        QJsonObject relation = known;
        if (linkKinds.contains(kind) && sources.size() == 1 && known.contains(QLatin1String("score"))) {
            relation.insert(QLatin1String("id"), id);
            relation.insert(QLatin1String("kind"), kind);
            relation.insert(QLatin1String("a"), ids.value(sources.front()));
            relation.insert(QLatin1String("b"), target);
            draft.links.push_back(relation);
            return;
        }
        QJsonArray names;
        for (const QString& source : sources)
            names.append(ids.value(source));
        relation.insert(QLatin1String("id"), id);
        relation.insert(QLatin1String("kind"), kind);
        relation.insert(QLatin1String("sources"), names);
        relation.insert(QLatin1String("target"), target);
        draft.relations.push_back(relation);
    }

    /// An edge without a scheme node in between.
    void addDirect(const Edge& edge, bool isInferenceAttacked)
    {
        if (edge.kind.isEmpty())
            ++draft.notes[ImportNote::DirectEdge];
        const QString kind = isInferenceAttacked ? QStringLiteral("undercuts") : edge.kind.isEmpty() ? QStringLiteral("supports") : edge.kind;
        const QString id = idOf(edge.from + u'>' + edge.to + u'>' + edge.kind, edge.known);
        addRelation(edge.known, id, kind, {edge.from}, ids.value(edge.to));
    }

    /// A relation for each thing that the scheme points at; the first is the scheme itself.
    void addScheme(const Scheme& scheme, const QHash<QString, size_t>& schemes)
    {
        if (scheme.sources.isEmpty() || scheme.targets.isEmpty())
            ++draft.notes[ImportNote::DanglingEdge];
        bool isFirst = true;
        for (const QString& target : scheme.targets) {
            const bool isUndercut = scheme.kind == QLatin1String("attacks") && schemes.contains(target);
            const QString id = isFirst ? ids.value(scheme.name) : idOf(scheme.name + u'>' + target, {});
            if (!scheme.sources.isEmpty())
                addRelation(isFirst ? scheme.known : without(scheme.known, {"id"}), id, isUndercut ? QStringLiteral("undercuts") : scheme.kind, scheme.sources,
                            ids.value(target));
            isFirst = false;
        }
    }
};

void SchemeGraph::settleInto(Draft& draft)
{
    keepEdges();
    Settling settling{draft, {}, {}};
    for (const auto& [name, known] : m_inOrder) {
        QJsonObject statement = known;
        statement.insert(QLatin1String("id"), settling.idOf(name, known));
        draft.statements.push_back(statement);
    }
    std::vector<Scheme> schemes = m_schemeOrder;
    for (const Scheme& scheme : schemes)
        settling.idOf(scheme.name, scheme.known);
    for (const Edge& edge : m_edges) {
        if (!hasNode(edge.from) || !hasNode(edge.to))
            ++draft.notes[ImportNote::DanglingEdge];
        else if (const auto scheme = schemeOf(edge))
            (schemes[*scheme].name == edge.from ? schemes[*scheme].targets += edge.to : schemes[*scheme].sources += edge.from);
        else
            settling.addDirect(edge, m_schemes.contains(edge.to));
    }
    for (const Scheme& scheme : schemes)
        settling.addScheme(scheme, m_schemes);
}

} // namespace cp
