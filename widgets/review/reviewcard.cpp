#include "widgets/review/reviewcard.h"

#include "model/commands/textedits.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/review/reviewwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

/// The quote with its aligned words on the colours that they have in the readers.
QString markedQuote(const Statement& statement, const Link& link, bool isA, const MapPalette& palette)
{
    struct Part {
        Span span;
        QString style;
    };
    std::vector<Part> parts;
    size_t next = 0;
    for (const AlignedPair& pair : link.alignment) {
        const bool clash = isClash(link, pair);
        const QColor ground = clash ? palette.pairClash : palette.pair[next++ % palette.pair.size()];
        parts.push_back({isA ? pair.a : pair.b, QStringLiteral("background:%1;%2").arg(ground.name(), clash ? QStringLiteral("font-weight:600;") : QString())});
    }
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.span < b.span; });
    QString html;
    qsizetype at = statement.span.start;
    const auto slice = [&](qsizetype from, qsizetype to) { return statement.quote.mid(from - statement.span.start, to - from).toHtmlEscaped(); };
    for (const Part& part : parts) {
        if (part.span.start < at || part.span.end > statement.span.end)
            continue;
        html += slice(at, part.span.start) + QStringLiteral("<span style=\"%1\">%2</span>").arg(part.style, slice(part.span.start, part.span.end));
        at = part.span.end;
    }
    return html + slice(at, statement.span.end);
}

QString plainQuote(const Statement& statement)
{
    return (statement.quote.isEmpty() ? statement.text : statement.quote).simplified().toHtmlEscaped();
}

} // namespace

ReviewCard::ReviewCard(QWidget* parent)
    : QFrame(parent), m_palette(&MapPalette::light()), m_title(styledLabel("heading", this)), m_detail(styledLabel("muted", this)),
      m_reason(new Pill(this)), m_place(new QVBoxLayout), m_why(styledLabel("explanation", this))
{
    setObjectName(QStringLiteral("reviewCard"));
    setProperty("card", true);
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_reason->setObjectName(QStringLiteral("reviewReason"));
    m_why->setObjectName(QStringLiteral("reviewWhy"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_reason, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(m_place);
    column->addWidget(m_why);
}

void ReviewCard::showTarget(const ArgumentMap& map, const ReviewTarget& target)
{
    delete m_body;
    m_body = new QWidget(this);
    m_quotes = new QGridLayout(m_body);
    m_quotes->setContentsMargins(0, 0, 0, 0);
    m_quotes->setColumnStretch(1, 1);
    m_quotes->setVerticalSpacing(6);
    m_place->addWidget(m_body);
    m_title->setText(reviewTitle(map, target));
    if (const auto* id = std::get_if<LinkId>(&target)) {
        if (const Link* link = map.find(*id))
            showLink(map, *link);
    } else if (const auto* relationId = std::get_if<RelationId>(&target)) {
        if (const Relation* relation = map.find(*relationId))
            showRelation(map, *relation);
    } else if (const Statement* statement = map.find(std::get<StatementId>(target))) {
        showStatement(map, *statement);
    }
    m_why->setVisible(!m_why->text().isEmpty());
    m_reason->setVisible(!m_reason->text().isEmpty());
}

void ReviewCard::showStatement(const ArgumentMap& map, const Statement& statement)
{
    m_detail->setText(tr("%1 sure", "per cent").arg(shareText(statement.confidence)));
    m_reason->setText(statement.probability ? rangeText(*statement.probability) : QString());
    m_reason->setColours(m_palette->sunken, m_palette->text);
    addQuote(map, statement.id, plainQuote(statement));
    QStringList notes;
    // A capital and a full stop more are no news.
    if (statement.text.compare(readableQuote(statement.quote), Qt::CaseInsensitive) != 0)
        notes += tr("Reads as: %1").arg(statement.text);
    if (statement.attribution.kind != HolderKind::Author)
        notes += tr("Held by %1.").arg(statement.attribution.holder.isEmpty() ? wordFor(statement.attribution.kind) : quoted(statement.attribution.holder));
    if (statement.probability)
        notes += tr("Says %1.", "probability phrase in quotation marks").arg(quoted(statement.probability->phrase.simplified()));
    m_why->setText(notes.join(u' '));
}

void ReviewCard::showRelation(const ArgumentMap& map, const Relation& relation)
{
    m_detail->setText(tr("%1 sure", "per cent").arg(shareText(relation.confidence)));
    m_reason->setText(relation.cue ? quoted(relation.cue->text.simplified()) : QString());
    m_reason->setColours(m_palette->sunken, m_palette->relation(relation.kind));
    for (StatementId source : relation.sources) {
        if (const Statement* statement = map.find(source))
            addQuote(map, source, plainQuote(*statement));
    }
    auto* arrow = styledLabel("muted", m_body);
    arrow->setText(relation.condition ? tr("↓ is a condition (%1) of", "if, unless, …").arg(wordFor(*relation.condition))
                                      : tr("↓ %1", "supports, attacks, …").arg(wordFor(relation.kind)));
    m_quotes->addWidget(arrow, m_quotes->rowCount(), 1);
    if (const auto* target = std::get_if<StatementId>(&relation.target)) {
        if (const Statement* statement = map.find(*target))
            addQuote(map, *target, plainQuote(*statement));
    } else if (const Relation* inference = map.find(std::get<RelationId>(relation.target))) {
        if (const Statement* statement = map.find(inference->sources.front()))
            addQuote(map, statement->id, tr("the step from: %1").arg(plainQuote(*statement)));
    }
    m_why->setText(relation.cue ? QString() : tr("No cue word; judged by place and words."));
}

void ReviewCard::showLink(const ArgumentMap& map, const Link& link)
{
    m_detail->setText(tr("%1 sure", "per cent").arg(shareText(link.score)));
    m_reason->setText(chipText(link));
    m_reason->setColours(link.nearMiss                         ? m_palette->sunken
                         : link.kind == LinkKind::Contradict ? m_palette->contradictTint
                         : link.kind == LinkKind::Match      ? m_palette->matchTint
                                                             : m_palette->sunken,
                         link.nearMiss || link.kind == LinkKind::Related ? m_palette->muted : m_palette->link(link.kind));
    for (StatementId id : {link.a, link.b}) {
        if (const Statement* statement = map.find(id))
            addQuote(map, id, statement->quote.isEmpty() ? plainQuote(*statement) : markedQuote(*statement, link, id == link.a, *m_palette));
    }
    m_why->setText(explanationOf(link));
}

void ReviewCard::addQuote(const ArgumentMap& map, StatementId id, const QString& html)
{
    const Statement* statement = map.find(id);
    const Document* document = map.find(statement->document);
    const int lane = static_cast<int>(document - map.documents().data());
    const int row = m_quotes->rowCount();
    auto* badge = new LaneBadge(m_body);
    badge->setLane(lane, *m_palette);
    auto* words = new QLabel(m_body);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setText(html);
    words->setStyleSheet(QStringLiteral("background: %1; border-radius: 4px; padding: 5px 8px;").arg(m_palette->lane(lane).tint.name()));
    m_quotes->addWidget(badge, row, 0, Qt::AlignTop);
    m_quotes->addWidget(words, row, 1);
}

} // namespace cp::ui
