#pragma once

#include "model/rendering/mapscene.h"

#include <memory>

namespace cp {

/// The way from one scene to another: boxes and lines that both hold move straight from their old place to the new one,
/// what is new stands in its place from the start. For showing a new layout so that eyes can follow.
class SceneMorph final {
public:
    /// Linear in both scenes. `shift`: of the first one as a whole, when the view moves with what an edit is about.
    SceneMorph(const MapScene& from, std::shared_ptr<const MapScene> to, QPointF shift = {});

    /// Whether any box that both scenes hold has another place.
    [[nodiscard]] bool moves() const { return m_moves; }
    /// The scene at a part of the way, 0 to 1.
    [[nodiscard]] MapScene at(double part) const;

private:
    using Line = std::vector<QPointF>;

    std::shared_ptr<const MapScene> m_to;
    std::vector<QPointF> m_boxes; ///< how far each box has come from
    std::vector<Line> m_relations, m_links; ///< old lines with as many points as the new ones; empty for new lines
    std::vector<QPointF> m_chips;
    std::vector<QRectF> m_lanes;
    bool m_moves = false;
};

} // namespace cp
