#include "model/reading/clauses.h"

#include "model/reading/attribution.h"
#include "model/reading/clausespans.h"
#include "model/reading/cutting.h"
#include "model/reading/subordinates.h"

#include <QHash>
#include <algorithm>

// Which words of the tree head a clause, then which words belong to it, then what it belongs to.

namespace cp {
namespace {

// F1 is best where a clause is cut off rather too often than too seldom; a condition lost costs the reader more.
constexpr double cutThreshold = -0.3, conditionThreshold = -2.2;
constexpr size_t shortestParticiple = 4; ///< words of a participle clause that says something of its own

ClauseKind kindOf(Bond bond)
{
    switch (bond) {
    case Bond::Reason: return ClauseKind::Reason;
    case Bond::Concession:
    case Bond::Contrast: return ClauseKind::Concession;
    case Bond::Condition: return ClauseKind::Condition;
    case Bond::Result:
    case Bond::Purpose: return ClauseKind::Result;
    case Bond::Time: return ClauseKind::Time;
    }
    return ClauseKind::Main;
}

bool isSubordinate(ClauseKind kind)
{
    return kind == ClauseKind::Condition || kind == ClauseKind::Reason || kind == ClauseKind::Concession || kind == ClauseKind::Time;
}

class ClauseCutter final {
public:
    ClauseCutter(SentenceTree& tree, const CutDecider& decide) : m_tree(tree), m_decide(decide), m_subordinates(findSubordinates(tree)) {}
    [[nodiscard]] std::vector<Clause> cut();

private:
    void visit(size_t at);
    [[nodiscard]] std::optional<Clause> clauseOf(size_t at) const;
    [[nodiscard]] std::optional<Clause> decided(size_t at) const;
    [[nodiscard]] bool isDoubtful(const Clause& condition) const;
    [[nodiscard]] bool isSettled(size_t at, const Clause& clause) const;
    [[nodiscard]] bool isMarked(size_t at, const Clause& clause) const;
    [[nodiscard]] std::optional<Clause> subordinate(size_t at) const;
    [[nodiscard]] std::optional<Clause> conjunct(size_t at) const;
    [[nodiscard]] std::optional<Clause> complement(size_t at) const;
    [[nodiscard]] std::optional<Clause> relative(size_t at) const;
    [[nodiscard]] std::optional<Clause> participle(size_t at) const;
    [[nodiscard]] std::optional<Clause> parataxis(size_t at) const;
    [[nodiscard]] bool isPredicate(size_t at) const;
    [[nodiscard]] bool isParted(size_t at) const;
    [[nodiscard]] bool leavesSubordinate(size_t at, const Clause& first) const;
    [[nodiscard]] std::optional<size_t> clauseAbove(size_t at) const;
    void add(size_t at, Clause clause);
    void turnSayings();

