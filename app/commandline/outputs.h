#pragma once

#include "model/base/result.h"
#include "model/exchange/formats.h"
#include "model/exchange/image.h"
#include "model/storage/workspacefile.h"

#include <QString>
#include <vector>

class QIODevice;
class QTextStream;

namespace cp::ui {

/// How pictures look, and of what.
struct OutputOptions {
    ImageOptions image;
    bool wholeTexts = false; ///< of statements on pictures
    QString document; ///< only this one, by letter or title; empty: all
};

/// One file to write; path "-" is standard output.
struct Output {
    const Format* format = nullptr; ///< one of formats()
    QString path;
};

/// Fills the boxes of statements without one from the layout, so that every output shows the same picture.
void placeBoxes(Workspace& workspace);

/// Writes each output atomically: on failure an older file of that name is untouched.
[[nodiscard]] Outcome writeOutputs(const Workspace& workspace, const std::vector<Output>& outputs, const OutputOptions& options,
                                   QIODevice& standardOutput);

/// Writes bytes to standard output, with a sentence on `err` where that fails. The result is the exit code.
[[nodiscard]] int writeAnswer(const QByteArray& bytes, QIODevice& standardOutput, QTextStream& err);

/// The answer to a scale of probability words that does not exist.
[[nodiscard]] Error noSuchScale(const QString& name);

/// Prints the error; the result is the exit code that it stands for.
[[nodiscard]] int fail(QTextStream& err, const Error& error);

} // namespace cp::ui
