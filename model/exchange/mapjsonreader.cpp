#include "model/exchange/mapjson.h"

#include "model/base/names.h"
#include "model/documents/codepoints.h"
#include "model/documents/paragraphs.h"
#include "model/exchange/draft.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

// Ids of our own form (s12) keep their numbers; others get the next free one, in order. The first broken thing stops the
// reading with its place in words.

namespace cp {
namespace {

/// Context of the texts below for translators.
struct MapJsonText {
    Q_DECLARE_TR_FUNCTIONS(MapJson)
};

/// Thrown inside this file only, and caught at its border. `what` completes "… is not a sound map: ", without a full stop.
struct Broken {
    QString what;
};

QJsonObject rest(QJsonObject object, std::initializer_list<const char*> known)
{
    for (const char* name : known)
        object.remove(QLatin1String(name));
    return object;
}

/// Unknown keys of an object inside another are kept in the outer one's rest, under the inner one's name.
void keepRest(QJsonObject& extra, const char* name, const QJsonObject& inner, std::initializer_list<const char*> known)
{
    if (const QJsonObject unknown = rest(inner, known); !unknown.isEmpty())
        extra.insert(QLatin1String(name), unknown);
}

template <typename Enum>
Enum enumOf(const QJsonObject& object, const char* name, Enum fallback)
{
    const QJsonValue value = object.value(QLatin1String(name));
    if (value.isUndefined() || value.isNull())
        return fallback;
    const std::optional<Enum> found = fromName<Enum>(value.toString());
    if (!found)
        throw Broken{MapJsonText::tr("“%1” is not a known “%2”").arg(value.toString(), QLatin1String(name))};
    return *found;
}

double unitOf(const QJsonObject& object, const char* name, double fallback)
{
    const double value = object.value(QLatin1String(name)).toDouble(fallback);
    if (!(value >= 0 && value <= 1))
        throw Broken{MapJsonText::tr("“%1” is not between 0 and 1").arg(QLatin1String(name))};
    return value;
}

/// Numbers for the ids of one kind.
template <typename IdType>
class IdTable final {
public:
    explicit IdTable(QChar letter) : m_letter(letter) {}

    IdType add(const QString& name)
    {
        if (name.isEmpty() || m_ids.contains(name))
            throw Broken{MapJsonText::tr("the id “%1” is missing or used twice").arg(name)};
        bool isNumber = false;
        const int number = name.startsWith(m_letter) ? QStringView(name).mid(1).toInt(&isNumber) : 0;
        const bool own = isNumber && number > 0 && number < IdType::most && !m_used.contains(number);
        const int value = own ? number : m_last + 1;
        m_last = std::max(m_last, value);
        m_used.insert(value);
        m_ids.insert(name, {value});
        return {value};
    }
    [[nodiscard]] std::optional<IdType> find(const QString& name) const
    {
        const auto at = m_ids.constFind(name);
        return at == m_ids.constEnd() ? std::nullopt : std::optional(*at);
    }
    [[nodiscard]] IdType get(const QString& name) const
    {
        if (const auto id = find(name))
            return *id;
        throw Broken{MapJsonText::tr("“%1” is referred to but does not exist").arg(name)};
    }

private:
    QChar m_letter;
    QHash<QString, IdType> m_ids;
    QSet<int> m_used;
    int m_last = 0;
};

class MapReader final {
public:
    [[nodiscard]] Workspace read(const QJsonObject& root);

private:
    [[nodiscard]] Span spanOf(const QJsonObject& object, DocumentId document) const;
    void readDocument(const QJsonObject& object);
    void readParagraphs(const QJsonObject& object, Document& document) const;
    void readStatement(const QJsonObject& object);
    void readRelation(const QJsonObject& object);
    void readLink(const QJsonObject& object);
    [[nodiscard]] QJsonObject readLayout(const QJsonObject& object);
    [[nodiscard]] std::optional<StatedProbability> probabilityOf(const QJsonValue& value, DocumentId document) const;
    [[nodiscard]] std::vector<AlignedPair> alignmentOf(const QJsonArray& array, DocumentId a, DocumentId b) const;

    template <typename Read>
    void each(const QJsonObject& root, const char* name, Read read)
    {
        const QJsonValue list = root.value(QLatin1String(name));
        if (!list.isArray() && !list.isNull() && !list.isUndefined())
            throw Broken{MapJsonText::tr("“%1” is not a list").arg(QLatin1String(name))};
        int index = 0;
        for (const QJsonValue& value : list.toArray()) {
            try {
                read(value.toObject());
            } catch (const Broken& broken) {
                throw Broken{MapJsonText::tr("“%1”, number %2: %3").arg(QLatin1String(name)).arg(index + 1).arg(broken.what)};
            }
            ++index;
        }
    }

