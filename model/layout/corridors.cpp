#include "model/layout/corridors.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace cp {
namespace {

constexpr double clearance = 4; ///< lines one after the other on a track keep this apart
constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

int Corridors::addLine(int corridor, double place)
{
    m_lines.push_back({corridor, place, infinite, -infinite, 0});
    return count(m_lines) - 1;
}

void Corridors::extend(int line, double to)
{
    Line& one = m_lines[at(line)];
    one.low = std::min(one.low, to);
    one.high = std::max(one.high, to);
}

void Corridors::clearExtents()
{
    for (Line& line : m_lines) {
        line.low = infinite;
        line.high = -infinite;
    }
}

void Corridors::assignTracks(int corridorCount)
{
    m_tracks.assign(at(corridorCount), 0);
    std::vector<int> order(m_lines.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const Line& one = m_lines[at(a)];
        const Line& other = m_lines[at(b)];
        if (one.corridor != other.corridor)
            return one.corridor < other.corridor;
        return one.low != other.low ? one.low < other.low : a < b;
    });
    using Busy = std::pair<double, int>; // until where, track
    std::priority_queue<Busy, std::vector<Busy>, std::greater<>> busy;
    int corridor = -1;
    for (int index : order) {
        Line& line = m_lines[at(index)];
        if (line.corridor != corridor) {
            corridor = line.corridor;
            busy = {};
        }
        if (!busy.empty() && busy.top().first + clearance < line.low) {
            line.track = busy.top().second;
            busy.pop();
        } else {
            line.track = m_tracks[at(corridor)]++;
        }
        busy.emplace(line.high, line.track);
    }
}

} // namespace cp
