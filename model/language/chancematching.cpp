#include "model/language/chancematching.h"

#include "model/language/chancegroups.h"
#include "model/language/chancenumbers.h"

#include <algorithm>
#include <optional>

// At each word: a number, or the longest of the lexicon's phrases and the groups built by rule. "word" entries gather
// modifiers and negations to their left. Cost: sentence length × longest phrase.

namespace cp {
namespace {

class PhraseFinder final {
public:
    PhraseFinder(QStringView text, const std::vector<Word>& words);
    [[nodiscard]] std::vector<ChanceMatch> find() const;

private:
    [[nodiscard]] std::optional<ChanceMatch> longestAt(size_t i) const;
    [[nodiscard]] std::optional<ChanceMatch> groupAt(size_t i) const;
    [[nodiscard]] bool isWhole(const ChanceMatch& match) const;
    [[nodiscard]] bool isFalseFriend(const ChanceMatch& match, const QString& phrase) const;
    [[nodiscard]] bool isModalElsewhere(const ChanceMatch& match, const QString& phrase) const;
    [[nodiscard]] bool isHeldBySomebody(const ChanceMatch& match) const;
    [[nodiscard]] bool isOtherUse(const ChanceMatch& match, const QString& phrase) const;
    [[nodiscard]] bool isPredicate(const ChanceMatch& match, const QString& phrase) const;
    [[nodiscard]] bool isManner(const ChanceMatch& match) const;
    [[nodiscard]] bool isCapital(const ChanceMatch& match) const;
    [[nodiscard]] bool isName(const ChanceMatch& match) const;
    [[nodiscard]] bool isAttribute(const ChanceMatch& match) const;
    [[nodiscard]] const QString& word(size_t i) const
    {
        static const QString none;
        return i < m_words.size() ? m_words[i].lower : none;
    }
    [[nodiscard]] Tag tag(size_t i) const { return i < m_words.size() ? m_words[i].tag : Tag::Punctuation; }

