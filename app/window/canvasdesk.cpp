#include "app/window/canvasdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/arrangement.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "app/window/filterdesk.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/newstatements.h"
#include "model/layout/partlayout.h"
#include "model/layout/pushapart.h"
#include "model/rendering/mapscene.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/common/messagebar.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <algorithm>
#include <utility>

namespace cp::ui {
namespace {

constexpr double neighbourGap = 16;

} // namespace

CanvasDesk::CanvasDesk(const DeskParts& parts, MapCanvas* canvas, FilterDesk* filters, std::function<void()> showNow, QObject* parent)
    : QObject(parent), m(parts), m_canvas(canvas), m_filters(filters), m_showNow(std::move(showNow))
{
    connectCanvas();
    connectActions();
    connectView();
}

void CanvasDesk::connectCanvas()
{
    connect(m_canvas, &MapCanvas::boxesMoved, this, &CanvasDesk::move);
    connect(m_canvas, &MapCanvas::wordsEdited, this, &CanvasDesk::keepWords);
    connect(m_canvas, &MapCanvas::editDropped, this, &CanvasDesk::dropWords);
    connect(m_canvas, &MapCanvas::stubClicked, this, &CanvasDesk::offer);
    connect(m_canvas, &MapCanvas::contextMenuAsked, this, [this](QPoint at) {
        QMenu menu(m.window);
        for (const char* id : {"accept", "dismiss", "nearMiss", "edit", "editInPlace", "star", "addChild", "addSibling", "support", "attack", "conditionOf", "hangsOn", "linkMatch",
                               "linkContradict", "fitSelection", "copyText", "copyPicture", "pasteStatements", "remove", "layOutSelection", "unpin"})
            menu.addAction((*m.actions)[QLatin1String(id)]);
        menu.exec(at);
    });
}

void CanvasDesk::connectView()
{
    const auto action = [this](const char* id) { return (*m.actions)[QLatin1String(id)]; };
    connect(action("zoomIn"), &QAction::triggered, this, [this] { m_canvas->zoomIn(); });
    connect(action("zoomOut"), &QAction::triggered, this, [this] { m_canvas->zoomOut(); });
    connect(action("zoomActual"), &QAction::triggered, this, [this] { m_canvas->zoomActual(); });
    connect(action("fit"), &QAction::triggered, this, [this] { m_canvas->fit(); });
    connect(action("legend"), &QAction::toggled, m_canvas, &MapCanvas::setLegendShown);
    connect(action("minimap"), &QAction::toggled, m_canvas, &MapCanvas::setMinimapShown);
    connect(action("reduceMotion"), &QAction::toggled, this, [this](bool less) {
        m.settings->setReducesMotion(less);
        m_canvas->setMotion(!less);
    });
    action("reduceMotion")->setChecked(m.settings->reducesMotion());
    action("legend")->setChecked(true);
}

void CanvasDesk::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("unpin", [this] { release(); });
    on("layOutSelection", [this] { layOutSelection(); });
    on("editInPlace", [this] { m_canvas->editInPlace(m.selection->statement()); });
    on("addChild", [this] { write(addPremiseUnder(m.session->map(), m.selection->statement()), tr("Write a premise")); });
    on("addSibling", [this] { write(addBeside(m.session->map(), m.selection->statement()), tr("Write a statement")); });
    on("selectAll", [this] {
        std::vector<StatementId> ids;
        for (const NodeShape& node : m_canvas->scene().nodes)
            ids.push_back(node.id);
        m.selection->select(std::move(ids));
    });
    on("fitSelection", [this] { m_canvas->fitSelection(); });
}

void CanvasDesk::showState()
{
    const ArgumentMap& map = m.session->map();
    const auto& ids = m.selection->statements();
    const bool one = m.session->isOpen() && ids.size() == 1;
    for (const char* id : {"editInPlace", "addChild", "addSibling"})
        (*m.actions)[QLatin1String(id)]->setEnabled(one);
    (*m.actions)[QLatin1String("fitSelection")]->setEnabled(m.session->isOpen() && !m.selection->isEmpty());
    (*m.actions)[QLatin1String("selectAll")]->setEnabled(m.session->isOpen());
    const bool placed = std::any_of(ids.begin(), ids.end(), [&map](StatementId id) {
        const NodeBox* box = map.box(id);
        return box && box->pinned;
    });
    for (const char* id : {"unpin", "layOutSelection"})
        (*m.actions)[QLatin1String(id)]->setEnabled(placed);
}

/// Boxes that a person has placed make room for those that are dropped onto them; the layout moves the others.
std::vector<NodeBox> CanvasDesk::withNeighbours(const std::vector<NodeBox>& dropped) const
{
    std::vector<NodeBox> neighbours;
    for (const NodeBox& box : m.session->map().boxes()) {
        const bool isDropped = std::any_of(dropped.begin(), dropped.end(), [&box](const NodeBox& other) { return other.id == box.id; });
        if (box.pinned && !isDropped)
            neighbours.push_back(box);
    }
    const auto places = [](const std::vector<NodeBox>& boxes) {
        std::vector<Box> all;
        for (const NodeBox& box : boxes)
            all.push_back({box.x, box.y, box.width, box.height});
        return all;
    };
    const std::vector<Box> pushed = pushedApart(places(dropped), places(neighbours), neighbourGap);
    std::vector<NodeBox> all = dropped;
    for (size_t i = 0; i < neighbours.size(); ++i) {
        neighbours[i].x = pushed[i].x;
        neighbours[i].y = pushed[i].y;
        all.push_back(neighbours[i]);
    }
    return all;
}

