#pragma once

#include <QString>

namespace cp::ui {

/// Codes of the languages that the window speaks: en, de.
[[nodiscard]] QStringList windowLanguages();

/// Makes the whole window speak a language from now on, with its numbers and dates; an empty code is the desktop's
/// language, English where the window does not speak that. Files and the command line never change.
void speakLanguage(const QString& code);

} // namespace cp::ui
