#include "model/commands/sourceedits.h"

#include "model/commands/mapedits.h"
#include "model/documents/anchoring.h"

#include <QHash>
#include <algorithm>
#include <optional>
#include <utility>

namespace cp {
namespace {

class TextReplacement final {
public:
    TextReplacement(const ArgumentMap& map, const Document& before, const Document& fresh) : m_map(map), m_before(before), m_fresh(fresh) {}

    [[nodiscard]] MapDelta take()
    {
        Document after = m_fresh;
        after.id = m_before.id;
        after.title = m_before.title;
        after.extra = m_before.extra;
        m_delta.documents.push_back({m_before, std::move(after)});
        moveStatements();
        moveCues();
        moveAlignments();
        return std::move(m_delta);
    }

private:
    void moveStatements()
    {
        std::vector<const Statement*> statements;
        std::vector<Span> places, phrases;
        for (const Statement& statement : m_map.statements()) {
            if (statement.document != m_before.id || statement.span.isEmpty())
                continue;
            statements.push_back(&statement);
            places.push_back(statement.span);
            phrases.push_back(statement.probability ? statement.probability->span : Span{});
        }
        const auto found = findPlacesAgain(m_before.text, places, m_fresh.text);
        const auto foundPhrases = findPlacesAgain(m_before.text, phrases, m_fresh.text);
        for (size_t i = 0; i < statements.size(); ++i) {
            Statement after = found[i] ? moved(*statements[i], *found[i], foundPhrases[i]) : lost(*statements[i]);
            m_place.insert(after.id, after.span);
            if (!(after == *statements[i]))
                m_delta.statements.push_back({*statements[i], std::move(after)});
        }
    }

    /// A phrase may stand before its statement ("most experts agree that …").
    [[nodiscard]] Span movedPhrase(const Statement& statement, Span span, std::optional<Span> elsewhere) const
    {
        const StatedProbability& chance = *statement.probability;
        if (statement.span.contains(chance.span))
            return nearestPlace(m_fresh.text, chance.phrase, span, chance.span.start + span.start - statement.span.start).value_or(Span{});
        const bool isSame = elsewhere && m_fresh.text.mid(elsewhere->start, elsewhere->length()) == chance.phrase;
        return isSame ? *elsewhere : Span{};
    }

    [[nodiscard]] Statement moved(Statement statement, Span span, std::optional<Span> phrase) const
    {
        const bool asQuoted = statement.text == statement.quote.simplified();
        if (statement.probability && !statement.probability->span.isEmpty())
            statement.probability->span = movedPhrase(statement, span, phrase);
        statement.span = span;
        statement.quote = m_fresh.text.mid(span.start, span.length());
        if (asQuoted)
            statement.text = statement.quote.simplified();
        return statement;
    }

    [[nodiscard]] static Statement lost(Statement statement)
    {
        statement.extra.insert(extrakeys::lostQuote, statement.quote);
        statement.span = {};
        statement.quote.clear();
        if (statement.probability)
            statement.probability->span = {};
        return statement;
    }

    void moveCues()
    {
        std::vector<const Relation*> relations;
        std::vector<Span> places;
        for (const Relation& relation : m_map.relations()) {
            if (!relation.cue || relation.cue->document != m_before.id)
                continue;
            relations.push_back(&relation);
            places.push_back(relation.cue->span);
        }
        const auto found = findPlacesAgain(m_before.text, places, m_fresh.text);
        for (size_t i = 0; i < relations.size(); ++i) {
            Relation after = *relations[i];
            if (found[i] && m_fresh.text.mid(found[i]->start, found[i]->length()) == after.cue->text)
                after.cue->span = *found[i];
            else
                after.cue.reset();
            if (!(after == *relations[i]))
                m_delta.relations.push_back({*relations[i], std::move(after)});
        }
    }

    void moveAlignments()
    {
        for (const Link& link : m_map.links()) {
            const bool isA = m_place.contains(link.a);
            if (!isA && !m_place.contains(link.b))
                continue;
            const StatementId side = isA ? link.a : link.b;
            const qsizetype shift = m_place.value(side).start - m_map.find(side)->span.start;
            Link after = link;
            after.alignment.clear();
            for (AlignedPair pair : link.alignment) {
                Span& words = isA ? pair.a : pair.b;
                const auto found = nearestPlace(m_fresh.text, m_before.text.mid(words.start, words.length()), m_place.value(side), words.start + shift);
                if (!found)
                    continue;
                words = *found;
                after.alignment.push_back(pair);
            }
            if (!(after == link))
                m_delta.links.push_back({link, std::move(after)});
        }
    }

    const ArgumentMap& m_map;
    const Document& m_before;
    const Document& m_fresh;
    QHash<StatementId, Span> m_place;
    MapDelta m_delta;
};

} // namespace

MapDelta replaceText(const ArgumentMap& map, DocumentId id, const Document& fresh)
{
    const Document* before = map.find(id);
    return before && before->sha256 != fresh.sha256 ? TextReplacement(map, *before, fresh).take() : MapDelta{};
}

std::vector<StatementId> withoutPlace(const ArgumentMap& map, DocumentId id)
{
    std::vector<StatementId> lost;
    for (const Statement& statement : map.statements()) {
        if (statement.document == id && statement.span.isEmpty() && statement.extra.contains(extrakeys::lostQuote))
            lost.push_back(statement.id);
    }
    return lost;
}

} // namespace cp
