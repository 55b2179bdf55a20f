#include "widgets/outline/outlinemodel.h"

#include "model/commands/mapedits.h"
#include "model/commands/newstatements.h"
#include "model/commands/relationedits.h"
#include "model/map/mapmodel.h"
#include "model/map/statementorder.h"

#include <QIODevice>
#include <QMimeData>
#include <QUndoStack>
#include <algorithm>

// Rows that come by key, and that change their place by key or by dragging.

namespace cp::ui {
namespace {

const auto dragFormat = QStringLiteral("application/x-counterpoint-statements");

} // namespace

bool OutlineModel::hang(StatementId child, StatementId parent) { return push(reparent(m_model.map(), child, parent), tr("Move a statement in the outline")); }

bool OutlineModel::indent(StatementId id)
{
    const QModelIndex index = indexOf(id);
    return index.isValid() && index.row() > 0 && hang(id, statementAt(index.siblingAtRow(index.row() - 1)));
}

bool OutlineModel::outdent(StatementId id)
{
    const QModelIndex above = indexOf(id).parent();
    return statementAt(above).isValid() && hang(id, statementAt(above.parent()));
}

bool OutlineModel::shift(StatementId id, int by)
{
    const QModelIndex index = indexOf(id);
    const int wanted = index.row() + by;
    if (!index.isValid() || wanted < 0 || wanted >= rowCount(index.parent()))
        return false;
    const int before = by > 0 ? wanted + 1 : wanted;
    return moveInFrontOf({id}, index.parent(), statementAt(index.siblingAtRow(before)));
}

StatementId OutlineModel::write(StatementId from, bool below)
{
    MapDelta delta = below ? addPremiseUnder(m_model.map(), from) : addBeside(m_model.map(), from);
    if (delta.isEmpty())
        return {};
    m_unwritten = delta;
    const StatementId id = delta.statements.front().after->id;
    push(std::move(delta), tr("Write a statement"), writingKey + id.value);
    return id;
}

bool OutlineModel::dropUnwritten()
{
    const MapDelta back = std::exchange(m_unwritten, {}).inverted();
    if (back.isEmpty() || !m_model.map().find(back.statements.front().before->id))
        return false;
    push(back, tr("Write a statement"), writingKey + back.statements.front().before->id.value);
    return true;
}

void OutlineModel::addInOrder(int node, std::vector<StatementId>& order) const
{
    const OutlineNode& own = m_nodes[static_cast<size_t>(node)];
    if (own.statement.isValid())
        order.push_back(own.statement);
    for (int child : own.children)
        addInOrder(child, order);
}

std::vector<StatementId> OutlineModel::orderWith(const std::vector<StatementId>& moved, StatementId before) const
{
    std::vector<StatementId> order;
    for (int document = 0; document < m_documents; ++document)
        addInOrder(document, order);
    std::erase_if(order, [&moved](StatementId id) { return std::find(moved.begin(), moved.end(), id) != moved.end(); });
    // Only the order among siblings counts, so that the end of all is behind the last of them.
    order.insert(std::find(order.begin(), order.end(), before), moved.begin(), moved.end());
    return order;
}

bool OutlineModel::moveInFrontOf(const std::vector<StatementId>& ids, const QModelIndex& parent, StatementId before)
{
    const StatementId target = statementAt(parent);
    const std::vector<StatementId> order = orderWith(ids, before);
    const QString text = tr("Move %Ln statement(s) in the outline", nullptr, static_cast<int>(ids.size()));
    if (ids.size() == 1)
        return push(joined(reparent(m_model.map(), ids.front(), target), setOrder(m_model.map(), order)), text);
    m_stack.beginMacro(text);
    for (StatementId id : ids)
        hang(id, target);
    push(setOrder(m_model.map(), order), text);
    m_stack.endMacro();
    return true;
}

QStringList OutlineModel::mimeTypes() const { return {dragFormat}; }

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArrayList ids;
    for (const QModelIndex& index : indexes) {
        if (index.column() == Text)
            ids += QByteArray::number(statementAt(index).value);
    }
    auto* data = new QMimeData;
    data->setData(dragFormat, ids.join(' '));
    return data;
}

bool OutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const OutlineNode* above = nodeAt(parent);
    if (!data->hasFormat(dragFormat) || !above)
        return false;
    std::vector<StatementId> ids;
    for (const QByteArray& number : data->data(dragFormat).split(' ')) {
        const Statement* statement = m_model.map().find(StatementId{number.toInt()});
        if (statement && statement->document == above->document && statement->id != above->statement)
            ids.push_back(statement->id);
    }
    if (ids.empty())
        return false;
    StatementId before;
    for (int child = row; child >= 0 && child < rowCount(parent); ++child) {
        before = statementAt(index(child, 0, parent));
        if (std::find(ids.begin(), ids.end(), before) == ids.end())
            break;
        before = {};
    }
    if (row < 0 && ids.size() == 1)
        hang(ids.front(), above->statement); // onto a row: its place among the children is that of the text
    else
        moveInFrontOf(ids, parent, before);
    // The rows move by the edit itself; the view has nothing to take away.
    return false;
}

} // namespace cp::ui
