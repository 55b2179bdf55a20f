#pragma once

#include <QJsonObject>
#include <functional>

class QIODevice;

namespace cp::ui {

/// Answers one JSON object a line with one a line, same order, flushed each time. `answer` gives the keys beside "id";
/// a line that is no object gives {"id": null, "error": "…"} and never stops the rest. The result is the exit code.
[[nodiscard]] int answerLines(QIODevice& in, QIODevice& out, const std::function<QJsonObject(const QJsonObject&)>& answer);

} // namespace cp::ui
