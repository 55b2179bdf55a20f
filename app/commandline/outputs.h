#pragma once

#include "model/base/result.h"
#include "model/storage/workspacefile.h"

#include <QString>

class QIODevice;

namespace cp::ui {

enum class OutputFormat { Json, Workspace, Svg, Png, Pdf, Report };

struct OutputOptions {
    bool dark = false;
    int width = 0; ///< PNG only, pixels; 0: the exporter chooses
};

/// One file to write; path "-" is standard output.
struct Output {
    OutputFormat format = OutputFormat::Json;
    QString path;
};

/// The format that a file extension or format name stands for.
[[nodiscard]] std::optional<OutputFormat> outputFormat(const QString& extension);

/// Fills the boxes of statements without one from the layout, so that every output shows the same picture.
void placeBoxes(Workspace& workspace);

/// Writes one output atomically: on failure an older file of that name is untouched.
[[nodiscard]] Outcome writeOutput(const Workspace& workspace, const Output& output, const OutputOptions& options,
                                  QIODevice& standardOutput);

} // namespace cp::ui
