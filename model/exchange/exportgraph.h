#pragma once

#include "model/exchange/flatfields.h"
#include "model/storage/workspacefile.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace cp {

/// A map as nodes and edges for formats whose edges join two nodes. A relation with several sources, or that something
/// points at, is a node of its own between them (an inference).
struct ExportGraph {
    struct Node {
        QString id;
        QString document;
        bool isInference = false;
        QJsonObject object; ///< statement or relation of the map JSON
    };
    struct Edge {
        QString id, from, to;
        QString kind; ///< of the relation or link; "premise" into an inference
        FlatKind type = FlatKind::Relation;
        QJsonObject object; ///< of the map JSON where the edge stands for the whole relation or link, else what other programs said of it
        bool isPart = false; ///< of an inference
    };
    QJsonObject map; ///< the map JSON
    QStringList foreignNames; ///< of values that other programs gave to nodes and edges
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

[[nodiscard]] ExportGraph exportGraphOf(const Workspace& workspace);

/// The workspace without what was dismissed and what hangs on it: what others should see.
[[nodiscard]] Workspace withoutDismissed(const Workspace& workspace);

/// "55–80 % “likely”", or one number when the ends are equal; empty without a probability.
[[nodiscard]] QString chanceText(const QJsonObject& statement);

} // namespace cp
