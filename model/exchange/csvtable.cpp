#include "model/exchange/csvtable.h"

#include "model/exchange/exportgraph.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/schemegraph.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace cp {
namespace {

using Row = QStringList;

QString cell(const QString& text)
{
    const bool needsQuotes = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r') || text != text.trimmed();
    return needsQuotes ? u'"' + QString(text).replace(u'"', QLatin1String("\"\"")) + u'"' : text;
}

QString line(const Row& row)
{
    QStringList cells;
    for (const QString& value : row)
        cells += cell(value);
    return cells.join(u',') + QStringLiteral("\r\n");
}

QStringList namesOf(const std::vector<FlatField>& fields)
{
    QStringList names;
    for (const FlatField& field : fields)
        names += field.name;
    return names;
}

/// Columns of other programs stand at the end.
Row rowOf(const QJsonObject& object, FlatKind kind, const QStringList& columns, const QStringList& foreign)
{
    QHash<QString, QString> values;
    for (const FlatField& field : flattened(object, kind, foreign))
        values.insert(field.name, field.value);
    Row row;
    for (const QString& column : columns)
        row += values.value(column);
    return row;
}

QString nodesTable(const ExportGraph& graph)
{
    QHash<QString, QString> titles;
    for (const QJsonValue& document : graph.map.value(QLatin1String("documents")).toArray())
        titles.insert(textOf(document.toObject(), "id"), textOf(document.toObject(), "title"));
    QStringList columns = namesOf(flatNames(FlatKind::Statement));
    columns.removeOne(QStringLiteral("text"));
    columns += graph.foreignNames;
    const QStringList relationColumns{QStringLiteral("relation"), QStringLiteral("condition")};
    QString table = line(Row{QStringLiteral("id"), QStringLiteral("label"), QStringLiteral("kind"), QStringLiteral("title")} + columns + relationColumns);
    for (const ExportGraph::Node& node : graph.nodes) {
        const QString kind = node.isInference ? QStringLiteral("inference") : QStringLiteral("statement");
        Row row{node.id, node.isInference ? QString() : textOf(node.object, "text"), kind, titles.value(node.document)};
        row += rowOf(node.object, node.isInference ? FlatKind::Relation : FlatKind::Statement, columns, graph.foreignNames);
        row += node.isInference ? rowOf(node.object, FlatKind::Relation, relationColumns, {}) : Row{{}, {}};
        if (node.isInference)
            row[4 + columns.indexOf(QStringLiteral("document"))] = node.document;
        table += line(row);
    }
    return table;
}

QString edgesTable(const ExportGraph& graph)
{
    QStringList columns = namesOf(flatNames(FlatKind::Relation));
    for (const QString& name : namesOf(flatNames(FlatKind::Link))) {
        if (!columns.contains(name))
            columns += name;
    }
    columns += graph.foreignNames;
    QString table = line(Row{QStringLiteral("source"), QStringLiteral("target"), QStringLiteral("id"), QStringLiteral("kind")} + columns);
    for (const ExportGraph::Edge& edge : graph.edges) {
        Row values = rowOf(edge.object, edge.type, columns, graph.foreignNames);
        values[columns.indexOf(QStringLiteral("relation"))] = edge.kind;
        table += line(Row{edge.from, edge.to, edge.id, edge.type == FlatKind::Link ? QStringLiteral("link") : QStringLiteral("relation")} + values);
    }
    return table;
}

/// Rows of cells, one after the other; quoted cells may hold separators and line ends. An empty row marks an empty line.
class RowScanner final {
public:
    RowScanner(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}

    /// None at the end.
    [[nodiscard]] std::optional<Row> next();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool isTooWide() const { return m_row.size() > mostCells; } ///< then there is no next row

private:
    /// More than a table of statements has.
    static constexpr qsizetype mostCells = 1024;

    void readQuoted();
    bool readBare(QChar c);
    void closeCell();

    const QString& m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    Row m_row;
    QString m_value;
    bool m_wasQuoted = false; ///< the cell's spaces are its own
    bool m_isBroken = false;  ///< a quote was never closed and took the rest of the file
    bool m_isDone = false;
};

void RowScanner::closeCell()
{
    m_row += m_wasQuoted ? m_value : m_value.trimmed();
    m_value.clear();
    m_wasQuoted = false;
}

/// From behind the opening quote to the closing one; a doubled one is a character of the cell.
void RowScanner::readQuoted()
{
    m_value.clear();
    m_wasQuoted = true;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == u'"' && (++m_at >= m_text.size() || m_text[m_at] != u'"'))
            return;
        m_value += m_text[m_at];
    }
    m_isBroken = true;
}

