#include "widgets/inspector/judgementbox.h"

#include "model/commands/mapedits.h"

#include <QEvent>
#include <algorithm>

namespace cp::ui {
namespace {

// As they are saved.
const QStringList statuses{QString(), QStringLiteral("open"), QStringLiteral("checked"), QStringLiteral("disputed")};
const QStringList evidences{QString(), QStringLiteral("strong"), QStringLiteral("medium"), QStringLiteral("weak")};

const QStringList& valuesOf(JudgementBox::About about) { return about == JudgementBox::About::Status ? statuses : evidences; }

} // namespace

JudgementBox::JudgementBox(About about, QWidget* parent) : QComboBox(parent), m_about(about)
{
    for (const QString& word : valuesOf(about))
        addItem(QString(), word);
    retranslate();
}

QLatin1String JudgementBox::key() const { return m_about == About::Status ? extrakeys::status : extrakeys::evidence; }

QJsonValue JudgementBox::value() const
{
    const QString word = currentData().toString();
    return word.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(word);
}

void JudgementBox::showValue(const QJsonValue& value) { setCurrentIndex(std::max(0, findData(value.toString()))); }

void JudgementBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

QStringList JudgementBox::words(About about)
{
    return about == About::Status ? QStringList{tr("None"), tr("To be checked"), tr("Checked"), tr("Disputed")}
                                  : QStringList{tr("Not judged"), tr("Strong"), tr("Medium"), tr("Weak")};
}

QString JudgementBox::wordFor(About about, const QJsonValue& value)
{
    const qsizetype at = valuesOf(about).indexOf(value.toString());
    return at > 0 ? words(about)[at] : QString();
}

void JudgementBox::retranslate()
{
    for (int i = 0; i < count(); ++i)
        setItemText(i, words(m_about)[i]);
}

} // namespace cp::ui
