#pragma once

#include "model/base/result.h"
#include "model/documents/document.h"
#include "model/documents/documentformat.h"

namespace cp {

/// Bounds that every importer keeps; beyond them the answer is ErrorCode::TooLarge.
struct ImportLimits {
    qint64 maxBytes = 64 * 1024 * 1024;
    qsizetype maxCharacters = 20'000'000;
};

/// File name extensions that can be imported, without the dot, for file dialogs.
[[nodiscard]] QStringList importSuffixes();

/// Reads an article from a file; the format comes from the extension, then from the content (documentFormatOf).
/// Errors: NotFound, Unreadable (permissions, a folder, a PDF that needs a password), Empty, NotText (binary, or a PDF
/// without a text layer), Damaged, TooLarge.
[[nodiscard]] Result<Document> importFile(const QString& path, const ImportLimits& limits = {});

/// The same from memory. `source` names the document in messages and files.
[[nodiscard]] Result<Document> importBytes(const QByteArray& bytes, const QString& source, DocumentFormat format,
                                           const ImportLimits& limits = {});

/// From text that is already decoded (clipboard, JSON lines); an empty title is recognised or made from the text.
[[nodiscard]] Result<Document> importText(const QString& text, const QString& source, const QString& title = {});

} // namespace cp
