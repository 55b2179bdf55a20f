#include "app/window/selectionties.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/charts/chartpane.h"
#include "widgets/inspector/inspector.h"
#include "widgets/links/linkstable.h"
#include "widgets/outline/outlinepane.h"
#include "widgets/reader/readers.h"
#include "widgets/review/reviewpane.h"

#include <QAction>
#include <algorithm>
#include <tuple>
#include <utility>

namespace cp::ui {

SelectionTies::SelectionTies(const DeskParts& parts, const TiedViews& views, QObject* parent)
    : QObject(parent), m(parts), m_views(views)
{
    connectViews();
    connectCanvas();
    connectSteps();
}

void SelectionTies::connectViews()
{
    const auto selectStatement = [this](StatementId id) { m.selection->select(id); };
    const auto selectLink = [this](LinkId id) { m.selection->select(id); };
    connect(m_views.readers, &Readers::statementClicked, this, selectStatement);
    connect(m_views.inspector, &Inspector::statementAsked, this, selectStatement);
    connect(m_views.links, &LinksTable::linkChosen, this, selectLink);
    connect(m_views.chart, &ChartPane::statementClicked, this, selectStatement);
    connect(m_views.chart, &ChartPane::thingsChosen, this, &SelectionTies::selectThings);
    connect(m_views.chart, &ChartPane::placeChosen, m_views.readers, &Readers::selectPassage);
    connect(m_views.review, &ReviewPane::targetChosen, this, [this](const ReviewTarget& target) { m.selection->select(target); });
    connect(m_views.outline, &OutlinePane::statementsChosen, this, [this](const std::vector<StatementId>& ids) { m.selection->select(ids); });
    connect(m.selection, &Selection::changed, this, &SelectionTies::follow);
    connect(&m.session->model(), &MapModel::changed, this, &SelectionTies::dropWhatIsGone);
}

void SelectionTies::connectCanvas()
{
    const auto choose = [this](auto what) {
        m_choseOnCanvas = true;
        m.selection->select(what);
        m_choseOnCanvas = false;
    };
    connect(m_views.canvas, &MapCanvas::statementClicked, this, [choose](StatementId id) { choose(id); });
    connect(m_views.canvas, &MapCanvas::statementsChosen, this, [choose](const std::vector<StatementId>& ids) { choose(ids); });
    connect(m_views.canvas, &MapCanvas::relationClicked, this, [choose](RelationId id) { choose(id); });
    connect(m_views.canvas, &MapCanvas::linkClicked, this, [this](LinkId id) { m.selection->select(id); });
    connect(m_views.canvas, &MapCanvas::groundClicked, m.selection, &Selection::clear);
}

void SelectionTies::selectThings(const std::vector<ReviewTarget>& things)
{
    std::vector<StatementId> statements;
    for (const ReviewTarget& thing : things) {
        if (const auto* id = std::get_if<StatementId>(&thing))
            statements.push_back(*id);
    }
    if (!statements.empty())
        return m.selection->select(statements);
    // Links and relations are shown one at a time: the one after that which is shown.
    const auto current = m.selection->targets();
    const auto at = current.empty() ? things.end() : std::find(things.begin(), things.end(), current.front());
    m.selection->select(at == things.end() || at + 1 == things.end() ? things.front() : *(at + 1));
}

void SelectionTies::connectSteps()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("nextLink", [this] { stepLink(1); });
    on("previousLink", [this] { stepLink(-1); });
    on("nextStatement", [this] { stepStatement(1, std::nullopt); });
    on("previousStatement", [this] { stepStatement(-1, std::nullopt); });
    on("nextClaim", [this] { stepStatement(1, Role::Claim); });
    on("previousClaim", [this] { stepStatement(-1, Role::Claim); });
    on("nextPremise", [this] { stepStatement(1, Role::Premise); });
    on("previousPremise", [this] { stepStatement(-1, Role::Premise); });
    on("nextCondition", [this] { stepStatement(1, Role::Condition); });
    on("previousCondition", [this] { stepStatement(-1, Role::Condition); });
}

