#pragma once

#include <QStringList>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// `layout --json IN [--mode columns|level|compact]`: positions and routes of a plain graph or a map, with the time of the call.
[[nodiscard]] int runLayout(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err);

} // namespace cp::ui
