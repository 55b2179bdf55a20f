#pragma once

#include "model/map/argumentmap.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace cp {

/// What a comparison report says, before any format. Texts are in the language of the program.
struct ReportQuote {
    QString letter; ///< of the document: A, B, …
    QString quote;  ///< verbatim
    qsizetype start = 0, end = 0; ///< code points in the document
    bool hasPlace = false;
    QString holder;
    QString phrase, range; ///< of the stated probability, "80–95 %"
    QStringList conditions; ///< "if the river stays low"
};

struct ReportEntry {
    QString why;
    QStringList reasons; ///< stable names
    std::vector<ReportQuote> quotes; ///< one, or two side by side
};

struct ReportPart {
    QString id; ///< stable: contradictions, agreements, near-misses, probabilities, only-in
    QString heading;
    std::vector<ReportEntry> entries;
};

struct ReportData {
    struct Source {
        QString letter, title, source;
    };
    QString title;
    std::vector<Source> sources;
    std::vector<ReportPart> parts;
};

/// Without what was dismissed; links with the highest score first.
[[nodiscard]] ReportData reportDataOf(const ArgumentMap& map);

} // namespace cp
