#include "widgets/inspector/inspector.h"

#include "model/map/mapmodel.h"
#include "widgets/common/pagestack.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/linkpage.h"
#include "widgets/inspector/markseditor.h"
#include "widgets/inspector/notefield.h"
#include "widgets/inspector/relationpage.h"
#include "widgets/inspector/severalpage.h"
#include "widgets/inspector/statementpage.h"

#include <QEvent>
#include <QLabel>
#include <QTimer>
#include <utility>

namespace cp::ui {

Inspector::Inspector(MapModel& model, QUndoStack& stack, QWidget* parent)
    : QScrollArea(parent), m_edits(model, stack), m_pages(new PageStack), m_empty(styledLabel("muted", this)),
      m_statement(new StatementPage(m_edits)), m_several(new SeveralPage(m_edits)), m_relation(new RelationPage(m_edits)), m_link(new LinkPage(m_edits))
{
    build();
    connectStatement();
    connectOthers();
    for (const NoteField* note : m_pages->findChildren<NoteField*>())
        connect(note, &NoteField::addressAsked, this, &Inspector::addressAsked);
    for (const MarksEditor* marks : m_pages->findChildren<MarksEditor*>())
        connect(marks, &MarksEditor::addressAsked, this, &Inspector::addressAsked);
    connect(&model, &MapModel::changed, this, &Inspector::follow);
    connect(&model, &MapModel::wasReset, this, &Inspector::showNothing);
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
}

void Inspector::build()
{
    setObjectName(QStringLiteral("inspector"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setObjectName(QStringLiteral("inspectorEmpty"));
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setContentsMargins(14, 14, 14, 14);
    m_statement->setObjectName(QStringLiteral("statementPage"));
    m_relation->setObjectName(QStringLiteral("relationPage"));
    m_link->setObjectName(QStringLiteral("linkPage"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_statement);
    m_pages->addWidget(m_several);
    m_pages->addWidget(m_relation);
    m_pages->addWidget(m_link);
    setWidget(m_pages);
    keepFromWheel(m_pages);
}

void Inspector::connectStatement()
{
    connect(m_statement, &StatementPage::statementAsked, this, &Inspector::statementAsked);
    connect(m_statement, &StatementPage::relationAsked, this, &Inspector::relationAsked);
    connect(m_statement, &StatementPage::linkAsked, this, &Inspector::linkAsked);
    connect(m_statement, &StatementPage::retargetAsked, this, &Inspector::retargetAsked);
    connect(m_statement, &StatementPage::relinkAsked, this, &Inspector::relinkAsked);
    connect(m_statement, &StatementPage::antecedentAsked, this, &Inspector::antecedentAsked);
    connect(m_statement, &StatementPage::acceptAsked, this, &Inspector::acceptAsked);
    connect(m_statement, &StatementPage::dismissAsked, this, &Inspector::dismissAsked);
}

void Inspector::connectOthers()
{
    connect(m_several, &SeveralPage::acceptAsked, this, &Inspector::acceptAsked);
    connect(m_several, &SeveralPage::dismissAsked, this, &Inspector::dismissAsked);
    connect(m_relation, &RelationPage::statementAsked, this, &Inspector::statementAsked);
    connect(m_relation, &RelationPage::acceptAsked, this, &Inspector::acceptAsked);
    connect(m_relation, &RelationPage::dismissAsked, this, &Inspector::dismissAsked);
    connect(m_link, &LinkPage::statementAsked, this, &Inspector::statementAsked);
    connect(m_link, &LinkPage::acceptAsked, this, &Inspector::acceptAsked);
    connect(m_link, &LinkPage::dismissAsked, this, &Inspector::dismissAsked);
    connect(m_link, &LinkPage::nearMissAsked, this, &Inspector::nearMissAsked);
}

void Inspector::setMapPalette(const MapPalette& palette)
{
    m_statement->setMapPalette(palette);
    m_relation->setMapPalette(palette);
    m_link->setMapPalette(palette);
}

void Inspector::setScale(const QString& scale) { m_statement->setScale(scale); }

void Inspector::showNothing() { m_pages->setCurrentWidget(m_empty); }

void Inspector::showStatement(StatementId id)
{
    m_statement->showStatement(id);
    m_pages->setCurrentWidget(m_statement);
}

void Inspector::showSeveral(const std::vector<StatementId>& ids)
{
    m_several->showStatements(ids);
    m_pages->setCurrentWidget(m_several);
}

void Inspector::showRelation(RelationId id)
{
    m_relation->showRelation(id);
    m_pages->setCurrentWidget(m_relation);
}

void Inspector::showLink(LinkId id)
{
    m_link->showLink(id);
    m_pages->setCurrentWidget(m_link);
}

void Inspector::follow()
{
    const ArgumentMap& map = m_edits.model().map();
    if (m_pages->currentWidget() == m_statement) {
        if (map.find(m_statement->statement()))
            m_statement->refresh();
        else
            showNothing();
    } else if (m_pages->currentWidget() == m_several) {
        if (m_several->isSound())
            m_several->refresh();
        else
            showNothing();
    } else if (m_pages->currentWidget() == m_relation) {
        if (map.find(m_relation->relation()))
            m_relation->refresh();
        else
            showNothing();
    } else if (m_pages->currentWidget() == m_link) {
        if (map.find(m_link->link()))
            m_link->refresh();
        else
            showNothing();
    }
}

/// The style of a page's fields is worked out while nobody waits, one page after the other, not with the first selection.
void Inspector::preparePage(int page)
{
    if (page == m_pages->count())
        return;
    for (QWidget* field : m_pages->widget(page)->findChildren<QWidget*>())
        field->ensurePolished();
    QTimer::singleShot(0, this, [this, page] { preparePage(page + 1); });
}

void Inspector::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (!std::exchange(m_isPrepared, true))
        QTimer::singleShot(0, this, [this] { preparePage(0); });
}

void Inspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_empty->setText(tr("Select a statement, a relation or a link to see where it comes from."));
    QScrollArea::changeEvent(event);
}

} // namespace cp::ui
