#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace cp::ui {

class TypingField;

/// A note in Markdown: typed as it is, shown as it reads when the preview is on.
class NoteField final : public QWidget {
    Q_OBJECT

public:
    /// `fieldName` names the text field, for tests and access tools.
    NoteField(const QString& fieldName, QWidget* parent);

    void showText(const QString& text);

Q_SIGNALS:
    void typed(const QString& text);
    void typingEnded();
    /// A link of the shown note was clicked.
    void addressAsked(const QString& address);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPreview(bool shown);
    void retranslate();

    QLabel* m_head;
    QToolButton* m_preview;
    TypingField* m_field;
    QLabel* m_shown;
};

} // namespace cp::ui
