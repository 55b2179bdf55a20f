#include "app/window/reviewdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "model/commands/editmap.h"
#include "model/commands/reviewedits.h"
#include "model/rendering/wording.h"
#include "widgets/common/messagebar.h"
#include "widgets/inspector/inspector.h"
#include "widgets/review/reasonpopup.h"
#include "widgets/review/reviewpane.h"
#include "widgets/review/reviewwords.h"

#include <QAction>
#include <QKeySequence>
#include <QMainWindow>
#include <algorithm>
#include <utility>

namespace cp::ui {
namespace {

constexpr NearMissReason nearMissReasons[] = {NearMissReason::Period, NearMissReason::Scope, NearMissReason::Condition,
                                              NearMissReason::Attribution, NearMissReason::Revision};

/// In the order of the pane's buttons.
constexpr const char* buttonActions[] = {"accept", "dismiss", "nearMiss", "edit", "nextReview"};

} // namespace

ReviewDesk::ReviewDesk(const DeskParts& parts, ReviewPane* pane, Inspector* inspector, std::function<void()> showPane, QObject* parent)
    : QObject(parent), m(parts), m_pane(pane), m_showPane(std::move(showPane)), m_dismissal(new ReasonPopup(ReasonPopup::OwnWords::AsReason, parts.window)),
      m_nearMiss(new ReasonPopup(ReasonPopup::OwnWords::WithAReason, parts.window))
{
    m_nearMiss->setObjectName(QStringLiteral("nearMissPopup"));
    connectActions();
    connectPane();
    connect(inspector, &Inspector::acceptAsked, this, &ReviewDesk::acceptSelected);
    connect(inspector, &Inspector::dismissAsked, this, &ReviewDesk::askDismissal);
    connect(inspector, &Inspector::nearMissAsked, this, &ReviewDesk::askNearMiss);
    connect(m_dismissal, &ReasonPopup::chosen, this, [this](int index) { dismissAs(dismissalReasons(m_asked.front()).value(index)); });
    connect(m_dismissal, &ReasonPopup::worded, this, &ReviewDesk::dismissAs);
    connect(m_nearMiss, &ReasonPopup::chosen, this, [this](int index, const QString& words) {
        const LinkId link = std::get<LinkId>(m_asked.front());
        decide(markNearMiss(m.session->map(), link, nearMissReasons[index], words), tr("Mark a near miss"));
    });
}

void ReviewDesk::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("accept", [this] { acceptSelected(); });
    on("dismiss", [this] { askDismissal(); });
    on("nearMiss", [this] { askNearMiss(); });
    on("restore", [this] { restore(m.selection->targets()); });
    on("nextReview", [this] { step(1); });
    on("previousReview", [this] { step(-1); });
    for (const char* id : buttonActions)
        connect((*m.actions)[QLatin1String(id)], &QAction::changed, this, &ReviewDesk::nameKeys);
    nameKeys();
}

void ReviewDesk::nameKeys()
{
    QStringList keys;
    for (const char* id : buttonActions)
        keys += (*m.actions)[QLatin1String(id)]->shortcut().toString(QKeySequence::NativeText);
    m_pane->setKeys(keys);
}

void ReviewDesk::connectPane()
{
    connect(m_pane, &ReviewPane::acceptAsked, this, &ReviewDesk::acceptSelected);
    connect(m_pane, &ReviewPane::dismissAsked, this, &ReviewDesk::askDismissal);
    connect(m_pane, &ReviewPane::nearMissAsked, this, &ReviewDesk::askNearMiss);
    connect(m_pane, &ReviewPane::nextAsked, this, [this] { step(1); });
    connect(m_pane, &ReviewPane::batchAsked, this, &ReviewDesk::acceptBatch);
    connect(m_pane, &ReviewPane::restoreAsked, this, &ReviewDesk::restore);
}

