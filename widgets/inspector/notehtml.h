#pragma once

#include <QString>

namespace cp::ui {

/// A note's Markdown as rich text for a label. Pictures become their words and tags of HTML stay words, since a note may come
/// from a file of somebody else and must not make the program open what it names. Links stay, and do nothing by themselves.
[[nodiscard]] QString noteHtml(const QString& markdown);

} // namespace cp::ui
