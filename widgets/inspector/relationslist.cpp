#include "widgets/inspector/relationslist.h"

#include "model/commands/mapedits.h"
#include "model/commands/relationedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/edits.h"
#include "widgets/inspector/relationkinds.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int mostHeight = 260;
constexpr LinkKind linkKinds[] = {LinkKind::Match, LinkKind::Contradict, LinkKind::Related};

QString shortened(const QString& text) { return text.size() > 90 ? text.left(88) + u'…' : text; }

} // namespace

RelationsList::RelationsList(Edits& edits, QWidget* parent)
    : QWidget(parent), m_edits(edits), m_head(styledLabel("section", this)), m_none(styledLabel("muted", this)), m_list(new QListWidget(this)),
      m_add(new QToolButton(this)), m_kind(new QToolButton(this)), m_go(new QPushButton(this)), m_retarget(new QPushButton(this)),
      m_remove(new QPushButton(this)), m_addMenu(new QMenu(this)), m_kindMenu(new QMenu(this))
{
    styleParts();
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &RelationsList::showTools);
    connect(m_list, &QListWidget::itemActivated, this, &RelationsList::goToCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &RelationsList::goToCurrent);
    connect(m_go, &QPushButton::clicked, this, &RelationsList::goToCurrent);
    connect(m_remove, &QPushButton::clicked, this, &RelationsList::removeCurrent);
    connect(m_retarget, &QPushButton::clicked, this, [this] {
        const Row* row = current();
        if (const auto* relation = row ? std::get_if<RelationId>(&row->what) : nullptr)
            Q_EMIT retargetAsked(*relation);
        else if (row)
            Q_EMIT relinkAsked(std::get<LinkId>(row->what));
    });
    retranslate();
}

void RelationsList::styleParts()
{
    m_list->setObjectName(QStringLiteral("relationsList"));
    m_add->setObjectName(QStringLiteral("addRelation"));
    m_kind->setObjectName(QStringLiteral("changeRelationKind"));
    m_go->setObjectName(QStringLiteral("goAlongRelation"));
    m_retarget->setObjectName(QStringLiteral("retargetRelation"));
    m_remove->setObjectName(QStringLiteral("removeRelationOrLink"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add->setMenu(m_addMenu);
    m_kind->setMenu(m_kindMenu);
    for (QToolButton* button : {m_add, m_kind}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setProperty("small", true);
    }
    for (QPushButton* button : {m_go, m_retarget, m_remove})
        button->setProperty("linkLike", true);
}

void RelationsList::build()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_add);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    tools->addWidget(m_go);
    tools->addWidget(m_kind);
    tools->addWidget(m_retarget);
    tools->addWidget(m_remove);
    tools->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(m_list);
    column->addLayout(tools);
}

void RelationsList::fillMenus()
{
    m_addMenu->clear();
    for (RelationKind kind : {RelationKind::Supports, RelationKind::Attacks, RelationKind::ConditionOf})
        m_addMenu->addAction(tr("%1…", "kind of relation").arg(cp::wordFor(kind)), this, [this, kind] { Q_EMIT relationAsked(kind); });
    m_addMenu->addAction(tr("hinges on…"), this, &RelationsList::antecedentAsked);
    m_addMenu->addSeparator();
    for (LinkKind kind : linkKinds)
        m_addMenu->addAction(tr("Link: %1…", "kind of link").arg(cp::wordFor(kind)), this, [this, kind] { Q_EMIT linkAsked(kind); });
}

void RelationsList::showStatement(StatementId id)
{
    const int row = id == m_id ? m_list->currentRow() : -1;
    m_id = id;
    m_rows.clear();
    m_list->clear();
    addRelations();
    addLinks();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setVisible(!m_rows.empty());
    m_none->setVisible(m_rows.empty());
    fitHeight();
    showTools();
}

