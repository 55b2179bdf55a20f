#include "model/exchange/dot.h"
#include "model/exchange/dotattributes.h"
#include "model/exchange/dottokens.h"
#include "model/exchange/flatfields.h"
#include "model/exchange/highlightedtext.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/schemegraph.h"

#include <QCoreApplication>
#include <QHash>

namespace cp {
namespace {

/// Thrown inside this file only, and caught at its border.
struct Broken {};
struct TooMuch {
    bool ofEdges = false;
};

struct Scope {
    DotAttributes node, edge;
    QString document; ///< of the cluster around
    bool isInner = false; ///< in a subgraph
};

class DotReader final {
public:
    DotReader(const QByteArray& bytes, const QString& name) : m_tokens(QString::fromUtf8(bytes)), m_name(name) {}
    Result<Imported> run();

private:
    void readGraph();
    QStringList readBody(Scope scope, const QString& cluster, int depth);
    void readStatement(Scope& scope, const QString& cluster, QStringList& nodes, int depth);
    bool readDefaults(Scope& scope, const QString& cluster);
    void joinChain(const std::vector<QStringList>& chain, const Scope& scope, const DotAttributes& given);
    QStringList readOperand(Scope& scope, QStringList& nodes, int depth, QString first = {});
    QStringList readSubgraph(const Scope& scope, int depth);
    DotAttributes readAttributes();
    QString readValue();
    void join(const QStringList& from, const QStringList& to, const DotAttributes& attributes);
    void touch(const QString& node, const Scope& scope, const DotAttributes& attributes);
    void countText(const QString& name, const QString& value);
    void setGraphAttribute(const Scope& scope, const QString& cluster, const QString& name, const QString& value);
    [[nodiscard]] bool isMark(QChar mark) const { return m_tokens.peek().type == DotToken::Type::Mark && m_tokens.peek().text == mark; }
    [[nodiscard]] bool isWord(const char* word) const
    {
        return m_tokens.peek().type == DotToken::Type::Word && m_tokens.peek().text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    void expect(QChar mark)
    {
        if (!isMark(mark))
            throw Broken();
        m_tokens.take();
    }
    void addDocument(Draft& draft, const QString& cluster) const;
    void addInference(SchemeGraph& graph, const QString& node) const;
    void addStatement(SchemeGraph& graph, const QString& node) const;
    void addEdges(SchemeGraph& graph) const;
    [[nodiscard]] QString labelText(const QString& label, const QString& node) const;

    DotTokens m_tokens;
    const QString& m_name;
    QStringList m_order;
    QHash<QString, DotAttributes> m_nodes;
    QHash<QString, QString> m_homes;
    QStringList m_clusterOrder;
    QHash<QString, DotAttributes> m_clusters;
    struct Edge {
        QString from, to;
        DotAttributes attributes;
    };
    std::vector<Edge> m_edges;
    QString m_title;
    const ExchangeLimits m_limits;
    qsizetype m_characters = 0; ///< of labels and texts
};

QString DotReader::readValue()
{
    const DotToken token = m_tokens.take();
    if (token.type == DotToken::Type::Html)
        return QChar(0) + token.text;
    if (token.type != DotToken::Type::Word && token.type != DotToken::Type::Text)
        throw Broken();
    return token.text;
}

DotAttributes DotReader::readAttributes()
{
    DotAttributes attributes;
    while (isMark(u'[')) {
        m_tokens.take();
        while (!isMark(u']')) {
            const QString name = readValue();
            QString value = QStringLiteral("true");
            if (isMark(u'=')) {
                m_tokens.take();
                value = readValue();
            }
            countText(name, value);
            attributes.insert(name, value);
            if (isMark(u',') || isMark(u';'))
                m_tokens.take();
        }
        m_tokens.take();
    }
    return attributes;
}

/// What is too large is refused where it is met: all of it in memory would be many times the file.
void DotReader::countText(const QString& name, const QString& value)
{
    if (name == QLatin1String("label") || name == QLatin1String("cp_text"))
        m_characters += value.size();
    if (m_characters > m_limits.maxCharacters)
        throw TooMuch();
}

void DotReader::touch(const QString& node, const Scope& scope, const DotAttributes& attributes)
{
    if (!m_nodes.contains(node)) {
        if (m_order.size() >= m_limits.maxItems)
            throw TooMuch();
        m_order += node;
        m_nodes.insert(node, scope.node);
    }
    if (!scope.document.isEmpty() && !m_homes.contains(node))
        m_homes.insert(node, scope.document);
    DotAttributes& all = m_nodes[node];
    for (auto at = attributes.begin(); at != attributes.end(); ++at)
        all.insert(at.key(), at.value());
}

QStringList DotReader::readSubgraph(const Scope& scope, int depth)
{
    QString name;
    if (isWord("subgraph")) {
        m_tokens.take();
        if (!isMark(u'{'))
            name = readValue();
    }
    Scope inner = scope;
    inner.isInner = true;
    QString cluster;
    if (name.startsWith(QLatin1String("cluster")) && scope.document.isEmpty()) {
        cluster = name;
        inner.document = name;
        if (!m_clusters.contains(name))
            m_clusterOrder += name;
        m_clusters[name];
    }
    return readBody(inner, cluster, depth + 1);
}

/// A node with its port, or a subgraph; `first` is a name that was read already.
QStringList DotReader::readOperand(Scope& scope, QStringList& nodes, int depth, QString first)
{
    if (first.isEmpty() && (isMark(u'{') || isWord("subgraph"))) {
        const QStringList inner = readSubgraph(scope, depth);
        nodes += inner;
        return inner;
    }
    const QString node = first.isEmpty() ? readValue() : first;
    for (int i = 0; i < 2 && isMark(u':'); ++i) {
        m_tokens.take();
        readValue();
    }
    touch(node, scope, {});
    nodes += node;
    return {node};
}

void DotReader::join(const QStringList& from, const QStringList& to, const DotAttributes& attributes)
{
    for (const QString& a : from) {
        for (const QString& b : to) {
            if (m_edges.size() >= static_cast<size_t>(m_limits.maxItems)) // sets joined to sets multiply
                throw TooMuch{true};
            m_edges.push_back({a, b, attributes});
        }
    }
}

void DotReader::setGraphAttribute(const Scope& scope, const QString& cluster, const QString& name, const QString& value)
{
    if (!cluster.isEmpty())
        m_clusters[cluster].insert(name, value);
    else if (!scope.isInner && name == QLatin1String("label"))
        m_title = value;
}

/// "graph […]", "node […]" and "edge […]" hold for what follows; false when none of them is here.
bool DotReader::readDefaults(Scope& scope, const QString& cluster)
{
    for (const char* word : {"graph", "node", "edge"}) {
        if (!isWord(word))
            continue;
        m_tokens.take();
        const DotAttributes attributes = readAttributes();
        for (auto at = attributes.begin(); at != attributes.end(); ++at) {
            if (*word == 'g')
                setGraphAttribute(scope, cluster, at.key(), at.value());
            else
                (*word == 'n' ? scope.node : scope.edge).insert(at.key(), at.value());
        }
        return true;
    }
    return false;
}

void DotReader::joinChain(const std::vector<QStringList>& chain, const Scope& scope, const DotAttributes& given)
{
    DotAttributes attributes = scope.edge;
    for (auto at = given.begin(); at != given.end(); ++at)
        attributes.insert(at.key(), at.value());
    for (size_t i = 0; i + 1 < chain.size(); ++i)
        join(chain[i], chain[i + 1], attributes);
}

void DotReader::readStatement(Scope& scope, const QString& cluster, QStringList& nodes, int depth)
{
    if (readDefaults(scope, cluster))
        return;
    QString first;
    const bool isSubgraph = isMark(u'{') || isWord("subgraph");
    if (!isSubgraph) {
        first = readValue();
        if (isMark(u'=')) {
            m_tokens.take();
            return setGraphAttribute(scope, cluster, first, readValue());
        }
    }
    std::vector<QStringList> chain{readOperand(scope, nodes, depth, first)};
    while (m_tokens.peek().type == DotToken::Type::Arrow) {
        m_tokens.take();
        chain.push_back(readOperand(scope, nodes, depth));
    }
    const DotAttributes given = readAttributes();
    if (chain.size() == 1 && !isSubgraph)
        touch(first, scope, given);
    else
        joinChain(chain, scope, given);
}

/// Names of the nodes in the body, since a set can be the end of an edge.
QStringList DotReader::readBody(Scope scope, const QString& cluster, int depth)
{
    if (depth > m_limits.maxDepth)
        throw Broken();
    expect(u'{');
    QStringList nodes;
    while (!isMark(u'}')) {
        if (m_tokens.peek().type == DotToken::Type::End)
            throw Broken();
        readStatement(scope, cluster, nodes, depth);
        while (isMark(u';') || isMark(u','))
            m_tokens.take();
    }
    m_tokens.take();
    nodes.removeDuplicates();
    return nodes;
}

void DotReader::readGraph()
{
    if (isWord("strict"))
        m_tokens.take();
    if (!isWord("graph") && !isWord("digraph"))
        throw Broken();
    m_tokens.take();
    if (!isMark(u'{')) {
        const QString name = readValue();
        if (m_title.isEmpty())
            m_title = name;
    }
    readBody({}, {}, 0);
}

/// \N is the node, \n \l \r end a line; entities are characters.
QString DotReader::labelText(const QString& label, const QString& node) const
{
    if (label.startsWith(QChar(0)))
        return highlightedText(label.mid(1)).text.simplified();
    QString text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label[i] != u'\\' || i + 1 == label.size()) {
            text += label[i];
            continue;
        }
        const QChar c = label[++i];
        if (c == u'N')
            text += node;
        else if (c == u'n' || c == u'l' || c == u'r')
            text += u'\n';
        else if (c == u'G')
            text += m_title;
        else
            text += c;
    }
    return highlightedText(text.replace(u'<', QLatin1String("&lt;"))).text.trimmed();
}

/// The document that the writer named a cluster for, or the cluster itself.
QString documentOf(const QString& cluster) { return cluster.startsWith(QLatin1String("cluster_d")) ? cluster.mid(8) : cluster; }

void DotReader::addDocument(Draft& draft, const QString& cluster) const
{
    const DotAttributes attributes = m_clusters.value(cluster);
    QJsonObject document{{QStringLiteral("id"), documentOf(cluster)}};
    unflattenAll(document, attributes, FlatKind::Document);
    if (!document.contains(QLatin1String("title")))
        document.insert(QLatin1String("title"), labelText(attributes.value(QStringLiteral("label"), cluster), cluster));
    if (const QJsonObject kept = keptOfCluster(attributes); !kept.isEmpty())
        document.insert(QLatin1String(clusterKey), kept);
    draft.documents.push_back(document);
}

void DotReader::addInference(SchemeGraph& graph, const QString& node) const
{
    DotAttributes attributes = m_nodes.value(node);
    attributes.remove(QStringLiteral("cp_kind"));
    QJsonObject known;
    unflattenAll(known, attributes, FlatKind::Relation);
    const QString kind = relationWord(textOf(known, "kind"));
    known.insert(QLatin1String("id"), node);
    graph.addScheme(node, kind.isEmpty() ? QStringLiteral("supports") : kind, known);
}

void DotReader::addStatement(SchemeGraph& graph, const QString& node) const
{
    const DotAttributes attributes = m_nodes.value(node);
    QJsonObject known;
    unflattenAll(known, attributes, FlatKind::Statement);
    if (const QString home = m_homes.value(node); !home.isEmpty())
        known.insert(QLatin1String("document"), documentOf(home));
    if (textOf(known, "text").isEmpty())
        known.insert(QLatin1String("text"), labelText(attributes.value(QStringLiteral("label"), QStringLiteral("\\N")), node).simplified());
    if (textOf(known, "text").isEmpty())
        known.insert(QLatin1String("text"), node);
    graph.addStatement(node, known);
}

void DotReader::addEdges(SchemeGraph& graph) const
{
    for (const Edge& edge : m_edges) {
        const DotAttributes& attributes = edge.attributes;
        QJsonObject known;
        const bool isLink = attributes.value(QStringLiteral("cp_kind")) == QLatin1String("link");
        DotAttributes rest = attributes;
        rest.remove(QStringLiteral("cp_kind"));
        unflattenAll(known, rest, isLink ? FlatKind::Link : FlatKind::Relation);
        const QString told = textOf(known, "kind");
        const QString label = labelText(attributes.value(QStringLiteral("label"), attributes.value(QStringLiteral("xlabel"))), {});
        const QString kind = relationWord(told.isEmpty() ? label : told);
        if (kind.isEmpty() && !label.isEmpty())
            known.insert(QLatin1String("label"), label);
        known.remove(QLatin1String("kind"));
        graph.addEdge(edge.from, edge.to, kind, known);
    }
}

Result<Imported> DotReader::run()
{
    try {
        do {
            readGraph();
        } while (m_tokens.peek().type != DotToken::Type::End);
    } catch (const Broken&) {
        return Error{ErrorCode::Damaged, QCoreApplication::translate("Exchange", "“%1” is not valid DOT (line %2). Nothing was opened or changed. "
                                                                                 "Correct the file or export it again.")
                                             .arg(m_name).arg(m_tokens.peek().line)};
    } catch (const TooMuch& what) {
        return what.ofEdges ? tooManyEdges(m_name, m_limits.maxItems) : tooLarge(m_name, m_limits);
    }
    Draft draft;
    draft.title = m_title;
    draft.isGrouped = true;
    SchemeGraph graph;
    for (const QString& cluster : m_clusterOrder)
        addDocument(draft, cluster);
    for (const QString& node : m_order) {
        if (isInference(m_nodes.value(node)))
            addInference(graph, node);
        else
            addStatement(graph, node);
    }
    addEdges(graph);
    graph.settleInto(draft);
    if (m_tokens.isBroken())
        draft.notes[ImportNote::Repaired] = 1;
    return completed(std::move(draft), m_name);
}

} // namespace

Result<Imported> readDot(const QByteArray& bytes, const QString& name) { return DotReader(bytes, name).run(); }

} // namespace cp