void ReviewDesk::showState()
{
    const auto targets = m.session->isOpen() ? m.selection->targets() : std::vector<ReviewTarget>{};
    const ArgumentMap& map = m.session->map();
    const auto any = [&](Review review) {
        return std::any_of(targets.begin(), targets.end(), [&](const ReviewTarget& target) { return reviewOf(map, target) == review; });
    };
    (*m.actions)[QLatin1String("accept")]->setEnabled(!targets.empty());
    (*m.actions)[QLatin1String("dismiss")]->setEnabled(!targets.empty());
    (*m.actions)[QLatin1String("nearMiss")]->setEnabled(!targets.empty()); // a key that does nothing tells nothing
    (*m.actions)[QLatin1String("restore")]->setEnabled(any(Review::Accepted) || any(Review::Dismissed));
}

void ReviewDesk::step(int by)
{
    m_showPane();
    if (const auto target = m_pane->neighbour(by))
        m.selection->select(*target);
}

void ReviewDesk::acceptSelected()
{
    const auto targets = m.selection->targets();
    decide(accept(m.session->map(), targets),
           nameOf(targets, tr("Accept a statement"), tr("Accept a relation"), tr("Accept a link"),
                  tr("Accept %Ln statement(s)", nullptr, static_cast<int>(targets.size()))));
}

void ReviewDesk::askDismissal()
{
    m_asked = m.selection->targets();
    if (m_asked.empty())
        return;
    QStringList words;
    for (const QString& reason : dismissalReasons(m_asked.front()))
        words += dismissalWords(reason);
    m_dismissal->ask(tr("Dismiss because"), words);
}

void ReviewDesk::askNearMiss()
{
    if (!m.selection->link().isValid())
        return m.messages->show(MessageBar::Kind::News, tr("Only a link between two articles can be a near miss. Choose a link first."));
    m_asked = m.selection->targets();
    QStringList words;
    for (NearMissReason reason : nearMissReasons)
        words += wordFor(reason);
    const Link* link = m.session->map().find(m.selection->link());
    m_nearMiss->ask(link && link->kind == LinkKind::Match ? tr("Not a match because of") : tr("Not a contradiction because of"), words);
}

void ReviewDesk::dismissAs(const QString& reason)
{
    decide(dismiss(m.session->map(), m_asked, reason),
           nameOf(m_asked, tr("Dismiss a statement"), tr("Dismiss a relation"), tr("Dismiss a link"),
                  tr("Dismiss %Ln statement(s)", nullptr, static_cast<int>(m_asked.size()))));
}

void ReviewDesk::decide(MapDelta delta, const QString& text)
{
    if (delta.isEmpty())
        return;
    const auto targets = m.selection->targets();
    const bool goesOn = m_pane->isVisible() && targets.size() == 1 && reviewOf(m.session->map(), targets.front()) == Review::Pending;
    const std::optional<ReviewTarget> next = goesOn ? m_pane->nextAfterDecision() : std::nullopt;
    m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), text));
    // What came next may have become moot by the decision.
    if (!goesOn)
        return;
    const auto pending = next && reviewOf(m.session->map(), *next) == Review::Pending ? next : m_pane->neighbour(1);
    if (pending)
        m.selection->select(*pending);
    else
        m.selection->clear();
}

void ReviewDesk::restore(const std::vector<ReviewTarget>& targets)
{
    MapDelta delta = cp::restore(m.session->map(), targets);
    if (!delta.isEmpty())
        m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), tr("Restore for review")));
}

void ReviewDesk::acceptBatch()
{
    const auto targets = m_pane->batch();
    MapDelta delta = accept(m.session->map(), targets);
    if (delta.isEmpty())
        return;
    const auto count = static_cast<int>(targets.size());
    m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), tr("Accept %Ln proposal(s)", nullptr, count)));
    m.messages->showUndoable(tr("%Ln proposal(s) accepted.", nullptr, count), m.session->undoStack());
}

QString ReviewDesk::nameOf(const std::vector<ReviewTarget>& targets, const QString& statement, const QString& relation, const QString& link,
                           const QString& several) const
{
    if (targets.size() != 1)
        return several;
    if (std::holds_alternative<LinkId>(targets.front()))
        return link;
    return std::holds_alternative<RelationId>(targets.front()) ? relation : statement;
}

} // namespace cp::ui
