#include "model/documents/import.h"

#include "model/documents/decode.h"
#include "model/documents/paragraphs.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace cp {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }

Error tooLarge(const QString& name, qint64 limit)
{
    return {ErrorCode::TooLarge, tr("“%1” is larger than %2 MB, the most that is read at once. Nothing was changed. Split it "
                                    "into parts.").arg(name).arg(limit / 1'000'000)};
}

/// English by its commonest words; empty when nothing speaks for it.
QString languageOf(QStringView text)
{
    static const QSet<QString> common{
        QStringLiteral("the"), QStringLiteral("of"), QStringLiteral("and"), QStringLiteral("to"), QStringLiteral("that"),
        QStringLiteral("is"), QStringLiteral("it"), QStringLiteral("for"), QStringLiteral("not"), QStringLiteral("with"), QStringLiteral("be")};
    static const QRegularExpression space(QStringLiteral("\\s+"));
    const QStringList words = text.left(20000).toString().toLower().split(space, Qt::SkipEmptyParts);
    const auto hits = std::count_if(words.begin(), words.end(), [](const QString& word) { return common.contains(word); });
    return hits * 12 > words.size() ? QStringLiteral("en") : QString();
}

void complete(Document& document, const QString& title, const QByteArray& bytes)
{
    document.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    document.language = languageOf(document.text);
    document.title = title.isEmpty() ? titleOf(document) : title;
}

Result<Document> importPlain(const QByteArray& bytes, const QString& source, const ImportLimits& limits)
{
    const Result<QString> text = decodeText(bytes, source);
    if (!text)
        return text.error();
    if (text->size() > limits.maxCharacters)
        return tooLarge(source, limits.maxBytes);
    Document document;
    document.source = source;
    document.text = *text;
    document.paragraphs = splitParagraphs(document.text);
    complete(document, {}, bytes);
    return document;
}

DocumentFormat formatOf(const QString& suffix, const QByteArray& bytes)
{
    if (suffix == QLatin1String("pdf") || bytes.startsWith("%PDF-"))
        return DocumentFormat::Pdf;
    if (suffix == QLatin1String("md") || suffix == QLatin1String("markdown"))
        return DocumentFormat::Markdown;
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm") || suffix == QLatin1String("xhtml"))
        return DocumentFormat::Html;
    return DocumentFormat::PlainText;
}

} // namespace

Result<Document> importBytes(const QByteArray& bytes, const QString& source, DocumentFormat format,
                             const ImportLimits& limits)
{
    if (bytes.size() > limits.maxBytes)
        return tooLarge(source, limits.maxBytes);
    switch (format) {
    case DocumentFormat::PlainText: return importPlain(bytes, source, limits);
    default: break;
    }
    return importPlain(bytes, source, limits);
}

Result<Document> importFile(const QString& path, const ImportLimits& limits)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, tr("“%1” does not exist. Nothing was changed. Check the name and the folder.").arg(path)};
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, tr("“%1” cannot be read: %2. Nothing was changed. Check its permissions.")
                                                .arg(path, QFileInfo(path).isDir() ? tr("it is a folder") : file.errorString())};
    if (file.size() > limits.maxBytes)
        return tooLarge(name, limits.maxBytes);
    const QByteArray bytes = file.readAll();
    return importBytes(bytes, name, formatOf(QFileInfo(path).suffix().toLower(), bytes), limits);
}

Result<Document> importText(const QString& text, const QString& source, const QString& title)
{
    Result<Document> document = importPlain(text.toUtf8(), source, {});
    if (!document || title.isEmpty())
        return document;
    Document titled = std::move(document).value();
    titled.title = title;
    return titled;
}

QStringList importSuffixes() { return {QStringLiteral("txt"), QStringLiteral("text")}; }

} // namespace cp
