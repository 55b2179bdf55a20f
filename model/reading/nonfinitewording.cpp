#include "model/reading/nonfinitewording.h"

#include "model/reading/antecedent.h"
#include "model/reading/mainpart.h"
#include "model/reading/nounphrases.h"
#include "model/reading/reference.h"
#include "model/reading/sentenceforms.h"

#include <algorithm>

namespace cp {
namespace {

/// Who does it, and the predicate whose tense it takes.
struct Doer {
    QString words;
    bool plural = false;
    size_t predicate = 0;
};

class NonfiniteWording final {
public:
    NonfiniteWording(QStringView text, const SentenceTree& tree, const Clause& clause)
        : m_text(text), m_tree(tree), m_first(clause.first), m_last(clause.last), m_head(clause.head), m_kind(clause.kind)
    {
    }
    [[nodiscard]] std::optional<QString> run() const;

private:
    [[nodiscard]] QString words(size_t first, size_t last) const { return wordsOf(m_text, m_tree, first, last); }
    [[nodiscard]] bool isPlural(size_t noun) const;
    [[nodiscard]] bool isNoun(size_t at) const { return m_tree[at].tag == Tag::Noun || m_tree[at].tag == Tag::ProperNoun; }
    [[nodiscard]] bool isPerson(size_t at) const;
    [[nodiscard]] std::optional<QString> apposition() const;
    [[nodiscard]] std::optional<QString> absolute() const;
    [[nodiscard]] std::optional<QString> participle() const;
    [[nodiscard]] bool isOfEvent(size_t verb) const;
    [[nodiscard]] std::optional<Doer> ofNoun(size_t noun) const;
    [[nodiscard]] std::optional<Doer> leftDoer() const;
    [[nodiscard]] std::optional<Doer> doer(size_t verb) const;
    [[nodiscard]] std::optional<Doer> subjectOf(size_t predicate) const;
    [[nodiscard]] std::optional<size_t> predicateAbove(size_t at) const;
    [[nodiscard]] bool isPast(size_t predicate) const;
    [[nodiscard]] bool isPassive(size_t predicate) const;
    [[nodiscard]] QString be(const Doer& doer) const;
    [[nodiscard]] std::optional<QString> tensed(size_t verb, const Doer& doer) const;
    [[nodiscard]] std::optional<QString> havingDone(size_t having, size_t verb, const Doer& doer) const;

