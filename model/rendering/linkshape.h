#pragma once

#include "model/rendering/mapscene.h"

namespace cp {

/// What a link looks like before it has a way: kind, ends, and the words of its chip with the width that they ask for.
[[nodiscard]] LinkShape bareShape(const Link& link);

/// A link that stands on no scene (weak proposals, near misses), straight from box to box, for whoever looks at it alone.
[[nodiscard]] LinkShape straightLink(const Link& link, const QRectF& boxA, const QRectF& boxB);

} // namespace cp
