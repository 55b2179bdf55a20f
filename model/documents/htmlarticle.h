#pragma once

#include "model/documents/articletext.h"

class QByteArray;

namespace cp {

struct HtmlTree;

enum class HtmlScope {
    SavedPage,   ///< find the article among menus, notes and lists
    ArticleOnly, ///< all of it is the article
};

/// The article of a page as plain text: white space collapsed, headings, paragraphs, list items and quotations kept apart,
/// captions and tables without prose as furniture. The title is that of the page's main heading, else of its head. In a
/// saved page what repeats or consists of links is left out. The text is empty when there is none.
[[nodiscard]] ArticleText readHtmlArticle(const HtmlTree& tree, HtmlScope scope);

} // namespace cp