    SentenceTree& m_tree;
    const CutDecider& m_decide;
    std::vector<Subordinate> m_subordinates;
    std::vector<Clause> m_clauses;
    QHash<size_t, size_t> m_byHead; ///< head word → index into m_clauses
};

bool ClauseCutter::isPredicate(size_t at) const
{
    const Word& word = m_tree[at];
    if (m_tree.isFinite(at))
        return true;
    const bool verbal = word.tag == Tag::Verb || word.tag == Tag::Auxiliary;
    const bool infinitive = std::any_of(m_tree.children(at).begin(), m_tree.children(at).end(), [&](size_t child) {
        return m_tree.form(child) == QLatin1String("to") && m_tree[child].dependency == Dependency::Marker;
    });
    return verbal && !infinitive;
}

/// Cut off by a comma, dash or bracket.
bool ClauseCutter::isParted(size_t at) const
{
    const size_t first = m_tree.bounds(at).first;
    return first > 0 && m_tree[first].isPunctuation() ? true : first > 0 && m_tree[first - 1].isPunctuation() && !m_tree.isForm(first - 1, {"'", "\""});
}

/// "…, if the price recovers, and the bank knows it": the conjunct belongs to the clause above.
bool ClauseCutter::leavesSubordinate(size_t at, const Clause& first) const
{
    if (first.kind == ClauseKind::Main || first.kind == ClauseKind::And || first.kind == ClauseKind::But)
        return false;
    const auto own = std::find_if(m_subordinates.begin(), m_subordinates.end(), [&](const Subordinate& one) { return one.head == first.head; });
    if (own != m_subordinates.end() && own->last)
        return at > *own->last;
    const auto cc = m_tree.child(at, Dependency::Coordinator);
    return cc && *cc > 0 && m_tree.isForm(*cc - 1, {","}) && m_tree.subject(at);
}

std::optional<Clause> ClauseCutter::conjunct(size_t at) const
{
    const auto up = m_tree.head(at);
    if (!up || !m_byHead.contains(*up) || !isPredicate(at))
        return std::nullopt;
    const Clause& first = m_clauses[m_byHead.value(*up)];
    // "stop and think": two verbs in a row share everything.
    const bool bare = !m_tree.subject(at) && m_tree.children(*up).size() > 0;
    const bool adjacent = bare && at - *up == 2 && m_tree[at - 1].tag == Tag::Conjunction;
    if (adjacent || first.phrase)
        return std::nullopt;
    Clause clause;
    const auto cc = m_tree.child(at, Dependency::Coordinator);
    const bool leaves = leavesSubordinate(at, first);
    clause.kind = cc && m_tree.isForm(*cc, {"but", "yet"}) ? ClauseKind::But : cc && m_tree.isForm(*cc, {"so"}) ? ClauseKind::Result : ClauseKind::And;
    if (cc && !m_tree.isForm(*cc, {"and", "or"}))
        clause.cue = {*cc, *cc};
    const bool subordinate = first.kind != ClauseKind::Main && first.kind != ClauseKind::And && first.kind != ClauseKind::But;
    if (subordinate && !leaves) {
        clause.kind = first.kind;
        clause.condition = first.condition;
        clause.parent = first.parent;
    } else {
        clause.parent = leaves ? first.parent : std::optional(m_byHead.value(*up));
    }
    clause.saying = first.saying;
    return clause;
}

/// What somebody other than the author says, thinks or fears.
std::optional<Clause> ClauseCutter::complement(size_t at) const
{
    const auto up = m_tree.head(at);
    // "I believe that if X, Y": Y must stand alone for X to lead to it.
    const bool conditioned = std::any_of(m_subordinates.begin(), m_subordinates.end(), [&](const Subordinate& one) {
        return one.last && one.head < at && m_tree.head(one.head) == at;
    });
    // "I hold that X and that Y": two propositions.
    const auto& below = m_tree.children(at);
    const bool several = std::any_of(below.begin(), below.end(), [&](size_t child) {
        const auto mark = m_tree.child(child, Dependency::Marker);
        return m_tree[child].dependency == Dependency::Conjunct && mark && m_tree.isForm(*mark, {"that"});
    });
    const auto top = up ? std::optional(sayingHead(m_tree, *up)) : up;
    if (!top || !m_tree.isFinite(at) || !m_byHead.contains(*top) || (!conditioned && !several && !isReport(m_tree, *up)))
        return std::nullopt;
    Clause clause = m_clauses[m_byHead.value(*top)];
    clause.saying = *up;
    clause.parent = m_byHead.value(*top);
    clause.words.clear();
    return clause;
}

std::optional<Clause> ClauseCutter::relative(size_t at) const
{
    const auto [first, last] = m_tree.bounds(at);
    if (!m_tree.isFinite(at) || !isParted(at) || last - first < 2 || m_tree.isForm(first, {"that"}))
        return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::Relative;
    clause.parent = clauseAbove(at);
    return clause;
}

std::optional<Clause> ClauseCutter::participle(size_t at) const
{
    const auto [first, last] = m_tree.bounds(at);
    const bool marked = m_tree.child(at, Dependency::Marker) && !m_tree[at].participle;
    if (!m_tree[at].participle || marked || m_tree.isFinite(at) || !isParted(at) || last - first + 1 < shortestParticiple)
        return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::Participle;
    clause.parent = clauseAbove(at);
    return clause;
}

/// A clause beside the main one, but not "he said", "I suspect", "it seems to me".
std::optional<Clause> ClauseCutter::parataxis(size_t at) const
{
    const auto [first, last] = m_tree.bounds(at);
    const auto subject = m_tree.subject(at);
    const bool seems = subject && m_tree.isForm(*subject, {"it"}) && m_tree.isForm(at, {"seems", "appears", "seemed", "appeared", "true"});
    const bool aside = subject && last - first < 6 && (seems || (m_tree.isForm(*subject, {"i", "we", "you"}) && last - first < 4));
    if (!m_tree.isFinite(at) || !subject || aside || !isParted(at) || isReport(m_tree, at))
        return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::And;
    clause.parent = clauseAbove(at);
    return clause;
}

std::optional<Clause> ClauseCutter::subordinate(size_t at) const
{
    for (const Subordinate& one : m_subordinates) {
        // "before the snow comes": a time behind its clause is part of it.
        const bool part = one.bond == Bond::Time && !one.last;
        if (one.head != at || part)
            continue;
        Clause clause;
        clause.kind = kindOf(one.bond);
        clause.condition = one.condition;
        clause.cue = one.cue;
        clause.phrase = one.phrase;
        clause.parent = clauseAbove(at);
        // "if X and if Y": both hang on the same clause.
        const bool joined = one.cue && one.cue->first > 0 && m_tree[one.cue->first - 1].tag == Tag::Conjunction;
        if (joined && clause.parent && isSubordinate(m_clauses[*clause.parent].kind))
            clause.parent = m_clauses[*clause.parent].parent;
        return clause;
    }
    return std::nullopt;
}

std::optional<Clause> ClauseCutter::clauseOf(size_t at) const
{
    if (const auto found = subordinate(at))
        return found;
    if (at == m_tree.root())
        return Clause{};
    switch (m_tree[at].dependency) {
    case Dependency::Conjunct: return conjunct(at);
    case Dependency::Complement: return complement(at);
    case Dependency::RelativeClause: return relative(at);
    case Dependency::AdverbialClause:
    case Dependency::AdnominalClause: return participle(at);
    case Dependency::Parataxis:
    case Dependency::Other: return parataxis(at);
    default: return std::nullopt;
    }
}

/// "when the rain came", "without a word": these words open a condition only now and then.
bool ClauseCutter::isDoubtful(const Clause& condition) const
{
    return condition.cue && m_tree.isForm(condition.cue->first, {"when", "where", "whenever", "without", "as", "once", "until", "to", "whatever", "however"});
}

/// What grammar settles: conditions, reasons, concessions, and what is reported.
bool ClauseCutter::isSettled(size_t at, const Clause& clause) const
{
    const bool reported = m_tree[at].dependency == Dependency::Complement && clause.saying == m_tree.head(at);
    const auto told = clause.kind == ClauseKind::Participle ? m_tree.child(at, Dependency::Complement) : std::nullopt;
    if (told && m_tree.isFinite(*told) && isReport(m_tree, at))
        return true; // "…, he said, adding that X"
    const bool bonded = !clause.phrase && (clause.kind == ClauseKind::Reason || clause.kind == ClauseKind::Concession);
    return reported || bonded || (clause.kind == ClauseKind::Condition && !isDoubtful(clause));
}

/// What grammar marks without settling it: other conditions, and clauses joined by "and" or "but".
bool ClauseCutter::isMarked(size_t at, const Clause& clause) const
{
    const bool joined = m_tree[at].dependency == Dependency::Conjunct && (m_tree.isFinite(at) || m_tree[at].tag == Tag::Verb);
    return clause.kind == ClauseKind::Condition || joined;
}

/// What the rules propose, put right by what was learnt from annotated articles.
std::optional<Clause> ClauseCutter::decided(size_t at) const
{
    auto clause = clauseOf(at);
    const auto up = m_tree.head(at);
    // "if anyone had said that X": the saying is what is supposed, not X.
    const bool supposed = up && m_tree[at].dependency == Dependency::Complement && m_byHead.contains(*up)
        && m_clauses[m_byHead.value(*up)].kind == ClauseKind::Condition;
    if (supposed && !std::any_of(m_subordinates.begin(), m_subordinates.end(), [&](const Subordinate& one) { return one.head == at; }))
        return std::nullopt;
    if (!up || (clause && isSettled(at, *clause)))
        return clause;
    const auto own = std::find_if(m_subordinates.begin(), m_subordinates.end(), [&](const Subordinate& one) { return one.head == at; });
    const CutCase one{at, clause ? std::optional(clause->kind) : std::nullopt, clause && isMarked(at, *clause), m_byHead.contains(*up),
                      own == m_subordinates.end() ? std::nullopt : std::optional(own->bond)};
    const bool inPhrase = std::any_of(m_subordinates.begin(), m_subordinates.end(), [&](const Subordinate& other) {
        return other.phrase && at > other.first && other.last && at <= *other.last;
    });
    if (!clause && ((inPhrase && !m_tree.isFinite(at)) || !mayBeCut(m_tree, one)))
        return std::nullopt;
    if (!m_decide(one, cutFeatures(m_tree, one)))
        return std::nullopt;
    if (clause)
        return clause;
    clause = clauseByPlace(m_tree, one);
    clause->parent = clauseAbove(at);
    if (m_tree[at].dependency == Dependency::Complement && one.ofClause) {
        clause = m_clauses[*clause->parent];
        clause->saying = *up;
        clause->parent = m_byHead.value(*up);
        clause->words.clear();
    }
    return clause;
}

/// Index of the nearest clause above a word.
std::optional<size_t> ClauseCutter::clauseAbove(size_t at) const
{
    for (auto up = m_tree.head(at); up; up = m_tree.head(*up)) {
        if (m_byHead.contains(*up))
            return m_byHead.value(*up);
    }
    return std::nullopt;
}

void ClauseCutter::add(size_t at, Clause clause)
{
    clause.head = at;
    m_byHead.insert(at, m_clauses.size());
    m_clauses.push_back(std::move(clause));
}

void ClauseCutter::visit(size_t at)
{
    if (auto clause = decided(at))
        add(at, std::move(*clause));
    for (size_t child : m_tree.children(at))
        visit(child);
}

/// Of "X says that Y" only Y stays; what hung on the saying hangs on Y.
void ClauseCutter::turnSayings()
{
    for (size_t content = 0; content < m_clauses.size(); ++content) {
        Clause& clause = m_clauses[content];
        const auto saying = clause.saying && clause.parent ? clause.parent : std::nullopt;
        if (!saying || m_clauses[*saying].head != sayingHead(m_tree, *clause.saying))
            continue;
        const Clause& outer = m_clauses[*saying];
        clause.kind = outer.kind;
        clause.condition = outer.condition;
        clause.cue = outer.cue ? outer.cue : clause.cue;
        const auto above = outer.parent;
        for (Clause& other : m_clauses) {
            if (other.parent == saying && &other != &clause)
                other.parent = content;
        }
        clause.parent = above;
    }
}

std::vector<Clause> ClauseCutter::cut()
{
    if (m_tree.size() == 0)
        return {};
    visit(m_tree.root());
    turnSayings();
    return withSpans(m_tree, m_subordinates, std::move(m_clauses));
}

} // namespace

std::vector<Clause> cutClauses(SentenceTree& tree)
{
    const std::string model = cutModel(tree);
    return cutClauses(tree, [&](const CutCase& one, const Features& features) {
        return ArgumentWeights::instance().score(model, features) > (one.kind == ClauseKind::Condition ? conditionThreshold : cutThreshold);
    });
}

std::vector<Clause> cutClauses(SentenceTree& tree, const CutDecider& decide) { return ClauseCutter(tree, decide).cut(); }

} // namespace cp
