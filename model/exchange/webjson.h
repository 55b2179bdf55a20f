#pragma once

#include "model/storage/workspacefile.h"

#include <QByteArray>

namespace cp {

/// JSON Canvas 1.0 (Obsidian): a text card a statement, a group a document, an edge a relation or link.
[[nodiscard]] QByteArray writeJsonCanvas(const Workspace& workspace);

/// W3C Web Annotations (Hypothesis): one annotation a statement that stands in a text, with quote and position selectors,
/// and one of motivation "linking" a link between documents. Positions are code points.
[[nodiscard]] QByteArray writeWebAnnotations(const Workspace& workspace);

} // namespace cp
