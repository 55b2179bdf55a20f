#include "model/reading/relations.h"

#include "model/reading/argumentfeatures.h"

#include <QtConcurrent>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

// Steps: main claims by a logistic score; every other statement to the best of a bounded set of candidates (softmax over
// their linear scores), surest first, never closing a circle; the kind of each relation; roles. What
// grammar settles (conditions, "otherwise") comes first and stays. Weights: resources/reading. Linear in the statements.

namespace cp {
namespace {

constexpr size_t mostMains = 4;         ///< what the annotators allow themselves
constexpr size_t statementsToAMain = 12; ///< a short text has fewer
constexpr int shortestMain = 3;         ///< words of a main claim
constexpr double mainShare = 0.1;       ///< a further main claim is at least so likely beside the best one

class Relater final {
public:
    Relater(std::vector<StatementDraft>& drafts, const QSet<QString>& title) : m_drafts(drafts), m_context(drafts, title), m_up(drafts.size(), nobody) {}
    [[nodiscard]] std::vector<DraftRelation> run();

private:
    static constexpr size_t nobody = ~size_t{0};

    struct Choice {
        size_t source = 0;
        std::vector<std::pair<double, size_t>> targets; ///< probability and target, best first
    };

    void chooseMainClaims();
    void joinConditions();
    [[nodiscard]] static bool asksWhat(const StatementDraft& draft);
    [[nodiscard]] static bool isSequence(const StatementDraft& before, const StatementDraft& after);
    void joinPreviousSentences();
    [[nodiscard]] std::optional<size_t> partBefore(size_t i) const;
    [[nodiscard]] Choice choiceOf(size_t source) const;
    void joinRest();
    [[nodiscard]] bool closesCircle(size_t source, size_t target) const;
    void join(size_t source, size_t target, RelationKind kind, double confidence);
    [[nodiscard]] RelationKind kindOf(size_t source, size_t target) const;
    void shareConditions();
    void settleRoles();

    const ArgumentWeights& m_weights = ArgumentWeights::instance();
    std::vector<StatementDraft>& m_drafts;
    ArgumentContext m_context;
    std::vector<size_t> m_mains;
    std::vector<size_t> m_up; ///< by draft, what it hangs on
    std::vector<DraftRelation> m_relations;
};

} // namespace

bool canBeMain(const StatementDraft& draft)
{
    if (draft.verbless || draft.words < shortestMain)
        return false;
    return !draft.title && !draft.asked && draft.kind != ClauseKind::Condition && draft.kind != ClauseKind::Time && draft.kind != ClauseKind::Relative
        && draft.kind != ClauseKind::Participle && draft.kind != ClauseKind::Concession;
}

namespace {

void Relater::chooseMainClaims()
{
    std::vector<std::pair<double, size_t>> ranked;
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        if (canBeMain(m_drafts[i]) && m_up[i] == nobody)
            ranked.emplace_back(-m_weights.score("main", m_context.statementFeatures(i)), i);
    }
    std::stable_sort(ranked.begin(), ranked.end());
    const size_t most = std::min(mostMains, 1 + m_drafts.size() / statementsToAMain);
    for (const auto& [score, i] : ranked) {
        if (m_mains.size() >= most || (!m_mains.empty() && std::exp(ranked.front().first - score) < mainShare))
            break;
        const bool repeats = std::any_of(m_mains.begin(), m_mains.end(), [this, at = i](size_t main) { return m_drafts[main].sentence == m_drafts[at].sentence; });
        if (!repeats)
            m_mains.push_back(i);
    }
    std::sort(m_mains.begin(), m_mains.end());
    for (size_t main : m_mains)
        m_drafts[main].statement.main = true;
}

bool Relater::closesCircle(size_t source, size_t target) const
{
    for (size_t at = target; at != nobody; at = m_up[at]) {
        if (at == source)
            return true;
    }
    return false;
}

void Relater::join(size_t source, size_t target, RelationKind kind, double confidence)
{
    const StatementDraft& from = m_drafts[source];
    DraftRelation relation{source, target, kind, std::nullopt, std::nullopt, confidence};
    if (kind == RelationKind::ConditionOf)
        relation.condition = from.condition.value_or(ConditionKind::If);
    const bool far = from.sentence != m_drafts[target].sentence;
    relation.cue = far ? from.openingCue : from.cue;
    m_relations.push_back(relation);
    m_up[source] = target;
}

/// Antecedents hang on their consequents, whatever else might be near.
void Relater::joinConditions()
{
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        const StatementDraft& draft = m_drafts[i];
        if (draft.kind == ClauseKind::Condition && draft.parent && !draft.statement.main && !closesCircle(i, *draft.parent))
            join(i, *draft.parent, RelationKind::ConditionOf, 0.85);
    }
}

