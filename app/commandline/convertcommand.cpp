#include "app/commandline/convertcommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/imageoptions.h"
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

/// What a person should know and what is no failure.
void tell(QTextStream& err, const QString& path, const QStringList& sentences)
{
    for (const QString& sentence : sentences)
        err << "counterpoint: " << QFileInfo(path).fileName() << ": " << sentence << Qt::endl;
}

int convert(const QString& from, const Output& output, const OutputOptions& options, const QString& path, QIODevice& in, QIODevice& out, QTextStream& err)
{
    Result<Imported> loaded = readMapInput(path, from, in);
    if (!loaded)
        return fail(err, loaded.error());
    tell(err, path, loaded->notes);
    Workspace workspace = std::move(loaded).value().workspace;
    if (!allBoxesKnown(workspace.map))
        placeBoxes(workspace);
    const Outcome written = writeOutputs(workspace, {output}, options, out);
    if (!written)
        return fail(err, written.error());
    tell(err, output.path, losses(workspace, *output.format));
    return exitDone;
}

const Format* targetFormat(const QString& path, const QString& override)
{
    const Format* format = override.isEmpty() ? writtenFormatOf(path) : formatById(override.toLower());
    return format && (format->write || format->kind == Format::Kind::Picture) ? format : nullptr;
}

QString writtenNames()
{
    QStringList names;
    for (const Format& format : formats()) {
        if (format.write || format.kind == Format::Kind::Picture)
            names += format.id;
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

int runConvert(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("from"), QString(), QStringLiteral("format")});
    parser.addOption({QStringLiteral("to"), QString(), QStringLiteral("format")});
    addImageOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("convert")} + arguments) || parser.positionalArguments().size() != 2)
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("convert needs IN and OUT. %1").arg(parser.errorText())});
    const QString path = parser.positionalArguments().first();
    const QString target = parser.positionalArguments().last();
    const QString to = parser.value(QStringLiteral("to"));
    const Format* format = targetFormat(target, to);
    if (!format)
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("“%1” is no format that maps are written to; use one of these, by extension or --to: %2.")
                                                     .arg(to.isEmpty() ? target : to, writtenNames())});
    const Result<OutputOptions> options = imageOptionsOf(parser);
    if (!options)
        return fail(err, options.error());
    return convert(parser.value(QStringLiteral("from")), {format, target}, *options, path, in, out, err);
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
    // A web page or a table by its name; everything else is Markdown.
    const Format* named = writtenFormatOf(target);
    const Format* format = named && named->kind == Format::Kind::Report ? named : formatById(QStringLiteral("md"));
    return convert({}, {format, target}, {}, path, in, out, err);
}

} // namespace cp::ui