    IdTable<DocumentId> m_documents{u'd'};
    IdTable<StatementId> m_statements{u's'};
    IdTable<RelationId> m_relations{u'r'};
    IdTable<LinkId> m_links{u'l'};
    QHash<DocumentId, CodePointMap> m_points;
    QHash<StatementId, DocumentId> m_home;
    MapDelta m_delta;
};

Span MapReader::spanOf(const QJsonObject& object, DocumentId document) const
{
    const auto points = m_points.constFind(document);
    const double start = object.value(QLatin1String("start")).toDouble(0);
    const double end = object.value(QLatin1String("end")).toDouble(0);
    if (!(start >= 0 && end >= start && end <= static_cast<double>(points->codePointCount())))
        throw Broken{MapJsonText::tr("“start” and “end” lie outside the text")};
    return points->toUtf16(Span{static_cast<qsizetype>(start), static_cast<qsizetype>(end)});
}

void MapReader::readParagraphs(const QJsonObject& object, Document& document) const
{
    static const QHash<QString, ParagraphKind> kinds{
        {QStringLiteral("title"), ParagraphKind::Title},           {QStringLiteral("heading"), ParagraphKind::Heading},
        {QStringLiteral("body"), ParagraphKind::Body},             {QStringLiteral("list-item"), ParagraphKind::ListItem},
        {QStringLiteral("quotation"), ParagraphKind::Quotation},   {QStringLiteral("furniture"), ParagraphKind::Furniture}};
    if (!object.contains(QLatin1String("paragraphs"))) {
        document.paragraphs = splitParagraphs(document.text);
        return;
    }
    for (const QJsonValue& value : object.value(QLatin1String("paragraphs")).toArray()) {
        const QJsonObject part = value.toObject();
        document.paragraphs.push_back({spanOf(part, document.id), kinds.value(part.value(QLatin1String("kind")).toString(), ParagraphKind::Body)});
    }
}

void MapReader::readDocument(const QJsonObject& object)
{
    Document document;
    document.id = m_documents.add(object.value(QLatin1String("id")).toString());
    document.title = object.value(QLatin1String("title")).toString();
    document.source = object.value(QLatin1String("source")).toString();
    document.sha256 = object.value(QLatin1String("sha256")).toString().toLatin1();
    document.language = object.value(QLatin1String("language")).toString();
    document.text = object.value(QLatin1String("text")).toString();
    document.extra = rest(object, {"id", "title", "source", "sha256", "language", "text", "sentences", "paragraphs"});
    m_points.insert(document.id, CodePointMap(document.text));
    for (const QJsonValue& value : object.value(QLatin1String("sentences")).toArray())
        document.sentences.push_back(spanOf(value.toObject(), document.id));
    readParagraphs(object, document);
    m_delta.documents.push_back({std::nullopt, std::move(document)});
}

std::optional<StatedProbability> MapReader::probabilityOf(const QJsonValue& value, DocumentId document) const
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    StatedProbability p;
    p.kind = enumOf(object, "kind", ProbabilityKind::Likelihood);
    p.phrase = object.value(QLatin1String("phrase")).toString();
    p.span = spanOf(object, document);
    p.low = unitOf(object, "low", 0);
    p.high = unitOf(object, "high", 1);
    p.best = unitOf(object, "best", (p.low + p.high) / 2);
    p.scale = object.value(QLatin1String("scale")).toString();
    if (!(p.low <= p.best && p.best <= p.high))
        throw Broken{MapJsonText::tr("“low”, “best” and “high” of the probability are not in order")};
    return p;
}

void MapReader::readStatement(const QJsonObject& object)
{
    Statement s;
    s.id = m_statements.add(object.value(QLatin1String("id")).toString());
    s.document = m_documents.get(object.value(QLatin1String("document")).toString());
    s.span = spanOf(object, s.document);
    s.quote = object.value(QLatin1String("quote")).toString();
    s.text = object.value(QLatin1String("text")).toString(s.quote);
    s.role = enumOf(object, "role", Role::Claim);
    s.main = object.value(QLatin1String("main")).toBool();
    s.negated = object.value(QLatin1String("negated")).toBool();
    const QJsonObject attribution = object.value(QLatin1String("attribution")).toObject();
    s.attribution = {enumOf(attribution, "kind", HolderKind::Author), attribution.value(QLatin1String("holder")).toString()};
    s.probability = probabilityOf(object.value(QLatin1String("probability")), s.document);
    s.confidence = unitOf(object, "confidence", 1);
    s.origin = enumOf(object, "origin", Origin::Imported);
    s.review = enumOf(object, "review", Review::Pending);
    s.note = object.value(QLatin1String("note")).toString();
    for (const QJsonValue& tag : object.value(QLatin1String("tags")).toArray())
        s.tags += tag.toString();
    s.extra = rest(object, {"id", "document", "start", "end", "quote", "text", "role", "main", "negated", "attribution",
                            "probability", "confidence", "origin", "review", "note", "tags"});
    keepRest(s.extra, "attribution", attribution, {"kind", "holder"});
    keepRest(s.extra, "probability", object.value(QLatin1String("probability")).toObject(),
             {"kind", "phrase", "start", "end", "low", "high", "best", "scale"});
    m_home.insert(s.id, s.document);
    m_delta.statements.push_back({std::nullopt, std::move(s)});
}

void MapReader::readRelation(const QJsonObject& object)
{
    Relation r;
    r.id = m_relations.get(object.value(QLatin1String("id")).toString());
    r.kind = enumOf(object, "kind", RelationKind::Supports);
    for (const QJsonValue& source : object.value(QLatin1String("sources")).toArray())
        r.sources.push_back(m_statements.get(source.toString()));
    const QString target = object.value(QLatin1String("target")).toString();
    if (const auto statement = m_statements.find(target))
        r.target = *statement;
    else
        r.target = m_relations.get(target);
    if (object.value(QLatin1String("condition")).isString())
        r.condition = enumOf(object, "condition", ConditionKind::If);
    else if (r.kind == RelationKind::ConditionOf)
        r.condition = ConditionKind::If;
    const QJsonObject cue = object.value(QLatin1String("cue")).toObject();
    if (!cue.isEmpty()) {
        const DocumentId document = m_documents.get(cue.value(QLatin1String("document")).toString());
        r.cue = Cue{document, spanOf(cue, document), cue.value(QLatin1String("text")).toString()};
    }
    r.confidence = unitOf(object, "confidence", 1);
    r.origin = enumOf(object, "origin", Origin::Imported);
    r.review = enumOf(object, "review", Review::Pending);
    r.extra = rest(object, {"id", "kind", "sources", "target", "condition", "cue", "confidence", "origin", "review"});
    keepRest(r.extra, "cue", cue, {"document", "start", "end", "text"});
    m_delta.relations.push_back({std::nullopt, std::move(r)});
}

std::vector<AlignedPair> MapReader::alignmentOf(const QJsonArray& array, DocumentId a, DocumentId b) const
{
    std::vector<AlignedPair> pairs;
    for (const QJsonValue& value : array) {
        const QJsonObject pair = value.toObject();
        pairs.push_back({spanOf(pair.value(QLatin1String("a")).toObject(), a), spanOf(pair.value(QLatin1String("b")).toObject(), b),
                         enumOf(pair, "type", AlignmentType::Equal)});
    }
    return pairs;
}

void MapReader::readLink(const QJsonObject& object)
{
    Link l;
    l.id = m_links.add(object.value(QLatin1String("id")).toString());
    l.kind = enumOf(object, "kind", LinkKind::Related);
    l.a = m_statements.get(object.value(QLatin1String("a")).toString());
    l.b = m_statements.get(object.value(QLatin1String("b")).toString());
    l.score = unitOf(object, "score", 1);
    for (const QJsonValue& value : object.value(QLatin1String("reasons")).toArray()) {
        if (const auto reason = fromName<Reason>(value.toString()))
            l.reasons.push_back(*reason);
    }
    l.alignment = alignmentOf(object.value(QLatin1String("alignment")).toArray(), m_home.value(l.a), m_home.value(l.b));
    l.explanation = object.value(QLatin1String("explanation")).toString();
    const QJsonObject miss = object.value(QLatin1String("near_miss")).toObject();
    if (!miss.isEmpty())
        l.nearMiss = NearMiss{enumOf(miss, "reason", NearMissReason::Scope), miss.value(QLatin1String("explanation")).toString()};
    l.origin = enumOf(object, "origin", Origin::Imported);
    l.review = enumOf(object, "review", Review::Pending);
    l.note = object.value(QLatin1String("note")).toString();
    l.extra = rest(object, {"id", "kind", "a", "b", "score", "reasons", "alignment", "explanation", "near_miss", "origin", "review", "note"});
    keepRest(l.extra, "near_miss", miss, {"reason", "explanation"});
    m_delta.links.push_back({std::nullopt, std::move(l)});
}

QJsonObject MapReader::readLayout(const QJsonObject& object)
{
    QJsonObject unknown;
    for (auto at = object.begin(); at != object.end(); ++at) {
        const QJsonObject box = at.value().toObject();
        const auto number = [&box](const char* name) { return box.value(QLatin1String(name)).toDouble(); };
        m_delta.boxes.push_back({std::nullopt, NodeBox{m_statements.get(at.key()), number("x"), number("y"), number("width"),
                                                       number("height"), box.value(QLatin1String("pinned")).toBool()}});
        keepRest(unknown, nameOf(m_statements.get(at.key())).toLatin1().constData(), box, {"x", "y", "width", "height", "pinned"});
    }
    return unknown;
}

Workspace MapReader::read(const QJsonObject& root)
{
    each(root, "documents", [this](const QJsonObject& o) { readDocument(o); });
    each(root, "statements", [this](const QJsonObject& o) { readStatement(o); });
    // A relation may point at one that stands later.
    each(root, "relations", [this](const QJsonObject& o) { m_relations.add(o.value(QLatin1String("id")).toString()); });
    each(root, "relations", [this](const QJsonObject& o) { readRelation(o); });
    each(root, "links", [this](const QJsonObject& o) { readLink(o); });
    const QJsonObject boxRests = readLayout(root.value(QLatin1String("layout")).toObject());
    Workspace workspace;
    workspace.map.apply(m_delta);
    workspace.scale = root.value(QLatin1String("generator")).toObject().value(QLatin1String("scale")).toString(workspace.scale);
    workspace.extra = rest(root, {"format", "version", "generator", "documents", "statements", "relations", "links", "layout"});
    keepRest(workspace.extra, "generator", root.value(QLatin1String("generator")).toObject(), {"name", "version", "models", "scale"});
    keepRest(workspace.extra, "layout", boxRests, {});
    if (const std::vector<QString> broken = brokenRules(workspace.map); !broken.empty())
        throw Broken{broken.front()};
    return workspace;
}

bool exceeds(const QJsonObject& root, const ExchangeLimits& limits)
{
    const auto count = [&root](const char* name) { return root.value(QLatin1String(name)).toArray().size(); };
    qsizetype characters = 0;
    for (const QJsonValue& document : root.value(QLatin1String("documents")).toArray())
        characters += document[QLatin1String("text")].toString().size();
    return characters > limits.maxCharacters || count("documents") > limits.maxItems || count("statements") > limits.maxItems
        || count("relations") > limits.maxItems || count("links") > limits.maxItems;
}

Error damaged(const QString& name, const QString& what)
{
    return {ErrorCode::Damaged, MapJsonText::tr("“%1” is not a sound map: %2. Nothing was opened or changed. "
                                                "Correct the file or export it again.").arg(name, what)};
}

} // namespace

