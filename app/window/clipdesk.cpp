#include "app/window/clipdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "model/commands/editmap.h"
#include "model/commands/pasteedits.h"
#include "model/exchange/image.h"
#include "model/exchange/mapjson.h"
#include "model/rendering/mapscene.h"
#include "model/rendering/wording.h"
#include "widgets/charts/chartpane.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/prompt.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMainWindow>
#include <QMimeData>
#include <QSaveFile>
#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace cp::ui {
namespace {

constexpr qsizetype mostLines = 25; ///< of pasted text that is surely no article

/// Of the page that the clipboard's text was copied from, as browsers tell it; empty when they do not.
QString pageOf(const QMimeData& data)
{
    if (const QByteArray chromium = data.data(QStringLiteral("chromium/x-source-url")); !chromium.isEmpty())
        return QString::fromUtf8(chromium);
    const QByteArray mozilla = data.data(QStringLiteral("text/x-moz-url-priv"));
    return QString::fromUtf16(reinterpret_cast<const char16_t*>(mozilla.constData()), mozilla.size() / 2);
}

std::set<StatementId> selectedStatements(const ArgumentMap& map, const Selection& selection)
{
    if (const Link* link = map.find(selection.link()))
        return {link->a, link->b};
    if (const Relation* relation = map.find(selection.relation())) {
        std::set<StatementId> ids(relation->sources.begin(), relation->sources.end());
        if (const auto* target = std::get_if<StatementId>(&relation->target))
            ids.insert(*target);
        return ids;
    }
    return {selection.statements().begin(), selection.statements().end()};
}

} // namespace

ClipDesk::ClipDesk(const DeskParts& parts, ChartPane* chart, Prompt* prompt, std::function<void()> pasteArticle, QObject* parent)
    : QObject(parent), m(parts), m_chart(chart), m_prompt(prompt), m_pasteArticle(std::move(pasteArticle))
{
    connect(m_chart, &ChartPane::saveAsked, this, &ClipDesk::saveChart);
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("copyText", [this] { copyText(); });
    on("copyJson", [this] { copyJson(); });
    on("copyPicture", [this] { copyPicture(); });
    on("pasteStatements", [this] { paste(); });
}

void ClipDesk::showState()
{
    for (const char* id : {"copyText", "copyJson", "copyPicture"})
        (*m.actions)[QLatin1String(id)]->setEnabled(m.session->isOpen() && !m.selection->isEmpty());
}

ArgumentMap ClipDesk::selectedMap() const
{
    const ArgumentMap& map = m.session->map();
    const std::set<StatementId> ids = selectedStatements(map, *m.selection);
    const auto isIn = [&ids](StatementId id) { return ids.contains(id); };
    MapDelta delta;
    std::set<DocumentId> documents;
    for (StatementId id : ids) {
        delta.statements.push_back({std::nullopt, *map.find(id)});
        documents.insert(map.find(id)->document);
    }
    for (DocumentId id : documents)
        delta.documents.push_back({std::nullopt, *map.find(id)});
    for (const Relation& relation : map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        if (target && isIn(*target) && std::all_of(relation.sources.begin(), relation.sources.end(), isIn))
            delta.relations.push_back({std::nullopt, relation});
    }
    for (const Link& link : map.links()) {
        if (isIn(link.a) && isIn(link.b))
            delta.links.push_back({std::nullopt, link});
    }
    ArgumentMap part;
    part.apply(delta);
    return part;
}

void ClipDesk::copyText()
{
    const ArgumentMap part = selectedMap();
    QStringList lines;
    for (const Statement& statement : part.statements()) {
        QString line = statement.text.simplified();
        if (statement.probability)
            line += QStringLiteral(" [%1]").arg(rangeText(*statement.probability));
        if (!statement.quote.isEmpty())
            line += QStringLiteral("\n    %1 (%2)").arg(quoted(statement.quote.simplified()), part.find(statement.document)->title);
        lines += line;
    }
    for (const Link& link : part.links())
        lines += QStringLiteral("%1 %2").arg(signOf(link.kind), explanationOf(link));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m.messages->show(MessageBar::Kind::News, tr("%Ln statement(s) copied as text.", nullptr, static_cast<int>(part.statements().size())));
}

