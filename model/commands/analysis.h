#pragma once

#include "model/base/progress.h"
#include "model/linking/linking.h"
#include "model/map/argumentmap.h"
#include "model/reading/reading.h"

#include <QStringList>
#include <vector>

namespace cp {

struct AnalysisOptions {
    QString scale = QStringLiteral("icd203");
    const Meaning* meaning = nullptr; ///< language models, borrowed; without them statements are linked by their words
};

/// The complete analysis on values: sentences, reading of each document, links between all of them. `documents` need no ids.
/// The answer is a sound map without boxes; when cancelled, what was done so far.
[[nodiscard]] ArgumentMap analyzeDocuments(std::vector<Document> documents, const AnalysisOptions& options,
                                           const JobContext& job = {});

/// Which of the installed language models could not be used for what was analysed so far, and what was done without each,
/// to be shown as it is; empty when none was missed.
[[nodiscard]] QStringList modelNotices();

/// One more document for a map: its reading, and links between it and the documents that are there. One delta, so that
/// it is one undo entry; empty when cancelled.
[[nodiscard]] MapDelta addArticle(const ArgumentMap& map, Document document, const AnalysisOptions& options,
                                  const JobContext& job = {});

/// A document of the map read and linked again (see reanalysis.h); one delta, so that it is one undo entry. Empty when
/// cancelled, or when nothing is read differently.
[[nodiscard]] MapDelta readAgain(const ArgumentMap& map, DocumentId id, const AnalysisOptions& options, const JobContext& job = {});

} // namespace cp