/// Whether the row ends here.
bool RowScanner::readBare(QChar c)
{
    if (c == u'"' && !m_wasQuoted && m_value.trimmed().isEmpty())
        readQuoted();
    else if (c == m_separator)
        closeCell();
    else if (c != u'\n' && c != u'\r')
        m_value += c;
    return c == u'\n';
}

std::optional<Row> RowScanner::next()
{
    if (m_isDone)
        return std::nullopt;
    bool isWhole = false;
    while (!isWhole && m_at < m_text.size() && !isTooWide())
        isWhole = readBare(m_text[m_at++]);
    m_isDone = !isWhole;
    closeCell();
    return isTooWide() ? std::nullopt : std::optional(std::exchange(m_row, {}));
}

/// What a first line "sep=;" says, as spreadsheets write it; that line goes.
QChar takeSeparator(QString& text)
{
    static const QRegularExpression told(QStringLiteral("^\"?sep=([^\\w\\s]|\\t)\"?\\n"));
    if (const QRegularExpressionMatch match = told.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        return match.captured(1).front();
    }
    const QString head = text.left(text.indexOf(u'\n'));
    const QString marks = QStringLiteral(",;\t|");
    return *std::max_element(marks.begin(), marks.end(), [&head](QChar a, QChar b) { return head.count(a) < head.count(b); });
}

/// The column that a table calls by one of these names; -1 if there is none.
qsizetype columnOf(const Row& head, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const auto at = std::find_if(head.begin(), head.end(), [name](const QString& column) { return column.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; });
        if (at != head.end())
            return at - head.begin();
    }
    return -1;
}

qsizetype filledCells(const Row& row)
{
    return std::count_if(row.begin(), row.end(), [](const QString& value) { return !value.isEmpty(); });
}

/// Where the columns of a table are that mean something here; -1 where it has none.
struct Columns {
    explicit Columns(const Row& head)
        : from(columnOf(head, {"source", "from"})), to(columnOf(head, {"target", "to"})), word(columnOf(head, {"relation", "type", "label", "kind"})),
          id(columnOf(head, {"id", "node", "key"})), label(columnOf(head, {"text", "label", "claim", "statement", "sentence", "name"})),
          kind(columnOf(head, {"kind"})), title(columnOf(head, {"title"}))
    {
    }
    [[nodiscard]] bool areOfEdges() const { return from >= 0 && to >= 0; }
    [[nodiscard]] bool areKnown() const { return areOfEdges() || label >= 0; }

    qsizetype from, to, word;          ///< of edges
    qsizetype id, label, kind, title;  ///< of statements; kind of both
};

class CsvReader final {
public:
    CsvReader(RowScanner& rows, const QString& name) : m_rows(rows), m_name(name) {}

    /// Errors: Damaged where a table has no head that is known, TooLarge.
    [[nodiscard]] Outcome read();
    void settleInto(Draft& draft);

private:
    void readNode(const Row& head, const Columns& columns, const Row& row);
    void readEdge(const Row& head, const Columns& columns, const Row& row);
    [[nodiscard]] static QJsonObject knownOf(const Row& head, const Row& row, FlatKind kind, const QSet<qsizetype>& skipped);
    [[nodiscard]] Error unknownHead() const;

    RowScanner& m_rows;
    const QString& m_name;
    SchemeGraph m_graph;
    QStringList m_ends;
    bool m_hasNodes = false;
    std::map<QString, QString> m_titles; ///< of documents
};

QJsonObject CsvReader::knownOf(const Row& head, const Row& row, FlatKind kind, const QSet<qsizetype>& skipped)
{
    QJsonObject known;
    for (qsizetype i = 0; i < std::min(head.size(), row.size()); ++i) {
        if (!skipped.contains(i) && !head[i].isEmpty())
            unflatten(known, kind, head[i], row[i]);
    }
    return known;
}

