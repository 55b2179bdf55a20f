#include "model/layout/corridors.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace cp {
namespace {

constexpr double clearance = 4; ///< lines one after the other on a track keep this apart
constexpr size_t mostSifted = 120; ///< lines of a cluster
constexpr int mostPasses = 4;
constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

int Corridors::addLine(int corridor, double place)
{
    m_lines.push_back({corridor, 0, place, infinite, -infinite});
    return count(m_lines) - 1;
}

void Corridors::extend(int line, double to)
{
    Line& one = m_lines[at(line)];
    one.low = std::min(one.low, to);
    one.high = std::max(one.high, to);
}

/// Counting sort: there are about as many corridors as lines.
void Corridors::listLines(int corridorCount)
{
    m_first.assign(at(corridorCount) + 1, 0);
    for (const Line& line : m_lines)
        ++m_first[at(line.corridor) + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_listed.resize(m_lines.size());
    std::vector<int> next(m_first.begin(), m_first.end() - 1);
    for (int i = 0; i < count(m_lines); ++i)
        m_listed[at(next[at(m_lines[at(i)].corridor)]++)] = i;
}

void Corridors::assignTracks(int corridorCount)
{
    listLines(corridorCount);
    m_tracks.assign(at(corridorCount), 0);
    for (int corridor = 0; corridor < corridorCount; ++corridor) {
        const auto lines = linesOf(corridor);
        if (lines.size() == 1)
            m_lines[at(lines.front())].track = 0;
        m_tracks[at(corridor)] = lines.size() > 1 ? colour(lines) : count(lines);
    }
}

/// Tracks of the lines of one corridor, which are put in the order of their beginnings; answers how many.
int Corridors::colour(std::span<int> lines)
{
    std::sort(lines.begin(), lines.end(), [this](int a, int b) {
        const double one = m_lines[at(a)].low;
        const double other = m_lines[at(b)].low;
        return one != other ? one < other : a < b;
    });
    m_busy.clear();
    int tracks = 0;
    for (const int index : lines) {
        Line& line = m_lines[at(index)];
        if (!m_busy.empty() && m_busy.front().first + clearance < line.low) {
            line.track = m_busy.front().second;
            std::pop_heap(m_busy.begin(), m_busy.end(), std::greater<>());
            m_busy.pop_back();
        } else {
            line.track = tracks++;
        }
        m_busy.emplace_back(line.high, line.track);
        std::push_heap(m_busy.begin(), m_busy.end(), std::greater<>());
    }
    return tracks;
}

void Corridors::turn(int line, double to, int way)
{
    Line& one = m_lines[at(line)];
    (to <= one.low ? one.lowTurn : one.highTurn) = static_cast<signed char>(way);
}

bool Corridors::overlap(const Line& a, const Line& b) const { return a.low <= b.high + clearance && b.low <= a.high + clearance; }

/// Crossings that a line has on a track after another's more than before it: an end that turns off towards the other's track
/// crosses it if it lies within its reach.
int Corridors::costAfter(const Line& one, const Line& other)
{
    const auto over = [](double end, const Line& line) { return static_cast<int>(end > line.low) & static_cast<int>(end < line.high); };
    return other.lowTurn * over(other.low, one) + other.highTurn * over(other.high, one) - one.lowTurn * over(one.low, other)
        - one.highTurn * over(one.high, other);
}

/// Row by row, for the lines of the cluster.
void Corridors::weigh()
{
    const size_t size = m_cluster.size();
    m_costs.assign(size * size, 0);
    for (size_t i = 0; i < size; ++i) {
        for (size_t k = 0; k < i; ++k) {
            const int cost = costAfter(m_cluster[i], m_cluster[k]);
            m_costs[i * size + k] = static_cast<signed char>(cost);
            m_costs[k * size + i] = static_cast<signed char>(-cost);
        }
    }
}

/// Each line in turn to where it crosses the fewest, while that helps.
void Corridors::sift()
{
    m_sifted.resize(m_cluster.size());
    std::iota(m_sifted.begin(), m_sifted.end(), size_t{0});
    bool improved = true;
    for (int pass = 0; improved && pass < mostPasses; ++pass) {
        improved = false;
        m_turn = m_sifted;
        for (const size_t line : m_turn) {
            const auto was = std::find(m_sifted.begin(), m_sifted.end(), line) - m_sifted.begin();
            const auto best = static_cast<std::ptrdiff_t>(bestPlace(line));
            const auto from = m_sifted.begin() + was;
            if (best < was)
                std::rotate(m_sifted.begin() + best, from, from + 1);
            else
                std::rotate(from, from + 1, m_sifted.begin() + best + 1);
            improved = improved || best != was;
        }
    }
}

/// Among the others; where it is, unless another place is better.
size_t Corridors::bestPlace(size_t line) const
{
    const signed char* costs = m_costs.data() + line * m_sifted.size();
    int cost = 0; // against being the first of all
    int least = 0;
    int here = 0;
    size_t best = 0;
    size_t was = 0;
    size_t place = 0;
    for (const size_t other : m_sifted) {
        if (other == line) {
            was = place;
            here = cost;
            continue;
        }
        ++place;
        cost += costs[other];
        if (cost < least) {
            least = cost;
            best = place;
        }
    }
    return least < here ? best : was;
}

/// Each line on the first track after those before it that it overlaps.
void Corridors::spread()
{
    for (size_t i = 0; i < m_sifted.size(); ++i) {
        Line& line = m_cluster[m_sifted[i]];
        line.track = 0;
        for (size_t k = 0; k < i; ++k) {
            const Line& other = m_cluster[m_sifted[k]];
            if (other.track >= line.track && overlap(line, other))
                line.track = other.track + 1;
        }
    }
}

/// Answers how many tracks it takes.
int Corridors::orderCluster(std::span<int> lines)
{
    const auto before = [this](int a, int b) {
        const int one = m_lines[at(a)].track;
        const int other = m_lines[at(b)].track;
        return one != other ? one < other : a < b;
    };
    if (lines.size() > 1 && lines.size() <= mostSifted) {
        std::sort(lines.begin(), lines.end(), before);
        m_cluster.clear();
        for (const int line : lines)
            m_cluster.push_back(m_lines[at(line)]);
        weigh();
        sift();
        spread();
        for (size_t i = 0; i < lines.size(); ++i)
            m_lines[at(lines[i])].track = m_cluster[i].track;
    }
    int last = -1;
    for (const int line : lines)
        last = std::max(last, m_lines[at(line)].track);
    return last + 1;
}

/// Clusters are lines that overlap, if only by way of others: they are ordered one by one.
void Corridors::orderTracks()
{
    for (int corridor = 0; corridor < count(m_tracks); ++corridor) {
        if (m_tracks[at(corridor)] < 2)
            continue;
        const auto lines = linesOf(corridor);
        int tracks = 0;
        size_t first = 0;
        double end = -infinite;
        for (size_t i = 0; i <= lines.size(); ++i) {
            if (i == lines.size() || m_lines[at(lines[i])].low > end + clearance) {
                tracks = std::max(tracks, orderCluster(lines.subspan(first, i - first)));
                first = i;
            }
            if (i < lines.size())
                end = std::max(end, m_lines[at(lines[i])].high);
        }
        m_tracks[at(corridor)] = tracks;
    }
}

} // namespace cp
