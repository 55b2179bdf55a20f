#pragma once

#include <QPlainTextEdit>

namespace cp::ui {

/// A text field of a few lines that grows with its text and says when typing in it is over.
class TypingField final : public QPlainTextEdit {
    Q_OBJECT

public:
    /// A field that keeps lines gives back its text as typed; the others give it on one line.
    enum class Lines { Fold, Keep };
    TypingField(int minimumLines, QWidget* parent, Lines lines = Lines::Fold);

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
    [[nodiscard]] QString said(const QString& text) const { return m_lines == Lines::Keep ? text : text.simplified(); }

    int m_minimumLines;
    Lines m_lines;
    bool m_showing = false;
};

} // namespace cp::ui
