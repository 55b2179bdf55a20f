#pragma once

#include "model/exchange/draft.h"

#include <QByteArray>

namespace cp {

// Graphviz DOT: statements are boxes in one cluster a document, inferences are points. Values that are not for drawing have
// the prefix "cp_". Own code, since Graphviz' library is under the EPL, which does not go with the GPL of this program.

[[nodiscard]] QByteArray writeDot(const Workspace& workspace);

/// The whole language: strict, both kinds of graph, chains, sets, ports, defaults by scope, joined strings, HTML labels,
/// all comments, several graphs. Errors: Damaged (with the line), TooLarge, those of completed().
[[nodiscard]] Result<Imported> readDot(const QByteArray& bytes, const QString& name);

} // namespace cp
