#pragma once

#include "model/linking/comparedpairs.h"
#include "model/linking/linkmodel.h"

#include <QHash>
#include <map>
#include <utility>
#include <vector>

namespace cp {

/// Facts that one pair alone does not show: what a first look made of the pairs around it. Two statements more often
/// belong together where what they rest on or lead to does, where their neighbours in the text do, and where neither has
/// a likelier partner. Cost: for each pair a few dozen look-ups.
class SecondLook final {
public:
    /// `first` by pair; `compared` must outlive this.
    SecondLook(const ComparedMap& compared, const std::vector<LinkChances>& first);

    /// What is known of a pair and what is new of it. Symmetric in a and b.
    [[nodiscard]] PairFacts facts(const ComparedPair& pair) const;

    /// The first look left the pair too little chance to look again.
    [[nodiscard]] static bool isHopeless(const LinkChances& chances);

private:
    /// What the pairs around a pair are likely to be.
    struct Company {
        double nearest = 0; ///< the likeliest link among them
        double leaning = 0; ///< matches less contradictions, attacks turned round
    };
    using Both = std::pair<size_t, size_t>;

    /// `way`: how surely the pair around leads to the other, below 0 by an attack.
    void add(Company& company, size_t x, size_t y, double way) const;
    [[nodiscard]] Company ofBoth(const std::vector<Tie>& some, const std::vector<Tie>& others) const;
    [[nodiscard]] Company across(size_t a, size_t b) const;
    [[nodiscard]] Company beside(size_t a, size_t b) const;
    [[nodiscard]] double othersOf(size_t statement, size_t partner, double own) const;
    [[nodiscard]] const Standing& standing(size_t statement) const { return m_compared.standings[statement]; }
    [[nodiscard]] DocumentId documentOf(size_t statement) const { return m_compared.features[statement].document; }

    const ComparedMap& m_compared;
    QHash<Both, LinkChances> m_chances; ///< the smaller index first
    std::map<std::pair<size_t, DocumentId>, double> m_links; ///< by statement and other document: links to be expected
};

/// By pair: the chances after both looks. Pairs that were not judged get none.
[[nodiscard]] std::vector<LinkChances> lookTwice(const ComparedMap& compared, const LinkModel& first, const LinkModel& second);

} // namespace cp
