#pragma once

#include <QFrame>
#include <QPointer>
#include <vector>

class QLabel;
class QPushButton;

namespace cp::ui {

/// A thing of the window, and one or two sentences about it.
struct Hint {
    QPointer<QWidget> about;
    QString text;
    int foot = 0; ///< height at its lower edge that stays free, in pixels
};

/// Hints one after the other, each on a card beside what it is about; nothing has to be answered, and work goes on below.
class HintCard final : public QFrame {
    Q_OBJECT

public:
    /// The card lies over the window.
    explicit HintCard(QWidget* window);

    /// From the first on; hints about things that are hidden are left out.
    void start(std::vector<Hint> hints);
    /// How many of the hints were shown, the current one included.
    [[nodiscard]] int shownCount() const { return m_at; }

Q_SIGNALS:
    /// The last one was read, or the person wants no more of them.
    void ended();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void showNext();
    void place();
    void retranslate();

    std::vector<Hint> m_hints;
    QPointer<QWidget> m_cameFrom; ///< had the keyboard before
    int m_at = 0; ///< number of the current one, from 1
    QLabel* m_count;
    QLabel* m_text;
    QPushButton *m_off, *m_later, *m_next;
};

} // namespace cp::ui
