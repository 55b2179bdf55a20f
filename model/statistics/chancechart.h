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

    friend bool operator==(const ChartBar&, const ChartBar&) = default;
};

enum class ChanceGrouping {
    Links,    ///< linked by contradiction first (pairs side by side), then by match, then the rest by document and place
    Topics,   ///< what links join, directly or through others, the largest first; then what no link joins
    Documents ///< by document and place
};

/// Bars in the order shown, those of one group together; dismissed statements are left out.
struct ChanceChart {
    enum class Group { Contradiction, Match, Unlinked, Topic, Document };
    struct Row {
        Group group = Group::Unlinked;
        ChartBar bar;
        LinkId link;     ///< invalid when unlinked
        QString heading; ///< what a topic is about, or the title of a document

        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> rows;

    friend bool operator==(const ChanceChart&, const ChanceChart&) = default;
};

/// Links are those that isCounted() from `least` on.
[[nodiscard]] ChanceChart chanceChart(const ArgumentMap& map, ChanceGrouping grouping, double least);

/// The same as comma-separated values with a header line; numbers in 0…1 with a decimal point.
[[nodiscard]] QString chanceCsv(const ChanceChart& chart);

} // namespace cp
