#pragma once

#include <QHash>
#include <QString>

namespace cp {

/// Text with the places of <span … id="…"> elements in it, as xAIF files carry it.
struct HighlightedText {
    struct Place {
        qsizetype start = 0; ///< code points
        qsizetype end = 0;
    };
    QString text;
    QHash<QString, Place> places; ///< by id
};

/// Tags go, breaks and ends of blocks become line ends, entities characters. Nothing is loaded or run.
[[nodiscard]] HighlightedText highlightedText(const QString& html);

} // namespace cp
