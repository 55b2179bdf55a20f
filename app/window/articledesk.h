#pragma once

#include "app/window/deskparts.h"
#include "model/map/argumentmap.h"

#include <QObject>
#include <QPointer>
#include <functional>

namespace cp::ui {

class ArticleDialog;
class ChoiceBox;
class JobRunner;
class Readers;
class SourceWatch;

/// What is done with a whole article: its details, reading it again, a changed file, taking it out; and how much of it was
/// read. Each edit is one undo entry.
class ArticleDesk final : public QObject {
    Q_OBJECT

public:
    ArticleDesk(const DeskParts& parts, Readers* readers, JobRunner* jobs, QObject* parent);

    void showState();

Q_SIGNALS:
    void addressAsked(const QString& address);
    void readAnew();

private:
    using Task = void (ArticleDesk::*)(DocumentId);
    void connectActions();
    void connectReaders();
    /// On the article at hand; asks which one where that is not clear.
    void onArticle(Task task);
    [[nodiscard]] DocumentId articleAtHand() const;
    [[nodiscard]] QString letterOf(DocumentId id) const;
    void showMenu(DocumentId id, QPoint at);
    void showDetails(DocumentId id);
    void readAgain(DocumentId id);
    void takeReading(DocumentId id, MapDelta delta);
    void askUpdate(DocumentId id);
    void offerUpdate(DocumentId id, const QString& path);
    void update(DocumentId id, const QString& path);
    void takeText(DocumentId id, MapDelta delta);
    void remove(DocumentId id);

    DeskParts m;
    Readers* m_readers;
    JobRunner* m_jobs;
    SourceWatch* m_sources;
    ChoiceBox* m_choice;
    Task m_task = nullptr; ///< that waits for the choice of an article
    DocumentId m_menuFor;  ///< whose menu is open
    QPointer<ArticleDialog> m_dialog;
};

} // namespace cp::ui
