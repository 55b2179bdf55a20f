#include "widgets/canvas/nodeeditor.h"

#include "model/rendering/mapfonts.h"
#include "model/rendering/palette.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double leastLetters = 11; ///< pixels on the screen
constexpr int leastWidth = 200;
constexpr int leastHeight = 64;

} // namespace

NodeEditor::NodeEditor(StatementId id, const QString& words, QWidget* viewport) : QPlainTextEdit(words, viewport), m_id(id)
{
    setObjectName(QStringLiteral("nodeEditor"));
    setAccessibleName(tr("Wording of the statement"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(false);
    selectAll();
}

void NodeEditor::place(const QRectF& box, double zoom, const MapPalette& palette)
{
    setFont(mapFont(std::max(leastLetters, nodeTextSize * zoom)));
    setStyleSheet(QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: 2px solid %3; border-radius: 4px; }")
                      .arg(palette.surface.name(), palette.text.name(), palette.accent.name()));
    const int width = std::max(leastWidth, static_cast<int>(std::lround(box.width())));
    const int height = std::max(leastHeight, static_cast<int>(std::lround(box.height())));
    setGeometry(static_cast<int>(std::lround(box.center().x())) - width / 2, static_cast<int>(std::lround(box.top())), width, height);
}

void NodeEditor::end(End how)
{
    if (m_over)
        return;
    m_over = true;
    Q_EMIT ended(m_id, toPlainText().simplified(), how);
}

/// Keys of the window's commands are letters here.
bool NodeEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NodeEditor::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape: return end(End::Dropped);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: return end(End::Kept);
    default: QPlainTextEdit::keyPressEvent(event);
    }
}

void NodeEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        end(End::Kept);
}

} // namespace cp::ui
