#include "tests/bench/connectivesenses.h"

#include "model/reading/statements.h"

#include <algorithm>
#include <array>

using cp::Dependency;
using cp::SentenceTree;
using cp::Tag;

namespace {

/// What a connective has to be in the tree to bind clauses.
enum class Place { Coordinator, Marker, Adverb, Anywhere };

struct Entry {
    const char* words;
    Place place;
    const char* sense;
};

// Longer ones first. Senses as the annotation guide of the Penn Discourse Treebank 3 defines them.
constexpr std::array entries{
    Entry{"on the other hand", Place::Anywhere, "Comparison.Contrast"}, Entry{"in the meantime", Place::Anywhere, "Temporal.Synchronous"},
    Entry{"as a result", Place::Anywhere, "Contingency.Cause"}, Entry{"as soon as", Place::Anywhere, "Temporal.Asynchronous"},
    Entry{"as long as", Place::Anywhere, "Contingency.Condition"}, Entry{"so long as", Place::Anywhere, "Contingency.Condition"},
    Entry{"in order", Place::Anywhere, "Contingency.Purpose"}, Entry{"so that", Place::Anywhere, "Contingency.Purpose"},
    Entry{"even though", Place::Anywhere, "Comparison.Concession"}, Entry{"even if", Place::Anywhere, "Comparison.Concession"},
    Entry{"now that", Place::Anywhere, "Temporal.Synchronous"}, Entry{"because of", Place::Anywhere, "Contingency.Cause"},
    Entry{"for example", Place::Anywhere, "Expansion.Instantiation"}, Entry{"for instance", Place::Anywhere, "Expansion.Instantiation"},
    Entry{"in addition", Place::Anywhere, "Expansion.Conjunction"}, Entry{"in fact", Place::Anywhere, "Expansion.Level-of-detail"},
    Entry{"in particular", Place::Anywhere, "Expansion.Level-of-detail"}, Entry{"in other words", Place::Anywhere, "Expansion.Equivalence"},
    Entry{"rather than", Place::Anywhere, "Expansion.Substitution"}, Entry{"instead of", Place::Anywhere, "Expansion.Substitution"},
    Entry{"by contrast", Place::Anywhere, "Comparison.Contrast"}, Entry{"as if", Place::Anywhere, "Expansion.Manner"},
    Entry{"provided that", Place::Anywhere, "Contingency.Condition"},
    Entry{"and", Place::Coordinator, "Expansion.Conjunction"}, Entry{"but", Place::Coordinator, "Comparison.Concession"},
    Entry{"or", Place::Coordinator, "Expansion.Disjunction"}, Entry{"yet", Place::Coordinator, "Comparison.Concession"},
    Entry{"nor", Place::Coordinator, "Expansion.Conjunction"}, Entry{"so", Place::Coordinator, "Contingency.Cause"},
    Entry{"because", Place::Marker, "Contingency.Cause"}, Entry{"since", Place::Marker, "Contingency.Cause"},
    Entry{"as", Place::Marker, "Temporal.Synchronous"}, Entry{"for", Place::Marker, "Contingency.Cause"},
    Entry{"if", Place::Marker, "Contingency.Condition"}, Entry{"unless", Place::Marker, "Contingency.Negative-condition"},
    Entry{"although", Place::Marker, "Comparison.Concession"}, Entry{"though", Place::Marker, "Comparison.Concession"},
    Entry{"whereas", Place::Marker, "Comparison.Contrast"}, Entry{"while", Place::Marker, "Temporal.Synchronous"},
    Entry{"when", Place::Marker, "Temporal.Synchronous"}, Entry{"whenever", Place::Marker, "Temporal.Synchronous"},
    Entry{"after", Place::Marker, "Temporal.Asynchronous"}, Entry{"before", Place::Marker, "Temporal.Asynchronous"},
    Entry{"until", Place::Marker, "Temporal.Asynchronous"}, Entry{"till", Place::Marker, "Temporal.Asynchronous"},
    Entry{"once", Place::Marker, "Temporal.Asynchronous"}, Entry{"by", Place::Marker, "Expansion.Manner"},
    Entry{"without", Place::Marker, "Expansion.Manner"}, Entry{"despite", Place::Marker, "Comparison.Concession"},
    Entry{"also", Place::Adverb, "Expansion.Conjunction"}, Entry{"then", Place::Adverb, "Temporal.Asynchronous"},
    Entry{"so", Place::Adverb, "Contingency.Cause"}, Entry{"thus", Place::Adverb, "Contingency.Cause"},
    Entry{"hence", Place::Adverb, "Contingency.Cause"}, Entry{"therefore", Place::Adverb, "Contingency.Cause"},
    Entry{"consequently", Place::Adverb, "Contingency.Cause"}, Entry{"however", Place::Adverb, "Comparison.Concession"},
    Entry{"nevertheless", Place::Adverb, "Comparison.Concession"}, Entry{"nonetheless", Place::Adverb, "Comparison.Concession"},
    Entry{"still", Place::Adverb, "Comparison.Concession"}, Entry{"moreover", Place::Adverb, "Expansion.Conjunction"},
    Entry{"furthermore", Place::Adverb, "Expansion.Conjunction"}, Entry{"additionally", Place::Adverb, "Expansion.Conjunction"},
    Entry{"instead", Place::Adverb, "Expansion.Substitution"}, Entry{"meanwhile", Place::Adverb, "Temporal.Synchronous"},
    Entry{"afterwards", Place::Adverb, "Temporal.Asynchronous"}, Entry{"later", Place::Adverb, "Temporal.Asynchronous"},
    Entry{"otherwise", Place::Adverb, "Contingency.Negative-condition"}, Entry{"indeed", Place::Adverb, "Expansion.Level-of-detail"},
    Entry{"similarly", Place::Adverb, "Comparison.Similarity"}, Entry{"likewise", Place::Adverb, "Comparison.Similarity"}};

size_t lengthAt(const SentenceTree& tree, size_t at, const char* words)
{
    const QStringList parts = QString::fromLatin1(words).split(u' ');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (tree.form(at + static_cast<size_t>(i)) != parts[i])
            return 0;
    }
    return static_cast<size_t>(parts.size());
}

