#include "model/statistics/overview.h"

#include "model/map/linkstrength.h"

#include <algorithm>
#include <iterator>

namespace cp {

/// Sentences and places are walked once each.
std::vector<Span> coveredSentences(const Document& document, const std::vector<Statement>& statements)
{
    std::vector<Span> marks;
    for (const Statement& statement : statements) {
        if (!statement.span.isEmpty() && statement.review != Review::Dismissed)
            marks.push_back(statement.span);
    }
    std::sort(marks.begin(), marks.end());
    std::vector<Span> covered;
    size_t next = 0;
    qsizetype reach = 0; // the furthest end of all marks that begin before this sentence ends
    for (const Span& sentence : document.sentences) {
        for (; next < marks.size() && marks[next].start < sentence.end; ++next)
            reach = std::max(reach, marks[next].end);
        if (reach > sentence.start)
            covered.push_back(sentence);
    }
    return covered;
}

bool isCounted(const Link& link, double least) { return !link.nearMiss && link.review != Review::Dismissed && !isWeak(link, least); }

std::vector<ReasonCount> linksByReason(const ArgumentMap& map, double least)
{
    std::vector<ReasonCount> counts;
    for (const Link& link : map.links()) {
        if (!isCounted(link, least) || link.reasons.empty())
            continue;
        const Reason reason = link.reasons.front();
        auto at = std::find_if(counts.begin(), counts.end(), [reason](const ReasonCount& c) { return c.reason == reason; });
        if (at == counts.end())
            at = counts.insert(at, {reason, {}, {}, {}});
        (link.kind == LinkKind::Match ? at->matches : link.kind == LinkKind::Contradict ? at->contradictions : at->related).push_back(link.id);
    }
    std::stable_sort(counts.begin(), counts.end(), [](const ReasonCount& a, const ReasonCount& b) { return a.all() > b.all(); });
    return counts;
}

std::vector<DocumentCount> countsByDocument(const ArgumentMap& map)
{
    std::vector<DocumentCount> counts;
    for (const Document& document : map.documents()) {
        DocumentCount count;
        count.document = document.id;
        std::vector<Statement> own;
        for (const Statement& statement : map.statements()) {
            if (statement.document != document.id || statement.review == Review::Dismissed)
                continue;
            count.roles[statement.role].push_back(statement.id);
            if (!statement.span.isEmpty())
                count.withPlace.push_back(statement.id);
            own.push_back(statement);
        }
        count.covered = coveredSentences(document, own);
        std::set_difference(document.sentences.begin(), document.sentences.end(), count.covered.begin(), count.covered.end(),
                            std::back_inserter(count.uncovered));
        counts.push_back(std::move(count));
    }
    return counts;
}

} // namespace cp
