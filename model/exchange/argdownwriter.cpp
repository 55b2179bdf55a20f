#include "model/exchange/argdown.h"

#include "model/exchange/flatfields.h"
#include "model/exchange/freshnames.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/mapjson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace cp {
namespace {

/// A quoted YAML string in which nothing is left that Argdown could take for its own.
QString yamlText(const QString& text)
{
    QString safe = QStringLiteral("\"");
    for (const QChar c : text) {
        const bool isPlain = c.isLetterOrNumber() || c.isHighSurrogate() || c.isLowSurrogate() || QStringView(u" ,;!?'-.").contains(c) || c.unicode() > 0xA0;
        if (isPlain && c.unicode() != 0x2028 && c.unicode() != 0x2029)
            safe += c;
        else
            safe += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    return safe + u'"';
}

QString yamlValue(const FlatField& field) { return field.type == FlatField::Type::Text || field.type == FlatField::Type::List || field.type == FlatField::Type::Json ? yamlText(field.value) : field.value; }

QString withoutSigns(QString text)
{
    static const QRegularExpression signs(QStringLiteral("[^\\p{L}\\p{N}%' ]+"));
    return text.replace(signs, QStringLiteral(" ")).simplified();
}

/// The one that it had in the Argdown that it came from, else the first words of its text; unique and free of all signs.
QString titleFor(const QJsonObject& statement, FreshNames& names)
{
    const QString given = withoutSigns(textOf(statement.value(QLatin1String("argdown")).toObject(), "title"));
    const QString wish = given.isEmpty() ? withoutSigns(textOf(statement, "text")).split(u' ').mid(0, 6).join(u' ') : given;
    return names.take(wish.isEmpty() ? QStringLiteral("Statement") : wish);
}

class ArgdownWriter final {
public:
    ArgdownWriter(const Workspace& workspace, ArgdownMode mode);
    QByteArray write();

private:
    void sortRelations();
    void sortRelation(const QJsonObject& relation);
    void writeStatement(const QJsonObject& statement);
    void writeArgument(const QJsonObject& relation);
    [[nodiscard]] bool isArgument(const QJsonObject& relation) const;
    [[nodiscard]] QString conclusionOf(const QJsonObject& relation);
    [[nodiscard]] QString argumentHead(const QJsonObject& relation);
    [[nodiscard]] QString dataOf(const QJsonObject& statement) const;
    [[nodiscard]] QString named(const QString& statement) const { return u'[' + m_titles.value(statement) + u']'; }
    [[nodiscard]] static QString tagsOf(const QJsonObject& statement);

    QJsonObject m_map;
    ArgdownMode m_mode;
    QHash<QString, QString> m_titles, m_homes, m_texts;
    QHash<QString, QJsonObject> m_relations;
    QSet<QString> m_targets; ///< of relations
    FreshNames m_names, m_argumentNames;
    QHash<QString, QStringList> m_children;   ///< statement or argument to its relation lines
    QHash<QString, QStringList> m_references; ///< statement to data that names others
    QHash<QString, std::vector<QJsonObject>> m_arguments; ///< by document
    QString m_text;
};

ArgdownWriter::ArgdownWriter(const Workspace& workspace, ArgdownMode mode) : m_map(mapToJson(workspace)), m_mode(mode)
{
    for (const QJsonValue& value : m_map.value(QLatin1String("statements")).toArray()) {
        const QJsonObject statement = value.toObject();
        m_titles.insert(textOf(statement, "id"), titleFor(statement, m_names));
        m_texts.insert(textOf(statement, "id"), textOf(statement, "text"));
        m_homes.insert(textOf(statement, "id"), textOf(statement, "document"));
    }
    sortRelations();
}

/// A relation line joins two things; premises that are linked, and what others undercut, take an argument.
bool ArgdownWriter::isArgument(const QJsonObject& relation) const
{
    const QString kind = textOf(relation, "kind");
    const bool isReason = kind == QLatin1String("supports");
    if ((!isReason && kind != QLatin1String("attacks")) || !m_titles.contains(textOf(relation, "target")))
        return false;
    return relation.value(QLatin1String("sources")).toArray().size() > 1 || m_targets.contains(textOf(relation, "id")) || (isReason && m_mode == ArgdownMode::Strict);
}

void ArgdownWriter::sortRelation(const QJsonObject& relation)
{
    const QString kind = textOf(relation, "kind");
    QString target = textOf(relation, "target");
    const bool isStatement = m_titles.contains(target);
    if (isArgument(relation)) {
        m_arguments[m_homes.value(target)].push_back(relation);
        return;
    }
    // What is no argument is undercut where it starts.
    if (const QJsonObject undercut = m_relations.value(target); !isStatement && !isArgument(undercut))
        target = undercut.value(QLatin1String("sources")).toArray().first().toString();
    for (const QJsonValue& value : relation.value(QLatin1String("sources")).toArray()) {
        const QString source = value.toString();
        if (kind == QLatin1String("condition-of"))
            m_references[target] += QStringLiteral("%1: %2").arg(textOf(relation, "condition"), yamlText(source));
        else if (kind == QLatin1String("elaborates"))
            m_references[source] += QStringLiteral("elaborates: %1").arg(yamlText(target));
        else if (kind == QLatin1String("supports"))
            m_children[target] += QStringLiteral("<+ ") + named(source);
        else if (kind == QLatin1String("undercuts") || !isStatement)
            m_children[target] += QStringLiteral("<_ ") + named(source);
        else
            m_children[target] += QStringLiteral("<- ") + named(source);
    }
}

void ArgdownWriter::sortRelations()
{
    const QJsonArray relations = m_map.value(QLatin1String("relations")).toArray();
    for (const QJsonValue& value : relations) {
        m_targets.insert(textOf(value.toObject(), "target"));
        m_relations.insert(textOf(value.toObject(), "id"), value.toObject());
    }
    for (const QJsonValue& value : relations)
        sortRelation(value.toObject());
    for (const QJsonValue& value : m_map.value(QLatin1String("links")).toArray()) {
        const QJsonObject link = value.toObject();
        const QString kind = textOf(link, "kind");
        if (link.value(QLatin1String("near_miss")).isObject())
            continue;
        if (kind == QLatin1String("contradict"))
            m_children[textOf(link, "a")] += QStringLiteral(">< ") + named(textOf(link, "b"));
        else
            m_references[textOf(link, "a")] += QStringLiteral("%1: %2").arg(kind == QLatin1String("match") ? QStringLiteral("sameAs") : QStringLiteral("related"), yamlText(textOf(link, "b")));
    }
}

QString ArgdownWriter::tagsOf(const QJsonObject& statement)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}\\p{N} -]+$"));
    QString tags;
    for (const QJsonValue& tag : statement.value(QLatin1String("tags")).toArray()) {
        if (plain.match(tag.toString()).hasMatch())
            tags += QStringLiteral(" #(%1)").arg(tag.toString());
    }
    return tags;
}

