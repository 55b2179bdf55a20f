#include "app/commandline/inputs.h"

#include "model/storage/filereading.h"

#include <QCoreApplication>

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct InputText {
    Q_DECLARE_TR_FUNCTIONS(InputText)
};

} // namespace

Result<QByteArray> readInput(const QString& path, QIODevice& standardInput)
{
    const qint64 most = ExchangeLimits().maxBytes;
    return path == QLatin1String("-") ? readDevice(standardInput, InputText::tr("standard input"), most) : readFile(path, most);
}

Result<Imported> readMapInput(const QString& path, const QString& format, QIODevice& standardInput)
{
    const Format* found = format.isEmpty() ? readFormatOf(path) : formatById(format.toLower());
    if (!found || !found->read) {
        QStringList names;
        for (const Format& one : formats()) {
            if (one.read)
                names += one.id;
        }
        return Error{ErrorCode::WrongUsage, InputText::tr("“%1” is not in a format that maps can be read from. Nothing was written. Use one of these, by extension or --from: %2.")
                                                .arg(format.isEmpty() ? path : format, names.join(QStringLiteral(", ")))};
    }
    if (path != QLatin1String("-"))
        return readMapFile(path, *found);
    const Result<QByteArray> bytes = readInput(path, standardInput);
    return bytes ? readMap(*bytes, path, *found) : bytes.error();
}

} // namespace cp::ui
