#include "app/commandline/models.h"

#include "model/commands/analysis.h"
#include "model/meaning/meaning.h"

#include <QTextStream>

namespace cp::ui {
namespace {

void sayWords(const Error& error, QTextStream& err)
{
    err << "counterpoint: " << error.message.simplified() << " Statements are compared by their words alone." << Qt::endl;
}

} // namespace

const Meaning* modelsOrWords(QTextStream& err)
{
    const Result<Meaning>& meaning = installedMeaning();
    if (!meaning)
        sayWords(meaning.error(), err);
    return meaning ? &*meaning : nullptr;
}

void sayMissedModels(QTextStream& err)
{
    if (!installedMeaning())
        return; // was said at the start
    for (const QString& notice : modelNotices())
        err << "counterpoint: " << notice.simplified() << Qt::endl;
}

const Meaning* closeModelsOrWords(QTextStream& err)
{
    const Meaning* meaning = modelsOrWords(err);
    const Outcome loaded = meaning ? meaning->pairReader->load() : Outcome(Done{});
    if (!loaded)
        sayWords(loaded.error(), err);
    return loaded ? meaning : nullptr;
}

} // namespace cp::ui
