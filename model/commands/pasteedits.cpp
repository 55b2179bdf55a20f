#include "model/commands/pasteedits.h"

#include "model/commands/mapedits.h"
#include "model/commands/textedits.h"
#include "model/documents/samearticle.h"
#include "model/language/chance.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <utility>

namespace cp {
namespace {

struct Place {
    DocumentId document;
    Span span;
};

/// Words as they stand in a text, whatever blanks and line ends lie between them.
QRegularExpression anyBlanks(const QString& words)
{
    QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    for (QString& part : parts)
        part = QRegularExpression::escape(part);
    return QRegularExpression(parts.join(QStringLiteral("\\s+")), QRegularExpression::CaseInsensitiveOption);
}

/// The first place of the words, in the article that they are to go to before all others.
std::optional<Place> placeOf(const ArgumentMap& map, const QString& words, DocumentId first)
{
    const QRegularExpression form = anyBlanks(words);
    std::optional<Place> found;
    for (const Document& document : map.documents()) {
        if (found && document.id != first)
            continue;
        const auto match = form.match(document.text);
        if (match.hasMatch())
            found = Place{document.id, {match.capturedStart(), match.capturedEnd()}};
    }
    return found;
}

/// The words between the outer quotation marks of a line that begins with one; empty otherwise.
QString quotedWords(const QString& line)
{
    static const QRegularExpression form(QStringLiteral("^[\"“„«](.+)[\"”“»]"));
    return form.match(line.trimmed()).captured(1).simplified();
}

/// "The dam holds. [55–80 %]" as the statement and its range.
Statement statementOf(QString line, const PasteOptions& options)
{
    static const QRegularExpression range(QStringLiteral(R"(\s*\[(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?\s*%?\]$)"));
    Statement statement;
    statement.document = options.into;
    statement.origin = Origin::Manual;
    statement.review = Review::Accepted;
    const auto match = range.match(line);
    if (match.hasMatch())
        line.truncate(match.capturedStart());
    statement.text = line.simplified();
    statement.probability = readChance(statement.text, options.scale);
    if (statement.probability)
        statement.probability->span = {};
    const double low = match.captured(1).toInt() / 100.0;
    const double high = match.captured(2).isEmpty() ? low : match.captured(2).toInt() / 100.0;
    if (match.hasMatch() && !statement.probability && low <= high && high <= 1)
        statement.probability = StatedProbability{ProbabilityKind::Likelihood, {}, {}, low, high, (low + high) / 2, QStringLiteral("own")};
    return statement;
}

void stand(Statement& statement, const ArgumentMap& map, const Place& place)
{
    const Document* document = map.find(place.document);
    statement.document = place.document;
    statement.span = place.span;
    statement.quote = document->text.mid(place.span.start, place.span.length());
    if (!statement.probability || statement.probability->phrase.isEmpty())
        return;
    const qsizetype at = statement.quote.indexOf(statement.probability->phrase, 0, Qt::CaseInsensitive);
    if (at >= 0)
        statement.probability->span = {place.span.start + at, place.span.start + at + statement.probability->phrase.size()};
}

class MapPaste final {
public:
    MapPaste(const ArgumentMap& map, const ArgumentMap& part, const PasteOptions& options) : m_map(map), m_part(part), m_options(options) {}

    [[nodiscard]] MapDelta take()
    {
        StatementId next = m_map.nextStatementId();
        for (const Statement& pasted : m_part.statements()) {
            Statement statement = settled(pasted);
            if (const Statement* same = alike(statement)) {
                m_id.insert(pasted.id, same->id);
                continue;
            }
            statement.id = next;
            m_id.insert(pasted.id, next);
            ++next.value;
            m_documentOf.insert(statement.id, statement.document);
            m_delta.statements.push_back({std::nullopt, std::move(statement)});
        }
        addRelations();
        addPastedLinks();
        return std::move(m_delta);
    }

private:
    [[nodiscard]] Statement settled(Statement statement) const
    {
        const Document* own = m_part.find(statement.document);
        const auto& documents = m_map.documents();
        const auto there = std::find_if(documents.begin(), documents.end(), [own](const Document& document) { return isSameArticle(document, *own); });
        if (there != documents.end()) {
            statement.document = there->id;
            return statement;
        }
        statement.document = m_options.into;
        statement.span = {};
        statement.quote.clear();
        if (statement.probability)
            statement.probability->span = {};
        statement.extra.insert(extrakeys::sourceUrl, own->title);
        return statement;
    }

