#include "model/reading/impliedconditions.h"

#include "model/reading/fronting.h"

#include <QSet>
#include <algorithm>

namespace cp {
namespace {

QSet<QString> setOf(const char* words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

class ImpliedFinder final {
public:
    ImpliedFinder(SentenceTree& tree, std::vector<Subordinate>& all) : m_tree(tree), m_all(all) {}
    void dependenceAt(size_t i);
    void eventAt(size_t verb);

private:
    [[nodiscard]] bool isOutcome(size_t subject) const;
    [[nodiscard]] bool leansOn(size_t i, bool clause) const;
    [[nodiscard]] bool isEvent(size_t subject) const;
    [[nodiscard]] bool isImagined(size_t verb) const;
    [[nodiscard]] bool isTaken(size_t first, size_t last) const;

    SentenceTree& m_tree;
    std::vector<Subordinate>& m_all;
};

/// What turns out one way or the other, rather than a person or thing that leans on something.
bool ImpliedFinder::isOutcome(size_t subject) const
{
    static const QSet<QString> outcomes
        = setOf("outcome result success failure future fate survival price cost size speed rate level amount number answer choice chance "
                "chances everything much all this that value quality effect effects strength growth peace plan deal recovery victory timing");
    const QString& word = m_tree.form(subject);
    const bool abstract = word.endsWith(QLatin1String("tion")) || word.endsWith(QLatin1String("ness")) || word.endsWith(QLatin1String("ity"))
        || word.endsWith(QLatin1String("ance")) || word.endsWith(QLatin1String("ence")) || word.endsWith(QLatin1String("sion"));
    return outcomes.contains(word) || abstract || m_tree[subject].dependency == Dependency::ClausalSubject;
}

/// Whether the word says that its subject hangs on what follows; `clause`: "whether", "how" … follows.
bool ImpliedFinder::leansOn(size_t i, bool clause) const
{
    if (m_tree.isForm(i, {"hinge", "hinges", "hinged", "contingent", "conditional"}))
        return !(m_tree.isForm(i, {"hinges"}) && i > 0 && m_tree.isForm(i - 1, {"the", "a", "its", "their"}));
    const bool depends = m_tree.isForm(i, {"depend", "depends", "depended", "dependent"});
    const bool hangs = m_tree.isForm(i, {"hang", "hangs", "hung", "rest", "rests", "rested", "turn", "turns"});
    const bool noun = hangs && i > 0 && m_tree.isForm(i - 1, {"the", "a", "its", "their"});
    const bool open = clause || m_tree.isForm(0, {"whether", "how", "what"}) || m_tree.child(i, Dependency::ClausalSubject);
    const auto subject = m_tree.subject(i);
    return (hangs && !noun && open) || (depends && (open || (subject && isOutcome(*subject))));
}

/// "X depends on Y": Y is the antecedent, X the consequent.
void ImpliedFinder::dependenceAt(size_t i)
{
    if (!m_tree.isForm(i + 1, {"on", "upon"}) || i + 2 >= m_tree.size())
        return;
    const bool clause = m_tree.isForm(i + 2, {"whether", "how", "what", "who", "when", "where", "if"});
    if (!leansOn(i, clause))
        return;
    Subordinate one;
    one.first = m_tree.isForm(i + 2, {"whether"}) ? i + 3 : i + 2;
    one.head = one.first;
    one.last = one.first;
    for (size_t k = one.first; k < m_tree.size() && !m_tree.isForm(k, {".", ",", ";", ":", "?", "!"}); ++k)
        one.last = k;
    one.cue = {i, one.first - 1};
    one.condition = ConditionKind::DependsOn;
    one.phrase = !clause;
    if (const auto predicate = m_tree.predicateFrom(one.first, *one.last + 1); clause && predicate)
        one.head = *predicate;
    // The whole clause around is the consequent.
    if (one.head != i)
        hangPart(m_tree, one.first, *one.last, one.head, i);
    m_all.push_back(one);
}

/// What may or may not come to pass: a noun of happening, or a verb with -ing as the subject.
bool ImpliedFinder::isEvent(size_t subject) const
{
    static const QSet<QString> events
        = setOf("fall rise loss defeat victory win closure collapse failure delay withdrawal departure return end sale ban strike war "
                "drought winter summer flood famine cut increase decrease drop shortage surplus default split merger exit retreat advance "
                "attack invasion blockade boycott veto refusal approval rejection repeal removal death arrest breach break breakdown "
                "recession slump shock crash surge spike slide devaluation bankruptcy resignation dismissal election referendum vote "
                "reduction restriction extension suspension expulsion evacuation escalation intervention abolition concession deal "
                "agreement settlement truce ceasefire success shutdown outage leak spill accident eruption earthquake outbreak reversal");
    const Word& word = m_tree[subject];
    if (word.dependency == Dependency::ClausalSubject)
        return word.lower.endsWith(QLatin1String("ing")) && !m_tree.isFinite(subject);
    return events.contains(word.lower) && (word.tag == Tag::Noun || word.tag == Tag::ProperNoun || word.tag == Tag::Verb);
}

/// "would mean", "could cost": a consequence that is thought of, not reported; "would later prove" looks back.
bool ImpliedFinder::isImagined(size_t verb) const
{
    static const QSet<QString> consequences
        = setOf("mean spell bring lead force cost leave cause make push trigger threaten end destroy ruin save free open close cripple split "
                "weaken strengthen raise lower double halve cut send drive put help hurt harm doom delay unleash provoke invite require "
                "allow let give take reduce increase plunge turn change undo wreck spare deprive strip strand");
    const auto modal = m_tree.modal(verb);
    if (!modal || !m_tree.isForm(*modal, {"would", "could", "might", "'d"}) || !consequences.contains(m_tree.verb(verb)) || m_tree.isQuestion())
        return false;
    const auto& children = m_tree.children(verb);
    return std::none_of(children.begin(), children.end(), [&](size_t child) {
        return m_tree.isForm(child, {"later", "eventually", "soon", "then", "have"});
    });
}

bool ImpliedFinder::isTaken(size_t first, size_t last) const
{
    return std::any_of(m_all.begin(), m_all.end(), [&](const Subordinate& one) { return one.head >= first && one.head <= last; });
}

void ImpliedFinder::eventAt(size_t verb)
{
    if (!isImagined(verb))
        return;
    auto subject = m_tree.child(verb, Dependency::ClausalSubject);
    subject = subject ? subject : m_tree.child(verb, Dependency::Subject);
    if (!subject || !isEvent(*subject))
        return;
    const auto [first, last] = m_tree.bounds(*subject);
    // A single word names a known event ("Defeat would …" too), but "it would" or "the war would" refers back.
    if (last >= *m_tree.modal(verb) || last == first || (last == first + 1 && m_tree.isForm(first, {"the", "this", "that", "these", "those"})) || isTaken(first, last))
        return;
    Subordinate one;
    one.head = *subject;
    one.first = first;
    one.last = last;
    one.cue = {verb, verb};
    one.condition = ConditionKind::If;
    one.phrase = m_tree[*subject].dependency != Dependency::ClausalSubject;
    hangPart(m_tree, first, last, *subject, verb);
    m_all.push_back(one);
}

} // namespace

void addImpliedConditions(SentenceTree& tree, std::vector<Subordinate>& all)
{
    ImpliedFinder finder(tree, all);
    for (size_t i = 0; i < tree.size(); ++i) {
        finder.dependenceAt(i);
        finder.eventAt(i);
    }
}

} // namespace cp