    QStringView m_text;
    const std::vector<Word>& m_words;
    std::vector<ChanceMatch> m_groups;
};

PhraseFinder::PhraseFinder(QStringView text, const std::vector<Word>& words)
    : m_text(text), m_words(words), m_groups(findChanceGroups(words))
{
}

/// Whether the text holds nothing but this phrase.
bool PhraseFinder::isWhole(const ChanceMatch& match) const
{
    for (size_t i = 0; i < m_words.size(); ++i) {
        if ((i < match.first || i > match.last) && !m_words[i].isPunctuation())
            return false;
    }
    return true;
}

/// "is certain", "seems quite sure", not "certain people", "has guaranteed".
bool PhraseFinder::isPredicate(const ChanceMatch& match, const QString& phrase) const
{
    if (tag(match.last + 1) == Tag::Noun || tag(match.last + 1) == Tag::Adjective)
        return false;
    for (size_t left = match.first; left-- > 0;) {
        if (m_words[left].tag == Tag::Adverb || m_words[left].tag == Tag::Particle || word(left) == QLatin1String("n't"))
            continue;
        if (phrase == QLatin1String("sure") && word(left) == QLatin1String("be"))
            return false;
        return isOneOf(word(left), {"is", "are", "was", "were", "be", "been", "seems", "seem", "looks", "look", "'s", "'m", "'re",
                                    "am", "appears", "appear", "remains", "becomes", "became", "feel", "feels"});
    }
    return false;
}

/// "spoke clearly.", "more clearly": how something is done, not how sure it is.
bool PhraseFinder::isManner(const ChanceMatch& match) const
{
    const bool atEnd = tag(match.last + 1) == Tag::Punctuation;
    return match.first > 0 && atEnd && tag(match.first - 1) != Tag::Punctuation;
}

/// "could see" and "could swim when young" say what somebody was able to do, "you may leave" what is allowed.
bool PhraseFinder::isModalElsewhere(const ChanceMatch& match, const QString& phrase) const
{
    if (phrase == QLatin1String("could") || phrase == QLatin1String("could not")) {
        size_t verb = match.last + 1;
        while (isOneOf(word(verb), {"be", "not", "n't"}) || tag(verb) == Tag::Adverb)
            ++verb;
        const bool senses = isOneOf(word(verb), {"see", "seen", "hear", "heard", "feel", "felt", "smell", "find", "afford", "remember", "swim", "read", "speak", "tell"});
        return senses && word(match.last + 1) != QLatin1String("have");
    }
    if (phrase != QLatin1String("may"))
        return false;
    return match.first > 0 && isOneOf(word(match.first - 1), {"you", "visitors", "members", "guests", "passengers", "students", "pupils", "applicants", "users"});
}

/// Who holds a view stands right before it: "diplomats expect a quarrel", not "they were to expect one" or "Expect rain".
bool PhraseFinder::isHeldBySomebody(const ChanceMatch& match) const
{
    const Tag before = match.first > 0 ? tag(match.first - 1) : Tag::Punctuation;
    return before == Tag::Noun || before == Tag::ProperNoun || before == Tag::Adverb;
}

/// "the perhaps too famous actor"; "expects his guests to be on time" demands; "when you say that" holds nothing.
bool PhraseFinder::isOtherUse(const ChanceMatch& match, const QString& phrase) const
{
    if (isOneOf(phrase, {"perhaps", "possibly", "probably", "maybe"}))
        return match.first > 0 && tag(match.first - 1) == Tag::Determiner;
    if (isOneOf(phrase, {"expect", "do not expect", "don't expect", "say that", "argue that", "claim that", "insist that", "complain that"})
        && !isHeldBySomebody(match))
        return true;
    if (isOneOf(phrase, {"expects", "expect", "expected"}))
        return isOneOf(word(match.last + 1), {"his", "her", "their", "him", "them", "my", "our", "your"});
    return phrase == QLatin1String("there is no doubt") && tag(match.last + 1) == Tag::Verb;
}

bool PhraseFinder::isCapital(const ChanceMatch& match) const { return m_text[m_words[match.first].span.start].isUpper(); }

/// "Likely Stories": written large though no sentence begins there.
bool PhraseFinder::isName(const ChanceMatch& match) const
{
    const bool inside = match.first > 0 && !m_words[match.first - 1].isPunctuation();
    return isCapital(match) && (inside || tag(match.last + 1) == Tag::ProperNoun) && tag(match.first) == Tag::ProperNoun;
}

/// "a possible deal", "the likely winner" qualify a thing, not a statement.
bool PhraseFinder::isAttribute(const ChanceMatch& match) const
{
    if (tag(match.last + 1) != Tag::Noun)
        return false;
    const Tag before = match.first > 0 ? tag(match.first - 1) : Tag::Other;
    const bool owned = before == Tag::Pronoun && isOneOf(word(match.first - 1), {"my", "your", "his", "her", "its", "our", "their"});
    return before == Tag::Determiner || before == Tag::Adposition || before == Tag::Conjunction || owned;
}

bool PhraseFinder::isFalseFriend(const ChanceMatch& match, const QString& phrase) const
{
    const size_t first = match.first;
    const Tag next = tag(match.last + 1);
    // "May the month", but "Maybe" and "May" as the first word of a wish are rare.
    if (phrase.startsWith(QLatin1String("may")) && phrase != QLatin1String("maybe") && isCapital(match))
        return m_words.size() > 3;
    if (isModalElsewhere(match, phrase) || isOtherUse(match, phrase))
        return true;
    if (isOneOf(phrase, {"certain", "sure", "guaranteed"}))
        return !isPredicate(match, phrase);
    if (isOneOf(phrase, {"clearly", "plainly", "evidently"}))
        return isManner(match);
    // "must have known" infers, "must have a plan" demands.
    if (phrase == QLatin1String("must have"))
        return next != Tag::Verb && next != Tag::Auxiliary && next != Tag::Adverb;
    if (isOneOf(phrase, {"possible", "likely", "probable", "plausible", "impossible", "improbable", "doubtful", "dubious", "inevitable", "unavoidable",
                         "unthinkable", "inconceivable", "unimaginable"}))
        return isAttribute(match) || isName(match);
    // "ought to" says what is likely of things, and what is right of people.
    if (phrase == QLatin1String("ought to"))
        return first > 0 && isOneOf(word(first - 1), {"i", "we", "you", "they", "he", "she", "people", "one", "who"});
    if (isOneOf(phrase, {"promises to", "threatens to", "threaten to", "tends to", "tend to"}))
        return tag(first) == Tag::Noun && first > 0 && tag(first - 1) != Tag::Noun && tag(first - 1) != Tag::ProperNoun;
    return first == match.last && isName(match);
}

std::optional<ChanceMatch> PhraseFinder::longestAt(size_t i) const
{
    const ChanceLexicon& lexicon = ChanceLexicon::instance();
    const size_t most = std::min(m_words.size() - i, static_cast<size_t>(lexicon.longestPhrase));
    for (size_t length = most; length > 0; --length) {
        const QString phrase = joinedWords(m_words, i, i + length - 1);
        const auto entry = lexicon.phrases.constFind(phrase);
        if (entry == lexicon.phrases.constEnd())
            continue;
        const ChanceMatch match{i, i + length - 1, entry->kind, entry->survey, false, false};
        const bool whole = isWhole(match);
        if (entry->kind == ChanceClass::Bare ? whole : whole || !isFalseFriend(match, phrase))
            return match;
    }
    return std::nullopt;
}

std::optional<ChanceMatch> PhraseFinder::groupAt(size_t i) const
{
    std::optional<ChanceMatch> longest;
    for (const ChanceMatch& group : m_groups) {
        if (group.first == i && (!longest || group.last > longest->last))
            longest = group;
    }
    return longest;
}

std::vector<ChanceMatch> PhraseFinder::find() const
{
    const std::vector<NumericChance> numbers = findNumericChances(m_words);
    std::vector<ChanceMatch> matches;
    auto number = numbers.begin();
    for (size_t i = 0; i < m_words.size();) {
        while (number != numbers.end() && number->last < i)
            ++number;
        if (number != numbers.end() && i >= number->first) {
            matches.push_back({i, number->last, ChanceClass::Fixed, number->range, true, false});
            i = number->last + 1;
            continue;
        }
        std::optional<ChanceMatch> match = longestAt(i);
        if (match && match->kind == ChanceClass::Word)
            gatherModifiers(*match, m_words);
        const auto group = groupAt(i);
        if (group && (!match || group->last > match->last))
            match = group;
        // "a chance of 80 %": the number says it, the words in front of it are its frame.
        const bool overNumber = match && number != numbers.end() && match->last + 1 >= number->first;
        const bool free = match && !overNumber && (matches.empty() || matches.back().last < match->first);
        if (free)
            matches.push_back(*match);
        i = free ? match->last + 1 : i + 1;
    }
    std::erase_if(matches, [](const ChanceMatch& match) { return match.kind == ChanceClass::None; });
    return matches;
}

} // namespace

std::vector<ChanceMatch> matchChances(QStringView text, const std::vector<Word>& words)
{
    return PhraseFinder(text, words).find();
}

} // namespace cp
