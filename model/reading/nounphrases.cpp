#include "model/reading/nounphrases.h"

#include "model/reading/attribution.h"
#include "model/reading/reference.h"
#include "model/reading/sentenceforms.h"

#include <algorithm>

namespace cp {

namespace {

/// ", he said," and the like inside first…last: its words without the marks around it.
std::optional<std::pair<size_t, size_t>> sayingInside(const SentenceTree& tree, size_t first, size_t last)
{
    for (size_t i = first + 1; i < last; ++i) {
        const auto saying = sayingAt(tree, i);
        const bool inside = saying && saying->first > first + 1 && saying->second + 1 < last;
        if (inside && tree[saying->first - 1].isPunctuation() && tree.isForm(saying->second + 1, {","}))
            return saying;
    }
    return std::nullopt;
}

/// What stands behind a saying and tells of the speaker: "It is mine, she says, | pointing at it".
bool tellsOfSpeaker(const SentenceTree& tree, std::pair<size_t, size_t> saying, size_t behind, size_t last)
{
    const auto above = tree.head(behind);
    const bool ofSaying = above && *above >= saying.first && *above <= saying.second;
    if (tree[behind].finite)
        return ofSaying && !tree.subject(behind);
    const auto all = tree.predicates(behind + 1, last + 1);
    const bool goesOn = std::any_of(all.begin(), all.end(), [&](size_t at) { return tree.subject(at) && *tree.subject(at) < saying.first; });
    return tree[behind].participle && tree.form(behind).endsWith(QLatin1String("ing")) && !goesOn;
}

/// The words first…last without a saying among them.
QString wordsAround(QStringView text, const SentenceTree& tree, size_t first, size_t last, std::pair<size_t, size_t> saying)
{
    size_t before = saying.first - 1, behind = saying.second + 1;
    while (before > first && tree[before].isPunctuation())
        --before;
    while (behind < last && tree[behind].isPunctuation())
        ++behind;
    const QString start = wordsOf(text, tree, first, before);
    if (tellsOfSpeaker(tree, saying, behind, last))
        return start;
    // "The plea, he said, | had come late": a comma stays before a clause or subject of its own only.
    const auto predicate = tree.predicateFrom(behind, last + 1);
    const auto own = predicate ? tree.subject(*predicate) : std::nullopt;
    const bool apart = (own && *own >= behind) || tree[behind].tag == Tag::Conjunction || (tree[behind].finite && !own);
    return start + (apart ? QStringLiteral(", ") : QStringLiteral(" ")) + wordsOf(text, tree, behind, last);
}

} // namespace

QString wordsOf(QStringView text, const SentenceTree& tree, size_t first, size_t last)
{
    if (first > last || last >= tree.size())
        return {};
    if (const auto saying = sayingInside(tree, first, last))
        return wordsAround(text, tree, first, last, *saying);
    return text.mid(tree[first].span.start, tree[last].span.end - tree[first].span.start).toString();
}

std::optional<QString> nounPhraseOf(QStringView text, const SentenceTree& tree, size_t head)
{
    const auto [first, last] = tree.bounds(head);
    size_t end = head;
    for (size_t i = head + 1; i <= last; ++i) {
        const bool that = tree.isForm(i, {"that"}) && tree[i].tag != Tag::Determiner;
        if (tree[i].isPunctuation() || tree[i].finite || that || tree.isForm(i, {"who", "which", "whose", "where"}))
            break;
        end = i;
    }
    // What stood behind a preposition has been cut off with the clause.
    while (end > head && (tree[end].tag == Tag::Adposition || tree[end].tag == Tag::Determiner || tree[end].tag == Tag::Conjunction || (tree[end].tag == Tag::Pronoun && tree[end].dependency == Dependency::Subject)))
        --end;
    const auto copula = tree.child(head, Dependency::Copula); // a predicate noun has its clause below it
    size_t start = copula && *copula < head ? *copula + 1 : first;
    while (start < head && (tree[start].isPunctuation() || tree[start].tag == Tag::Adposition || tree[start].tag == Tag::Conjunction || tree[start].dependency == Dependency::Case || tree[start].dependency == Dependency::Marker))
        ++start;
    if (start + 1 < head && tree[start].tag == Tag::Adverb && tree.isForm(start + 1, {","}))
        start += 2; // "Secondly, a margin"
    const auto& words = tree.words();
    const bool clause = std::any_of(words.begin() + static_cast<qsizetype>(start), words.begin() + static_cast<qsizetype>(head), [](const Word& word) { return word.finite; });
    if (end < start || end - start + 1 > longestPhrase || clause)
        return std::nullopt;
    return wordsOf(text, tree, start, end);
}

bool differInNumber(const SentenceTree& tree, size_t noun, size_t verb)
{
    const auto tensed = tree.tensed(verb);
    const QString& form = tree.form(noun);
    const bool one = form.endsWith(QLatin1String("ss")) || form.endsWith(QLatin1String("us")) || form.endsWith(QLatin1String("is"));
    const bool several = tree[noun].tag == Tag::Noun && form.endsWith(u's') && !one;
    const bool ofOne = tensed && (tree.isForm(*tensed, {"is", "was", "has"}) || (tree[*tensed].tag == Tag::Verb && tree.form(*tensed) == presentOf(tree.verb(*tensed), false)));
    return tensed && (several ? ofOne : tree[noun].tag == Tag::ProperNoun && tree.isForm(*tensed, {"are", "were", "have"}));
}

bool disagrees(const SentenceTree& tree, size_t subject, size_t verb)
{
    const auto tensed = tree.tensed(verb);
    if (!tensed || tree.modal(verb))
        return false;
    const QString base = tree.verb(*tensed);
    const bool plain = tree[*tensed].tag == Tag::Verb;
    const bool ofOne = tree.isForm(*tensed, {"is", "was", "has", "'s"}) || (plain && tree.form(*tensed) != base && tree.form(*tensed) == presentOf(base, false));
    const bool several = tree.isForm(*tensed, {"are", "were", "have", "'re", "'ve"});
    if (tree.isForm(subject, {"i", "you", "we", "they", "these", "those"}))
        return ofOne && !(tree.isForm(subject, {"i"}) && tree.isForm(*tensed, {"was"}));
    if (tree.isForm(subject, {"he", "she", "it", "this"}))
        return several;
    const bool joined = tree.child(subject, Dependency::Conjunct) || tree.child(subject, Dependency::NominalModifier); // "nine tenths of the land is"
    if (tree[subject].tag != Tag::Noun || joined)
        return false;
    return (ofOne && isPluralForm(tree.form(subject))) || (several && !isPluralForm(tree.form(subject)) && !isOneOf(tree.form(subject), {"number", "majority", "rest", "lot", "most", "half", "staff", "team", "couple", "third", "quarter"}));
}

std::optional<size_t> relativeNoun(const SentenceTree& tree, size_t verb)
{
    const auto isNoun = [&tree](std::optional<size_t> at) { return at && (tree[*at].tag == Tag::Noun || tree[*at].tag == Tag::ProperNoun); };
    const auto noun = tree.head(verb);
    if (!isNoun(noun))
        return std::nullopt;
    const auto above = tree.head(*noun);
    const bool surname = tree[*noun].tag == Tag::ProperNoun && above && tree[*above].tag == Tag::ProperNoun && *above + 1 == *noun;
    return surname ? above : noun;
}

} // namespace cp
