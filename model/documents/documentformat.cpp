#include "model/documents/documentformat.h"

#include <QByteArray>
#include <QFileInfo>
#include <QRegularExpression>

namespace cp {
namespace {

/// Readers take a PDF whose header comes after a little rubbish, but text may only quote one.
bool startsLikePdf(const QByteArray& bytes) { return bytes.left(1024).trimmed().startsWith("%PDF-"); }

/// UTF-16 pages are seen too, since their zero bytes are passed over.
bool startsLikeHtml(const QByteArray& bytes)
{
    static const QRegularExpression start(
        QStringLiteral("^[^\\w<]{0,4}\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,1500}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return start.match(QString::fromLatin1(bytes.left(4096).replace('\0', ""))).hasMatch();
}

} // namespace

DocumentFormat documentFormatOf(const QString& fileName, const QByteArray& bytes)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    // Archives only: a text file may be called anything.
    if (bytes.startsWith("PK")) {
        // What macros a docm holds is never looked at.
        if (suffix == QLatin1String("docx") || suffix == QLatin1String("docm"))
            return DocumentFormat::Docx;
        if (suffix == QLatin1String("odt"))
            return DocumentFormat::Odt;
        if (suffix == QLatin1String("epub"))
            return DocumentFormat::Epub;
    }
    if (suffix == QLatin1String("pdf") || startsLikePdf(bytes))
        return DocumentFormat::Pdf;
    if (suffix == QLatin1String("md") || suffix == QLatin1String("markdown"))
        return DocumentFormat::Markdown;
    if (suffix == QLatin1String("mhtml") || suffix == QLatin1String("mht"))
        return DocumentFormat::WebArchive;
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm") || suffix == QLatin1String("xhtml") || startsLikeHtml(bytes))
        return DocumentFormat::Html;
    return DocumentFormat::PlainText;
}

} // namespace cp
