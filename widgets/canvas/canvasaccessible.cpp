#include "widgets/canvas/canvasaccessible.h"

#include "widgets/canvas/mapcanvas.h"
#include "widgets/canvas/spokennode.h"

#include <QWidget>

namespace cp::ui {
namespace {

/// One statement on the canvas. It holds an index only: a new scene makes it stale, and stale items are invalid.
class NodeAccessible final : public QAccessibleInterface {
public:
    NodeAccessible(MapCanvas* canvas, StatementId id, int index) : m_canvas(canvas), m_id(id), m_index(index) {}

    [[nodiscard]] bool isValid() const override { return shape() != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; } // screen readers speak list items
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && m_canvas->map() ? spokenNode(*m_canvas->map(), m_canvas->scene(), m_id) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        const NodeShape* node = shape();
        if (!node)
            return {};
        const QRect at = m_canvas->toViewport(node->rect).toAlignedRect();
        return {m_canvas->viewport()->mapToGlobal(at.topLeft()), at.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        state.selected = m_canvas->isSelected(m_id);
        state.focused = m_canvas->selectedStatement() == m_id && m_canvas->hasFocus();
        state.offscreen = !m_canvas->viewport()->rect().intersects(QRect(m_canvas->viewport()->mapFromGlobal(rect().topLeft()), rect().size()));
        return state;
    }

private:
    [[nodiscard]] const NodeShape* shape() const
    {
        const auto& nodes = m_canvas->scene().nodes;
        const auto i = static_cast<size_t>(m_index);
        return i < nodes.size() && nodes[i].id == m_id ? &nodes[i] : nullptr;
    }

    MapCanvas* m_canvas;
    StatementId m_id;
    int m_index;
};

QAccessibleInterface* factory(const QString& className, QObject* object)
{
    auto* canvas = className == QLatin1String("cp::ui::MapCanvas") ? qobject_cast<MapCanvas*>(object) : nullptr;
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

CanvasAccessible::CanvasAccessible(MapCanvas* canvas) : QAccessibleWidget(canvas, QAccessible::List) {}

CanvasAccessible::~CanvasAccessible()
{
    for (QAccessible::Id id : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

MapCanvas* CanvasAccessible::canvas() const { return static_cast<MapCanvas*>(widget()); }

int CanvasAccessible::childCount() const { return static_cast<int>(canvas()->scene().nodes.size()); }

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_children.constFind(index); known != m_children.constEnd()) {
        QAccessibleInterface* item = QAccessible::accessibleInterface(*known);
        if (item && item->isValid())
            return item;
        QAccessible::deleteAccessibleInterface(*known);
    }
    auto* item = new NodeAccessible(canvas(), canvas()->scene().nodes[static_cast<size_t>(index)].id, index);
    m_children[index] = QAccessible::registerAccessibleInterface(item);
    return item;
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    const QPoint at = canvas()->viewport()->mapFromGlobal(QPoint(x, y));
    const int index = canvas()->nodeIndexAt(at);
    return index < 0 ? nullptr : child(index);
}

QAccessibleInterface* CanvasAccessible::focusChild() const
{
    const auto& nodes = canvas()->scene().nodes;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].id == canvas()->selectedStatement())
            return child(static_cast<int>(i));
    }
    return nullptr;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* item) const
{
    for (auto it = m_children.constBegin(); it != m_children.constEnd(); ++it) {
        if (QAccessible::accessibleInterface(it.value()) == item)
            return it.key();
    }
    return -1;
}

void installCanvasAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(factory);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace cp::ui
