#include "model/rendering/linkshape.h"

#include "model/rendering/mapfonts.h"
#include "model/rendering/wording.h"

#include <QFontMetricsF>

namespace cp {
namespace {

constexpr double besideWords = 40; ///< of a chip: its sign and its round ends

} // namespace

LinkShape bareShape(const Link& link)
{
    LinkShape shape{link.id, link.kind, link.nearMiss.has_value(), link.a, link.b, {}, {}, chipText(link), link.review};
    shape.chipWidth = QFontMetricsF(mapFont(chanceTextSize, QFont::DemiBold)).horizontalAdvance(shape.chipText) + besideWords;
    return shape;
}

LinkShape straightLink(const Link& link, const QRectF& boxA, const QRectF& boxB)
{
    LinkShape shape = bareShape(link);
    const bool toRight = boxA.center().x() < boxB.center().x();
    const QRectF& left = toRight ? boxA : boxB;
    const QRectF& right = toRight ? boxB : boxA;
    QPointF from{left.right(), left.center().y()}, to{right.left(), right.center().y()};
    if (from.x() > to.x()) { // one over the other
        const bool leftIsHigher = left.center().y() < right.center().y();
        from = {left.center().x(), leftIsHigher ? left.bottom() : left.top()};
        to = {right.center().x(), leftIsHigher ? right.top() : right.bottom()};
    }
    shape.route = toRight ? std::vector{from, to} : std::vector{to, from};
    shape.chip = (from + to) / 2;
    return shape;
}

} // namespace cp
