#pragma once

#include <QScrollArea>

namespace cp::ui {

/// As high as what it holds where there is room, and scrolls where there is not, so that no line of it is cut.
class CardArea final : public QScrollArea {
public:
    explicit CardArea(QWidget* card, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace cp::ui
