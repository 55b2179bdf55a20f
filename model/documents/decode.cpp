#include "model/documents/decode.h"

#include "model/documents/importerrors.h"

#include <QStringDecoder>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace cp {
namespace {

struct DetectorDeleter {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct ConverterDeleter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

constexpr qsizetype sampleSize = 1 << 20;

/// File types that hold stretches of text but are none.
bool hasBinarySignature(const QByteArray& bytes)
{
    static const std::array<QByteArray, 9> signatures{
        QByteArrayLiteral("\x89PNG"), QByteArrayLiteral("GIF8"),     QByteArrayLiteral("\xff\xd8\xff"),
        QByteArrayLiteral("PK\x03\x04"), QByteArrayLiteral("\x1f\x8b"), QByteArrayLiteral("\x7f""ELF"),
        QByteArrayLiteral("{\\rtf"),  QByteArrayLiteral("%PDF-"),    QByteArrayLiteral("\xd0\xcf\x11\xe0")};
    return std::any_of(signatures.begin(), signatures.end(),
                       [&](const QByteArray& signature) { return bytes.startsWith(signature); });
}

/// Half of a pair without the other half.
bool isLoneSurrogate(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

bool looksBinary(QStringView text)
{
    constexpr qsizetype pardoned = 3;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool control = unit < 0x20 && unit != u'\n' && unit != u'\r' && unit != u'\t' && unit != u'\f';
        const bool undefined = unit == 0x81 || unit == 0x8d || unit == 0x8f || unit == 0x90 || unit == 0x9d;
        const bool broken = unit == QChar::ReplacementCharacter || isLoneSurrogate(text, i);
        odd += unit == 0 ? 10 : control || undefined || broken;
    }
    return odd > pardoned && odd * 50 > text.size();
}

std::optional<QString> decodeMarked(const QByteArray& bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    if (!marked)
        return std::nullopt;
    QStringDecoder decoder(*marked);
    return QString(decoder(bytes));
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

/// A few broken sequences (a cut end, a byte pasted from elsewhere) leave UTF-8 the likeliest reading, for text in an
/// 8-bit set hardly ever holds one valid sequence.
std::optional<QString> decodeUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    QString text = decoder(bytes);
    qsizetype broken = 0;
    qsizetype valid = 0;
    for (const QChar c : std::as_const(text)) {
        broken += c == QChar::ReplacementCharacter;
        valid += c.unicode() >= 0x80 && c != QChar::ReplacementCharacter;
    }
    return broken * 5 <= valid ? std::optional(text) : std::nullopt;
}

std::optional<QString> convert(const QByteArray& bytes, const char* charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterDeleter> converter(ucnv_open(charset, &status));
    if (U_FAILURE(status))
        return std::nullopt;
    // No byte of any set becomes more than two units.
    QString text(2 * bytes.size() + 8, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()),
                                         static_cast<int32_t>(text.size()), bytes.constData(),
                                         static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

QByteArray detectedCharset(const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorDeleter> detector(ucsdet_open(&status));
    const auto length = static_cast<int32_t>(std::min(bytes.size(), sampleSize));
    ucsdet_setText(detector.get(), bytes.constData(), length, &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const char* name = match ? ucsdet_getName(match, &status) : nullptr;
    return name && U_SUCCESS(status) ? QByteArray(name) : QByteArray();
}

/// ICU's detector guesses rare sets for English with a few accents, so it is asked only about texts whose letters are
/// largely outside ASCII.
QByteArray likelyCharset(const QByteArray& bytes)
{
    const QByteArray sample = bytes.left(sampleSize);
    const auto outside = std::count_if(sample.begin(), sample.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const QByteArray detected = outside * 10 > sample.size() ? detectedCharset(bytes) : QByteArray();
    return detected.isEmpty() || detected == "ISO-8859-1" ? QByteArrayLiteral("windows-1252") : detected;
}

std::optional<QString> decodeByCharset(const QByteArray& bytes, const QByteArray& declared)
{
    // Browsers read these labels as Windows-1252, and so does every page that uses them for curly quotes.
    const QByteArray label = declared.toLower();
    if (label == "iso-8859-1" || label == "latin1" || label == "us-ascii" || label == "ascii")
        return convert(bytes, "windows-1252");
    // The bytes are known not to be UTF, whatever the file says.
    if (!label.isEmpty() && !label.startsWith("utf")) {
        if (auto text = convert(bytes, label.constData()))
            return text;
    }
    return convert(bytes, likelyCharset(bytes).constData());
}

std::optional<QString> decoded(const QByteArray& bytes, const QByteArray& declared)
{
    if (auto text = decodeMarked(bytes))
        return text;
    if (auto text = decodeUnmarkedUtf16(bytes))
        return text;
    if (auto text = decodeUtf8(bytes))
        return text;
    return decodeByCharset(bytes, declared);
}

/// U+0080 to U+009F as Windows-1252 has them; 0 where it has nothing.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

/// The character to keep for one that is no surrogate; 0 drops it.
char16_t cleaned(char16_t c)
{
    if (c >= 0x80 && c < 0xa0)
        return windows1252[c - 0x80U];
    switch (c) {
    case u'\r':
    case 0x0b:
    case 0x2028:
    case 0x2029: return u'\n';
    case 0x00a0:
    case 0x2007:
    case 0x202f: return u' ';
    case 0x00ad:
    case 0x200b:
    case 0x2060:
    case 0xfeff:
    case 0xfffc:
    case 0x7f: return 0;
    case u'\n':
    case u'\t':
    case u'\f': return c;
    default: return c < 0x20 || c >= 0xfffe ? u'\0' : c;
    }
}

} // namespace

QString cleanCharacters(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isLoneSurrogate(text, i)) {
            clean += QChar::ReplacementCharacter;
        } else if (c.isSurrogate()) {
            clean += c;
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            continue;
        } else if (const char16_t kept = cleaned(c.unicode())) {
            clean += QChar(kept);
        }
    }
    return clean;
}

std::optional<QString> decodedCharacters(const QByteArray& bytes, const QByteArray& declared)
{
    if (hasBinarySignature(bytes))
        return std::nullopt;
    std::optional<QString> text = decoded(bytes, declared);
    return text && !looksBinary(*text) ? text : std::nullopt;
}

Result<QString> decodeText(const QByteArray& bytes, const QString& name, const QByteArray& declared)
{
    if (bytes.isEmpty())
        return importerrors::empty(name);
    const std::optional<QString> text = decodedCharacters(bytes, declared);
    if (!text)
        return importerrors::notText(name);
    QString clean = cleanCharacters(*text);
    if (QStringView(clean).trimmed().isEmpty())
        return importerrors::onlyWhiteSpace(name);
    return clean;
}

} // namespace cp
