#include "app/commandline/models.h"

#include "model/meaning/meaning.h"

#include <QTextStream>

namespace cp::ui {

const Meaning* modelsOrWords(QTextStream& err)
{
    const Result<Meaning>& meaning = installedMeaning();
    if (!meaning)
        err << "counterpoint: " << meaning.error().message << " Statements are compared by their words alone." << Qt::endl;
    return meaning ? &*meaning : nullptr;
}

} // namespace cp::ui
