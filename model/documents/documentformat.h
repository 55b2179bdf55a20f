#pragma once

class QByteArray;
class QString;

namespace cp {

enum class DocumentFormat { PlainText, Markdown, Html, WebArchive, Pdf, Docx, Odt, Epub };

/// By the file name's extension; names without a known one, and .txt, by how the content starts.
[[nodiscard]] DocumentFormat documentFormatOf(const QString& fileName, const QByteArray& bytes);

} // namespace cp
