#pragma once

#include <QStringList>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// `convert IN OUT [--from X] [--to X]`: a map from one format into another.
[[nodiscard]] int runConvert(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err);

/// `compare FILE.cpw --report F`: the comparison report of a workspace.
[[nodiscard]] int runCompare(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err);

} // namespace cp::ui
