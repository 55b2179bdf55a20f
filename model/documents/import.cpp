#include "model/documents/import.h"

#include "model/documents/decode.h"
#include "model/documents/documentdate.h"
#include "model/documents/htmlarticle.h"
#include "model/documents/htmltree.h"
#include "model/documents/importerrors.h"
#include "model/documents/languageof.h"
#include "model/documents/markdown.h"
#include "model/documents/officetext.h"
#include "model/documents/paragraphs.h"
#include "model/documents/pdfparagraphs.h"
#include "model/documents/pdftext.h"
#include "model/documents/webarchive.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace cp {
namespace {

Result<ArticleText> readPlain(const QByteArray& bytes, const QString& source)
{
    // Plain signs, but not words to read; Debian has no well-kept library for it.
    if (bytes.startsWith("{\\rtf"))
        return importerrors::richText(source);
    if (bytes.startsWith("\xd0\xcf\x11\xe0") && source.endsWith(QLatin1String(".doc"), Qt::CaseInsensitive))
        return importerrors::oldWord(source);
    const Result<QString> text = decodeText(bytes, source);
    if (!text)
        return text.error();
    return ArticleText{{}, *text, splitParagraphs(*text)};
}

Result<ArticleText> readMarkdownBytes(const QByteArray& bytes, const QString& source, const ImportLimits& limits)
{
    const Result<QString> text = decodeText(bytes, source);
    if (!text)
        return text.error();
    return readMarkdown(*text, source, limits.maxBytes);
}

Result<ArticleText> readHtml(const QByteArray& bytes, const QString& source, const QByteArray& charset = {})
{
    const Result<QString> text = decodeText(bytes, source, charset.isEmpty() ? declaredCharset(bytes) : charset);
    if (!text)
        return text.error();
    const Result<HtmlTree> tree = parseHtml(text->toUtf8(), source);
    if (!tree)
        return tree.error();
    return readHtmlArticle(*tree, HtmlScope::SavedPage);
}

Result<ArticleText> readWebArchive(const QByteArray& bytes, const QString& source)
{
    if (bytes.isEmpty())
        return importerrors::empty(source);
    const std::optional<ArchivedPage> page = pageOfArchive(bytes);
    return page && !page->html.isEmpty() ? readHtml(page->html, source, page->charset) : importerrors::pageWithoutText(source);
}

Result<ArticleText> readPdf(const QByteArray& bytes, const QString& source, const ImportLimits& limits)
{
    if (bytes.isEmpty())
        return importerrors::empty(source);
    const Result<PdfText> pdf = readPdfText(bytes, source, limits.maxCharacters);
    if (!pdf)
        return pdf.error();
    return rebuildParagraphs(*pdf);
}

Result<ArticleText> readArticle(const QByteArray& bytes, const QString& source, DocumentFormat format, const ImportLimits& limits)
{
    switch (format) {
    case DocumentFormat::Markdown: return readMarkdownBytes(bytes, source, limits);
    case DocumentFormat::Html: return readHtml(bytes, source);
    case DocumentFormat::WebArchive: return readWebArchive(bytes, source);
    case DocumentFormat::Pdf: return readPdf(bytes, source, limits);
    case DocumentFormat::Docx: return readDocx(bytes, source, limits.maxBytes);
    case DocumentFormat::Odt: return readOdt(bytes, source, limits.maxBytes);
    case DocumentFormat::Epub: return readEpub(bytes, source, limits.maxBytes);
    case DocumentFormat::PlainText: break;
    }
    return readPlain(bytes, source);
}

} // namespace

Result<Document> importBytes(const QByteArray& bytes, const QString& source, DocumentFormat format,
                             const ImportLimits& limits)
{
    if (bytes.size() > limits.maxBytes)
        return importerrors::tooLarge(source, limits.maxBytes);
    Result<ArticleText> article = readArticle(bytes, source, format, limits);
    if (!article)
        return article.error();
    if (article->text.size() > limits.maxCharacters)
        return importerrors::tooLong(source, limits.maxCharacters);
    if (article->text.isEmpty())
        return format == DocumentFormat::Html || format == DocumentFormat::WebArchive ? importerrors::pageWithoutText(source) : importerrors::documentWithoutText(source);
    ArticleText read = std::move(article).value();
    Document document;
    document.source = source;
    document.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    document.text = std::move(read.text);
    document.paragraphs = std::move(read.paragraphs);
    document.language = languageOf(document.text);
    document.title = read.title.isEmpty() ? titleOf(document) : read.title;
    if (const QDate date = findDate(document.text, document.paragraphs); date.isValid())
        document.extra.insert(documentkeys::date, date.toString(Qt::ISODate));
    return document;
}

Result<Document> importFile(const QString& path, const ImportLimits& limits)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.exists())
        return importerrors::notFound(path);
    if (info.isDir())
        return importerrors::isFolder(path);
    if (!file.open(QIODevice::ReadOnly))
        return importerrors::unreadable(path, file.errorString());
    // Devices and pipes do not know their size, so one byte too many is asked for.
    const QByteArray bytes = file.read(limits.maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return importerrors::unreadable(path, file.errorString());
    return importBytes(bytes, info.fileName(), documentFormatOf(info.fileName(), bytes), limits);
}

Result<Document> importText(const QString& text, const QString& source, const QString& title)
{
    Result<Document> document = importBytes(text.toUtf8(), source, DocumentFormat::PlainText);
    if (!document || title.isEmpty())
        return document;
    Document titled = std::move(document).value();
    titled.title = title;
    return titled;
}

QStringList importSuffixes()
{
    return {QStringLiteral("txt"),  QStringLiteral("text"), QStringLiteral("md"),    QStringLiteral("markdown"),
            QStringLiteral("html"), QStringLiteral("htm"),  QStringLiteral("xhtml"), QStringLiteral("pdf"),
            QStringLiteral("docx"), QStringLiteral("docm"), QStringLiteral("odt"),   QStringLiteral("epub"),
            QStringLiteral("mhtml"), QStringLiteral("mht")};
}

} // namespace cp
