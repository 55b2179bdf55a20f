#include "model/commands/analysis.h"

#include "model/base/letters.h"
#include "model/commands/mapedits.h"
#include "model/commands/reanalysis.h"
#include "model/language/sentences.h"
#include "model/language/treereader.h"
#include "model/meaning/meaning.h"

#include <QCoreApplication>

namespace cp {
namespace {

void report(const JobContext& job, const QString& step, int done, int total)
{
    if (job.progress)
        job.progress({step, done, total});
}

LinkingOptions linkingOf(const AnalysisOptions& options)
{
    LinkingOptions linking;
    linking.scale = options.scale;
    linking.meaning = options.meaning;
    return linking;
}

} // namespace

ArgumentMap analyzeDocuments(std::vector<Document> documents, const AnalysisOptions& options, const JobContext& job)
{
    ArgumentMap map;
    const int steps = static_cast<int>(documents.size()) + 1;
    for (size_t i = 0; i < documents.size() && !job.cancel.isCancelled(); ++i) {
        report(job, QCoreApplication::translate("Analysis", "Reading %1").arg(laneLetter(static_cast<int>(i))), static_cast<int>(i), steps);
        Document& document = documents[i];
        document.id = map.nextDocumentId();
        segmentSentences(document);
        // The reader's own steps would run over the document's; only the outer count is shown.
        const Reading reading = readDocument(document, {options.scale}, {job.cancel, {}});
        map.apply(addReading(map, document, reading));
    }
    if (documents.size() > 1 && !job.cancel.isCancelled()) {
        report(job, QCoreApplication::translate("Analysis", "Linking"), steps - 1, steps);
        map.apply(addLinks(map, linkDocuments(map, linkingOf(options), {job.cancel, {}})));
    }
    report(job, QString(), steps, steps);
    return map;
}

QStringList modelNotices()
{
    const Result<Meaning>& meaning = installedMeaning();
    if (!meaning)
        return {QCoreApplication::translate("Analysis", "%1 Statements were linked by their words alone.").arg(meaning.error().message)};
    QStringList notices;
    if (const auto& trees = installedTreeReader(); !trees)
        notices += QCoreApplication::translate("Analysis", "%1 Sentences were taken apart without it.").arg(trees.error().message);
    if (const auto failure = meaning->pairReader->failure())
        notices += QCoreApplication::translate("Analysis", "%1 Links were chosen without it.").arg(failure->message);
    return notices;
}

MapDelta addArticle(const ArgumentMap& map, Document document, const AnalysisOptions& options, const JobContext& job)
{
    const QString letter = laneLetter(static_cast<int>(map.documents().size()));
    report(job, QCoreApplication::translate("Analysis", "Reading %1").arg(letter), 0, 2);
    document.id = map.nextDocumentId();
    segmentSentences(document);
    const Reading reading = readDocument(document, {options.scale}, {job.cancel, {}});
    MapDelta delta = addReading(map, document, reading);
    ArgumentMap with = map;
    with.apply(delta);
    report(job, QCoreApplication::translate("Analysis", "Linking"), 1, 2);
    std::vector<Link> links = linkDocuments(with, linkingOf(options), {job.cancel, {}});
    // Links between the older documents were proposed, and perhaps dismissed, before.
    std::erase_if(links, [&](const Link& link) {
        return with.find(link.a)->document != document.id && with.find(link.b)->document != document.id;
    });
    delta.links = addLinks(with, links).links;
    report(job, QString(), 2, 2);
    return job.cancel.isCancelled() ? MapDelta{} : delta;
}

MapDelta readAgain(const ArgumentMap& map, DocumentId id, const AnalysisOptions& options, const JobContext& job)
{
    const Document* document = map.find(id);
    if (!document)
        return {};
    const auto lane = static_cast<int>(document - map.documents().data());
    report(job, QCoreApplication::translate("Analysis", "Reading %1").arg(laneLetter(lane)), 0, 2);
    MapDelta delta = reread(map, id, readDocument(*document, {options.scale}, {job.cancel, {}}));
    ArgumentMap with = map;
    with.apply(delta);
    if (with.documents().size() > 1 && !job.cancel.isCancelled()) {
        report(job, QCoreApplication::translate("Analysis", "Linking"), 1, 2);
        const std::vector<Link> links = linkDocuments(with, linkingOf(options), {job.cancel, {}});
        // A link that went with its statement must not share its number with a new one.
        delta = joined(std::move(delta), relink(with, id, links, map.nextLinkId()));
    }
    report(job, QString(), 2, 2);
    return job.cancel.isCancelled() ? MapDelta{} : delta;
}

} // namespace cp
