#pragma once

#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace cp::ui {

/// The only way to a question that needs an answer; tests give the next answer beforehand.
class Prompt final {
public:
    enum class Unsaved { Save, Discard, Cancel };

    [[nodiscard]] Unsaved askUnsaved(QWidget* parent, const QString& name);
    /// Several lines of text from a person; nothing when cancelled.
    [[nodiscard]] std::optional<QString> askText(QWidget* parent, const QString& title, const QString& initial);

    /// One line, such as a name; nothing when cancelled.
    [[nodiscard]] std::optional<QString> askLine(QWidget* parent, const QString& title, const QString& initial);

    /// A question with what speaks against it; false when the person stays where they are.
    [[nodiscard]] bool confirm(QWidget* parent, const QString& question, const QString& details, const QString& yes);

    /// One of several ways to go on, by its index; -1 when the person stays where they are.
    [[nodiscard]] int choose(QWidget* parent, const QString& question, const QString& details, const QStringList& answers);

    /// The answers of a test, in the order of the questions.
    void setNextChoice(int answer) { m_nextChoices.push_back(answer); }
    void setNextConfirm(bool answer) { m_nextConfirm = answer; }
    /// What the last question said, for tests.
    [[nodiscard]] const QString& lastDetails() const { return m_lastDetails; }
    void setNextUnsaved(Unsaved answer) { m_nextUnsaved = answer; }
    void setNextText(const QString& text) { m_nextText = text; }

private:
    enum class Lines { One, Several };
    [[nodiscard]] std::optional<QString> askWords(QWidget* parent, const QString& title, const QString& initial, Lines lines);

    std::optional<Unsaved> m_nextUnsaved;
    std::optional<QString> m_nextText;
    std::optional<bool> m_nextConfirm;
    QList<int> m_nextChoices;
    QString m_lastDetails;
};

/// The only way to a file dialog; tests give the next answer beforehand.
class FilePicker final {
public:
    [[nodiscard]] QStringList open(QWidget* parent, const QString& title, const QString& filter);
    /// Gives the file the suffix of the chosen filter when the person typed none, `suffix` where no filter tells one.
    [[nodiscard]] QString save(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                               const QString& suffix);

    void setNext(const QStringList& files) { m_next = files; }

private:
    std::optional<QStringList> m_next;
};

} // namespace cp::ui
