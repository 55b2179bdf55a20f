#pragma once

#include "model/layout/routeplan.h"

#include <functional>
#include <vector>

namespace cp {

/// One passage of a link from lane edge to lane edge.
struct GutterPassage {
    int link = 0;
    int gutter = 0; ///< on the right of the lane of this index
    double leftY = 0;
    double rightY = 0;
    bool rightwards = true;
    bool hasChip = false;
    int slot = -1;    ///< of steep passages, which run down the gutter on a track of their own
    double chipY = 0; ///< where the line passes the chip, or its middle
    double lift = 0;  ///< its left part runs this much lower, past another link's right part at the same height
};

/// Where links cross between lanes. Flat ones are smooth curves by way of their chip; steep ones turn into a track, rising
/// ones on the left and falling ones on the right, the longest way in first, so that few cross.
class Gutters final {
public:
    Gutters(const LayoutInput& input, size_t lanes);

    /// Tracks and chips of all links. Their plans' heights: where they leave their lanes, and where they cross lanes
    /// between (by index into the crossings).
    void arrange(const std::vector<LinkPlan>& links, const std::function<double(const RoutePlan&)>& exitY,
                 const std::function<double(int)>& crossingY);
    /// Widths for what is arranged.
    void fitWidths();

    [[nodiscard]] const std::vector<double>& widths() const { return m_widths; }
    /// About how many corners the lines have between the lanes, hardly more.
    [[nodiscard]] size_t cornerCount() const;
    /// Routes and chips of all links; `walk` appends a plan's corners inside its lane.
    void write(LayoutOutput& output, const std::vector<LinkPlan>& links,
               const std::function<void(std::vector<Point>&, const RoutePlan&)>& walk) const;

private:
    Point draw(std::vector<Point>& points, const GutterPassage& passage, double left) const;
    void assignSlots();
    void liftParts();
    void placeChips();

    const LayoutInput& m_input;
    std::vector<GutterPassage> m_passages;
    std::vector<int> m_slots; ///< by gutter
    std::vector<double> m_widths;
};

inline constexpr double chipStep = 28; ///< chips' middles are at least this far apart

} // namespace cp
