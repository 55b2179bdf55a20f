#include "model/reading/inversions.h"

#include "model/reading/fronting.h"
#include "model/reading/mainpart.h"

#include <algorithm>

namespace cp {

bool isFree(const std::vector<Subordinate>& all, size_t at)
{
    return std::none_of(all.begin(), all.end(), [&](const Subordinate& one) {
        return one.cue && one.cue->first <= at && at <= one.cue->second;
    });
}

bool isStart(const SentenceTree& tree, size_t at)
{
    if (at > 0 && tree.isForm(at - 1, {"even", "perhaps", "maybe"}))
        --at;
    const bool joined = at > 0 && tree[at - 1].tag == Tag::Conjunction;
    return at == 0 || tree[at - 1].isPunctuation() || (joined && (at == 1 || tree[at - 2].isPunctuation()))
        || (joined && tree.isForm(at, {"had", "were"}) && tree.isForm(at + 1, {"he", "she", "we", "they", "i", "it"}))
        || (tree[at - 1].tag == Tag::Subordinator && tree.isForm(at - 1, {"that", "because", "since", "although"}));
}

std::optional<size_t> governorOf(const SentenceTree& tree, size_t first, size_t last)
{
    if (isStart(tree, first) && last + 1 < tree.size() && tree.isForm(last + 1, {",", ":"})) {
        if (const auto main = mainPartBehind(tree, last))
            return main->predicate;
    }
    std::optional<size_t> best;
    for (size_t k : tree.predicates(0, first)) {
        if (k < first)
            best = k;
    }
    return best;
}

namespace {

class InversionFinder final {
public:
    InversionFinder(SentenceTree& tree, std::vector<Subordinate>& all) : m_tree(tree), m_all(all) {}
    void at(size_t i);

private:
    [[nodiscard]] bool isStop(size_t at) const;
    [[nodiscard]] bool isSubjectAt(size_t at) const;
    [[nodiscard]] std::optional<size_t> behindSubject(size_t at) const;
    [[nodiscard]] std::optional<MainPart> mainBehind(size_t i) const;
    [[nodiscard]] size_t predicateBehind(size_t modal, size_t end) const;
    [[nodiscard]] size_t headOfInversion(size_t i, size_t last);
    [[nodiscard]] bool trailsInverted(size_t i) const;
    [[nodiscard]] bool isInversion(size_t i) const;

