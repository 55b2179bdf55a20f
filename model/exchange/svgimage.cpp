#include "model/exchange/picture.h"
#include "model/exchange/textoutlines.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

// Qt before 6.5 drops clips and blends and turns cached things into bitmaps; the map's painter uses none of them.

namespace cp {
namespace {

/// Articles may hold characters that XML does not allow, and Qt writes them as they are.
QByteArray withoutForbidden(const QByteArray& utf8)
{
    QByteArray clean;
    clean.reserve(utf8.size());
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t')
            clean += c;
    }
    clean.replace("\xEF\xBF\xBE", "").replace("\xEF\xBF\xBF", "");
    return clean;
}

} // namespace

Outcome writeSvg(const Picture& picture, QIODevice& device)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize() + QSize(1, 1));
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size()));
    generator.setResolution(96);
    // Qt 6.4 writes both as they are.
    generator.setTitle(picture.title().toHtmlEscaped());
    generator.setDescription(picture.description().toHtmlEscaped());
    QPainter painter(&generator);
    const QRectF whole(QPointF(), picture.size());
    if (picture.options().textAsShapes) {
        TextOutlines outlines(painter);
        QPainter outliner(&outlines);
        picture.draw(outliner, whole);
    } else {
        picture.draw(painter, whole);
    }
    painter.end();
    QByteArray svg = withoutForbidden(buffer.data());
    // Qt calls its drawings SVG Tiny 1.2 for one attribute at its default; without it they are valid SVG 1.1. Texts hold no
    // plain quotation marks, so only marks of Qt's own are met.
    svg.replace(" version=\"1.2\" baseProfile=\"tiny\"", " version=\"1.1\"");
    svg.replace(" vector-effect=\"none\"", "");
    return device.write(svg) == svg.size() ? Outcome(Done{}) : Outcome(imageNotWritten(device));
}

} // namespace cp
