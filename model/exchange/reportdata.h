#pragma once

#include "model/map/argumentmap.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace cp {

/// Context of the texts of reports for translators.
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// What a comparison report says, before any format. Texts are in the language of the program.
struct ReportQuote {
    QString letter; ///< of the document: A, B, …
    QString quote;  ///< verbatim
    qsizetype start = 0, end = 0; ///< code points in the document
    bool hasPlace = false;
    QString holder;
    QString phrase, range; ///< of the stated probability, "80–95 %"
    double low = 0, high = 0, best = 0; ///< 0…1, where there is a range
    QStringList conditions; ///< "if the river stays low"
    struct Mark {
        qsizetype start = 0, end = 0; ///< in the quote, QChars
        bool against = false;         ///< the other side's words speak against these, rather than say the same
    };
    std::vector<Mark> marks; ///< words that decided on the link, from the left, apart from each other
};

struct ReportEntry {
    QString why;
    QStringList reasons; ///< stable names
    std::optional<Review> review; ///< of the link
    double score = 0;             ///< of the link, 0…1
    std::vector<ReportQuote> quotes; ///< one, or two side by side
};

struct ReportPart {
    QString id; ///< stable: contradictions, agreements, near-misses, probabilities, only-in-a, only-in-b, …, conditions, weak
    QString heading;
    std::vector<ReportEntry> entries;
};

struct ReportData {
    struct Source {
        QString letter, title, source;
    };
    QString title;
    QStringList remarks; ///< how to read it: what the places count, what nobody has judged yet
    std::vector<Source> sources;
    std::vector<ReportPart> parts;
};

/// Without what was dismissed; accepted links first, then those with the highest score.
[[nodiscard]] ReportData reportDataOf(const ArgumentMap& map);

} // namespace cp
