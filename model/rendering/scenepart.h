#pragma once

#include "model/rendering/mapscene.h"

#include <QSet>

namespace cp {

/// The boxes of these statements where they stand, the lines that both start and end at them, and their lanes, cut to what
/// is left in them. O(n log n) in the scene.
[[nodiscard]] MapScene partOf(const MapScene& scene, const QSet<StatementId>& statements);

/// Statements whose boxes meet an area; a box that is only half in it counts, so that none is cut.
[[nodiscard]] QSet<StatementId> statementsIn(const MapScene& scene, const QRectF& area);

/// Statements of one document, by its letter (A, B, …) or its title; empty: the scene has none of that name.
[[nodiscard]] QSet<StatementId> statementsOf(const MapScene& scene, const QString& document);

} // namespace cp