void CsvReader::readNode(const Row& head, const Columns& columns, const Row& row)
{
    const QString text = row.value(columns.label);
    const QString name = columns.id < 0 ? text : row.value(columns.id);
    const QString kind = row.value(columns.kind);
    const bool isInference = kind == QLatin1String("inference");
    QJsonObject known = knownOf(head, row, isInference ? FlatKind::Relation : FlatKind::Statement, {columns.id, columns.label, columns.kind, columns.title});
    if (isInference) {
        const QString relation = relationWord(textOf(known, "kind"));
        known.insert(QLatin1String("id"), name);
        m_graph.addScheme(name, relation.isEmpty() ? QStringLiteral("supports") : relation, without(known, {"document"}));
        return;
    }
    known.insert(QLatin1String("text"), text.isEmpty() ? name : text);
    if (!known.contains(QLatin1String("role")) && kind != QLatin1String("statement"))
        known.insert(QLatin1String("role"), kind.toLower());
    if (const QString document = textOf(known, "document"); !document.isEmpty() && !row.value(columns.title).isEmpty())
        m_titles.insert_or_assign(document, row.value(columns.title));
    m_graph.addStatement(name, known);
}

void CsvReader::readEdge(const Row& head, const Columns& columns, const Row& row)
{
    const QString from = row.value(columns.from);
    const QString to = row.value(columns.to);
    const bool isLink = row.value(columns.kind) == QLatin1String("link");
    QJsonObject known = knownOf(head, row, isLink ? FlatKind::Link : FlatKind::Relation, {columns.from, columns.to, columns.kind, columns.word});
    if (textOf(known, "id").contains(u'/') || textOf(known, "id").isEmpty())
        known.remove(QLatin1String("id"));
    m_ends << from << to;
    m_graph.addEdge(from, to, relationWord(row.value(columns.word)), known);
}

Error CsvReader::unknownHead() const
{
    return {ErrorCode::Damaged, QCoreApplication::translate("Exchange", "“%1” has neither a column of statements (“label” or “text”) nor columns of ends (“source” and "
                                                                        "“target”). Nothing was opened or changed. Name the columns in the first line.")
                                    .arg(m_name)};
}

Outcome CsvReader::read()
{
    // A relation may come from several statements, each with an edge of its own.
    constexpr qsizetype edgesEach = 4, cellsEach = 32;
    const qsizetype most = ExchangeLimits().maxItems;
    Row head;
    Columns columns(head);
    qsizetype nodes = 0, edges = 0, cells = 0;
    while (const std::optional<Row> row = m_rows.next()) {
        const qsizetype filled = filledCells(*row);
        cells += filled;
        if (filled == 0) {
            head.clear();
        } else if (head.isEmpty()) {
            head = *row;
            columns = Columns(head);
            if (!columns.areKnown())
                return unknownHead();
        } else if (columns.areOfEdges()) {
            ++edges;
            readEdge(head, columns, *row);
        } else {
            ++nodes;
            readNode(head, columns, *row);
        }
        if (nodes > 2 * most || edges > edgesEach * most || cells > cellsEach * most)
            return tooLarge(m_name);
    }
    m_hasNodes = nodes > 0;
    return m_rows.isTooWide() ? Outcome(tooLarge(m_name)) : Outcome(Done{});
}

void CsvReader::settleInto(Draft& draft)
{
    // A table of edges alone names its nodes by what they say.
    for (const QString& end : m_hasNodes ? QStringList() : m_ends) {
        if (!m_graph.hasNode(end) && !end.isEmpty())
            m_graph.addStatement(end, {{QStringLiteral("text"), end}});
    }
    for (const auto& [document, title] : m_titles)
        draft.documents.push_back({{QStringLiteral("id"), document}, {QStringLiteral("title"), title}});
    m_graph.settleInto(draft);
}

} // namespace

QByteArray writeCsv(const Workspace& workspace, CsvPart part)
{
    const ExportGraph graph = exportGraphOf(workspace);
    switch (part) {
    case CsvPart::Nodes: return nodesTable(graph).toUtf8();
    case CsvPart::Edges: return edgesTable(graph).toUtf8();
    case CsvPart::Both: break;
    }
    return (nodesTable(graph) + QStringLiteral("\r\n") + edgesTable(graph)).toUtf8();
}

Result<Imported> readCsv(const QByteArray& bytes, const QString& name)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const QChar separator = takeSeparator(text);
    RowScanner scanner(text, separator);
    CsvReader reader(scanner, name);
    if (const Outcome outcome = reader.read(); !outcome)
        return outcome.error();
    Draft draft;
    draft.isGrouped = true;
    reader.settleInto(draft);
    if (scanner.isBroken())
        draft.notes[ImportNote::Repaired] = 1;
    return completed(std::move(draft), name);
}

} // namespace cp
