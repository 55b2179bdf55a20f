#pragma once

#include "model/rendering/nodeshaper.h"
#include "model/rendering/sceneindex.h"

namespace cp {

/// What an edit changes on a scene in its place: words, probabilities, notes and reviews; boxes that grow or shrink, come under
/// a claim or go, as long as their tree has room where it stands. `map` is the one after the edit, `scene` that of the map
/// before it under the same options, `index` of that scene; both follow the edit. Answers the part of the plane that is to be
/// painted anew. Nothing, with the scene as it was, when a new scene is needed: for what changes what is shown or how trees
/// hang together, and for a tree that has outgrown its place. Cost grows with the trees that the edit touches, not with the map.
[[nodiscard]] std::optional<QRectF> patchScene(MapScene& scene, SceneIndex& index, const ArgumentMap& map, const MapDelta& edit,
                                               const SceneOptions& options, NodeShaper& shaper);

} // namespace cp
