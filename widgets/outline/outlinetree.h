#pragma once

#include "model/map/argumentmap.h"

#include <vector>

namespace cp::ui {

/// A row of the outline: a document, or a statement under what it is placed by.
struct OutlineNode {
    DocumentId document;
    StatementId statement; ///< invalid for a document's own row
    RelationId relation;   ///< that places it; invalid at the top
    int parent = -1;       ///< -1 for documents
    int row = 0;           ///< among its siblings
    std::vector<int> children;
};

/// Documents in order, under each its statements that are not dismissed: every one once, below the target of its first
/// undismissed relation, siblings as a person has ordered them, else in the order of the text, main claims first at the
/// top. Circles are cut where they close. Linear in statements and relations.
[[nodiscard]] std::vector<OutlineNode> outlineOf(const ArgumentMap& map);

} // namespace cp::ui
