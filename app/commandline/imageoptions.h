#pragma once

#include "app/commandline/outputs.h"

class QCommandLineParser;

namespace cp::ui {

/// --width, --zoom, --dpi, --transparent, --theme, --text, --paper, --document, --title, --no-legend and --whole-texts.
void addImageOptions(QCommandLineParser& parser);

/// Errors: WrongUsage, which names the option and what it takes.
[[nodiscard]] Result<OutputOptions> imageOptionsOf(const QCommandLineParser& parser);

} // namespace cp::ui
