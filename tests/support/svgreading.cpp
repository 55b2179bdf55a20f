#include "tests/support/svgreading.h"

#include <QBuffer>
#include <QTransform>
#include <QXmlStreamReader>

namespace cp::test {
namespace {

QTransform transformOf(const QXmlStreamReader& xml)
{
    const QString text = xml.attributes().value(QLatin1String("transform")).toString();
    const QStringList v = text.mid(text.indexOf(u'(') + 1).chopped(1).split(u',');
    if (v.size() != 6)
        return {};
    return {v[0].toDouble(), v[1].toDouble(), v[2].toDouble(), v[3].toDouble(), v[4].toDouble(), v[5].toDouble()};
}

void readElement(QXmlStreamReader& xml, Svg& svg, const QTransform& transform)
{
    const auto number = [&xml](const char* name) { return xml.attributes().value(QLatin1String(name)).toDouble(); };
    svg.elements += xml.name().toString();
    for (const QXmlStreamAttribute& attribute : xml.attributes())
        svg.attributes += attribute.name().toString() + u' ';
    if (xml.name() == QLatin1String("rect"))
        svg.shapes.push_back(transform.mapRect(QRectF(number("x"), number("y"), number("width"), number("height"))));
    if (xml.name() == QLatin1String("svg")) {
        const QStringList box = xml.attributes().value(QLatin1String("viewBox")).toString().split(u' ');
        svg.viewBox = {box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble()};
    } else if (xml.name() == QLatin1String("text")) {
        svg.shapes.emplace_back(transform.map(QPointF(number("x"), number("y"))), QSizeF(1, 1));
        svg.texts += xml.readElementText();
    } else if (xml.name() == QLatin1String("title")) {
        svg.title = xml.readElementText();
    }
}

} // namespace

QByteArray exported(const MapScene& scene, ImageFormat format, const ImageOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeImage(scene, buffer, format, options).isOk() ? buffer.data() : QByteArray();
}

Svg readSvg(const QByteArray& bytes)
{
    Svg svg;
    QXmlStreamReader xml(bytes);
    std::vector<QTransform> open{QTransform()};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("g")) {
            open.push_back(transformOf(xml));
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                svg.attributes += attribute.name().toString() + u' ';
        } else if (xml.isEndElement() && xml.name() == QLatin1String("g")) {
            open.pop_back();
        } else if (xml.isStartElement()) {
            readElement(xml, svg, open.back());
        }
    }
    svg.error = xml.hasError() ? xml.errorString() : QString();
    return svg;
}

QString squeezed(const QStringList& lines) { return lines.join(QString()).remove(u' '); }

} // namespace cp::test
