#include "model/reading/chancebinding.h"

#include <algorithm>

namespace cp {
namespace {

/// Likelihoods go before views and hearsay, and those before mere modal verbs.
int rank(const ChancePhrase& phrase) { return phrase.modal ? 2 : phrase.probability.kind == ProbabilityKind::Likelihood ? 0 : 1; }

class Binder final {
public:
    Binder(const SentenceTree& tree, const std::vector<Clause>& clauses) : m_tree(tree), m_clauses(clauses), m_found(clauses.size()) {}
    [[nodiscard]] std::vector<std::optional<StatedProbability>> run(const std::vector<ChancePhrase>& phrases);

private:
    [[nodiscard]] std::optional<size_t> wordAt(qsizetype offset) const;
    [[nodiscard]] std::optional<size_t> ownerOf(Span phrase) const;
    [[nodiscard]] std::optional<size_t> contentOf(Span phrase) const;
    [[nodiscard]] bool isInsideRelative(size_t at, const Clause& owner) const;
    [[nodiscard]] bool isViewOfNobody(const ChancePhrase& phrase) const;
    [[nodiscard]] bool isAbilityOrAdvice(const ChancePhrase& phrase) const;
    [[nodiscard]] bool isConditionSign(const ChancePhrase& phrase, size_t clause) const;
    [[nodiscard]] bool sharesView(const Clause& clause) const;
    void share();

