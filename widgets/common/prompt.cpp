#include "widgets/common/prompt.h"

#include "widgets/common/smallparts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <utility>

namespace cp::ui {

Prompt::Unsaved Prompt::askUnsaved(QWidget* parent, const QString& name)
{
    if (m_nextUnsaved)
        return *std::exchange(m_nextUnsaved, std::nullopt);
    QMessageBox box(QMessageBox::NoIcon, QString(),
                    literal(QCoreApplication::translate("Prompt", "Save the changes to “%1”?").arg(name)), QMessageBox::NoButton,
                    parent);
    box.setWindowTitle(QCoreApplication::translate("Prompt", "Edits not saved"));
    box.setInformativeText(QCoreApplication::translate("Prompt", "Without saving, your edits since the last save are lost."));
    QPushButton* save = box.addButton(QCoreApplication::translate("Prompt", "Save"), QMessageBox::AcceptRole);
    QPushButton* discard =
        box.addButton(QCoreApplication::translate("Prompt", "Discard edits"), QMessageBox::DestructiveRole);
    box.addButton(QCoreApplication::translate("Prompt", "Cancel"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == save)
        return Unsaved::Save;
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

std::optional<QString> Prompt::askText(QWidget* parent, const QString& title, const QString& initial)
{
    return askWords(parent, title, initial, Lines::Several);
}

std::optional<QString> Prompt::askLine(QWidget* parent, const QString& title, const QString& initial)
{
    return askWords(parent, title, initial, Lines::One);
}

std::optional<QString> Prompt::askWords(QWidget* parent, const QString& title, const QString& initial, Lines lines)
{
    if (m_nextText)
        return std::exchange(m_nextText, std::nullopt);
    QInputDialog dialog(parent);
    dialog.setOption(QInputDialog::UsePlainTextEditForTextInput, lines == Lines::Several);
    dialog.setWindowTitle(title);
    dialog.setLabelText(title);
    dialog.setTextValue(initial);
    dialog.resize(lines == Lines::Several ? QSize(640, 420) : QSize(400, 0));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.textValue();
}

int Prompt::choose(QWidget* parent, const QString& question, const QString& details, const QStringList& answers)
{
    m_lastDetails = details;
    if (!m_nextChoices.isEmpty())
        return m_nextChoices.takeFirst();
    QMessageBox box(QMessageBox::NoIcon, QString(), literal(question), QMessageBox::NoButton, parent);
    box.setWindowTitle(question); // without one it would be the name of the program's file
    box.setInformativeText(literal(details));
    QList<QAbstractButton*> buttons;
    for (const QString& answer : answers)
        buttons += box.addButton(answer, QMessageBox::AcceptRole);
    box.addButton(QCoreApplication::translate("Prompt", "Cancel"), QMessageBox::RejectRole);
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

bool Prompt::confirm(QWidget* parent, const QString& question, const QString& details, const QString& yes)
{
    m_lastDetails = details;
    if (m_nextConfirm)
        return *std::exchange(m_nextConfirm, std::nullopt);
    return choose(parent, question, details, {yes}) == 0;
}

QStringList FilePicker::open(QWidget* parent, const QString& title, const QString& filter)
{
    if (m_next)
        return *std::exchange(m_next, std::nullopt);
    return QFileDialog::getOpenFileNames(parent, title, QString(), filter);
}

QString FilePicker::save(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                         const QString& suffix)
{
    QString chosen;
    QString file = m_next ? std::exchange(m_next, std::nullopt)->value(0)
                          : QFileDialog::getSaveFileName(parent, title, suggestion, filter, &chosen);
    static const QRegularExpression inFilter(QStringLiteral("\\(\\*\\.([\\w.]+)"));
    const QString wanted = inFilter.match(chosen).captured(1);
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty())
        file += u'.' + (wanted.isEmpty() ? suffix : wanted);
    return file;
}

} // namespace cp::ui
