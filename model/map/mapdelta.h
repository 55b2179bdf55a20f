#pragma once

#include "model/base/argument.h"
#include "model/documents/document.h"

#include <optional>
#include <vector>

namespace cp {

/// Place of a statement's box in scene units (y down, top-left corner).
struct NodeBox {
    StatementId id;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool pinned = false; ///< placed by a person; layout leaves it there

    friend bool operator==(const NodeBox&, const NodeBox&) = default;
};

/// One thing before and after a change: added when before is empty, removed when after is empty.
template <typename T>
struct Swap {
    std::optional<T> before;
    std::optional<T> after;

    friend bool operator==(const Swap&, const Swap&) = default;
};

/// Everything that one gesture changes, as values; its own inverse with the sides exchanged. This is what undo
/// commands hold, what change events carry, and what a journal can write.
struct MapDelta {
    std::vector<Swap<Document>> documents;
    std::vector<Swap<Statement>> statements;
    std::vector<Swap<Relation>> relations;
    std::vector<Swap<Link>> links;
    std::vector<Swap<NodeBox>> boxes;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] MapDelta inverted() const;
};

} // namespace cp
