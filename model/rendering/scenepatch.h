#pragma once

#include "model/rendering/nodeshaper.h"
#include "model/rendering/sceneindex.h"

namespace cp {

/// What an edit changes on a scene where nothing moves: words that need the room they had, probabilities, notes, reviews.
/// `map` is the one after the edit, `scene` that of the map before it under the same options, `index` of that scene, and
/// stays valid. False, with the scene as it was, when a new scene is needed: for anything that may change a box's size, what
/// is shown, or how things hang together. Cost grows with what the edit touches, not with the map; a relation or the text
/// of a statement costs one pass over the relations.
[[nodiscard]] bool patchScene(MapScene& scene, const SceneIndex& index, const ArgumentMap& map, const MapDelta& edit, const SceneOptions& options,
                              NodeShaper& shaper);

} // namespace cp
