#include "model/reading/wording.h"

#include "model/reading/antecedent.h"
#include "model/reading/chancewording.h"
#include "model/reading/nonfinitewording.h"
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
        m_clause.last = lastWord();
    }
    [[nodiscard]] QString run();

private:
    [[nodiscard]] QString words(size_t first, size_t last) const;
    [[nodiscard]] std::optional<QString> nounPhrase(size_t head) const { return nounPhraseOf(m_text, m_tree, head); }
    [[nodiscard]] size_t lastWord() const;
    [[nodiscard]] bool isShortened(size_t at) const;
    [[nodiscard]] std::optional<std::pair<size_t, size_t>> sharedSubject() const;
    [[nodiscard]] std::optional<QString> sharedHelpers(size_t at, size_t subject) const;
    [[nodiscard]] std::optional<QString> sharedStart() const;
    [[nodiscard]] std::optional<QString> sharedPurpose(size_t to) const;
    [[nodiscard]] std::optional<QString> sharedInfinitive(size_t at) const;
    [[nodiscard]] std::optional<QString> antecedent(size_t verb, size_t pronoun) const;
    [[nodiscard]] std::optional<QString> dependence() const;
    [[nodiscard]] std::optional<QString> inversion() const;
    [[nodiscard]] std::optional<QString> supposition(size_t end) const;
    [[nodiscard]] std::optional<QString> rated() const;
    [[nodiscard]] std::optional<QString> subjunctive() const;
    [[nodiscard]] bool isSeveral(size_t subject) const;
    [[nodiscard]] QString asFact(size_t subject, size_t end, size_t rest) const;
    [[nodiscard]] std::optional<QString> demand() const;
    [[nodiscard]] std::optional<QString> withSubjectClause() const;
    [[nodiscard]] bool opensWithAside() const;
    [[nodiscard]] bool namesSeveral() const;

    QStringView m_text;
    const SentenceTree& m_tree;
    const std::vector<Clause>& m_clauses;
    size_t m_at;
    Clause m_clause;
    std::optional<Span> m_chance;
};

QString Wording::words(size_t first, size_t last) const { return wordsOf(m_text, m_tree, first, last); }

/// "They failed to notice | that X": what the verb at the end cannot do without, though it is a statement of its own.
size_t Wording::lastWord() const
{
    size_t last = m_clause.last;
    for (size_t at = 0; at < m_clauses.size(); ++at) {
        const Clause& other = m_clauses[at];
        const auto verb = m_tree.head(other.head);
        const auto that = m_tree.child(other.head, Dependency::Marker);
        const bool content = verb && !other.saying && m_tree[other.head].dependency == Dependency::Complement && that && m_tree.isForm(*that, {"that"});
        if (content && at != m_at && *verb == last && (other.first == last + 1 || other.first == last + 2) && *that > last)
            last = other.last;
    }
    return last;
}

/// "(This is a plan to plant trees) and (to) put up benches": "This is a plan to".
std::optional<QString> Wording::sharedPurpose(size_t to) const
{
    const auto outer = std::find_if(m_clauses.begin(), m_clauses.end(), [to](const Clause& other) { return std::find(other.words.begin(), other.words.end(), to) != other.words.end(); });
    const bool own = m_tree.isForm(m_clause.first, {"to"});
    if (outer == m_clauses.end() || outer->first >= to || m_tree.isFinite(m_clause.head) || outer->kind == ClauseKind::Relative)
        return std::nullopt;
    return words(outer->first, own ? to - 1 : to);
}

