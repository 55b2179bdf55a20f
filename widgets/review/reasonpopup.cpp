#include "widgets/review/reasonpopup.h"

#include "widgets/common/smallparts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cp::ui {
namespace {

constexpr int popupWidth = 340;

} // namespace

ReasonPopup::ReasonPopup(OwnWords kind, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_kind(kind), m_title(styledLabel("heading", this)), m_list(new QVBoxLayout), m_own(new QLineEdit(this)),
      m_hint(styledLabel("muted", this))
{
    setObjectName(QStringLiteral("reasonPopup"));
    setProperty("card", true);
    setFixedWidth(popupWidth);
    m_own->setObjectName(QStringLiteral("ownReason"));
    m_list->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(m_title);
    column->addLayout(m_list);
    column->addWidget(m_own);
    column->addWidget(m_hint);
    m_hint->setObjectName(QStringLiteral("reasonHint"));
    connect(m_own, &QLineEdit::returnPressed, this, &ReasonPopup::takeWords);
    connect(m_own, &QLineEdit::textChanged, this, &ReasonPopup::showHint);
}

void ReasonPopup::ask(const QString& title, const QStringList& reasons)
{
    m_title->setText(title);
    m_count = static_cast<int>(reasons.size());
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < m_count; ++i)
        addReason(i, reasons[i]);
    m_own->clear();
    m_own->setPlaceholderText(m_kind == OwnWords::AsReason ? tr("0  Own words, then Enter") : tr("0  Own words, then Enter and a number"));
    showHint();
    adjustSize();
    const QWidget* over = parentWidget();
    move(over->mapToGlobal(QPoint((over->width() - width()) / 2, (over->height() - height()) / 3)));
    show();
    setFocus();
}

void ReasonPopup::showHint()
{
    if (m_kind == OwnWords::WithAReason)
        m_hint->setText(words().isEmpty() ? tr("Esc changes nothing.") : tr("A number says what your words explain."));
    else
        m_hint->setText(words().isEmpty() ? tr("Enter gives no reason, Esc keeps it.") : tr("Enter takes your words, Esc keeps it."));
}

void ReasonPopup::addReason(int index, const QString& words)
{
    auto* button = new QPushButton(tr("%1   %2", "digit key, reason").arg(index + 1).arg(words), this);
    button->setObjectName(QStringLiteral("reason%1").arg(index + 1));
    button->setProperty("choice", true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, index] { take(index); });
    m_list->addWidget(button);
}

void ReasonPopup::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_0;
    if (digit >= 1 && digit <= m_count)
        take(digit - 1);
    else if (digit == 0)
        m_own->setFocus();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_kind == OwnWords::AsReason)
        takeWords();
    else
        QFrame::keyPressEvent(event);
}

void ReasonPopup::take(int index)
{
    hide();
    Q_EMIT chosen(index, words());
}

void ReasonPopup::takeWords()
{
    if (m_kind == OwnWords::WithAReason)
        return setFocus();
    hide();
    Q_EMIT worded(words());
}

QString ReasonPopup::words() const { return m_own->text().simplified(); }

} // namespace cp::ui
