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

/// Rows of cells; quoted cells may hold separators and line ends. An empty row marks an empty line.
class RowScanner final {
public:
    RowScanner(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}
    std::vector<Row> run();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    void readQuoted();
    void readBare(QChar c);
    void closeCell();
    void closeRow();

    const QString& m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    std::vector<Row> m_rows;
    Row m_row;
    QString m_value;
    bool m_wasQuoted = false; ///< the cell's spaces are its own
    bool m_isBroken = false;  ///< a quote was never closed and took the rest of the file
};

void RowScanner::closeCell()
{
    m_row += m_wasQuoted ? m_value : m_value.trimmed();
    m_value.clear();
    m_wasQuoted = false;
}

void RowScanner::closeRow()
{
    closeCell();
    m_rows.push_back(std::exchange(m_row, {}));
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

void RowScanner::readBare(QChar c)
{
    if (c == u'"' && !m_wasQuoted && m_value.trimmed().isEmpty())
        readQuoted();
    else if (c == m_separator)
        closeCell();
    else if (c == u'\n')
        closeRow();
    else if (c != u'\r')
        m_value += c;
}

std::vector<Row> RowScanner::run()
{
    while (m_at < m_text.size())
        readBare(m_text[m_at++]);
    closeRow();
    return std::move(m_rows);
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

bool isEmptyRow(const Row& row)
{
    return std::all_of(row.begin(), row.end(), [](const QString& value) { return value.isEmpty(); });
}

class CsvReader final {
public:
    explicit CsvReader(const std::vector<Row>& rows) : m_rows(rows) {}

    /// False when a table has no head that is known.
    [[nodiscard]] bool read();
    void settleInto(Draft& draft);

private:
    void readNode(const Row& head, const Row& row);
    void readEdge(const Row& head, const Row& row);
    [[nodiscard]] static QJsonObject knownOf(const Row& head, const Row& row, FlatKind kind, const QSet<qsizetype>& skipped);

    const std::vector<Row>& m_rows;
    SchemeGraph m_graph;
    QStringList m_ends;
    bool m_hasNodes = false;
    QJsonObject m_titles;
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

void CsvReader::readNode(const Row& head, const Row& row)
{
    const qsizetype id = columnOf(head, {"id", "node", "key"});
    const qsizetype label = columnOf(head, {"text", "label", "claim", "statement", "sentence", "name"});
    const qsizetype kind = columnOf(head, {"kind"});
    const qsizetype title = columnOf(head, {"title"});
    const QString text = row.value(label);
    const QString name = id < 0 ? text : row.value(id);
    const bool isInference = row.value(kind) == QLatin1String("inference");
    QJsonObject known = knownOf(head, row, isInference ? FlatKind::Relation : FlatKind::Statement, {id, label, kind, title});
    if (isInference) {
        const QString relation = relationWord(textOf(known, "kind"));
        known.insert(QLatin1String("id"), name);
        m_graph.addScheme(name, relation.isEmpty() ? QStringLiteral("supports") : relation, without(known, {"document"}));
        return;
    }
    known.insert(QLatin1String("text"), text.isEmpty() ? name : text);
    if (!known.contains(QLatin1String("role")) && row.value(kind) != QLatin1String("statement"))
        known.insert(QLatin1String("role"), row.value(kind).toLower());
    if (const QString document = textOf(known, "document"); !document.isEmpty() && !row.value(title).isEmpty())
        m_titles.insert(document, row.value(title));
    m_graph.addStatement(name, known);
}

void CsvReader::readEdge(const Row& head, const Row& row)
{
    const qsizetype from = columnOf(head, {"source", "from"});
    const qsizetype to = columnOf(head, {"target", "to"});
    const qsizetype kind = columnOf(head, {"kind"});
    const qsizetype word = columnOf(head, {"relation", "type", "label", "kind"});
    const bool isLink = row.value(kind) == QLatin1String("link");
    QJsonObject known = knownOf(head, row, isLink ? FlatKind::Link : FlatKind::Relation, {from, to, kind, word});
    if (textOf(known, "id").contains(u'/') || textOf(known, "id").isEmpty())
        known.remove(QLatin1String("id"));
    m_ends << row.value(from) << row.value(to);
    m_graph.addEdge(row.value(from), row.value(to), relationWord(row.value(word)), known);
}

bool CsvReader::read()
{
    Row head;
    bool isEdges = false;
    for (const Row& row : m_rows) {
        if (isEmptyRow(row)) {
            head.clear();
            continue;
        }
        if (head.isEmpty()) {
            head = row;
            isEdges = columnOf(head, {"source", "from"}) >= 0 && columnOf(head, {"target", "to"}) >= 0;
            if (!isEdges && columnOf(head, {"text", "label", "claim", "statement", "sentence", "name"}) < 0)
                return false;
        } else if (isEdges) {
            readEdge(head, row);
        } else {
            m_hasNodes = true;
            readNode(head, row);
        }
    }
    return true;
}

void CsvReader::settleInto(Draft& draft)
{
    // A table of edges alone names its nodes by what they say.
    for (const QString& end : m_hasNodes ? QStringList() : m_ends) {
        if (!m_graph.hasNode(end) && !end.isEmpty())
            m_graph.addStatement(end, {{QStringLiteral("text"), end}});
    }
    for (auto title = m_titles.begin(); title != m_titles.end(); ++title)
        draft.documents.push_back({{QStringLiteral("id"), title.key()}, {QStringLiteral("title"), title.value()}});
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
    const std::vector<Row> rows = scanner.run();
    CsvReader reader(rows);
    if (!reader.read())
        return Error{ErrorCode::Damaged, QCoreApplication::translate("Exchange", "“%1” has no column of statements (“label” or “text”) and none of ends (“source” and "
                                                                                 "“target”). Nothing was opened or changed. Name the columns in the first line.")
                                             .arg(name)};
    Draft draft;
    draft.isGrouped = true;
    reader.settleInto(draft);
    if (scanner.isBroken())
        draft.notes[ImportNote::Repaired] = 1;
    return completed(std::move(draft), name);
}

} // namespace cp
