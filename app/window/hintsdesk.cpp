#include "app/window/hintsdesk.h"

#include "app/actions/actiontable.h"
#include "app/settings/settings.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/start/hintcard.h"

#include <QAction>
#include <QKeySequence>
#include <QMainWindow>
#include <QTimer>

namespace cp::ui {
namespace {

constexpr int settleTime = 600; ///< milliseconds until a new map stands still

} // namespace

HintsDesk::HintsDesk(const DeskParts& parts, const HintedParts& about, QObject* parent)
    : QObject(parent), m(parts), m_about(about), m_card(new HintCard(parts.window))
{
    connect((*m.actions)[QLatin1String("hints")], &QAction::triggered, this, &HintsDesk::show);
    connect(m_card, &HintCard::ended, this, [this] { m.settings->setShowsHints(false); });
}

void HintsDesk::showFirst()
{
    if (m.settings->showsHints())
        QTimer::singleShot(settleTime, this, &HintsDesk::show);
}

QString HintsDesk::keyOf(const char* action) const { return (*m.actions)[QLatin1String(action)]->shortcut().toString(QKeySequence::NativeText); }

void HintsDesk::show()
{
    m_card->start({
        {m_about.canvas, tr("This is the map: main claims stand on top, what speaks for them below. Click a box or a link to see its words in the texts. "
                            "The wheel moves the map, with Ctrl it zooms; dragging on the background selects."), m_about.canvas->legendHeight()},
        {m_about.readers, tr("Every statement is underlined in its text. Found one that is missing? Select its words and press %1 for a claim, %2 for a "
                             "premise, %3 for a condition.").arg(keyOf("addClaim"), keyOf("addPremise"), keyOf("addCondition"))},
        {m_about.side, tr("Everything is a proposal until you decide. %1 goes to the next one, %2 accepts it, %3 dismisses it with a reason.")
                           .arg(keyOf("nextReview"), keyOf("accept"), keyOf("dismiss"))},
        {m_about.bottom, tr("Links, outline, charts and the history of your edits are kept down here. Click a tab to open it, and again to fold it.")},
        {m_about.find, tr("%1 finds words everywhere, %2 runs any command by its name, %3 lists all keys.").arg(keyOf("find"), keyOf("palette"), keyOf("keys"))},
    });
}

} // namespace cp::ui
