#include "model/reading/conditionforms.h"

#include "model/reading/cutting.h"
#include "model/reading/fronting.h"
#include "model/reading/impliedconditions.h"
#include "model/reading/inversions.h"
#include "model/reading/mainpart.h"

#include <algorithm>

namespace cp {
namespace {

class FormFinder final {
public:
    FormFinder(SentenceTree& tree, std::vector<Subordinate>& all) : m_tree(tree), m_all(all) {}
    void find();

private:
    [[nodiscard]] size_t phraseEnd(size_t from) const;
    [[nodiscard]] size_t headOfPhrase(size_t first, size_t last) const;
    [[nodiscard]] bool isOpen(size_t predicate) const;
    [[nodiscard]] bool isWished(size_t predicate) const;
    [[nodiscard]] bool phraseFits(size_t at, size_t last, const Connective& found, size_t governor) const;
    void phraseAt(size_t i);
    void addPhrase(size_t i, size_t last, const Connective& found, size_t governor);
    [[nodiscard]] bool isSequel(size_t predicate, bool added) const;
    void orderAtStart();
    void exceptFor(size_t i);

    SentenceTree& m_tree;
    std::vector<Subordinate>& m_all;
};

/// Last word of the noun phrase that starts at `from`: up to the comma, verb or connective behind it.
size_t FormFinder::phraseEnd(size_t from) const
{
    size_t last = from;
    for (size_t i = from; i < m_tree.size(); ++i) {
        const Word& word = m_tree[i];
        // "for this fundamental, scientific reality"
        if (i > from && m_tree.isForm(i, {","}) && m_tree[i - 1].tag == Tag::Adjective && i + 1 < m_tree.size() && m_tree[i + 1].tag == Tag::Adjective)
            continue;
        // "put the chance that it closes because of the strike | at one in five"
        const bool rated = i > from && m_tree.isForm(i, {"at"}) && i + 2 < m_tree.size() && (m_tree[i + 1].tag == Tag::Number || m_tree[i + 2].tag == Tag::Number);
        const bool stop = rated || (word.isPunctuation() && word.lower != QLatin1String("%") && word.lower != QLatin1String("\"") && word.lower != QLatin1String("'"))
            || (word.finite && i > from) || (word.tag == Tag::Subordinator && i > from && clauseConnective(m_tree.words(), i));
        if (stop)
            break;
        last = i;
    }
    while (last > from && (m_tree[last].tag == Tag::Conjunction || m_tree.isForm(last, {"'", "\""})))
        --last;
    return last;
}

size_t FormFinder::headOfPhrase(size_t first, size_t last) const
{
    return topOf(m_tree, {m_tree[first].span.start, m_tree[last].span.end}).value_or(first);
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
    if (!found || !isFree(m_all, i) || i + found->length >= m_tree.size())
        return;
    const size_t from = i + found->length;
    const Word& next = m_tree[from];
    const bool pointer = isOneOf(next.lower, {"that", "this", "which"}) && !(next.tag == Tag::Determiner && from + 1 < m_tree.size() && isNoun(m_tree[from + 1]));
    const bool nominal = !next.isPunctuation() && !next.finite && !pointer;
    const bool names = m_tree.isForm(i, {"for"}) && !isStart(m_tree, i);
    if (!nominal || names)
        return;
    size_t last = phraseEnd(from);
    auto governor = governorOf(m_tree, i, last);
    // "without subsidies | the firm would fail"
    const auto main = isStart(m_tree, i) ? unpartedMain(m_tree, from) : std::nullopt;
    if (main && main->behind <= last) {
        last = main->behind - 1;
        governor = main->predicate;
    }
    if (governor && (*governor < i || *governor > last) && phraseFits(i, last, *found, *governor))
        addPhrase(i, last, *found, *governor);
}

void FormFinder::addPhrase(size_t i, size_t last, const Connective& found, size_t governor)
{
    const size_t from = i + found.length;
    Subordinate one;
    one.head = headOfPhrase(from, last);
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
    hangPart(m_tree, i, last, one.head, governor);
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
    const auto governor = governorOf(m_tree, first, last);
    if (!governor)
        return;
    std::erase_if(m_all, [&](const Subordinate& one) { return (one.first >= first && one.first <= last) || (one.head >= first && one.head <= last); });
    Subordinate one;
    one.head = headOfPhrase(after + 1, last);
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
    addInversions(m_tree, m_all);
    for (size_t i = 0; i < m_tree.size(); ++i)
        phraseAt(i);
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
