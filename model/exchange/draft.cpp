#include "model/exchange/draft.h"

#include "model/base/names.h"
#include "model/documents/codepoints.h"
#include "model/exchange/freshnames.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/mapjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <memory>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

QString sentenceOf(ImportNote note, int count)
{
    switch (note) {
    case ImportNote::DanglingEdge: return ImportText::tr("%Ln edge(s) name something that does not exist and were left out.", nullptr, count);
    case ImportNote::SelfEdge: return ImportText::tr("%Ln edge(s) from a statement to itself were left out.", nullptr, count);
    case ImportNote::DirectEdge: return ImportText::tr("%Ln edge(s) without a kind were taken as support.", nullptr, count);
    case ImportNote::CrossRelation: return ImportText::tr("%Ln relation(s) between documents became links.", nullptr, count);
    case ImportNote::InnerLink: return ImportText::tr("%Ln link(s) inside one document became relations.", nullptr, count);
    case ImportNote::LostQuote: return ImportText::tr("%Ln statement(s) were not found in their text and stand without a quote.", nullptr, count);
    case ImportNote::LostChance: return ImportText::tr("%Ln probability value(s) are no interval in 0 to 1 and were left out.", nullptr, count);
    case ImportNote::UnknownPart: return ImportText::tr("%Ln part(s) of an unknown kind were left out.", nullptr, count);
    case ImportNote::Repaired: return ImportText::tr("%Ln place(s) with broken syntax were repaired.", nullptr, count);
    }
    return {};
}

/// A value that is none of ours is no reason to refuse a whole file: the reader's default holds.
template <typename Enum>
void keepKnown(QJsonObject& object, const char* name)
{
    const QString value = textOf(object, name);
    if (!fromName<Enum>(value))
        object.remove(QLatin1String(name));
}

void keepUnit(QJsonObject& object, const char* name)
{
    const double value = object.value(QLatin1String(name)).toDouble(-1);
    if (!(value >= 0 && value <= 1))
        object.remove(QLatin1String(name));
}

void keepKnownParts(QJsonObject& object, const char* part, void (*check)(QJsonObject&))
{
    QJsonObject inner = object.value(QLatin1String(part)).toObject();
    if (inner.isEmpty())
        return;
    check(inner);
    object.insert(QLatin1String(part), inner);
}

void keepKnownCommon(QJsonObject& object)
{
    keepKnown<Origin>(object, "origin");
    keepKnown<Review>(object, "review");
    keepUnit(object, "confidence");
    keepUnit(object, "score");
}

void keepKnownStatement(QJsonObject& statement)
{
    keepKnownCommon(statement);
    keepKnown<Role>(statement, "role");
    keepKnownParts(statement, "attribution", [](QJsonObject& inner) { keepKnown<HolderKind>(inner, "kind"); });
    keepKnownParts(statement, "probability", [](QJsonObject& inner) { keepKnown<ProbabilityKind>(inner, "kind"); });
}

class Completion final {
public:
    Completion(Draft draft, QString name) : m(std::move(draft)), m_name(std::move(name)) {}

    [[nodiscard]] bool exceeds(const ExchangeLimits& limits) const;
    [[nodiscard]] Result<Imported> run();

private:
    static void nameThings(std::vector<QJsonObject>& things, const QString& letter, FreshNames& names);
    void house();
    void writeTexts();
    void anchor(QJsonObject& statement, const QString& text, const CodePointMap& points);
    void anchorAll();
    void checkChance(QJsonObject& statement, const QString& text, const CodePointMap& points);
    void settleRelations();
    void settleRelation(QJsonObject relation);
    void linkInstead(const QJsonObject& relation, const QString& target);
    void settleLinks();
    void giveRoles();
    void giveMainClaims();
    [[nodiscard]] QString homeOf(const QString& thing) const { return m_home.value(thing); }
    [[nodiscard]] QStringList notes() const;
    void count(ImportNote note) { ++m.notes[note]; }

    Draft m;
    QString m_name;
    QHash<QString, size_t> m_documents; ///< name to index
    QHash<QString, QString> m_home;     ///< statement or relation to its document
    QHash<QString, QJsonObject> m_relationOf;
    QSet<QString> m_linked; ///< ends and kinds of links that there are
    std::vector<QJsonObject> m_settled;
};

