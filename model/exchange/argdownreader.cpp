#include "model/exchange/argdownreader.h"

#include "model/exchange/argdown.h"
#include "model/exchange/flatfields.h"
#include "model/exchange/jsonkeys.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

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

} // namespace

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
        m_unclosed.push_back(item.line);
    m_characters += content.text.size();
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

void ArgdownReader::read(const ArgdownItem& item)
{
    switch (item.type) {
    case ArgdownItem::Type::Heading: return readHeading(item);
    case ArgdownItem::Type::Relation: return readRelation(item);
    case ArgdownItem::Type::Numbered: return readNumbered(item);
    case ArgdownItem::Type::Plain: return readPlain(item);
    case ArgdownItem::Type::Inference: return readInference(item);
    }
}

/// Told where it is met, not after all was read. Statements, relations and links, each named a few times, make no more
/// elements than this.
bool ArgdownReader::isTooMuch(const ArgdownItem& item)
{
    constexpr qsizetype mentions = 8;
    ++m_elements;
    return m_nodes.size() > static_cast<size_t>(m_limits.maxItems) || m_elements > mentions * m_limits.maxItems
        || std::max(m_characters, item.content.size()) > m_limits.maxCharacters;
}

Result<Imported> ArgdownReader::run()
{
    m_draft.title = m_items.title();
    while (const std::optional<ArgdownItem> item = m_items.next()) {
        if (isTooMuch(*item))
            return tooLarge(m_name, m_limits);
        read(*item);
    }
    settle();
    std::vector<int> unclosed = m_items.unclosedLines();
    unclosed.insert(unclosed.end(), m_unclosed.begin(), m_unclosed.end());
    std::sort(unclosed.begin(), unclosed.end());
    m_draft.unclosedLines = std::move(unclosed);
    return completed(std::move(m_draft), m_name, m_limits);
}

Result<Imported> readArgdown(const QByteArray& bytes, const QString& name) { return ArgdownReader(bytes, name).run(); }

} // namespace cp
