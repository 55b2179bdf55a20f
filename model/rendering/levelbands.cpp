#include "model/rendering/levelbands.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double level = 0.5;
constexpr double beside = 3;  ///< half of what lines that run level keep apart
constexpr double height = 64; ///< of a band

QRectF areaOf(double top, double left, double right) { return {left, top - beside, right - left, height + 2 * beside}; }

} // namespace

void addLevelRuns(std::vector<LevelRun>& runs, const std::vector<QPointF>& route, const QRectF& area)
{
    for (size_t i = 1; i < route.size(); ++i) {
        const auto [left, right] = std::minmax({route[i - 1].x(), route[i].x()});
        const double y = route[i].y();
        if (std::abs(y - route[i - 1].y()) < level && y > area.top() && y < area.bottom() && right > area.left() && left < area.right())
            runs.push_back({y, left, right});
    }
}

bool LevelBands::isTaken(double y, double left, double right)
{
    const double top = std::floor(y / height) * height;
    Band& band = m_bands.try_emplace(top, Band{left, left, {}}).first->second;
    if (left < band.left) {
        m_find(band.runs, areaOf(top, left, band.left));
        band.left = left;
    }
    if (right > band.right) {
        m_find(band.runs, areaOf(top, band.right, right));
        band.right = right;
    }
    return std::any_of(band.runs.begin(), band.runs.end(),
                       [&](const LevelRun& run) { return std::abs(run.y - y) < beside && run.right > left && run.left < right; });
}

void LevelBands::add(const std::vector<QPointF>& route)
{
    for (auto& [top, band] : m_bands)
        addLevelRuns(band.runs, route, areaOf(top, band.left, band.right));
}

} // namespace cp
