#pragma once

#include "app/session/safekeeping.h"
#include "model/base/result.h"
#include "model/map/mapmodel.h"
#include "model/storage/workspacefile.h"

#include <QObject>
#include <QUndoStack>

namespace cp::ui {

/// The workspace that the window shows: its map, its undo history, its file and whether that is up to date.
class Session final : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override { m_stack.disconnect(this); } // it empties itself when what keeps the edits is gone

    [[nodiscard]] MapModel& model() { return m_model; }
    [[nodiscard]] const ArgumentMap& map() const { return m_model.map(); }
    [[nodiscard]] Safekeeping& safekeeping() { return m_safekeeping; }
    [[nodiscard]] QUndoStack& undoStack() { return m_stack; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& scale() const { return m_scale; }
    [[nodiscard]] bool isOpen() const { return !m_model.map().documents().empty(); }
    [[nodiscard]] bool hasUnsavedEdits() const { return !m_stack.isClean() || m_isRecovered; }
    /// File name without folders and suffix, or the documents' titles, or nothing.
    [[nodiscard]] QString name() const;

    /// Another workspace altogether; an empty path when it has no file yet. What the one before kept against loss is given
    /// up. `isRecovered`: it has edits that its file does not have.
    void open(Workspace workspace, const QString& path, bool isRecovered = false);
    void close();
    /// Writes to the file and makes it this workspace's file. On an error everything stays as it was.
    [[nodiscard]] Outcome save(const QString& path, const ViewState& view, const std::vector<NodeBox>& boxes);
    /// As it would be saved.
    [[nodiscard]] Workspace workspace(const ViewState& view, const std::vector<NodeBox>& boxes) const;

    /// What is kept in the file beside the map, by name; undefined when there is none.
    [[nodiscard]] QJsonValue extra(QLatin1String name) const { return m_extra.value(name); }
    /// As one undo entry; undefined takes it away.
    void changeExtra(QLatin1String name, const QJsonValue& value, const QString& text);

    /// Reads all probability words with another scale, as one undo entry.
    void changeScale(const QString& scale);

Q_SIGNALS:
    void pathChanged();
    void scaleChanged();

private:
    friend class ChangeScale;
    friend class ChangeExtra;
    void setScale(const QString& scale);

    MapModel m_model;
    QUndoStack m_stack;
    QString m_path;
    QJsonObject m_extra; ///< beside the map: views with names, and what another program wrote, which stays as it is
    Safekeeping m_safekeeping;
    bool m_isRecovered = false;
    bool m_isOpening = false;
    QString m_scale = QStringLiteral("icd203");
};

} // namespace cp::ui
