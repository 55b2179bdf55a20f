#pragma once

#include "model/base/argument.h"

#include <vector>

class QComboBox;

namespace cp::ui {

/// A relation's kind as people choose it: each kind of condition is one of its own.
struct RelationChoice {
    RelationKind kind = RelationKind::Supports;
    std::optional<ConditionKind> condition;

    friend bool operator==(const RelationChoice&, const RelationChoice&) = default;
};

/// supports, attacks, elaborates, then the conditions. Undercuts, which attack a relation, are left out.
[[nodiscard]] const std::vector<RelationChoice>& relationChoices();
[[nodiscard]] QString wordFor(const RelationChoice& choice);
/// Fills the box, or words its rows again after a change of language.
void wordRelationKinds(QComboBox& box);

} // namespace cp::ui
