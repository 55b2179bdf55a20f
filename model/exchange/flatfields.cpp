#include "model/exchange/flatfields.h"

#include "model/exchange/jsonkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <span>

namespace cp {
namespace {

using Type = FlatField::Type;

struct Row {
    const char* name;
    const char* outer;
    const char* inner; ///< null: the value itself
    Type type;
};

constexpr Row statementRows[] = {
    {"text", "text", nullptr, Type::Text}, {"role", "role", nullptr, Type::Text}, {"main", "main", nullptr, Type::Flag},
    {"negated", "negated", nullptr, Type::Flag}, {"document", "document", nullptr, Type::Text}, {"start", "start", nullptr, Type::Number},
    {"end", "end", nullptr, Type::Number}, {"quote", "quote", nullptr, Type::Text}, {"by", "attribution", "holder", Type::Text},
    {"held_by", "attribution", "kind", Type::Text}, {"p_low", "probability", "low", Type::Number}, {"p_best", "probability", "best", Type::Number},
    {"p_high", "probability", "high", Type::Number}, {"phrase", "probability", "phrase", Type::Text},
    {"phrase_start", "probability", "start", Type::Number}, {"phrase_end", "probability", "end", Type::Number},
    {"p_kind", "probability", "kind", Type::Text}, {"p_scale", "probability", "scale", Type::Text},
    {"confidence", "confidence", nullptr, Type::Number}, {"origin", "origin", nullptr, Type::Text}, {"review", "review", nullptr, Type::Text},
    {"note", "note", nullptr, Type::Text}, {"tags", "tags", nullptr, Type::List}};
constexpr Row relationRows[] = {
    {"relation", "kind", nullptr, Type::Text}, {"condition", "condition", nullptr, Type::Text}, {"cue", "cue", "text", Type::Text},
    {"cue_document", "cue", "document", Type::Text}, {"cue_start", "cue", "start", Type::Number}, {"cue_end", "cue", "end", Type::Number},
    {"confidence", "confidence", nullptr, Type::Number}, {"origin", "origin", nullptr, Type::Text}, {"review", "review", nullptr, Type::Text}, {"note", "note", nullptr, Type::Text}};
constexpr Row linkRows[] = {
    {"relation", "kind", nullptr, Type::Text}, {"score", "score", nullptr, Type::Number}, {"reasons", "reasons", nullptr, Type::List},
    {"explanation", "explanation", nullptr, Type::Text}, {"near_miss", "near_miss", "reason", Type::Text},
    {"near_miss_why", "near_miss", "explanation", Type::Text}, {"alignment", "alignment", nullptr, Type::Json},
    {"origin", "origin", nullptr, Type::Text}, {"review", "review", nullptr, Type::Text}, {"note", "note", nullptr, Type::Text}};
constexpr Row documentRows[] = {
    {"title", "title", nullptr, Type::Text}, {"source", "source", nullptr, Type::Text}, {"sha256", "sha256", nullptr, Type::Text},
    {"language", "language", nullptr, Type::Text}};

std::span<const Row> rowsOf(FlatKind kind)
{
    switch (kind) {
    case FlatKind::Statement: return statementRows;
    case FlatKind::Relation: return relationRows;
    case FlatKind::Link: return linkRows;
    case FlatKind::Document: return documentRows;
    }
    return {};
}

QString oneLine(const QJsonObject& object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

QString numberText(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString listText(const QJsonArray& array)
{
    QStringList parts;
    for (const QJsonValue& part : array)
        parts += part.toString().replace(u'\\', QStringLiteral("\\\\")).replace(u';', QStringLiteral("\\;"));
    return parts.join(QStringLiteral("; "));
}

QJsonArray listOf(const QString& text)
{
    QJsonArray array;
    QString part;
    const auto close = [&] {
        if (!part.trimmed().isEmpty())
            array.append(part.trimmed());
        part.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            part += text[++i];
        else if (text[i] == u';')
            close();
        else
            part += text[i];
    }
    close();
    return array;
}

QString valueText(const QJsonValue& value, Type type)
{
    switch (type) {
    case Type::Text: return value.toString();
    case Type::Number: return value.isDouble() ? numberText(value.toDouble()) : QString();
    case Type::Flag: return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : QString();
    case Type::List: return listText(value.toArray());
    case Type::Json: {
        const QJsonDocument json(value.toArray());
        return value.toArray().isEmpty() ? QString() : QString::fromUtf8(json.toJson(QJsonDocument::Compact));
    }
    }
    return {};
}

QJsonValue valueOf(const QString& text, Type type)
{
    bool isNumber = false;
    switch (type) {
    case Type::Text: return text;
    case Type::Number: {
        const double number = text.trimmed().toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    case Type::Flag: return text.trimmed().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || text.trimmed() == QLatin1String("1");
    case Type::List: return listOf(text);
    case Type::Json: return QJsonDocument::fromJson(text.toUtf8()).array();
    }
    return {};
}

/// The other keys, inner ones too; the ends of relations and links are told by the graph.
QJsonObject restOf(QJsonObject object, FlatKind kind)
{
    for (const char* key : {"id", "sources", "target", "a", "b", "text", "sentences", "paragraphs"}) {
        if (kind != FlatKind::Statement || qstrcmp(key, "text") != 0)
            object.remove(QLatin1String(key));
    }
    for (const Row& row : rowsOf(kind)) {
        if (!row.inner) {
            object.remove(QLatin1String(row.outer));
            continue;
        }
        QJsonObject inner = object.value(QLatin1String(row.outer)).toObject();
        inner.remove(QLatin1String(row.inner));
        if (inner.isEmpty())
            object.remove(QLatin1String(row.outer));
        else
            object.insert(QLatin1String(row.outer), inner);
    }
    return object;
}

/// Names that mean something to a reader of one of the flat formats.
bool isTaken(const QString& name)
{
    static const QSet<QString> taken = [] {
        QSet<QString> names;
        for (const FlatKind kind : {FlatKind::Statement, FlatKind::Relation, FlatKind::Link, FlatKind::Document}) {
            for (const Row& row : rowsOf(kind))
                names << QString::fromLatin1(row.name) << QString::fromLatin1(row.outer);
        }
        for (const char* word : {"extra", "id", "node", "key", "kind", "label", "xlabel", "name", "claim", "statement", "sentence", "description", "from", "to", "type",
                                 "relationtype", "interaction", "documents", "counterpoint", "sources", "target", "a", "b", "sentences", "paragraphs"})
            names << QString::fromLatin1(word);
        return names;
    }();
    return taken.contains(name.toLower());
}

/// A word or two, and a value that no format has to bend.
bool standsAlone(const QString& name, const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z][\\w.-]*(?: [\\w.-]+)*$"));
    const bool isSound = std::all_of(value.begin(), value.end(), [](QChar c) { return c == u'\n' || (c.isPrint() && !c.isSurrogate()); });
    return isSound && value == value.trimmed() && !value.isEmpty() && !isTaken(name) && plain.match(name).hasMatch();
}

} // namespace

QStringList foreignNames(const QJsonObject& object, FlatKind kind)
{
    QStringList names;
    const QJsonObject rest = restOf(object, kind);
    for (auto at = rest.begin(); at != rest.end(); ++at) {
        if (standsAlone(at.key(), at.value().toString()))
            names += at.key();
    }
    return names;
}

std::vector<FlatField> flattened(const QJsonObject& object, FlatKind kind, const QStringList& foreign)
{
    std::vector<FlatField> fields;
    for (const Row& row : rowsOf(kind)) {
        QJsonValue value = object.value(QLatin1String(row.outer));
        if (row.inner)
            value = value.toObject().value(QLatin1String(row.inner));
        const QString text = valueText(value, row.type);
        if (!text.isEmpty())
            fields.push_back({QString::fromLatin1(row.name), row.type, text});
    }
    QJsonObject rest = restOf(object, kind);
    for (const QString& name : foreign) {
        if (const QString value = rest.value(name).toString(); standsAlone(name, value)) {
            fields.push_back({name, FlatField::Type::Text, value});
            rest.remove(name);
        }
    }
    if (!rest.isEmpty())
        fields.push_back({QStringLiteral("extra"), Type::Json, oneLine(rest)});
    return fields;
}

std::vector<FlatField> flatNames(FlatKind kind)
{
    std::vector<FlatField> names;
    for (const Row& row : rowsOf(kind))
        names.push_back({QString::fromLatin1(row.name), row.type, {}});
    names.push_back({QStringLiteral("extra"), Type::Json, {}});
    return names;
}

void unflatten(QJsonObject& object, FlatKind kind, const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    if (name == QLatin1String("extra")) {
        const QJsonObject extra = QJsonDocument::fromJson(value.toUtf8()).object();
        for (auto at = extra.begin(); at != extra.end(); ++at) {
            const QJsonObject inner = object.value(at.key()).toObject();
            object.insert(at.key(), inner.isEmpty() ? at.value() : QJsonValue(layered(at.value().toObject(), inner)));
        }
        return;
    }
    const auto rows = rowsOf(kind);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return name == QLatin1String(r.name); });
    if (row == rows.end()) {
        object.insert(name, value);
        return;
    }
    const QJsonValue converted = valueOf(value, row->type);
    if (converted.isUndefined())
        return;
    if (!row->inner) {
        object.insert(QLatin1String(row->outer), converted);
        return;
    }
    QJsonObject inner = object.value(QLatin1String(row->outer)).toObject();
    inner.insert(QLatin1String(row->inner), converted);
    object.insert(QLatin1String(row->outer), inner);
}

} // namespace cp
