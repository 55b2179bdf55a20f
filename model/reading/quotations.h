#pragma once

#include "model/reading/draft.h"

#include <vector>

namespace cp {

/// Gives what stands in quotation marks to its speaker where only a neighbouring sentence says who speaks:
/// "'It is closed,' said the mayor. 'It will open in May.'"
void shareSpeakers(std::vector<StatementDraft>& drafts, const QString& text);

} // namespace cp
