#include "widgets/inspector/notefield.h"

#include "widgets/common/smallparts.h"
#include "widgets/inspector/notehtml.h"
#include "widgets/inspector/typingfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace cp::ui {

NoteField::NoteField(const QString& fieldName, QWidget* parent)
    : QWidget(parent), m_head(styledLabel("section", this)), m_preview(new QToolButton(this)),
      m_field(new TypingField(2, this, TypingField::Lines::Keep)), m_shown(new QLabel(this))
{
    m_field->setObjectName(fieldName);
    m_preview->setObjectName(fieldName + QStringLiteral("Preview"));
    m_shown->setObjectName(fieldName + QStringLiteral("Shown"));
    m_preview->setCheckable(true);
    m_preview->setProperty("small", true);
    m_shown->setTextFormat(Qt::RichText);
    m_shown->setWordWrap(true);
    m_shown->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_shown->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_preview);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_field);
    column->addWidget(m_shown);
    connect(m_field, &TypingField::typed, this, &NoteField::typed);
    connect(m_field, &TypingField::typingEnded, this, &NoteField::typingEnded);
    connect(m_shown, &QLabel::linkActivated, this, &NoteField::addressAsked);
    connect(m_preview, &QToolButton::toggled, this, &NoteField::showPreview);
    retranslate();
}

void NoteField::showText(const QString& text)
{
    m_field->showText(text);
    m_shown->setText(noteHtml(text));
}

void NoteField::showPreview(bool shown)
{
    m_shown->setText(noteHtml(m_field->toPlainText()));
    m_field->setVisible(!shown);
    m_shown->setVisible(shown);
}

void NoteField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NoteField::retranslate()
{
    m_head->setText(tr("Note"));
    m_preview->setText(tr("Preview"));
    m_preview->setToolTip(tr("Show the note with its Markdown rendered"));
}

} // namespace cp::ui
