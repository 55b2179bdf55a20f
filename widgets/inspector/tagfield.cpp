#include "widgets/inspector/tagfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QStringListModel>
#include <algorithm>

namespace cp::ui {

TagField::TagField(QWidget* parent) : QLineEdit(parent), m_known(new QStringListModel(this)), m_completer(new QCompleter(m_known, this))
{
    // The completer works on one tag of several, so that the field does not own it.
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(this, &QLineEdit::textEdited, this, [this] {
        complete();
        Q_EMIT typed(tags());
    });
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &TagField::take);
}

void TagField::showTags(const QStringList& wanted)
{
    if (tags() != wanted)
        setText(wanted.join(QStringLiteral(", ")));
}

void TagField::setKnownTags(const QStringList& known) { m_allKnown = known; }

QStringList TagField::tags() const
{
    QStringList found;
    for (const QString& part : text().split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !found.contains(tag))
            found += tag;
    }
    return found;
}

void TagField::complete()
{
    // What was typed so far is a tag of the map already.
    QStringList others = m_allKnown;
    for (const QString& tag : tags())
        others.removeAll(tag);
    m_known->setStringList(others);
    const QString last = text().section(u',', -1).simplified();
    m_completer->setCompletionPrefix(last);
    QAbstractItemView* popup = m_completer->popup();
    if (last.isEmpty() || m_completer->completionCount() == 0)
        return popup->hide();
    const int wanted = popup->sizeHintForColumn(0) + 2 * popup->frameWidth() + popup->verticalScrollBar()->sizeHint().width();
    m_completer->complete({0, 0, std::max(width(), wanted), height()});
}

void TagField::take(const QString& tag)
{
    QStringList all = text().split(u',');
    all.last() = tag;
    for (QString& one : all)
        one = one.simplified();
    setText(all.join(QStringLiteral(", ")));
    Q_EMIT typed(tags());
}

} // namespace cp::ui
