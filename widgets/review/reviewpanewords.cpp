#include "model/map/mapmodel.h"
#include "widgets/review/reviewpane.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

// What the review pane says.

namespace cp::ui {

QString ReviewPane::whyEmpty() const
{
    const ArgumentMap& map = m_model.map();
    if (map.statements().empty())
        return tr("Nothing was proposed yet. Open two articles, and what is read in them waits here for your decision.");
    if (m_filter == Filter::Dismissed)
        return tr("Nothing was dismissed. What you dismiss is kept here with its reason and can be restored.");
    if (m_filter == Filter::All)
        return tr("Everything is decided. You can still change any of it in the map.");
    return tr("Nothing of this kind waits for a decision.");
}

void ReviewPane::setKeys(const QStringList& keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    retranslate();
}

QString ReviewPane::withKey(const QString& words, int button) const
{
    const QString key = m_keys.value(button);
    return key.isEmpty() ? words : tr("%1  %2", "button, its key").arg(words, key);
}

void ReviewPane::retranslate()
{
    m_accept->setText(withKey(tr("Accept"), 0));
    m_dismiss->setText(withKey(tr("Dismiss…"), 1));
    m_nearMiss->setText(withKey(tr("Near miss, because…"), 2));
    m_edit->setText(withKey(tr("Edit"), 3));
    m_next->setText(withKey(tr("Skip"), 4));
    m_batchLabel->setText(tr("All at or above"));
    m_batchFloor->setSuffix(tr(" %", "per cent after a number"));
    m_batchFloor->setAccessibleName(tr("Lowest confidence that is accepted"));
    m_restore->setText(tr("Restore the selected"));
    retranslateCounts();
    showCurrent();
}

} // namespace cp::ui
