#include "model/reading/conditionforms.h"

#include "model/reading/fronting.h"
#include "model/reading/impliedconditions.h"

#include <algorithm>

namespace cp {
namespace {

class FormFinder final {
public:
    FormFinder(SentenceTree& tree, std::vector<Subordinate>& all) : m_tree(tree), m_all(all) {}
    void find();

private:
    [[nodiscard]] bool isFree(size_t at) const;
    [[nodiscard]] bool isStart(size_t at) const;
    [[nodiscard]] size_t phraseEnd(size_t from) const;
    [[nodiscard]] std::optional<size_t> governorOf(size_t first, size_t last) const;
    [[nodiscard]] bool isOpen(size_t predicate) const;
    [[nodiscard]] bool isWished(size_t predicate) const;
    [[nodiscard]] bool phraseFits(size_t at, size_t last, const Connective& found, size_t governor) const;
    void phraseAt(size_t i);
    void addPhrase(size_t i, size_t last, const Connective& found, size_t governor);
    [[nodiscard]] bool isInversion(size_t i) const;
    void inversionAt(size_t i);
    [[nodiscard]] bool isSequel(size_t predicate, bool added) const;
    void orderAtStart();
    void exceptFor(size_t i);

    SentenceTree& m_tree;
    std::vector<Subordinate>& m_all;
};

/// Not yet part of a connective.
bool FormFinder::isFree(size_t at) const
{
    return std::none_of(m_all.begin(), m_all.end(), [&](const Subordinate& one) {
        return one.cue && one.cue->first <= at && at <= one.cue->second;
    });
}

bool FormFinder::isStart(size_t at) const
{
    return at == 0 || m_tree[at - 1].isPunctuation()
        || (m_tree[at - 1].tag == Tag::Conjunction && (at == 1 || m_tree[at - 2].isPunctuation()))
        || (m_tree[at - 1].tag == Tag::Subordinator && m_tree.isForm(at - 1, {"that", "because", "since", "although"}));
}

/// Last word of the noun phrase that starts at `from`: up to the comma, verb or connective behind it.
size_t FormFinder::phraseEnd(size_t from) const
{
    size_t last = from;
    for (size_t i = from; i < m_tree.size(); ++i) {
        const Word& word = m_tree[i];
        const bool stop = (word.isPunctuation() && word.lower != QLatin1String("%") && word.lower != QLatin1String("\"") && word.lower != QLatin1String("'"))
            || (word.finite && i > from) || (word.tag == Tag::Subordinator && i > from && clauseConnective(m_tree.words(), i));
        if (stop)
            break;
        last = i;
    }
    while (last > from && (m_tree[last].tag == Tag::Conjunction || m_tree.isForm(last, {"'", "\""})))
        --last;
    return last;
}

/// The main predicate that a phrase belongs to: behind it when it is fronted, else the one before it.
std::optional<size_t> FormFinder::governorOf(size_t first, size_t last) const
{
    if (isStart(first) && last + 1 < m_tree.size() && m_tree.isForm(last + 1, {",", ":"})) {
        if (const auto main = mainPartBehind(m_tree, last))
            return main->predicate;
    }
    std::optional<size_t> best;
    for (size_t k : m_tree.predicates(0, first)) {
        if (k < first)
            best = k;
    }
    return best;
}

/// Not settled yet: a modal, a denial or a present tense leave room for a condition, a past event does not.
bool FormFinder::isOpen(size_t predicate) const
{
    return m_tree.modal(predicate) || (!m_tree.isPast(predicate) && (m_tree.isNegated(predicate) || m_tree.child(predicate, Dependency::Expletive)));
}

bool FormFinder::isWished(size_t predicate) const
{
    const auto modal = m_tree.modal(predicate);
    return modal && m_tree.isForm(*modal, {"would", "could", "might", "'d"});
}

bool FormFinder::phraseFits(size_t at, size_t last, const Connective& found, size_t governor) const
{
    const bool front = at == 0 || (at == 1 && m_tree[0].tag == Tag::Conjunction);
    const bool fronted = front && last + 1 < m_tree.size() && m_tree.isForm(last + 1, {",", ":"});
    const QString& word = m_tree.form(at);
    if (found.bond != Bond::Condition)
        return m_tree[at + found.length].tag != Tag::Verb || m_tree[at + found.length].participle;
    if (word == QLatin1String("with") || word == QLatin1String("under"))
        return fronted && isWished(governor);
    if (word == QLatin1String("given"))
        return fronted;
    if (word == QLatin1String("absent") || word == QLatin1String("short"))
        return fronted && (m_tree.modal(governor) || !m_tree.isPast(governor));
    if (word == QLatin1String("without") || word == QLatin1String("but"))
        return isOpen(governor) || (fronted && !m_tree.isPast(governor));
    return true;
}

void FormFinder::phraseAt(size_t i)
{
    const auto found = phraseConnective(m_tree.words(), i);
    if (!found || !isFree(i) || i + found->length >= m_tree.size())
        return;
    const size_t from = i + found->length;
    const Word& next = m_tree[from];
    const bool nominal = !next.isPunctuation() && !next.finite && !isOneOf(next.lower, {"that", "this", "which"});
    const bool names = m_tree.isForm(i, {"for"}) && !isStart(i);
    if (!nominal || names)
        return;
    const size_t last = phraseEnd(from);
    const auto governor = governorOf(i, last);
    if (governor && (*governor < i || *governor > last) && phraseFits(i, last, *found, *governor))
        addPhrase(i, last, *found, *governor);
}

void FormFinder::addPhrase(size_t i, size_t last, const Connective& found, size_t governor)
{
    const size_t from = i + found.length;
    Subordinate one;
    one.head = from;
    one.first = from;
    one.last = last;
    one.cue = {i, from - 1};
    one.bond = found.bond;
    one.condition = found.condition;
    one.phrase = true;
    // "given the frost, it is hard to …" reasons; only with a modal verb does it suppose.
    if (m_tree.isForm(i, {"given"}) && !m_tree.modal(governor)) {
        one.bond = Bond::Reason;
        one.condition.reset();
    }
    hangPart(m_tree, i, last, from, governor);
    m_all.push_back(one);
}

/// "should the pump fail": the verb stands before its subject, and it is neither a question nor "nor should …".
bool FormFinder::isInversion(size_t i) const
{
    if (!m_tree.isForm(i, {"should", "were", "had"}) || i + 2 >= m_tree.size() || !isFree(i))
        return false;
    if (i > 0 && m_tree.isForm(i - 1, {"nor", "neither", "only", "never", "so", "rarely", "seldom", "hardly", "than", "as", "what", "why", "how", "who", "where", "when", "which", "there"}))
        return false;
    const bool pronoun = m_tree.isForm(i + 1, {"he", "she", "we", "they", "i", "it", "you"});
    const bool article = m_tree[i + 1].tag == Tag::Determiner || m_tree[i + 1].tag == Tag::Pronoun || m_tree[i + 1].tag == Tag::ProperNoun
        || m_tree[i + 1].tag == Tag::Noun || m_tree[i + 1].tag == Tag::Adjective || m_tree[i + 1].tag == Tag::Adverb;
    if (isStart(i)) {
        const auto main = mainPartBehind(m_tree, i + 1);
        return (pronoun || article) && main && (m_tree.modal(main->predicate) || !m_tree.isPast(main->predicate));
    }
    const auto before = governorOf(i, i);
    if (!before || *before == i || m_tree.tensed(*before) == i)
        return false;
    if (m_tree.isForm(i, {"should"}))
        return pronoun || article;
    return pronoun && !m_tree.isForm(i + 1, {"you"}) && isWished(*before) && m_tree[i - 1].tag != Tag::Pronoun;
}

void FormFinder::inversionAt(size_t i)
{
    if (!isInversion(i))
        return;
    const auto main = isStart(i) ? mainPartBehind(m_tree, i + 1) : std::nullopt;
    size_t last = main ? main->comma - 1 : i + 1;
    for (size_t k = i + 1; !main && k < m_tree.size() && !(m_tree[k].isPunctuation() && !m_tree.isForm(k, {"'", "\""})); ++k)
        last = k;
    const auto governor = main ? std::optional(main->predicate) : governorOf(i, last);
    size_t head = i + 1;
    for (size_t k = i + 2; k <= last && head == i + 1; ++k) {
        if (m_tree.child(k, Dependency::Subject) || m_tree[k].tag == Tag::Verb)
            head = k;
    }
    Subordinate one;
    one.head = head;
    one.first = i + 1;
    one.last = last;
    one.cue = {i, i};
    one.condition = ConditionKind::If;
    if (governor)
        hangPart(m_tree, i, last, head, *governor);
    m_all.push_back(one);
}

/// What follows when an order is obeyed: foretold, or behind "and" simply so ("and the ferry stops").
bool FormFinder::isSequel(size_t predicate, bool added) const
{
    const auto modal = m_tree.modal(predicate);
    if (modal)
        return m_tree.isForm(*modal, {"will", "'ll", "wo", "may", "can"});
    return added && m_tree.isFinite(predicate) && !m_tree.isPast(predicate);
}

/// "Cut the budget, and the ambulances will stop": an order whose sequel is foretold.
void FormFinder::orderAtStart()
{
    const Word& first = m_tree[0];
    if (first.tag != Tag::Verb || first.participle || m_tree.verb(0) != first.lower || m_tree.subject(0))
        return;
    for (size_t i = 2; i + 2 < m_tree.size(); ++i) {
        const bool joined = m_tree.isForm(i, {"and", "or"}) || (m_tree.isForm(i, {","}) && !m_tree.isForm(i + 1, {"and", "or"}));
        const auto predicate = joined ? m_tree.predicateFrom(i + 1, m_tree.size()) : std::nullopt;
        const auto subject = predicate ? m_tree.subject(*predicate) : std::nullopt;
        if (!predicate || !subject || *subject <= i || !isSequel(*predicate, m_tree.isForm(i, {"and"})))
            continue;
        Subordinate one;
        one.first = 0;
        one.last = m_tree.isForm(i - 1, {","}) ? i - 2 : i - 1;
        one.condition = m_tree.isForm(i, {"or"}) ? ConditionKind::Unless : ConditionKind::If;
        hangPart(m_tree, 0, *one.last, 0, *predicate);
        m_all.push_back(one);
        return;
    }
}

/// "were it not for the trees", "if it were not for …", "had it not been for …".
void FormFinder::exceptFor(size_t i)
{
    if (!m_tree.isForm(i, {"not", "n't"}) || i < 2)
        return;
    const size_t after = m_tree.isForm(i + 1, {"been"}) ? i + 2 : i + 1;
    const bool it = m_tree.isForm(i - 1, {"it"}) || (m_tree.isForm(i - 2, {"it"}) && m_tree.isForm(i - 1, {"were", "was", "had"}));
    if (!it || !m_tree.isForm(after, {"for"}) || after + 1 >= m_tree.size())
        return;
    size_t first = i - 2;
    while (first > 0 && m_tree.isForm(first - 1, {"if", "it"}))
        --first;
    const size_t last = phraseEnd(after + 1);
    const auto governor = governorOf(first, last);
    if (!governor)
        return;
    std::erase_if(m_all, [&](const Subordinate& one) { return one.first >= first && one.first <= last; });
    Subordinate one;
    one.head = after + 1;
    one.first = after + 1;
    one.last = last;
    one.cue = {first, after};
    one.condition = ConditionKind::Unless;
    one.phrase = true;
    hangPart(m_tree, first, last, one.head, *governor);
    m_all.push_back(one);
}

void FormFinder::find()
{
    for (size_t i = 0; i < m_tree.size(); ++i)
        exceptFor(i);
    for (size_t i = 0; i < m_tree.size(); ++i) {
        inversionAt(i);
        phraseAt(i);
    }
    orderAtStart();
}

} // namespace

void addConditionForms(SentenceTree& tree, std::vector<Subordinate>& all)
{
    if (tree.size() == 0)
        return;
    FormFinder(tree, all).find();
    addImpliedConditions(tree, all);
}

} // namespace cp
