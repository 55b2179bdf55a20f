#pragma once

#include "model/exchange/draft.h"

#include <QByteArray>

namespace cp {

// CSV (RFC 4180, UTF-8): a table of statements and a table of edges, each with a header line, separated by an empty line. The
// column names are those that Gephi and spreadsheets know: id, source, target, label.

enum class CsvPart { Both, Nodes, Edges };

[[nodiscard]] QByteArray writeCsv(const Workspace& workspace, CsvPart part);

/// Either table or both one after the other, commas, semicolons or tabs, with or without a byte order mark.
/// Errors: Damaged (says what is missing), those of completed().
[[nodiscard]] Result<Imported> readCsv(const QByteArray& bytes, const QString& name);

} // namespace cp
