#include "widgets/inspector/chanceeditor.h"

#include "model/language/chance.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/intervalslider.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr ProbabilityKind kinds[] = {ProbabilityKind::Likelihood, ProbabilityKind::Consensus,
                                     ProbabilityKind::Confidence, ProbabilityKind::Hearsay};

int percent(double value) { return static_cast<int>(std::lround(value * 100)); }

} // namespace

ChanceEditor::ChanceEditor(QWidget* parent)
    : QWidget(parent), m_palette(&MapPalette::light()), m_body(new QWidget(this)),
      m_head(styledLabel("section", this)), m_scale(styledLabel("muted", this)), m_phrase(styledLabel("heading", this)),
      m_range(styledLabel("heading", this)), m_bar(new IntervalSlider(this)), m_kindLabel(styledLabel("muted", this)),
      m_kind(new QComboBox(this)), m_remove(new QPushButton(this)), m_add(new QPushButton(this))
{
    styleParts();
    build();
    connectParts();
    retranslate();
    showProbability(std::nullopt, {});
}

void ChanceEditor::styleParts()
{
    m_phrase->setObjectName(QStringLiteral("phraseLabel"));
    m_range->setObjectName(QStringLiteral("rangeLabel"));
    m_kind->setObjectName(QStringLiteral("chanceKindBox"));
    m_remove->setObjectName(QStringLiteral("removeChance"));
    m_add->setObjectName(QStringLiteral("addChance"));
    m_range->setWordWrap(false);
    m_scale->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_remove->setProperty("linkLike", true);
    m_add->setProperty("linkLike", true);
    for (ProbabilityKind kind : kinds)
        m_kind->addItem(wordFor(kind));
}

void ChanceEditor::build()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_scale);
    fillBody();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_body);
    column->addWidget(m_add, 0, Qt::AlignLeft);
}

/// What is hidden as long as no probability is stated.
void ChanceEditor::fillBody()
{
    auto* words = new QHBoxLayout;
    words->addWidget(m_phrase, 1);
    words->addWidget(m_range, 0, Qt::AlignBottom);
    m_scalesPlace = new QGridLayout;
    m_scalesPlace->setSpacing(2);
    QGridLayout* numbers = buildNumbers();
    m_scalesLabel = styledLabel("muted", this);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addLayout(words);
    body->addWidget(m_bar);
    body->addLayout(numbers);
    body->addLayout(buildKindRow());
    body->addWidget(m_scalesLabel);
    body->addLayout(m_scalesPlace);
}

QGridLayout* ChanceEditor::buildNumbers()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    m_low = addNumber(grid, Part::Low, &m_lowLabel, QStringLiteral("lowBox"));
    m_best = addNumber(grid, Part::Best, &m_bestLabel, QStringLiteral("bestBox"));
    m_high = addNumber(grid, Part::High, &m_highLabel, QStringLiteral("highBox"));
    return grid;
}

QHBoxLayout* ChanceEditor::buildKindRow()
{
    auto* row = new QHBoxLayout;
    row->addWidget(m_kindLabel);
    row->addWidget(m_kind, 1);
    row->addWidget(m_remove);
    return row;
}

void ChanceEditor::connectParts()
{
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        if (!m_probability)
            return;
        m_probability->kind = kinds[index];
        Q_EMIT edited(*m_probability);
    });
    connect(m_bar, &IntervalSlider::dragged, this, [this](IntervalSlider::Handle handle, double value) {
        takeNumber(handle == IntervalSlider::Handle::Low ? Part::Low : handle == IntervalSlider::Handle::High ? Part::High : Part::Best, value);
    });
    connect(m_bar, &IntervalSlider::dragEnded, this, &ChanceEditor::editEnded);
    connect(m_remove, &QPushButton::clicked, this, &ChanceEditor::removed);
    connect(m_add, &QPushButton::clicked, this, &ChanceEditor::addAsked);
}

