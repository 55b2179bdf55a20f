#include "model/exchange/argdown.h"
#include "model/exchange/argdownitems.h"
#include "model/exchange/flatfields.h"
#include "model/exchange/freshnames.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/schemegraph.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QSet>
#include <algorithm>

// Statements and arguments get keys ("[title]", "<title>", "#3" for those without a title). An argument that has premises
// and a conclusion is an inference; one that has only a text is a statement of its own.

namespace cp {
namespace {

QString numberText(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString scalarText(const QJsonValue& value)
{
    if (value.isDouble())
        return numberText(value.toDouble());
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : value.toString();
}

QJsonObject chanceOf(double low, double best, double high)
{
    return {{QStringLiteral("low"), low}, {QStringLiteral("best"), best}, {QStringLiteral("high"), high}, {QStringLiteral("scale"), QStringLiteral("own")}};
}

class ArgdownReader final {
public:
    ArgdownReader(const QByteArray& bytes, const QString& name) : m_text(argdownItems(QString::fromUtf8(bytes))), m_name(name) {}
    Result<Imported> run();

private:
    struct Node {
        QString key, title, document;
        bool isArgument = false;
        QJsonObject known;
    };
    struct Inference {
        QString id;
        QStringList sources;
        QString target, argument; ///< keys
        QString rules;
    };
    struct Pending {
        QString kind, from, to; ///< keys
    };

    ArgdownContent contentOf(const ArgdownItem& item);
    QString touch(const ArgdownContent& content);
    void takeData(QJsonObject& known, const QString& key, const QJsonObject& data);
    void refer(const QString& key, const QString& name, const QJsonValue& value);
    void readHeading(const ArgdownItem& item);
    void readRelation(const ArgdownItem& item);
    void readNumbered(const ArgdownItem& item);
    void readInference(const ArgdownItem& item);
    void readPlain(const ArgdownItem& item);
    void closeStructure();
    void infer(const QString& conclusion);
    void settle();
    void settleNodes();
    void settleInference(const Inference& inference);
    [[nodiscard]] QJsonObject knownOf(const Inference& inference) const;
    [[nodiscard]] QJsonObject argumentOf(const QString& key) const;
    void settleRelation(const Pending& pending);
    void settleReference(const Pending& pending);
    [[nodiscard]] QString statementOf(const QString& key) const;
    [[nodiscard]] QString outgoingOf(const QString& key) const;
    void addRelation(const QString& kind, const QString& from, const QString& to, const QString& id = {});

    ArgdownText m_text;
    const QString& m_name;
    Draft m_draft;
    QString m_document;
    std::vector<Node> m_nodes;
    QHash<QString, size_t> m_index;
    std::vector<std::pair<int, QString>> m_parents; ///< indents and keys above
    std::vector<Pending> m_pending, m_references;
    QHash<QString, QString> m_ids;                 ///< key to the draft's id
    QHash<QString, QString> m_denials;             ///< key of an objection's conclusion to the id of what it denies
    QHash<QString, QString> m_conclusions;         ///< argument to the key of its conclusion
    QHash<QString, QString> m_inferenceOf;         ///< argument to the id of its last inference
    QHash<QString, QString> m_outgoing;            ///< draft id to its first relation
    QString m_argument;                            ///< that the next premises belong to
    QString m_structure;                           ///< argument whose premises are being read
    bool m_isInferring = false;
    QJsonArray m_uses;
    QString m_rules;
    QStringList m_pool;
    QHash<int, QString> m_numbers;
    std::vector<Inference> m_inferences;
};

void ArgdownReader::refer(const QString& key, const QString& name, const QJsonValue& value)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& other : list)
        m_references.push_back({name, key, other.toString()});
}

void ArgdownReader::takeData(QJsonObject& known, const QString& key, const QJsonObject& data)
{
    static const QSet<QString> references{QStringLiteral("sameAs"), QStringLiteral("related"), QStringLiteral("elaborates"), QStringLiteral("if"), QStringLiteral("unless"),
                                          QStringLiteral("only-if"), QStringLiteral("even-if"), QStringLiteral("when"), QStringLiteral("depends-on")};
    for (auto at = data.begin(); at != data.end(); ++at) {
        const QJsonValue value = at.value();
        const QJsonArray list = value.toArray();
        if (references.contains(at.key()))
            refer(key, at.key(), value);
        else if ((at.key() == QLatin1String("p") || at.key() == QLatin1String("credence") || at.key() == QLatin1String("inference")) && value.isDouble())
            known.insert(QLatin1String("probability"), chanceOf(value.toDouble(), value.toDouble(), value.toDouble()));
        else if (at.key() == QLatin1String("p") && list.size() >= 2)
            known.insert(QLatin1String("probability"), layered(chanceOf(list.first().toDouble(), list.size() > 2 ? list[1].toDouble() : (list[0].toDouble() + list[1].toDouble()) / 2, list.last().toDouble()),
                                                               known.value(QLatin1String("probability")).toObject()));
        else if (at.key() == QLatin1String("tags") && value.isArray())
            known.insert(QLatin1String("tags"), list);
        else if (value.isArray() || value.isObject())
            known.insert(at.key(), value);
        else
            unflatten(known, FlatKind::Statement, at.key(), scalarText(value));
    }
}

ArgdownContent ArgdownReader::contentOf(const ArgdownItem& item)
{
    ArgdownContent content = argdownContent(item.content);
    if (content.isUnclosed)
        m_text.unclosedLines.push_back(item.line);
    return content;
}

/// The node of an element, made or completed; its key.
QString ArgdownReader::touch(const ArgdownContent& content)
{
    const bool isArgument = content.type == ArgdownContent::Type::Argument;
    const QString key = content.title.isEmpty() ? u'#' + QString::number(m_nodes.size())
        : isArgument                            ? u'<' + content.title
                                                : u'[' + content.title;
    if (!m_index.contains(key)) {
        m_index.insert(key, m_nodes.size());
        m_nodes.push_back({key, content.title, m_document, isArgument, {}});
    }
    const size_t at = m_index.value(key);
    QJsonObject known = m_nodes[at].known;
    if (!content.text.isEmpty() && textOf(known, "text").isEmpty()) {
        known.insert(QLatin1String("text"), content.text);
        m_nodes[at].document = m_document;
    }
    if (!content.tags.isEmpty() && !known.contains(QLatin1String("tags")))
        known.insert(QLatin1String("tags"), QJsonArray::fromStringList(content.tags));
    takeData(known, key, content.data);
    m_nodes[at].known = known;
    return key;
}

/// Sections of the first level are documents, deeper ones are parts of them.
void ArgdownReader::readHeading(const ArgdownItem& item)
{
    closeStructure();
    m_parents.clear();
    m_argument.clear();
    if (item.indent > 1)
        return;
    const ArgdownContent content = argdownContent(item.content);
    QJsonObject document;
    for (auto at = content.data.begin(); at != content.data.end(); ++at) {
        if (at.value().isString())
            unflatten(document, FlatKind::Document, at.key(), at.value().toString());
    }
    m_document = textOf(document, "id");
    if (m_document.isEmpty())
        m_document = QStringLiteral("section %1").arg(m_draft.documents.size() + 1);
    document.insert(QLatin1String("id"), m_document);
    document.insert(QLatin1String("title"), content.text.isEmpty() ? content.title : content.text);
    m_draft.documents.push_back(document);
}

void ArgdownReader::readRelation(const ArgdownItem& item)
{
    while (!m_parents.empty() && m_parents.back().first >= item.indent)
        m_parents.pop_back();
    const QString key = touch(contentOf(item));
    if (m_parents.empty()) {
        ++m_draft.notes[ImportNote::Repaired];
    } else {
        const QString& parent = m_parents.back().second;
        const QChar sign = item.mark.contains(u'+') ? u'+' : item.mark.contains(u'_') ? u'_' : u'-';
        const QString kind = item.mark == QLatin1String("><") ? QStringLiteral("contradict")
            : sign == u'+'                                    ? QStringLiteral("supports")
            : sign == u'_'                                    ? QStringLiteral("undercuts")
                                                              : QStringLiteral("attacks");
        const bool goesDown = item.mark.endsWith(u'>');
        m_pending.push_back({kind, goesDown ? parent : key, goesDown ? key : parent});
    }
    m_parents.emplace_back(item.indent, key);
}

/// Premises since the last inference, or those that "uses" names, lead to the conclusion.
void ArgdownReader::infer(const QString& conclusion)
{
    QStringList sources;
    for (const QJsonValue& number : m_uses) {
        if (const QString source = m_numbers.value(number.toInt()); !source.isEmpty())
            sources += source;
    }
    if (sources.isEmpty())
        sources = m_pool;
    static const QString prefix = QStringLiteral("<Argument ");
    const QString told = textOf(argumentOf(m_structure), "id");
    const QString id = !told.isEmpty()      ? told
        : m_structure.startsWith(prefix) ? m_structure.mid(prefix.size())
                                         : QStringLiteral("inference %1").arg(m_inferences.size() + 1);
    m_inferences.push_back({id, sources, conclusion, m_structure, m_rules});
    m_conclusions.insert(m_structure, conclusion);
    m_inferenceOf.insert(m_structure, id);
    m_pool = {conclusion};
    m_uses = {};
    m_rules.clear();
    m_isInferring = false;
}

QJsonObject ArgdownReader::argumentOf(const QString& key) const
{
    const auto at = m_index.constFind(key);
    return at == m_index.constEnd() ? QJsonObject() : m_nodes[*at].known;
}

void ArgdownReader::closeStructure()
{
    m_structure.clear();
    m_isInferring = false;
    m_uses = {};
    m_rules.clear();
    m_pool.clear();
    m_numbers.clear();
}

void ArgdownReader::readInference(const ArgdownItem& item)
{
    const ArgdownContent content = contentOf(item);
    m_isInferring = true;
    m_uses = content.data.value(QLatin1String("uses")).toArray();
    m_rules = content.text;
}

void ArgdownReader::readNumbered(const ArgdownItem& item)
{
    if (m_structure.isEmpty() || (item.number == 1 && item.afterBlank)) {
        closeStructure();
        m_structure = m_argument.isEmpty() ? QStringLiteral("<#%1").arg(m_inferences.size()) : m_argument;
        m_argument.clear();
    }
    const QString key = touch(contentOf(item));
    m_numbers.insert(item.number, key);
    m_parents = {{item.indent, key}};
    if (m_isInferring)
        infer(key);
    else if (!m_pool.contains(key))
        m_pool += key;
}

void ArgdownReader::readPlain(const ArgdownItem& item)
{
    const ArgdownContent content = contentOf(item);
    if (content.title.isEmpty() && content.text.isEmpty())
        return;
    const QString key = touch(content);
    closeStructure();
    m_argument = content.type == ArgdownContent::Type::Argument ? key : QString();
    m_parents = {{item.indent, key}};
}

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

Result<Imported> ArgdownReader::run()
{
    m_draft.title = m_text.title;
    for (const ArgdownItem& item : m_text.items) {
        if (m_nodes.size() > static_cast<size_t>(ExchangeLimits().maxItems))
            return tooLarge(m_name);
        switch (item.type) {
        case ArgdownItem::Type::Heading: readHeading(item); break;
        case ArgdownItem::Type::Relation: readRelation(item); break;
        case ArgdownItem::Type::Numbered: readNumbered(item); break;
        case ArgdownItem::Type::Plain: readPlain(item); break;
        case ArgdownItem::Type::Inference: readInference(item); break;
        }
    }
    settle();
    std::sort(m_text.unclosedLines.begin(), m_text.unclosedLines.end());
    m_draft.unclosedLines = m_text.unclosedLines;
    return completed(std::move(m_draft), m_name);
}

} // namespace

Result<Imported> readArgdown(const QByteArray& bytes, const QString& name) { return ArgdownReader(bytes, name).run(); }

} // namespace cp
