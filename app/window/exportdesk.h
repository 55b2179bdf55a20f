#pragma once

#include "app/window/deskparts.h"
#include "model/rendering/mapscene.h"
#include "model/storage/workspacefile.h"

#include <QObject>
#include <functional>
#include <memory>

namespace cp::ui {

class ExportDialog;
class JobRunner;
class MapCanvas;

/// Writes the map to files of other kinds and to the clipboard, as the export dialog is told.
class ExportDesk final : public QObject {
    Q_OBJECT

public:
    /// What it exports, as it is now; all outlive it.
    struct Sources {
        JobRunner* jobs;
        MapCanvas* canvas;
        std::function<ViewState()> view;
        std::function<std::shared_ptr<const MapScene>()> scene;
        std::function<std::shared_ptr<const MapScene>()> wholeTexts; ///< the same map, no statement shortened
    };

    ExportDesk(const DeskParts& parts, Sources sources, QObject* parent);

private:
    void ask(const QString& formatId);
    void write(const ExportDialog& dialog);
    void copy(const ExportDialog& dialog);
    void tell(const Outcome& outcome, const QString& path);

    DeskParts m;
    Sources m_sources;
};

} // namespace cp::ui