bool isMapJson(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object().value(QLatin1String("format")) == QLatin1String("counterpoint-map");
}

Result<Workspace> readMapJson(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > ExchangeLimits().maxBytes)
        return tooManyBytes(name);
    QJsonParseError parse;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &parse);
    if (parse.error != QJsonParseError::NoError)
        return Error{ErrorCode::NotText, MapJsonText::tr("“%1” is not valid JSON (%2, at byte %3). Nothing was opened or changed. "
                                                         "Choose a map file.")
                                             .arg(name, parse.errorString()).arg(parse.offset)};
    return mapFromJson(json.object(), name);
}

Result<Workspace> mapFromJson(const QJsonObject& root, const QString& name)
{
    if (root.value(QLatin1String("format")).toString() != QLatin1String("counterpoint-map"))
        return Error{ErrorCode::Unsupported, MapJsonText::tr("“%1” contains no map that can be read, neither Counterpoint's own nor AIF nor SADFace. "
                                                             "Nothing was opened or changed. Choose another file.").arg(name)};
    if (root.value(QLatin1String("version")).toInt() > 1)
        return newerFormat(name, root.value(QLatin1String("generator")).toObject().value(QLatin1String("version")).toString());
    if (exceeds(root, {}))
        return tooLarge(name);
    try {
        return MapReader().read(root);
    } catch (const Broken& broken) {
        return damaged(name, broken.what);
    }
}

} // namespace cp
