#pragma once

#include "model/documents/htmltree.h"

namespace cp {

/// Characters (white space not counted) of a subtree.
struct HtmlMeasure {
    int text = 0;
    int linkText = 0;
    int links = 0;
    int prose = 0; ///< those in blocks that read like paragraphs: long enough, punctuated, not mainly links
};

/// Which part of a page is its article.
struct HtmlContent {
    int root = 0;
    std::vector<bool> isDropped;       ///< by node; holds for the whole subtree
    std::vector<HtmlMeasure> measures; ///< by node, without what is dropped
};

[[nodiscard]] bool isBlockLevel(HtmlTag tag);

/// The article of a saved page. Parts whose labels say that they are something else go, unless most of the prose is in them;
/// then the smallest box that is declared to be the article and holds much of the prose is taken, else the smallest box
/// that holds most of it.
[[nodiscard]] HtmlContent findArticle(const HtmlTree& tree);

/// Everything, for pages that are known to be nothing but an article.
[[nodiscard]] HtmlContent wholePage(const HtmlTree& tree);

} // namespace cp
