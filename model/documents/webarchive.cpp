#include "model/documents/webarchive.h"

#include <QRegularExpression>

// A part is a head of "Name: value" lines, an empty line, and a body; a multipart body holds parts between lines that
// begin with two hyphens and its boundary (RFC 2045, 2046, 2557). Pictures and frames are passed over.

namespace cp {
namespace {

constexpr int maxNesting = 8;

struct Part {
    QByteArray type, encoding, boundary, charset;
    QByteArray body;
};

/// A parameter of a header's value, with or without quotes.
QByteArray parameter(const QString& head, const char* name)
{
    const QRegularExpression pattern(QStringLiteral("[;\\s]%1\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))").arg(QLatin1String(name)), QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(head);
    return (match.captured(1) + match.captured(2)).toLatin1();
}

QByteArray valueOf(const QString& head, const char* name)
{
    const QRegularExpression pattern(QStringLiteral("^%1\\s*:\\s*([^\\s;]+)").arg(QLatin1String(name)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return pattern.match(head).captured(1).toLatin1().toLower();
}

/// `text` has plain line ends.
Part partOf(const QByteArray& text)
{
    const qsizetype end = text.indexOf("\n\n");
    if (end < 0)
        return {};
    const QString head = QString::fromLatin1(text.left(end));
    return {valueOf(head, "Content-Type"), valueOf(head, "Content-Transfer-Encoding"), parameter(head, "boundary"), parameter(head, "charset"), text.mid(end + 2)};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// "=E2" is a byte, "=" at the end of a line goes on in the next one; anything else stands for itself.
QByteArray unquoted(const QByteArray& text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (text[i] == '=' && high >= 0 && low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (text[i] == '=' && i + 1 < text.size() && text[i + 1] == '\n') {
            ++i;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

QByteArray decodedBody(const Part& part)
{
    if (part.encoding == "base64")
        return QByteArray::fromBase64(part.body);
    return part.encoding == "quoted-printable" ? unquoted(part.body) : part.body;
}

std::optional<ArchivedPage> pageOf(const Part& part, int depth)
{
    if (part.type == "text/html" || part.type == "application/xhtml+xml")
        return ArchivedPage{decodedBody(part), part.charset};
    if (!part.type.startsWith("multipart/") || part.boundary.isEmpty() || depth > maxNesting)
        return std::nullopt;
    const QByteArray mark = "\n--" + part.boundary;
    const QByteArray body = '\n' + part.body;
    qsizetype from = body.indexOf(mark);
    while (from >= 0) {
        const qsizetype start = body.indexOf('\n', from + 1);
        const qsizetype end = start < 0 ? -1 : body.indexOf(mark, start);
        if (start < 0)
            return std::nullopt;
        if (auto page = pageOf(partOf(body.mid(start + 1, end < 0 ? -1 : end - start - 1)), depth + 1))
            return page;
        from = end;
    }
    return std::nullopt;
}

} // namespace

std::optional<ArchivedPage> pageOfArchive(const QByteArray& bytes)
{
    return pageOf(partOf(QByteArray(bytes).replace("\r\n", "\n")), 0);
}

} // namespace cp
