#pragma once

#include <QByteArray>
#include <QString>

class QIODevice;

namespace cp::ui {

/// The `analyze --jsonl` worker: one JSON object a line in, one a line out, same order. A bad line gives
/// {"id", "error"} and never stops the rest; nothing is kept between lines. Answers the exit code.
[[nodiscard]] int analyzeLines(const QString& scale, QIODevice& in, QIODevice& out);

/// The answer to one line, without the line end.
[[nodiscard]] QByteArray analyzeLine(const QByteArray& line, const QString& scale);

} // namespace cp::ui
