#include "app/commandline/convertcommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/inputs.h"
#include "app/commandline/outputs.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QTextStream>
#include <algorithm>

namespace cp::ui {
namespace {

bool allBoxesKnown(const ArgumentMap& map)
{
    return std::all_of(map.statements().begin(), map.statements().end(), [&map](const Statement& statement) {
        return statement.review == Review::Dismissed || map.box(statement.id);
    });
}

int convert(const QString& from, const Output& output, const QString& path, QIODevice& in,
            QIODevice& out, QTextStream& err)
{
    Result<Workspace> loaded = readMap(path, from, in);
    if (!loaded)
        return fail(err, loaded.error());
    Workspace workspace = std::move(loaded).value();
    if (!allBoxesKnown(workspace.map))
        placeBoxes(workspace);
    const Outcome written = writeOutputs(workspace, {output}, {}, out);
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
