#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <memory>
#include <vector>

namespace cp {
struct NodeShape;
}

namespace cp::ui {

class MapCanvas;

/// What a screen reader meets on the canvas: a list with one item a statement, each with a spoken sentence, its place and
/// its state. Installed once for all canvases by installCanvasAccessibility().
class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(MapCanvas* canvas);
    ~CanvasAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;

private:
    [[nodiscard]] MapCanvas* canvas() const;

    mutable QHash<int, QAccessible::Id> m_children; ///< by index of the node on the scene
};

/// Makes every MapCanvas speak; called once before the first is made.
void installCanvasAccessibility();

} // namespace cp::ui
