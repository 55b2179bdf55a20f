#include "model/exchange/picture.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"

#include <QFontMetricsF>
#include <QIODevice>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <iterator>

namespace cp {
namespace {

constexpr double margin = 24;
constexpr double legendGap = 8;
constexpr double laneHead = 40; ///< letter and title of an article
constexpr double sheetWidth = 680; ///< that the narrowest sheet of paper has room for, so that no legend is cut in two
constexpr double leastWidth = 480; ///< so that the legend of a small map stays in a few rows
constexpr double markReach = 6;  ///< of the end of a line, to the side
constexpr double titleLine = 26, sourceLine = 18, titleGap = 16;

/// The colours with the grounds of the lanes in the places of their letters: a part of a map keeps the colour of each article.
MapPalette coloursOf(const ImageOptions& options, const MapScene& scene)
{
    const MapPalette& whole = options.colours == ImageColours::Dark ? MapPalette::darkPalette()
        : options.colours == ImageColours::Print                    ? MapPalette::print()
                                                                    : MapPalette::light();
    MapPalette palette = whole;
    for (size_t i = 0; i < std::min(scene.lanes.size(), palette.lanes.size()); ++i) {
        const QString& letter = scene.lanes[i].letter;
        const int number = letter.size() == 1 && letter[0].isLetter() ? letter[0].unicode() - u'A' : letter.toInt() - 1;
        palette.lanes[i] = whole.lane(std::max(0, number));
    }
    return palette;
}

/// A box with its tab and shadow.
QRectF boxOf(const NodeShape& node) { return node.rect.adjusted(-2, node.tab.isEmpty() ? -2 : -tabHeight, 2, 4); }

/// Whether the line, with its marks, meets the area.
bool crosses(const QPainterPath& line, const QRectF& area)
{
    const QRectF reached = area.adjusted(-markReach, -markReach, markReach, markReach);
    const QLineF sides[] = {{reached.topLeft(), reached.topRight()}, {reached.topRight(), reached.bottomRight()}, {reached.bottomRight(), reached.bottomLeft()}, {reached.bottomLeft(), reached.topLeft()}};
    for (const QPolygonF& piece : line.toSubpathPolygons()) {
        for (qsizetype i = 0; i + 1 < piece.size(); ++i) {
            const QLineF step(piece[i], piece[i + 1]);
            if (reached.contains(step.p1()) || reached.contains(step.p2()) || std::any_of(std::begin(sides), std::end(sides), [&step](const QLineF& side) { return side.intersects(step) == QLineF::BoundedIntersection; }))
                return true;
        }
    }
    return false;
}

} // namespace

Error imageNotWritten(const QIODevice& device)
{
    return {ErrorCode::NotWritable, ImageText::tr("The picture could not be written: %1. Nothing else was changed. Choose another place.").arg(device.errorString())};
}

Picture::Picture(const MapScene& scene, const ImageOptions& options)
    : m_scene(scene), m_options(options), m_palette(coloursOf(options, scene)), m_index(scene), m_painter(scene, m_index, m_palette),
      m_frame(scene.bounds.adjusted(-margin, -margin, margin, margin))
{
    m_frame.setWidth(std::max(m_frame.width(), leastWidth));
    if (options.legend) {
        QImage scratch(1, 1, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&scratch);
        const QSizeF legend = m_painter.paintLegend(painter, {}, legendWidth());
        m_frame.setHeight(m_frame.height() + legendGap + legend.height());
        m_frame.setWidth(std::max(m_frame.width(), legend.width() + 2 * margin));
    }
    m_titleHeight = titleBlock(nullptr);
    m_frame.setTop(m_frame.top() - m_titleHeight);
}

double Picture::legendWidth() const
{
    const double room = m_frame.width() - 2 * margin;
    return m_options.paper == PdfPaper::OnePage ? room : std::min(room, sheetWidth);
}

QString Picture::title() const
{
    if (!m_options.title.isEmpty())
        return m_options.title.simplified();
    QStringList titles;
    for (const LaneShape& lane : m_scene.lanes)
        titles += lane.title.simplified();
    return titles.isEmpty() ? ImageText::tr("Argument map") : titles.join(QStringLiteral(" · "));
}

QString Picture::description() const
{
    if (!m_options.description.isEmpty())
        return m_options.description;
    QStringList titles;
    for (const LaneShape& lane : m_scene.lanes)
        titles += lane.title;
    const QString made = QStringLiteral("Counterpoint " COUNTERPOINT_VERSION);
    return titles.isEmpty() ? made
                            : ImageText::tr("%1. %Ln statement(s). %2.", nullptr, static_cast<int>(m_scene.nodes.size())).arg(titles.join(QStringLiteral("; ")), made);
}

/// Its height; drawn where there is a painter whose origin is the frame's corner. Lines are shortened, never cut off.
double Picture::titleBlock(QPainter* painter) const
{
    if (!m_options.titleBlock)
        return 0;
    const double width = m_frame.width() - 2 * margin;
    double y = margin;
    const auto line = [&](const QString& text, double size, int weight, const QColor& colour, double height) {
        const QFont font = mapFont(size, weight);
        if (painter)
            drawText(*painter, QRectF(margin, y, width, height), QFontMetricsF(font).elidedText(text, Qt::ElideRight, width - 2), font, colour);
        y += height;
    };
    line(title(), 18, QFont::DemiBold, m_palette.text, titleLine);
    for (const LaneShape& lane : m_scene.lanes) {
        const bool told = lane.source.isEmpty() || lane.source == lane.title;
        line(told ? lane.letter + QStringLiteral("  ") + lane.title : QStringLiteral("%1  %2, %3").arg(lane.letter, lane.title, lane.source), 12, QFont::Normal, m_palette.text, sourceLine);
    }
    const QString made = QStringLiteral("Counterpoint " COUNTERPOINT_VERSION);
    line(m_options.scaleName.isEmpty() ? made : ImageText::tr("Probability words read with %1. %2").arg(m_options.scaleName, made), 11, QFont::Normal, m_palette.muted, sourceLine);
    return y + titleGap - margin;
}

void Picture::draw(QPainter& painter, const QRectF& part, double zoom) const
{
    const QRectF whole(QPointF(), size());
    if (!m_options.transparent)
        painter.fillRect(whole, m_palette.canvas);
    if (m_options.titleBlock && part.top() < margin + m_titleHeight) {
        painter.setRenderHint(QPainter::Antialiasing);
        static_cast<void>(titleBlock(&painter));
    }
    painter.save();
    painter.translate(-m_frame.topLeft());
    PaintState state;
    state.view = m_frame; // an end in another part of the picture is in sight
    m_painter.paint(painter, part.translated(m_frame.topLeft()), zoom, state);
    const double legendTop = m_scene.bounds.bottom() + legendGap;
    if (m_options.legend && place({0, legendTop}).y() < part.bottom())
        static_cast<void>(m_painter.paintLegend(painter, {m_scene.bounds.left(), legendTop}, legendWidth()));
    painter.restore();
}

QRectF Picture::legendRect() const
{
    return {m_scene.bounds.left(), m_scene.bounds.bottom() + legendGap, legendWidth(), m_options.legend ? m_frame.bottom() - m_scene.bounds.bottom() - legendGap : 0};
}

QRectF Picture::titleRect() const { return {m_frame.topLeft(), QSizeF(m_frame.width(), m_titleHeight > 0 ? margin + m_titleHeight : 0)}; }

std::vector<Picture::Thing> Picture::things() const
{
    constexpr int whole = 1'000'000;
    std::vector<Thing> all;
    for (const NodeShape& node : m_scene.nodes)
        all.push_back({boxOf(node), 1});
    for (const LinkShape& link : m_scene.links)
        all.push_back({chipRect(link).adjusted(-2, -2, 2, 2), 1});
    if (m_options.legend)
        all.push_back({legendRect(), whole});
    // Lines of a title are as wide as the picture and begin on its left.
    if (m_titleHeight > 0)
        all.push_back({QRectF(titleRect().topLeft(), QSizeF(0, titleRect().height())), whole});
    for (Thing& thing : all)
        thing.rect.translate(-m_frame.topLeft());
    return all;
}

bool Picture::isBlank(const QRectF& part) const
{
    const QRectF area = part.translated(m_frame.topLeft());
    const auto isHeadHere = [&area](const LaneShape& lane) { return area.intersects(QRectF(lane.rect.topLeft(), QSizeF(lane.rect.width(), laneHead))); };
    if (area.intersects(titleRect()) || area.intersects(legendRect()) || std::any_of(m_scene.lanes.begin(), m_scene.lanes.end(), isHeadHere))
        return false;
    // The index knows boxes with room for all that may hang on them, and lines by the rectangles around their pieces.
    const std::vector<size_t> nodes = m_index.nodesIn(area), relations = m_index.relationsIn(area), links = m_index.linksIn(area);
    return std::none_of(nodes.begin(), nodes.end(), [&](size_t i) { return area.intersects(boxOf(m_scene.nodes[i])); })
        && std::none_of(relations.begin(), relations.end(), [&](size_t i) { return crosses(roundedPath(m_scene.relations[i].route), area); })
        && std::none_of(links.begin(), links.end(), [&](size_t i) { return crosses(linkPath(m_scene.links[i]), area) || area.intersects(chipRect(m_scene.links[i])); });
}

} // namespace cp