void CanvasDesk::move(const std::vector<NodeBox>& boxes)
{
    push(setBoxes(m.session->map(), withNeighbours(boxes)), tr("Move %Ln box(es)", nullptr, static_cast<int>(boxes.size())));
    if (std::all_of(boxes.begin(), boxes.end(), [this](const NodeBox& box) { return m_canvas->isSelected(box.id); }))
        return;
    std::vector<StatementId> moved;
    for (const NodeBox& box : boxes)
        moved.push_back(box.id);
    m.selection->select(std::move(moved)); // what comes next is most often about them
}

/// What was placed by hand goes back to where the layout has room for it.
void CanvasDesk::release()
{
    std::vector<NodeBox> boxes;
    for (StatementId id : m.selection->statements()) {
        if (const NodeBox* box = m.session->map().box(id); box && box->pinned) {
            boxes.push_back(*box);
            boxes.back().pinned = false;
        }
    }
    push(setBoxes(m.session->map(), boxes), tr("Release %Ln box(es)", nullptr, static_cast<int>(boxes.size())));
}

/// Only what is selected is laid out again, and stays where a person has placed it.
void CanvasDesk::layOutSelection()
{
    SceneOptions shown;
    shown.mode = arrangementOf(*m.session);
    shown.filter = m_filters->filter();
    const LayoutQuestion question = layoutQuestion(m.session->map(), shown);
    std::vector<int> chosen;
    for (size_t i = 0; i < question.nodes.size(); ++i) {
        if (m_canvas->isSelected(question.nodes[i]))
            chosen.push_back(static_cast<int>(i));
    }
    const PartLayout part = layOutPart(question.input, chosen);
    std::vector<NodeBox> boxes;
    for (size_t i = 0; i < part.nodes.size(); ++i) {
        NodeBox box = *m.session->map().box(question.nodes[static_cast<size_t>(part.nodes[i])]);
        box.x = part.places[i].x;
        box.y = part.places[i].y;
        boxes.push_back(box);
    }
    MapDelta delta = setBoxes(m.session->map(), boxes);
    if (delta.isEmpty())
        m.messages->show(MessageBar::Kind::News, tr("What you placed of these boxes stands in order already. Those that you did not place are laid out anyway."));
    push(std::move(delta), tr("Lay out %Ln box(es)", nullptr, static_cast<int>(boxes.size())));
}

void CanvasDesk::write(MapDelta delta, const QString& text)
{
    if (delta.isEmpty())
        return;
    const StatementId id = delta.statements.front().after->id;
    m_cameFrom = m.selection->statement();
    m_unwritten = delta;
    m_unwrittenText = text;
    push(std::move(delta), text, writingKey + id.value);
    m_showNow();
    m.selection->select(id);
    m_canvas->editInPlace(id);
}

void CanvasDesk::keepWords(StatementId id, const QString& words)
{
    if (words.isEmpty())
        return dropWords(id);
    const bool isNew = !m_unwritten.isEmpty() && m_unwritten.statements.front().after->id == id;
    m_unwritten = {};
    push(setText(m.session->map(), id, words), isNew ? m_unwrittenText : tr("Reword a statement"), isNew ? writingKey + id.value : 0);
}

/// A new statement without words is taken back, as if it had never been.
void CanvasDesk::dropWords(StatementId id)
{
    if (m_unwritten.isEmpty() || m_unwritten.statements.front().after->id != id)
        return;
    const MapDelta back = std::exchange(m_unwritten, {}).inverted();
    if (!m.session->map().find(id))
        return;
    m.selection->clear();
    push(back, m_unwrittenText, writingKey + id.value);
    if (m.session->map().find(m_cameFrom))
        m.selection->select(m_cameFrom);
}

void CanvasDesk::push(MapDelta delta, const QString& text, int mergeKey)
{
    if (!delta.isEmpty())
        m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), text, mergeKey));
}

/// One link is followed at once; of several a person chooses by where they lead.
void CanvasDesk::offer(const LinkStub& stub, QPoint at)
{
    const ArgumentMap& map = m.session->map();
    if (stub.links.size() == 1)
        return goAcross(stub.links.front(), stub.node);
    constexpr int mostWords = 80;
    auto* menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const LinkId id : stub.links) {
        const Link* link = map.find(id);
        const Statement* other = link ? map.find(link->a == stub.node ? link->b : link->a) : nullptr;
        if (!other)
            continue;
        QString words = other->text.simplified();
        if (words.size() > mostWords)
            words = words.left(mostWords - 1) + u'\u2026';
        QAction* action = menu->addAction(words.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id, from = stub.node] { goAcross(id, from); });
    }
    menu->popup(at);
}

void CanvasDesk::goAcross(LinkId id, StatementId from)
{
    const Link* link = m.session->map().find(id);
    if (!link)
        return;
    const StatementId to = link->a == from ? link->b : link->a;
    if (!m_canvas->index().node(to))
        m_filters->show(to);
    m.selection->select(to);
}

} // namespace cp::ui
