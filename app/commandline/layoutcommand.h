#pragma once

#include <QStringList>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// `layout --json IN [--mode columns|level|compact] [--reduce-crossings]`: positions and routes of a plain graph or a map, with
/// the time of the call, with --reduce-crossings that of the search for a better order of siblings included. The search
/// counts crossings in level mode and ends by crossingBudget, so its answer may differ from run to run.
[[nodiscard]] int runLayout(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err);

} // namespace cp::ui