    [[nodiscard]] const Statement* alike(const Statement& wanted) const
    {
        const auto& all = m_map.statements();
        const auto there = std::find_if(all.begin(), all.end(), [&](const Statement& s) {
            return s.document == wanted.document && s.span == wanted.span && s.text == wanted.text;
        });
        return there == all.end() ? nullptr : &*there;
    }

    [[nodiscard]] DocumentId documentOf(StatementId id) const
    {
        const Statement* there = m_map.find(id);
        return there ? there->document : m_documentOf.value(id);
    }

    /// What joins only statements that were there already is there too, or was taken away on purpose.
    [[nodiscard]] bool isNew(StatementId id) const { return m_documentOf.contains(id); }

    void addRelations()
    {
        RelationId next = m_map.nextRelationId();
        for (Relation relation : m_part.relations()) {
            auto* target = std::get_if<StatementId>(&relation.target);
            if (!target)
                continue;
            *target = m_id.value(*target);
            bool isAnyNew = isNew(*target);
            bool isSound = true;
            for (StatementId& source : relation.sources) {
                source = m_id.value(source);
                isAnyNew = isAnyNew || isNew(source);
                isSound = isSound && source != *target && documentOf(source) == documentOf(*target);
            }
            if (!isAnyNew || !isSound)
                continue;
            relation.id = next;
            ++next.value;
            relation.cue.reset();
            m_delta.relations.push_back({std::nullopt, std::move(relation)});
        }
    }

    void addPastedLinks()
    {
        LinkId next = m_map.nextLinkId();
        for (Link link : m_part.links()) {
            link.a = m_id.value(link.a);
            link.b = m_id.value(link.b);
            const DocumentId a = documentOf(link.a);
            const DocumentId b = documentOf(link.b);
            if ((!isNew(link.a) && !isNew(link.b)) || a == b)
                continue;
            // Spans of the words would have to be found again in other articles.
            link.alignment.clear();
            if (b < a)
                std::swap(link.a, link.b);
            link.id = next;
            ++next.value;
            m_delta.links.push_back({std::nullopt, std::move(link)});
        }
    }

    const ArgumentMap& m_map;
    const ArgumentMap& m_part;
    const PasteOptions& m_options;
    QHash<StatementId, StatementId> m_id;
    QHash<StatementId, DocumentId> m_documentOf; ///< of the new ones
    MapDelta m_delta;
};

/// A line as a statement, at the place of its words when an article has them.
Statement placedStatement(const ArgumentMap& map, const QString& line, const QString& quote, const PasteOptions& options)
{
    Statement statement = statementOf(quote.isEmpty() ? line : quote, options);
    const bool asQuoted = !quote.isEmpty() || statement.text == line.simplified();
    if (const auto place = asQuoted ? placeOf(map, statement.text, options.into) : std::nullopt) {
        stand(statement, map, *place);
        statement.text = readableQuote(statement.quote);
    }
    return statement;
}

/// One statement a line; an indented quotation below one is where it stands.
std::vector<Statement> statementsIn(const ArgumentMap& map, const QString& text, const PasteOptions& options)
{
    std::vector<Statement> statements;
    for (const QString& line : text.split(u'\n')) {
        const bool hasWords = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetter(); });
        if (!hasWords)
            continue;
        const QString quote = quotedWords(line);
        const bool belongs = line.front().isSpace() && !statements.empty() && statements.back().span.isEmpty();
        if (!belongs || quote.isEmpty())
            statements.push_back(placedStatement(map, line, quote, options));
        else if (const auto place = placeOf(map, quote, options.into))
            stand(statements.back(), map, *place);
    }
    return statements;
}

} // namespace

MapDelta pasteText(const ArgumentMap& map, const QString& text, const PasteOptions& options)
{
    MapDelta delta;
    StatementId next = map.nextStatementId();
    for (Statement& statement : statementsIn(map, text, options)) {
        if (statement.span.isEmpty() && !options.sourceUrl.isEmpty())
            statement.extra.insert(extrakeys::sourceUrl, options.sourceUrl);
        statement.id = next;
        ++next.value;
        delta.statements.push_back({std::nullopt, std::move(statement)});
    }
    return delta;
}

MapDelta pasteMap(const ArgumentMap& map, const ArgumentMap& part, const PasteOptions& options) { return MapPaste(map, part, options).take(); }

} // namespace cp
