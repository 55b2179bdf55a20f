#pragma once

#include <QPointF>
#include <QRectF>
#include <functional>
#include <map>
#include <vector>

namespace cp {

/// A piece of any line that runs level.
struct LevelRun {
    double y = 0;
    double left = 0;
    double right = 0;
};

/// Adds the level pieces of a route that meet an area.
void addLevelRuns(std::vector<LevelRun>& runs, const std::vector<QPointF>& route, const QRectF& area);

/// Where lines run level. Lines that have to pass the same boxes try heights near each other: what runs in a band of the
/// plane is looked up once, as far across as is asked.
class LevelBands final {
public:
    using Find = std::function<void(std::vector<LevelRun>& runs, const QRectF& area)>;

    explicit LevelBands(Find find) : m_find(std::move(find)) {}
    /// Whether a line runs level there, at that height or little beside it.
    [[nodiscard]] bool isTaken(double height, double left, double right);
    /// One more line.
    void add(const std::vector<QPointF>& route);

private:
    struct Band {
        double left = 0; ///< from here to there its runs are known
        double right = 0;
        std::vector<LevelRun> runs;
    };

    Find m_find;
    std::map<double, Band> m_bands; ///< by their tops
};

} // namespace cp
