#include "model/layout/layout.h"

#include "model/layout/columnlayout.h"
#include "model/layout/levellayout.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double chipHeight = 24;
constexpr double mostLength = 100000; ///< of a box
constexpr double mostPlace = 1e9;     ///< of a pinned box

class Bounds final {
public:
    void add(double x, double y)
    {
        m_left = std::min(m_left, x);
        m_top = std::min(m_top, y);
        m_right = std::max(m_right, x);
        m_bottom = std::max(m_bottom, y);
    }
    void add(const Box& box)
    {
        add(box.x, box.y);
        add(box.x + box.width, box.y + box.height);
    }
    [[nodiscard]] Box box() const { return {m_left, m_top, m_right - m_left, m_bottom - m_top}; }

private:
    double m_left = 0;
    double m_top = 0;
    double m_right = 0;
    double m_bottom = 0;
};

Box boundsOf(const LayoutInput& input, const LayoutOutput& output)
{
    Bounds bounds;
    for (const Box& lane : output.lanes)
        bounds.add(lane);
    for (size_t i = 0; i < output.positions.size(); ++i)
        bounds.add({output.positions[i].x, output.positions[i].y, input.nodes[i].width, input.nodes[i].height});
    for (const Point& point : output.points)
        bounds.add(point.x, point.y);
    for (size_t i = 0; i < output.linkChips.size(); ++i) {
        const double width = input.links[i].chipWidth;
        bounds.add({output.linkChips[i].x - width / 2, output.linkChips[i].y - chipHeight / 2, width, chipHeight});
    }
    return bounds.box();
}

/// Sizes that are no numbers, negative or without bounds would spread to everything.
bool isSane(const LayoutNode& node)
{
    const auto good = [](double length) { return length >= 0 && length <= mostLength; };
    return good(node.width) && good(node.height) && good(node.tab) && node.lane >= 0 && std::abs(node.at.x) <= mostPlace
        && std::abs(node.at.y) <= mostPlace;
}

LayoutInput mended(LayoutInput input)
{
    const auto length = [](double& value) { value = value >= 0 ? std::min(value, mostLength) : 0; };
    const auto place = [](double& value) { value = std::abs(value) <= mostPlace ? value : 0; };
    for (LayoutNode& node : input.nodes) {
        for (double* value : {&node.width, &node.height, &node.tab})
            length(*value);
        place(node.at.x);
        place(node.at.y);
        node.lane = std::max(0, node.lane);
    }
    return input;
}

} // namespace

LayoutOutput layOut(const LayoutInput& input, const CancelToken& cancel)
{
    if (!std::all_of(input.nodes.begin(), input.nodes.end(), isSane))
        return layOut(mended(input), cancel);
    LayoutOutput output = input.options.mode == LayoutMode::Level ? layOutLevels(input, cancel) : layOutColumns(input, cancel);
    if (!cancel.isCancelled())
        output.bounds = boundsOf(input, output);
    return output;
}

} // namespace cp
