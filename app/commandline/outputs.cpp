#include "app/commandline/outputs.h"

#include "app/commandline/commandline.h"
#include "model/commands/mapedits.h"
#include "model/language/chance.h"
#include "model/rendering/scenepart.h"
#include "model/storage/filewriting.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDevice>
#include <QTextStream>

namespace cp::ui {
namespace {

ImageFormat imageFormat(const Format& format)
{
    if (format.id == QLatin1String("png"))
        return ImageFormat::Png;
    return format.id == QLatin1String("pdf") ? ImageFormat::Pdf : ImageFormat::Svg;
}

Result<QByteArray> encode(const Workspace& workspace, const Format& format, const OutputOptions& options)
{
    if (format.kind != Format::Kind::Picture)
        return writeMap(workspace, format);
    SceneOptions look;
    look.wholeTexts = options.wholeTexts;
    MapScene scene = buildScene(workspace.map, look);
    if (!options.document.isEmpty()) {
        const QSet<StatementId> ids = statementsOf(scene, options.document);
        if (ids.isEmpty())
            return Error{ErrorCode::WrongUsage, QStringLiteral("There is no document “%1” with statements; name one by its letter or title.").arg(options.document)};
        scene = partOf(scene, ids);
    }
    ImageOptions image = options.image;
    image.scaleName = chanceScaleName(workspace.scale);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Outcome outcome = writeImage(scene, buffer, imageFormat(format), image);
    if (!outcome)
        return outcome.error();
    return buffer.data();
}

Outcome writeTo(const QString& path, const QByteArray& bytes)
{
    const std::optional<WriteFailure> failure = writeFile(bytes, path);
    return failure ? Outcome(notWritten(path, *failure)) : Outcome(Done{});
}

/// Written by the storage, which reads it back.
bool isWorkspaceFile(const Output& output)
{
    return output.format->id == QLatin1String("cpw") && output.path != QLatin1String("-");
}

Outcome writeStandard(const QByteArray& bytes, QIODevice& device)
{
    auto* file = qobject_cast<QFileDevice*>(&device);
    // What is only buffered is not written yet: a full disk shows when it is flushed.
    if (device.write(bytes) == bytes.size() && (!file || file->flush()))
        return Done{};
    return Error{ErrorCode::NotWritable,
                 QCoreApplication::translate("Outputs", "The answer could not be written to standard output: %1. Nothing else was "
                                                        "changed. Choose another place for it.")
                     .arg(device.errorString())};
}

} // namespace

void placeBoxes(Workspace& workspace)
{
    workspace.map.apply(setBoxes(workspace.map, boxesOf(buildScene(workspace.map))));
}

Outcome writeOutputs(const Workspace& workspace, const std::vector<Output>& outputs, const OutputOptions& options,
                     QIODevice& standardOutput)
{
    // Everything is made before anything is written, so that a picture that is too large leaves no half of the set.
    std::vector<QByteArray> encoded;
    for (const Output& output : outputs) {
        Result<QByteArray> bytes = isWorkspaceFile(output) ? QByteArray() : encode(workspace, *output.format, options);
        if (!bytes)
            return bytes.error();
        encoded.push_back(std::move(bytes).value());
    }
    for (size_t i = 0; i < outputs.size(); ++i) {
        const Output& output = outputs[i];
        const Outcome written = isWorkspaceFile(output)           ? saveWorkspace(workspace, output.path)
            : output.path == QLatin1String("-") ? writeStandard(encoded[i], standardOutput)
                                                : writeTo(output.path, encoded[i]);
        if (!written)
            return written.error();
    }
    return Done{};
}

int writeAnswer(const QByteArray& bytes, QIODevice& standardOutput, QTextStream& err)
{
    const Outcome written = writeStandard(bytes, standardOutput);
    return written ? int(exitDone) : fail(err, written.error());
}

Error noSuchScale(const QString& name)
{
    return {ErrorCode::WrongUsage, QStringLiteral("There is no scale “%1”; the scales are %2.").arg(name, chanceScales().join(QStringLiteral(", ")))};
}

int fail(QTextStream& err, const Error& error)
{
    err << "counterpoint: " << error.message.simplified() << Qt::endl;
    return error.code == ErrorCode::WrongUsage ? exitUsage : exitFailed;
}

} // namespace cp::ui