void SelectionTies::follow()
{
    if (m.selection->link().isValid()) {
        showLink(m.selection->link());
    } else if (m.selection->relation().isValid()) {
        showRelation(m.selection->relation());
    } else if (m.selection->statements().size() > 1) {
        showStatement(m.selection->statement());
        m_views.inspector->showSeveral(m.selection->statements());
    } else if (m.selection->statement().isValid()) {
        showStatement(m.selection->statement());
    } else {
        m_views.readers->clearSelection();
        m_views.inspector->showNothing();
    }
    m_views.links->select(m.selection->link());
    m_views.chart->select(m.selection->statement());
    m_views.outline->select(m.selection->statements());
    const auto targets = m.selection->targets();
    m_views.review->setCurrent(targets.size() == 1 ? std::optional(targets.front()) : std::nullopt);
    m_revealsLater = false;
    showOnCanvas();
    if (!m_choseOnCanvas)
        m_views.canvas->revealSelection();
    m_revealsLater = !m_choseOnCanvas && !isOnCanvas();
}

bool SelectionTies::isOnCanvas() const
{
    const SceneIndex& index = m_views.canvas->index();
    if (m.selection->statement().isValid())
        return index.node(m.selection->statement()).has_value();
    const Link* link = m.session->map().find(m.selection->link());
    return !link || (index.node(link->a) && index.node(link->b));
}

void SelectionTies::showOnCanvas()
{
    if (m.selection->link().isValid())
        m_views.canvas->selectLink(m.selection->link());
    else if (m.selection->relation().isValid())
        m_views.canvas->selectRelation(m.selection->relation());
    else
        m_views.canvas->selectStatements(m.selection->statements());
    if (m_revealsLater && isOnCanvas()) {
        m_revealsLater = false;
        m_views.canvas->revealSelection();
    }
}

void SelectionTies::showLink(LinkId id)
{
    m_views.readers->showLink(id);
    m_views.inspector->showLink(id);
}

void SelectionTies::showRelation(RelationId id)
{
    m_views.readers->showRelation(id);
    m_views.inspector->showRelation(id);
}

void SelectionTies::showStatement(StatementId id)
{
    m_views.readers->showStatement(id);
    m_views.inspector->showStatement(id);
}

void SelectionTies::dropWhatIsGone()
{
    const ArgumentMap& map = m.session->map();
    const auto targets = m.selection->targets();
    if (std::any_of(targets.begin(), targets.end(), [&map](const ReviewTarget& target) { return !reviewOf(map, target); }))
        m.selection->clear();
}

void SelectionTies::stepLink(int by)
{
    const auto& links = m_views.canvas->scene().links;
    if (links.empty())
        return;
    const auto count = static_cast<int>(links.size());
    int at = by > 0 ? -1 : 0;
    for (int i = 0; i < count; ++i) {
        if (links[static_cast<size_t>(i)].id == m.selection->link())
            at = i;
    }
    m.selection->select(links[static_cast<size_t>((at + by + count) % count)].id);
}

void SelectionTies::stepStatement(int by, std::optional<Role> role)
{
    std::vector<const Statement*> order;
    const Statement* current = m.session->map().find(m.selection->statement());
    for (const Statement& statement : m.session->map().statements()) {
        const bool wanted = !statement.span.isEmpty() && statement.review != Review::Dismissed && (!role || statement.role == *role);
        if (wanted || &statement == current)
            order.push_back(&statement);
    }
    std::stable_sort(order.begin(), order.end(), [](const Statement* a, const Statement* b) {
        return std::tuple(a->document, a->span.start, -a->span.end) < std::tuple(b->document, b->span.start, -b->span.end);
    });
    if (order.empty())
        return;
    const auto count = static_cast<int>(order.size());
    const auto found = std::find(order.begin(), order.end(), current);
    const int at = found == order.end() ? (by > 0 ? -1 : count) : static_cast<int>(found - order.begin());
    m.selection->select(order[static_cast<size_t>((at + by + count) % count)]->id);
}

} // namespace cp::ui
