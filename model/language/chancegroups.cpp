#include "model/language/chancegroups.h"

#include <algorithm>
#include <optional>

// Noun groups: a head (chance, odds, risk …), to its left [modifier] [article] [modifier] adjective, or to its right
// a form of "be" and an adjective. Consensus: quantifier [adjective] group [adverb] verb of opinion or denial.

namespace cp {
namespace {

bool isLinking(const QString& word)
{
    return isOneOf(word, {"is", "are", "was", "were", "be", "'s", "'re", "look", "looks", "seem", "seems", "appear", "appears",
                          "remain", "remains", "looked", "seemed", "remained", "become", "becomes"});
}

class GroupFinder final {
public:
    explicit GroupFinder(const std::vector<Word>& words) : m_words(words) {}

    [[nodiscard]] std::vector<ChanceMatch> find() const;

private:
    [[nodiscard]] const QString& word(size_t i) const
    {
        static const QString none;
        return i < m_words.size() ? m_words[i].lower : none;
    }
    struct Quantifier {
        size_t length = 0; ///< words; 0: none stands there
        ChanceRange range;
    };
    [[nodiscard]] Quantifier quantifierAt(size_t i) const;
    [[nodiscard]] std::optional<size_t> groupFrom(size_t at, bool quantified) const;
    [[nodiscard]] std::optional<ChanceMatch> before(size_t head) const;
    [[nodiscard]] std::optional<ChanceMatch> behind(size_t head) const;
    [[nodiscard]] std::optional<ChanceMatch> consensus(size_t i) const;
    [[nodiscard]] size_t adjectiveLength(size_t first) const;
    [[nodiscard]] bool isOpinion(size_t at, bool named) const;

