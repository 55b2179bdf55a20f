#include "widgets/find/choicebox.h"

#include "widgets/common/smallparts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int boxWidth = 560;
constexpr int boxHeight = 420;
constexpr int leastHeight = 140; ///< room for the sentence that nothing is found
constexpr int mostShown = 200; ///< more are reached by typing

constexpr int voices = 3; ///< in which a choice is described

/// In how many of its voices, from the first, all words are found; none when they are not.
int voicesWith(const Choice& choice, const QStringList& words)
{
    QString said;
    int count = 0;
    for (const QString* voice : {&choice.text, &choice.detail, &choice.otherWords}) {
        said += *voice + u'\n';
        ++count;
        if (std::all_of(words.begin(), words.end(), [&said](const QString& word) { return said.contains(word, Qt::CaseInsensitive); }))
            return count;
    }
    return 0;
}

} // namespace

ChoiceBox::ChoiceBox(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_line(new QLineEdit(this)), m_list(new QListWidget(this)), m_none(styledLabel("muted", this))
{
    setObjectName(QStringLiteral("choiceBox"));
    setProperty("card", true);
    m_line->setObjectName(QStringLiteral("choiceLine"));
    m_list->setObjectName(QStringLiteral("choiceList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_none->setContentsMargins(6, 6, 6, 6);
    m_none->setAlignment(Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &ChoiceBox::narrow);
    connect(m_line, &QLineEdit::returnPressed, this, &ChoiceBox::take);
    connect(m_list, &QListWidget::itemClicked, this, &ChoiceBox::take);
}

void ChoiceBox::ask(const QString& placeholder, std::vector<Choice> choices, const QString& noneText)
{
    m_choices = std::move(choices);
    m_line->setPlaceholderText(placeholder);
    m_line->setAccessibleName(placeholder);
    m_none->setText(noneText);
    m_line->clear();
    narrow({});
    const QWidget* over = parentWidget();
    const int width = std::min(boxWidth, over->width() - 40);
    ensurePolished();
    resize(width, height());
    fitHeight();
    move(over->mapToGlobal(QPoint((over->width() - width) / 2, 70)));
    show();
    m_line->setFocus();
}

void ChoiceBox::fitHeight()
{
    const int rows = m_list->sizeHintForRow(0) * m_list->count();
    const int wanted = std::clamp(m_line->sizeHint().height() + rows + 40, leastHeight, boxHeight);
    resize(width(), std::min(wanted, parentWidget()->height() - 120));
}

int ChoiceBox::shownCount() const { return m_list->count(); }

void ChoiceBox::narrow(const QString& typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (int voice = 1; voice <= voices; ++voice) {
        for (size_t i = 0; i < m_choices.size() && m_list->count() < mostShown; ++i) {
            if (voicesWith(m_choices[i], words) == voice)
                addLine(i);
        }
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    fitHeight();
}

void ChoiceBox::addLine(size_t place)
{
    const Choice& choice = m_choices[place];
    QString line = choice.text;
    if (!choice.key.isEmpty())
        line += QStringLiteral("   [%1]").arg(choice.key);
    if (!choice.detail.isEmpty())
        line += QStringLiteral("\n") + choice.detail;
    auto* item = new QListWidgetItem(line, m_list);
    item->setData(Qt::UserRole, static_cast<int>(place));
}

void ChoiceBox::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QVariant value = m_choices[static_cast<size_t>(item->data(Qt::UserRole).toInt())].value;
    hide();
    Q_EMIT chosen(value);
}

bool ChoiceBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? 8 : key == Qt::Key_PageUp ? -8 : 0;
        if (step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace cp::ui
