#include "widgets/inspector/statementpage.h"

#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "model/language/chance.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/chanceeditor.h"
#include "widgets/inspector/decisionrow.h"
#include "widgets/inspector/edits.h"
#include "widgets/inspector/markseditor.h"
#include "widgets/inspector/notefield.h"
#include "widgets/inspector/relationslist.h"
#include "widgets/inspector/typingfield.h"
#include "widgets/review/reviewwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr Role roles[] = {Role::Claim, Role::Premise, Role::Condition, Role::Context};
constexpr HolderKind holders[] = {HolderKind::Author, HolderKind::Person, HolderKind::Group, HolderKind::Reports};
/// Keys of typed edits; the marks have all from theirs on.
enum Key { TextKey, HolderKey, ChanceKey, NoteKey, MarksKey };

int laneOf(const ArgumentMap& map, DocumentId id)
{
    const Document* document = map.find(id);
    return document ? static_cast<int>(document - map.documents().data()) : 0;
}

/// The undo entry of a changed role.
QString roleEdit(Role role)
{
    switch (role) {
    case Role::Claim: return StatementPage::tr("Make it a claim");
    case Role::Premise: return StatementPage::tr("Make it a premise");
    case Role::Condition: return StatementPage::tr("Make it a condition");
    case Role::Context: return StatementPage::tr("Make it context");
    }
    return {};
}

} // namespace

StatementPage::StatementPage(Edits& edits, QWidget* parent)
    : QWidget(parent), m_edits(edits), m_palette(&MapPalette::light())
{
    build();
    connectWords();
    connectRole();
    connectChance();
    connectRequests();
    retranslate();
}

void StatementPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(7);
    column->addLayout(buildHead());
    m_dismissal = styledLabel("muted", this);
    m_dismissal->setObjectName(QStringLiteral("statementDismissal"));
    column->addWidget(m_dismissal);
    addWords(column);
    column->addLayout(buildFields());
    column->addWidget(ruleLine(this));
    m_chance = new ChanceEditor(this);
    m_chance->setObjectName(QStringLiteral("chanceEditor"));
    column->addWidget(m_chance);
    column->addWidget(ruleLine(this));
    m_relations = new RelationsList(m_edits, this);
    column->addWidget(m_relations);
    column->addWidget(ruleLine(this));
    m_note = new NoteField(QStringLiteral("noteEdit"), this);
    column->addWidget(m_note);
    m_marks = new MarksEditor(m_edits, MarksKey, this);
    column->addWidget(m_marks);
    m_decision = new DecisionRow(QStringLiteral("Statement"), DecisionRow::Count::One, this);
    column->addWidget(m_decision);
    column->addStretch(1);
}

QHBoxLayout* StatementPage::buildHead()
{
    m_badge = new LaneBadge(this);
    m_title = styledLabel("heading", this);
    m_title->setObjectName(QStringLiteral("statementTitle"));
    m_review = new Pill(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_badge);
    head->addWidget(m_title, 1);
    head->addWidget(m_review);
    return head;
}

/// What it says, and the article's own words for that.
void StatementPage::addWords(QVBoxLayout* column)
{
    m_textLabel = styledLabel("section", this);
    m_text = new TypingField(2, this);
    m_text->setObjectName(QStringLiteral("statementText"));
    m_quoteLabel = styledLabel("section", this);
    m_quote = styledLabel("muted", this);
    m_quote->setObjectName(QStringLiteral("statementQuote"));
    m_quote->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget* part : std::initializer_list<QWidget*>{m_textLabel, m_text, m_quoteLabel, m_quote})
        column->addWidget(part);
}

QGridLayout* StatementPage::buildFields()
{
    QGridLayout* fields = buildRole();
    m_holderLabel = styledLabel("section", this);
    m_holderKind = new QComboBox(this);
    m_holderKind->setObjectName(QStringLiteral("holderKindBox"));
    for (HolderKind kind : holders)
        m_holderKind->addItem(wordFor(kind));
    m_holder = new QLineEdit(this);
    m_holder->setObjectName(QStringLiteral("holderEdit"));
    fields->addWidget(m_holderLabel, 3, 0);
    fields->addWidget(m_holderKind, 3, 1);
    fields->addWidget(m_holder, 4, 1);
    return fields;
}