bool Completion::exceeds(const ExchangeLimits& limits) const
{
    qsizetype characters = 0;
    for (const auto* things : {&m.documents, &m.statements}) {
        for (const QJsonObject& thing : *things)
            characters += textOf(thing, "text").size() + textOf(thing, "quote").size();
    }
    const auto most = static_cast<size_t>(limits.maxItems);
    return characters > limits.maxCharacters || m.documents.size() > most || m.statements.size() > most || m.relations.size() > most
        || m.links.size() > most;
}

void Completion::nameThings(std::vector<QJsonObject>& things, const QString& letter, FreshNames& names)
{
    for (QJsonObject& thing : things) {
        const QString given = textOf(thing, "id");
        const QString name = names.take(given.isEmpty() ? letter + QString::number(names.count() + 1) : given);
        if (name != given)
            thing.insert(QLatin1String("id"), name);
    }
}

/// Every statement gets a document that exists.
void Completion::house()
{
    FreshNames documents, statements, links;
    nameThings(m.documents, QStringLiteral("d"), documents);
    nameThings(m.statements, QStringLiteral("s"), statements);
    nameThings(m.relations, QStringLiteral("r"), statements);
    nameThings(m.links, QStringLiteral("l"), links);
    for (size_t i = 0; i < m.documents.size(); ++i)
        m_documents.insert(textOf(m.documents[i], "id"), i);
    const QString fallback = m.documents.empty() ? QStringLiteral("d1") : textOf(m.documents.front(), "id");
    const QString title = m.title.isEmpty() ? QFileInfo(m_name).completeBaseName() : m.title;
    for (QJsonObject& statement : m.statements) {
        keepKnownStatement(statement);
        QString home = textOf(statement, "document");
        const bool isNamed = !home.isEmpty();
        if (!isNamed)
            home = fallback;
        if (!m_documents.contains(home)) {
            m_documents.insert(home, m.documents.size());
            m.documents.push_back({{QStringLiteral("id"), home}, {QStringLiteral("title"), isNamed ? home : title}, {QStringLiteral("source"), m_name}});
        }
        statement.insert(QLatin1String("document"), home);
        m_home.insert(textOf(statement, "id"), home);
    }
}

/// A document without its text gets one that says what its statements say, a paragraph each.
void Completion::writeTexts()
{
    std::vector<QString> texts(m.documents.size());
    std::vector<qsizetype> ends(m.documents.size(), 0);
    std::vector<bool> lacks(m.documents.size());
    const auto append = [&](size_t at, const QString& part) {
        texts[at] += part;
        ends[at] += part.toUcs4().size();
    };
    for (size_t i = 0; i < m.documents.size(); ++i) {
        lacks[i] = textOf(m.documents[i], "text").isEmpty();
        if (lacks[i])
            append(i, textOf(m.documents[i], "title").simplified());
    }
    for (QJsonObject& statement : m.statements) {
        const size_t at = m_documents.value(textOf(statement, "document"));
        if (!lacks[at])
            continue;
        const QString given = textOf(statement, "quote");
        const QString quote = (given.isEmpty() ? textOf(statement, "text") : given).simplified();
        if (statement.contains(QLatin1String("start")) && statement.contains(QLatin1String("end")) && !statement.contains(QLatin1String("source_span")))
            statement.insert(QLatin1String("source_span"), QJsonObject{{QStringLiteral("start"), statement.value(QLatin1String("start"))},
                                                                       {QStringLiteral("end"), statement.value(QLatin1String("end"))}});
        append(at, ends[at] == 0 ? QString() : QStringLiteral("\n\n"));
        statement.insert(QLatin1String("start"), ends[at]);
        append(at, quote);
        statement.insert(QLatin1String("end"), ends[at]);
        statement.insert(QLatin1String("quote"), quote);
    }
    for (size_t i = 0; i < m.documents.size(); ++i) {
        if (lacks[i])
            m.documents[i].insert(QLatin1String("text"), texts[i]);
    }
}

