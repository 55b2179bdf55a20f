#pragma once

#include "model/linking/pairfacts.h"

#include <QByteArray>
#include <array>
#include <string>
#include <unordered_map>

namespace cp {

/// What a pair is, as chances that sum to 1.
struct LinkChances {
    double match = 0;
    double contradict = 0;
    double nearMiss = 0;
    double none = 1;
};

/// Multinomial logistic regression over a pair's facts, learnt from annotated pairs of articles
/// (resources/linking). Facts are standardised by the means and deviations of the training pairs.
class LinkModel final {
public:
    /// Rows "fact, mean, deviation, weight of match, of contradict, of near miss", tab-separated; # starts a comment.
    explicit LinkModel(const QByteArray& table);

    /// The weights that ship (resources/lexicons/linkweights.tsv), read once; thread-safe.
    [[nodiscard]] static const LinkModel& instance();

    /// Those of the second look (resources/lexicons/secondweights.tsv; see SecondLook).
    [[nodiscard]] static const LinkModel& ofSecondLook();

    /// Those of the third look (resources/lexicons/closeweights.tsv; see lookClosely()).
    [[nodiscard]] static const LinkModel& ofCloseLook();

    /// Those for two sentences that belong to no article (resources/lexicons/pairweights.tsv).
    [[nodiscard]] static const LinkModel& ofBarePairs();

    /// Facts that the model does not know weigh nothing.
    [[nodiscard]] LinkChances chances(const PairFacts& facts) const;

private:
    struct Weights {
        double mean = 0;
        double deviation = 1;
        std::array<double, 3> classes{};
    };
    std::unordered_map<std::string, Weights> m_weights;
};

} // namespace cp
