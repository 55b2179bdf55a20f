#pragma once

#include "model/exchange/draft.h"

#include <QByteArray>

namespace cp {

/// Loose: "+" and "-" are support and attack. Strict: they are entailment and contrariety, so that every reason is written
/// as premises and conclusion.
enum class ArgdownMode { Loose, Strict };

/// One section a document. What Argdown has no sign for stands in the data of statements.
[[nodiscard]] QByteArray writeArgdown(const Workspace& workspace, ArgdownMode mode);

/// Text as Argdown text: every character that could start markup gets a backslash, line ends become spaces.
[[nodiscard]] QString argdownEscaped(const QString& text);

/// Statements, arguments, premises and conclusions (also expanded inferences with "uses"), all relations, undercuts, tags,
/// data in both styles, comments. Sections of the first level are documents. Errors: those of completed().
[[nodiscard]] Result<Imported> readArgdown(const QByteArray& bytes, const QString& name);

} // namespace cp
