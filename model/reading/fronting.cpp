#include "model/reading/fronting.h"

#include "model/language/connectives.h"
#include "model/reading/attribution.h"
#include "model/reading/mainpart.h"

#include <algorithm>

namespace cp {

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

} // namespace

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

void hangPart(SentenceTree& tree, size_t first, size_t last, size_t head, size_t main)
{
    turnRound(tree, first, last, main);
    tree.attach(head, main, Dependency::AdverbialClause);
    separate(tree, first, last, head, main);
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
