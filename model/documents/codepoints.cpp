#include "model/documents/codepoints.h"

#include <algorithm>

namespace cp {

CodePointMap::CodePointMap(QStringView text) : m_length(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.push_back(i++);
    }
}

qsizetype CodePointMap::toCodePoints(qsizetype utf16) const
{
    const qsizetype at = std::clamp<qsizetype>(utf16, 0, m_length);
    // A pair that starts before the offset has one unit too many behind it; an offset between the two
    // halves of a pair therefore becomes that of the pair's start.
    const auto before = std::lower_bound(m_pairs.begin(), m_pairs.end(), at);
    return at - (before - m_pairs.begin());
}

qsizetype CodePointMap::toUtf16(qsizetype codePoint) const
{
    const qsizetype at = std::clamp<qsizetype>(codePoint, 0, codePointCount());
    // The i-th pair starts at code point m_pairs[i] - i, which ascends with i.
    qsizetype low = 0;
    qsizetype high = static_cast<qsizetype>(m_pairs.size());
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[static_cast<size_t>(middle)] - middle < at)
            low = middle + 1;
        else
            high = middle;
    }
    return at + low;
}

Span CodePointMap::toCodePoints(Span utf16) const { return {toCodePoints(utf16.start), toCodePoints(utf16.end)}; }

Span CodePointMap::toUtf16(Span codePoints) const { return {toUtf16(codePoints.start), toUtf16(codePoints.end)}; }

qsizetype CodePointMap::codePointCount() const { return m_length - static_cast<qsizetype>(m_pairs.size()); }

} // namespace cp
