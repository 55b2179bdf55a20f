#include "model/reading/bonding.h"

namespace cp {

void settleBond(const SentenceTree& tree, Subordinate& one, size_t at)
{
    const auto governor = tree.head(one.head);
    const bool past = tree.isPast(one.head) && !(governor && tree.modal(*governor));
    const bool temporal = tree.isForm(at, {"when", "whenever", "once", "as", "where", "wherever", "even", "only"});
    if (temporal && one.condition == ConditionKind::When && past)
        one.bond = Bond::Time;
    if (tree.isForm(at, {"where"}) && past)
        one.bond = Bond::Time;
    const bool until = tree.isForm(at, {"until", "till"});
    const bool hangs = governor && (tree.modal(*governor) || tree.isNegated(*governor));
    if (until && hangs && !tree.isPast(one.head)) {
        one.bond = Bond::Condition;
        one.condition = ConditionKind::Unless;
    }
    const bool perfect = governor && tree.tensed(*governor) && tree.isForm(*tree.tensed(*governor), {"has", "have", "'ve"});
    if (tree.isForm(at, {"since"}) && perfect && tree.isPast(one.head))
        one.bond = Bond::Time;
    if (one.bond != Bond::Condition)
        one.condition.reset();
}

} // namespace cp
