#include "model/map/statementorder.h"

#include <algorithm>
#include <limits>

namespace cp {
namespace {

struct Ranked {
    double rank;
    const Statement* statement;
};

} // namespace

std::pair<double, StatementId> orderKey(const Statement& statement)
{
    const auto rank = statement.extra.constFind(rankKey);
    return {rank == statement.extra.constEnd() ? std::numeric_limits<double>::infinity() : rank->toDouble(), statement.id};
}

std::vector<const Statement*> inOrder(const ArgumentMap& map)
{
    std::vector<Ranked> ranked;
    ranked.reserve(map.statements().size());
    bool any = false;
    for (const Statement& statement : map.statements()) {
        ranked.push_back({orderKey(statement).first, &statement});
        any = any || ranked.back().rank < std::numeric_limits<double>::infinity();
    }
    if (any)
        std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<const Statement*> order;
    order.reserve(ranked.size());
    for (const Ranked& one : ranked)
        order.push_back(one.statement);
    return order;
}

} // namespace cp
