#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QRectF>
#include <vector>

namespace cp {

/// One printed line (of one column). Boxes are in points from the page's upper left corner.
struct PdfLine {
    QString text;
    QRectF box;
    double height = 0;         ///< median height of its words: grows with the size of the type
    double firstWordWidth = 0;
    int page = 0;
};

struct PdfText {
    std::vector<PdfLine> lines; ///< in reading order, columns taken into account
    std::vector<double> pageHeights;
    QString title;              ///< of the file's properties; often no headline at all
};

/// The text layer of a PDF. Errors: Damaged, Unreadable (a password is needed), NotText (no text layer),
/// TooLarge (more than `mostCharacters`).
[[nodiscard]] Result<PdfText> readPdfText(const QByteArray& bytes, const QString& name, qsizetype mostCharacters);

} // namespace cp