/// The quote becomes exactly what stands at the place; a place that does not fit is sought by the words.
void Completion::anchor(QJsonObject& statement, const QString& text, const CodePointMap& points)
{
    const QString given = textOf(statement, "quote");
    const QString quote = given.isEmpty() ? textOf(statement, "text") : given;
    const double start = statement.value(QLatin1String("start")).toDouble(-1);
    const double end = statement.value(QLatin1String("end")).toDouble(-1);
    const auto most = static_cast<double>(points.codePointCount());
    Span span;
    if (start >= 0 && end >= start && end <= most)
        span = points.toUtf16(Span{static_cast<qsizetype>(start), static_cast<qsizetype>(end)});
    QString slice = text.mid(span.start, span.length());
    if (slice != given && !(given.isEmpty() && !slice.isEmpty())) {
        const qsizetype at = quote.isEmpty() ? -1 : text.indexOf(quote);
        if (at < 0)
            this->count(ImportNote::LostQuote);
        span = at < 0 ? Span{} : Span{at, at + quote.size()};
        slice = at < 0 ? QString() : quote;
    }
    const Span outside = points.toCodePoints(span);
    statement.insert(QLatin1String("start"), outside.start);
    statement.insert(QLatin1String("end"), outside.end);
    statement.insert(QLatin1String("quote"), slice);
    if (textOf(statement, "text").isEmpty())
        statement.insert(QLatin1String("text"), slice);
}

void Completion::checkChance(QJsonObject& statement, const QString& text, const CodePointMap& points)
{
    QJsonObject chance = statement.value(QLatin1String("probability")).toObject();
    if (chance.isEmpty())
        return;
    const double low = chance.value(QLatin1String("low")).toDouble(0);
    const double high = chance.value(QLatin1String("high")).toDouble(1);
    const double best = chance.value(QLatin1String("best")).toDouble((low + high) / 2);
    if (!(low >= 0 && low <= best && best <= high && high <= 1)) {
        count(ImportNote::LostChance);
        statement.remove(QLatin1String("probability"));
        return;
    }
    const QString phrase = textOf(chance, "phrase");
    const Span home = points.toUtf16(Span{statement.value(QLatin1String("start")).toInteger(), statement.value(QLatin1String("end")).toInteger()});
    const Span given = points.toUtf16(Span{std::max(qint64(0), chance.value(QLatin1String("start")).toInteger()),
                                           std::max(qint64(0), chance.value(QLatin1String("end")).toInteger())});
    if (phrase.isEmpty() || text.mid(given.start, given.length()) != phrase) {
        const qsizetype at = phrase.isEmpty() ? -1 : text.indexOf(phrase, home.start);
        const Span span = points.toCodePoints(at < 0 || at >= home.end ? Span{} : Span{at, at + phrase.size()});
        chance.insert(QLatin1String("start"), span.start);
        chance.insert(QLatin1String("end"), span.end);
    }
    statement.insert(QLatin1String("probability"), chance);
}

void Completion::anchorAll()
{
    std::vector<std::unique_ptr<CodePointMap>> points(m.documents.size());
    for (QJsonObject& statement : m.statements) {
        const size_t at = m_documents.value(textOf(statement, "document"));
        const QString text = textOf(m.documents[at], "text");
        if (!points[at])
            points[at] = std::make_unique<CodePointMap>(text);
        anchor(statement, text, *points[at]);
        checkChance(statement, text, *points[at]);
    }
}

void Completion::linkInstead(const QJsonObject& relation, const QString& target)
{
    static const QHash<QString, QString> kinds{{QStringLiteral("attacks"), QStringLiteral("contradict")},
                                               {QStringLiteral("undercuts"), QStringLiteral("contradict")},
                                               {QStringLiteral("contradict"), QStringLiteral("contradict")},
                                               {QStringLiteral("match"), QStringLiteral("match")}};
    QJsonObject link = relation;
    for (const char* key : {"id", "sources", "target", "condition", "cue", "confidence"})
        link.remove(QLatin1String(key));
    link.insert(QLatin1String("kind"), kinds.value(textOf(relation, "kind"), QStringLiteral("related")));
    for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray()) {
        link.insert(QLatin1String("a"), source);
        link.insert(QLatin1String("b"), target);
        m.links.push_back(link);
    }
    count(ImportNote::CrossRelation);
}

