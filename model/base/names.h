#pragma once

#include "model/base/argument.h"

#include <optional>

class QStringView;

namespace cp {

// The stable spelling of every enumerator outside the program (JSON, files, command line): "condition-of",
// "even-if", "near-miss reasons" and so on. Never translated.

[[nodiscard]] QString nameOf(Role);
[[nodiscard]] QString nameOf(RelationKind);
[[nodiscard]] QString nameOf(ConditionKind);
[[nodiscard]] QString nameOf(ProbabilityKind);
[[nodiscard]] QString nameOf(HolderKind);
[[nodiscard]] QString nameOf(LinkKind);
[[nodiscard]] QString nameOf(Reason);
[[nodiscard]] QString nameOf(AlignmentType);
[[nodiscard]] QString nameOf(NearMissReason);
[[nodiscard]] QString nameOf(Origin);
[[nodiscard]] QString nameOf(Review);

/// The enumerator of that name, or nothing: fromName<Role>(u"claim").
template <typename Enum>
[[nodiscard]] std::optional<Enum> fromName(QStringView name);

[[nodiscard]] QString nameOf(DocumentId);
[[nodiscard]] QString nameOf(StatementId);
[[nodiscard]] QString nameOf(RelationId);
[[nodiscard]] QString nameOf(LinkId);

} // namespace cp
