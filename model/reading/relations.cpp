#include "model/reading/relations.h"

#include <algorithm>
#include <numeric>

// Terms: the head of a sentence is its first main clause, the head of a paragraph the head of its first sentence.
// Steps: main claims by position, title words and wording; inside a sentence by connective; a sentence's head to the
// nearest earlier head that shares most words, or to its paragraph's head; paragraph heads to the nearest main claim.
// Every edge but those to main claims goes to an already joined statement, so no cycle can arise. Linear in the
// statements (candidates are a window of earlier heads).

namespace cp {
namespace {

constexpr size_t window = 6;
constexpr double mainShare = 0.04; ///< one main claim for each 25 statements, two at least where there are enough

double overlap(const QSet<QString>& a, const QSet<QString>& b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    int common = 0;
    for (const QString& stem : a)
        common += b.contains(stem);
    return common / static_cast<double>(std::min(a.size(), b.size()) + 2);
}

bool startsWithAny(const QString& text, std::initializer_list<const char*> list)
{
    return std::any_of(list.begin(), list.end(), [&](const char* item) {
        return text == QLatin1String(item) || text.startsWith(QLatin1String(item) + QLatin1String(" "));
    });
}

class Relater final {
public:
    Relater(std::vector<Draft>& drafts, const QSet<QString>& title) : m_drafts(drafts), m_title(title) {}
    [[nodiscard]] std::vector<DraftRelation> run();

private:
    [[nodiscard]] double mainScore(size_t i) const;
    void chooseMainClaims();
    void joinInsideSentence(size_t first, size_t end);
    void joinHead(size_t head);
    void joinParagraphHead(size_t head);
    [[nodiscard]] size_t sentenceHead(size_t first, size_t end) const;
    [[nodiscard]] size_t nearestMain(size_t i) const;
    void join(size_t source, size_t target, RelationKind kind, double confidence);
    void settleRoles();

