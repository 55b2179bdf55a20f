#include "model/exchange/argdowndata.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QRegularExpression>

namespace cp {
namespace {

constexpr int maxNesting = 64;

class Flow final {
public:
    explicit Flow(const QString& source) : m_source(source) {}

    QJsonObject map(QChar end, int depth);

private:
    QJsonValue value(int depth);
    QJsonArray list(int depth);
    QString quoted();
    QString singleQuoted();
    QString plain(QStringView ends);
    void skipSpace()
    {
        while (m_at < m_source.size() && (m_source[m_at].isSpace() || m_source[m_at] == u','))
            ++m_at;
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_source.size(); }

    const QString& m_source;
    qsizetype m_at = 0;
};

QString Flow::quoted()
{
    QString text;
    for (++m_at; !atEnd() && m_source[m_at] != u'"'; ++m_at) {
        if (m_source[m_at] != u'\\' || m_at + 1 >= m_source.size()) {
            text += m_source[m_at];
            continue;
        }
        const QChar c = m_source[++m_at];
        const qsizetype digits = c == u'x' ? 2 : c == u'u' ? 4 : 0;
        bool isCode = false;
        const uint code = digits > 0 ? QStringView(m_source).mid(m_at + 1, digits).toUInt(&isCode, 16) : 0;
        if (isCode) {
            text += QChar(static_cast<char16_t>(code));
            m_at += digits;
        } else {
            text += c == u'n' ? QChar(u'\n') : c == u't' ? QChar(u'\t') : c;
        }
    }
    ++m_at;
    return text;
}

QString Flow::singleQuoted()
{
    QString text;
    for (++m_at; !atEnd(); ++m_at) {
        if (m_source[m_at] != u'\'')
            text += m_source[m_at];
        else if (m_at + 1 < m_source.size() && m_source[m_at + 1] == u'\'')
            text += m_source[++m_at];
        else
            break;
    }
    ++m_at;
    return text;
}

QString Flow::plain(QStringView ends)
{
    const qsizetype start = m_at;
    while (!atEnd() && !ends.contains(m_source[m_at]))
        ++m_at;
    return m_source.mid(start, m_at - start).trimmed();
}

QJsonArray Flow::list(int depth)
{
    QJsonArray values;
    for (++m_at, skipSpace(); !atEnd() && m_source[m_at] != u']'; skipSpace()) {
        const qsizetype before = m_at;
        values.append(value(depth + 1));
        if (m_at == before)
            ++m_at;
    }
    ++m_at;
    return values;
}

QJsonValue Flow::value(int depth)
{
    while (!atEnd() && m_source[m_at].isSpace())
        ++m_at;
    if (atEnd() || depth > maxNesting)
        return {};
    const QChar c = m_source[m_at];
    if (c == u'"')
        return quoted();
    if (c == u'\'')
        return singleQuoted();
    if (c == u'[')
        return list(depth);
    if (c == u'{') {
        ++m_at;
        return map(u'}', depth + 1);
    }
    const QString text = plain(u",]}\n");
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return number;
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    return text == QLatin1String("null") ? QJsonValue() : QJsonValue(text);
}

QJsonObject Flow::map(QChar end, int depth)
{
    QJsonObject object;
    for (skipSpace(); !atEnd() && m_source[m_at] != end; skipSpace()) {
        const qsizetype before = m_at;
        const QString key = m_source[m_at] == u'"' ? quoted() : m_source[m_at] == u'\'' ? singleQuoted() : plain(u":,}\n");
        if (!atEnd() && m_source[m_at] == u':') {
            ++m_at;
            object.insert(key, value(depth));
        }
        if (m_at == before)
            ++m_at;
    }
    ++m_at;
    return object;
}

} // namespace

QJsonObject argdownData(const QString& source) { return Flow(source).map(u'\0', 0); }

} // namespace cp
