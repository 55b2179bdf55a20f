#pragma once

#include "model/base/span.h"

#include <QStringView>
#include <vector>

namespace cp {

/// Converts between UTF-16 offsets (inside) and code point offsets (outside) of one text in O(log n).
/// Built once per text; texts without surrogates cost nothing.
class CodePointMap final {
public:
    explicit CodePointMap(QStringView text);

    [[nodiscard]] qsizetype toCodePoints(qsizetype utf16) const;
    [[nodiscard]] qsizetype toUtf16(qsizetype codePoint) const; ///< past the end gives the length
    [[nodiscard]] Span toCodePoints(Span utf16) const;
    [[nodiscard]] Span toUtf16(Span codePoints) const;
    [[nodiscard]] qsizetype codePointCount() const;

private:
    std::vector<qsizetype> m_pairs; ///< UTF-16 offsets of the high surrogates, ascending
    qsizetype m_length;
};

} // namespace cp
