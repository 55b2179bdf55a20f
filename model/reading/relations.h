#pragma once

#include "model/reading/draft.h"

#include <vector>

namespace cp {

/// Chooses the main claims (sets `main`), joins every other statement to the one it belongs to, and gives the roles that
/// follow from that. Each statement but the main ones has one way up; there are no cycles.
[[nodiscard]] std::vector<DraftRelation> relateStatements(std::vector<StatementDraft>& drafts, const QSet<QString>& titleStems);

/// Whether a statement may be a main claim at all: no title, question, condition, aside or fragment.
[[nodiscard]] bool canBeMain(const StatementDraft& draft);

} // namespace cp
