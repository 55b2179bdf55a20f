#include "model/reading/fronting.h"

#include "model/language/connectives.h"
#include "model/reading/attribution.h"
#include "model/reading/mainpart.h"

#include <algorithm>

namespace cp {
namespace {

/// The clause starts its sentence, or its part of it, with nothing but small words before it.
bool isFronted(const SentenceTree& tree, size_t first)
{
    while (first > 0) {
        const Word& left = tree[first - 1];
        // "he said | if they lost, he would go"
        if (isBreak(tree, first - 1) || tree.isForm(first - 1, {"\"", "that", "because", "although", "since", "sure"}) || isSpeechVerb(tree.verb(first - 1)))
            return true;
        if (left.tag != Tag::Conjunction && left.tag != Tag::Adverb)
            return false;
        --first;
    }
    return true;
}

/// A predicate with a tense before the clause, not itself below another one.
std::optional<size_t> predicateBefore(const SentenceTree& tree, size_t first)
{
    std::optional<size_t> best;
    for (size_t k : tree.predicates(0, first)) {
        const auto dependency = tree[k].dependency;
        if (k < first && dependency != Dependency::RelativeClause && dependency != Dependency::AdnominalClause)
            best = k;
    }
    return best;
}

} // namespace

namespace {

/// Parts the words first…last from the rest: `head` takes over what hung outside, `outside` what hung inside.
void separate(SentenceTree& tree, size_t first, size_t last, size_t head, size_t outside)
{
    const auto inside = [&](size_t at) { return at >= first && at <= last; };
    for (size_t i = 0; i < tree.size(); ++i) {
        const auto above = tree.head(i);
        if (i == head || i == outside || !above)
            continue;
        if (inside(i) && !inside(*above))
            tree.attach(i, head, tree[i].dependency);
        else if (!inside(i) && inside(*above))
            tree.attach(i, outside, tree[i].dependency);
    }
}

/// Brings `main` above the part first…last where some word of the part stands above it.
void turnRound(SentenceTree& tree, size_t first, size_t last, size_t main)
{
    std::optional<size_t> highest;
    for (auto up = tree.head(main); up; up = tree.head(*up)) {
        if (*up >= first && *up <= last)
            highest = up;
    }
    if (!highest)
        return;
    if (const auto above = tree.head(*highest))
        tree.attach(main, *above, tree[*highest].dependency);
    else
        tree.makeRoot(main, Dependency::AdverbialClause);
}

} // namespace

void hangPart(SentenceTree& tree, size_t first, size_t last, size_t head, size_t main)
{
    turnRound(tree, first, last, main);
    tree.attach(head, main, Dependency::AdverbialClause);
    separate(tree, first, last, head, main);
}

namespace {

constexpr size_t longestReport = 8; ///< words of ", the mayor said on Monday,"

bool isNominal(const Word& word)
{
    return word.tag == Tag::Noun || word.tag == Tag::ProperNoun || word.tag == Tag::Pronoun || word.tag == Tag::Determiner
        || word.tag == Tag::Adjective || word.tag == Tag::Number || word.tag == Tag::Adverb || word.tag == Tag::Adposition;
}

/// The words from the comma before to the comma behind (both left out) when nothing but names stands around the verb.
std::optional<std::pair<size_t, size_t>> reportAround(const SentenceTree& tree, size_t verb)
{
    size_t first = verb;
    while (first > 0 && isNominal(tree[first - 1]))
        --first;
    size_t last = verb;
    while (last + 1 < tree.size() && isNominal(tree[last + 1]))
        ++last;
    const bool comma = first > 0 && (tree.isForm(first - 1, {","}) || (first > 1 && tree.isForm(first - 1, {"\""}) && tree.isForm(first - 2, {",", "?", "!"})));
    const bool closed = last + 1 >= tree.size() || tree.isForm(last + 1, {",", "."});
    const bool named = last > first && std::any_of(tree.words().begin() + static_cast<qsizetype>(first), tree.words().begin() + static_cast<qsizetype>(last) + 1, [](const Word& word) {
        return word.tag == Tag::Noun || word.tag == Tag::ProperNoun || word.tag == Tag::Pronoun;
    });
    return comma && closed && named && last - first < longestReport ? std::optional(std::pair(first, last)) : std::nullopt;
}

} // namespace

void mendReports(SentenceTree& tree)
{
    for (size_t verb = 1; verb < tree.size(); ++verb) {
        if (!tree[verb].finite || tree[verb].tag != Tag::Verb || !isSpeechVerb(tree.verb(verb)))
            continue;
        const auto report = reportAround(tree, verb);
        if (!report)
            continue;
        const auto before = tree.predicates(0, report->first);
        const auto main = std::find_if(before.begin(), before.end(), [&](size_t k) { return k < report->first && !isRelative(tree, k); });
        const bool fronted = !before.empty() && clauseConnective(tree.words(), 0);
        if (main == before.end() || fronted)
            continue;
        turnRound(tree, report->first, report->second, *main);
        separate(tree, report->first, report->second, verb, *main);
        tree.attach(verb, *main, Dependency::Parataxis);
        if (tree.subject(verb))
            continue;
        for (size_t i = report->second + 1; i-- > report->first;) {
            if (tree[i].tag == Tag::Noun || tree[i].tag == Tag::ProperNoun || tree[i].tag == Tag::Pronoun) {
                tree.attach(i, verb, Dependency::Subject);
                break;
            }
        }
    }
}

void mendRelatives(SentenceTree& tree)
{
    for (size_t i = 2; i + 2 < tree.size(); ++i) {
        const bool pronoun = tree.isForm(i, {"which", "who", "whose", "whom"});
        const bool led = pronoun && tree[i - 1].tag == Tag::Adposition && tree.isForm(i - 2, {","});
        const size_t first = led ? i - 1 : i;
        if (!pronoun || !tree.isForm(first - 1, {","}) || first < 2)
            continue;
        const auto verb = std::find_if(tree.words().begin() + static_cast<qsizetype>(i), tree.words().end(), [](const Word& word) { return word.finite; });
        size_t last = static_cast<size_t>(verb - tree.words().begin());
        if (verb == tree.words().end())
            continue;
        const size_t head = *tree.predicateFrom(last, last + 1);
        while (last + 1 < tree.size() && !isBreak(tree, last + 1) && !tree.isForm(last + 1, {".", "?", "!", ")"}))
            ++last;
        const auto before = predicateBefore(tree, first);
        const auto behind = tree.predicateFrom(last + 1, tree.size());
        // The noun's own clause: its verb stands before, or behind the second comma.
        const auto outer = before ? before : behind;
        size_t noun = first - 2;
        while (noun > 0 && tree[noun].tag != Tag::Noun && tree[noun].tag != Tag::ProperNoun && tree[noun].tag != Tag::Pronoun)
            --noun;
        if (!outer || head < first || head > last || (*outer >= first && *outer <= last))
            continue;
        turnRound(tree, first, last, *outer);
        separate(tree, first, last, head, *outer);
        tree.attach(head, tree.isAncestor(head, noun) ? *outer : noun, Dependency::RelativeClause);
    }
}

namespace {

/// "Only if X | will Y grow": the verb that stands before its subject opens the main clause.
std::optional<MainPart> invertedPart(const SentenceTree& tree, size_t predicate)
{
    for (size_t i = predicate + 1; i + 2 < tree.size(); ++i) {
        const bool helper = tree.isForm(i, {"will", "would", "can", "could", "did", "does", "do", "should", "may", "might", "is", "are", "was", "were", "has", "have", "had"});
        const Tag next = tree[i + 1].tag;
        if (!helper || (next != Tag::Determiner && next != Tag::Pronoun && next != Tag::ProperNoun && next != Tag::Noun && next != Tag::Adjective))
            continue;
        for (size_t k = i + 2; k < tree.size(); ++k) {
            if (tree[k].tag == Tag::Verb)
                return MainPart{i, k};
        }
    }
    return std::nullopt;
}

/// The last word of a fronted clause: an aside at its end ("…, as the almanac says,") is left out.
size_t lastBefore(const SentenceTree& tree, size_t predicate, size_t behind)
{
    for (size_t i = predicate + 1; i < behind; ++i) {
        if (tree.isForm(i, {","}) && tree.isForm(i + 1, {"as"}))
            return i - 1;
    }
    return behind - 1;
}

/// Where the clause stands behind its main clause, or the tree's own opinion of where it hangs.
void hangBehind(SentenceTree& tree, size_t first, size_t after, size_t predicate)
{
    const auto above = tree.head(predicate);
    const bool lost = !above || (*above >= first && *above < after);
    const auto before = predicateBefore(tree, first);
    if (lost && before && above)
        tree.attach(predicate, *before, Dependency::AdverbialClause);
    else if (lost && before)
        tree.makeRoot(*before, Dependency::AdverbialClause);
    else if (above)
        tree.attach(predicate, *above, Dependency::AdverbialClause);
    const auto main = tree.head(predicate);
    if (!main || *main >= first)
        return;
    // Up to the next comma all is the clause's, and nothing before the connective is.
    size_t last = std::max(predicate, tree.tensed(predicate).value_or(predicate));
    while (last + 1 < tree.size() && !isBreak(tree, last + 1) && !tree.isForm(last + 1, {".", "?", "!", ")"}))
        ++last;
    for (size_t i = after; i <= last; ++i) {
        const auto up = tree.head(i);
        if (up && *up < first && i != predicate)
            tree.attach(i, predicate, tree[i].dependency);
    }
    for (size_t i = 0; i < first; ++i) {
        const auto up = tree.head(i);
        if (up && *up >= after && tree.isAncestor(predicate, *up))
            tree.attach(i, *main, tree[i].dependency);
    }
}

} // namespace

std::optional<size_t> hangClause(SentenceTree& tree, size_t first, size_t after, size_t predicate)
{
    for (size_t i = first; i < after; ++i)
        tree.attach(i, predicate, Dependency::Marker);
    const size_t verb = std::max(predicate, tree.tensed(predicate).value_or(predicate));
    const bool front = isFronted(tree, first);
    auto main = front && tree.isForm(first, {"only"}) ? invertedPart(tree, verb) : std::nullopt;
    if (front && !main)
        main = mainPartBehind(tree, verb);
    if (main) {
        const size_t last = lastBefore(tree, predicate, main->behind);
        hangPart(tree, first, main->behind - 1, predicate, main->predicate);
        return last;
    }
    hangBehind(tree, first, after, predicate);
    return std::nullopt;
}

} // namespace cp
