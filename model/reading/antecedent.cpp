#include "model/reading/antecedent.h"

#include "model/reading/nounphrases.h"
#include "model/reading/reference.h"

#include <algorithm>
#include <vector>

namespace cp {
namespace {

class AntecedentFinder final {
public:
    AntecedentFinder(const SentenceTree& tree, size_t verb, size_t pronoun) : m_tree(tree), m_verb(verb), m_pronoun(pronoun) {}
    [[nodiscard]] Antecedent find() const;

private:
    [[nodiscard]] bool isNominal(size_t at) const;
    [[nodiscard]] bool isPerson(size_t at) const;
    [[nodiscard]] bool isPlace(size_t at) const;
    [[nodiscard]] bool isOfSeveral() const;
    [[nodiscard]] bool agrees(size_t noun) const;
    [[nodiscard]] bool endsPhrase(size_t noun) const;
    [[nodiscard]] std::vector<size_t> phrase(size_t noun) const;
    [[nodiscard]] std::optional<size_t> nounBefore() const;
    [[nodiscard]] std::optional<size_t> person(const std::vector<size_t>& nouns) const;
    [[nodiscard]] Antecedent thing(const std::vector<size_t>& nouns) const;
    [[nodiscard]] bool isMeasure(size_t at) const;
    [[nodiscard]] bool isLoose(size_t noun) const;
    [[nodiscard]] bool isComment() const;
    [[nodiscard]] bool standsInside(size_t noun) const;

