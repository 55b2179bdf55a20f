#pragma once

#include "model/documents/document.h"
#include "model/rendering/mapscene.h"
#include "model/storage/workspacefile.h"

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace cp::ui {

class FilePicker;
class FileSafety;
class JobRunner;
class MessageBar;
class Prompt;
class Session;
class Settings;
class StartPage;

/// What file tasks need of the rest of the window; all outlive them.
struct FileParts {
    QWidget* window;
    Session* session;
    JobRunner* jobs;
    Settings* settings;
    Prompt* prompt;
    FilePicker* picker;
    MessageBar* messages;
    StartPage* start;
    std::function<ViewState()> view;
    std::function<std::shared_ptr<const MapScene>()> scene;
};

/// Everything between the window and files: articles in, workspaces in and out. Long work runs as jobs;
/// failures go to the message bar, and what was open stays open.
class FileTasks final : public QObject {
    Q_OBJECT

public:
    explicit FileTasks(FileParts parts, QObject* parent = nullptr);

    void askOpen();
    void askArticle();
    /// Articles and workspaces, as dropped or named on the command line.
    void openFiles(const QStringList& files);
    void openWorkspace(const QString& file);
    /// Tells of edits that a killed program has left.
    void offerLeft();
    void openSample();
    /// Back to the start page.
    void startAfresh();
    void askPlace(int place);
    void pastePlace(int place);
    /// The clipboard's text as an article: into the next free place, or added to the open map.
    void pasteClipboard();
    void fillPlaces(int place, const QStringList& files);
    void analyze(std::vector<Document> documents);
    bool save();
    bool saveAs();
    /// Asks about unsaved edits; false: stay.
    [[nodiscard]] bool mayLeave();
    /// After articles were read or linked: tells, once, of language models that this was done without.
    void sayMissedModels();

Q_SIGNALS:
    /// A workspace was opened, with how it looked; a fresh analysis has the view's defaults and `fresh` set.
    void opened(const cp::ViewState& view, bool fresh);
    void saved();
    /// The links that are kept back at first are to be shown.
    void weakLinksAsked();

private:
    void fail(const QString& message);
    void failToOpen(const QString& path, const Error& error);
    void dropKnown(std::vector<Document>& documents);
    void addArticles(std::vector<Document> documents);
    void offerWeakLinks();
    void importAll(const QStringList& files, std::function<void(std::vector<Document>)> done);
    void showMap(ArgumentMap map, bool stopped, size_t wanted);
    void show(Workspace workspace, const QString& path, bool isRecovered);
    bool saveTo(const QString& path);

    FileParts m;
    FileSafety* m_safety;
    bool m_saidMissedModels = false;
};

} // namespace cp::ui
