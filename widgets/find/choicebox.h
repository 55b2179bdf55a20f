#pragma once

#include <QFrame>
#include <QVariant>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace cp::ui {

/// One line of a choice: its words, more words in a second voice, a key at the end; it is found by the other words, too.
struct Choice {
    QString text;
    QString detail;
    QString key;
    QVariant value;
    QString otherWords = {};
};

/// A popup with a line to type in and a list that narrows to the lines which hold all typed words. Up and Down walk,
/// Enter takes, Escape leaves.
class ChoiceBox final : public QFrame {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent);

    void ask(const QString& placeholder, std::vector<Choice> choices, const QString& noneText);
    [[nodiscard]] int shownCount() const;

Q_SIGNALS:
    void chosen(const QVariant& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& typed);
    void addLine(size_t place);
    void take();
    /// As high as what is shown needs, within bounds.
    void fitHeight();

    QLineEdit* m_line;
    QListWidget* m_list;
    QLabel* m_none;
    std::vector<Choice> m_choices;
};

} // namespace cp::ui
