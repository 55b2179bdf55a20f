#include "widgets/reader/readerpane.h"

#include "model/commands/mapedits.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "model/statistics/overview.h"
#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"
#include "widgets/reader/coveragestrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace cp::ui {
namespace {

constexpr int dwellTime = 1500; ///< milliseconds on the screen that count as read

std::vector<Statement> statementsOf(const ArgumentMap& map, DocumentId id)
{
    std::vector<Statement> statements;
    std::copy_if(map.statements().begin(), map.statements().end(), std::back_inserter(statements),
                 [id](const Statement& s) { return s.document == id; });
    return statements;
}

/// Places of what the statement hangs on, and of what hangs on it.
std::vector<Span> conditionPartners(const ArgumentMap& map, StatementId id)
{
    std::vector<Span> partners;
    for (const Relation& relation : map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        if (relation.kind != RelationKind::ConditionOf || relation.review == Review::Dismissed || !target)
            continue;
        const bool isSource = std::find(relation.sources.begin(), relation.sources.end(), id) != relation.sources.end();
        if (isSource)
            partners.push_back(map.find(*target)->span);
        else if (*target == id)
            partners.push_back(map.find(relation.sources.front())->span);
    }
    return partners;
}

} // namespace

ReaderPane::ReaderPane(QWidget* parent)
    : QWidget(parent), m_palette(&MapPalette::light()), m_badge(new LaneBadge(this)), m_title(styledLabel("heading", this)),
      m_detail(new ElidedLabel(this)), m_menu(new QToolButton(this)), m_view(new ArticleView(this)), m_coverage(new CoverageStrip(this))
{
    m_view->setObjectName(QStringLiteral("articleView"));
    m_title->setObjectName(QStringLiteral("articleTitle"));
    m_detail->setObjectName(QStringLiteral("articleDetail"));
    m_menu->setObjectName(QStringLiteral("articleMenu"));
    build();
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(dwellTime);
    connect(&m_dwell, &QTimer::timeout, this, &ReaderPane::noteReading);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, &m_dwell, qOverload<>(&QTimer::start));
    connect(m_menu, &QToolButton::clicked, this, [this] { Q_EMIT menuAsked(m_id, m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });
    connect(m_view, &ArticleView::statementClicked, this, &ReaderPane::statementClicked);
    connect(m_view, &ArticleView::spanDragged, this, &ReaderPane::spanDragged);
    connect(m_coverage, &CoverageStrip::clicked, m_view, &ArticleView::scrollTo);
}

void ReaderPane::build()
{
    m_detail->setProperty("muted", true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 7, 6, 7);
    head->setSpacing(8);
    head->addWidget(m_badge);
    head->addLayout(words, 1);
    head->addWidget(m_menu, 0, Qt::AlignTop);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_view, 1);
    body->addWidget(m_coverage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(ruleLine(this));
    column->addLayout(body, 1);
    setAutoFillBackground(true);
}

void ReaderPane::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    m_badge->setLane(m_lane, palette);
    m_menu->setIcon(icon(QStringLiteral("more"), palette));
    m_view->setMapPalette(palette);
    m_coverage->setMapPalette(palette);
}

void ReaderPane::showDocument(const ArgumentMap& map, DocumentId id)
{
    const Document* document = map.find(id);
    if (!document)
        return;
    m_id = id;
    m_lane = static_cast<int>(document - map.documents().data());
    m_length = document->text.size();
    m_words = countWords(document->text);
    m_badge->setLane(m_lane, *m_palette);
    m_view->showDocument(*document);
    refresh(map);
    m_dwell.start();
}

void ReaderPane::refresh(const ArgumentMap& map)
{
    const Document* document = map.find(m_id);
    if (!document)
        return;
    m_title->setText(document->title);
    m_facts.clear();
    for (QLatin1String key : {documentkeys::author, documentkeys::outlet, documentkeys::date}) {
        if (const QString fact = document->extra.value(key).toString(); !fact.isEmpty())
            m_facts += fact;
    }
    m_hasDetails = !m_facts.isEmpty();
    if (!m_hasDetails && !document->source.isEmpty())
        m_facts += document->source;
    retranslate();
    const std::vector<Statement> statements = statementsOf(map, m_id);
    m_view->setStatements(statements);
    m_coverage->setCoverage(document->text.size(), coveredSentences(*document, statements));
    tint(map);
}

