#include "model/reading/wording.h"

#include "model/reading/antecedent.h"
#include "model/reading/nounphrases.h"
#include "model/reading/ratedwording.h"
#include "model/reading/reference.h"
#include "model/reading/relativewording.h"
#include "model/reading/sentenceforms.h"

#include <algorithm>

namespace cp {
namespace {

class Wording final {
public:
    Wording(QStringView text, const SentenceTree& tree, const std::vector<Clause>& clauses, size_t at, std::optional<Span> chance)
        : m_text(text), m_tree(tree), m_clauses(clauses), m_at(at), m_clause(clauses[at]), m_chance(chance)
    {
    }
    [[nodiscard]] QString run();

private:
    [[nodiscard]] QString words(size_t first, size_t last) const;
    [[nodiscard]] std::optional<QString> nounPhrase(size_t head) const { return nounPhraseOf(m_text, m_tree, head); }
    [[nodiscard]] bool isShortened(size_t at) const;
    [[nodiscard]] std::optional<std::pair<size_t, size_t>> sharedSubject() const;
    [[nodiscard]] std::optional<QString> sharedStart() const;
    [[nodiscard]] std::optional<QString> sharedInfinitive(size_t at) const;
    [[nodiscard]] std::optional<QString> antecedent(size_t verb, size_t pronoun) const;
    [[nodiscard]] std::optional<QString> dependence() const;
    [[nodiscard]] std::optional<QString> inversion() const;
    [[nodiscard]] std::optional<QString> supposition(size_t end) const;
    [[nodiscard]] std::optional<QString> rated() const;
    [[nodiscard]] std::optional<QString> impersonal() const;
    [[nodiscard]] std::optional<QString> foretold() const;
    [[nodiscard]] QString predicate(size_t auxiliary, size_t to) const;
    [[nodiscard]] bool namesSeveralAt(size_t subject) const;
    [[nodiscard]] std::optional<QString> subjunctive() const;
    [[nodiscard]] std::optional<QString> demand() const;
    [[nodiscard]] std::optional<QString> withSubjectClause() const;
    [[nodiscard]] bool namesSeveral() const;
    [[nodiscard]] bool isKept(size_t from, size_t to) const;
    [[nodiscard]] std::optional<QString> withoutAdverb() const;
    [[nodiscard]] bool isChance(size_t at) const { return m_chance && m_chance->overlaps(m_tree[at].span); }

