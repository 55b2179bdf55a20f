#include "widgets/reader/readers.h"

#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/reader/readerpane.h"

#include <QHash>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace cp::ui {
namespace {

constexpr int sideBySide = 760; ///< pixels that two texts need beside each other

/// Does the text of an article look otherwise after the change of a statement? A note or a tag is not seen there.
bool showsOtherwise(const Swap<Statement>& swap)
{
    if (!swap.before || !swap.after)
        return true;
    const Statement& a = *swap.before;
    const Statement& b = *swap.after;
    const bool leftOrCame = (a.review == Review::Dismissed) != (b.review == Review::Dismissed);
    return leftOrCame || a.span != b.span || a.role != b.role || a.main != b.main || a.text != b.text || a.probability != b.probability;
}

/// Of documents that stay.
bool hasOtherText(const MapDelta& delta, DocumentId id)
{
    return std::any_of(delta.documents.begin(), delta.documents.end(),
                       [id](const Swap<Document>& swap) { return swap.after->id == id && swap.before->text != swap.after->text; });
}

} // namespace

Readers::Readers(MapModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_palette(&MapPalette::light()), m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("readers"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connect(&m_model, &MapModel::wasReset, this, [this] {
        m_showAgain = {};
        rebuild();
    });
    connect(&m_model, &MapModel::changed, this, [this](const MapDelta& delta) {
        const auto comesOrGoes = [](const Swap<Document>& swap) { return !swap.before || !swap.after; };
        if (std::any_of(delta.documents.begin(), delta.documents.end(), comesOrGoes))
            rebuild();
        else
            refresh(delta);
    });
    rebuild();
}

void Readers::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    for (ReaderPane* pane : m_panes)
        pane->setMapPalette(palette);
}

void Readers::showStatement(StatementId id)
{
    m_showAgain = [this, id] { showStatement(id); };
    for (ReaderPane* pane : m_panes)
        pane->show(m_model.map(), id);
    raise(id);
}

void Readers::showLink(LinkId id)
{
    const Link* link = m_model.map().find(id);
    if (!link)
        return;
    m_showAgain = [this, id] { showLink(id); };
    for (ReaderPane* pane : m_panes)
        pane->show(m_model.map(), id);
    raiseBoth(paneOf(link->a), paneOf(link->b));
}

void Readers::showRelation(RelationId id)
{
    const Relation* relation = m_model.map().find(id);
    if (!relation)
        return;
    m_showAgain = [this, id] { showRelation(id); };
    for (ReaderPane* pane : m_panes)
        pane->show(m_model.map(), id);
    raise(relation->sources.front());
}

void Readers::showPlace(DocumentId document, Span span)
{
    if (ReaderPane* shown = pane(document)) {
        raise(shown);
        shown->showPlace(span);
    }
}

void Readers::selectPassage(DocumentId document, Span span)
{
    showPlace(document, span);
    ReaderPane* shown = pane(document);
    if (!shown)
        return;
    QTextCursor cursor = shown->view()->textCursor();
    cursor.setPosition(static_cast<int>(span.start));
    cursor.setPosition(static_cast<int>(span.end), QTextCursor::KeepAnchor);
    shown->view()->setTextCursor(cursor);
    shown->view()->setFocus();
}

std::optional<Passage> Readers::passage() const
{
    const ReaderPane* from = pane(m_passageIn);
    const Span span = from ? from->view()->passage() : Span{};
    return span.isEmpty() ? std::nullopt : std::optional(Passage{m_passageIn, span});
}

void Readers::clearPassage()
{
    for (ReaderPane* pane : m_panes) {
        QTextCursor cursor = pane->view()->textCursor();
        cursor.clearSelection();
        pane->view()->setTextCursor(cursor);
    }
}

qsizetype Readers::cursorIn(DocumentId document) const
{
    const ReaderPane* from = pane(document);
    return from ? from->view()->textCursor().selectionStart() : 0;
}

void Readers::setSearch(const QString& words)
{
    m_search = words;
    for (ReaderPane* pane : m_panes)
        pane->view()->setSearch(words);
}

void Readers::setTextGrowth(int points)
{
    m_growth = points;
    for (ReaderPane* pane : m_panes)
        pane->view()->setTextGrowth(points);
}

void Readers::setLineWidth(int characters)
{
    m_lineWidth = characters;
    for (ReaderPane* pane : m_panes)
        pane->view()->setLineWidth(characters);
}

QByteArray Readers::splitState() const { return m_splitter->count() > 1 ? m_splitter->saveState() : m_kept; }

void Readers::restoreSplit(const QByteArray& state) { m_kept = state; }

DocumentId Readers::currentDocument() const
{
    const auto focused = std::find_if(m_panes.begin(), m_panes.end(), [](const ReaderPane* pane) { return pane->view()->hasFocus(); });
    return focused != m_panes.end() ? (*focused)->documentId() : pane(m_passageIn) ? m_passageIn : DocumentId{};
}

void Readers::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() >= sideBySide ? Qt::Horizontal : Qt::Vertical);
}

void Readers::clearSelection()
{
    m_showAgain = {};
    for (ReaderPane* pane : m_panes)
        pane->clearSelection();
}