/// The head of the part before the one that starts with draft `i`; nothing when its paragraph does not hold one.
std::optional<size_t> Relater::partBefore(size_t i) const
{
    const auto same = [&](size_t at) { return m_drafts[at].sentence == m_drafts[i].sentence && m_drafts[at].part == m_drafts[i].part; };
    for (size_t at = i; at-- > 0 && m_drafts[at].paragraph == m_drafts[i].paragraph;) {
        if (!same(at) && m_drafts[at].headOfPart && m_drafts[at].kind != ClauseKind::Condition)
            return at;
    }
    return std::nullopt;
}

/// "The nets were mended. Then the boats went out.": one thing after the other, not the one if the other.
bool Relater::isSequence(const StatementDraft& before, const StatementDraft& after)
{
    const bool open = before.inQuestion || before.modal || before.statement.probability;
    return !open && (before.past || !after.modal);
}

/// "Who pays for it?": no answer to it can be what something else hangs on.
bool Relater::asksWhat(const StatementDraft& draft)
{
    return draft.asked && isOneOf(draft.firstWord, {"who", "whom", "whose", "what", "which", "why", "how", "where", "when"});
}

/// "Otherwise …", "In that case …": what stands before sets the condition, and so is no main claim.
void Relater::joinPreviousSentences()
{
    for (size_t i = 1; i < m_drafts.size(); ++i) {
        const Opening opening = m_drafts[i].opening;
        const auto previous = opening == Opening::Otherwise || opening == Opening::InThatCase ? partBefore(i) : std::nullopt;
        const bool happened = opening == Opening::InThatCase && previous && isSequence(m_drafts[*previous], m_drafts[i]);
        if (!previous || happened || asksWhat(m_drafts[*previous]) || m_up[*previous] != nobody || closesCircle(*previous, i))
            continue;
        const ConditionKind kind = opening == Opening::Otherwise ? ConditionKind::Unless : ConditionKind::If;
        m_relations.push_back({*previous, i, RelationKind::ConditionOf, kind, m_drafts[i].openingCue, 0.7});
        m_up[*previous] = i;
    }
    // "What if X? Y": the question sets the condition.
    for (size_t i = 0; i + 1 < m_drafts.size(); ++i) {
        const bool supposes = m_drafts[i].kind == ClauseKind::Condition && !m_drafts[i].parent && m_drafts[i].inQuestion;
        const bool follows = m_drafts[i + 1].headOfSentence && m_drafts[i + 1].paragraph == m_drafts[i].paragraph;
        if (supposes && follows && !closesCircle(i, i + 1))
            join(i, i + 1, RelationKind::ConditionOf, 0.7);
    }
}

Relater::Choice Relater::choiceOf(size_t source) const
{
    Choice choice{source, {}};
    double sum = 0;
    for (size_t target : m_context.candidates(source, m_mains)) {
        const double score = std::exp(m_weights.score("attach", m_context.relationFeatures(source, target, m_drafts[target].statement.main)));
        choice.targets.emplace_back(score, target);
        sum += score;
    }
    for (auto& target : choice.targets)
        target.first /= sum;
    std::stable_sort(choice.targets.begin(), choice.targets.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    return choice;
}

void Relater::joinRest()
{
    std::vector<size_t> open;
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        if (!m_drafts[i].statement.main && !m_drafts[i].title && m_up[i] == nobody)
            open.push_back(i);
    }
    auto choices = QtConcurrent::blockingMapped<std::vector<Choice>>(open, [this](size_t source) { return choiceOf(source); });
    std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        return !a.targets.empty() && (b.targets.empty() || a.targets.front().first > b.targets.front().first);
    });
    for (const Choice& choice : choices) {
        const auto best = std::find_if(choice.targets.begin(), choice.targets.end(),
                                       [&](const auto& target) { return !closesCircle(choice.source, target.second); });
        if (best != choice.targets.end())
            join(choice.source, best->second, kindOf(choice.source, best->second), std::clamp(best->first, 0.2, 0.95));
        else if (!m_mains.empty())
            join(choice.source, m_mains.front(), kindOf(choice.source, m_mains.front()), 0.2);
    }
}

