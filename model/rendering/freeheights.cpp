#include "model/rendering/freeheights.h"

#include <algorithm>
#include <cmath>
#include <limits>

// From the height that is taken both ways are probed strip by strip: the first box in a strip says where the next one
// begins, so that a range of many boxes costs a few questions instead of a list of them all.

namespace cp {
namespace {

constexpr double air = 7;      ///< to boxes above and below
constexpr double lineStep = 6; ///< between lines that run level
constexpr int mostInOne = 4;   ///< heights in one gap

} // namespace

FreeHeights::FreeHeights(const Range& range, double taken, BoxIn boxIn)
    : m_range(range), m_taken(taken), m_boxIn(std::move(boxIn)), m_up{true, std::max(-taken, -range.bottom), -range.top, 0, std::nullopt},
      m_down{false, std::max(taken, range.top), range.bottom, 0, std::nullopt}
{
    search(m_up);
    search(m_down);
}

std::optional<double> FreeHeights::next()
{
    const auto away = [this](const Way& way) { return way.found ? std::abs((way.isUp ? -*way.found : *way.found) - m_taken) : std::numeric_limits<double>::infinity(); };
    Way& way = away(m_up) < away(m_down) ? m_up : m_down;
    if (!way.found)
        return std::nullopt;
    const double height = way.isUp ? -*way.found : *way.found;
    search(way);
    return height;
}

/// Whether no box stands that much further on; goes there, or else past the box.
bool FreeHeights::isFree(Way& way, double by) const
{
    const double top = way.isUp ? -way.at - by : way.at;
    const auto box = m_boxIn(QRectF(m_range.left, top, m_range.right - m_range.left, by));
    if (!box) {
        way.at += by;
        return true;
    }
    way.at = std::max(way.at, way.isUp ? -box->top() : box->bottom());
    way.inGap = 0;
    return false;
}

/// False at the end of the range.
bool FreeHeights::leaveGap(Way& way) const
{
    constexpr double step = 40;
    while (way.at < way.last) {
        if (!isFree(way, step))
            return true;
    }
    return false;
}

void FreeHeights::search(Way& way) const
{
    way.found.reset();
    if (way.inGap == mostInOne && !leaveGap(way))
        return;
    while (true) {
        const double by = way.inGap == 0 ? 2 * air : lineStep;
        if (way.at + by > way.last)
            return;
        if (isFree(way, by))
            break;
    }
    ++way.inGap;
    way.found = way.at - air;
}

} // namespace cp