/// Several references of one kind are one list, since YAML wants its keys once.
QStringList joinedKeys(const QStringList& references)
{
    QStringList order;
    QHash<QString, QStringList> values;
    for (const QString& reference : references) {
        const qsizetype colon = reference.indexOf(u':');
        if (!values.contains(reference.left(colon)))
            order += reference.left(colon);
        values[reference.left(colon)] += reference.mid(colon + 2);
    }
    QStringList parts;
    for (const QString& name : order)
        parts += QStringLiteral("%1: [%2]").arg(name, values.value(name).join(QStringLiteral(", ")));
    return parts;
}

QString ArgdownWriter::dataOf(const QJsonObject& statement) const
{
    QStringList parts{QStringLiteral("id: ") + textOf(statement, "id")};
    for (const FlatField& field : flattened(without(statement, {"text", "document"}), FlatKind::Statement)) {
        const bool isDefault = (field.name == QLatin1String("negated") && field.value == QLatin1String("false")) || (field.name == QLatin1String("confidence") && field.value == QLatin1String("1"));
        const bool isSameQuote = field.name == QLatin1String("quote") && field.value == textOf(statement, "text");
        if (!isDefault && !isSameQuote)
            parts += QStringLiteral("%1: %2").arg(field.name, yamlValue(field));
    }
    parts += joinedKeys(m_references.value(textOf(statement, "id")));
    return QStringLiteral(" {%1}").arg(parts.join(QStringLiteral(", ")));
}

void ArgdownWriter::writeStatement(const QJsonObject& statement)
{
    const QString id = textOf(statement, "id");
    const QString text = argdownEscaped(textOf(statement, "text"));
    m_text += named(id) + QStringLiteral(": ") + (text.isEmpty() ? QStringLiteral("…") : text) + tagsOf(statement) + dataOf(statement) + u'\n';
    for (const QString& child : m_children.value(id))
        m_text += QStringLiteral("  ") + child + u'\n';
    m_text += u'\n';
}

