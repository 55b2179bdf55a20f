#include "widgets/outline/outlinetree.h"

#include "model/map/statementorder.h"

#include <QHash>
#include <algorithm>
#include <limits>
#include <tuple>

namespace cp::ui {
namespace {

class Outliner final {
public:
    explicit Outliner(const ArgumentMap& map) : m_map(map) {}

    std::vector<OutlineNode> take()
    {
        addRows();
        place();
        order();
        return std::move(m_nodes);
    }

private:
    void addRows()
    {
        for (const Document& document : m_map.documents()) {
            m_documentRow.insert(document.id, static_cast<int>(m_nodes.size()));
            m_nodes.push_back({document.id, {}, {}, -1, static_cast<int>(m_nodes.size()), {}});
        }
        for (const Statement& statement : m_map.statements()) {
            if (statement.review == Review::Dismissed)
                continue;
            m_statementRow.insert(statement.id, static_cast<int>(m_nodes.size()));
            m_nodes.push_back({statement.document, statement.id, {}, m_documentRow.value(statement.document), 0, {}});
        }
    }

    void place()
    {
        for (const Relation& relation : m_map.relations()) {
            const auto* target = std::get_if<StatementId>(&relation.target);
            if (!target || relation.review == Review::Dismissed || !m_statementRow.contains(*target))
                continue;
            for (StatementId source : relation.sources) {
                const int row = m_statementRow.value(source, -1);
                if (row < 0 || m_nodes[static_cast<size_t>(row)].relation.isValid() || leadsTo(m_statementRow.value(*target), row))
                    continue;
                m_nodes[static_cast<size_t>(row)].relation = relation.id;
                m_nodes[static_cast<size_t>(row)].parent = m_statementRow.value(*target);
            }
        }
    }

    [[nodiscard]] bool leadsTo(int from, int wanted) const
    {
        for (int at = from; at >= 0; at = m_nodes[static_cast<size_t>(at)].parent) {
            if (at == wanted)
                return true;
        }
        return false;
    }

    void order()
    {
        std::vector<int> rows;
        for (int i = static_cast<int>(m_map.documents().size()); i < static_cast<int>(m_nodes.size()); ++i)
            rows.push_back(i);
        const auto key = [this](int row) {
            const Statement* statement = m_map.find(m_nodes[static_cast<size_t>(row)].statement);
            const bool top = !m_nodes[static_cast<size_t>(row)].relation.isValid();
            const QJsonValue rank = statement->extra.value(rankKey);
            return std::tuple(top && statement->main ? 0 : 1, rank.toDouble(std::numeric_limits<double>::infinity()),
                              statement->span.isEmpty() ? std::numeric_limits<qsizetype>::max() : statement->span.start, statement->id);
        };
        std::stable_sort(rows.begin(), rows.end(), [&key](int a, int b) { return key(a) < key(b); });
        for (int row : rows) {
            auto& siblings = m_nodes[static_cast<size_t>(m_nodes[static_cast<size_t>(row)].parent)].children;
            m_nodes[static_cast<size_t>(row)].row = static_cast<int>(siblings.size());
            siblings.push_back(row);
        }
    }

    const ArgumentMap& m_map;
    std::vector<OutlineNode> m_nodes;
    QHash<DocumentId, int> m_documentRow;
    QHash<StatementId, int> m_statementRow;
};

} // namespace

std::vector<OutlineNode> outlineOf(const ArgumentMap& map) { return Outliner(map).take(); }

} // namespace cp::ui
