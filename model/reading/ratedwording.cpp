#include "model/reading/ratedwording.h"

namespace cp {
namespace {

bool isRating(const SentenceTree& tree, size_t at)
{
    return tree.isForm(at, {"chance", "chances", "odds", "probability", "likelihood", "risk", "danger", "possibility", "prospect"});
}

/// The last word before the verb or preposition that leads to the figure: "… | has risen to about", "… | at no more than".
size_t beforeTie(const SentenceTree& tree, size_t figure, size_t first)
{
    size_t at = figure;
    while (at > first && !tree.isForm(at - 1, {"at", "to"}) && !tree[at - 1].finite)
        --at;
    const bool put = at > first && tree.isForm(at - 1, {"at"});
    while (at > first && tree.isForm(at - 1, {"at", "to"}))
        --at;
    // One verb with its helpers: "rises", "has risen".
    for (bool found = put; at > first && !found; --at)
        found = tree[at - 1].finite;
    while (at > first && tree[at - 1].isPunctuation())
        --at;
    return at - 1;
}

/// Index of the figure behind `from`; the clause's end where it stands before.
size_t figureBehind(const SentenceTree& tree, const Clause& clause, Span phrase, size_t from)
{
    size_t figure = from;
    while (figure <= clause.last && tree[figure].span.start < phrase.start)
        ++figure;
    return figure;
}

/// A gerund with a subject before it: "the dam | failing".
std::optional<size_t> participleIn(const SentenceTree& tree, size_t first, size_t last)
{
    bool noun = false;
    for (size_t i = first; i <= last; ++i) {
        const bool ing = tree.form(i).endsWith(QLatin1String("ing")) && (tree[i].tag == Tag::Verb || tree[i].tag == Tag::Auxiliary);
        if (ing && noun)
            return i;
        if (ing || tree[i].finite || tree[i].isPunctuation() || tree[i].tag == Tag::Adposition)
            return std::nullopt;
        noun = noun || isNoun(tree[i]) || tree[i].tag == Tag::Pronoun;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::pair<size_t, size_t>> ratedClause(const SentenceTree& tree, const Clause& clause, Span phrase)
{
    for (size_t noun = clause.first; noun + 2 < clause.last; ++noun) {
        if (!isRating(tree, noun) || !tree.isForm(noun + 1, {"that"}))
            continue;
        const size_t figure = figureBehind(tree, clause, phrase, noun + 2);
        if (figure > clause.last || figure < noun + 4)
            return std::nullopt;
        const size_t last = beforeTie(tree, figure, noun + 3);
        // What is rated has a verb of its own, and the figure is not part of it.
        if (!tree.predicateFrom(noun + 2, last + 1))
            return std::nullopt;
        return std::pair(noun + 2, last);
    }
    return std::nullopt;
}

std::optional<RatedEvent> ratedEvent(const SentenceTree& tree, const Clause& clause, Span phrase)
{
    for (size_t noun = clause.first; noun + 3 < clause.last; ++noun) {
        if (!isRating(tree, noun) || !tree.isForm(noun + 1, {"of"}))
            continue;
        const size_t figure = figureBehind(tree, clause, phrase, noun + 2);
        const bool behind = figure <= clause.last && phrase.start > tree[noun].span.start;
        const size_t last = behind && figure > noun + 4 ? beforeTie(tree, figure, noun + 3) : clause.last;
        const auto participle = behind && figure <= noun + 4 ? std::nullopt : participleIn(tree, noun + 2, last);
        return participle ? std::optional(RatedEvent{noun + 2, *participle, last}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace cp
