#include "app/commandline/outputs.h"

#include "model/commands/mapedits.h"
#include "model/exchange/image.h"
#include "model/exchange/mapjson.h"
#include "model/exchange/report.h"
#include "model/rendering/mapscene.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSaveFile>

namespace cp::ui {
namespace {

ImageFormat imageFormat(OutputFormat format)
{
    switch (format) {
    case OutputFormat::Png: return ImageFormat::Png;
    case OutputFormat::Pdf: return ImageFormat::Pdf;
    default: return ImageFormat::Svg;
    }
}

Result<QByteArray> encode(const Workspace& workspace, OutputFormat format, const OutputOptions& options)
{
    switch (format) {
    case OutputFormat::Json: return writeMapJson(workspace);
    case OutputFormat::Workspace: return encodeWorkspace(workspace);
    case OutputFormat::Report: return comparisonReport(workspace.map).toUtf8();
    default: break;
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ImageOptions image;
    image.dark = options.dark;
    image.width = options.width;
    const Outcome outcome = writeImage(buildScene(workspace.map), buffer, imageFormat(format), image);
    if (!outcome)
        return outcome.error();
    return buffer.data();
}

Error notWritten(const QString& path, const QString& why)
{
    return {ErrorCode::NotWritable,
            QCoreApplication::translate("Outputs", "Could not write “%1”: %2. An older file of that name is unchanged. "
                                                   "Choose another place or free some space.")
                .arg(path, why)};
}

Outcome writeFile(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(path, file.errorString());
    return Done{};
}

} // namespace

std::optional<OutputFormat> outputFormat(const QString& extension)
{
    const QString lower = extension.toLower();
    if (lower == QLatin1String("json"))
        return OutputFormat::Json;
    if (lower == QLatin1String("cpw"))
        return OutputFormat::Workspace;
    if (lower == QLatin1String("svg"))
        return OutputFormat::Svg;
    if (lower == QLatin1String("png"))
        return OutputFormat::Png;
    if (lower == QLatin1String("pdf"))
        return OutputFormat::Pdf;
    if (lower == QLatin1String("md"))
        return OutputFormat::Report;
    return std::nullopt;
}

void placeBoxes(Workspace& workspace)
{
    workspace.map.apply(setBoxes(workspace.map, boxesOf(buildScene(workspace.map))));
}

Outcome writeOutput(const Workspace& workspace, const Output& output, const OutputOptions& options,
                    QIODevice& standardOutput)
{
    if (output.format == OutputFormat::Workspace && output.path != QLatin1String("-"))
        return saveWorkspace(workspace, output.path);
    const Result<QByteArray> bytes = encode(workspace, output.format, options);
    if (!bytes)
        return bytes.error();
    if (output.path != QLatin1String("-"))
        return writeFile(*bytes, output.path);
    if (standardOutput.write(*bytes) != bytes->size())
        return notWritten(QStringLiteral("-"), standardOutput.errorString());
    return Done{};
}

} // namespace cp::ui
