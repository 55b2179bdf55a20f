#include "widgets/inspector/linkpage.h"

#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/decisionrow.h"
#include "widgets/inspector/edits.h"
#include "widgets/inspector/notefield.h"
#include "widgets/review/reviewwords.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace cp::ui {
namespace {

constexpr int noteField = 0;
constexpr LinkKind kinds[] = {LinkKind::Match, LinkKind::Contradict, LinkKind::Related};

QString textAt(const Document* document, Span span)
{
    return document ? document->text.mid(span.start, span.length()).simplified() : QString();
}

QLabel* wordsOn(const QString& text, const QColor& ground, const QColor& ink, bool bold, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setStyleSheet(QStringLiteral("background: %1; color: %2; border-radius: 3px; padding: 2px 6px; font-weight: %3;")
                             .arg(ground.name(), ink.name())
                             .arg(bold ? 600 : 500));
    return label;
}

} // namespace

LinkPage::LinkPage(Edits& edits, QWidget* parent) : QWidget(parent), m_edits(edits), m_palette(&MapPalette::light())
{
    build();
    connectParts();
    retranslate();
}

void LinkPage::connectParts()
{
    connect(m_note, &NoteField::typed, this, [this](const QString& text) {
        m_edits.pushTyped(setLinkNote(map(), m_id, text), tr("Edit a note"), noteField);
    });
    connect(m_note, &NoteField::typingEnded, this, [this] { m_edits.endTyping(); });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_edits.push(setLinkKind(map(), m_id, kinds[index]), tr("Change the kind of a link"));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_edits.push(removeLink(map(), m_id), tr("Remove a link")); });
    connect(m_nearMiss, &QPushButton::clicked, this, [this] {
        const Link* link = map().find(m_id);
        if (link && link->nearMiss)
            m_edits.push(clearNearMiss(map(), m_id), tr("Turn a near miss into a link"));
        else
            Q_EMIT nearMissAsked();
    });
    connect(m_decision, &DecisionRow::acceptAsked, this, &LinkPage::acceptAsked);
    connect(m_decision, &DecisionRow::dismissAsked, this, &LinkPage::dismissAsked);
}

void LinkPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addLayout(buildHead());
    m_explanation = styledLabel("explanation", this);
    m_explanation->setObjectName(QStringLiteral("linkExplanation"));
    column->addWidget(m_explanation);
    m_dismissal = styledLabel("muted", this);
    m_dismissal->setObjectName(QStringLiteral("linkDismissal"));
    column->addWidget(m_dismissal);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(6);
    column->addLayout(m_chips);
    column->addWidget(ruleLine(this));
    addAlignment(column);
    column->addWidget(ruleLine(this));
    addSides(column);
    column->addWidget(ruleLine(this));
    m_note = new NoteField(QStringLiteral("linkNoteEdit"), this);
    column->addWidget(m_note);
    addKind(column);
    addDecision(column);
    column->addStretch(1);
}

QHBoxLayout* LinkPage::buildHead()
{
    m_sign = new SignDisc(this);
    m_title = styledLabel("heading", this);
    m_title->setObjectName(QStringLiteral("linkTitle"));
    m_score = styledLabel("muted", this);
    m_review = new Pill(this);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_score);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_sign);
    head->addLayout(words, 1);
    head->addWidget(m_review, 0, Qt::AlignTop);
    return head;
}

void LinkPage::addAlignment(QVBoxLayout* column)
{
    m_alignmentLabel = styledLabel("section", this);
    m_pairCount = styledLabel("muted", this);
    m_pairCount->setAlignment(Qt::AlignRight);
    auto* head = new QHBoxLayout;
    head->addWidget(m_alignmentLabel, 1);
    head->addWidget(m_pairCount);
    m_alignmentPlace = new QVBoxLayout;
    column->addLayout(head);
    column->addLayout(m_alignmentPlace);
}

void LinkPage::addSides(QVBoxLayout* column)
{
    m_sidesLabel = styledLabel("section", this);
    m_sidesPlace = new QVBoxLayout;
    column->addWidget(m_sidesLabel);
    column->addLayout(m_sidesPlace);
}

