#include "model/exchange/highlightedtext.h"

#include <QRegularExpression>
#include <vector>

namespace cp {
namespace {

/// The character of "&amp;" and the like; empty when it is none that is known.
QString entityText(const QString& name)
{
    static const QHash<QString, QString> known{{QStringLiteral("amp"), QStringLiteral("&")}, {QStringLiteral("lt"), QStringLiteral("<")},
                                               {QStringLiteral("gt"), QStringLiteral(">")}, {QStringLiteral("quot"), QStringLiteral("\"")},
                                               {QStringLiteral("apos"), QStringLiteral("'")}, {QStringLiteral("nbsp"), QStringLiteral(" ")}};
    if (!name.startsWith(u'#'))
        return known.value(name);
    const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
    bool isNumber = false;
    const uint code = QStringView(name).mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = isNumber && code > 0 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    const char32_t character = code;
    return isCharacter ? QString::fromUcs4(&character, 1) : QString();
}

class Scan final {
public:
    explicit Scan(const QString& html) : m_html(html) {}
    HighlightedText run();

private:
    void append(const QString& text)
    {
        m.text += text;
        m_count += text.toUcs4().size();
    }
    void tag(const QString& body);

    const QString& m_html;
    HighlightedText m;
    qsizetype m_count = 0;
    std::vector<QString> m_open; ///< ids of open spans, empty for those without
};

void Scan::tag(const QString& body)
{
    static const QRegularExpression name(QStringLiteral("^(/?)([a-zA-Z0-9]+)"));
    static const QRegularExpression idAttribute(QStringLiteral("\\bid\\s*=\\s*[\"']?(?:node)?([^\"'\\s>]+)"));
    const auto match = name.match(body);
    const QString element = match.captured(2).toLower();
    const bool isEnd = !match.captured(1).isEmpty();
    if (element == QLatin1String("br") || (isEnd && (element == QLatin1String("p") || element == QLatin1String("div"))))
        append(QStringLiteral("\n"));
    if (element != QLatin1String("span"))
        return;
    if (!isEnd) {
        const QString id = idAttribute.match(body).captured(1);
        m_open.push_back(id);
        if (!id.isEmpty())
            m.places.insert(id, {m_count, m_count});
    } else if (!m_open.empty()) {
        if (const auto place = m.places.find(m_open.back()); place != m.places.end())
            place->end = m_count;
        m_open.pop_back();
    }
}

HighlightedText Scan::run()
{
    for (qsizetype at = 0; at < m_html.size();) {
        const QChar c = m_html[at];
        if (c == u'<') {
            const qsizetype end = m_html.indexOf(u'>', at);
            if (end > at) {
                tag(m_html.mid(at + 1, end - at - 1));
                at = end + 1;
                continue;
            }
        }
        if (c == u'&') {
            const qsizetype end = m_html.indexOf(u';', at);
            const QString text = end > at && end - at < 12 ? entityText(m_html.mid(at + 1, end - at - 1)) : QString();
            if (!text.isEmpty()) {
                append(text);
                at = end + 1;
                continue;
            }
        }
        const qsizetype length = c.isHighSurrogate() && at + 1 < m_html.size() && m_html[at + 1].isLowSurrogate() ? 2 : 1;
        append(m_html.mid(at, length));
        at += length;
    }
    return std::move(m);
}

} // namespace

HighlightedText highlightedText(const QString& html) { return Scan(html).run(); }

} // namespace cp
