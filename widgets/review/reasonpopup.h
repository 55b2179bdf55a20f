#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace cp::ui {

/// Asks for one of a few reasons: a digit or a click takes one, 0 goes to a line for own words, Escape leaves everything
/// as it is.
class ReasonPopup final : public QFrame {
    Q_OBJECT

public:
    enum class OwnWords {
        AsReason,    ///< instead of one of the list; Enter takes them, or answers without a reason
        WithAReason, ///< they explain the one that is taken after them
    };

    ReasonPopup(OwnWords kind, QWidget* parent);

    /// Up to nine reasons.
    void ask(const QString& title, const QStringList& reasons);

Q_SIGNALS:
    /// Position in the list that was asked, and the words that explain it, if any.
    void chosen(int index, const QString& words);
    /// A person's own words, or nothing.
    void worded(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showHint();
    void addReason(int index, const QString& words);
    void take(int index);
    void takeWords();
    [[nodiscard]] QString words() const;

    OwnWords m_kind;
    QLabel* m_title;
    QVBoxLayout* m_list;
    QLineEdit* m_own;
    QLabel* m_hint;
    int m_count = 0;
};

} // namespace cp::ui
