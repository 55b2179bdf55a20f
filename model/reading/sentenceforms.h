#pragma once

#include <QString>

namespace cp {

/// "fall" → "falls", of several "fall".
[[nodiscard]] QString presentOf(const QString& base, bool plural);

/// "fall" → "fell", "plan" → "planned". The -ing form shows whether the last letter doubles. Nothing for verbs with two pasts.
[[nodiscard]] QString pastOf(const QString& base, const QString& ingForm);

/// A sentence of these words: white space folded, lone quotation marks and commas at the ends gone, first letter upper case,
/// a full stop at the end.
[[nodiscard]] QString finished(QString text);

} // namespace cp
