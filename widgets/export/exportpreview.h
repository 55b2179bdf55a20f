#pragma once

#include "model/exchange/image.h"

#include <QImage>
#include <QWidget>

namespace cp::ui {

/// The picture as it will be written, as small as the room asks for.
class ExportPreview final : public QWidget {
public:
    explicit ExportPreview(QWidget* parent = nullptr);

    void show(std::shared_ptr<const MapScene> scene, const ImageOptions& options);
    [[nodiscard]] QSize sizeHint() const override { return {420, 360}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();

    std::shared_ptr<const MapScene> m_scene;
    ImageOptions m_options;
    QImage m_image;
};

} // namespace cp::ui
