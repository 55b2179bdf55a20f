#include "model/reading/sentenceparts.h"

#include "model/language/connectives.h"

#include <algorithm>

namespace cp {
namespace {

constexpr size_t reach = 14; ///< words from the start of a clause within which its verb is looked for

class Parter final {
public:
    explicit Parter(const std::vector<Word>& words) : m_words(words) {}
    [[nodiscard]] std::vector<SentencePart> run();

private:
    [[nodiscard]] bool is(size_t at, std::initializer_list<const char*> forms) const;
    [[nodiscard]] bool isNominal(size_t at) const;
    [[nodiscard]] std::optional<size_t> verbBehindAside(size_t at) const;
    [[nodiscard]] bool subordinates(size_t at) const;
    [[nodiscard]] bool isClauseAt(size_t from) const;
    [[nodiscard]] std::optional<size_t> commaBehindAside(size_t from) const;
    [[nodiscard]] bool hasMainClause(size_t from, size_t end) const;
    [[nodiscard]] bool isSubordinateStart(size_t from) const;
    [[nodiscard]] size_t dashAt(size_t i) const;
    [[nodiscard]] size_t stopAt(size_t i, size_t from) const;
    [[nodiscard]] size_t jointAt(size_t i, size_t from) const;
    [[nodiscard]] bool isInsideBrackets(size_t at) const;
    [[nodiscard]] bool isInsideList(size_t at) const;

