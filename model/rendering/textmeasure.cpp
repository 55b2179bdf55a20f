#include "model/rendering/textmeasure.h"

#include <algorithm>

namespace cp {
namespace {

/// Characters that are drawn side by side, each as it is alone.
bool standsAlone(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x300 || (code >= 0x370 && code < 0x590) || (code >= 0x2010 && code < 0x2200);
}

/// Nothing that QString::simplified() would change.
bool isSimple(const QString& text)
{
    bool wasSpace = true; // none at the start
    for (const QChar character : text) {
        const bool isSpace = character == u' ';
        if ((isSpace && wasSpace) || (!isSpace && character.isSpace()))
            return false;
        wasSpace = isSpace;
    }
    return !wasSpace || text.isEmpty();
}

} // namespace

TextMeasure::TextMeasure(const QFont& font) : m_metrics(font) { m_table.fill(-1); }

double TextMeasure::advance(QChar character)
{
    if (character.unicode() < tableSize) {
        double& known = m_table[character.unicode()];
        if (known < 0)
            known = m_metrics.horizontalAdvance(character);
        return known;
    }
    auto known = m_others.constFind(character);
    if (known == m_others.constEnd())
        known = m_others.insert(character, m_metrics.horizontalAdvance(character));
    return *known;
}

double TextMeasure::width(QStringView text)
{
    double sum = 0;
    for (QChar character : text) {
        if (!standsAlone(character))
            return m_metrics.horizontalAdvance(text.toString());
        sum += advance(character);
    }
    return sum;
}

QString TextMeasure::elided(const QString& text, double width) { return this->width(text) <= width ? text : cutShort(text, 0, width); }

/// What a line holds of a text that has no room for the rest of it.
QString TextMeasure::cutShort(const QString& text, qsizetype from, double width)
{
    constexpr char16_t dots = 0x2026;
    constexpr qsizetype enough = 400; // far more than one line holds need not be measured to be cut
    double left = width - advance(dots);
    for (qsizetype i = from; i < text.size() && standsAlone(text[i]); ++i) {
        left -= advance(text[i]);
        if (left < 0)
            return text.mid(from, i - from) + QChar(dots);
    }
    return m_metrics.elidedText(text.mid(from, enough), Qt::ElideRight, width);
}

QStringList TextMeasure::wrapped(const QString& text, double width, int mostLines)
{
    QStringList lines;
    const QString plain = isSimple(text) ? text : text.simplified();
    const bool standAlone = std::all_of(plain.cbegin(), plain.cend(), standsAlone); // then words are as wide together as one by one
    const double space = advance(u' ');
    qsizetype lineStart = 0;
    qsizetype lineEnd = 0; // of the words that fit
    double used = 0;
    for (qsizetype at = 0; at < plain.size();) {
        const qsizetype gap = plain.indexOf(u' ', at);
        const qsizetype end = gap < 0 ? plain.size() : gap;
        const double word = this->width(QStringView(plain).mid(at, end - at));
        if (at > lineStart && used + space + word > width) {
            if (lines.size() + 1 == mostLines)
                return lines << cutShort(plain, lineStart, width);
            const QString line = plain.mid(lineStart, lineEnd - lineStart);
            lines += standAlone && used < width ? line : elided(line, width);
            lineStart = at;
            used = word;
        } else {
            used += (at > lineStart ? space : 0) + word;
        }
        lineEnd = end;
        at = end + 1;
    }
    lines += elided(plain.mid(lineStart), width);
    return lines;
}

} // namespace cp
