#include "widgets/canvas/snapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace cp::ui {
namespace {

struct Pull {
    double by = 0;
    double at = 0; ///< where the edges meet
    QRectF other;
};

/// Like goes to like: an edge to the same edge, the middle to the middle; and an edge to the facing edge.
std::optional<Pull> nearestPull(const std::array<double, 3>& own, const std::vector<QRectF>& others, double reach, bool horizontal)
{
    std::optional<Pull> best;
    const auto offer = [&](double from, double to, const QRectF& other) {
        if (std::abs(to - from) <= reach && (!best || std::abs(to - from) < std::abs(best->by)))
            best = Pull{to - from, to, other};
    };
    for (const QRectF& other : others) {
        const std::array<double, 3> theirs = horizontal ? std::array{other.left(), other.center().x(), other.right()}
                                                        : std::array{other.top(), other.center().y(), other.bottom()};
        for (size_t i = 0; i < own.size(); ++i)
            offer(own[i], theirs[i], other);
    }
    return best;
}

} // namespace

Snap snapTo(const QRectF& moved, const std::vector<QRectF>& others, double reach)
{
    Snap snap;
    const auto across = nearestPull({moved.left(), moved.center().x(), moved.right()}, others, reach, true);
    const auto down = nearestPull({moved.top(), moved.center().y(), moved.bottom()}, others, reach, false);
    snap.by = {across ? across->by : 0, down ? down->by : 0};
    const QRectF placed = moved.translated(snap.by);
    if (across) {
        const QRectF both = placed | across->other;
        snap.guides.emplace_back(across->at, both.top(), across->at, both.bottom());
    }
    if (down) {
        const QRectF both = placed | down->other;
        snap.guides.emplace_back(both.left(), down->at, both.right(), down->at);
    }
    return snap;
}

} // namespace cp::ui