void Completion::settleRelation(QJsonObject relation)
{
    QJsonArray sources;
    QSet<QString> seen;
    QString target = textOf(relation, "target");
    if (!m_home.contains(target) && !m_relationOf.contains(target))
        return count(ImportNote::DanglingEdge);
    for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray()) {
        const QString name = source.toString();
        if (name == target)
            count(ImportNote::SelfEdge);
        else if (!m_home.contains(name))
            count(ImportNote::DanglingEdge);
        else if (!seen.contains(name))
            sources.append(name);
        seen.insert(name);
    }
    if (sources.isEmpty())
        return;
    relation.insert(QLatin1String("sources"), sources);
    // An inference of another document cannot be undercut from here; its conclusion can be contradicted.
    QString end = target;
    for (int steps = 0; steps < 1000 && !m_home.contains(end); ++steps)
        end = textOf(m_relationOf.value(end), "target");
    const QString home = homeOf(end);
    const bool isInside = std::all_of(sources.begin(), sources.end(), [&](const QJsonValue& s) { return homeOf(s.toString()) == home; });
    if (home.isEmpty())
        return count(ImportNote::DanglingEdge);
    if (!isInside)
        return linkInstead(relation, end);
    const QString kind = textOf(relation, "kind");
    if (kind == QLatin1String("contradict"))
        relation.insert(QLatin1String("kind"), QStringLiteral("attacks"));
    else if (kind == QLatin1String("match") || kind == QLatin1String("related"))
        relation.insert(QLatin1String("kind"), QStringLiteral("elaborates"));
    keepKnownCommon(relation);
    keepKnown<RelationKind>(relation, "kind");
    keepKnown<ConditionKind>(relation, "condition");
    if (textOf(relation, "kind") != QLatin1String("condition-of"))
        relation.remove(QLatin1String("condition"));
    if (textOf(relation.value(QLatin1String("cue")).toObject(), "document") != home)
        relation.remove(QLatin1String("cue"));
    m_settled.push_back(std::move(relation));
}

void Completion::settleRelations()
{
    for (const QJsonObject& relation : m.relations)
        m_relationOf.insert(textOf(relation, "id"), relation);
    std::vector<QJsonObject> given = std::move(m.relations);
    for (QJsonObject& relation : given)
        settleRelation(std::move(relation));
    // What pointed at a relation that is gone points at nothing.
    for (bool changed = true; changed;) {
        QSet<QString> names;
        for (const QJsonObject& relation : m_settled)
            names.insert(textOf(relation, "id"));
        const size_t removed = std::erase_if(m_settled, [&](const QJsonObject& relation) {
            const QString target = textOf(relation, "target");
            return !m_home.contains(target) && !names.contains(target);
        });
        m.notes[ImportNote::DanglingEdge] += static_cast<int>(removed);
        changed = removed > 0;
    }
    m.relations = std::move(m_settled);
}

void Completion::settleLinks()
{
    std::vector<QJsonObject> links;
    for (QJsonObject& link : m.links) {
        QString a = textOf(link, "a");
        QString b = textOf(link, "b");
        if (!m_home.contains(a) || !m_home.contains(b)) {
            count(ImportNote::DanglingEdge);
            continue;
        }
        if (homeOf(a) == homeOf(b)) {
            if (a != b)
                m.relations.push_back({{QStringLiteral("sources"), QJsonArray{a}}, {QStringLiteral("target"), b},
                                       {QStringLiteral("kind"), textOf(link, "kind") == QLatin1String("contradict") ? QStringLiteral("attacks") : QStringLiteral("elaborates")}});
            count(a == b ? ImportNote::SelfEdge : ImportNote::InnerLink);
            continue;
        }
        if (m_documents.value(homeOf(b)) < m_documents.value(homeOf(a))) {
            std::swap(a, b);
            QJsonArray pairs;
            for (const QJsonValue& value : link.value(QLatin1String("alignment")).toArray()) {
                QJsonObject pair = value.toObject();
                const QJsonValue first = pair.value(QLatin1String("a"));
                pair.insert(QLatin1String("a"), pair.value(QLatin1String("b")));
                pair.insert(QLatin1String("b"), first);
                pairs.append(pair);
            }
            link.insert(QLatin1String("alignment"), pairs);
        }
        link.insert(QLatin1String("a"), a);
        link.insert(QLatin1String("b"), b);
        keepKnownCommon(link);
        keepKnown<LinkKind>(link, "kind");
        keepKnownParts(link, "near_miss", [](QJsonObject& inner) { keepKnown<NearMissReason>(inner, "reason"); });
        // A contradiction is often told from both sides.
        const QString key = textOf(link, "kind") + u'\n' + a + u'\n' + b;
        if (!m_linked.contains(key))
            links.push_back(link);
        m_linked.insert(key);
    }
    m.links = std::move(links);
    FreshNames taken, linkNames;
    for (const QJsonObject& statement : m.statements)
        taken.take(textOf(statement, "id"));
    nameThings(m.relations, QStringLiteral("r"), taken);
    nameThings(m.links, QStringLiteral("l"), linkNames);
}

