#pragma once

#include <QJsonObject>
#include <functional>
#include <vector>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// Answers to some lines, in order: the keys beside "id" of each.
using LineAnswers = std::function<std::vector<QJsonObject>(const std::vector<QJsonObject>&)>;

/// Answers one JSON object a line with one a line, same order, flushed each time. Lines that have already arrived are
/// answered together, up to `most`; a line is never kept waiting for the next one. A line that is not an object, or that has
/// more than `longest` bytes, gives {"id": null, "error": "…"} and never stops the rest. Nothing is kept between answers. The
/// result is the exit code; an answer that cannot be written stops the work with a sentence on `err`.
[[nodiscard]] int answerLines(QIODevice& in, QIODevice& out, QTextStream& err, const LineAnswers& answer, size_t most,
                              qsizetype longest = 256 * 1024 * 1024);

/// Answers that need no company.
[[nodiscard]] LineAnswers oneByOne(const std::function<QJsonObject(const QJsonObject&)>& answer);

} // namespace cp::ui