    QStringView m_text;
    const SentenceTree& m_tree;
    const std::vector<Clause>& m_clauses;
    size_t m_at;
    const Clause& m_clause;
    std::optional<Span> m_chance;
};

QString Wording::words(size_t first, size_t last) const { return wordsOf(m_text, m_tree, first, last); }

/// "(She offers to sell it) and (to) leave": "She offers to".
std::optional<QString> Wording::sharedInfinitive(size_t at) const
{
    const auto to = m_tree.child(at, Dependency::Marker);
    const auto verb = m_tree.head(at);
    const auto subject = verb && m_tree[at].dependency == Dependency::OpenComplement ? m_tree.subject(*verb) : std::nullopt;
    if (!to || !subject || m_tree.isFinite(m_clause.head) || !m_tree.isForm(*to, {"to"}) || *subject > *verb || *verb > *to)
        return std::nullopt;
    const bool own = m_tree.isForm(m_clause.first, {"to"});
    const size_t first = m_tree.bounds(*subject).second + 1, last = own ? *to - 1 : *to;
    const auto noun = m_tree.isForm(*subject, {"who", "which", "that"}) ? antecedent(*verb, *subject) : nounPhrase(*subject);
    return noun && first <= last && last - first < longestPhrase ? std::optional(*noun + u' ' + words(first, last)) : std::nullopt;
}

/// "'s", "'ll": it is written together with the word before.
bool Wording::isShortened(size_t at) const { return m_tree.isForm(at, {"'s", "'d", "'ll", "'re", "'ve", "'m", "n't"}); }

/// The subject that the clause shares with the one it is joined to: "savings few take at face value, and postpones" goes on
/// about neither the savings nor the few.
std::optional<std::pair<size_t, size_t>> Wording::sharedSubject() const
{
    size_t at = m_clause.head;
    while (m_tree.head(at) && m_tree[at].dependency == Dependency::Conjunct && !m_tree.subject(at))
        at = *m_tree.head(at);
    if (at == m_clause.head)
        return std::nullopt;
    for (auto up = std::optional(at); up; up = m_tree.head(*up)) {
        const auto subject = m_tree.subject(*up);
        if (!subject || *subject >= m_clause.first)
            continue;
        const bool finite = m_tree.isFinite(m_clause.head);
        if (!finite || m_tree.isForm(*subject, {"who", "which", "that"}) || !disagrees(m_tree, *subject, m_clause.head))
            return std::pair(*up, *subject);
    }
    return std::nullopt;
}

/// "and fell", "and be sold": subject, and the auxiliary if the conjunct shares it.
std::optional<QString> Wording::sharedStart() const
{
    // "So are the others", "and to move on": what stands first is no verb of the shared subject.
    const bool turned = m_tree.isForm(m_clause.first, {"so"}) && m_clause.first < m_clause.last && m_tree[m_clause.first + 1].finite;
    if (m_clause.phrase || m_tree.subject(m_clause.head) || turned)
        return std::nullopt;
    if (const auto joined = m_tree.head(m_clause.head); joined && m_tree[m_clause.head].dependency == Dependency::Conjunct) {
        if (const auto start = sharedInfinitive(*joined))
            return start;
    }
    const auto found = sharedSubject();
    const bool strayed = found && m_tree.isForm(m_clause.first, {"to"}) && m_tree.modal(found->first); // "will rest and to move on"
    if (!found || found->second > found->first || strayed)
        return std::nullopt;
    const auto [at, subject] = *found;
    auto start = m_tree.isForm(subject, {"which", "who", "that"}) ? antecedent(at, subject) : nounPhrase(subject);
    if (!start || m_tree.isForm(subject, {"there"}) || m_tree.isForm(m_tree.bounds(subject).first, {"whose"}))
        return std::nullopt;
    if (m_tree.isFinite(m_clause.head))
        return start;
    for (size_t child : m_tree.children(at)) {
        const bool shared = m_tree[child].dependency == Dependency::Auxiliary || (m_tree[child].dependency == Dependency::Copula);
        if (shared && child < at && child > subject)
            *start += (isShortened(child) ? QString() : QStringLiteral(" ")) + words(child, child);
    }
    return m_tree.isFinite(at) ? start : std::nullopt;
}

/// What depends on something is worded with what it depends on.
std::optional<QString> Wording::dependence() const
{
    for (const Clause& other : m_clauses) {
        if (other.condition == ConditionKind::DependsOn && other.parent == m_at && other.first > m_clause.first && other.cue)
            return words(m_clause.first, other.last);
    }
    return std::nullopt;
}

/// What the pronoun of a relative clause with this verb stands for.
std::optional<QString> Wording::antecedent(size_t verb, size_t pronoun) const
{
    const bool relative = m_tree[verb].dependency == Dependency::RelativeClause;
    const Antecedent found = relative ? antecedentOf(m_tree, verb, pronoun) : Antecedent{};
    return found.kind == Antecedent::Kind::Noun ? nounPhrase(found.noun) : std::nullopt;
}

/// "should it fall" → "It should fall": the verb goes back behind its subject.
std::optional<QString> Wording::inversion() const
{
    const bool inverted = m_clause.kind == ClauseKind::Condition && m_clause.cue && m_clause.cue->second - m_clause.cue->first < 2
        && m_tree.isForm(m_clause.cue->second, {"should", "were", "had"});
    if (!inverted)
        return std::nullopt;
    size_t end = m_clause.first;
    for (size_t i = m_clause.first; i <= m_clause.last; ++i) {
        const auto up = m_tree.head(i);
        const bool subject = m_tree[i].dependency == Dependency::Subject && up && *up > i;
        if (subject && m_tree[m_clause.first].tag != Tag::Pronoun) {
            end = std::max(end, std::min(m_tree.bounds(i).second, m_clause.last));
            break;
        }
    }
    const QString verb = m_tree.form(m_clause.cue->second);
    if (end >= m_clause.last)
        return std::nullopt;
    if (const auto supposed = verb == QLatin1String("should") ? supposition(end) : std::nullopt)
        return supposed;
    // "were he a lawyer": "He is a lawyer".
    if (verb == QLatin1String("were") && !namesSeveralAt(end))
        return words(m_clause.first, end) + (m_tree.isForm(end, {"i"}) ? QStringLiteral(" am ") : QStringLiteral(" is ")) + words(end + 1, m_clause.last);
    return words(m_clause.first, end) + u' ' + verb + u' ' + words(end + 1, m_clause.last);
}

/// "should it fall" supposes that it falls, and does not ask for it; the subject ends at `end`.
std::optional<QString> Wording::supposition(size_t end) const
{
    size_t at = end + 1;
    while (at < m_clause.last && (m_tree[at].tag == Tag::Adverb || m_tree.isForm(at, {"not"})))
        ++at;
    if (m_tree[at].tag != Tag::Verb && m_tree[at].tag != Tag::Auxiliary)
        return std::nullopt;
    const bool denied = at > end + 1 && m_tree.isForm(at - 1, {"not"});
    const bool plural = subjectOf(m_text, m_tree, m_clause).plural || m_tree.isForm(end, {"i", "you", "we", "they"});
    const QString base = m_tree.form(at);
    const QString before = at > end + 1 + (denied ? 1 : 0) ? words(end + 1, at - 1 - (denied ? 1 : 0)) + u' ' : QString();
    const QString rest = at < m_clause.last ? u' ' + words(at + 1, m_clause.last) : QString();
    const QString present = !denied                       ? presentOf(base, plural)
                            : base == QLatin1String("be") ? presentOf(base, plural) + QStringLiteral(" not")
                                                          : presentOf(QStringLiteral("do"), plural) + QStringLiteral(" not ") + base;
    return words(m_clause.first, end) + u' ' + before + present + rest;
}

/// "The chance that X is one in five": X; "the odds of the dam failing are even": "The dam fails".
std::optional<QString> Wording::rated() const
{
    if (const auto found = m_chance ? ratedClause(m_tree, m_clause, *m_chance) : std::nullopt)
        return words(found->first, found->second);
    const auto event = m_chance ? ratedEvent(m_tree, m_clause, *m_chance) : std::nullopt;
    if (!event)
        return std::nullopt;
    size_t noun = event->first;
    for (size_t i = event->first; i < event->participle; ++i)
        noun = isNoun(m_tree[i]) || m_tree[i].tag == Tag::Pronoun ? i : noun;
    const QString rest = event->participle < event->last ? u' ' + words(event->participle + 1, event->last) : QString();
    return words(event->first, event->participle - 1) + u' ' + presentOf(m_tree.verb(event->participle), namesSeveralAt(noun)) + rest;
}

/// "It is likely that X", "There is a slim chance that X", "I doubt that X": X.
std::optional<QString> Wording::impersonal() const
{
    if (!m_chance)
        return std::nullopt;
    for (size_t i = m_clause.first; i + 1 < m_clause.last; ++i) {
        const bool that = m_tree.isForm(i, {"that", "whether"});
        const bool behind = that && m_tree[i].span.end >= m_chance->end && m_chance->start >= m_tree[m_clause.first].span.start;
        // Nothing but the phrase and its frame may stand before.
        if (!behind || i > m_clause.first + 9 || !m_tree.predicateFrom(i + 1, m_clause.last + 1))
            continue;
        const bool frame = m_tree.isForm(m_clause.first, {"it", "there", "i", "we", "the", "a", "my", "our"}) || isChance(m_clause.first);
        const bool close = i == m_clause.first || isChance(i) || isChance(i - 1) || (m_tree.isForm(i - 1, {"all"}) && m_tree.isForm(i - 2, {"at"}));
        // "I think that's right": what "that" stands for is spoken of.
        const bool spoken = m_tree.form(i + 1).startsWith(u'\'');
        if (frame && close)
            return words(spoken ? i : i + 1, m_clause.last);
    }
    return std::nullopt;
}

bool Wording::namesSeveralAt(size_t subject) const
{
    return (m_tree.form(subject).endsWith(u's') && !m_tree.form(subject).endsWith(QLatin1String("ss"))) || m_tree.child(subject, Dependency::Conjunct)
        || m_tree.isForm(subject, {"people", "children", "men", "women", "police", "you", "we", "they"});
}

/// "if it were done": "It is done"; "if it were to rise": "It rises".
std::optional<QString> Wording::subjunctive() const
{
    const auto subject = m_tree.subject(m_clause.head);
    const size_t verb = subject ? std::max(*subject, m_tree.bounds(*subject).second) + 1 : m_clause.last;
    const bool supposed = m_clause.kind == ClauseKind::Condition && m_clause.cue && m_tree.isForm(m_clause.cue->second, {"if", "unless"});
    if (!supposed || verb <= m_clause.first || verb >= m_clause.last || !m_tree.isForm(verb, {"were"}))
        return std::nullopt;
    const bool first = m_tree.isForm(*subject, {"i"});
    const bool noun = m_tree[*subject].tag == Tag::Noun && !namesSeveralAt(*subject);
    if (!first && !noun && !m_tree.isForm(*subject, {"it", "he", "she", "this", "that", "either", "one", "anyone", "anybody", "nobody", "nothing"}))
        return std::nullopt;
    const QString before = words(m_clause.first, verb - 1);
    if (m_tree.isForm(verb + 1, {"to"}) && verb + 2 <= m_clause.last && !m_tree.isForm(verb + 2, {"be"}))
        return before + u' ' + presentOf(m_tree.form(verb + 2), first) + (verb + 2 < m_clause.last ? u' ' + words(verb + 3, m_clause.last) : QString());
    return before + (first ? QStringLiteral(" am ") : QStringLiteral(" is ")) + words(verb + 1, m_clause.last);
}

/// "(asks that) the request be refused": "The request should be refused".
std::optional<QString> Wording::demand() const
{
    const auto subject = m_tree.subject(m_clause.head);
    if (m_clause.kind == ClauseKind::Condition || m_tree.isFinite(m_clause.head) || !subject || *subject >= m_clause.head)
        return std::nullopt;
    // "Friends, be calm" asks those who are spoken to.
    for (size_t i = *subject + 1; i <= m_clause.head && !m_tree[i].isPunctuation(); ++i) {
        if (m_tree.isForm(i, {"be"}) && (i == m_clause.head || m_tree.head(i) == m_clause.head))
            return words(m_clause.first, i - 1) + QStringLiteral(" should ") + words(i, m_clause.last);
    }
    return std::nullopt;
}

/// "To raise it to 80 per cent would take years": what is said of a clause keeps the clause.
std::optional<QString> Wording::withSubjectClause() const
{
    if (m_tree.subject(m_clause.head) || !m_tree[m_clause.first].finite || m_tree.isQuestion())
        return std::nullopt;
    const auto subject = std::find_if(m_clauses.begin(), m_clauses.end(), [this](const Clause& other) { return other.parent == m_at && other.last + 1 == m_clause.first; });
    if (subject == m_clauses.end())
        return std::nullopt;
    return words(subject->cue ? std::min(subject->cue->first, subject->first) : subject->first, m_clause.last);
}

/// What stands for "is likely to fall" or "is said to fall"; `auxiliary` is its "is", `to` its "to".
QString Wording::predicate(size_t auxiliary, size_t to) const
{
    const bool past = m_tree.isForm(auxiliary, {"was", "were"});
    const bool said = m_tree.isForm(to - 1, {"said", "reported", "believed", "thought", "alleged", "rumoured", "understood", "claimed", "reputed"});
    if (!said || past)
        return (past ? QStringLiteral("would ") : QStringLiteral("will ")) + words(to + 1, m_clause.last);
    const QString rest = to + 1 < m_clause.last ? u' ' + words(to + 2, m_clause.last) : QString();
    return presentOf(m_tree.form(to + 1), m_tree.isForm(auxiliary, {"are", "'re"})) + rest;
}

/// "is likely to fall", "are bound to fall" → "will fall"; "is said to fall" → "falls".
std::optional<QString> Wording::foretold() const
{
    if (!m_chance)
        return std::nullopt;
    for (size_t i = m_clause.first + 2; i + 1 <= m_clause.last; ++i) {
        const bool to = m_tree.isForm(i, {"to"}) && (isChance(i) || isChance(i - 1));
        // "is arguably to blame": an adverb foretells nothing.
        const bool adverb = !isChance(i) && m_tree[i - 1].tag == Tag::Adverb;
        // "It is hard to see how": the verb is part of the phrase.
        if (!to || adverb || isChance(i + 1) || m_tree[i + 1].tag == Tag::Determiner)
            continue;
        size_t start = i;
        while (start > m_clause.first && (isChance(start - 1) || m_tree.isForm(start - 1, {"not", "n't"})))
            --start;
        if (start == m_clause.first || start == i)
            return std::nullopt;
        if (!m_tree.isForm(start - 1, {"is", "are", "was", "were", "'s", "'re", "seems", "seem", "looks", "look"}))
            start = m_tree.isForm(start, {"is", "are", "was", "were"}) ? start + 1 : 0;
        if (start < m_clause.first + 1)
            return std::nullopt;
        const QString before = start - 1 > m_clause.first ? words(m_clause.first, start - 2) : QString();
        return before.isEmpty() ? std::nullopt : std::optional(before + u' ' + predicate(start - 1, i));
    }
    return std::nullopt;
}

/// "None of this is in doubt", "(Usually it was.)", "\"rarely used\"": without the words something would be missing.
bool Wording::isKept(size_t from, size_t to) const
{
    const bool opened = from > 0 && m_tree.isForm(from - 1, {"\"", "\u201c", "("});
    const bool ends = to >= m_clause.last || m_tree[to + 1].isPunctuation();
    const bool said = from > m_clause.first && m_tree.isForm(from - 1, {"is", "are", "was", "were", "be", "been", "'s", "'re", "n't", "not"});
    return opened || (ends && said);
}

/// "will probably fall" → "will fall": an adverb alone can go.
std::optional<QString> Wording::withoutAdverb() const
{
    if (!m_chance)
        return std::nullopt;
    std::optional<size_t> from;
    size_t to = 0;
    for (size_t i = m_clause.first; i <= m_clause.last; ++i) {
        if (!isChance(i))
            continue;
        from = from.value_or(i);
        to = i;
        const bool adverb = m_tree[i].tag == Tag::Adverb || (m_tree.isForm(i, {"likely"}) && m_tree.isForm(*from - 1, {"will", "would", "wo", "'ll"})) || m_tree.isForm(i, {"in", "all", "likelihood", "probability", "no", "doubt", "without", "question"});
        if (!adverb)
            return std::nullopt;
    }
    while (from && *from > m_clause.first && m_tree.isForm(*from - 1, {"almost", "very", "quite", "most", "rather", "pretty"}))
        --*from;
    if (!from || to - *from + 1 >= m_clause.last - m_clause.first || m_tree.isForm(to, {"not"}) || isKept(*from, to))
        return std::nullopt;
    if (*from == m_clause.first)
        return words(m_tree.isForm(to + 1, {","}) ? to + 2 : to + 1, m_clause.last);
    const bool commas = m_tree.isForm(*from - 1, {","}) && m_tree.isForm(to + 1, {","});
    return words(m_clause.first, commas ? *from - 2 : *from - 1) + u' ' + words(commas ? to + 2 : to + 1, m_clause.last);
}

/// Whether a phrase without a verb speaks of several things: "the other months", not "a test in the last months".
bool Wording::namesSeveral() const
{
    bool several = false;
    for (size_t i = m_clause.first; i <= m_clause.last && m_tree[i].tag != Tag::Adposition && !m_tree[i].isPunctuation(); ++i) {
        if (m_tree.isForm(i, {"a", "an", "one", "another", "any", "every", "each", "or", "us"}))
            return false;
        if (m_tree[i].tag == Tag::Noun)
            several = isPluralForm(m_tree.form(i));
    }
    return several;
}

QString Wording::run()
{
    // "that the harvest will fail", "since it came late": the word that joins a clause to another says nothing of it.
    const bool joins = m_tree.isForm(m_clause.first, {"that"}) || (m_tree.isForm(m_clause.first, {"since", "because", "although", "though", "while", "whereas"}) && m_tree.isFinite(m_clause.head));
    const bool joined = joins && m_tree[m_clause.first].dependency == Dependency::Marker && m_clause.first < m_clause.last && !m_tree.isForm(m_clause.first + 1, {"of"});
    for (const auto& attempt : {dependence(), relativeWording(m_text, m_tree, m_clause), inversion(), subjunctive(), withSubjectClause(), demand(), rated(), impersonal(), foretold(), withoutAdverb()}) {
        if (attempt)
            return finished(joined && attempt->startsWith(words(m_clause.first, m_clause.first)) ? attempt->mid(m_tree[m_clause.first].span.length()) : *attempt);
    }
    if (m_clause.first == 0 && m_tree.isForm(0, {"which"}) && m_tree[1].finite && !m_tree.isQuestion())
        return finished(QStringLiteral("This ") + words(1, m_clause.last));
    // "Nor should anyone …" keeps the word that denies.
    const bool nor = m_clause.first > 0 && m_tree.isForm(m_clause.first - 1, {"nor", "neither"});
    QString text = words(nor ? m_clause.first - 1 : joined ? m_clause.first + 1 : m_clause.first, m_clause.last);
    const auto start = nor ? std::nullopt : sharedStart();
    if (start && !text.startsWith(*start))
        text = *start + (isShortened(m_clause.first) ? QString() : QStringLiteral(" ")) + text;
    if (m_clause.cue && m_clause.condition == ConditionKind::Unless && m_clause.phrase && !m_tree[m_clause.first].participle)
        text = (namesSeveral() ? QStringLiteral("There are ") : QStringLiteral("There is ")) + text;
    // "Will it stand, will it run and will it pay?"
    const auto subject = m_tree.subject(m_clause.head);
    const bool inverted = subject && *subject > m_clause.first && m_tree[m_clause.first].finite && m_tree[m_clause.first].tag == Tag::Auxiliary;
    const bool asked = (m_clause.last + 1 < m_tree.size() && m_tree.isForm(m_clause.last + 1, {"?"})) || (inverted && m_tree.isQuestion());
    return asked ? finished(text + u'?') : finished(text);
}

} // namespace

QString wordingOf(QStringView text, const SentenceTree& tree, const std::vector<Clause>& clauses, size_t at, std::optional<Span> chance)
{
    return Wording(text, tree, clauses, at, chance).run();
}

} // namespace cp