QSpinBox* ChanceEditor::addNumber(QGridLayout* grid, Part part, QLabel** label, const QString& name)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(0, 100);
    *label = styledLabel("muted", this);
    const int column = static_cast<int>(part);
    grid->addWidget(*label, 0, column);
    grid->addWidget(box, 1, column);
    connect(box, &QSpinBox::valueChanged, this, [this, part](int value) { takeNumber(part, value / 100.0); });
    connect(box, &QSpinBox::editingFinished, this, &ChanceEditor::editEnded);
    return box;
}

void ChanceEditor::setMapPalette(const MapPalette& palette) { m_palette = &palette; }

void ChanceEditor::showProbability(const std::optional<StatedProbability>& probability, const QColor& fill)
{
    m_probability = probability;
    m_body->setVisible(probability.has_value());
    m_scale->setVisible(probability.has_value());
    m_add->setVisible(!probability);
    if (!probability)
        return;
    m_showing = true;
    m_scale->setText(isChanceScale(probability->scale) ? chanceScaleName(probability->scale) : tr("own numbers"));
    m_phrase->setText(quoted(probability->phrase));
    m_range->setText(rangeText(*probability));
    m_bar->showProbability(*probability, fill, *m_palette);
    m_low->setValue(percent(probability->low));
    m_best->setValue(percent(probability->best));
    m_high->setValue(percent(probability->high));
    m_kind->setCurrentIndex(static_cast<int>(std::find(std::begin(kinds), std::end(kinds), probability->kind) - kinds));
    m_showing = false;
    showScales();
}

void ChanceEditor::showScales()
{
    while (QLayoutItem* item = m_scalesPlace->takeAt(0)) {
        item->widget()->deleteLater(); // one of them may be what was pressed
        delete item;
    }
    const bool words = m_probability && !m_probability->phrase.isEmpty();
    m_scalesLabel->setVisible(words);
    if (!words)
        return;
    int place = 0;
    for (const QString& scale : chanceScales()) {
        StatedProbability other = rescaled(*m_probability, scale);
        auto* button = new QPushButton(tr("%1: %2", "scale: range").arg(chanceScaleName(scale), rangeText(other)), m_body);
        button->setObjectName(QStringLiteral("scale_") + scale);
        button->setProperty("linkLike", true);
        button->setEnabled(!(other == *m_probability));
        connect(button, &QPushButton::clicked, this, [this, other] {
            Q_EMIT edited(other);
            Q_EMIT editEnded();
        });
        m_scalesPlace->addWidget(button, place / 2, place % 2);
        ++place;
    }
}

void ChanceEditor::takeNumber(Part part, double value)
{
    if (m_showing || !m_probability)
        return;
    StatedProbability next = *m_probability;
    // The number just set wins; the others give way, so that low <= best <= high always holds.
    switch (part) {
    case Part::Low:
        next.low = value;
        next.best = std::max(next.best, value);
        next.high = std::max(next.high, value);
        break;
    case Part::Best:
        next.best = value;
        next.low = std::min(next.low, value);
        next.high = std::max(next.high, value);
        break;
    case Part::High:
        next.high = value;
        next.best = std::min(next.best, value);
        next.low = std::min(next.low, value);
        break;
    }
    next.scale = QStringLiteral("own");
    Q_EMIT edited(next);
}

void ChanceEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChanceEditor::retranslate()
{
    m_head->setText(tr("Stated probability"));
    m_lowLabel->setText(tr("Low"));
    m_bestLabel->setText(tr("Best"));
    m_highLabel->setText(tr("High"));
    m_kindLabel->setText(tr("Kind"));
    m_scalesLabel->setText(tr("What the scales make of the phrase"));
    m_remove->setText(tr("Remove"));
    m_add->setText(tr("Add a probability"));
    for (QSpinBox* box : {m_low, m_best, m_high})
        box->setSuffix(tr(" %", "per cent after a number"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, wordFor(kinds[i]));
    if (m_probability) {
        m_phrase->setText(quoted(m_probability->phrase));
        m_range->setText(rangeText(*m_probability));
    }
}

} // namespace cp::ui
