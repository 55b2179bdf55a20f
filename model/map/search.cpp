#include "model/map/search.h"

#include "model/map/relationnote.h"

#include <QStringMatcher>
#include <algorithm>

namespace cp {
namespace {

constexpr qsizetype excerptBefore = 30;
constexpr qsizetype excerptAfter = 70;

QString excerptOf(const QString& text, Span span)
{
    qsizetype from = std::max<qsizetype>(0, span.start - excerptBefore);
    qsizetype to = std::min(text.size(), span.end + excerptAfter);
    // In whole words.
    if (const qsizetype blank = text.indexOf(u' ', from); from > 0 && blank >= 0 && blank < span.start)
        from = blank + 1;
    if (const qsizetype blank = text.lastIndexOf(u' ', to); to < text.size() && blank > span.end)
        to = blank;
    QString excerpt = text.mid(from, to - from).simplified();
    if (from > 0)
        excerpt.prepend(u'…');
    if (to < text.size())
        excerpt.append(u'…');
    return excerpt;
}

/// The shortest statement of the document that holds the span.
StatementId statementAround(const std::vector<const Statement*>& statements, Span span)
{
    const Statement* found = nullptr;
    for (const Statement* statement : statements) {
        if (statement->span.contains(span) && (!found || statement->span.length() < found->span.length()))
            found = statement;
    }
    return found ? found->id : StatementId{};
}

/// The first place in one text, told as `found` says.
void look(const QStringMatcher& words, const QString& text, Found found, std::vector<Found>& all)
{
    const qsizetype at = text.isEmpty() ? -1 : words.indexIn(text);
    if (at < 0)
        return;
    found.span = {at, at + words.pattern().size()};
    found.excerpt = excerptOf(text, found.span);
    all.push_back(std::move(found));
}

void searchStatement(const QStringMatcher& words, const Statement& statement, std::vector<Found>& found)
{
    const auto told = [&statement](Found::Where where) { return Found{where, statement.id, statement.document, {}, {}, {}, {}}; };
    look(words, statement.text, told(Found::Where::Statement), found);
    look(words, statement.note, told(Found::Where::Note), found);
    for (const QString& tag : statement.tags)
        look(words, tag, told(Found::Where::Tag), found);
}

/// Notes of what joins statements.
void searchJoints(const QStringMatcher& words, const ArgumentMap& map, size_t limit, std::vector<Found>& found)
{
    for (const Relation& relation : map.relations()) {
        const QString note = relation.review == Review::Dismissed ? QString() : noteOf(relation);
        if (!note.isEmpty() && found.size() < limit)
            look(words, note, {Found::Where::RelationNote, relation.sources.front(), map.find(relation.sources.front())->document, {}, {}, relation.id, {}}, found);
    }
    for (const Link& link : map.links()) {
        const Statement* end = link.note.isEmpty() || link.review == Review::Dismissed ? nullptr : map.find(link.a);
        if (end && found.size() < limit)
            look(words, link.note, {Found::Where::LinkNote, link.a, end->document, {}, {}, {}, link.id}, found);
    }
}

} // namespace

std::vector<Span> placesOf(const QString& words, const QString& text, size_t limit)
{
    std::vector<Span> places;
    if (words.isEmpty())
        return places;
    const QStringMatcher matcher(words, Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(text); at >= 0 && places.size() < limit; at = matcher.indexIn(text, at + words.size()))
        places.push_back({at, at + words.size()});
    return places;
}

std::vector<Found> search(const ArgumentMap& map, const QString& words, size_t limit)
{
    std::vector<Found> found;
    if (words.trimmed().isEmpty())
        return found;
    const QStringMatcher matcher(words, Qt::CaseInsensitive);
    for (const Statement& statement : map.statements()) {
        if (statement.review != Review::Dismissed && found.size() < limit)
            searchStatement(matcher, statement, found);
    }
    searchJoints(matcher, map, 2 * limit, found);
    size_t inTexts = 0;
    for (const Document& document : map.documents()) {
        const std::vector<Span> places = placesOf(words, document.text, limit - inTexts);
        std::vector<const Statement*> statements;
        for (const Statement& statement : map.statements()) {
            if (!places.empty() && statement.document == document.id && statement.review != Review::Dismissed)
                statements.push_back(&statement);
        }
        for (const Span& place : places) {
            found.push_back({Found::Where::Text, statementAround(statements, place), document.id, place, excerptOf(document.text, place), {}, {}});
            ++inTexts;
        }
    }
    return found;
}

} // namespace cp
