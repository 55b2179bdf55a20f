#include "app/window/exportdesk.h"

#include "app/actions/actiontable.h"
#include "app/jobs/jobrunner.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/window/mapfiles.h"
#include "model/language/chance.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/prompt.h"
#include "widgets/export/exportdialog.h"
#include "widgets/export/formatsheet.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMainWindow>
#include <QMimeData>

namespace cp::ui {
namespace {

/// The selected statements, both ends of a link or relation.
QSet<StatementId> selectedStatements(const ArgumentMap& map, const Selection& selection)
{
    if (const Link* link = map.find(selection.link()))
        return {link->a, link->b};
    QSet<StatementId> ids(selection.statements().begin(), selection.statements().end());
    if (const Relation* relation = map.find(selection.relation())) {
        ids = QSet<StatementId>(relation->sources.begin(), relation->sources.end());
        if (const auto* target = std::get_if<StatementId>(&relation->target))
            ids.insert(*target);
    }
    return ids;
}

Result<QByteArray> pictureBytes(const MapScene& scene, ImageFormat format, const ImageOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Outcome outcome = writeImage(scene, buffer, format, options);
    return outcome ? Result<QByteArray>(buffer.data()) : Result<QByteArray>(outcome.error());
}

} // namespace

ExportDesk::ExportDesk(const DeskParts& parts, Sources sources, QObject* parent) : QObject(parent), m(parts), m_sources(std::move(sources))
{
    const std::pair<const char*, const char*> actions[] = {{"exportSvg", "svg"}, {"exportPng", "png"}, {"exportPdf", "pdf"}, {"exportMap", "json"}};
    for (const auto& [action, format] : actions)
        connect((*m.actions)[QLatin1String(action)], &QAction::triggered, this, [this, id = QLatin1String(format)] { ask(id); });
    connect((*m.actions)[QLatin1String("formats")], &QAction::triggered, this, [this] { (new FormatSheet(m.window))->open(); });
}

void ExportDesk::ask(const QString& formatId)
{
    const std::shared_ptr<const MapScene> scene = m_sources.scene();
    const QRectF view(m_sources.canvas->toScene({0, 0}), m_sources.canvas->toScene(QPointF(m_sources.canvas->viewport()->width(), m_sources.canvas->viewport()->height())));
    const PictureSubject subject{scene, m_sources.wholeTexts, selectedStatements(m.session->map(), *m.selection), view, m.session->name(), chanceScaleName(m.session->scale())};
    auto* dialog = new ExportDialog(subject, m.session->workspace(m_sources.view(), boxesOf(*scene)), formatId, m.window);
    connect(dialog, &ExportDialog::accepted, this, [this, dialog] { write(*dialog); });
    connect(dialog, &ExportDialog::copyAsked, this, [this, dialog] {
        copy(*dialog);
        dialog->reject();
    });
    dialog->open();
}

void ExportDesk::write(const ExportDialog& dialog)
{
    const Format& format = dialog.format();
    const QString suffix = format.suffixes.first();
    const QString path = m.picker->save(m.window, tr("Export: %1", "format").arg(formatTitle(format)), fileSuggestion(*m.session, suffix),
                                        QStringLiteral("%1 (*.%2)").arg(formatTitle(format), suffix), suffix);
    if (path.isEmpty())
        return;
    if (format.kind != Format::Kind::Picture)
        return tell(writeMapFile(dialog.workspace(), path, format), path);
    m_sources.jobs->run(
        JobRunner::Kind::Shown,
        [scene = dialog.scene(), path, kind = imageFormatOf(format), options = dialog.imageOptions()](const JobContext&) { return exportImage(*scene, path, kind, options); },
        [this, path](const Outcome& outcome) { tell(outcome, path); });
}

void ExportDesk::tell(const Outcome& outcome, const QString& path)
{
    if (outcome)
        m.messages->show(MessageBar::Kind::News, tr("The map was written to “%1”.").arg(QFileInfo(path).fileName()));
    else
        m.messages->show(MessageBar::Kind::Failure, outcome.error().message);
}

/// An SVG goes along as a drawing, and as pixels for programs that take no drawings.
void ExportDesk::copy(const ExportDialog& dialog)
{
    const bool isDrawing = imageFormatOf(dialog.format()) == ImageFormat::Svg;
    const Result<QByteArray> png = pictureBytes(*dialog.scene(), ImageFormat::Png, dialog.imageOptions());
    const Result<QByteArray> svg = isDrawing ? pictureBytes(*dialog.scene(), ImageFormat::Svg, dialog.imageOptions()) : Result<QByteArray>(QByteArray());
    if (!png || !svg) {
        m.messages->show(MessageBar::Kind::Failure, (png ? svg : png).error().message);
        return;
    }
    const QImage image = QImage::fromData(*png, "PNG");
    if (image.isNull()) {
        m.messages->show(MessageBar::Kind::Failure, tr("The picture is too large for the clipboard. Nothing was copied. Choose a smaller width, or write it to a file."));
        return;
    }
    auto* data = new QMimeData;
    if (isDrawing)
        data->setData(QStringLiteral("image/svg+xml"), *svg);
    data->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(data);
    m.messages->show(MessageBar::Kind::News, tr("The picture is on the clipboard."));
}

} // namespace cp::ui