/// With room for the holder below.
QGridLayout* StatementPage::buildRole()
{
    m_roleLabel = styledLabel("section", this);
    m_role = new QComboBox(this);
    m_role->setObjectName(QStringLiteral("roleBox"));
    for (Role role : roles)
        m_role->addItem(wordFor(role));
    m_main = new QCheckBox(this);
    m_main->setObjectName(QStringLiteral("mainBox"));
    m_negated = new QCheckBox(this);
    m_negated->setObjectName(QStringLiteral("negatedBox"));
    auto* fields = new QGridLayout;
    fields->setColumnStretch(1, 1);
    fields->addWidget(m_roleLabel, 0, 0);
    fields->addWidget(m_role, 0, 1);
    fields->addWidget(m_main, 1, 1);
    fields->addWidget(m_negated, 2, 1);
    return fields;
}

void StatementPage::connectWords()
{
    connect(m_text, &TypingField::typed, this, [this](const QString& text) {
        // An emptied field is a person about to type something else, not a wish for an empty statement.
        if (!text.isEmpty())
            m_edits.pushTyped(setText(map(), m_id, text), tr("Reword a statement"), TextKey);
    });
    connect(m_note, &NoteField::typed, this, [this](const QString& text) {
        m_edits.pushTyped(setNote(map(), m_id, text), tr("Edit a note"), NoteKey);
    });
    connect(m_text, &TypingField::typingEnded, this, [this] { m_edits.endTyping(); });
    connect(m_note, &NoteField::typingEnded, this, [this] { m_edits.endTyping(); });
}

void StatementPage::connectRole()
{
    connect(m_negated, &QCheckBox::clicked, this, [this](bool on) {
        m_edits.push(setNegated(map(), m_id, on), on ? tr("Mark as denying") : tr("Mark as affirming"));
    });
    connect(m_role, &QComboBox::activated, this, [this](int index) {
        m_edits.push(setRole(map(), m_id, roles[index]), roleEdit(roles[index]));
    });
    connect(m_main, &QCheckBox::clicked, this, [this](bool on) {
        m_edits.push(setMain(map(), m_id, on), on ? tr("Make it a main claim") : tr("Make it an ordinary claim"));
    });
    connect(m_holderKind, &QComboBox::activated, this, &StatementPage::takeHolder);
    connect(m_holder, &QLineEdit::textEdited, this, &StatementPage::takeHolder);
    connect(m_holder, &QLineEdit::editingFinished, this, [this] { m_edits.endTyping(); });
}

void StatementPage::connectChance()
{
    connect(m_chance, &ChanceEditor::edited, this, [this](const StatedProbability& probability) {
        m_edits.pushTyped(setProbability(map(), m_id, probability), tr("Change a probability"), ChanceKey);
    });
    connect(m_chance, &ChanceEditor::editEnded, this, [this] { m_edits.endTyping(); });
    connect(m_chance, &ChanceEditor::removed, this, [this] {
        m_edits.push(setProbability(map(), m_id, std::nullopt), tr("Remove a probability"));
    });
    connect(m_chance, &ChanceEditor::addAsked, this, &StatementPage::addChance);
}

/// What is for others to do.
void StatementPage::connectRequests()
{
    connect(m_relations, &RelationsList::statementAsked, this, &StatementPage::statementAsked);
    connect(m_relations, &RelationsList::relationAsked, this, &StatementPage::relationAsked);
    connect(m_relations, &RelationsList::linkAsked, this, &StatementPage::linkAsked);
    connect(m_relations, &RelationsList::retargetAsked, this, &StatementPage::retargetAsked);
    connect(m_relations, &RelationsList::relinkAsked, this, &StatementPage::relinkAsked);
    connect(m_relations, &RelationsList::antecedentAsked, this, &StatementPage::antecedentAsked);
    connect(m_decision, &DecisionRow::acceptAsked, this, &StatementPage::acceptAsked);
    connect(m_decision, &DecisionRow::dismissAsked, this, &StatementPage::dismissAsked);
}