void RelationsList::addRelations()
{
    for (const Relation& relation : map().relations()) {
        if (relation.review == Review::Dismissed)
            continue;
        const auto* target = std::get_if<StatementId>(&relation.target);
        const bool isSource = std::find(relation.sources.begin(), relation.sources.end(), m_id) != relation.sources.end();
        const QString kind = relation.condition ? cp::wordFor(*relation.condition) : cp::wordFor(relation.kind);
        if (isSource && target)
            addRow(relation.condition ? tr("condition (%1) of: %2", "kind, other statement").arg(kind) : tr("%1: %2", "relation, other statement").arg(kind),
                   {relation.id, *target});
        if (!target || *target != m_id)
            continue;
        for (StatementId source : relation.sources)
            addRow(relation.condition ? tr("hinges on (%1): %2", "kind, other statement").arg(kind) : tr("%1 this: %2", "relation, other statement").arg(kind),
                   {relation.id, source});
    }
}

void RelationsList::addLinks()
{
    for (const Link& link : map().links()) {
        if (link.review == Review::Dismissed || (link.a != m_id && link.b != m_id))
            continue;
        const QString kind = link.nearMiss ? tr("≈ near miss") : tr("%1 %2", "sign, kind of link").arg(signOf(link.kind), cp::wordFor(link.kind).toLower());
        addRow(tr("%1: %2", "relation, other statement").arg(kind), {link.id, link.a == m_id ? link.b : link.a});
    }
}

void RelationsList::addRow(const QString& words, const Row& row)
{
    const Statement* statement = map().find(row.other);
    if (!statement)
        return;
    auto* item = new QListWidgetItem(words.arg(shortened(statement->text.simplified())), m_list);
    item->setToolTip(literal(statement->text));
    m_rows.push_back(row);
}

void RelationsList::fitHeight()
{
    // Rows wrap at the list's width, which is known only once it is laid out.
    int height = 6;
    const QRect room(0, 0, m_list->viewport()->width() - 16, 1000);
    for (int i = 0; i < m_list->count() && height < mostHeight; ++i)
        height += m_list->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_list->item(i)->text()).height() + 10;
    m_list->setFixedHeight(std::min(height, mostHeight));
}

const RelationsList::Row* RelationsList::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_rows.size()) ? nullptr : &m_rows[static_cast<size_t>(row)];
}

void RelationsList::showTools()
{
    const Row* row = current();
    const auto* relation = row ? std::get_if<RelationId>(&row->what) : nullptr;
    for (QWidget* tool : std::initializer_list<QWidget*>{m_go, m_kind, m_retarget, m_remove})
        tool->setVisible(row);
    m_kindMenu->clear();
    if (!row)
        return;
    if (relation) {
        for (const RelationChoice& choice : relationChoices())
            m_kindMenu->addAction(wordFor(choice), this, [this, id = *relation, choice] {
                m_edits.push(setRelationKind(map(), id, choice.kind, choice.condition), tr("Change the kind of a relation"));
            });
        return;
    }
    for (LinkKind kind : linkKinds)
        m_kindMenu->addAction(cp::wordFor(kind), this, [this, id = std::get<LinkId>(row->what), kind] {
            m_edits.push(setLinkKind(map(), id, kind), tr("Change the kind of a link"));
        });
}

void RelationsList::removeCurrent()
{
    const Row* row = current();
    if (!row)
        return;
    if (const auto* relation = std::get_if<RelationId>(&row->what))
        m_edits.push(removeRelation(map(), *relation), tr("Remove a relation"));
    else
        m_edits.push(removeLink(map(), std::get<LinkId>(row->what)), tr("Remove a link"));
}

void RelationsList::goToCurrent()
{
    if (const Row* row = current())
        Q_EMIT statementAsked(row->other);
}

const ArgumentMap& RelationsList::map() const { return m_edits.model().map(); }

void RelationsList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void RelationsList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RelationsList::retranslate()
{
    m_head->setText(tr("Relations and links"));
    m_none->setText(tr("Nothing is connected to this statement. “Add” connects it to another."));
    m_add->setText(tr("Add"));
    m_kind->setText(tr("Kind"));
    m_go->setText(tr("Go"));
    m_go->setToolTip(tr("Select the statement at the other end"));
    m_retarget->setText(tr("Elsewhere…"));
    m_retarget->setToolTip(tr("Redirect the relation or link to another statement"));
    m_remove->setText(tr("Remove"));
    fillMenus();
    if (m_id.isValid())
        showStatement(m_id);
}

} // namespace cp::ui
