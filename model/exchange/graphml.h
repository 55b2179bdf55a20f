#pragma once

#include "model/exchange/draft.h"

#include <QByteArray>

namespace cp {

// GraphML: nodes are statements and inferences, edges relations and links, every value a typed key. The plain flavour is
// one flat graph, which every reader understands; the flavour for yEd nests a group a document and carries geometry.

enum class GraphmlFlavour { Plain, Yed };

[[nodiscard]] QByteArray writeGraphml(const Workspace& workspace, GraphmlFlavour flavour);

/// Both flavours, yEd desktop and yEd Live labels, Argdown's export, nested groups, ports and hyperedges (an inference).
/// A bare "&" in a text is repaired and counted. Errors: Damaged (with the line), those of completed().
[[nodiscard]] Result<Imported> readGraphml(const QByteArray& bytes, const QString& name, const ExchangeLimits& limits = {});

} // namespace cp