ReaderPane* Readers::pane(DocumentId id) const
{
    for (ReaderPane* pane : m_panes) {
        if (pane->documentId() == id)
            return pane;
    }
    return nullptr;
}

void Readers::addPlace()
{
    auto* place = new QTabWidget;
    place->setDocumentMode(true);
    place->setTabBarAutoHide(true);
    place->tabBar()->setDrawBase(false);
    place->tabBar()->setProperty("folded", false); // so that the style sheet marks the one in front
    m_splitter->addWidget(place);
    m_places.push_back(place);
}

void Readers::rebuild()
{
    QHash<DocumentId, ArticleView::Anchor> tops; // where each text is being read
    for (const ReaderPane* pane : m_panes)
        tops.insert(pane->documentId(), pane->view()->top());
    m_kept = splitState();
    for (int i = m_splitter->count(); i > 0; --i)
        delete m_splitter->widget(i - 1);
    m_panes.clear();
    m_places.clear();
    const auto& documents = m_model.map().documents();
    for (size_t i = 0; i < documents.size(); ++i) {
        if (i < 2)
            addPlace();
        put(addPane(documents[i].id, laneLetter(static_cast<int>(i))), m_places.back());
    }
    if (m_splitter->count() > 1)
        m_splitter->restoreState(std::exchange(m_kept, {}));
    if (const auto again = m_showAgain)
        again();
    for (const ReaderPane* pane : m_panes) {
        if (const auto top = tops.constFind(pane->documentId()); top != tops.cend())
            pane->view()->setTop(*top);
    }
    Q_EMIT rebuilt();
}

ReaderPane* Readers::addPane(DocumentId id, const QString& letter)
{
    auto* pane = new ReaderPane;
    pane->setObjectName(QStringLiteral("reader") + letter);
    pane->setMapPalette(*m_palette);
    pane->view()->setTextGrowth(m_growth);
    pane->view()->setLineWidth(m_lineWidth);
    pane->showDocument(m_model.map(), id);
    pane->view()->setSearch(m_search);
    connect(pane, &ReaderPane::statementClicked, this, &Readers::statementClicked);
    connect(pane, &ReaderPane::spanDragged, this, &Readers::spanDragged);
    connect(pane, &ReaderPane::menuAsked, this, &Readers::menuAsked);
    connect(pane, &ReaderPane::readOn, this, &Readers::readOn);
    connect(pane->view(), &ArticleView::selectionChanged, this, [this, id, pane] {
        if (!pane->view()->passage().isEmpty())
            m_passageIn = id;
        Q_EMIT passageChanged();
    });
    m_panes.push_back(pane);
    return pane;
}

void Readers::refresh(const MapDelta& delta)
{
    const auto isIn = [](const ReaderPane* pane, const auto& swap) { return (swap.after ? swap.after->document : swap.before->document) == pane->documentId(); };
    bool otherTexts = false;
    for (ReaderPane* pane : m_panes) {
        if (hasOtherText(delta, pane->documentId())) {
            const ArticleView::Anchor top = pane->view()->top();
            pane->showDocument(m_model.map(), pane->documentId());
            pane->view()->setTop(top);
            otherTexts = true;
            continue;
        }
        const bool statements = std::any_of(delta.statements.begin(), delta.statements.end(), [&](const Swap<Statement>& swap) { return isIn(pane, swap) && showsOtherwise(swap); });
        const bool head = std::any_of(delta.documents.begin(), delta.documents.end(), [&](const Swap<Document>& swap) { return swap.after->id == pane->documentId(); });
        if (statements || head)
            pane->refresh(m_model.map());
        else if (!delta.links.empty() || !delta.relations.empty())
            pane->tint(m_model.map());
    }
    if (otherTexts)
        Q_EMIT rebuilt();
}

ReaderPane* Readers::paneOf(StatementId id) const
{
    const Statement* statement = m_model.map().find(id);
    return statement ? pane(statement->document) : nullptr;
}

QTabWidget* Readers::placeOf(ReaderPane* pane) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [pane](const QTabWidget* place) { return place->indexOf(pane) >= 0; });
    return found == m_places.end() ? nullptr : *found;
}

void Readers::put(ReaderPane* pane, QTabWidget* place)
{
    // In the order of the lanes, wherever they come from.
    const auto laneOf = [this](const QWidget* one) { return std::find(m_panes.begin(), m_panes.end(), one) - m_panes.begin(); };
    int at = 0;
    while (at < place->count() && laneOf(place->widget(at)) < laneOf(pane))
        ++at;
    place->insertTab(at, pane, laneLetter(static_cast<int>(laneOf(pane))));
    const Document* document = m_model.map().find(pane->documentId());
    place->setTabToolTip(at, document ? literal(document->title) : QString());
}

void Readers::raise(StatementId id) { raise(paneOf(id)); }

void Readers::raise(ReaderPane* pane)
{
    if (QTabWidget* place = placeOf(pane))
        place->setCurrentWidget(pane);
}

void Readers::raiseBoth(ReaderPane* a, ReaderPane* b)
{
    if (a && b && a != b && placeOf(a) == placeOf(b))
        put(b, placeOf(a) == m_places.front() ? m_places.back() : m_places.front());
    raise(a);
    raise(b);
}

} // namespace cp::ui
