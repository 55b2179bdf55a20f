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

std::vector<const Statement*> inOrder(const ArgumentMap& map)
{
    std::vector<Ranked> ranked;
    ranked.reserve(map.statements().size());
    bool any = false;
    for (const Statement& statement : map.statements()) {
        const bool has = statement.extra.contains(rankKey);
        any = any || has;
        ranked.push_back({has ? statement.extra.value(rankKey).toDouble() : std::numeric_limits<double>::infinity(), &statement});
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
