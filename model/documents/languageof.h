#pragma once

#include <QString>
#include <QStringView>

namespace cp {

/// ISO 639-1 code of the language of a text, by its script and its commonest words; empty when too little speaks for any
/// one. Looks at the first 20,000 characters. Knows English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
/// Danish, Polish, Turkish, Indonesian, and the scripts of Russian, Greek, Arabic, Hebrew, Hindi, Chinese, Japanese, Korean
/// and Thai.
[[nodiscard]] QString languageOf(QStringView text);

/// Its name in the user's language ("German"); the code itself for one that is not known.
[[nodiscard]] QString languageName(const QString& code);

} // namespace cp
