#include "model/reading/relativewording.h"

#include "model/reading/antecedent.h"
#include "model/reading/nounphrases.h"

#include <algorithm>

namespace cp {
namespace {

class RelativeWording final {
public:
    RelativeWording(QStringView text, const SentenceTree& tree, const Clause& clause) : m_text(text), m_tree(tree), m_clause(clause), m_first(clause.first), m_last(clause.last) {}
    [[nodiscard]] std::optional<QString> run() const;

private:
    [[nodiscard]] QString words(size_t first, size_t last) const { return wordsOf(m_text, m_tree, first, last); }
    [[nodiscard]] std::optional<QString> nounFor(size_t pronoun) const;
    [[nodiscard]] bool isSubject() const;
    [[nodiscard]] bool hasObject(size_t verb) const;
    [[nodiscard]] bool isStranded(size_t at) const;
    [[nodiscard]] std::optional<size_t> gap() const;
    [[nodiscard]] std::optional<QString> there() const;
    [[nodiscard]] std::optional<QString> shareOf() const;
    [[nodiscard]] std::optional<QString> turnedObject() const;
    [[nodiscard]] std::optional<QString> ofOwner() const;
    [[nodiscard]] std::optional<QString> ofSubject() const;

    QStringView m_text;
    const SentenceTree& m_tree;
    const Clause& m_clause;
    size_t m_first;
    size_t m_last;
};

std::optional<QString> RelativeWording::nounFor(size_t pronoun) const
{
    const Antecedent found = antecedentOf(m_tree, m_clause.head, pronoun);
    if (found.kind != Antecedent::Kind::Noun)
        return std::nullopt;
    if (m_tree.isForm(found.noun, {"them", "us"}))
        return m_tree.isForm(found.noun, {"us"}) ? QStringLiteral("we") : QStringLiteral("they");
    return nounPhraseOf(m_text, m_tree, found.noun);
}

/// "where a school stood"
std::optional<QString> RelativeWording::there() const
{
    if (!m_tree.isForm(m_first, {"where"}) || m_first >= m_last)
        return std::nullopt;
    return (m_tree.isForm(m_first + 1, {"there"}) ? QString() : QStringLiteral("There ")) + words(m_first + 1, m_last);
}

/// "of which it paid half", "most of whom left" → "Of the cost it paid half", "Most of the teachers left".
std::optional<QString> RelativeWording::shareOf() const
{
    constexpr size_t longestShare = 3; ///< words before the pronoun
    for (size_t i = m_first + 1; i <= m_first + longestShare && i < m_last; ++i) {
        if (!m_tree.isForm(i, {"which", "whom"}) || m_tree[i - 1].tag != Tag::Adposition)
            continue;
        if (m_tree.isForm(i + 1, {"event", "case", "time", "point"}))
            return words(m_first, i - 1) + QStringLiteral(" that ") + words(i + 1, m_last);
        const auto head = relativeNoun(m_tree, m_clause.head);
        auto noun = head ? nounPhraseOf(m_text, m_tree, *head) : std::nullopt;
        if (!noun)
            return std::nullopt;
        if (m_tree[0].tag != Tag::ProperNoun && noun->startsWith(words(0, 0)))
            (*noun)[0] = (*noun)[0].toLower();
        return words(m_first, i - 1) + u' ' + *noun + u' ' + words(i + 1, m_last);
    }
    return std::nullopt;
}

/// Nothing but the pronoun says what the clause speaks of. A noun right behind it does: "which neither side has".
bool RelativeWording::isSubject() const
{
    const size_t next = m_first + 1;
    const bool pronoun = m_tree.isForm(next, {"i", "we", "you", "he", "she", "it", "they", "nobody", "everybody", "everyone", "anyone", "no", "neither", "few"});
    const auto noun = m_tree[next].tag == Tag::Determiner ? m_tree.head(next) : std::nullopt;
    if (pronoun || (noun && *noun > next && m_tree[*noun].dependency == Dependency::Subject))
        return false;
    const auto subject = m_tree.subject(m_clause.head);
    return !subject || *subject == m_first;
}

bool RelativeWording::hasObject(size_t verb) const
{
    const auto& parts = m_tree.children(verb);
    return std::any_of(parts.begin(), parts.end(), [this, verb](size_t part) {
        const Dependency dependency = m_tree[part].dependency;
        return part > verb && (dependency == Dependency::Object || dependency == Dependency::Complement || dependency == Dependency::OpenComplement);
    });
}

/// A preposition whose noun has gone to the front: "agreed to in May", "made money on in 1990".
bool RelativeWording::isStranded(size_t at) const
{
    if (m_tree[at].tag != Tag::Adposition || m_tree[at].dependency == Dependency::VerbParticle)
        return false;
    const bool sum = at < m_last && m_tree.form(at + 1).front().category() == QChar::Symbol_Currency; // "for less than £2,000"
    return at == m_last || (m_tree[at + 1].isPunctuation() && !sum) || (m_tree[at + 1].tag == Tag::Adposition && !m_tree.isForm(at + 1, {"of", "to", "under", "behind"}));
}

/// Where an object would stand that was moved to the front: behind a stranded preposition, or the last verb without an
/// object ("has the nerve to propose"), or the only one ("call it a fraud").
std::optional<size_t> RelativeWording::gap() const
{
    std::optional<size_t> free, any;
    for (size_t i = m_first + 1; i <= m_last; ++i) {
        const Dependency dependency = m_tree[i].dependency;
        const bool outside = dependency == Dependency::AdverbialClause || dependency == Dependency::RelativeClause || dependency == Dependency::Parataxis;
        if (!m_tree.isAncestor(m_clause.head, i) || (outside && i != m_clause.head))
            continue;
        if (isStranded(i))
            return i;
        if (m_tree[i].tag == Tag::Verb && !hasObject(i))
            free = i;
        else if (m_tree[i].tag == Tag::Verb)
            any = any.value_or(i);
    }
    return free ? free : any;
}

/// "which he would applaud as well", "which they agreed to in May", "which few do" → "He would applaud this as well", "They
/// agreed to this in May", "Few do this": it may stand for the noun or for all that was said.
std::optional<QString> RelativeWording::turnedObject() const
{
    if (!m_tree.isForm(m_first, {"which"}) || isSubject() || m_first >= m_last)
        return std::nullopt;
    if (m_first > 0 && m_tree[m_first - 1].tag == Tag::Adposition)
        return words(m_first - 1, m_first - 1) + QStringLiteral(" this ") + words(m_first + 1, m_last);
    // "which they say would be paid": said of it, not to it.
    if (m_first + 3 < m_last && m_tree[m_first + 2].finite && m_tree[m_first + 2].tag == Tag::Verb && m_tree[m_first + 3].finite)
        return QStringLiteral("This ") + words(m_first + 3, m_last);
    const auto at = gap();
    if (!at)
        return words(m_first + 1, m_last) + (m_tree.isForm(m_last, {"do", "does", "did"}) ? QStringLiteral(" this") : QString());
    const QString rest = *at < m_last ? words(*at + 1, m_last) : QString();
    return words(m_first + 1, *at) + QStringLiteral(" this") + (rest.isEmpty() || rest.startsWith(u',') ? rest : u' ' + rest);
}

std::optional<QString> RelativeWording::ofOwner() const
{
    constexpr qsizetype longestOwner = 4; ///< words that can have "'s" behind them
    const auto phrase = m_tree.isForm(m_first, {"whose"}) ? nounFor(m_first) : std::nullopt;
    if (!phrase || phrase->count(u' ') >= longestOwner)
        return std::nullopt;
    return *phrase + (phrase->endsWith(u's') ? QStringLiteral("' ") : QStringLiteral("'s ")) + words(m_first + 1, m_last);
}

std::optional<QString> RelativeWording::ofSubject() const
{
    if (!m_tree.isForm(m_first, {"which", "who"}) || !isSubject())
        return std::nullopt;
    const QString rest = words(m_first + 1, m_last);
    if (const auto phrase = nounFor(m_first))
        return *phrase + u' ' + rest;
    if (!m_tree.isForm(m_first, {"which"}))
        return std::nullopt;
    const auto tensed = m_tree.tensed(m_clause.head);
    const bool several = tensed && m_tree.isForm(*tensed, {"are", "were", "have"});
    return (several ? QStringLiteral("These ") : QStringLiteral("This ")) + rest;
}

std::optional<QString> RelativeWording::run() const
{
    const bool second = m_clause.kind == ClauseKind::And && m_tree.isForm(m_first, {"which", "who", "whose"}); // "which is late and which is dear"
    if (m_clause.kind != ClauseKind::Relative && !second)
        return std::nullopt;
    for (const auto& attempt : {turnedObject(), ofOwner(), ofSubject()}) {
        if (attempt)
            return attempt;
    }
    const auto up = m_tree.head(m_clause.head);
    if (!up || *up > m_first)
        return std::nullopt;
    const auto place = there();
    return place ? place : shareOf();
}

} // namespace

std::optional<QString> relativeWording(QStringView text, const SentenceTree& tree, const Clause& clause) { return RelativeWording(text, tree, clause).run(); }

} // namespace cp
