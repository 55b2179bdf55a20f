#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>
#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QUndoStack;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// One or two sentences with up to three buttons: what failed, what is safe, what to do. Buttons that would leave the words
/// no room stand below them.
/// News goes by itself after eight seconds, warnings and failures stay until they are closed.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { News, Warning, Failure };
    struct Button {
        QString text;
        std::function<void()> pressed;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void show(Kind kind, const QString& text, std::vector<Button> buttons = {});
    /// News of an edit with a button that undoes it. Goes as soon as the stack moves, for then it would undo something else.
    void showUndoable(const QString& text, QUndoStack& stack);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void visibilityChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void recolour();
    void retranslate();

    const MapPalette* m_palette;
    Kind m_kind = Kind::News;
    QLabel* m_icon;
    QLabel* m_text;
    QBoxLayout* m_body; ///< words and buttons
    QHBoxLayout* m_buttons;
    QToolButton* m_close;
    QTimer m_timer;
};

} // namespace cp::ui
