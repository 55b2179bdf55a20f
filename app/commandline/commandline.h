#pragma once

#include <QStringList>

class QTextStream;

namespace cp::ui {

enum ExitCode { exitDone = 0, exitFailed = 1, exitUsage = 2 };

/// Whether the program's arguments (without its name) ask for a job that needs no window.
[[nodiscard]] bool isCommand(const QStringList& arguments);

/// Runs it with the process's standard streams; the answer is the exit code. Needs a QGuiApplication.
[[nodiscard]] int runCommand(const QStringList& arguments);

/// What `counterpoint --help` prints.
[[nodiscard]] QString usageText();

} // namespace cp::ui
