#include "model/documents/decode.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <memory>
#include <unicode/ucsdet.h>

namespace cp {
namespace {

struct DetectorDeleter {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

Error notText(const QString& name)
{
    return {ErrorCode::NotText, QCoreApplication::translate("Import", "“%1” is no text file, so there is nothing to read. "
                                                                      "Nothing was changed. Choose a txt, md, html or pdf file.")
                                    .arg(name)};
}

bool looksBinary(QStringView text)
{
    qsizetype odd = 0;
    for (const QChar c : text) {
        const bool control = c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f';
        if (c.isNull())
            return true;
        odd += control || c == QChar::ReplacementCharacter;
    }
    return odd * 50 > text.size();
}

std::optional<QString> decodeUnicode(const QByteArray& bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// UTF-16 without a mark shows as a zero byte in every second place.
std::optional<QString> decodeUnmarkedUtf16(const QByteArray& bytes)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    const qsizetype seen = std::min<qsizetype>(bytes.size(), 4096);
    for (qsizetype i = 0; i < seen; ++i)
        (i % 2 ? odd : even) += bytes[i] == 0;
    if (std::max(even, odd) * 4 < seen || std::min(even, odd) * 20 > seen)
        return std::nullopt;
    QStringDecoder decoder(odd > even ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    return QString(decoder(bytes));
}

std::optional<QString> decodeDetected(const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorDeleter> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.constData(), static_cast<int32_t>(std::min<qsizetype>(bytes.size(), 1 << 20)), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const char* name = match ? ucsdet_getName(match, &status) : nullptr;
    QStringDecoder decoder(name && U_SUCCESS(status) ? name : "ISO-8859-1");
    if (!decoder.isValid())
        return QString::fromLatin1(bytes);
    return QString(decoder(bytes));
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes, const QString& name)
{
    std::optional<QString> text = decodeUnmarkedUtf16(bytes);
    if (!text)
        text = decodeUnicode(bytes);
    if (!text && bytes.contains('\0'))
        return notText(name);
    if (!text)
        text = decodeDetected(bytes);
    text->replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text->replace(u'\r', u'\n');
    if (text->startsWith(QChar::ByteOrderMark))
        text->remove(0, 1);
    if (looksBinary(*text))
        return notText(name);
    if (text->trimmed().isEmpty())
        return Error{ErrorCode::Empty, QCoreApplication::translate("Import", "“%1” is empty, so there is nothing to read. "
                                                                             "Nothing was changed. Choose another file.").arg(name)};
    return *text;
}

} // namespace cp