    const std::vector<Word>& m_words;
    const ChanceLexicon& m_lexicon = ChanceLexicon::instance();
};

/// "a very slim chance", "next to no prospect", "not a good chance".
std::optional<ChanceMatch> GroupFinder::before(size_t head) const
{
    // "a high-risk group", "serious risk managers": a danger is a chance only of or that something.
    const bool danger = isOneOf(word(head), {"risk", "risks", "danger", "prospects"});
    if (danger && !isOneOf(word(head + 1), {"of", "that", "for"}))
        return std::nullopt;
    for (size_t length = std::min<size_t>(5, head); length > 0; --length) {
        const auto adjective = m_lexicon.adjectives.constFind(joinedWords(m_words, head - length, head - 1));
        if (adjective == m_lexicon.adjectives.constEnd())
            continue;
        ChanceMatch match{head - length, head, ChanceClass::Fixed, *adjective, false, false};
        gatherModifiers(match, m_words);
        if (match.first > 0 && isOneOf(word(match.first - 1), {"a", "an", "the"}))
            --match.first;
        // "at least a good chance" keeps its value; "not a good chance" is turned round.
        gatherModifiers(match, m_words);
        return match;
    }
    return std::nullopt;
}

/// Words of the adjective that starts there and can be said of chances, or 0.
size_t GroupFinder::adjectiveLength(size_t first) const
{
    if (isOneOf(word(first), {"no", "some", "every", "not"}))
        return 0;
    for (size_t length = std::min<size_t>(3, m_words.size() - first); length > 0; --length) {
        if (m_lexicon.adjectives.contains(joinedWords(m_words, first, first + length - 1)))
            return length;
    }
    return 0;
}

/// "the chances are good", "the likelihood of a deal is very low".
std::optional<ChanceMatch> GroupFinder::behind(size_t head) const
{
    for (size_t at = head + 1; at < std::min(m_words.size(), head + 13) && !m_words[at].isPunctuation(); ++at) {
        if (!isLinking(word(at)))
            continue;
        for (size_t first = at + 1; first < std::min(m_words.size(), at + 5); ++first) {
            const size_t length = adjectiveLength(first);
            if (length == 0)
                continue;
            const size_t last = first + length - 1;
            if (last + 1 < m_words.size() && m_words[last + 1].tag == Tag::Noun)
                return std::nullopt;
            const ChanceRange range = m_lexicon.adjectives.value(joinedWords(m_words, first, last));
            ChanceMatch match{first, last, ChanceClass::Fixed, range, false, false};
            gatherModifiers(match, m_words);
            match.first = head > 0 && word(head - 1) == QLatin1String("the") ? head - 1 : head;
            return match;
        }
    }
    return std::nullopt;
}

/// Whether the word at `at` is the verb of a view; without a named group a noun of the same form must be kept out.
bool GroupFinder::isOpinion(size_t at, bool named) const
{
    if (!m_lexicon.opinions.contains(word(at)) && !m_lexicon.denials.contains(word(at)))
        return false;
    const bool objectFollows = isOneOf(word(at + 1), {"that", "the", "this", "it", "whether", "if", "him", "her", "them", "a"});
    if (!named && at < m_words.size() && m_words[at].tag != Tag::Verb && !objectFollows)
        return false;
    // "in ways nobody expects.": the view is about what stands before, no statement of its own.
    const bool atEnd = at + 1 >= m_words.size() || m_words[at + 1].isPunctuation();
    return named || !atEnd || isOneOf(word(at), {"agree", "agrees", "doubt", "doubts", "disagree", "disagrees"});
}

GroupFinder::Quantifier GroupFinder::quantifierAt(size_t i) const
{
    for (size_t length = std::min<size_t>(4, m_words.size() - i); length > 0; --length) {
        const auto found = m_lexicon.quantifiers.constFind(joinedWords(m_words, i, i + length - 1));
        if (found != m_lexicon.quantifiers.constEnd())
            return {length, *found};
    }
    // "economists agree" speaks of most of them.
    return {0, m_lexicon.quantifiers.value(QStringLiteral("most"))};
}

/// Index of the group's noun within three words, or nothing.
std::optional<size_t> GroupFinder::groupFrom(size_t at, bool quantified) const
{
    for (size_t i = at; i < (quantified ? at + 4 : at + 1); ++i) {
        if (m_lexicon.groups.contains(word(i)))
            return i;
        if (m_lexicon.opinions.contains(word(i)))
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<ChanceMatch> GroupFinder::consensus(size_t i) const
{
    if (i > 0 && isOneOf(word(i - 1), {"a", "the", "not", "quite"}))
        return std::nullopt;
    const auto [length, most] = quantifierAt(i);
    size_t at = i + length;
    const std::optional<size_t> group = groupFrom(at, length > 0);
    if (!group && (length == 0 || isOneOf(word(at - 1), {"of", "the", "no", "every", "any"})))
        return std::nullopt;
    at = group ? *group + 1 : at;
    for (size_t skipped = 0; skipped < 2 && at < m_words.size()
         && (m_words[at].tag == Tag::Adverb || isOneOf(word(at), {"would", "will", "now", "still", "do"}));
         ++skipped)
        ++at;
    // "most experts appear to agree"
    if (isOneOf(word(at), {"appear", "appears", "seem", "seems"}) && word(at + 1) == QLatin1String("to"))
        at += 2;
    if (!isOpinion(at, group.has_value()) || (length == 0 && !isOneOf(word(at), {"agree", "concur"})))
        return std::nullopt;
    const bool denied = m_lexicon.denials.contains(word(at));
    const ChanceRange range = denied ? ChanceRange{1 - most.high, 1 - most.best, 1 - most.low} : most;
    return ChanceMatch{i, at, ChanceClass::Consensus, range, false, range.best < 0.35};
}

std::vector<ChanceMatch> GroupFinder::find() const
{
    std::vector<ChanceMatch> found;
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (const auto match = consensus(i))
            found.push_back(*match);
        if (!m_lexicon.nouns.contains(word(i)))
            continue;
        if (const auto match = before(i))
            found.push_back(*match);
        else if (const auto other = behind(i))
            found.push_back(*other);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return found;
}

} // namespace

std::vector<ChanceMatch> findChanceGroups(const std::vector<Word>& words)
{
    return GroupFinder(words).find();
}

} // namespace cp
