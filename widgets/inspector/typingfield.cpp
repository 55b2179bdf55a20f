#include "widgets/inspector/typingfield.h"

#include <QTextBlock>
#include <QTextDocument>

namespace cp::ui {
namespace {

constexpr int maximumLines = 9;

} // namespace

TypingField::TypingField(int minimumLines, QWidget* parent, Lines lines)
    : QPlainTextEdit(parent), m_minimumLines(minimumLines), m_lines(lines)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_showing)
            Q_EMIT typed(said(toPlainText()));
    });
    fitHeight();
}

void TypingField::showText(const QString& text)
{
    if (said(toPlainText()) == said(text))
        return;
    m_showing = true;
    setPlainText(text);
    m_showing = false;
}

void TypingField::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT typingEnded();
}

void TypingField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TypingField::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += qMax(1, block.lineCount());
    const int shown = qBound(m_minimumLines, lines, maximumLines);
    const int height = shown * fontMetrics().lineSpacing() + 20;
    if (height != minimumHeight())
        setFixedHeight(height);
}

} // namespace cp::ui
