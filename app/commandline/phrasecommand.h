#pragma once

#include <QStringList>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// `phrase [--scale S] TEXT… | --jsonl`: reads a probability phrase or sentence.
[[nodiscard]] int runPhrase(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err);

} // namespace cp::ui
