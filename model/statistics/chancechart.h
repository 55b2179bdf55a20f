#pragma once

#include "model/map/argumentmap.h"

#include <vector>

namespace cp {

/// One bar of the chart of stated probabilities.
struct ChartBar {
    StatementId statement;
    int lane = 0; ///< position of its document
    StatedProbability probability;
    QString text;
};

/// Bars in the order shown: statements linked by contradiction first (pairs side by side), then by match, then the rest
/// by document and place; dismissed ones left out.
struct ChanceChart {
    enum class Group { Contradiction, Match, Unlinked };
    struct Row {
        Group group = Group::Unlinked;
        ChartBar bar;
        LinkId link; ///< invalid when unlinked
    };
    std::vector<Row> rows;
};

[[nodiscard]] ChanceChart chanceChart(const ArgumentMap& map);

/// The same as comma-separated values with a head line; numbers in 0…1 with a decimal point.
[[nodiscard]] QString chanceCsv(const ChanceChart& chart);

} // namespace cp
