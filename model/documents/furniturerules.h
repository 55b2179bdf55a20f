#pragma once

#include <QStringView>

namespace cp::furniturerules {

// What a line of text is, by its words alone. Each answers for one paragraph's text without white space around it.

/// Share bars, calls to subscribe, "Read more: …", advertisements, cookie notes.
[[nodiscard]] bool isPromotion(QStringView text);
/// Photo credits, captions of figures and tables, sources of charts.
[[nodiscard]] bool isCredit(QStringView text);
/// Copyright and licence footers, notes of corrections, disclaimers.
[[nodiscard]] bool isNotice(QStringView text);
/// "By Jane Doe and John Roe, Science Editor".
[[nodiscard]] bool isByline(QStringView text);
/// Two to four capitalised words that may be a person's name: "Jane A. Doe", "Jane Doe and John Roe".
[[nodiscard]] bool isName(QStringView text);
/// "Jane Doe is a reporter at …", "The author teaches …", "Follow her on …".
[[nodiscard]] bool isAuthorNote(QStringView text);
/// "Tue 12 Mar 2024 10.05 GMT", "Updated 3 hours ago · 4 min read".
[[nodiscard]] bool isDate(QStringView text);
/// "Opinion", "World news", "Home > News > World".
[[nodiscard]] bool isKicker(QStringView text);
/// No letter or digit at all, or the end mark of a news agency.
[[nodiscard]] bool isSeparator(QStringView text);
/// The heading of a part that is not the article: "References", "Related articles", "Comments".
[[nodiscard]] bool isBackMatterHeading(QStringView text);
/// Length of a dateline in front of the first sentence ("LONDON (Agency) — "), 0 if there is none.
[[nodiscard]] qsizetype datelineLength(QStringView text);

} // namespace cp::furniturerules
