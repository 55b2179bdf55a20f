#pragma once

#include "model/base/result.h"
#include "model/exchange/draft.h"

#include <QByteArray>

namespace cp {

enum class OutlineFormat { Opml, Markdown };

/// The map as an indented list, one part per document: main claims, below each what supports, attacks or conditions it. What
/// stands in two places is written out at the first.
[[nodiscard]] QByteArray writeOutline(const Workspace& workspace, OutlineFormat format);

/// A mind map of FreeMind or Freeplane: the first level below the root are claims, what hangs on a node are its reasons;
/// icons or words such as "con:" make them attacks. Errors: Damaged (with the line), TooLarge, those of completed().
[[nodiscard]] Result<Imported> readMindMap(const QByteArray& bytes, const QString& name);

} // namespace cp
