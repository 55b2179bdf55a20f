#pragma once

#include "model/base/result.h"

namespace cp::importerrors {

// Every way in which an import can fail, as the sentence that a user reads. `name` is the file's name.

[[nodiscard]] Error notFound(const QString& path);
[[nodiscard]] Error isFolder(const QString& path);
[[nodiscard]] Error unreadable(const QString& path, const QString& systemReason);
[[nodiscard]] Error tooLarge(const QString& name, qint64 maxBytes);
[[nodiscard]] Error tooLargeUnpacked(const QString& name, qint64 maxBytes);
[[nodiscard]] Error tooLong(const QString& name, qsizetype maxCharacters);
[[nodiscard]] Error empty(const QString& name);
[[nodiscard]] Error onlyWhiteSpace(const QString& name);
[[nodiscard]] Error notText(const QString& name);
[[nodiscard]] Error richText(const QString& name);
[[nodiscard]] Error oldWord(const QString& name);
[[nodiscard]] Error pageWithoutText(const QString& name);
[[nodiscard]] Error documentWithoutText(const QString& name);
[[nodiscard]] Error damagedPage(const QString& name);
[[nodiscard]] Error damagedMarkdown(const QString& name);
[[nodiscard]] Error damagedArchive(const QString& name);
[[nodiscard]] Error lockedArchive(const QString& name);
[[nodiscard]] Error damagedPdf(const QString& name);
[[nodiscard]] Error lockedPdf(const QString& name);
[[nodiscard]] Error pdfWithoutText(const QString& name);

} // namespace cp::importerrors