void LinkPage::addKind(QVBoxLayout* column)
{
    m_kindLabel = styledLabel("section", this);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("linkKindBox"));
    for (LinkKind kind : kinds)
        m_kind->addItem(wordFor(kind));
    auto* row = new QHBoxLayout;
    row->addWidget(m_kindLabel);
    row->addWidget(m_kind, 1);
    column->addLayout(row);
}

/// The keyboard comes to the row of decisions last, though it stands above.
void LinkPage::addDecision(QVBoxLayout* column)
{
    m_nearMiss = new QPushButton(this);
    m_nearMiss->setObjectName(QStringLiteral("nearMissLink"));
    m_remove = new QPushButton(this);
    m_remove->setObjectName(QStringLiteral("removeLink"));
    m_remove->setProperty("linkLike", true);
    m_decision = new DecisionRow(QStringLiteral("Link"), DecisionRow::Count::One, this);
    column->addWidget(m_decision);
    column->addWidget(m_nearMiss);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
}

void LinkPage::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    refresh();
}

void LinkPage::showLink(LinkId id)
{
    if (id != m_id)
        m_edits.endTyping();
    m_id = id;
    refresh();
}

void LinkPage::refresh()
{
    const Link* link = map().find(m_id);
    if (!link)
        return;
    showHead(*link);
    showAlignment(*link);
    showSides(*link);
    m_note->showText(link->note);
    m_kind->setCurrentIndex(static_cast<int>(std::find(std::begin(kinds), std::end(kinds), link->kind) - kinds));
    const QString dismissal = dismissalWords(dismissalReason(map(), m_id));
    m_dismissal->setVisible(!dismissal.isEmpty());
    m_dismissal->setText(tr("Dismissed: %1", "reason").arg(dismissal));
    m_nearMiss->setText(link->nearMiss ? tr("It is a link after all") : tr("Near miss, because…"));
    m_decision->showReview(link->review);
}

void LinkPage::showHead(const Link& link)
{
    m_sign->setKind(link.kind, *m_palette);
    m_title->setText(link.nearMiss ? tr("Near miss") : wordFor(link.kind));
    // How sure the program is says nothing of what a person made of it.
    const bool proposed = link.origin == Origin::Extracted && !link.extra.contains(extrakeys::edited);
    m_score->setText(proposed ? tr("%1 sure", "per cent").arg(shareText(link.score)) : QString());
    m_review->setText(wordFor(link.review));
    const bool accepted = link.review == Review::Accepted;
    m_review->setColours(accepted ? m_palette->supportTint : m_palette->selection,
                         accepted ? m_palette->support : m_palette->accent);
    m_explanation->setText(explanationOf(link));
    showReasons(link);
}

void LinkPage::showReasons(const Link& link)
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool clash = link.kind == LinkKind::Contradict;
    const QColor ground = clash ? m_palette->contradictTint
                          : link.kind == LinkKind::Match ? m_palette->matchTint
                                                         : m_palette->sunken;
    QStringList words;
    if (link.nearMiss)
        words += wordFor(link.nearMiss->reason);
    for (Reason reason : link.reasons)
        words += wordFor(reason);
    for (const QString& word : words) {
        auto* pill = new Pill(this);
        pill->setText(word);
        pill->setColours(ground, link.kind == LinkKind::Related ? m_palette->muted : m_palette->link(link.kind));
        m_chips->addWidget(pill);
    }
    m_chips->addStretch(1);
}

void LinkPage::showAlignment(const Link& link)
{
    delete m_alignment;
    m_alignment = new QWidget(this);
    m_alignment->setObjectName(QStringLiteral("alignedWords"));
    auto* grid = new QGridLayout(m_alignment);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    const Document* documents[] = {documentOf(link.a), documentOf(link.b)};
    int next = 0;
    int row = 0;
    for (const AlignedPair& pair : link.alignment) {
        const bool clash = isClash(link, pair);
        const QColor ground = clash ? m_palette->pairClash
                                    : m_palette->pair[static_cast<size_t>(next++) % m_palette->pair.size()];
        grid->addWidget(wordsOn(textAt(documents[0], pair.a), ground, m_palette->text, clash, m_alignment), row, 0);
        grid->addWidget(signOn(clash), row, 1, Qt::AlignCenter);
        grid->addWidget(wordsOn(textAt(documents[1], pair.b), ground, m_palette->text, clash, m_alignment), row, 2);
        ++row;
    }
    m_alignmentPlace->addWidget(m_alignment);
    m_pairCount->setText(tr("%Ln pair(s)", nullptr, row));
}

