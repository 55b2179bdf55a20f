#pragma once

#include "model/base/result.h"
#include "model/layout/layout.h"
#include "model/storage/workspacefile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace cp {

/// A layout's input with the names of its parts, for measuring the layout from outside.
struct PlainGraph {
    LayoutInput input;
    QStringList nodeIds;
    QStringList edgeIds; ///< of input.edges
    QStringList linkIds; ///< of input.links
};

/// {"nodes": [{"id", "doc", "width", "height"}…], "edges": [{"id", "source", "target", "kind"}…]}, sizes in scene units.
/// Every "doc" is a lane, in order of appearance; an edge of kind "link" or between two lanes is a link.
/// Errors: NotText (not JSON), Damaged (says which node or edge and why), TooLarge.
[[nodiscard]] Result<PlainGraph> readPlainGraph(const QByteArray& bytes, const QString& name);

/// The same from a map: boxes as the map has them or as the scene measures them. A relation with several sources is
/// one edge per source, "r1/s2" and so on. Needs a QGuiApplication where boxes are missing.
[[nodiscard]] PlainGraph plainGraphOf(const ArgumentMap& map);

/// {"layout_ms", "nodes": {id: {"x", "y"}}, "edges": {id: [[x, y]…]}}; edges without a route are left out.
[[nodiscard]] QJsonObject plainLayout(const PlainGraph& graph, const LayoutOutput& output, double milliseconds);

} // namespace cp
