#pragma once

#include <QString>

namespace cp {

struct HtmlContent;
struct HtmlTree;

/// The headline of a page: its main heading in or before the article, unless that is the name of the site; else the title
/// that it gives when shared, else its head's title, without the name of the site after a bar or dash. May be empty.
[[nodiscard]] QString headlineOf(const HtmlTree& tree, const HtmlContent& content);

} // namespace cp