/// Between two passages that answer each other.
QLabel* LinkPage::signOn(bool clash) const
{
    auto* sign = new QLabel(clash ? QStringLiteral("≠") : QStringLiteral("="), m_alignment);
    sign->setStyleSheet(QStringLiteral("color: %1; font-weight: 600;")
                            .arg((clash ? m_palette->contradict : m_palette->muted).name()));
    return sign;
}

void LinkPage::showSides(const Link& link)
{
    delete m_sides;
    m_sides = new QWidget(this);
    auto* grid = new QGridLayout(m_sides);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    addSide(grid, link.a, true);
    addSide(grid, link.b, false);
    m_sidesPlace->addWidget(m_sides);
}

void LinkPage::addSide(QGridLayout* grid, StatementId id, bool first)
{
    const Statement* statement = map().find(id);
    if (!statement)
        return;
    const int row = grid->rowCount();
    auto* badge = new LaneBadge(m_sides);
    badge->setLane(laneOf(id), *m_palette);
    auto* text = styledLabel("side", m_sides);
    text->setText(statement->text);
    auto* jump = new QPushButton(tr("Show"), m_sides);
    jump->setProperty("linkLike", true);
    jump->setObjectName(first ? QStringLiteral("showSideA") : QStringLiteral("showSideB"));
    connect(jump, &QPushButton::clicked, this, [this, id] { Q_EMIT statementAsked(id); });
    grid->addWidget(badge, row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1);
    grid->addWidget(jump, row, 2, Qt::AlignTop);
    if (statement->probability)
        addChance(grid, *statement);
}

void LinkPage::addChance(QGridLayout* grid, const Statement& statement)
{
    const int row = grid->rowCount();
    auto* range = styledLabel("heading", m_sides);
    range->setText(rangeText(*statement.probability));
    auto* phrase = styledLabel("muted", m_sides);
    phrase->setText(quoted(statement.probability->phrase));
    grid->addWidget(phrase, row, 1);
    grid->addWidget(range, row, 2);
    auto* bar = new ChanceBar(m_sides);
    bar->setProbability(*statement.probability, m_palette->lane(laneOf(statement.id)).ink, *m_palette);
    grid->addWidget(bar, row + 1, 0, 1, 3);
}

const ArgumentMap& LinkPage::map() const { return m_edits.model().map(); }

const Document* LinkPage::documentOf(StatementId id) const
{
    const Statement* statement = map().find(id);
    return statement ? map().find(statement->document) : nullptr;
}

int LinkPage::laneOf(StatementId id) const
{
    const Document* document = documentOf(id);
    return document ? static_cast<int>(document - map().documents().data()) : 0;
}

void LinkPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LinkPage::retranslate()
{
    m_alignmentLabel->setText(tr("Aligned words"));
    m_sidesLabel->setText(tr("Both sides"));
    m_kindLabel->setText(tr("Kind"));
    m_remove->setText(tr("Remove the link"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, wordFor(kinds[i]));
    refresh();
}

SignDisc::SignDisc(QWidget* parent) : QWidget(parent) { setFixedSize(besideLetters(26), besideLetters(26)); }

void SignDisc::setKind(LinkKind kind, const MapPalette& palette)
{
    m_sign = signOf(kind);
    m_ground = palette.link(kind);
    m_ink = palette.surface;
    update();
}

void SignDisc::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ground);
    painter.drawEllipse(rect());
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    bold.setPixelSize(besideLetters(15));
    painter.setFont(bold);
    painter.setPen(m_ink);
    painter.drawText(rect(), Qt::AlignCenter, m_sign);
}

} // namespace cp::ui
