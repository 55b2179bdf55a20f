#pragma once

#include "model/map/argumentmap.h"

#include <QHash>
#include <QString>
#include <optional>
#include <utility>

/// An annotated folder (map.json and its texts) as a map whose statements are the annotated ones.
struct AnnotatedFolder {
    cp::ArgumentMap map; ///< without links
    QHash<QString, cp::StatementId> ids; ///< by the annotation's own id
    QHash<std::pair<cp::StatementId, cp::StatementId>, QString> links; ///< (a, b) → matches, contradicts, related, near-miss
};

/// Nothing when the folder cannot be read.
[[nodiscard]] std::optional<AnnotatedFolder> readAnnotated(const QString& folder);
