#include "widgets/inspector/markseditor.h"

#include "model/commands/mapedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/edits.h"
#include "widgets/inspector/judgementbox.h"
#include "widgets/inspector/tagfield.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace cp::ui {
namespace {

/// One of the lanes' colours for a tag, the same in every run.
const MapPalette::Lane& colourOf(const QString& tag, const MapPalette& palette)
{
    size_t sum = 0;
    for (QChar c : tag)
        sum = sum * 31 + c.unicode();
    return palette.lanes[sum % palette.lanes.size()];
}

/// And not the title of a book.
bool isAddress(const QString& source)
{
    return source.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) || source.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
}

} // namespace

QStringList tagsOf(const ArgumentMap& map)
{
    QStringList tags;
    for (const Statement& statement : map.statements())
        tags += statement.tags;
    tags.sort(Qt::CaseInsensitive);
    tags.removeDuplicates();
    return tags;
}

MarksEditor::MarksEditor(Edits& edits, int firstField, QWidget* parent)
    : QWidget(parent), m_edits(edits), m_firstField(firstField), m_palette(&MapPalette::light()), m_star(new QCheckBox(this)),
      m_tags(new TagField(this)), m_pillsPlace(new QHBoxLayout), m_status(new JudgementBox(JudgementBox::About::Status, this)),
      m_evidence(new JudgementBox(JudgementBox::About::Evidence, this)),
      m_url(new QLineEdit(this)), m_date(new QLineEdit(this)), m_open(new QToolButton(this))
{
    nameParts();
    build();
    connectFields();
    retranslate();
}

void MarksEditor::nameParts()
{
    m_star->setObjectName(QStringLiteral("starBox"));
    m_tags->setObjectName(QStringLiteral("tagsEdit"));
    m_status->setObjectName(QStringLiteral("statusBox"));
    m_evidence->setObjectName(QStringLiteral("evidenceBox"));
    m_url->setObjectName(QStringLiteral("sourceUrlEdit"));
    m_date->setObjectName(QStringLiteral("sourceDateEdit"));
    m_open->setObjectName(QStringLiteral("openSource"));
    m_open->hide();
}

void MarksEditor::build()
{
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(5);
    const auto addRow = [&](QLabel*& label, QWidget* field, QWidget* button = nullptr) {
        label = styledLabel("section", this);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        if (button)
            grid->addWidget(button, row, 2);
    };
    addRow(m_tagsLabel, m_tags);
    grid->addLayout(m_pillsPlace, grid->rowCount(), 1);
    addRow(m_statusLabel, m_status);
    addRow(m_evidenceLabel, m_evidence);
    addRow(m_urlLabel, m_url, m_open);
    addRow(m_dateLabel, m_date);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_star);
    column->addLayout(grid);
}

void MarksEditor::connectFields()
{
    connect(m_star, &QCheckBox::clicked, this, [this](bool on) {
        m_edits.push(setExtra(map(), m_id, extrakeys::star, on ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined)),
                     on ? tr("Star a statement") : tr("Remove a star"));
    });
    connect(m_tags, &TagField::typed, this, [this](const QStringList& tags) {
        m_edits.pushTyped(setTags(map(), m_id, tags), tr("Tag a statement"), m_firstField);
    });
    connect(m_status, &QComboBox::activated, this, [this] { takeJudgement(*m_status, tr("Change a status")); });
    connect(m_evidence, &QComboBox::activated, this, [this] { takeJudgement(*m_evidence, tr("Rate the evidence")); });
    connect(m_url, &QLineEdit::textEdited, this, [this] { takeLine(m_url, extrakeys::sourceUrl, tr("Set a source"), m_firstField + 1); });
    connect(m_url, &QLineEdit::textChanged, m_open, [this](const QString& words) { m_open->setVisible(isAddress(words.simplified())); });
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT addressAsked(m_url->text().simplified()); });
    connect(m_date, &QLineEdit::textEdited, this, [this] { takeLine(m_date, extrakeys::sourceDate, tr("Set the date of a source"), m_firstField + 2); });
    for (QLineEdit* line : std::initializer_list<QLineEdit*>{m_tags, m_url, m_date})
        connect(line, &QLineEdit::editingFinished, this, [this] { m_edits.endTyping(); });
}

void MarksEditor::takeJudgement(const JudgementBox& box, const QString& text) { m_edits.push(setExtra(map(), m_id, box.key(), box.value()), text); }

void MarksEditor::takeLine(QLineEdit* line, QLatin1String key, const QString& text, int field)
{
    const QString words = line->text().simplified();
    m_edits.pushTyped(setExtra(map(), m_id, key, words.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(words)), text, field);
}

void MarksEditor::showStatement(const Statement& statement)
{
    m_id = statement.id;
    m_star->setChecked(statement.extra.value(extrakeys::star).toBool());
    m_tags->setKnownTags(tagsOf(map()));
    m_tags->showTags(statement.tags);
    showPills(statement.tags);
    for (JudgementBox* box : {m_status, m_evidence})
        box->showValue(statement.extra.value(box->key()));
    for (const auto& [line, key] : {std::pair{m_url, extrakeys::sourceUrl}, std::pair{m_date, extrakeys::sourceDate}}) {
        if (line->text().simplified() != statement.extra.value(key).toString())
            line->setText(statement.extra.value(key).toString());
    }
}

void MarksEditor::showPills(const QStringList& tags)
{
    delete m_pills;
    m_pills = new QWidget(this);
    auto* row = new QHBoxLayout(m_pills);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const QString& tag : tags) {
        auto* pill = new Pill(m_pills);
        pill->setText(tag);
        pill->setColours(colourOf(tag, *m_palette).tint, colourOf(tag, *m_palette).ink);
        row->addWidget(pill);
    }
    row->addStretch(1);
    m_pillsPlace->addWidget(m_pills);
    m_pills->setVisible(!tags.isEmpty());
}

const ArgumentMap& MarksEditor::map() const { return m_edits.model().map(); }

void MarksEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MarksEditor::retranslate()
{
    m_star->setText(tr("★ Starred"));
    m_tagsLabel->setText(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, with commas"));
    m_statusLabel->setText(tr("Status"));
    m_evidenceLabel->setText(tr("Evidence"));
    m_urlLabel->setText(tr("Source"));
    m_url->setPlaceholderText(tr("Address or title"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open the page of the source in the browser"));
    m_dateLabel->setText(tr("Dated"));
    m_date->setPlaceholderText(tr("2034-05-01"));
}

} // namespace cp::ui
