#include "model/exchange/argdownreader.h"

#include "model/exchange/freshnames.h"
#include "model/exchange/jsonkeys.h"

// What was read becomes statements and relations of a draft.

namespace cp {

/// The draft's id of what a key says: an argument with a conclusion says that.
QString ArgdownReader::statementOf(const QString& key) const { return m_ids.value(m_conclusions.value(key, key)); }

QString ArgdownReader::outgoingOf(const QString& key) const
{
    const QString inference = m_inferenceOf.value(key);
    return inference.isEmpty() ? m_outgoing.value(m_ids.value(key)) : inference;
}

void ArgdownReader::addRelation(const QString& kind, const QString& from, const QString& to, const QString& id)
{
    if (from == to || from.isEmpty() || to.isEmpty())
        return;
    const QString name = id.isEmpty() ? QStringLiteral("relation %1").arg(m_draft.relations.size() + 1) : id;
    m_draft.relations.push_back({{QStringLiteral("id"), name}, {QStringLiteral("kind"), kind}, {QStringLiteral("sources"), QJsonArray{from}}, {QStringLiteral("target"), to}});
    if (!m_outgoing.contains(from))
        m_outgoing.insert(from, name);
}

void ArgdownReader::settleRelation(const Pending& pending)
{
    const QString from = statementOf(pending.from);
    const bool isAtArgument = m_inferenceOf.contains(pending.to);
    if (pending.kind == QLatin1String("undercuts") || isAtArgument) {
        const QString inference = outgoingOf(pending.to);
        if (!inference.isEmpty())
            return addRelation(pending.kind == QLatin1String("supports") ? pending.kind : QStringLiteral("undercuts"), from, inference);
        return addRelation(QStringLiteral("attacks"), from, statementOf(pending.to));
    }
    addRelation(pending.kind, from, statementOf(pending.to));
}

/// Data names others by their id or their title.
void ArgdownReader::settleReference(const Pending& pending)
{
    const QString self = m_ids.value(pending.from);
    const QString other = m_ids.value(u'[' + pending.to, pending.to);
    if (pending.kind == QLatin1String("sameAs"))
        addRelation(QStringLiteral("match"), self, other);
    else if (pending.kind == QLatin1String("related") || pending.kind == QLatin1String("elaborates"))
        addRelation(pending.kind, self, other);
    else if (!self.isEmpty())
        m_draft.relations.push_back({{QStringLiteral("kind"), QStringLiteral("condition-of")}, {QStringLiteral("condition"), pending.kind},
                                     {QStringLiteral("sources"), QJsonArray{other}}, {QStringLiteral("target"), self}});
}

/// An argument with a conclusion is its inference, what denies another is an objection: neither is a statement.
void ArgdownReader::settleNodes()
{
    FreshNames names;
    for (Node& node : m_nodes) {
        if (node.isArgument && m_conclusions.contains(node.key))
            continue;
        if (const QString denied = textOf(node.known, "denies"); !denied.isEmpty()) {
            m_denials.insert(node.key, denied);
            continue;
        }
        const QString told = textOf(node.known, "id");
        const QString id = names.take(!told.isEmpty() && !names.isTaken(told) ? told : node.title.isEmpty() ? node.key : node.title);
        m_ids.insert(node.key, id);
        node.known.insert(QLatin1String("id"), id);
        if (!node.document.isEmpty())
            node.known.insert(QLatin1String("document"), node.document);
        if (textOf(node.known, "text").isEmpty())
            node.known.insert(QLatin1String("text"), node.title);
        else if (!node.title.isEmpty() && !node.known.contains(QLatin1String("origin")))
            node.known.insert(QLatin1String("argdown"), QJsonObject{{QStringLiteral("title"), node.title}});
        m_draft.statements.push_back(node.known);
    }
}

/// What an argument says beyond its premises: its gist is a note; its name and rules are kept for the way back.
QJsonObject ArgdownReader::knownOf(const Inference& inference) const
{
    QJsonObject kept;
    QJsonObject known;
    if (m_inferenceOf.value(inference.argument) == inference.id) {
        known = without(argumentOf(inference.argument), {"id", "text"});
        if (const QString gist = textOf(argumentOf(inference.argument), "text"); !gist.isEmpty() && !known.contains(QLatin1String("note")))
            known.insert(QLatin1String("note"), gist);
        const QString title = inference.argument.mid(1);
        if (!title.startsWith(u'#') && title != QStringLiteral("Argument ") + inference.id)
            kept.insert(QLatin1String("title"), title);
    }
    if (!inference.rules.isEmpty())
        kept.insert(QLatin1String("rules"), inference.rules);
    if (!kept.isEmpty())
        known.insert(QLatin1String("argdown"), kept);
    return known;
}

void ArgdownReader::settleInference(const Inference& inference)
{
    QJsonArray sources;
    for (const QString& source : inference.sources)
        sources.append(m_ids.value(source));
    const bool isObjection = m_denials.contains(inference.target);
    m_draft.relations.push_back(layered(knownOf(inference), {{QStringLiteral("id"), inference.id},
        {QStringLiteral("kind"), isObjection ? QStringLiteral("attacks") : QStringLiteral("supports")},
        {QStringLiteral("sources"), sources}, {QStringLiteral("target"), m_denials.value(inference.target, m_ids.value(inference.target))}}));
}

void ArgdownReader::settle()
{
    settleNodes();
    for (const Inference& inference : m_inferences)
        settleInference(inference);
    // Undercuts look for the inference that they attack, so that it has to be there.
    for (const bool areUndercuts : {false, true}) {
        for (const Pending& pending : m_pending) {
            if ((pending.kind == QLatin1String("undercuts")) == areUndercuts)
                settleRelation(pending);
        }
    }
    for (const Pending& pending : m_references)
        settleReference(pending);
}

} // namespace cp
