#pragma once

#include <QJsonObject>
#include <functional>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// Answers one JSON object a line with one a line, same order, flushed each time. `answer` gives the keys beside "id";
/// a line that is no object gives {"id": null, "error": "…"} and never stops the rest. Nothing is kept between lines.
/// The result is the exit code; an answer that cannot be written stops the work with a sentence on `err`.
[[nodiscard]] int answerLines(QIODevice& in, QIODevice& out, QTextStream& err,
                              const std::function<QJsonObject(const QJsonObject&)>& answer);

} // namespace cp::ui
