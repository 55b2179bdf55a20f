#include "widgets/common/icons.h"

#include "model/rendering/palette.h"

#include <QFile>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

/// The colour that every stroke of the icon files is drawn in.
constexpr char drawnInk[] = "#1A2030";

QPixmap pixmap(const QByteArray& svg, const QColor& ink, int size)
{
    QByteArray coloured = svg;
    coloured.replace(drawnInk, ink.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    return picture;
}

QIcon inked(const QString& name, const QColor& off, const QColor& on, const QColor& disabled)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (int size : {16, besideLetters(16), 24, 32, 48}) {
        icon.addPixmap(pixmap(svg, off, size), QIcon::Normal, QIcon::Off);
        icon.addPixmap(pixmap(svg, on, size), QIcon::Normal, QIcon::On);
        icon.addPixmap(pixmap(svg, disabled, size), QIcon::Disabled);
    }
    return icon;
}

} // namespace

int besideLetters(int length)
{
    constexpr double ordinary = 13, most = 3;
    return static_cast<int>(std::lround(length * std::clamp(QFontInfo(QGuiApplication::font()).pixelSize() / ordinary, 1.0, most)));
}

QIcon icon(const QString& name, const MapPalette& palette) { return inked(name, palette.text, palette.accent, palette.faint); }

QIcon iconOnAccent(const QString& name, const MapPalette& palette) { return inked(name, palette.onAccent, palette.onAccent, palette.faint); }

} // namespace cp::ui