void StatementPage::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    m_chance->setMapPalette(palette);
    m_marks->setMapPalette(palette);
    refresh();
}

void StatementPage::showStatement(StatementId id)
{
    if (id != m_id)
        m_edits.endTyping();
    m_id = id;
    refresh();
}

void StatementPage::refresh()
{
    const Statement* statement = map().find(m_id);
    if (!statement)
        return;
    showHead(*statement);
    m_text->showText(statement->text);
    m_quoteLabel->setVisible(!statement->quote.isEmpty());
    m_quote->setVisible(!statement->quote.isEmpty());
    m_quote->setText(quoted(statement->quote.simplified()));
    m_role->setCurrentIndex(static_cast<int>(statement->role));
    m_main->setVisible(statement->role == Role::Claim);
    m_main->setChecked(statement->main);
    showHolder(statement->attribution);
    m_chance->showProbability(statement->probability, m_palette->probFill);
    m_negated->setChecked(statement->negated);
    m_relations->showStatement(m_id);
    m_note->showText(statement->note);
    m_marks->showStatement(*statement);
    showDismissal();
    m_decision->showReview(statement->review);
}

void StatementPage::showHead(const Statement& statement)
{
    m_badge->setLane(laneOf(map(), statement.document), *m_palette);
    m_title->setText(wordFor(statement.role, statement.main));
    m_review->setText(wordFor(statement.review));
    const bool accepted = statement.review == Review::Accepted;
    m_review->setColours(accepted ? m_palette->supportTint : m_palette->selection, accepted ? m_palette->support : m_palette->accent);
}

void StatementPage::showHolder(const Attribution& attribution)
{
    m_holderKind->setCurrentIndex(static_cast<int>(attribution.kind));
    m_holder->setVisible(attribution.kind != HolderKind::Author);
    if (m_holder->text().simplified() != attribution.holder)
        m_holder->setText(attribution.holder);
}

void StatementPage::showDismissal()
{
    const QString dismissal = dismissalWords(dismissalReason(map(), m_id));
    m_dismissal->setVisible(!dismissal.isEmpty());
    m_dismissal->setText(tr("Dismissed: %1", "reason").arg(dismissal));
}

void StatementPage::addChance()
{
    const Statement* statement = map().find(m_id);
    if (!statement)
        return;
    StatedProbability wholeRange;
    wholeRange.scale = QStringLiteral("own");
    StatedProbability found = readChance(statement->text, m_scale).value_or(wholeRange);
    // The phrase was found in the wording, which has no place of its own in the document.
    found.span = {};
    m_edits.push(setProbability(map(), m_id, found), tr("Add a probability"));
}

void StatementPage::takeHolder()
{
    const HolderKind kind = holders[m_holderKind->currentIndex()];
    const QString name = kind == HolderKind::Author ? QString() : m_holder->text().simplified();
    m_edits.pushTyped(setAttribution(map(), m_id, {kind, name}), tr("Change the holder"), HolderKey);
}

const ArgumentMap& StatementPage::map() const { return m_edits.model().map(); }

void StatementPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatementPage::retranslate()
{
    m_textLabel->setText(tr("Statement"));
    m_quoteLabel->setText(tr("In the article"));
    m_roleLabel->setText(tr("Role"));
    m_main->setText(tr("Main claim of the article"));
    m_holderLabel->setText(tr("Held by"));
    m_holder->setPlaceholderText(tr("Name"));
    m_negated->setText(tr("Says that something is not so"));
    for (int i = 0; i < m_role->count(); ++i)
        m_role->setItemText(i, wordFor(roles[i]));
    for (int i = 0; i < m_holderKind->count(); ++i)
        m_holderKind->setItemText(i, wordFor(holders[i]));
    refresh();
}

} // namespace cp::ui
