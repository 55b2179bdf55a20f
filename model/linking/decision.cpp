#include "model/linking/decision.h"

#include "model/linking/verdict.h"

#include <QHash>
#include <algorithm>

namespace cp {
namespace {

constexpr int mostOfOne = 3;         ///< links of one statement
constexpr double weakest = 0.4;      ///< share of its strongest link's score that a further one must reach
constexpr double decidingOverlap = 0.4; ///< from it on a clash that was found decides the kind
constexpr double surelyOpposed = 0.85;  ///< of linked pairs with such a clash that are annotated as contradictions (resources/linking)
constexpr double leastShare = 0.3;   ///< of a word's attention that makes it an answer
constexpr double excuseWeight = 2;   ///< a check that explains a clash away counts this much against the model

/// The word of the statement's text around a token, lower case.
QString wordAt(const QString& text, Span token)
{
    qsizetype from = token.start, to = token.end;
    while (from > 0 && text[from - 1].isLetterOrNumber())
        --from;
    while (to < text.size() && text[to].isLetterOrNumber())
        ++to;
    return text.mid(from, to - from).toLower();
}

const ContentWord* findWord(const StatementFeatures& features, const QString& lower)
{
    const auto found = std::find_if(features.words.begin(), features.words.end(), [&](const ContentWord& word) { return word.lower == lower; });
    return found == features.words.end() ? nullptr : &*found;
}

/// Words that answer each other by meaning, where equal words and synonyms found no answer.
void addAnswers(Link& link, const Pair& pair, const Judgement& judgement, const JudgedText& a, const JudgedText& b)
{
    const auto taken = [&link](Span span, Span AlignedPair::*side) {
        return std::any_of(link.alignment.begin(), link.alignment.end(), [&](const AlignedPair& one) { return (one.*side).overlaps(span); });
    };
    for (const AlignedTokens& tokens : judgement.alignment) {
        if (static_cast<double>(tokens.share) < leastShare)
            continue;
        const ContentWord* x = findWord(pair.a, wordAt(pair.a.text, a.tokens[static_cast<size_t>(tokens.a)].span));
        const ContentWord* y = findWord(pair.b, wordAt(pair.b.text, b.tokens[static_cast<size_t>(tokens.b)].span));
        if (x && y && !x->span.isEmpty() && !y->span.isEmpty() && !taken(x->span, &AlignedPair::a) && !taken(y->span, &AlignedPair::b))
            link.alignment.push_back({x->span, y->span, AlignmentType::Paraphrase});
    }
}

std::optional<Link> scored(Link link, double score, double least)
{
    link.score = score;
    return score >= least ? std::optional(std::move(link)) : std::nullopt;
}

/// The model has seen few clashes and often takes the common words for a match; a check that names the clash decides.
bool isDecidedByClash(const Pair& pair, const Findings& found)
{
    return !found.clashes.empty() && !found.excuse && pair.comparison.overlap >= decidingOverlap;
}

/// Strongest first; few of each statement.
std::vector<Link> bestOf(std::vector<Link> links)
{
    std::stable_sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
        return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    QHash<StatementId, double> top;
    QHash<StatementId, int> count;
    std::vector<Link> kept;
    for (Link& link : links) {
        const double bar = weakest * std::max(top.value(link.a, 0), top.value(link.b, 0));
        if (link.score < bar || std::max(count.value(link.a), count.value(link.b)) >= mostOfOne)
            continue;
        for (StatementId id : {link.a, link.b}) {
            top.insert(id, std::max(top.value(id, 0), link.score));
            ++count[id];
        }
        link.id = {static_cast<int>(kept.size()) + 1};
        kept.push_back(std::move(link));
    }
    return kept;
}

} // namespace

std::optional<Link> decidePair(const Pair& pair, const Findings& found, const LinkChances& chances, double least)
{
    if (areTheSameWords(pair.a, pair.b))
        return judge(pair.a, pair.b, pair.comparison, pair.letterA, pair.letterB);
    if (pair.a.asked || pair.b.asked || pair.a.supposed != pair.b.supposed || pair.comparison.exchange == Exchange::Changes)
        return std::nullopt;
    if (pair.a.supposed)
        return chances.match > chances.contradict ? scored(sameCondition(pair), chances.match, least) : std::nullopt;
    const bool excused = found.excuse.has_value();
    const double nearMiss = chances.nearMiss * (excused ? excuseWeight : 1);
    if (nearMiss > std::max(chances.match, chances.contradict))
        return excused ? scored(contradiction(pair, found), nearMiss / excuseWeight, least) : std::nullopt;
    if (isDecidedByClash(pair, found))
        return scored(contradiction(pair, found), chances.match + chances.contradict, least);
    if (chances.match >= chances.contradict)
        return scored(match(pair), chances.match, least);
    return scored(contradiction(pair, excused ? Findings{} : found), chances.contradict, least);
}

std::vector<Link> decideLinks(const ComparedMap& compared, const std::vector<LinkChances>& chances, const LinkingOptions& options)
{
    std::vector<Link> links;
    for (size_t i = 0; i < compared.pairs.size(); ++i) {
        const ComparedPair& one = compared.pairs[i];
        const Pair pair = compared.pair(one);
        std::optional<Link> link;
        if (one.judgement) {
            link = decidePair(pair, one.found, chances[i], options.minimumChance);
            if (link && link->kind == LinkKind::Contradict && isDecidedByClash(pair, one.found))
                link->score *= surelyOpposed;
            if (link)
                addAnswers(*link, pair, *one.judgement, compared.texts[one.candidate.a], compared.texts[one.candidate.b]);
        } else {
            link = judge(pair.a, pair.b, pair.comparison, pair.letterA, pair.letterB);
            if (link && link->score < options.minimumScore)
                link.reset();
        }
        if (!link)
            continue;
        link->a = pair.a.id;
        link->b = pair.b.id;
        links.push_back(std::move(*link));
    }
    return bestOf(std::move(links));
}

} // namespace cp