void Completion::giveRoles()
{
    QHash<QString, QString> roles;
    for (const QJsonObject& relation : m.relations) {
        const QString kind = textOf(relation, "kind");
        if (kind == QLatin1String("elaborates"))
            continue;
        for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
            roles.insert(source.toString(), kind == QLatin1String("condition-of") ? QStringLiteral("condition") : QStringLiteral("premise"));
    }
    for (QJsonObject& statement : m.statements) {
        if (textOf(statement, "role").isEmpty())
            statement.insert(QLatin1String("role"), roles.value(textOf(statement, "id"), QStringLiteral("claim")));
    }
}

/// Where nobody said which claims are main: those that are argued about, else the first one.
void Completion::giveMainClaims()
{
    QSet<QString> argued;
    for (const QJsonObject& relation : m.relations)
        argued.insert(textOf(relation, "target"));
    std::vector<QJsonObject*> first(m.documents.size(), nullptr);
    std::vector<std::vector<QJsonObject*>> claims(m.documents.size());
    std::vector<bool> isTold(m.documents.size());
    for (QJsonObject& statement : m.statements) {
        const size_t at = m_documents.value(textOf(statement, "document"));
        isTold[at] = isTold[at] || statement.contains(QLatin1String("main"));
        if (textOf(statement, "role") != QLatin1String("claim"))
            continue;
        if (!first[at])
            first[at] = &statement;
        if (argued.contains(textOf(statement, "id")))
            claims[at].push_back(&statement);
    }
    for (size_t at = 0; at < claims.size(); ++at) {
        if (isTold[at] || !first[at])
            continue;
        for (QJsonObject* claim : claims[at].empty() ? std::vector{first[at]} : claims[at])
            claim->insert(QLatin1String("main"), true);
    }
}

QStringList Completion::notes() const
{
    QStringList sentences;
    for (const auto& [note, count] : m.notes) {
        if (count > 0)
            sentences += sentenceOf(note, count);
    }
    return sentences;
}

QJsonArray arrayOf(const std::vector<QJsonObject>& objects)
{
    QJsonArray array;
    for (const QJsonObject& object : objects)
        array.append(object);
    return array;
}

Result<Imported> Completion::run()
{
    house();
    writeTexts();
    anchorAll();
    settleRelations();
    settleLinks();
    giveRoles();
    giveMainClaims();
    QJsonObject layout;
    for (auto box = m.layout.begin(); box != m.layout.end(); ++box) {
        if (m_home.contains(box.key()))
            layout.insert(box.key(), box.value());
    }
    QJsonObject root = m.rest;
    root.insert(QLatin1String("format"), QStringLiteral("counterpoint-map"));
    root.insert(QLatin1String("version"), 1);
    root.insert(QLatin1String("documents"), arrayOf(m.documents));
    root.insert(QLatin1String("statements"), arrayOf(m.statements));
    root.insert(QLatin1String("relations"), arrayOf(m.relations));
    root.insert(QLatin1String("links"), arrayOf(m.links));
    root.insert(QLatin1String("layout"), layout);
    Result<Workspace> workspace = mapFromJson(root, m_name);
    if (!workspace)
        return workspace.error();
    return Imported{std::move(workspace).value(), notes()};
}

} // namespace

Result<Imported> completed(Draft draft, const QString& name, const ExchangeLimits& limits)
{
    if (draft.statements.empty() && draft.documents.empty())
        return Error{ErrorCode::Empty, ImportText::tr("“%1” holds no statements. Nothing was opened or changed. Choose another file.").arg(name)};
    Completion completion(std::move(draft), name);
    if (completion.exceeds(limits))
        return Error{ErrorCode::TooLarge, ImportText::tr("“%1” holds more than a map can: at most %L2 statements and %L3 characters. Nothing was "
                                                         "opened or changed. Split it into parts.")
                                              .arg(name).arg(limits.maxItems).arg(limits.maxCharacters)};
    return completion.run();
}

} // namespace cp