    const std::vector<Word>& m_words;
};

bool Parter::is(size_t at, std::initializer_list<const char*> forms) const
{
    return at < m_words.size()
        && std::any_of(forms.begin(), forms.end(), [&](const char* form) { return m_words[at].lower == QLatin1String(form); });
}

bool Parter::isNominal(size_t at) const
{
    const Tag tag = m_words[at].tag;
    return tag == Tag::Noun || tag == Tag::ProperNoun || tag == Tag::Pronoun || tag == Tag::Number || tag == Tag::Determiner;
}

/// Words up to the second comma of an aside that starts with a comma at `at`, when a finite verb follows it.
std::optional<size_t> Parter::verbBehindAside(size_t at) const
{
    for (size_t i = at + 1; i < std::min(m_words.size(), at + 2 * reach); ++i) {
        if (!is(i, {","}))
            continue;
        size_t next = i + 1;
        while (next < m_words.size() && (m_words[next].tag == Tag::Adverb || is(next, {"\""})))
            ++next;
        if (next < m_words.size() && m_words[next].finite)
            return next;
    }
    return std::nullopt;
}

/// A connective that can be nothing but one; "after that", "since 1990" can be phrases.
bool Parter::subordinates(size_t at) const
{
    return at < m_words.size() && clauseConnective(m_words, at) && !is(at, {"after", "before", "since", "until", "till", "as", "by", "once", "while"});
}

/// A subject and a finite verb of its own right from here; relative clauses and asides on the way are passed over.
bool Parter::isClauseAt(size_t from) const
{
    if (from >= m_words.size() || subordinates(from) || (m_words[from].tag == Tag::Adverb && subordinates(from + 1)))
        return false;
    bool nominal = false;
    bool relative = false;
    for (size_t i = from; i < std::min(m_words.size(), from + reach); ++i) {
        const Word& word = m_words[i];
        if (word.finite && !relative)
            return nominal;
        relative = relative && !word.finite;
        if (nominal && is(i, {","}))
            return verbBehindAside(i).has_value();
        if (word.isPunctuation() && !is(i, {"\"", "'", "%"}))
            return false;
        if (word.tag == Tag::Conjunction && !nominal)
            return false;
        const bool pronoun = i > from && m_words[i - 1].tag == Tag::Adposition;
        const bool subject = is(i, {"that"}) && !nominal && i + 1 < m_words.size() && (pronoun || (m_words[i + 1].finite && word.tag != Tag::Subordinator));
        if (is(i, {"that"}) && !nominal && !subject)
            return false;
        relative = relative || (!subject && is(i, {"who", "which", "that", "whom", "whose"}));
        nominal = nominal || isNominal(i);
    }
    return false;
}

bool Parter::isSubordinateStart(size_t from) const
{
    if (from >= m_words.size())
        return false;
    if (clauseConnective(m_words, from) || phraseConnective(m_words, from))
        return true;
    const bool inversion = is(from, {"should", "were", "had"});
    return inversion || m_words[from].tag == Tag::Adposition || m_words[from].tag == Tag::Adverb;
}

/// The comma behind a phrase or subordinate clause in front ("and unless they pay, | the shop closes").
std::optional<size_t> Parter::commaBehindAside(size_t from) const
{
    for (size_t i = from; i < std::min(m_words.size(), from + 2 * reach); ++i) {
        if (is(i, {",", ":"}) && i > from && isClauseAt(i + 1))
            return i;
        if (is(i, {";"}))
            return std::nullopt;
    }
    return std::nullopt;
}

/// Whether from…end holds a clause that can stand alone: not only a subordinate clause in front.
bool Parter::hasMainClause(size_t from, size_t end) const
{
    size_t start = from;
    while (start < end && (m_words[start].isPunctuation() || m_words[start].tag == Tag::Conjunction))
        ++start;
    if (isSubordinateStart(start) && !(m_words[start].tag == Tag::Adverb && !clauseConnective(m_words, start))) {
        const auto comma = commaBehindAside(start + 1);
        const bool inTime = comma && *comma < end;
        if (inTime)
            return true;
        // "Of course, if the firm had paid, …": what follows the phrase counts.
        for (size_t i = start + 1; i < std::min(end, start + 6); ++i) {
            if (is(i, {","}) && subordinates(i + 1))
                return hasMainClause(i + 1, end);
        }
        // "In May the mill closed": a phrase without a comma.
        if (clauseConnective(m_words, start) || is(start, {"should", "were", "had"}))
            return false;
    }
    return std::any_of(m_words.begin() + static_cast<qsizetype>(start), m_words.begin() + static_cast<qsizetype>(end),
                       [](const Word& word) { return word.finite; });
}

bool Parter::isInsideBrackets(size_t at) const
{
    int open = 0;
    for (size_t i = 0; i < at; ++i)
        open += is(i, {"(", "["}) ? 1 : is(i, {")", "]"}) ? -1 : 0;
    return open > 0;
}

/// Words of a dash that stands there: one long dash or two hyphens.
size_t Parter::dashAt(size_t i) const
{
    const QString& word = m_words[i].lower;
    if (word == QString(QChar(0x2014)) || word == QString(QChar(0x2013)))
        return 1;
    return is(i, {"-"}) && is(i + 1, {"-"}) ? 2 : 0;
}

/// The same for a colon or dash before a clause; one that belongs to a pair of dashes holds an aside.
size_t Parter::stopAt(size_t i, size_t from) const
{
    const bool supposed = is(from, {"suppose", "imagine", "assume", "say", "if"});
    const size_t dash = dashAt(i);
    const size_t next = i + std::max<size_t>(dash, 1);
    const size_t start = is(next, {"\"", "'"}) ? next + 1 : next;
    const bool clause = isClauseAt(start) && hasMainClause(from, i) && !isInsideBrackets(i);
    bool paired = false;
    for (size_t k = next; dash > 0 && k < m_words.size(); ++k)
        paired = paired || dashAt(k) > 0;
    return !supposed && clause && !paired ? next - i : 0;
}

/// "since all of its food, clothes, and arms come": the clause before the comma has no verb yet.
bool Parter::isInsideList(size_t at) const
{
    for (size_t i = at; i-- > 0 && !m_words[i].finite;) {
        if (is(i, {"since", "because", "while", "whereas", "although", "though", "if", "that", "where"}))
            return m_words[i].tag == Tag::Subordinator;
    }
    return false;
}

/// Number of words of the joint that parts the sentence at `i`; 0 when none stands there.
size_t Parter::jointAt(size_t i, size_t from) const
{
    if (is(i, {";"}))
        return 1;
    if (is(i, {":"}) || dashAt(i) > 0)
        return stopAt(i, from);
    const auto connective = clauseConnective(m_words, i);
    if (connective && connective->length > 1)
        return 0;
    const bool comma = i > from && is(i - 1, {","});
    const bool joins = is(i, {"and", "but", "so", "yet", "or", "nor", "for"});
    if (!joins || !comma || isInsideBrackets(i) || !hasMainClause(from, i - 1) || isInsideList(i))
        return 0;
    // "if, and only if, …"
    if (i >= 2 && is(i - 2, {"if", "when", "that"}))
        return 0;
    // "so that", "for the mill": something else.
    if (is(i, {"so"}) && is(i + 1, {"that", "as", "far", "long"}))
        return 0;
    if (isClauseAt(i + 1))
        return 1;
    const bool nor = is(i, {"nor"});
    const bool aside = !is(i, {"for"}) && isSubordinateStart(i + 1) && commaBehindAside(i + 1);
    return nor || aside ? 1 : 0;
}

std::vector<SentencePart> Parter::run()
{
    std::vector<SentencePart> parts(1);
    size_t from = 0;
    for (size_t i = 0; i < m_words.size(); ++i) {
        const size_t joint = i > from ? jointAt(i, from) : 0;
        if (joint > 0 && i + joint < m_words.size()) {
            parts.push_back({{}, m_words[i]});
            from = is(i, {"nor"}) ? i : i + joint; // "nor" denies what follows and stays with it
            i = from - 1;
            continue;
        }
        parts.back().words.push_back(m_words[i]);
    }
    std::erase_if(parts, [](const SentencePart& part) { return part.words.empty(); });
    return parts;
}

} // namespace

std::vector<SentencePart> sentenceParts(const std::vector<Word>& words) { return Parter(words).run(); }

} // namespace cp
