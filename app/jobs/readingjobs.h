#pragma once

#include "model/commands/analysis.h"

namespace cp::ui {

/// With the language models, when they can be loaded; the first call loads them, so it is made on a worker.
[[nodiscard]] AnalysisOptions withModels(AnalysisOptions options);

/// Loads the dictionaries that the first look at a stated probability would wait for, a tenth of a second; made on a worker.
void loadDictionaries();

/// One delta a document, each on top of those before; fewer when stopped.
[[nodiscard]] std::vector<MapDelta> deltasOf(ArgumentMap map, const std::vector<Document>& documents, const AnalysisOptions& options,
                                             const JobContext& job);

/// A sentence about the first document that is in no language the reader knows; empty when there is none.
[[nodiscard]] QString unreadNotice(const ArgumentMap& map);

} // namespace cp::ui
