#include "widgets/inspector/severalpage.h"

#include "model/commands/mapedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/decisionrow.h"
#include "widgets/inspector/edits.h"
#include "widgets/inspector/judgementbox.h"
#include "widgets/inspector/markseditor.h"
#include "widgets/inspector/tagfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr Role roles[] = {Role::Claim, Role::Premise, Role::Condition, Role::Context};
constexpr size_t mostTexts = 8;

} // namespace

SeveralPage::SeveralPage(Edits& edits, QWidget* parent)
    : QWidget(parent), m_edits(edits), m_title(styledLabel("heading", this)), m_texts(styledLabel("muted", this)),
      m_roleLabel(styledLabel("section", this)), m_tagsLabel(styledLabel("section", this)), m_statusLabel(styledLabel("section", this)),
      m_evidenceLabel(styledLabel("section", this)), m_role(new QComboBox(this)), m_tags(new TagField(this)), m_addTags(new QPushButton(this)),
      m_star(new QCheckBox(this)), m_status(new JudgementBox(JudgementBox::About::Status, this)),
      m_evidence(new JudgementBox(JudgementBox::About::Evidence, this)),
      m_decision(new DecisionRow(QStringLiteral("Several"), DecisionRow::Count::Several, this))
{
    m_title->setObjectName(QStringLiteral("severalTitle"));
    m_role->setObjectName(QStringLiteral("severalRoleBox"));
    m_tags->setObjectName(QStringLiteral("severalTagsEdit"));
    m_addTags->setObjectName(QStringLiteral("severalAddTags"));
    m_star->setObjectName(QStringLiteral("severalStarBox"));
    m_status->setObjectName(QStringLiteral("severalStatusBox"));
    m_evidence->setObjectName(QStringLiteral("severalEvidenceBox"));
    auto* grid = new QGridLayout;
    build(grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_texts);
    column->addLayout(grid);
    column->addWidget(m_decision);
    column->addStretch(1);
    connectFields();
    retranslate();
}

void SeveralPage::build(QGridLayout* grid)
{
    for (int i = 0; i <= static_cast<int>(std::size(roles)); ++i)
        m_role->addItem(QString());
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_roleLabel, 0, 0);
    grid->addWidget(m_role, 0, 1, 1, 2);
    grid->addWidget(m_tagsLabel, 1, 0);
    grid->addWidget(m_tags, 1, 1);
    grid->addWidget(m_addTags, 1, 2);
    grid->addWidget(m_statusLabel, 2, 0);
    grid->addWidget(m_status, 2, 1, 1, 2);
    grid->addWidget(m_evidenceLabel, 3, 0);
    grid->addWidget(m_evidence, 3, 1, 1, 2);
    grid->addWidget(m_star, 4, 1, 1, 2);
}

void SeveralPage::connectFields()
{
    connect(m_role, &QComboBox::activated, this, [this](int row) {
        MapDelta delta;
        for (StatementId id : row > 0 ? m_ids : std::vector<StatementId>{})
            delta = joined(std::move(delta), setRole(map(), id, roles[row - 1]));
        m_edits.push(std::move(delta), tr("Change the role of %Ln statement(s)", nullptr, static_cast<int>(m_ids.size())));
    });
    connect(m_addTags, &QPushButton::clicked, this, &SeveralPage::addTags);
    connect(m_tags, &QLineEdit::returnPressed, this, &SeveralPage::addTags);
    connect(m_star, &QCheckBox::clicked, this, [this] {
        const bool on = m_star->checkState() != Qt::Unchecked;
        judge(extrakeys::star, on ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined), on ? tr("Star several statements") : tr("Remove stars"));
    });
    connect(m_status, &QComboBox::activated, this, [this] { judge(m_status->key(), m_status->value(), tr("Change the status of several")); });
    connect(m_evidence, &QComboBox::activated, this, [this] { judge(m_evidence->key(), m_evidence->value(), tr("Rate the evidence of several")); });
    connect(m_decision, &DecisionRow::acceptAsked, this, &SeveralPage::acceptAsked);
    connect(m_decision, &DecisionRow::dismissAsked, this, &SeveralPage::dismissAsked);
}