    const SentenceTree& m_tree;
    size_t m_verb;
    size_t m_pronoun;
};

/// "the poor" counts too; "those" and "we" can have a relative clause.
bool AntecedentFinder::isNominal(size_t at) const
{
    const Tag tag = m_tree[at].tag;
    const bool pronoun = m_tree.isForm(at, {"those", "ones", "one", "we", "us", "they", "them", "anyone", "everyone", "someone", "somebody", "people"});
    const bool adjective = tag == Tag::Adjective && at > 0 && m_tree.isForm(at - 1, {"the"}) && !(at + 1 < m_tree.size() && isNominal(at + 1));
    return tag == Tag::Noun || tag == Tag::ProperNoun || pronoun || adjective;
}

bool AntecedentFinder::isPlace(size_t at) const
{
    const auto by = m_tree.child(at, Dependency::Case);
    return by && m_tree.isForm(*by, {"in", "at", "near", "around", "from", "on", "across", "behind", "outside", "through"});
}

/// The verb says something of several things, which no clause is.
bool AntecedentFinder::isOfSeveral() const
{
    const auto tensed = m_tree.tensed(m_verb);
    const bool present = tensed == m_verb && m_tree[m_verb].tag == Tag::Verb && m_tree.verb(m_verb) == m_tree.form(m_verb)
        && !m_tree.isForm(m_verb, {"cost", "put", "cut", "hit", "let", "set", "hurt", "shut", "spread", "split", "beat", "come", "become", "run"}); // past forms too
    return present || (tensed && m_tree.isForm(*tensed, {"are", "were", "have", "do", "'re", "'ve"}));
}

bool AntecedentFinder::agrees(size_t noun) const
{
    return (isOfSeveral() && m_tree.child(noun, Dependency::Conjunct)) || !differInNumber(m_tree, noun, m_verb);
}

bool AntecedentFinder::isPerson(size_t at) const
{
    if (m_tree[at].tag != Tag::Noun && m_tree[at].tag != Tag::ProperNoun)
        return !m_tree.isForm(at, {"one", "us", "them"});
    const Subject::Kind kind = kindOf(m_tree, at);
    return kind == Subject::Kind::Person || kind == Subject::Kind::Either || (kind == Subject::Kind::Name && !isPlace(at)) || m_tree.isForm(at, {"people", "folk", "folks"});
}

/// "the order for the trainer, which": what stands behind such a preposition is rather spoken of than what stands before.
bool AntecedentFinder::endsPhrase(size_t noun) const
{
    const auto by = m_tree.child(noun, Dependency::Case);
    return by && m_tree.isForm(*by, {"for", "over", "with", "about", "against", "than", "under", "by"});
}

/// The noun and those that it is a part of, innermost first: "fuel" and "tax" in "the tax on fuel", "the tax put on fuel".
std::vector<size_t> AntecedentFinder::phrase(size_t noun) const
{
    std::vector<size_t> all{noun};
    bool shaped = false; ///< by a participle: "put on fuel"
    for (auto up = m_tree.head(noun); up && *up < m_pronoun && !endsPhrase(all.back()); up = m_tree.head(*up)) {
        const Dependency dependency = m_tree[all.back()].dependency;
        if (m_tree[*up].tag == Tag::Verb && m_tree[*up].dependency == Dependency::AdnominalClause && !isOneOf(m_tree.verb(*up), {"call", "name", "title"})) {
            shaped = true;
            continue;
        }
        const bool loose = (dependency == Dependency::Conjunct && !isOfSeveral()) || (dependency == Dependency::Oblique && !shaped);
        if (!isNominal(*up) || loose || m_tree.isForm(*up, {"case", "event"}))
            break;
        const bool names = m_tree[all.back()].tag == Tag::ProperNoun && m_tree[*up].tag == Tag::ProperNoun && dependency != Dependency::NominalModifier && dependency != Dependency::Conjunct;
        if (dependency == Dependency::Compound || names)
            all.back() = *up; // parts of one name
        else
            all.push_back(*up);
        shaped = false;
    }
    return all;
}

/// The last noun before the pronoun and its comma, if nothing but its own phrase ends there: "Lena Orr, 34, who", "the tax of
/// 1974, which", "the guards themselves, who".
std::optional<size_t> AntecedentFinder::nounBefore() const
{
    const auto isSkipped = [this](size_t at) {
        const Word& word = m_tree[at];
        const bool age = word.tag == Tag::Number && at > 0 && m_tree.isForm(at - 1, {","});
        return word.isPunctuation() || word.tag == Tag::Conjunction || age || word.lower.endsWith(QLatin1String("selves")) || word.lower.endsWith(QLatin1String("self"));
    };
    size_t at = m_pronoun;
    while (at > 0 && isSkipped(at - 1))
        --at;
    if (at == 0)
        return std::nullopt;
    if (isNominal(at - 1))
        return at - 1;
    const auto above = m_tree.head(at - 1);
    const bool number = m_tree[at - 1].tag == Tag::Number || m_tree.form(at - 1).front().isDigit();
    return number && above && *above < at && isNominal(*above) ? above : std::nullopt;
}

/// "a rival in Lyon, who", "two clerks, in this office alone, who": whoever can be meant by "who", else the noun itself.
std::optional<size_t> AntecedentFinder::person(const std::vector<size_t>& nouns) const
{
    // "Lena Orr of Hull, who": of two names the one that the other tells of.
    const auto tells = [this](size_t noun) {
        const auto by = m_tree.child(noun, Dependency::Case);
        const auto above = m_tree.head(noun);
        return by && m_tree.isForm(*by, {"of"}) && m_tree[noun].tag == Tag::ProperNoun && above && m_tree[*above].tag == Tag::ProperNoun;
    };
    const auto fits = [&](size_t noun) { return isPerson(noun) && agrees(noun) && !tells(noun); };
    if (const auto found = std::find_if(nouns.begin(), nouns.end(), fits); found != nouns.end())
        return *found;
    constexpr size_t farthest = 9; ///< words
    for (size_t at = m_pronoun; at-- > 0 && m_pronoun - at <= farthest && !m_tree[at].finite;) {
        if (isNominal(at) && fits(at))
            return at;
    }
    return !nouns.empty() && agrees(nouns.front()) ? std::optional(nouns.front()) : std::nullopt;
}

/// "by a quarter", "for an hour", "last summer", "22 per cent": no thing that one goes on to speak of.
bool AntecedentFinder::isMeasure(size_t at) const
{
    return m_tree.isForm(at, {"percent", "%", "cent", "point", "points", "half", "third", "quarter", "fifth", "tenth", "euro", "euros", "dollars", "pounds", "kilo", "time", "moment",
                              "hour", "day", "week", "weekend", "month", "season", "spring", "summer", "autumn", "fall", "winter", "year", "years", "decade", "evening", "morning",
                              "night", "today", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
                              "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas", "easter"});
}

/// One noun behind a preposition with nothing before it: "in work", "after dark". It only tells how or when.
bool AntecedentFinder::isLoose(size_t noun) const
{
    const auto& parts = m_tree.children(noun);
    const bool bare = m_tree[noun].tag == Tag::Noun && !m_tree.form(noun).endsWith(u's') && m_tree.child(noun, Dependency::Case);
    return bare && std::none_of(parts.begin(), parts.end(), [noun, this](size_t part) { return part < noun && m_tree[part].dependency != Dependency::Case; });
}

/// What one says of an event rather than of a thing: "which means", "which is why", "which is more than".
bool AntecedentFinder::isComment() const
{
    if (m_tree[m_verb].tag == Tag::Verb)
        return isOneOf(m_tree.verb(m_verb), {"mean", "make", "bring", "suggest", "imply", "sound", "amount", "come", "leave", "allow", "let", "explain", "prove", "please", "tell", "hurt"});
    if (!m_tree.child(m_verb, Dependency::Copula))
        return false;
    const auto comments = [this](size_t at) {
        return m_tree.isForm(at, {"what", "why", "how", "where", "more", "less", "fewer", "better", "worse", "most", "best", "worst", "same", "case", "reason", "problem", "point",
                                  "pity", "shame", "tragedy", "mistake", "lie", "nonsense", "something", "fortunate", "unusual", "odd", "enough", "roughly", "perhaps"});
    };
    const auto& parts = m_tree.children(m_verb);
    return comments(m_verb) || isMeasure(m_verb) || m_tree[m_verb].tag == Tag::Number || std::any_of(parts.begin(), parts.end(), [&](size_t part) { return part > m_pronoun && comments(part); });
}

/// The clause of the noun goes on behind the relative clause: "the levy, which means little, will go".
bool AntecedentFinder::standsInside(size_t noun) const
{
    const auto above = m_tree.head(noun);
    return above && *above > m_pronoun;
}

Antecedent AntecedentFinder::thing(const std::vector<size_t>& nouns) const
{
    // Where no comma stands it is a thing that is meant, the nearest.
    if (!m_tree[m_pronoun - 1].isPunctuation()) {
        // Names rarely have such a clause: "a mill outside Leeds which".
        auto found = std::find_if(nouns.begin(), nouns.end(), [this](size_t noun) { return agrees(noun) && m_tree[noun].tag != Tag::ProperNoun; });
        if (found == nouns.end())
            found = std::find_if(nouns.begin(), nouns.end(), [this](size_t noun) { return agrees(noun); });
        return found == nouns.end() ? Antecedent{Antecedent::Kind::Clause, 0} : Antecedent{Antecedent::Kind::Noun, *found};
    }
    const auto fits = [this](size_t noun) { return agrees(noun) && (m_tree[noun].tag == Tag::Noun || m_tree[noun].tag == Tag::ProperNoun); };
    auto found = std::find_if(nouns.rbegin(), nouns.rend(), [&](size_t noun) { return fits(noun) && kindOf(m_tree, noun) != Subject::Kind::Person; });
    if (found == nouns.rend())
        found = std::find_if(nouns.rbegin(), nouns.rend(), fits);
    if (found == nouns.rend())
        return {Antecedent::Kind::Clause, 0};
    const bool event = !isOfSeveral() && !standsInside(*found) && (isComment() || isMeasure(*found) || isLoose(*found));
    return event ? Antecedent{Antecedent::Kind::Clause, 0} : Antecedent{Antecedent::Kind::Noun, *found};
}

Antecedent AntecedentFinder::find() const
{
    const auto noun = nounBefore();
    const std::vector<size_t> nouns = noun ? phrase(*noun) : std::vector<size_t>{};
    const bool owner = m_tree.isForm(m_pronoun, {"whose"});
    if (m_tree.isForm(m_pronoun, {"who", "whom"}) || (owner && std::any_of(nouns.begin(), nouns.end(), [this](size_t at) { return isPerson(at); }))) {
        const auto found = person(nouns);
        return found ? Antecedent{Antecedent::Kind::Noun, *found} : Antecedent{};
    }
    if (owner)
        return noun ? Antecedent{Antecedent::Kind::Noun, nouns.back()} : Antecedent{};
    return noun ? thing(nouns) : Antecedent{Antecedent::Kind::Clause, 0};
}

} // namespace

Antecedent antecedentOf(const SentenceTree& tree, size_t verb, size_t pronoun)
{
    // "which is late and which is dear": the second pronoun takes up what the first does.
    const auto first = tree.head(verb);
    if (first && tree[verb].dependency == Dependency::Conjunct && tree[*first].dependency == Dependency::RelativeClause) {
        for (size_t i = 1; i < *first; ++i) {
            if (tree.isForm(i, {"who", "which", "whose"}) && tree.isAncestor(*first, i))
                return antecedentOf(tree, *first, i);
        }
    }
    return pronoun > 0 ? AntecedentFinder(tree, verb, pronoun).find() : Antecedent{};
}

} // namespace cp
