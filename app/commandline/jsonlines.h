#pragma once

#include <QJsonObject>

namespace cp {
struct AnalysisOptions;
}

namespace cp::ui {

/// The `analyze --jsonl` worker's answer to one line, {"id", "text", "title"?} or {"id", "documents": [{"id", "text"}…]}:
/// {"map"} without boxes, or {"error"}.
[[nodiscard]] QJsonObject mapAnswer(const QJsonObject& line, const AnalysisOptions& options);

} // namespace cp::ui