    std::vector<Draft>& m_drafts;
    const QSet<QString>& m_title;
    std::vector<size_t> m_mains;
    std::vector<size_t> m_heads;
    std::vector<DraftRelation> m_relations;
    std::vector<bool> m_joined;
};

double Relater::mainScore(size_t i) const
{
    const Draft& draft = m_drafts[i];
    if (draft.kind == ClauseKind::Condition || draft.kind == ClauseKind::Reason || draft.kind == ClauseKind::Concession
        || draft.kind == ClauseKind::Relative || draft.statement.attribution.kind != HolderKind::Author
        || draft.statement.quote.endsWith(u'?'))
        return -1;
    const size_t firstParagraph = m_drafts.front().paragraph;
    const size_t lastParagraph = m_drafts.back().paragraph;
    double score = 2.5 * overlap(draft.stems, m_title);
    score += draft.paragraph == firstParagraph ? 0.5 : draft.paragraph == lastParagraph ? 0.6 : 0;
    score += draft.statement.probability ? 0.25 : 0;
    score += startsWithAny(draft.opening, {"therefore", "so", "thus", "in short", "in sum", "the upshot", "hence"}) ? 0.3 : 0;
    const QString lower = draft.statement.quote.toLower();
    for (const char* cue : {" will ", " should ", " must ", " cannot ", "won't", " would "})
        score += lower.contains(QLatin1String(cue)) ? 0.15 : 0;
    score -= draft.past ? 0.3 : 0;
    score -= draft.stems.size() < 4 ? 0.4 : 0;
    return score;
}

void Relater::chooseMainClaims()
{
    std::vector<size_t> order(m_drafts.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::vector<double> scores(m_drafts.size());
    for (size_t i = 0; i < scores.size(); ++i)
        scores[i] = mainScore(i);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return scores[a] > scores[b]; });
    const size_t wanted = std::clamp<size_t>(static_cast<size_t>(mainShare * static_cast<double>(m_drafts.size())),
                                             m_drafts.size() >= 12 ? 2 : 1, 4);
    for (size_t i : order) {
        if (m_mains.size() == wanted || (scores[i] < 0 && !m_mains.empty()))
            break;
        const bool repeats = std::any_of(m_mains.begin(), m_mains.end(), [&](size_t main) {
            return m_drafts[main].sentence == m_drafts[i].sentence;
        });
        if (!repeats)
            m_mains.push_back(i);
    }
    std::sort(m_mains.begin(), m_mains.end());
    for (size_t main : m_mains) {
        m_drafts[main].statement.main = true;
        m_drafts[main].statement.role = Role::Claim;
        m_joined[main] = true;
    }
}

size_t Relater::nearestMain(size_t i) const
{
    const auto value = [&](size_t main) {
        const double distance = std::abs(static_cast<double>(main) - static_cast<double>(i))
            / static_cast<double>(m_drafts.size());
        return overlap(m_drafts[i].stems, m_drafts[main].stems) - 0.3 * distance;
    };
    return *std::max_element(m_mains.begin(), m_mains.end(), [&](size_t a, size_t b) { return value(a) < value(b); });
}

void Relater::join(size_t source, size_t target, RelationKind kind, double confidence)
{
    if (m_joined[source] || source == target)
        return;
    DraftRelation relation{source, target, kind, std::nullopt, m_drafts[source].cue, confidence};
    if (kind == RelationKind::ConditionOf)
        relation.condition = m_drafts[source].condition.value_or(ConditionKind::If);
    m_relations.push_back(relation);
    m_joined[source] = true;
}

/// A main claim of the sentence when it has one, else its first main clause.
size_t Relater::sentenceHead(size_t first, size_t end) const
{
    for (size_t i = first; i < end; ++i) {
        if (m_drafts[i].statement.main)
            return i;
    }
    for (size_t i = first; i < end; ++i) {
        if (m_drafts[i].kind == ClauseKind::Main)
            return i;
    }
    return first;
}

void Relater::joinInsideSentence(size_t first, size_t end)
{
    const size_t head = sentenceHead(first, end);
    m_heads.push_back(head);
    for (size_t i = first; i < end; ++i) {
        if (i == head)
            continue;
        // A subordinate clause belongs to the main clause before it, or to the next one when it stands first.
        size_t target = head;
        for (size_t j = i; j-- > first;) {
            const ClauseKind kind = m_drafts[j].kind;
            if (kind == ClauseKind::Main || kind == ClauseKind::And || kind == ClauseKind::But || kind == ClauseKind::Result) {
                target = j;
                break;
            }
        }
        switch (m_drafts[i].kind) {
        case ClauseKind::Reason: join(i, target, RelationKind::Supports, 0.85); break;
        case ClauseKind::Concession: join(i, target, RelationKind::Attacks, 0.75); break;
        case ClauseKind::Condition: join(i, target, RelationKind::ConditionOf, 0.85); break;
        case ClauseKind::But: join(i, head, RelationKind::Attacks, 0.5); break;
        case ClauseKind::Relative: join(i, target, RelationKind::Elaborates, 0.6); break;
        default: join(i, head, RelationKind::Supports, 0.45); break;
        }
    }
}

void Relater::joinParagraphHead(size_t head)
{
    const bool contrast = startsWithAny(m_drafts[head].opening, {"but", "however", "yet", "critics", "opponents", "admittedly"});
    join(head, nearestMain(head), contrast ? RelationKind::Attacks : RelationKind::Supports, 0.4);
}

void Relater::joinHead(size_t head)
{
    const Draft& draft = m_drafts[head];
    const auto self = std::find(m_heads.rbegin(), m_heads.rend(), head);
    size_t best = m_drafts.size();
    double bestScore = -1;
    size_t seen = 0;
    for (auto at = self == m_heads.rend() ? self : self + 1; at != m_heads.rend() && seen < window; ++at, ++seen) {
        if (m_drafts[*at].paragraph != draft.paragraph)
            break;
        const double score = overlap(draft.stems, m_drafts[*at].stems) + (seen == 0 ? 0.15 : 0)
            + (m_drafts[*at].headOfParagraph ? 0.2 : 0) + (m_drafts[*at].statement.main ? 0.15 : 0);
        if (score > bestScore) {
            best = *at;
            bestScore = score;
        }
    }
    if (best == m_drafts.size()) {
        joinParagraphHead(head);
        return;
    }
    if (startsWithAny(draft.opening, {"but", "however", "yet", "still", "nevertheless", "nonetheless", "admittedly"}))
        join(head, best, RelationKind::Attacks, 0.5);
    else if (startsWithAny(draft.opening, {"for example", "for instance", "in other", "that is", "namely"}))
        join(head, best, RelationKind::Elaborates, 0.6);
    else
        join(head, best, RelationKind::Supports, 0.4);
}

/// What only gives reasons is a premise; what is itself argued for stays a claim.
void Relater::settleRoles()
{
    std::vector<bool> argued(m_drafts.size(), false);
    for (const DraftRelation& relation : m_relations) {
        if (relation.kind == RelationKind::Supports || relation.kind == RelationKind::Attacks)
            argued[relation.target] = true;
    }
    for (const DraftRelation& relation : m_relations) {
        Draft& source = m_drafts[relation.source];
        const bool fact = source.numbers > 0 || source.past;
        if (relation.kind == RelationKind::Supports && !argued[relation.source] && source.statement.role == Role::Claim
            && !source.statement.probability && (fact || source.kind == ClauseKind::And))
            source.statement.role = Role::Premise;
    }
}

std::vector<DraftRelation> Relater::run()
{
    if (m_drafts.empty())
        return {};
    m_joined.assign(m_drafts.size(), false);
    chooseMainClaims();
    for (size_t first = 0; first < m_drafts.size();) {
        size_t end = first + 1;
        while (end < m_drafts.size() && m_drafts[end].sentence == m_drafts[first].sentence)
            ++end;
        joinInsideSentence(first, end);
        joinHead(m_heads.back());
        first = end;
    }
    settleRoles();
    return std::move(m_relations);
}

} // namespace

std::vector<DraftRelation> relateStatements(std::vector<Draft>& drafts, const QSet<QString>& titleStems)
{
    return Relater(drafts, titleStems).run();
}

} // namespace cp
