#pragma once

#include <QByteArray>
#include <QPointF>
#include <QString>
#include <vector>

namespace cp {

/// A heading of a PDF's outline and those below it.
struct PdfBookmark {
    QString title;
    int page = 0;   ///< from 0
    QPointF place;  ///< points from the top-left corner of the page
    std::vector<PdfBookmark> inner;
};

/// The PDF with an outline, which a reader shows beside it, and without the time of writing, so that equal maps give equal
/// bytes; Qt writes no outline. Empty: not a PDF that can be worked on, or no memory.
[[nodiscard]] QByteArray withBookmarks(const QByteArray& pdf, const std::vector<PdfBookmark>& bookmarks);

} // namespace cp