std::vector<Highlight> ReaderPane::highlightsOf(const ArgumentMap& map, StatementId id) const
{
    const Statement* statement = map.find(id);
    if (!statement || statement->document != m_id || statement->span.isEmpty())
        return {};
    std::vector<Highlight> highlights{{statement->span, Highlight::Kind::Statement, 0}};
    for (const Span& partner : conditionPartners(map, id))
        highlights.push_back({partner, Highlight::Kind::Partner, 0});
    return highlights;
}

std::vector<Highlight> ReaderPane::highlightsOf(const ArgumentMap& map, LinkId id) const
{
    const Link* link = map.find(id);
    const Statement* a = link ? map.find(link->a) : nullptr;
    const bool isA = a && a->document == m_id;
    const Statement* side = isA || !link ? a : map.find(link->b);
    if (!side || side->document != m_id || side->span.isEmpty())
        return {};
    std::vector<Highlight> highlights{{side->span, Highlight::Kind::Statement, 0}};
    int next = 0;
    for (const AlignedPair& pair : link->alignment) {
        const bool clash = isClash(*link, pair);
        const auto kind = clash ? Highlight::Kind::Clash : Highlight::Kind::Pair;
        highlights.push_back({isA ? pair.a : pair.b, kind, clash ? 0 : next});
        next += clash ? 0 : 1;
    }
    return highlights;
}

std::vector<Highlight> ReaderPane::highlightsOf(const ArgumentMap& map, RelationId id) const
{
    std::vector<Highlight> highlights;
    const auto add = [&](StatementId end, Highlight::Kind kind) {
        const Statement* statement = map.find(end);
        if (statement && statement->document == m_id && !statement->span.isEmpty())
            highlights.push_back({statement->span, kind, 0});
    };
    const Relation* relation = map.find(id);
    if (!relation)
        return {};
    for (StatementId source : relation->sources)
        add(source, Highlight::Kind::Statement);
    if (const auto* target = std::get_if<StatementId>(&relation->target))
        add(*target, Highlight::Kind::Partner);
    return highlights;
}

void ReaderPane::tint(const ArgumentMap& map)
{
    const auto highlights = m_shown ? std::visit([&](auto id) { return highlightsOf(map, id); }, *m_shown) : std::vector<Highlight>();
    m_view->setHighlights(highlights);
    m_coverage->setSelection(highlights.empty() ? Span() : highlights.front().span);
}

void ReaderPane::show(const ArgumentMap& map, const ReviewTarget& target)
{
    m_shown = target;
    tint(map);
    if (const auto& shown = m_view->highlights(); !shown.empty())
        m_view->scrollTo(shown.front().span);
}

void ReaderPane::showPlace(Span span)
{
    m_view->scrollTo(span);
    m_coverage->setSelection(span);
}

void ReaderPane::setReadShare(double share)
{
    m_readShare = share;
    m_coverage->setReadShare(share);
    retranslate();
}

void ReaderPane::noteReading()
{
    const Span shown = m_view->visibleSpan();
    const auto length = static_cast<double>(std::max<qsizetype>(1, m_length));
    // What a jump left out was not read.
    if (shown.isEmpty() || static_cast<double>(shown.start) / length > m_readShare + 1 / length)
        return;
    const double share = shown.end >= m_length - 1 ? 1 : static_cast<double>(shown.end) / length;
    if (share <= m_readShare)
        return;
    setReadShare(share);
    Q_EMIT readOn(m_id, share);
}

void ReaderPane::clearSelection()
{
    m_shown.reset();
    m_view->setHighlights({});
    m_coverage->setSelection({});
}

void ReaderPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReaderPane::retranslate()
{
    QStringList parts{tr("%Ln word(s)", nullptr, m_words)};
    if (m_readShare > 0)
        parts += m_readShare >= 1 ? tr("read to the end") : tr("%1 % read").arg(QLocale().toString(static_cast<int>(m_readShare * 100)));
    // What is known beforehand comes last, where a narrow pane cuts it.
    m_detail->setLine((m_hasDetails ? m_facts + parts : parts + m_facts).join(QStringLiteral(" · ")));
    m_menu->setToolTip(tr("About this article: details, reading it again, removing it"));
    m_menu->setAccessibleName(tr("Menu of article %1").arg(laneLetter(m_lane)));
    m_view->setAccessibleName(tr("Text of article %1").arg(laneLetter(m_lane)));
}

} // namespace cp::ui
