#pragma once

#include <QRectF>
#include <functional>
#include <optional>

namespace cp {

/// Where a line can run level between two places across although boxes stand there: heights with air to the boxes above and below,
/// the nearest first. Looks no further than it is asked.
class FreeHeights final {
public:
    /// A box that reaches into an area, if there is one.
    using BoxIn = std::function<std::optional<QRectF>(const QRectF& area)>;
    struct Range {
        double left = 0;
        double right = 0;
        double top = 0;
        double bottom = 0;
    };

    /// A height that is taken is where to begin.
    FreeHeights(const Range& range, double taken, BoxIn boxIn);
    [[nodiscard]] std::optional<double> next();

private:
    /// Up or down, in heights that grow that way.
    struct Way {
        bool isUp = false;
        double at = 0;   ///< free of boxes are those from the start of the gap to here
        double last = 0; ///< where the range ends
        int inGap = 0;   ///< heights that were found in it
        std::optional<double> found;
    };
    void search(Way& way) const;
    [[nodiscard]] bool isFree(Way& way, double by) const;
    [[nodiscard]] bool leaveGap(Way& way) const;

    Range m_range;
    double m_taken;
    BoxIn m_boxIn;
    Way m_up, m_down;
};

} // namespace cp