    SentenceTree& m_tree;
    std::vector<Subordinate>& m_all;
};

/// A mark that ends a part; not the stop of "Mr. Holt".
bool InversionFinder::isStop(size_t at) const
{
    const bool title = m_tree.isForm(at, {"."}) && at + 1 < m_tree.size() && m_tree[at + 1].tag == Tag::ProperNoun;
    return m_tree[at].isPunctuation() && !title && !m_tree.isForm(at, {"'", "\""});
}

/// The words behind the verb at `at` are a subject: "had | the trial not | succeeded", "were | the firm | poor". Returns where its
/// participle, or what it would be, stands.
std::optional<size_t> InversionFinder::behindSubject(size_t at) const
{
    bool nominal = false;
    for (size_t i = at + 1; i < m_tree.size() && !isStop(i); ++i) {
        const Tag tag = m_tree[i].tag;
        const bool small = tag == Tag::Adverb || tag == Tag::Particle || tag == Tag::Conjunction || m_tree[i].isPunctuation();
        const bool named = isNoun(m_tree[i]) || tag == Tag::Pronoun || tag == Tag::Number;
        if (nominal && (tag == Tag::Verb || tag == Tag::Auxiliary || (tag == Tag::Adjective && m_tree.isForm(at, {"were"}) && m_tree.head(i).value_or(0) < i)))
            return i;
        if (m_tree.isForm(i, {"to"}) || (!small && !named && tag != Tag::Determiner && tag != Tag::Adjective && tag != Tag::Adposition))
            return std::nullopt;
        nominal = nominal || named;
    }
    return std::nullopt;
}

/// The predicate of that clause; where the tree has none, its first verb or its last word of weight.
size_t InversionFinder::predicateBehind(size_t modal, size_t end) const
{
    const auto known = governorOf(m_tree, end, end);
    if (known && *known > modal)
        return *known;
    size_t best = modal;
    for (size_t i = modal + 1; i < end; ++i) {
        if (m_tree[i].tag == Tag::Verb && !m_tree.isForm(i, {"been", "be"}))
            return i;
        if (m_tree[i].tag == Tag::Adjective || m_tree[i].tag == Tag::Noun || m_tree[i].tag == Tag::Number)
            best = i;
    }
    return best;
}

/// "…, had he known", "would have paid had the trial succeeded": behind its main clause, which is wished.
bool InversionFinder::trailsInverted(size_t i) const
{
    if (m_tree.isForm(i, {"should"})) {
        const auto before = governorOf(m_tree, i, i);
        return before && *before != i && m_tree.tensed(*before) != i && isSubjectAt(i + 1) && !m_tree.isQuestion();
    }
    const auto modal = modalBefore(m_tree, i);
    const bool perfect = modal && (m_tree.isForm(*modal + 1, {"have"}) || m_tree.isForm(*modal + 2, {"have"}) || m_tree.isForm(*modal + 3, {"have"}));
    if (!modal || (m_tree.isForm(*modal, {"may", "should"}) && !perfect))
        return false;
    if (m_tree.isForm(i + 1, {"he", "she", "we", "they", "i"}) || (m_tree.isForm(i, {"were"}) && m_tree.isForm(i + 1, {"it"})))
        return true;
    const Tag left = m_tree[i - 1].tag;
    // "the firm had the staff trained": a noun before "had" may be its own subject, but not where all is past.
    const bool ownSubject = left == Tag::Pronoun || left == Tag::Noun || left == Tag::ProperNoun || left == Tag::Determiner;
    return behindSubject(i) && isSubjectAt(i + 1) && (!ownSubject || (m_tree.isForm(i, {"had"}) && left != Tag::Pronoun && perfect));
}

bool InversionFinder::isSubjectAt(size_t at) const
{
    const Tag tag = m_tree[at].tag;
    return m_tree.isForm(at, {"he", "she", "we", "they", "i", "it", "you"}) || tag == Tag::Determiner || tag == Tag::Pronoun || tag == Tag::ProperNoun
        || tag == Tag::Noun || tag == Tag::Adjective || tag == Tag::Adverb;
}

/// "should the pump fail": the verb stands before its subject, and it is neither a question nor "nor should …".
bool InversionFinder::isInversion(size_t i) const
{
    if (!m_tree.isForm(i, {"should", "were", "had"}) || i + 2 >= m_tree.size() || !isFree(m_all, i))
        return false;
    if (i > 0 && m_tree.isForm(i - 1, {"nor", "neither", "only", "never", "so", "rarely", "seldom", "hardly", "than", "as", "what", "why", "how", "who", "where", "when", "which", "there", "have", "has", "had", "'ve"}))
        return false;
    const auto main = mainBehind(i);
    if (main && (m_tree.modal(main->predicate) || !m_tree.isPast(main->predicate)))
        return isSubjectAt(i + 1);
    return i > 0 && trailsInverted(i);
}

/// The main part behind an inversion at the start of its sentence or part.
std::optional<MainPart> InversionFinder::mainBehind(size_t i) const
{
    auto main = isStart(m_tree, i) ? mainPartBehind(m_tree, i + 1) : std::nullopt;
    // "Were he a lawyer, he went on, he would …": what is wished stands behind the aside.
    const auto next = main && !m_tree.modal(main->predicate) ? mainPartBehind(m_tree, main->predicate) : std::nullopt;
    if (next && m_tree.modal(next->predicate))
        main->predicate = next->predicate;
    // "were these the trees the city would fell?" is a question to its end.
    return main && m_tree.isQuestion() && !m_tree[main->behind].isPunctuation() ? std::nullopt : main;
}

/// Its predicate, with its subject and its verb hung on it: the tree may have them elsewhere.
size_t InversionFinder::headOfInversion(size_t i, size_t last)
{
    const auto verb = behindSubject(i);
    if (!verb || *verb > last)
        return i + 1;
    const auto up = m_tree[*verb].tag == Tag::Auxiliary ? m_tree.head(*verb) : std::nullopt;
    const size_t head = up && *up > i && *up <= last ? *up : *verb;
    const auto below = m_tree.children(i);
    for (size_t child : below) {
        if (child > i && child <= last && child != head)
            m_tree.attach(child, head, m_tree[child].dependency == Dependency::Object ? Dependency::Subject : m_tree[child].dependency);
    }
    // "had the mayor and her deputy known": one subject.
    const auto subject = m_tree.subject(head);
    const auto around = m_tree.children(head);
    for (size_t other : around) {
        if (subject && other > *subject && other < *verb && m_tree[other].dependency == Dependency::Subject)
            m_tree.attach(other, *subject, Dependency::Conjunct);
    }
    return head;
}

void InversionFinder::at(size_t i)
{
    if (!isInversion(i))
        return;
    const auto main = mainBehind(i);
    size_t last = main ? main->behind - 1 : i + 1;
    for (size_t k = i + 1; !main && k < m_tree.size() && !isStop(k); ++k)
        last = k;
    const auto modal = modalBefore(m_tree, i);
    const auto governor = main ? std::optional(main->predicate) : modal ? std::optional(predicateBehind(*modal, i)) : governorOf(m_tree, i, last);
    const size_t head = headOfInversion(i, last);
    const bool even = i > 0 && m_tree.isForm(i - 1, {"even"});
    Subordinate one;
    one.head = head;
    one.first = i + 1;
    one.last = last;
    one.cue = {even ? i - 1 : i, i};
    one.condition = even ? ConditionKind::EvenIf : ConditionKind::If;
    if (governor)
        hangPart(m_tree, one.cue->first, last, head, *governor);
    m_tree.attach(i, head, Dependency::Auxiliary);
    m_all.push_back(one);
}

} // namespace

void addInversions(SentenceTree& tree, std::vector<Subordinate>& all)
{
    InversionFinder finder(tree, all);
    for (size_t i = 0; i < tree.size(); ++i)
        finder.at(i);
}

} // namespace cp
