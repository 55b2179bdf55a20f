#include "app/window/textdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "model/commands/editmap.h"
#include "model/commands/textedits.h"
#include "widgets/common/messagebar.h"
#include "widgets/reader/readers.h"

#include <QAction>
#include <algorithm>
#include <utility>

namespace cp::ui {

TextDesk::TextDesk(const DeskParts& parts, Readers* readers, QObject* parent) : QObject(parent), m(parts), m_readers(readers)
{
    connectActions();
    m_readers->setTextGrowth(m.settings->textGrowth());
    m_readers->setLineWidth(m.settings->lineWidth());
    connect(m_readers, &Readers::passageChanged, this, &TextDesk::showState);
    connect(m_readers, &Readers::spanDragged, this, [this](StatementId id, Span span) {
        push(setSpan(m.session->map(), id, span), tr("Move an end of a statement"));
    });
}

void TextDesk::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("addClaim", [this] { addPassage(Role::Claim); });
    on("addPremise", [this] { addPassage(Role::Premise); });
    on("addCondition", [this] { addPassage(Role::Condition); });
    on("setSpan", [this] { setSpanToPassage(); });
    on("split", [this] { split(); });
    on("merge", [this] { merge(); });
    on("textLarger", [this] { grow(1); });
    on("textSmaller", [this] { grow(-1); });
    on("linesWider", [this] { widen(1); });
    on("linesNarrower", [this] { widen(-1); });
}

void TextDesk::showState()
{
    const bool open = m.session->isOpen();
    const bool passage = open && m_readers->passage().has_value();
    for (const char* id : {"addClaim", "addPremise", "addCondition"})
        (*m.actions)[QLatin1String(id)]->setEnabled(passage);
    const Statement* statement = open ? m.session->map().find(m.selection->statement()) : nullptr;
    (*m.actions)[QLatin1String("setSpan")]->setEnabled(passage && statement && m_readers->passage()->document == statement->document);
    (*m.actions)[QLatin1String("split")]->setEnabled(statement);
    (*m.actions)[QLatin1String("merge")]->setEnabled(statement);
    for (const char* id : {"textLarger", "textSmaller", "linesWider", "linesNarrower"})
        (*m.actions)[QLatin1String(id)]->setEnabled(open);
}

void TextDesk::addPassage(Role role)
{
    const auto passage = m_readers->passage();
    if (!passage)
        return;
    const StatementId id = m.session->map().nextStatementId();
    MapDelta delta = cp::addPassage(m.session->map(), passage->document, passage->span, role, m.session->scale());
    if (delta.isEmpty())
        return;
    m_readers->clearPassage();
    push(std::move(delta), role == Role::Claim     ? tr("Add a claim")
                           : role == Role::Premise ? tr("Add a premise")
                                                   : tr("Add a condition"));
    m.selection->select(id);
}

void TextDesk::setSpanToPassage()
{
    const auto passage = m_readers->passage();
    const Statement* statement = m.session->map().find(m.selection->statement());
    if (!passage || !statement || passage->document != statement->document)
        return;
    m_readers->clearPassage();
    push(setSpan(m.session->map(), statement->id, passage->span), tr("Change the place of a statement"));
}

void TextDesk::split()
{
    const StatementId id = m.selection->statement();
    const Statement* statement = m.session->map().find(id);
    if (!statement)
        return;
    MapDelta delta = splitStatement(m.session->map(), id, m_readers->cursorIn(statement->document));
    if (delta.isEmpty()) {
        m.messages->show(MessageBar::Kind::News, tr("To split a statement, put the cursor between its words in the text and press the key again."));
        return;
    }
    push(std::move(delta), tr("Split a statement"));
}

void TextDesk::merge()
{
    std::vector<StatementId> ids = m.selection->statements();
    if (ids.size() == 1)
        ids.push_back(nextInText(ids.front()));
    MapDelta delta = mergeStatements(m.session->map(), ids);
    if (delta.isEmpty()) {
        m.messages->show(MessageBar::Kind::News, tr("Only statements of one article can be merged. Nothing was changed."));
        return;
    }
    StatementId kept;
    for (const Swap<Statement>& swap : delta.statements)
        kept = swap.after ? swap.after->id : kept;
    push(std::move(delta), tr("Merge %Ln statement(s)", nullptr, static_cast<int>(ids.size())));
    m.selection->select(kept);
}

StatementId TextDesk::nextInText(StatementId id) const
{
    const Statement* from = m.session->map().find(id);
    const Statement* next = nullptr;
    for (const Statement& statement : m.session->map().statements()) {
        const bool after = from && statement.document == from->document && statement.review != Review::Dismissed && statement.span > from->span;
        if (after && (!next || statement.span < next->span))
            next = &statement;
    }
    return next ? next->id : StatementId{};
}

void TextDesk::grow(int by)
{
    m.settings->setTextGrowth(m.settings->textGrowth() + by);
    m_readers->setTextGrowth(m.settings->textGrowth());
}

/// From as many characters as there is room for down to forty, and back.
void TextDesk::widen(int by)
{
    constexpr int step = 10;
    constexpr int widest = 110;
    const int now = m.settings->lineWidth() == 0 ? widest + step : m.settings->lineWidth();
    const int next = now + by * step;
    m.settings->setLineWidth(next > widest ? 0 : next);
    m_readers->setLineWidth(m.settings->lineWidth());
}

void TextDesk::push(MapDelta delta, const QString& text)
{
    if (!delta.isEmpty())
        m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), text));
}

} // namespace cp::ui