    QStringView m_text;
    const SentenceTree& m_tree;
    size_t m_first;
    size_t m_last;
    size_t m_head;
    ClauseKind m_kind;
};

bool NonfiniteWording::isPlural(size_t noun) const
{
    if (m_tree[noun].tag == Tag::Pronoun || m_tree[noun].tag == Tag::Determiner)
        return m_tree.isForm(noun, {"we", "you", "they", "these", "those", "many", "most", "some", "both", "all", "few", "several"});
    return m_tree.child(noun, Dependency::Conjunct) || (m_tree[noun].tag == Tag::Noun && isPluralForm(m_tree.form(noun)));
}

bool NonfiniteWording::isPerson(size_t at) const
{
    const Subject::Kind kind = kindOf(m_tree, at);
    return kind == Subject::Kind::Person || kind == Subject::Kind::Either;
}

/// "Lena Orr, a baker in Hull": she is one. Of things only that this is one: it may sum up a noun or all that was said.
std::optional<QString> NonfiniteWording::apposition() const
{
    if (m_tree[m_head].dependency != Dependency::Apposition && m_tree[m_head].dependency != Dependency::Parataxis)
        return std::nullopt;
    const auto noun = m_tree.head(m_head);
    const bool article = m_tree.isForm(m_first, {"a", "an", "the", "another", "his", "her", "its", "their", "our", "my"});
    bool lists = false; // "a warm autumn, the cost of fuel and the strike": of things no apposition
    for (size_t i = m_first; i <= m_last && !m_tree[i].finite && !m_tree.isForm(i, {"that", "which", "who", "where"}); ++i)
        lists = lists || m_tree.isForm(i, {"and", "or"});
    if (!noun || !article || *noun >= m_first || m_tree[m_head].tag != Tag::Noun || !isBreak(m_tree, m_first - 1))
        return std::nullopt;
    const bool name = m_tree[*noun].tag == Tag::ProperNoun;
    const Subject::Kind kind = kindOf(m_tree, m_head);
    const bool person = kind == Subject::Kind::Person || (name && kind == Subject::Kind::Either);
    const bool several = isPluralForm(m_tree.form(m_head)) && !m_tree.isForm(m_first, {"a", "an", "another"});
    const QString is = several ? QStringLiteral(" are ") : QStringLiteral(" is ");
    if (!person && lists)
        return std::nullopt;
    if (!person)
        return isNoun(*noun) && isPerson(*noun) ? std::nullopt : std::optional((several ? QStringLiteral("These") : QStringLiteral("This")) + is + words(m_first, m_last));
    const auto phrase = name || (isNoun(*noun) && isPerson(*noun)) ? nounPhraseOf(m_text, m_tree, *noun) : std::nullopt;
    return phrase ? std::optional(*phrase + is + words(m_first, m_last)) : std::nullopt;
}

/// The nearest predicate with a tense above a word.
std::optional<size_t> NonfiniteWording::predicateAbove(size_t at) const
{
    auto up = m_tree.head(at);
    while (up && !m_tree.isFinite(*up))
        up = m_tree.head(*up);
    return up;
}

std::optional<Doer> NonfiniteWording::subjectOf(size_t predicate) const
{
    auto at = std::optional(predicate);
    while (at && !m_tree.subject(*at))
        at = m_tree[*at].dependency == Dependency::Conjunct ? m_tree.head(*at) : std::nullopt;
    auto noun = at ? m_tree.subject(*at) : std::nullopt;
    if (noun && m_tree.isForm(*noun, {"who", "which", "that"})) {
        const Antecedent found = m_tree[*at].dependency == Dependency::RelativeClause ? antecedentOf(m_tree, *at, *noun) : Antecedent{};
        noun = found.kind == Antecedent::Kind::Noun ? std::optional(found.noun) : std::nullopt;
    }
    if (!noun || m_tree[*noun].dependency == Dependency::Expletive)
        return std::nullopt;
    const bool acts = m_tree[predicate].tag == Tag::Verb && !m_tree.child(predicate, Dependency::Complement) && !m_tree.child(predicate, Dependency::OpenComplement);
    const bool pronoun = m_tree.isForm(*noun, {"i", "we", "you", "he", "she", "they"}) || (acts && m_tree.isForm(*noun, {"it"}));
    const auto phrase = pronoun ? std::optional(words(*noun, *noun)) : isNoun(*noun) ? nounPhraseOf(m_text, m_tree, *noun) : std::nullopt;
    const bool denied = m_tree.isForm(m_tree.bounds(*noun).first, {"no", "none", "few", "neither", "hardly", "not"});
    return phrase && !phrase->isEmpty() && !denied ? std::optional(Doer{*phrase, isPlural(*noun), predicate}) : std::nullopt;
}

/// "the tax on fuel, costing millions": the whole phrase rather than its last noun.
std::optional<Doer> NonfiniteWording::ofNoun(size_t noun) const
{
    while (m_tree[noun].dependency == Dependency::NominalModifier && m_tree.head(noun) && isNoun(*m_tree.head(noun)))
        noun = *m_tree.head(noun);
    const auto by = m_tree.child(noun, Dependency::Case);
    const auto phrase = by && m_tree.isForm(*by, {"than", "as", "like", "of"}) ? std::nullopt : nounPhraseOf(m_text, m_tree, noun);
    const auto above = predicateAbove(noun);
    return phrase && above ? std::optional(Doer{*phrase, isPlural(noun), *above}) : std::nullopt;
}

/// What such verbs say behind a comma, the whole clause before does: "…, leaving them free".
bool NonfiniteWording::isOfEvent(size_t verb) const
{
    return isOneOf(m_tree.verb(verb), {"leave", "mean", "suggest", "imply", "allow", "let", "cause", "force", "prompt", "enable", "prove", "trigger", "make", "cost", "highlight", "underline", "signal", "indicate", "demonstrate", "confirm", "reflect", "spark"});
}

/// "who stole from her, spending some of it, was jailed": the verb right before the comma, whatever the tree makes of it.
std::optional<Doer> NonfiniteWording::leftDoer() const
{
    size_t tensed = m_first;
    for (size_t i = 0; i + 1 < m_first; ++i)
        tensed = m_tree.isForm(i, {","}) ? m_first : m_tree[i].finite ? i : tensed;
    const size_t left = tensed < m_first ? m_tree.predicates(tensed, tensed + 1).front() : m_first;
    return left < m_first ? subjectOf(left) : std::nullopt;
}

std::optional<Doer> NonfiniteWording::doer(size_t verb) const
{
    auto up = m_tree.head(verb);
    const bool fronted = m_first == 0 && m_last + 1 < m_tree.size() && m_tree.isForm(m_last + 1, {","});
    if (!up || (m_first > 0 && !m_tree.isForm(m_first - 1, {","})))
        return std::nullopt;
    if (*up > m_last && !fronted)
        return leftDoer();
    if (m_tree[verb].dependency == Dependency::AdnominalClause)
        return isNoun(*up) && *up < m_first ? ofNoun(*up) : std::nullopt;
    // "tried to shift it, forging": who tries does both.
    if (!m_tree.isFinite(*up) && m_tree[*up].dependency == Dependency::OpenComplement && m_tree.head(*up)
        && isOneOf(m_tree.verb(*m_tree.head(*up)), {"try", "attempt", "begin", "start", "continue", "go", "keep", "manage", "help", "use"}))
        up = m_tree.head(*up);
    const bool doing = m_tree.form(verb).endsWith(QLatin1String("ing"));
    if (m_tree[verb].dependency != Dependency::AdverbialClause || !m_tree.isFinite(*up) || (!doing && !m_tree.isForm(verb - 1, {"having"})))
        return std::nullopt;
    if (isOfEvent(verb) && *up < m_first && doing)
        return Doer{QStringLiteral("This"), false, *up};
    return subjectOf(*up);
}

/// "The firm cut": of one thing the form without "s" is past.
bool NonfiniteWording::isPast(size_t predicate) const
{
    const auto tensed = m_tree.tensed(predicate);
    const bool plain = tensed == predicate && m_tree[predicate].tag == Tag::Verb && m_tree.verb(predicate) == m_tree.form(predicate);
    const auto subject = plain ? m_tree.subject(predicate) : std::nullopt;
    const bool one = subject && !isPlural(*subject) && !m_tree.isForm(*subject, {"i"}) && (isNoun(*subject) || m_tree.isForm(*subject, {"he", "she", "it"}));
    return one || m_tree.isPast(predicate);
}

/// "is", "were", "would be": in the tense of the predicate.
QString NonfiniteWording::be(const Doer& doer) const
{
    if (const auto modal = m_tree.modal(doer.predicate); modal && m_tree.isForm(*modal, {"will", "would", "could", "might", "may", "can"}))
        return m_tree.form(*modal) + QStringLiteral(" be");
    if (isPast(doer.predicate))
        return doer.plural ? QStringLiteral("were") : QStringLiteral("was");
    return presentOf(QStringLiteral("be"), doer.plural);
}

/// The participle in the tense of the predicate; nothing where that takes more than one word of grammar can tell.
std::optional<QString> NonfiniteWording::tensed(size_t verb, const Doer& doer) const
{
    const QString& form = m_tree.form(verb);
    if (!form.endsWith(QLatin1String("ing")))
        return (isPast(doer.predicate) ? (doer.plural ? QStringLiteral("were ") : QStringLiteral("was ")) : presentOf(QStringLiteral("be"), doer.plural) + u' ') + form;
    const QString base = m_tree.verb(verb);
    const auto at = m_tree.tensed(doer.predicate);
    if (base == form || !at || base == QLatin1String("be"))
        return std::nullopt;
    if (const auto modal = m_tree.modal(doer.predicate))
        return m_tree.isForm(*modal, {"will", "would", "could", "might", "may", "can"}) ? std::optional(m_tree.form(*modal) + u' ' + base) : std::nullopt;
    const bool perfect = m_tree.isForm(*at, {"has", "have", "'ve"}) && *at != doer.predicate;
    if (perfect || isPast(doer.predicate)) {
        const QString past = pastOf(base, form);
        return past.isEmpty() ? std::nullopt : std::optional(past);
    }
    return presentOf(base, doer.plural || doer.words == QLatin1String("I") || doer.words == QLatin1String("i"));
}

/// "having missed a deadline" → "had missed"
std::optional<QString> NonfiniteWording::havingDone(size_t having, size_t verb, const Doer& doer) const
{
    if (m_tree.modal(doer.predicate))
        return std::nullopt;
    const QString have = isPast(doer.predicate) ? QStringLiteral("had") : presentOf(QStringLiteral("have"), doer.plural);
    return have + u' ' + words(having + 1, verb);
}

bool NonfiniteWording::isPassive(size_t predicate) const
{
    const auto& parts = m_tree.children(predicate);
    return std::any_of(parts.begin(), parts.end(), [&](size_t part) { return m_tree.isForm(part, {"be", "been", "being", "is", "are", "was", "were", "'s", "'re"}) && part < predicate; });
}

std::optional<QString> NonfiniteWording::participle() const
{
    const bool verbal = m_tree[m_head].tag == Tag::Verb && m_tree[m_head].participle && m_head >= m_first && m_head <= m_last;
    const bool preposition = m_tree.isForm(m_head, {"including", "following", "according", "regarding", "concerning", "depending", "excluding", "given", "compared", "starting", "beginning", "owing", "judging", "speaking", "based", "provided", "coupled"});
    bool reflexive = false; // "itself" names whom it is said of, perhaps another
    for (size_t i = m_head; i <= m_last; ++i)
        reflexive = reflexive || m_tree.form(i).endsWith(QLatin1String("self")) || m_tree.form(i).endsWith(QLatin1String("selves"));
    if (!verbal || preposition || reflexive || m_tree.child(m_head, Dependency::Subject) || m_tree.isNegated(m_head))
        return std::nullopt;
    // "by selling her car": what is done by means of it must be done by the same.
    const bool means = m_tree.isForm(m_first, {"by"}) && m_first < m_head;
    const size_t first = means ? m_first + 1 : m_first;
    size_t at = first;
    while (at < m_head && m_tree[at].tag == Tag::Adverb)
        ++at;
    const auto who = at == m_head || m_tree.isForm(at, {"having"}) ? doer(m_head) : std::nullopt;
    if (!who || (means && isPassive(who->predicate)))
        return std::nullopt;
    const auto verb = at == m_head ? tensed(m_head, *who) : havingDone(at, m_head, *who);
    if (!verb)
        return std::nullopt;
    const QString adverbs = at > first ? words(first, at - 1) + u' ' : QString();
    return who->words + u' ' + adverbs + *verb + (m_head < m_last ? u' ' + words(m_head + 1, m_last) : QString());
}

/// "(with) most of it sold", "many of them living far away": the subject stands in it.
std::optional<QString> NonfiniteWording::absolute() const
{
    const bool with = m_tree.isForm(m_first, {"with"});
    const size_t first = with ? m_first + 1 : m_first;
    size_t verb = first;
    while (verb <= m_last && !m_tree[verb].isPunctuation() && !(m_tree[verb].tag == Tag::Verb && m_tree[verb].participle && m_tree[verb].dependency != Dependency::Modifier))
        ++verb;
    if (verb > m_last || m_tree[verb].isPunctuation() || verb == first)
        return std::nullopt;
    if (m_tree[verb - 1].tag == Tag::Adposition || m_tree[verb - 1].tag == Tag::Subordinator)
        return std::nullopt; // "the benefit of reducing it"
    const auto own = m_tree.subject(verb);
    const bool ofNoun = !own && with && m_tree[verb].dependency == Dependency::AdnominalClause;
    const size_t noun = own.value_or(ofNoun ? m_tree.head(verb).value_or(verb) : verb);
    const auto above = predicateAbove(m_head);
    if (noun < first || noun >= verb || !above || m_tree.bounds(noun).first > first)
        return std::nullopt;
    const Doer doer{words(first, verb - 1), isPlural(noun), *above};
    return doer.words + u' ' + be(doer) + u' ' + words(verb, m_last);
}

std::optional<QString> NonfiniteWording::run() const
{
    const bool kind = m_kind == ClauseKind::Participle || m_kind == ClauseKind::Relative || m_tree[m_head].dependency == Dependency::Parataxis;
    if (!kind || m_tree.isFinite(m_head))
        return std::nullopt;
    for (const auto& attempt : {apposition(), absolute(), participle()}) {
        if (attempt)
            return attempt;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> nonfiniteWording(QStringView text, const SentenceTree& tree, const Clause& clause) { return NonfiniteWording(text, tree, clause).run(); }

} // namespace cp
