#include "widgets/inspector/relationpage.h"

#include "model/commands/mapedits.h"
#include "model/commands/relationedits.h"
#include "model/map/mapmodel.h"
#include "model/map/relationnote.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/decisionrow.h"
#include "widgets/inspector/edits.h"
#include "widgets/inspector/notefield.h"
#include "widgets/inspector/relationkinds.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int noteField = 0;

} // namespace

RelationPage::RelationPage(Edits& edits, QWidget* parent) : QWidget(parent), m_edits(edits), m_palette(&MapPalette::light())
{
    makeParts();
    build();
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const RelationChoice& choice = relationChoices()[static_cast<size_t>(index)];
        m_edits.push(setRelationKind(map(), m_id, choice.kind, choice.condition), tr("Change the kind of a relation"));
    });
    connect(m_note, &NoteField::typed, this, [this](const QString& text) {
        m_edits.pushTyped(setRelationNote(map(), m_id, text), tr("Edit a note"), noteField);
    });
    connect(m_note, &NoteField::typingEnded, this, [this] { m_edits.endTyping(); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_edits.push(removeRelation(map(), m_id), tr("Remove a relation")); });
    connect(m_decision, &DecisionRow::acceptAsked, this, &RelationPage::acceptAsked);
    connect(m_decision, &DecisionRow::dismissAsked, this, &RelationPage::dismissAsked);
    retranslate();
}

void RelationPage::makeParts()
{
    m_title = styledLabel("heading", this);
    m_title->setObjectName(QStringLiteral("relationTitle"));
    m_review = new Pill(this);
    m_kindLabel = styledLabel("section", this);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("relationKindBox"));
    m_endsLabel = styledLabel("section", this);
    m_endsPlace = new QVBoxLayout;
    m_cue = styledLabel("muted", this);
    m_note = new NoteField(QStringLiteral("relationNote"), this);
    m_remove = new QPushButton(this);
    m_remove->setObjectName(QStringLiteral("removeRelation"));
    m_remove->setProperty("linkLike", true);
    m_decision = new DecisionRow(QStringLiteral("Relation"), DecisionRow::Count::One, this);
}

void RelationPage::build()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_review);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_kindLabel);
    column->addWidget(m_kind);
    column->addWidget(m_endsLabel);
    column->addLayout(m_endsPlace);
    column->addWidget(m_cue);
    column->addWidget(m_note);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    column->addWidget(m_decision);
    column->addStretch(1);
}

void RelationPage::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    refresh();
}

void RelationPage::showRelation(RelationId id)
{
    m_id = id;
    refresh();
}

void RelationPage::refresh()
{
    const Relation* relation = map().find(m_id);
    if (!relation)
        return;
    const RelationChoice choice{relation->kind, relation->condition};
    const auto& choices = relationChoices();
    const auto at = std::find(choices.begin(), choices.end(), choice);
    m_title->setText(tr("Relation: %1", "supports, attacks, …").arg(wordFor(choice)));
    // An undercut attacks a relation; none of the other kinds could stand in its place.
    m_kind->setEnabled(at != choices.end());
    m_kind->setPlaceholderText(at == choices.end() ? wordFor(choice) : QString());
    m_kind->setCurrentIndex(at == choices.end() ? -1 : static_cast<int>(at - choices.begin()));
    const bool accepted = relation->review == Review::Accepted;
    m_review->setText(cp::wordFor(relation->review));
    m_review->setColours(accepted ? m_palette->supportTint : m_palette->selection, accepted ? m_palette->support : m_palette->accent);
    showEnds(*relation);
    m_cue->setText(relation->cue ? tr("Shown by %1 in the text.", "cue word in quotation marks").arg(quoted(relation->cue->text.simplified()))
                                 : tr("No word in the text shows it."));
    m_note->showText(noteOf(*relation));
    m_decision->showReview(relation->review);
}

void RelationPage::showEnds(const Relation& relation)
{
    delete m_ends;
    m_ends = new QWidget(this);
    auto* grid = new QGridLayout(m_ends);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    for (StatementId source : relation.sources)
        addEnd(source);
    auto* arrow = styledLabel("muted", m_ends);
    arrow->setText(tr("↓ %1", "supports, attacks, …").arg(wordFor(RelationChoice{relation.kind, relation.condition})));
    grid->addWidget(arrow, grid->rowCount(), 0);
    if (const auto* target = std::get_if<StatementId>(&relation.target)) {
        addEnd(*target);
    } else if (const Relation* inference = map().find(std::get<RelationId>(relation.target))) {
        auto* step = styledLabel("muted", m_ends);
        step->setText(tr("the step from this statement:"));
        grid->addWidget(step, grid->rowCount(), 0);
        addEnd(inference->sources.front());
    }
    m_endsPlace->addWidget(m_ends);
}

void RelationPage::addEnd(StatementId id)
{
    const Statement* statement = map().find(id);
    if (!statement)
        return;
    auto* grid = qobject_cast<QGridLayout*>(m_ends->layout());
    const int row = grid->rowCount();
    auto* text = styledLabel("side", m_ends);
    text->setText(statement->text);
    auto* jump = new QPushButton(tr("Show"), m_ends);
    jump->setProperty("linkLike", true);
    connect(jump, &QPushButton::clicked, this, [this, id] { Q_EMIT statementAsked(id); });
    grid->addWidget(text, row, 0);
    grid->addWidget(jump, row, 1, Qt::AlignTop);
}

const ArgumentMap& RelationPage::map() const { return m_edits.model().map(); }

void RelationPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RelationPage::retranslate()
{
    m_kindLabel->setText(tr("Kind"));
    m_endsLabel->setText(tr("What it joins"));
    m_remove->setText(tr("Remove the relation"));
    wordRelationKinds(*m_kind);
    refresh();
}

} // namespace cp::ui
