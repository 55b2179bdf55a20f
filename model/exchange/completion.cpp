#include "model/exchange/completion.h"

#include "model/exchange/knownvalues.h"
#include "model/exchange/mapjson.h"

#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <memory>

namespace cp {

bool Completion::exceedsLimits() const
{
    qsizetype characters = 0;
    for (const auto* things : {&m.documents, &m.statements}) {
        for (const QJsonObject& thing : *things)
            characters += textOf(thing, "text").size() + textOf(thing, "quote").size();
    }
    const auto most = static_cast<size_t>(m_limits.maxItems);
    return characters > m_limits.maxCharacters || m.documents.size() > most || m.statements.size() > most || m.relations.size() > most
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
    for (const QJsonObject& statement : m.statements) {
        if (const QString home = textOf(statement, "document"); !home.isEmpty() && !documents.isTaken(home))
            documents.take(home);
    }
    const QString fallback = documents.count() == 0 ? QStringLiteral("d1")
        : m.isGrouped || m.documents.empty()        ? documents.take(QStringLiteral("outside"))
                                                    : textOf(m.documents.front(), "id");
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

/// A text as it grows, and its length in code points.
struct Completion::WrittenText {
    void append(const QString& part)
    {
        text += part;
        end += part.toUcs4().size();
    }

    QString text;
    qsizetype end = 0;
};

/// The statement's words become a paragraph; where they stood in a text that is not there is kept aside.
void Completion::writeQuote(QJsonObject& statement, WrittenText& written)
{
    const QString given = textOf(statement, "quote");
    const QString quote = (given.isEmpty() ? textOf(statement, "text") : given).simplified();
    if (statement.contains(QLatin1String("start")) && statement.contains(QLatin1String("end")) && !statement.contains(QLatin1String("source_span")))
        statement.insert(QLatin1String("source_span"), QJsonObject{{QStringLiteral("start"), statement.value(QLatin1String("start"))},
                                                                   {QStringLiteral("end"), statement.value(QLatin1String("end"))}});
    written.append(written.end == 0 ? QString() : QStringLiteral("\n\n"));
    const qsizetype start = written.end;
    written.append(quote);
    noteMove(statement, start, written.end);
    statement.insert(QLatin1String("start"), start);
    statement.insert(QLatin1String("end"), written.end);
    statement.insert(QLatin1String("quote"), quote);
}

/// A document without its text gets one that says what its statements say, a paragraph each.
void Completion::writeTexts()
{
    std::vector<WrittenText> texts(m.documents.size());
    m_isRewritten.assign(m.documents.size(), false);
    m_movesIn.resize(m.documents.size());
    for (size_t i = 0; i < m.documents.size(); ++i) {
        m_isRewritten[i] = textOf(m.documents[i], "text").isEmpty();
        if (m_isRewritten[i])
            texts[i].append(textOf(m.documents[i], "title").simplified());
    }
    for (QJsonObject& statement : m.statements) {
        const size_t at = m_documents.value(textOf(statement, "document"));
        if (m_isRewritten[at])
            writeQuote(statement, texts[at]);
    }
    for (size_t i = 0; i < m.documents.size(); ++i) {
        std::sort(m_movesIn[i].begin(), m_movesIn[i].end(), [](const Move& a, const Move& b) { return a.from < b.from; });
        if (m_isRewritten[i])
            m.documents[i].insert(QLatin1String("text"), texts[i].text);
    }
}

/// -1 where they are not, or where too much was looked through already.
qsizetype Completion::placeOf(const QString& words, const QString& text)
{
    m_searched += text.size();
    return words.isEmpty() || m_searched > m_limits.maxSearched ? -1 : text.indexOf(words);
}

/// The quote becomes exactly what stands at the place; a place that does not fit is sought by the words, and so is one that
/// another program did not tell.
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
    const bool isUntold = given.isEmpty() && start < 0 && !statement.contains(QLatin1String("origin"));
    if (isUntold || (slice != given && !(given.isEmpty() && !slice.isEmpty()))) {
        const qsizetype at = placeOf(quote, text);
        if (at < 0 && !isUntold)
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
    // A value of JSON copies its text whenever it is asked for, so each document is asked once.
    std::vector<std::pair<QString, std::unique_ptr<CodePointMap>>> texts(m.documents.size());
    m_lengths.assign(m.documents.size(), 0);
    for (QJsonObject& statement : m.statements) {
        const size_t at = m_documents.value(textOf(statement, "document"));
        auto& [text, points] = texts[at];
        if (!points) {
            text = textOf(m.documents[at], "text");
            points = std::make_unique<CodePointMap>(text);
            m_lengths[at] = points->codePointCount();
        }
        anchor(statement, text, *points);
        checkChance(statement, text, *points);
    }
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

namespace {

QJsonArray arrayOf(const std::vector<QJsonObject>& objects)
{
    QJsonArray array;
    for (const QJsonObject& object : objects)
        array.append(object);
    return array;
}

} // namespace

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

} // namespace cp
