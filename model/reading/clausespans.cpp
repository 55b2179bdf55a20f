#include "model/reading/clausespans.h"

#include "model/reading/attribution.h"

#include <algorithm>
#include <limits>

namespace cp {
namespace {

constexpr size_t longestFringe = 2; ///< words
constexpr size_t nobody = std::numeric_limits<size_t>::max();

class SpanSetter final {
public:
    SpanSetter(const SentenceTree& tree, const std::vector<Subordinate>& subordinates, std::vector<Clause> clauses)
        : m_tree(tree), m_subordinates(subordinates), m_clauses(std::move(clauses)), m_owner(tree.size(), nobody)
    {
    }
    [[nodiscard]] std::vector<Clause> run();

private:
    void assignOwners();
    void dropConnectives();
    void dropSayings();
    void dropStrays(Clause& clause) const;
    void dropFringe(Clause& clause) const;
    void trim(Clause& clause) const;
    [[nodiscard]] bool closes(size_t at, size_t first) const;
    [[nodiscard]] std::vector<Clause> renumbered() const;

    const SentenceTree& m_tree;
    const std::vector<Subordinate>& m_subordinates;
    std::vector<Clause> m_clauses;
    std::vector<size_t> m_owner;
    std::vector<bool> m_saying; ///< clauses that are only "X says"
};

void SpanSetter::assignOwners()
{
    for (size_t c = 0; c < m_clauses.size(); ++c)
        m_owner[m_clauses[c].head] = c;
    for (size_t i = 0; i < m_tree.size(); ++i) {
        auto up = std::optional(i);
        while (up && m_owner[*up] == nobody)
            up = m_tree.head(*up);
        const size_t owner = up ? m_owner[*up] : nobody;
        for (auto at = std::optional(i); at && m_owner[*at] == nobody; at = m_tree.head(*at))
            m_owner[*at] = owner;
    }
}

/// Connectives belong to no clause; nor do "and", "but" before one.
void SpanSetter::dropConnectives()
{
    for (const Subordinate& one : m_subordinates) {
        const bool own = std::any_of(m_clauses.begin(), m_clauses.end(), [&](const Clause& clause) { return clause.head == one.head; });
        if (own && one.cue && one.first > one.cue->second) {
            for (size_t i = one.cue->first; i <= one.cue->second; ++i)
                m_owner[i] = one.condition == ConditionKind::DependsOn ? m_owner[i] : nobody;
        }
    }
    for (const Clause& clause : m_clauses) {
        for (size_t child : m_tree.children(clause.head)) {
            const bool complementizer = m_tree[child].dependency == Dependency::Marker && clause.saying && m_tree.isForm(child, {"that"});
            if (m_tree[child].dependency == Dependency::Coordinator || complementizer)
                m_owner[child] = nobody;
        }
    }
}

/// "…, he said, …" and "according to X" are no part of what is said.
void SpanSetter::dropSayings()
{
    m_saying.assign(m_clauses.size(), false);
    for (size_t c = 0; c < m_clauses.size(); ++c) {
        for (const Clause& other : m_clauses)
            m_saying[c] = m_saying[c] || (other.saying && sayingHead(m_tree, *other.saying) == m_clauses[c].head && &other != &m_clauses[c]);
    }
    for (size_t i = 0; i < m_tree.size(); ++i) {
        const auto span = sayingAt(m_tree, i);
        if (!span)
            continue;
        // "said Lena Orr, who bakes": what a clause of its own tells of the speaker stays.
        const auto isTold = [&](size_t k) {
            const size_t head = m_owner[k] == nobody ? i : m_clauses[m_owner[k]].head;
            return head != i && head >= span->first && head <= span->second;
        };
        for (size_t k = span->first; k <= span->second; ++k)
            m_owner[k] = isTold(k) ? m_owner[k] : nobody;
    }
}

/// A short run of words far from the predicate, with a whole clause between, was hung wrongly.
void SpanSetter::dropStrays(Clause& clause) const
{
    std::vector<size_t>& words = clause.words;
    const auto isGap = [&](size_t left, size_t right) {
        return right - left > 4 && std::any_of(m_clauses.begin(), m_clauses.end(), [&](const Clause& other) {
            return other.head > left && other.head < right && other.head != clause.head && m_tree.subject(other.head);
        });
    };
    const auto head = std::find(words.begin(), words.end(), clause.head);
    if (head == words.end())
        return;
    for (auto at = head; at + 1 < words.end(); ++at) {
        if (isGap(*at, *(at + 1)) && words.end() - (at + 1) < 4) {
            words.erase(at + 1, words.end());
            return;
        }
    }
}

/// One or two words at the end, cut off from the rest by another clause, belong to that clause: the tree hung them wrongly.
void SpanSetter::dropFringe(Clause& clause) const
{
    std::vector<size_t>& words = clause.words;
    const auto isApart = [&](size_t left, size_t right) {
        for (size_t k = left + 1; k < right; ++k) {
            if (m_owner[k] != nobody && m_clauses[m_owner[k]].head != clause.head)
                return true;
        }
        return false;
    };
    for (size_t run = 1; run <= longestFringe && run < words.size(); ++run) {
        const size_t cut = words.size() - run;
        if (isApart(words[cut - 1], words[cut]) && std::find(words.begin() + static_cast<qsizetype>(cut), words.end(), clause.head) == words.end()) {
            words.resize(cut);
            break;
        }
    }
}

/// A closing quotation mark or bracket whose partner lies in the clause.
bool SpanSetter::closes(size_t at, size_t first) const
{
    const bool quote = m_tree.isForm(at, {"\"", "'"});
    if (!quote && !m_tree.isForm(at, {")", "]"}))
        return false;
    for (size_t i = first; i < at; ++i) {
        if (quote ? m_tree.form(i) == m_tree.form(at) : m_tree.isForm(i, {"(", "["}))
            return true;
    }
    return false;
}

void SpanSetter::trim(Clause& clause) const
{
    std::vector<size_t>& words = clause.words;
    const auto isEdge = [this](size_t i) {
        const bool chooses = m_tree.isForm(i, {"either", "neither", "both"}) && i + 1 < m_tree.size() && m_tree[i + 1].tag == Tag::Noun; // "either outcome"
        return m_tree[i].isPunctuation() || (m_tree[i].tag == Tag::Conjunction && !chooses);
    };
    const auto opens = [&](size_t i) { return m_tree.isForm(i, {"\"", "'", "(", "["}) && !words.empty() && closes(words.back(), i); };
    // "The council keeps its nerve, then,": what is said to the reader between commas is no part of the condition.
    const auto isAside = [&] {
        return words.size() > 2 && m_tree.isForm(words.back(), {"then", "though", "however", "therefore"}) && m_tree.isForm(words[words.size() - 2], {","});
    };
    // The mark opens or closes what stands around another clause: "\"If it rains, | we stay.\""
    const auto isMark = [this](size_t i) { return m_tree.isForm(i, {"\"", "'"}); };
    while (words.size() > 1 && isMark(words.front()) && words[1] > words[0] + 1)
        words.erase(words.begin());
    while (words.size() > 1 && isMark(words.back()) && words.back() > words[words.size() - 2] + 1)
        words.pop_back();
    while (!words.empty() && ((isEdge(words.back()) && !closes(words.back(), words.front())) || isAside()))
        words.pop_back();
    while (!words.empty() && ((isEdge(words.front()) && !opens(words.front())) || m_tree.isForm(words.front(), {"then"})))
        words.erase(words.begin());
}

std::vector<Clause> SpanSetter::renumbered() const
{
    std::vector<size_t> order;
    for (size_t c = 0; c < m_clauses.size(); ++c) {
        if (!m_clauses[c].words.empty())
            order.push_back(c);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return m_clauses[a].words.front() < m_clauses[b].words.front(); });
    std::vector<Clause> result;
    for (size_t c : order) {
        Clause clause = m_clauses[c];
        for (size_t hops = 0; clause.parent && m_clauses[*clause.parent].words.empty() && hops < m_clauses.size(); ++hops)
            clause.parent = m_clauses[*clause.parent].parent;
        const auto place = clause.parent ? std::find(order.begin(), order.end(), *clause.parent) : order.end();
        clause.parent = place == order.end() || *place == c ? std::nullopt : std::optional(static_cast<size_t>(place - order.begin()));
        clause.first = clause.words.front();
        clause.last = clause.words.back();
        result.push_back(std::move(clause));
    }
    return result;
}

std::vector<Clause> SpanSetter::run()
{
    assignOwners();
    dropConnectives();
    dropSayings();
    for (size_t i = 0; i < m_tree.size(); ++i) {
        if (m_owner[i] != nobody && !m_saying[m_owner[i]])
            m_clauses[m_owner[i]].words.push_back(i);
    }
    for (const Subordinate& one : m_subordinates) {
        for (Clause& clause : m_clauses) {
            // "The price | depends on | the weather": the consequent is what stands before the verb.
            if (one.condition == ConditionKind::DependsOn && clause.head == one.cue->first)
                std::erase_if(clause.words, [&](size_t at) { return at >= one.cue->first; });
            if (clause.head == one.head)
                std::erase_if(clause.words, [&](size_t at) { return at < one.first || (one.last && at > *one.last); });
        }
    }
    for (Clause& clause : m_clauses) {
        dropStrays(clause);
        dropFringe(clause);
        trim(clause);
        const bool wordless = std::all_of(clause.words.begin(), clause.words.end(), [this](size_t at) { return m_tree[at].isPunctuation(); });
        if (wordless)
            clause.words.clear();
    }
    return renumbered();
}

} // namespace

std::vector<Clause> withSpans(const SentenceTree& tree, const std::vector<Subordinate>& subordinates, std::vector<Clause> clauses)
{
    return SpanSetter(tree, subordinates, std::move(clauses)).run();
}

} // namespace cp