void SeveralPage::showStatements(std::vector<StatementId> ids)
{
    m_ids = std::move(ids);
    m_tags->clear();
    refresh();
}

bool SeveralPage::isSound() const
{
    return std::all_of(m_ids.begin(), m_ids.end(), [this](StatementId id) { return map().find(id); });
}

void SeveralPage::refresh()
{
    QStringList texts;
    std::vector<const Statement*> statements;
    for (StatementId id : m_ids) {
        if (const Statement* statement = map().find(id))
            statements.push_back(statement);
    }
    for (size_t i = 0; i < std::min(mostTexts, statements.size()); ++i)
        texts += tr("• %1", "statement in a list").arg(statements[i]->text.simplified());
    if (statements.size() > mostTexts)
        texts += tr("and %Ln more", nullptr, static_cast<int>(statements.size() - mostTexts));
    m_title->setText(tr("%Ln statement(s)", nullptr, static_cast<int>(statements.size())));
    m_texts->setText(texts.join(u'\n'));
    m_tags->setKnownTags(tagsOf(map()));
    const bool same = !statements.empty()
        && std::all_of(statements.begin(), statements.end(), [&](const Statement* s) { return s->role == statements.front()->role; });
    m_role->setCurrentIndex(same ? static_cast<int>(std::find(std::begin(roles), std::end(roles), statements.front()->role) - roles) + 1 : 0);
    showJudgements(statements);
}

void SeveralPage::showJudgements(const std::vector<const Statement*>& statements)
{
    // -1: they differ, and the box shows nothing.
    for (JudgementBox* box : {m_status, m_evidence}) {
        const auto valueOf = [box](const Statement* s) { return s->extra.value(box->key()); };
        const bool agree = std::all_of(statements.begin(), statements.end(), [&](const Statement* s) { return valueOf(s) == valueOf(statements.front()); });
        if (agree && !statements.empty())
            box->showValue(valueOf(statements.front()));
        else
            box->setCurrentIndex(-1);
    }
    const auto starred = std::count_if(statements.begin(), statements.end(), [](const Statement* s) { return s->extra.value(extrakeys::star).toBool(); });
    const bool all = starred == static_cast<std::ptrdiff_t>(statements.size());
    m_star->setCheckState(starred == 0 ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked);
}

void SeveralPage::judge(QLatin1String key, const QJsonValue& value, const QString& text)
{
    MapDelta delta;
    for (StatementId id : m_ids)
        delta = joined(std::move(delta), setExtra(map(), id, key, value));
    m_edits.push(std::move(delta), text);
}

void SeveralPage::addTags()
{
    MapDelta delta;
    for (StatementId id : m_ids) {
        QStringList tags = map().find(id)->tags;
        for (const QString& tag : m_tags->tags()) {
            if (!tags.contains(tag))
                tags += tag;
        }
        delta = joined(std::move(delta), setTags(map(), id, tags));
    }
    m_edits.push(std::move(delta), tr("Tag %Ln statement(s)", nullptr, static_cast<int>(m_ids.size())));
    m_tags->clear();
}

const ArgumentMap& SeveralPage::map() const { return m_edits.model().map(); }

void SeveralPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SeveralPage::retranslate()
{
    m_roleLabel->setText(tr("Role"));
    m_tagsLabel->setText(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags to add"));
    m_addTags->setText(tr("Add"));
    m_statusLabel->setText(tr("Status"));
    m_evidenceLabel->setText(tr("Evidence"));
    m_star->setText(tr("★ Starred"));
    m_role->setItemText(0, tr("Several roles"));
    for (int i = 0; i < static_cast<int>(std::size(roles)); ++i)
        m_role->setItemText(i + 1, cp::wordFor(roles[i]));
    refresh();
}

} // namespace cp::ui
