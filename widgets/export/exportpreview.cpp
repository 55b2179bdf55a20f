#include "widgets/export/exportpreview.h"

#include "model/exchange/picture.h"

#include <QPainter>

namespace cp::ui {
namespace {

/// Larger maps are drawn as the canvas draws them from afar, so that a change of an option shows at once.
constexpr size_t mostInDetail = 800;

} // namespace

ExportPreview::ExportPreview(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(90, 120); // beside the options on a screen of 720 by 450
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ExportPreview::show(std::shared_ptr<const MapScene> scene, const ImageOptions& options)
{
    m_scene = std::move(scene);
    m_options = options;
    draw();
}

void ExportPreview::draw()
{
    if (!m_scene || width() < 20 || height() < 20)
        return;
    const Picture picture(*m_scene, m_options);
    const double scale = std::min({1.0, (width() - 2) / picture.size().width(), (height() - 2) / picture.size().height()});
    const double ratio = devicePixelRatioF();
    m_image = QImage((picture.size() * scale * ratio).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    painter.scale(scale, scale);
    picture.draw(painter, QRectF(QPointF(), picture.size()), m_scene->nodes.size() > mostInDetail ? scale : 1);
    painter.end();
    update();
}

void ExportPreview::resizeEvent(QResizeEvent*) { draw(); }

void ExportPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QSizeF size = m_image.deviceIndependentSize();
    const QRectF at(QPointF((width() - size.width()) / 2, 0), size);
    // Squares show through where the picture has no ground.
    if (m_options.transparent)
        painter.fillRect(at, QBrush(palette().color(QPalette::Mid), Qt::Dense6Pattern));
    painter.drawImage(at, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(at.adjusted(0, 0, -1, -1));
}

} // namespace cp::ui
