#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace cp {

inline constexpr double trackStep = 8; ///< between tracks of a corridor that is not crowded

/// Lines that share corridors (gaps or channels) get tracks, so that none lies on another.
/// Interval graph colouring: lines sorted by their beginning, each on the track that has been free longest; as few tracks
/// as lines overlap at one place. O(n log n).
class Corridors final {
public:
    /// Corridors of more than `roomy` tracks draw them closer instead of growing.
    explicit Corridors(int roomy = 40) : m_roomy(roomy) {}

    void reserve(size_t lines) { m_lines.reserve(lines); }
    /// A line in a corridor, not extended anywhere yet. `place` is the corridor's place across it, for the caller.
    [[nodiscard]] int addLine(int corridor, double place = 0);
    void extend(int line, double at);
    void assignTracks(int corridorCount);
    /// Which way a line turns off at its low and at its high end: −1 towards the first track, 1 towards the last, 0 neither.
    void turn(int line, double at, int way);
    /// Tracks anew, in an order in which few lines cross where they turn off: sifting of each line through the others of its
    /// cluster. Needs assignTracks, then turns; leaves crowded clusters as they are. Quadratic in the lines of a cluster.
    void orderTracks();

    [[nodiscard]] int corridor(int line) const { return m_lines[static_cast<size_t>(line)].corridor; }
    [[nodiscard]] double place(int line) const { return m_lines[static_cast<size_t>(line)].place; }
    [[nodiscard]] int track(int line) const { return m_lines[static_cast<size_t>(line)].track; }
    /// Tracks in use; 0 before assignTracks.
    [[nodiscard]] int tracks(int corridor) const
    {
        return static_cast<size_t>(corridor) < m_tracks.size() ? m_tracks[static_cast<size_t>(corridor)] : 0;
    }
    /// Between neighbouring tracks.
    [[nodiscard]] double spacing(int corridor) const
    {
        return tracks(corridor) <= m_roomy ? trackStep : trackStep * m_roomy / tracks(corridor);
    }
    /// From the first track to the last.
    [[nodiscard]] double width(int corridor) const
    {
        return tracks(corridor) > 1 ? (tracks(corridor) - 1) * spacing(corridor) : 0;
    }
    /// Middle of the span that a line reaches over.
    [[nodiscard]] double middle(int line) const
    {
        const Line& one = m_lines[static_cast<size_t>(line)];
        return (one.low + one.high) / 2;
    }

private:
    struct Line {
        int corridor = 0;
        int track = 0;
        double place = 0;
        double low = 0;
        double high = 0;
        signed char lowTurn = 0;
        signed char highTurn = 0;
    };
    void listLines(int corridorCount);
    [[nodiscard]] std::span<int> linesOf(int corridor)
    {
        const auto first = static_cast<size_t>(m_first[static_cast<size_t>(corridor)]);
        return {m_listed.data() + first, static_cast<size_t>(m_first[static_cast<size_t>(corridor) + 1]) - first};
    }
    [[nodiscard]] int colour(std::span<int> lines);
    [[nodiscard]] bool overlap(const Line& a, const Line& b) const;
    [[nodiscard]] static int costAfter(const Line& one, const Line& other);
    [[nodiscard]] int orderCluster(std::span<int> lines);
    void weigh();
    void sift();
    [[nodiscard]] size_t bestPlace(size_t line) const;
    void spread();
    std::vector<Line> m_lines;
    std::vector<int> m_tracks;
    std::vector<int> m_first;  ///< corridors + 1 offsets into m_listed
    std::vector<int> m_listed; ///< lines by corridor, each in order from its beginning
    std::vector<std::pair<double, int>> m_busy; ///< its tracks: until where, which; a heap
    std::vector<Line> m_cluster; ///< being sifted
    std::vector<signed char> m_costs;
    std::vector<size_t> m_sifted, m_turn; ///< into m_cluster: their order, and whose turn it is
    int m_roomy;
};

} // namespace cp
