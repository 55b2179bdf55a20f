#include "model/map/search.h"

#include <QStringMatcher>
#include <algorithm>

namespace cp {
namespace {

constexpr qsizetype excerptBefore = 30;
constexpr qsizetype excerptAfter = 70;

QString excerptOf(const QString& text, Span span)
{
    const qsizetype from = std::max<qsizetype>(0, span.start - excerptBefore);
    const qsizetype to = std::min(text.size(), span.end + excerptAfter);
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

void searchStatement(const Statement& statement, const QString& words, std::vector<Found>& found)
{
    const auto look = [&](const QString& text, Found::Where where) {
        const qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive);
        if (at >= 0)
            found.push_back({where, statement.id, statement.document, {at, at + words.size()}, excerptOf(text, {at, at + words.size()})});
    };
    look(statement.text, Found::Where::Statement);
    look(statement.note, Found::Where::Note);
    look(statement.tags.join(QStringLiteral(", ")), Found::Where::Tag);
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
    for (const Statement& statement : map.statements()) {
        if (statement.review != Review::Dismissed && found.size() < limit)
            searchStatement(statement, words, found);
    }
    size_t inTexts = 0;
    for (const Document& document : map.documents()) {
        std::vector<const Statement*> statements;
        for (const Statement& statement : map.statements()) {
            if (statement.document == document.id && statement.review != Review::Dismissed)
                statements.push_back(&statement);
        }
        for (const Span& place : placesOf(words, document.text, limit - inTexts)) {
            found.push_back({Found::Where::Text, statementAround(statements, place), document.id, place, excerptOf(document.text, place)});
            ++inTexts;
        }
    }
    return found;
}

} // namespace cp
