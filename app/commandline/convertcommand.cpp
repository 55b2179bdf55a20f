#include "app/commandline/convertcommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/outputs.h"
#include "model/exchange/mapjson.h"

#include <QCommandLineParser>
#include <QIODevice>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

namespace cp::ui {
namespace {

int fail(QTextStream& err, const Error& error)
{
    err << "counterpoint: " << error.message << Qt::endl;
    return error.code == ErrorCode::WrongUsage ? exitUsage : exitFailed;
}

Result<QByteArray> readAll(const QString& path, QIODevice& in)
{
    if (path == QLatin1String("-"))
        return in.readAll();
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("“%1” does not exist. Nothing was written. Check the name.").arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, QStringLiteral("“%1” cannot be read: %2. Nothing was written. Check the "
                                                           "permissions.").arg(path, file.errorString())};
    return file.readAll();
}

Result<Workspace> load(const QString& path, const QString& format, QIODevice& in)
{
    const Result<QByteArray> bytes = readAll(path, in);
    if (!bytes)
        return bytes.error();
    if (format == QLatin1String("cpw"))
        return decodeWorkspace(*bytes, QFileInfo(path).fileName());
    if (format == QLatin1String("json"))
        return readMapJson(*bytes, QFileInfo(path).fileName());
    return Error{ErrorCode::WrongUsage, QStringLiteral("“%1” is no format that maps are read from; use json or cpw, by "
                                                       "extension or --from.").arg(format)};
}

bool allBoxesKnown(const ArgumentMap& map) { return map.boxes().size() >= map.statements().size(); }

int convert(const QString& from, const Output& output, const QString& path, QIODevice& in,
            QIODevice& out, QTextStream& err)
{
    Result<Workspace> loaded = load(path, from, in);
    if (!loaded)
        return fail(err, loaded.error());
    Workspace workspace = std::move(loaded).value();
    if (!allBoxesKnown(workspace.map))
        placeBoxes(workspace);
    const Outcome written = writeOutput(workspace, output, {}, out);
    return written ? int(exitDone) : fail(err, written.error());
}

QString suffix(const QString& path, const QString& override)
{
    return override.isEmpty() ? QFileInfo(path).suffix().toLower() : override.toLower();
}

} // namespace

int runConvert(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("from"), QString(), QStringLiteral("format")});
    parser.addOption({QStringLiteral("to"), QString(), QStringLiteral("format")});
    if (!parser.parse(QStringList{QStringLiteral("convert")} + arguments) || parser.positionalArguments().size() != 2)
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("convert needs IN and OUT. %1").arg(parser.errorText())});
    const QString path = parser.positionalArguments().first();
    const QString target = parser.positionalArguments().last();
    const QString to = suffix(target, parser.value(QStringLiteral("to")));
    const auto format = outputFormat(to);
    if (!format)
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("“%1” is no format that maps are written to; use json, cpw, "
                                                                "svg, png, pdf or md.").arg(to)});
    return convert(suffix(path, parser.value(QStringLiteral("from"))), {*format, target}, path, in, out, err);
}

int runCompare(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("report"), QString(), QStringLiteral("file")});
    if (!parser.parse(QStringList{QStringLiteral("compare")} + arguments) || parser.positionalArguments().size() != 1)
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("compare needs one workspace. %1").arg(parser.errorText())});
    const QString path = parser.positionalArguments().first();
    const QString target = parser.isSet(QStringLiteral("report")) ? parser.value(QStringLiteral("report"))
                                                                  : QStringLiteral("-");
    return convert(suffix(path, {}), {OutputFormat::Report, target}, path, in, out, err);
}

} // namespace cp::ui