bool isPredicate(const SentenceTree& tree, size_t at)
{
    return tree[at].tag == Tag::Verb || tree[at].tag == Tag::Auxiliary || tree.subject(at) || tree.child(at, Dependency::Copula);
}

bool stands(const SentenceTree& tree, size_t at, Place place)
{
    const auto up = tree.head(at);
    const Dependency own = tree[at].dependency;
    switch (place) {
    case Place::Anywhere: return true;
    case Place::Coordinator: return at == 0 || (own == Dependency::Coordinator && up && isPredicate(tree, *up));
    case Place::Marker: return up && isPredicate(tree, *up) && (own == Dependency::Marker || own == Dependency::Adverbial || own == Dependency::Case)
            && (tree[*up].dependency == Dependency::AdverbialClause || tree[*up].dependency == Dependency::AdnominalClause);
    case Place::Adverb: return up && own == Dependency::Adverbial && isPredicate(tree, *up) && !tree.isForm(at + 1, {"much", "many", "far", "that"});
    }
    return false;
}

/// Two words have two senses that place and tense tell apart.
const char* senseOf(const SentenceTree& tree, size_t at, const Entry& entry)
{
    const auto up = tree.head(at);
    const bool fronted = up && tree.head(*up) && *up < *tree.head(*up);
    if (tree.isForm(at, {"while"}) && fronted)
        return "Comparison.Concession";
    if (tree.isForm(at, {"as"}) && up && tree.isFinite(*up) && !tree.isPast(*up))
        return "Contingency.Cause";
    return entry.sense;
}

} // namespace

std::vector<SensedConnective> sensedConnectives(const cp::Document& document)
{
    std::vector<SensedConnective> all;
    for (const SentenceTree& tree : cp::treesOf(document)) {
        for (size_t i = 0; i < tree.size();) {
            size_t length = 0;
            const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
                length = lengthAt(tree, i, entry.words);
                return length > 0 && stands(tree, i, entry.place);
            });
            if (found != entries.end())
                all.push_back({{tree[i].span.start, tree[i + length - 1].span.end}, QString::fromLatin1(senseOf(tree, i, *found))});
            i += found != entries.end() ? length : 1;
        }
    }
    return all;
}
