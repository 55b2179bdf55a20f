#include "app/session/session.h"

#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/language/chance.h"

#include <QFileInfo>
#include <QStringList>
#include <utility>

namespace cp::ui {

/// Map and scale change together, so that undo brings both back.
class ChangeScale final : public QUndoCommand {
public:
    ChangeScale(Session& session, MapDelta delta, QString scale)
        : QUndoCommand(Session::tr("Read the words with %1").arg(chanceScaleName(scale))), m_session(session),
          m_edit(session.model(), std::move(delta), text()), m_other(std::move(scale))
    {
    }

    void redo() override
    {
        m_edit.redo();
        swapScale();
    }
    void undo() override
    {
        m_edit.undo();
        swapScale();
    }

private:
    void swapScale()
    {
        const QString current = m_session.scale();
        m_session.setScale(std::exchange(m_other, current));
    }

    Session& m_session;
    EditMap m_edit;
    QString m_other;
};

class ChangeExtra final : public QUndoCommand {
public:
    ChangeExtra(Session& session, QJsonObject extra, const QString& text) : QUndoCommand(text), m_session(session), m_other(std::move(extra)) {}

    void redo() override { swap(); }
    void undo() override { swap(); }

private:
    void swap()
    {
        m_session.m_extra.swap(m_other);
        m_session.m_safekeeping.recordExtra(m_session.m_extra, text());
    }

    Session& m_session;
    QJsonObject m_other;
};

Session::Session(QObject* parent) : QObject(parent)
{
    m_safekeeping.setSource([this] { return workspace({}, {}); });
    connect(&m_model, &MapModel::changed, this, [this](const MapDelta& delta) { m_safekeeping.record(delta, m_model.lastEdit()); });
    connect(this, &Session::scaleChanged, this, [this] {
        if (!m_isOpening)
            m_safekeeping.recordScale(m_scale, m_model.lastEdit());
    });
    connect(&m_stack, &QUndoStack::cleanChanged, this, [this] {
        if (!hasUnsavedEdits())
            m_safekeeping.undone();
    });
}

QString Session::name() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).completeBaseName();
    QStringList titles;
    for (const Document& document : map().documents())
        titles += document.title;
    return titles.join(QStringLiteral(" – "));
}

void Session::open(Workspace workspace, const QString& path, bool isRecovered)
{
    m_safekeeping.end();
    m_stack.clear();
    m_path = path;
    m_extra = workspace.extra;
    m_isRecovered = isRecovered;
    m_isOpening = true;
    setScale(workspace.scale);
    m_isOpening = false;
    m_model.reset(workspace.map);
    m_safekeeping.begin(workspace, path, path.isEmpty() ? name() : path, isRecovered);
    Q_EMIT pathChanged();
}

void Session::close() { open({}, {}); }

Outcome Session::save(const QString& path, const ViewState& view, const std::vector<NodeBox>& boxes)
{
    const QByteArray bytes = encodeWorkspace(workspace(view, boxes));
    m_safekeeping.aboutToSave(bytes);
    Outcome outcome = saveEncoded(bytes, path);
    if (outcome) {
        m_path = path;
        m_isRecovered = false;
        m_safekeeping.saved(bytes, path, path);
        m_stack.setClean();
        Q_EMIT pathChanged();
    }
    return outcome;
}

Workspace Session::workspace(const ViewState& view, const std::vector<NodeBox>& boxes) const
{
    Workspace workspace{map(), m_scale, view, m_extra};
    workspace.map.apply(setBoxes(workspace.map, boxes));
    return workspace;
}

void Session::changeScale(const QString& scale)
{
    if (scale != m_scale && isOpen())
        m_stack.push(new ChangeScale(*this, rescaleWords(map(), scale), scale));
    else
        setScale(scale);
}

void Session::changeExtra(QLatin1String name, const QJsonValue& value, const QString& text)
{
    QJsonObject extra = m_extra;
    if (value.isUndefined())
        extra.remove(name);
    else
        extra.insert(name, value);
    m_stack.push(new ChangeExtra(*this, std::move(extra), text));
}

void Session::setScale(const QString& scale)
{
    if (m_scale == scale)
        return;
    m_scale = scale;
    Q_EMIT scaleChanged();
}

} // namespace cp::ui
