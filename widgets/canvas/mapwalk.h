#pragma once

#include "model/map/argumentmap.h"
#include "model/rendering/mapscene.h"

#include <Qt>
#include <optional>

namespace cp::ui {

/// Steps of the keyboard through a map, along relations.
enum class Step { Up, Down, Left, Right };

/// Where a step from a statement leads: up to what it supports or attacks, down to its first premise, left and right
/// among the premises of the same claim (else to the box beside it). The same statement when there is nowhere to go; the
/// first main claim of the map when `from` is not on the scene.
[[nodiscard]] StatementId walk(const ArgumentMap& map, const MapScene& scene, StatementId from, Step step);

/// The statement at the other end of the strongest shown link of a statement; the same one when it has none.
[[nodiscard]] StatementId acrossLink(const MapScene& scene, StatementId from);

/// Whether a key leads across a link: L, and left or right with Ctrl.
[[nodiscard]] bool crossesLink(int key, Qt::KeyboardModifiers modifiers);

/// Where a key leads from a statement: arrows walk, others cross a link. Nothing when it is no key for
/// walking.
[[nodiscard]] std::optional<StatementId> stepByKey(const ArgumentMap& map, const MapScene& scene, StatementId from, int key,
                                                   Qt::KeyboardModifiers modifiers);

} // namespace cp::ui
