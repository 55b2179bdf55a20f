#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

class QPainter;

namespace cp {

/// What is special about one box right now.
struct NodeState {
    bool selected = false;
    bool hovered = false;
    bool focused = false; ///< has the keyboard
};

/// A statement's box at the level of detail of the zoom: all of it, text without labels, or box and bar. See titleart.h
/// and overview.h for what comes below.
void drawNode(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom, const NodeState& state);

} // namespace cp
