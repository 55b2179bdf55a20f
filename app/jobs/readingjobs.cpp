#include "app/jobs/readingjobs.h"

#include "model/language/chance.h"
#include "model/meaning/meaning.h"

#include <utility>

namespace cp::ui {

AnalysisOptions withModels(AnalysisOptions options)
{
    const Result<Meaning>& meaning = installedMeaning();
    options.meaning = meaning ? &*meaning : nullptr;
    return options;
}

std::vector<MapDelta> deltasOf(ArgumentMap map, const std::vector<Document>& documents, const AnalysisOptions& options, const JobContext& job)
{
    std::vector<MapDelta> deltas;
    for (const Document& document : documents) {
        MapDelta delta = addArticle(map, document, options, job);
        if (delta.isEmpty())
            break;
        map.apply(delta);
        deltas.push_back(std::move(delta));
    }
    return deltas;
}

void loadDictionaries() { static_cast<void>(readChance(QStringLiteral("likely"), QStringLiteral("icd203"))); }

QString unreadNotice(const ArgumentMap& map)
{
    for (const Document& document : map.documents()) {
        if (const QString notice = languageNotice(document); !notice.isEmpty())
            return notice;
    }
    return {};
}

} // namespace cp::ui