/// "(She offers to sell it) and (to) leave": "She offers to".
std::optional<QString> Wording::sharedInfinitive(size_t at) const
{
    const auto to = m_tree.child(at, Dependency::Marker);
    if (to && m_tree[at].dependency == Dependency::AdnominalClause && m_tree.isForm(*to, {"to"}))
        return sharedPurpose(*to);
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

/// The auxiliaries of the verb `at` that the clause shares, each behind a space: "were (tested) and found". Nothing where
/// they do not go with its form ("are divided, but most give").
std::optional<QString> Wording::sharedHelpers(size_t at, size_t subject) const
{
    const bool bare = !m_tree.isForm(m_clause.first, {"to"}) && m_tree[m_clause.head].tag == Tag::Verb && !m_tree[m_clause.head].participle && m_tree.verb(m_clause.head) == m_tree.form(m_clause.head);
    QString helpers;
    for (size_t child : m_tree.children(at)) {
        const bool helps = m_tree[child].dependency == Dependency::Auxiliary || m_tree[child].dependency == Dependency::Copula;
        if (!helps || child >= at || child <= subject)
            continue;
        if (bare && m_tree.isForm(child, {"is", "are", "was", "were", "be", "been", "has", "have", "had"}))
            return std::nullopt;
        helpers += (isShortened(child) ? QString() : QStringLiteral(" ")) + words(child, child);
    }
    return helpers;
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
    const auto helpers = m_tree.isFinite(at) ? sharedHelpers(at, subject) : std::nullopt;
    return helpers ? std::optional(*start + *helpers) : std::nullopt;
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
    while (end < m_clause.last && (m_tree[end].tag == Tag::Determiner || m_tree[end].tag == Tag::Adjective))
        ++end; // "the Board", whatever the tree makes of it
    const QString verb = m_tree.form(m_clause.cue->second);
    if (end >= m_clause.last)
        return std::nullopt;
    if (const auto supposed = verb == QLatin1String("should") ? supposition(end) : std::nullopt)
        return supposed;
    if (verb == QLatin1String("were"))
        return asFact(m_tree.subject(m_clause.head).value_or(end), end, end + 1);
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
    return words(event->first, event->participle - 1) + u' ' + presentOf(m_tree.verb(event->participle), isSeveral(noun)) + rest;
}

/// "if it were done": "It is done"; "if it were to rise": "It rises".
std::optional<QString> Wording::subjunctive() const
{
    const auto subject = m_tree.subject(m_clause.head);
    const size_t verb = subject ? std::max(*subject, m_tree.bounds(*subject).second) + 1 : m_clause.last;
    const bool supposed = m_clause.kind == ClauseKind::Condition && m_clause.cue && m_tree.isForm(m_clause.cue->second, {"if", "unless"});
    if (!supposed || verb <= m_clause.first || verb >= m_clause.last || !m_tree.isForm(verb, {"were"}))
        return std::nullopt;
    const bool several = isSeveral(*subject);
    const bool one = m_tree[*subject].tag == Tag::Noun || m_tree.isForm(*subject, {"i", "it", "he", "she", "this", "that", "either", "one", "anyone", "anybody", "nobody", "nothing"});
    const bool unreal = several ? m_tree.isForm(verb + 1, {"to"}) && !m_tree.isForm(verb + 2, {"be"}) : one;
    return unreal ? std::optional(asFact(*subject, verb - 1, verb + 1)) : std::nullopt;
}

bool Wording::isSeveral(size_t subject) const
{
    const QString& form = m_tree.form(subject);
    return (form.endsWith(u's') && !form.endsWith(QLatin1String("ss")) && form != QLatin1String("this")) || m_tree.child(subject, Dependency::Conjunct) || m_tree.isForm(subject, {"people", "children", "men", "women", "police", "we", "you", "they", "these", "those"});
}

/// What would follow "were" behind a subject that ends at `end`, as if it were so: "it … to rise" → "it rises".
QString Wording::asFact(size_t subject, size_t end, size_t rest) const
{
    const bool first = m_tree.isForm(subject, {"i"}), several = isSeveral(subject);
    const QString before = words(m_clause.first, end);
    if (m_tree.isForm(rest, {"to"}) && rest < m_clause.last && !m_tree.isForm(rest + 1, {"be"}))
        return before + u' ' + presentOf(m_tree.form(rest + 1), first || several) + (rest + 1 < m_clause.last ? (m_tree.isForm(rest + 2, {","}) ? QString() : QStringLiteral(" ")) + words(rest + 2, m_clause.last) : QString());
    const QString tail = words(rest, m_clause.last);
    return before + (first ? QStringLiteral(" am") : several ? QStringLiteral(" are") : QStringLiteral(" is")) + (tail.startsWith(u',') ? tail : u' ' + tail);
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

/// "(They wept and,) apart from the youngest, went home"
bool Wording::opensWithAside() const
{
    const auto verb = m_tree.tensed(m_clause.head);
    for (size_t i = m_clause.first + 1; verb && m_tree[m_clause.first].tag != Tag::Verb && i < *verb; ++i) {
        if (m_tree.isForm(i, {","}))
            return true;
    }
    return false;
}

QString Wording::run()
{
    // "that the harvest will fail", "since it came late": the word that joins a clause to another says nothing of it.
    const bool joins = m_tree.isForm(m_clause.first, {"that"}) || (m_tree.isForm(m_clause.first, {"since", "because", "although", "though", "while", "whereas"}) && m_tree.isFinite(m_clause.head));
    const bool joined = joins && m_tree[m_clause.first].dependency == Dependency::Marker && m_clause.first < m_clause.last && !m_tree.isForm(m_clause.first + 1, {"of"});
    for (const auto& attempt : {dependence(), relativeWording(m_text, m_tree, m_clause), nonfiniteWording(m_text, m_tree, m_clause), inversion(), subjunctive(), withSubjectClause(), demand(), rated(), withoutFrame(m_text, m_tree, m_clause, m_chance)}) {
        if (attempt)
            return finished(joined && attempt->startsWith(words(m_clause.first, m_clause.first)) ? attempt->mid(m_tree[m_clause.first].span.length()) : *attempt);
    }
    if (m_clause.first == 0 && m_tree.isForm(0, {"which"}) && m_tree[1].finite && !m_tree.isQuestion())
        return finished(QStringLiteral("This ") + words(1, m_clause.last));
    // "Nor should anyone …" keeps the word that denies.
    const bool nor = m_clause.first > 0 && m_tree.isForm(m_clause.first - 1, {"nor", "neither"});
    const size_t first = nor ? m_clause.first - 1 : joined ? m_clause.first + 1 : m_clause.first;
    QString text = withoutAdverb(m_text, m_tree, {first, m_clause.last}, m_chance).value_or(words(first, m_clause.last));
    const auto start = nor ? std::nullopt : sharedStart();
    if (start && !text.startsWith(*start))
        text = *start + (isShortened(m_clause.first) || text.startsWith(u',') ? QString() : opensWithAside() ? QStringLiteral(", ") : QStringLiteral(" ")) + text;
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