RelationKind Relater::kindOf(size_t source, size_t target) const
{
    // "Although X, Y": X is granted against Y, whatever the words of both are like.
    const StatementDraft& from = m_drafts[source];
    if (from.parent == target && isOneOf(from.cueText, {"although", "though", "even though", "despite", "in spite of"}))
        return RelationKind::Attacks;
    const Features features = m_context.kindFeatures(source, target);
    static const std::array<std::pair<RelationKind, const char*>, 3> kinds{
        {{RelationKind::Supports, "kind:supports"}, {RelationKind::Attacks, "kind:attacks"}, {RelationKind::Elaborates, "kind:elaborates"}}};
    const auto best = std::max_element(kinds.begin(), kinds.end(), [&](const auto& a, const auto& b) {
        return m_weights.score(a.second, features) < m_weights.score(b.second, features);
    });
    return best->first;
}

/// "If X, Y and Z": a condition in front is Z's too.
void Relater::shareConditions()
{
    const size_t count = m_relations.size();
    for (size_t r = 0; r < count; ++r) {
        const DraftRelation relation = m_relations[r];
        const bool inFront = relation.kind == RelationKind::ConditionOf && relation.source < relation.target
            && m_drafts[relation.source].sentence == m_drafts[relation.target].sentence && m_drafts[relation.source].kind == ClauseKind::Condition;
        if (!inFront)
            continue;
        for (size_t i = relation.target + 1; i < m_drafts.size() && m_drafts[i].sentence == m_drafts[relation.target].sentence; ++i) {
            const StatementDraft& other = m_drafts[i];
            if (other.kind != ClauseKind::And || other.parent != relation.target)
                continue;
            const bool own = std::any_of(m_relations.begin(), m_relations.end(), [&](const DraftRelation& one) {
                return one.target == i && one.kind == RelationKind::ConditionOf;
            });
            if (!own && !closesCircle(relation.source, i))
                m_relations.push_back({relation.source, i, RelationKind::ConditionOf, relation.condition, relation.cue, 0.6});
        }
    }
}

void Relater::settleRoles()
{
    static const std::array<std::pair<Role, const char*>, 3> roles{
        {{Role::Claim, "role:claim"}, {Role::Premise, "role:premise"}, {Role::Context, "role:context"}}};
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        Statement& statement = m_drafts[i].statement;
        const ClauseKind kind = m_drafts[i].kind;
        // What a connective makes a condition or a reason stays one.
        if (kind == ClauseKind::Condition || kind == ClauseKind::Reason || m_drafts[i].title)
            continue;
        const Features features = m_context.statementFeatures(i);
        const auto best = std::max_element(roles.begin(), roles.end(), [&](const auto& a, const auto& b) {
            return m_weights.score(a.second, features) < m_weights.score(b.second, features);
        });
        statement.role = statement.main ? Role::Claim : best->first;
    }
}

std::vector<DraftRelation> Relater::run()
{
    if (m_drafts.empty())
        return {};
    joinPreviousSentences();
    chooseMainClaims();
    joinConditions();
    joinRest();
    shareConditions();
    settleRoles();
    return std::move(m_relations);
}

} // namespace

std::vector<DraftRelation> relateStatements(std::vector<StatementDraft>& drafts, const QSet<QString>& titleStems)
{
    return Relater(drafts, titleStems).run();
}

} // namespace cp
