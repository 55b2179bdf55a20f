#pragma once

#include <QLatin1String>

namespace cp {

/// What a person notes about a statement besides its text; kept in `extra`, so that files of every version keep it.
namespace extrakeys {
inline constexpr QLatin1String star("star");         ///< true
inline constexpr QLatin1String status("status");     ///< open, checked, disputed
inline constexpr QLatin1String evidence("evidence"); ///< strong, medium, weak
inline constexpr QLatin1String sourceUrl("sourceUrl");
inline constexpr QLatin1String sourceDate("sourceDate"); ///< ISO 8601
/// true: a person changed the proposal itself, which a later reading therefore leaves alone; also of relations and links
inline constexpr QLatin1String edited("edited");
/// The words that a statement stood on before its text changed, while it has no place in the new one.
inline constexpr QLatin1String lostQuote("lostQuote");
}

} // namespace cp
