#pragma once

#include "model/base/ids.h"

#include <QPlainTextEdit>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// The wording of a statement, edited where it stands on the map. Enter and leaving it keep the text, Escape drops it; a
/// statement is one paragraph, so line breaks become blanks. It reports once and is to be deleted then.
class NodeEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class End { Kept, Dropped };

    /// `words` are what is edited, all of them marked.
    NodeEditor(StatementId id, const QString& words, QWidget* viewport);

    [[nodiscard]] StatementId statement() const { return m_id; }
    /// Over the box (viewport coordinates), in letters of the map's size at that zoom, though never too small to read.
    void place(const QRectF& box, double zoom, const MapPalette& palette);
    void end(End how);

Q_SIGNALS:
    void ended(cp::StatementId id, const QString& words, cp::ui::NodeEditor::End how);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    StatementId m_id;
    bool m_over = false;
};

} // namespace cp::ui
