#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace cp::ui {

/// Asks for one of a few reasons: a digit or a click takes one, 0 goes to a line for own words, Enter takes none,
/// Escape leaves everything as it is.
class ReasonPopup final : public QFrame {
    Q_OBJECT

public:
    explicit ReasonPopup(QWidget* parent);

    /// Up to nine reasons; `ownWords` adds the line and lets Enter answer without a reason.
    void ask(const QString& title, const QStringList& reasons, bool ownWords);

Q_SIGNALS:
    /// Position in the list that was asked.
    void chosen(int index);
    /// A person's own words, or nothing.
    void worded(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showHint();
    void addReason(int index, const QString& words);
    void take(int index);
    void takeWords();

    QLabel* m_title;
    QVBoxLayout* m_list;
    QLineEdit* m_own;
    QLabel* m_hint;
    int m_count = 0;
    bool m_ownWords = false;
};

} // namespace cp::ui
