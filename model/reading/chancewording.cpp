#include "model/reading/chancewording.h"

#include "model/reading/nounphrases.h"
#include "model/reading/sentenceforms.h"

namespace cp {
namespace {

class ChanceWording final {
public:
    ChanceWording(QStringView text, const SentenceTree& tree, size_t first, size_t last, Span chance) : m_text(text), m_tree(tree), m_first(first), m_last(last), m_chance(chance) {}

    [[nodiscard]] std::optional<QString> impersonal() const;
    [[nodiscard]] std::optional<QString> foretold() const;
    [[nodiscard]] std::optional<QString> withoutAdverb() const;

private:
    [[nodiscard]] QString words(size_t first, size_t last) const { return wordsOf(m_text, m_tree, first, last); }
    [[nodiscard]] QString predicate(size_t auxiliary, size_t to) const;
    [[nodiscard]] bool isKept(size_t from, size_t to) const;
    [[nodiscard]] bool isDenying(size_t at) const;
    [[nodiscard]] bool needsDenial(size_t first) const;
    [[nodiscard]] bool deniesBefore(size_t at) const;
    [[nodiscard]] bool isChance(size_t at) const { return m_chance.overlaps(m_tree[at].span); }

    QStringView m_text;
    const SentenceTree& m_tree;
    size_t m_first;
    size_t m_last;
    Span m_chance;
};

/// "It is likely that X", "There is a slim chance that X", "I doubt that X": X.
std::optional<QString> ChanceWording::impersonal() const
{
    for (size_t i = m_first; i + 1 < m_last; ++i) {
        const bool that = m_tree.isForm(i, {"that", "whether"});
        const bool behind = that && m_tree[i].span.end >= m_chance.end && m_chance.start >= m_tree[m_first].span.start;
        // Nothing but the phrase and its frame may stand before.
        if (!behind || i > m_first + 9 || !m_tree.predicateFrom(i + 1, m_last + 1))
            continue;
        const bool frame = m_tree.isForm(m_first, {"it", "there", "i", "we", "the", "a", "my", "our"}) || isChance(m_first);
        const bool close = i == m_first || isChance(i) || isChance(i - 1) || (m_tree.isForm(i - 1, {"all"}) && m_tree.isForm(i - 2, {"at"}));
        // "I think that's right": what "that" stands for is spoken of.
        const bool spoken = m_tree.form(i + 1).startsWith(u'\'');
        const bool denied = needsDenial(i + 1) && deniesBefore(i);
        if (frame && close && !denied)
            return words(spoken ? i : i + 1, m_last);
    }
    return std::nullopt;
}

/// What stands for "is likely to fall" or "is said to fall"; `auxiliary` is its "is", `to` its "to".
QString ChanceWording::predicate(size_t auxiliary, size_t to) const
{
    const bool past = m_tree.isForm(auxiliary, {"was", "were"});
    const bool said = m_tree.isForm(to - 1, {"said", "reported", "believed", "thought", "alleged", "rumoured", "understood", "claimed", "reputed"});
    if (!said || past)
        return (past ? QStringLiteral("would ") : QStringLiteral("will ")) + words(to + 1, m_last);
    const QString rest = to + 1 < m_last ? u' ' + words(to + 2, m_last) : QString();
    return presentOf(m_tree.form(to + 1), m_tree.isForm(auxiliary, {"are", "'re"})) + rest;
}

/// "is likely to fall", "are bound to fall" → "will fall"; "is said to fall" → "falls".
std::optional<QString> ChanceWording::foretold() const
{
    for (size_t i = m_first + 2; i + 1 <= m_last; ++i) {
        const bool to = m_tree.isForm(i, {"to"}) && (isChance(i) || isChance(i - 1));
        // "is arguably to blame": an adverb foretells nothing.
        const bool adverb = !isChance(i) && m_tree[i - 1].tag == Tag::Adverb;
        // "It is hard to see how": the verb is part of the phrase.
        if (!to || adverb || isChance(i + 1) || m_tree[i + 1].tag == Tag::Determiner)
            continue;
        size_t start = i;
        while (start > m_first && (isChance(start - 1) || m_tree.isForm(start - 1, {"not", "n't"})))
            --start;
        if (start == m_first || start == i)
            return std::nullopt;
        if (!m_tree.isForm(start - 1, {"is", "are", "was", "were", "'s", "'re", "seems", "seem", "looks", "look"}))
            start = m_tree.isForm(start, {"is", "are", "was", "were"}) ? start + 1 : 0;
        if (start < m_first + 1)
            return std::nullopt;
        const QString before = start - 1 > m_first ? words(m_first, start - 2) : QString();
        return before.isEmpty() ? std::nullopt : std::optional(before + u' ' + predicate(start - 1, i));
    }
    return std::nullopt;
}

/// "None of this is in doubt", "(Usually it was.)", "\"rarely used\"": without the words something would be missing.
bool ChanceWording::isKept(size_t from, size_t to) const
{
    const bool opened = from > 0 && m_tree.isForm(from - 1, {"\"", "\u201c", "(", "less", "more", "too", "as", "so"});
    const bool ends = to >= m_last || m_tree[to + 1].isPunctuation();
    const bool said = from > m_first && m_tree.isForm(from - 1, {"is", "are", "was", "were", "be", "been", "'s", "'re", "n't", "not"});
    return opened || (ends && said);
}

/// "seldom", "I doubt": without it the sentence would say the opposite.
bool ChanceWording::isDenying(size_t at) const { return isChance(at) && m_tree.isForm(at, {"seldom", "rarely", "hardly", "scarcely", "barely", "infrequently", "never", "little"}); }

/// "at all", "ever", "anybody": such words go with a denial only.
bool ChanceWording::needsDenial(size_t first) const
{
    for (size_t i = first; i <= m_last; ++i) {
        if (m_tree.isForm(i, {"any", "anything", "anybody", "anyone", "anywhere", "ever", "either", "yet"}) || (m_tree.isForm(i, {"at"}) && m_tree.isForm(i + 1, {"all"})))
            return true;
    }
    return false;
}

bool ChanceWording::deniesBefore(size_t at) const
{
    for (size_t i = m_first; i < at; ++i) {
        if (m_tree.isForm(i, {"n't", "not", "no", "doubt", "unlikely", "doubtful", "improbable", "inconceivable"}))
            return true;
    }
    return false;
}

/// "will probably fall" → "will fall": an adverb alone can go.
std::optional<QString> ChanceWording::withoutAdverb() const
{
    std::optional<size_t> from;
    size_t to = 0;
    for (size_t i = m_first; i <= m_last; ++i) {
        if (!isChance(i))
            continue;
        from = from.value_or(i);
        to = i;
        const bool adverb = m_tree[i].tag == Tag::Adverb || (m_tree.isForm(i, {"likely"}) && m_tree.isForm(*from - 1, {"will", "would", "wo", "'ll"})) || m_tree.isForm(i, {"in", "all", "likelihood", "probability", "no", "doubt", "without", "question"});
        if (!adverb || isDenying(i))
            return std::nullopt;
    }
    while (from && *from > m_first && m_tree.isForm(*from - 1, {"almost", "very", "quite", "most", "rather", "pretty"}))
        --*from;
    if (!from || to - *from + 1 >= m_last - m_first || m_tree.isForm(to, {"not"}) || isKept(*from, to))
        return std::nullopt;
    if (*from == m_first)
        return words(m_tree.isForm(to + 1, {","}) ? to + 2 : to + 1, m_last);
    const bool commas = m_tree.isForm(*from - 1, {","}) && m_tree.isForm(to + 1, {","});
    return words(m_first, commas ? *from - 2 : *from - 1) + u' ' + words(commas ? to + 2 : to + 1, m_last);
}

} // namespace

std::optional<QString> withoutFrame(QStringView text, const SentenceTree& tree, const Clause& clause, std::optional<Span> chance)
{
    if (!chance)
        return std::nullopt;
    const ChanceWording wording(text, tree, clause.first, clause.last, *chance);
    const auto content = wording.impersonal();
    return content ? content : wording.foretold();
}

std::optional<QString> withoutAdverb(QStringView text, const SentenceTree& tree, std::pair<size_t, size_t> words, std::optional<Span> chance)
{
    return chance ? ChanceWording(text, tree, words.first, words.second, *chance).withoutAdverb() : std::nullopt;
}

} // namespace cp