/// An objection concludes that its target does not hold, which only stands for the target when it is read back.
QString ArgdownWriter::conclusionOf(const QJsonObject& relation)
{
    const QString target = textOf(relation, "target");
    if (textOf(relation, "kind") == QLatin1String("supports"))
        return named(target);
    const QString title = m_names.take(QStringLiteral("Against %1 %2").arg(m_titles.value(target), textOf(relation, "id")));
    return QStringLiteral("[%1]: It is not so: %2 {denies: %3}\n  -> %4").arg(title, argdownEscaped(m_texts.value(target)), yamlText(target), named(target));
}

/// The name and the gist that it came with; else its id is its name.
QString ArgdownWriter::argumentHead(const QJsonObject& relation)
{
    const QString id = textOf(relation, "id");
    const QString given = withoutSigns(textOf(relation.value(QLatin1String("argdown")).toObject(), "title"));
    if (given.isEmpty())
        return QStringLiteral("<Argument %1>").arg(id);
    const QString gist = argdownEscaped(textOf(relation, "note"));
    return QStringLiteral("<%1>%2 {id: %3}").arg(m_argumentNames.take(given), gist.isEmpty() ? QString() : QStringLiteral(": ") + gist, id);
}

void ArgdownWriter::writeArgument(const QJsonObject& relation)
{
    const QString id = textOf(relation, "id");
    m_text += argumentHead(relation) + u'\n';
    for (const QString& child : m_children.value(id))
        m_text += QStringLiteral("  ") + child + u'\n';
    m_text += u'\n';
    int number = 0;
    for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
        m_text += QStringLiteral("(%1) %2\n").arg(++number).arg(named(source.toString()));
    const QString rules = argdownEscaped(textOf(relation.value(QLatin1String("argdown")).toObject(), "rules"));
    m_text += rules.isEmpty() ? QStringLiteral("----\n") : QStringLiteral("--\n%1\n--\n").arg(rules);
    m_text += QStringLiteral("(%1) %2\n\n").arg(number + 1).arg(conclusionOf(relation));
}

QByteArray ArgdownWriter::write()
{
    const QJsonArray documents = m_map.value(QLatin1String("documents")).toArray();
    QStringList titles;
    for (const QJsonValue& document : documents)
        titles += textOf(document.toObject(), "title");
    const QString mode = m_mode == ArgdownMode::Strict ? QStringLiteral("strict") : QStringLiteral("loose");
    m_text = QStringLiteral("===\ntitle: %1\nmodel:\n    mode: %2\n===\n\n").arg(yamlText(titles.join(QStringLiteral(" · "))), mode);
    for (const QJsonValue& value : documents) {
        const QJsonObject document = value.toObject();
        const QString id = textOf(document, "id");
        const QString title = argdownEscaped(textOf(document, "title"));
        QStringList parts{QStringLiteral("id: ") + id};
        for (const FlatField& field : flattened(without(document, {"title"}), FlatKind::Document))
            parts += QStringLiteral("%1: %2").arg(field.name, yamlText(field.value));
        m_text += QStringLiteral("# %1 {%2}\n\n").arg(title.isEmpty() ? id : title, parts.join(QStringLiteral(", ")));
        for (const QJsonValue& statement : m_map.value(QLatin1String("statements")).toArray()) {
            if (textOf(statement.toObject(), "document") == id)
                writeStatement(statement.toObject());
        }
        for (const QJsonObject& argument : m_arguments[id])
            writeArgument(argument);
    }
    return m_text.toUtf8();
}

} // namespace

QString argdownEscaped(const QString& text)
{
    // Measured with the reference parser: each of these can start or end markup somewhere.
    constexpr QStringView signs = u"\\<>[]{}#@*_/=";
    const QString line = text.simplified();
    QString safe;
    safe.reserve(line.size() + line.size() / 8);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        // A point or colon at a word's end is no shortcode (":x:", ".x."), and prose is to stay readable.
        const bool isInside = (c == u'.' || c == u':') && i + 1 < line.size() && line[i + 1] != u' ';
        if (signs.contains(c) || isInside)
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QByteArray writeArgdown(const Workspace& workspace, ArgdownMode mode) { return ArgdownWriter(workspace, mode).write(); }

} // namespace cp