    const SentenceTree& m_tree;
    const std::vector<Clause>& m_clauses;
    std::vector<const ChancePhrase*> m_found;
};

std::optional<size_t> Binder::wordAt(qsizetype offset) const
{
    for (size_t i = 0; i < m_tree.size(); ++i) {
        if (m_tree[i].span.contains(offset))
            return i;
    }
    return std::nullopt;
}

/// "It is quite possible that X", "one chance in five that X": X, where it stands alone.
std::optional<size_t> Binder::contentOf(Span phrase) const
{
    for (size_t c = 0; c < m_clauses.size(); ++c) {
        const size_t head = m_clauses[c].head;
        const auto up = m_tree.head(head);
        const auto dependency = m_tree[head].dependency;
        const bool content = dependency == Dependency::Complement || dependency == Dependency::ClausalSubject || dependency == Dependency::AdnominalClause;
        const auto marker = m_tree.child(head, Dependency::Marker);
        const bool that = marker && m_tree.isForm(*marker, {"that", "whether"});
        if (up && content && that && phrase.contains(m_tree[*up].span.start))
            return c;
    }
    return std::nullopt;
}

/// "the dangers that might come of it": what qualifies a noun says nothing of how sure the clause is.
bool Binder::isInsideRelative(size_t at, const Clause& owner) const
{
    for (auto up = std::optional(at); up && *up != owner.head; up = m_tree.head(*up)) {
        if (m_tree[*up].dependency == Dependency::RelativeClause)
            return true;
    }
    return false;
}

/// The clause that has the phrase among its words; for a phrase in a saying ("most experts believe that …"), what is said.
std::optional<size_t> Binder::ownerOf(Span phrase) const
{
    const auto start = wordAt(phrase.start);
    if (!start)
        return std::nullopt;
    if (const auto content = contentOf(phrase))
        return content;
    for (size_t c = 0; c < m_clauses.size(); ++c) {
        if (std::find(m_clauses[c].words.begin(), m_clauses[c].words.end(), *start) != m_clauses[c].words.end())
            return c;
    }
    for (auto up = std::optional(*start); up; up = m_tree.head(*up)) {
        for (size_t c = 0; c < m_clauses.size(); ++c) {
            if (m_clauses[c].saying == up || m_clauses[c].head == *up)
                return c;
        }
    }
    // The nearest clause that starts behind it.
    for (size_t c = 0; c < m_clauses.size(); ++c) {
        if (m_clauses[c].first > *start)
            return c;
    }
    return std::nullopt;
}

/// "should prices fall": the verb of an inversion is the condition's sign, not a chance.
bool Binder::isConditionSign(const ChancePhrase& phrase, size_t clause) const
{
    const auto cue = m_clauses[clause].cue;
    const auto at = wordAt(phrase.probability.span.start);
    for (const Clause& other : m_clauses) {
        if (other.kind == ClauseKind::Condition && other.cue && at && *at >= other.cue->first && *at <= other.cue->second)
            return true;
    }
    return cue && at && *at >= cue->first && *at <= cue->second;
}

/// "nobody outside the ministry expects it": no one holds the view that the verb names.
bool Binder::isViewOfNobody(const ChancePhrase& phrase) const
{
    const auto at = wordAt(phrase.probability.span.start);
    const auto subject = at && m_tree[*at].tag == Tag::Verb ? m_tree.subject(*at) : std::nullopt;
    return subject && (m_tree.isForm(*subject, {"nobody", "none", "nothing"}) || m_tree.isForm(m_tree.bounds(*subject).first, {"no", "none", "few"}));
}

/// "I could go on", "you could have asked": what somebody is able to do. "Rates ought to fall", "it ought to be withdrawn":
/// advice; "it ought to be dry by noon" is none. Nor does a question ("Could it be done?") say how sure it is.
bool Binder::isAbilityOrAdvice(const ChancePhrase& phrase) const
{
    const auto at = wordAt(phrase.probability.span.start);
    const bool could = phrase.modal && phrase.probability.phrase.compare(QLatin1String("could"), Qt::CaseInsensitive) == 0;
    const bool ought = phrase.modal && phrase.probability.phrase.compare(QLatin1String("ought to"), Qt::CaseInsensitive) == 0;
    if (!(could || ought) || !at)
        return false;
    // "ought" may be a predicate of its own with another behind it, or an auxiliary of that.
    const auto behind = m_tree.child(*at, Dependency::OpenComplement);
    const size_t predicate = behind ? *behind : m_tree.head(*at).value_or(*at);
    const auto own = m_tree.subject(*at);
    const auto subject = own ? own : m_tree.subject(predicate);
    const bool person = subject && m_tree.isForm(*subject, {"i", "you", "he", "she", "we", "they", "one", "nobody", "anybody", "everybody", "somebody", "anyone", "everyone", "someone"});
    if (could)
        return person || (subject && *subject > *at);
    return person || m_tree[predicate].tag != Tag::Adjective;
}

/// "My guess is that X and that Y": what stands before the first "that" is said of both.
bool Binder::sharesView(const Clause& clause) const
{
    const auto up = m_tree.head(clause.head);
    const auto own = m_tree.child(clause.head, Dependency::Marker);
    const auto first = up ? m_tree.child(*up, Dependency::Marker) : std::nullopt;
    const ChancePhrase* view = m_found[*clause.parent];
    return own && first && m_tree.isForm(*own, {"that"}) && m_tree.isForm(*first, {"that"}) && view
        && view->probability.span.end <= m_tree[*first].span.start;
}

/// "will probably rise and stay high": a predicate without subject and auxiliary of its own.
void Binder::share()
{
    for (size_t c = 0; c < m_clauses.size(); ++c) {
        const Clause& clause = m_clauses[c];
        const bool bare = clause.kind == ClauseKind::And && clause.parent && !m_tree.subject(clause.head) && !m_tree.isFinite(clause.head);
        const bool joined = clause.parent && m_tree[clause.head].dependency == Dependency::Conjunct && sharesView(clause);
        if ((bare || joined) && !m_found[c])
            m_found[c] = m_found[*clause.parent];
    }
}

std::vector<std::optional<StatedProbability>> Binder::run(const std::vector<ChancePhrase>& phrases)
{
    for (const ChancePhrase& phrase : phrases) {
        const auto owner = ownerOf(phrase.probability.span);
        const auto at = wordAt(phrase.probability.span.start);
        if (!owner || isConditionSign(phrase, *owner) || isAbilityOrAdvice(phrase) || isInsideRelative(*at, m_clauses[*owner]))
            continue;
        const ChancePhrase*& place = m_found[*owner];
        if (!isViewOfNobody(phrase) && (!place || rank(phrase) < rank(*place)))
            place = &phrase;
    }
    share();
    std::vector<std::optional<StatedProbability>> result(m_clauses.size());
    for (size_t c = 0; c < m_clauses.size(); ++c) {
        if (m_found[c])
            result[c] = m_found[c]->probability;
    }
    return result;
}

} // namespace

std::vector<std::optional<StatedProbability>> bindChances(const SentenceTree& tree, const std::vector<Clause>& clauses,
                                                          const std::vector<ChancePhrase>& phrases)
{
    return Binder(tree, clauses).run(phrases);
}

} // namespace cp
