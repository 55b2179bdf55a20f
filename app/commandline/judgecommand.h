#pragma once

#include <QStringList>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// `judge --jsonl [--scale S]`: a verdict on each pair {"id","a","b"}.
[[nodiscard]] int runJudge(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err);

} // namespace cp::ui