void ClipDesk::copyJson()
{
    Workspace workspace;
    workspace.map = selectedMap();
    workspace.scale = m.session->scale();
    const auto count = static_cast<int>(workspace.map.statements().size());
    const QByteArray json = writeMapJson(workspace);
    auto* data = new QMimeData;
    data->setData(QStringLiteral("application/json"), json);
    data->setText(QString::fromUtf8(json));
    QGuiApplication::clipboard()->setMimeData(data);
    m.messages->show(MessageBar::Kind::News, tr("%Ln statement(s) copied as JSON.", nullptr, count));
}

MapDelta ClipDesk::pasted() const
{
    const ArgumentMap& map = m.session->map();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const Statement* selected = map.find(m.selection->statement());
    const PasteOptions options{selected ? selected->document : map.documents().front().id, data ? pageOf(*data) : QString(), m.session->scale()};
    const QString text = QGuiApplication::clipboard()->text();
    if (!isMapJson(text.toUtf8()))
        return pasteText(map, text, options);
    const Result<Workspace> part = readMapJson(text.toUtf8(), tr("clipboard"));
    return part ? pasteMap(map, part->map, options) : MapDelta{};
}

void ClipDesk::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!m.session->isOpen())
        return m_pasteArticle();
    if (text.count(u'\n') > mostLines && !isMapJson(text.toUtf8())) {
        const int answer = m_prompt->choose(m.window, tr("Paste this text as what?"), tr("It has %Ln line(s).", nullptr, static_cast<int>(text.count(u'\n')) + 1),
                                            {tr("Statements, one a line"), tr("An article")});
        if (answer == 1)
            return m_pasteArticle();
        if (answer < 0)
            return;
    }
    MapDelta delta = pasted();
    std::vector<StatementId> ids;
    for (const Swap<Statement>& swap : delta.statements)
        ids.push_back(swap.after->id);
    if (ids.empty())
        return m.messages->show(MessageBar::Kind::News, tr("The clipboard contains no words that are not in the map already. Nothing was changed."));
    m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), tr("Paste %Ln statement(s)", nullptr, static_cast<int>(ids.size()))));
    m.selection->select(std::move(ids));
}

void ClipDesk::saveChart(bool svg)
{
    const QString suffix = svg ? QStringLiteral("svg") : QStringLiteral("png");
    const QString path = m.picker->save(m.window, tr("Save the chart"), tr("chart", "file name") + u'.' + suffix,
                                        tr("Pictures (%1)").arg(QStringLiteral("*.") + suffix), suffix);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (file.open(QIODevice::WriteOnly) && m_chart->writePicture(file, svg) && file.commit())
        m.messages->show(MessageBar::Kind::News, tr("The chart was written to “%1”.").arg(name));
    else
        m.messages->show(MessageBar::Kind::Failure, tr("Could not write “%1”. An older file of that name is unchanged. Choose another place or free "
                                                       "some space.").arg(name));
}

void ClipDesk::copyPicture()
{
    const ArgumentMap part = selectedMap();
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    ImageOptions options;
    options.legend = false;
    if (const Outcome outcome = writeImage(buildScene(part), png, ImageFormat::Png, options); !outcome) {
        m.messages->show(MessageBar::Kind::Failure, outcome.error().message);
        return;
    }
    QGuiApplication::clipboard()->setImage(QImage::fromData(png.data(), "PNG"));
    m.messages->show(MessageBar::Kind::News, tr("%Ln statement(s) copied as a picture.", nullptr, static_cast<int>(part.statements().size())));
}

} // namespace cp::ui
