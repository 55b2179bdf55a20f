#include "model/map/mapmodel.h"
#include "widgets/review/reviewlist.h"
#include "widgets/review/reviewpane.h"

#include <QButtonGroup>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

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

void ReviewPane::retranslateCounts()
{
    const ArgumentMap& map = m_model.map();
    const ReviewCount all = reviewProgress(map).all();
    const std::vector<ReviewItem>& pending = *m_model.pending();
    const auto countOf = [&pending](Filter filter) {
        return static_cast<int>(std::count_if(pending.begin(), pending.end(), [filter](const ReviewItem& item) { return filterOf(item.target) == filter; }));
    };
    m_progress->setText(tr("%L1 of %Ln reviewed", nullptr, all.total).arg(all.decided));
    m_left->setText(pending.empty() ? QString() : tr("%Ln left", nullptr, static_cast<int>(pending.size())));
    m_bar->setRange(0, std::max(1, all.total));
    m_bar->setValue(all.decided);
    m_filters->button(0)->setText(tr("All %L1").arg(pending.size()));
    m_filters->button(1)->setText(tr("Links %L1").arg(countOf(Filter::Links)));
    m_filters->button(2)->setText(tr("Statements %L1").arg(countOf(Filter::Statements)));
    m_filters->button(3)->setText(tr("Relations %L1").arg(countOf(Filter::Relations)));
    m_filters->button(4)->setText(tr("Dismissed %L1").arg(dismissedReviews(map).size()));
    m_queueLabel->setText(m_filter == Filter::Dismissed ? tr("Dismissed, with the reason") : tr("In order of what matters"));
}

} // namespace cp::ui
