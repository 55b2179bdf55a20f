#pragma once

#include <QStringList>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// `analyze A B … [outputs]`: reads, maps and links articles; with --jsonl it is a worker over standard input.
[[nodiscard]] int runAnalyze(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err);

} // namespace cp::ui
