#pragma once

#include "model/linking/features.h"

#include <vector>

namespace cp {

class ArgumentMap;

/// Another statement of the same document that a statement serves or is served by.
struct Tie {
    size_t other = 0;     ///< index into the features
    bool against = false; ///< it attacks
    double sure = 1;      ///< the relation's confidence
};

/// How a statement stands in the argument of its own document. Two articles on one topic mostly take sides: what speaks
/// for the main claims of both is contradicted more often than matched, and what one of them concedes is matched.
struct Standing {
    std::vector<Tie> targets;
    std::vector<Tie> sources;
    int steps = 0;    ///< over the first targets to where they end
    double side = 0;  ///< above 0: speaks for a main claim (or is one), below: against it, 0: leads to none; as sure as the way there
    double place = 0; ///< 0 (first)…1 (last) in the text
    std::vector<size_t> beside; ///< the statement before it and the one behind it

    [[nodiscard]] double attacks() const;    ///< how surely it attacks something, 0…1
    [[nodiscard]] double isAttacked() const; ///< how surely something attacks it
    [[nodiscard]] double grounds() const;    ///< how many serve it, each counted as surely as it does
};

/// One a feature.
[[nodiscard]] std::vector<Standing> standingsOf(const ArgumentMap& map, const std::vector<StatementFeatures>& features);

} // namespace cp
