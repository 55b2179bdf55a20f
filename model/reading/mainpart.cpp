#include "model/reading/mainpart.h"

#include "model/language/connectives.h"
#include "model/reading/attribution.h"

#include <algorithm>

namespace cp {

bool isBreak(const SentenceTree& tree, size_t at)
{
    return tree.isForm(at, {",", ":", ";", "\u2014", "\u2013", "--", "-"}) || tree.form(at) == QString(QChar(0x2014)) || tree.form(at) == QString(QChar(0x2013));
}

bool isRelative(const SentenceTree& tree, size_t predicate)
{
    const auto& below = tree.children(predicate);
    return std::any_of(below.begin(), below.end(), [&](size_t child) {
        const bool pronoun = tree.isForm(child, {"who", "which", "whom", "whose"}) || (tree.isForm(child, {"that"}) && tree[child].dependency != Dependency::Marker);
        return pronoun && child < predicate;
    });
}

std::optional<size_t> modalBefore(const SentenceTree& tree, size_t at)
{
    for (size_t i = at; i-- > 0;) {
        if (tree.isForm(i, {"would", "could", "might", "'d", "may", "should"}))
            return i;
        if ((tree[i].finite && !tree.isForm(i, {"n't"})) || tree.isForm(i, {"that"}))
            return std::nullopt;
    }
    return std::nullopt;
}

namespace {

size_t afterFillers(const SentenceTree& tree, size_t at)
{
    while (at < tree.size() && (tree.isForm(at, {"then", "\"", "'"}) || tree[at].tag == Tag::Adverb))
        ++at;
    return at;
}

/// An order ("use the stairs"): a bare verb at the very start of the part.
bool isImperative(const SentenceTree& tree, size_t at)
{
    const Word& word = tree[at];
    return word.tag == Tag::Verb && !word.participle && tree.verb(at) == word.lower;
}

/// Predicate whose tensed word comes first behind a subject at the start of the part, by the order of words alone.
std::optional<size_t> plainClauseAt(const SentenceTree& tree, size_t start)
{
    bool nominal = false;
    for (size_t i = start; i < tree.size(); ++i) {
        const Tag tag = tree[i].tag;
        // "the mayor, who has never lost, will lose": the inner clause is passed over.
        if (nominal && tree.isForm(i, {","}) && tree.isForm(i + 1, {"who", "which", "whose"})) {
            for (++i; i < tree.size() && !isBreak(tree, i);)
                ++i;
            continue;
        }
        // "any money he spent would …": a clause of the noun without "that".
        if (i > start && tree[i - 1].tag == Tag::Noun && tree.isForm(i, {"he", "she", "it", "we", "they", "i", "you"})) {
            while (i < tree.size() && !tree[i].finite && !isBreak(tree, i))
                ++i;
            continue;
        }
        if (isBreak(tree, i))
            return std::nullopt;
        if (tree[i].finite)
            return nominal ? tree.predicateFrom(i, i + 1) : std::nullopt;
        if (tree.isForm(i, {"who", "which", "that", "whose"}))
            return std::nullopt;
        nominal = nominal || tag == Tag::Noun || tag == Tag::ProperNoun || tag == Tag::Pronoun || tag == Tag::Number || tag == Tag::Determiner;
    }
    return std::nullopt;
}

/// Where the words of a clause that stands behind the break before `from` may begin; nothing where they open another subordinate.
std::optional<size_t> startBehind(const SentenceTree& tree, size_t from)
{
    const size_t start = afterFillers(tree, from);
    if (start >= tree.size() || tree[start].tag == Tag::Conjunction || tree[start].isPunctuation())
        return std::nullopt;
    const auto connective = clauseConnective(tree.words(), start);
    if (connective && connective->length > 0 && tree[start].tag != Tag::Determiner)
        return std::nullopt;
    const bool relative = tree.isForm(start, {"which", "who", "whom", "whose"}) && !tree.isQuestion();
    return relative ? std::nullopt : std::optional(start);
}

/// Predicate of a main clause whose subject, or order, stands right at `start`.
std::optional<size_t> nearClauseAt(const SentenceTree& tree, size_t start, size_t from)
{
    if (isImperative(tree, start) && !tree.subject(start))
        return start;
    const auto plain = plainClauseAt(tree, start);
    return plain && *plain >= from ? plain : std::nullopt;
}

/// The first one with a subject of its own anywhere behind, by the tree.
std::optional<size_t> farClauseAt(const SentenceTree& tree, size_t start, size_t from)
{
    for (size_t k : tree.predicates(start, tree.size())) {
        const auto subject = tree.subject(k);
        const bool inverted = tree.tensed(k) == start && !(subject && *subject < from);
        if (k >= from && !isRelative(tree, k) && ((subject && *subject >= from) || inverted))
            return k;
    }
    return std::nullopt;
}

/// "…, 1950, |", "…, really strong, |", "…, and paid it, |": what stands between two breaks still belongs to the clause before.
bool continues(const SentenceTree& tree, size_t from)
{
    if (tree[from].tag == Tag::Conjunction)
        return true;
    size_t end = from;
    while (end < tree.size() && !isBreak(tree, end) && !tree[end].finite)
        ++end;
    return end < tree.size() && isBreak(tree, end);
}

/// Where a subject and its modal verb open a clause of their own behind `predicate`; the first word of the subject.
std::optional<size_t> startOfMain(const SentenceTree& tree, size_t k, size_t predicate)
{
    const auto subject = tree.subject(k);
    const auto modal = tree.modal(k);
    if (!subject || *subject <= predicate || !modal || *modal < *subject)
        return std::nullopt;
    const size_t start = tree[*subject].tag == Tag::Pronoun ? *subject : tree.bounds(*subject).first;
    const bool inner = tree.isForm(start - 1, {"that", "who", "which", "whom", "what", "how", "why", "where", "when", "whether", "if", "because", "as", "than", "and", "or"})
        || tree.isForm(start, {"who", "which", "whom", "what"});
    return start > predicate && !inner && !tree[start - 1].isPunctuation() ? std::optional(start) : std::nullopt;
}

} // namespace

std::optional<MainPart> unpartedMain(const SentenceTree& tree, size_t predicate)
{
    std::optional<MainPart> lower;
    for (size_t k : tree.predicates(predicate + 1, tree.size())) {
        const auto start = startOfMain(tree, k, predicate);
        const auto up = tree.head(k);
        const Dependency dependency = tree[k].dependency;
        const bool inner = dependency == Dependency::RelativeClause || dependency == Dependency::AdnominalClause || dependency == Dependency::Complement;
        if (start && !(inner && up && *up < *start))
            return MainPart{*start, k};
        if (start && tree.isForm(*tree.modal(k), {"would", "could", "might", "'d"}))
            lower = MainPart{*start, k};
    }
    return lower;
}

std::optional<MainPart> mainPartBehind(const SentenceTree& tree, size_t predicate)
{
    std::optional<MainPart> far;
    for (size_t i = predicate + 1; i + 1 < tree.size(); ++i) {
        const auto start = isBreak(tree, i) || tree.isForm(i, {"then"}) ? startBehind(tree, i + 1) : std::nullopt;
        if (!start)
            continue;
        auto main = nearClauseAt(tree, *start, i + 1);
        const auto other = main || far ? std::nullopt : farClauseAt(tree, *start, i + 1);
        if (other && continues(tree, *start))
            far = MainPart{startOfMain(tree, *other, predicate).value_or(i), *other};
        else if (other)
            main = other;
        if (!main)
            continue;
        // "If I were you I would stay," she said: the report is not what it leads to.
        const auto before = isReport(tree, *main) ? unpartedMain(tree, predicate) : std::nullopt;
        return before && before->behind < i ? *before : MainPart{i, *main};
    }
    return far ? far : unpartedMain(tree, predicate);
}

} // namespace cp
