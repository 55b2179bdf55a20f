#pragma once

#include <QPlainTextEdit>

namespace cp::ui {

/// A text field of a few lines that grows with its text and says when typing in it is over.
class TypingField final : public QPlainTextEdit {
    Q_OBJECT

public:
    TypingField(int minimumLines, QWidget* parent);

    /// Replaces the text without a signal; does nothing when it already says the same, so that the cursor stays.
    void showText(const QString& text);

Q_SIGNALS:
    void typed(const QString& text);
    void typingEnded();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();

    int m_minimumLines;
    bool m_showing = false;
};

} // namespace cp::ui
