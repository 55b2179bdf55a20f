#pragma once

#include "model/documents/document.h"

#include <QString>
#include <vector>

/// An explicit connective with its sense, two levels of the Penn Discourse Treebank's ("Contingency.Cause").
struct SensedConnective {
    cp::Span span;
    QString sense;
};

/// All that bind clauses or sentences, in text order, by word and place in the tree alone; `sentences` of the document are
/// filled. For measuring against corpora that annotate senses: the program's own relations are coarser.
[[nodiscard]] std::vector<SensedConnective> sensedConnectives(const cp::Document& document);
