#include "widgets/canvas/filterbar.h"

#include "model/base/extrakeys.h"
#include "model/map/argumentmap.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"

#include <QCheckBox>
#include <QCursor>
#include <QVBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>

namespace cp::ui {
namespace {

/// Milliseconds without a letter after which the map follows: a large one takes longer for that than a key may.
constexpr int typingPause = 120;

/// Puts a value in or takes it out.
template <typename Set, typename Value>
void put(Set& set, const Value& value, bool in)
{
    if (in)
        set.insert(value);
    else
        set.remove(value);
}

QSpinBox* percentBox(const char* name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, 100);
    box->setSuffix(QStringLiteral(" %"));
    return box;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QFrame(parent), m_text(new QLineEdit(this)), m_roles(addMenu("filterRoles")), m_documentsButton(addMenu("filterDocuments")),
      m_relations(addMenu("filterRelations")), m_reviews(addMenu("filterReviews")), m_marks(addMenu("filterMarks")), m_stated(new QCheckBox(this)),
      m_low(percentBox("filterLow", this)), m_high(percentBox("filterHigh", this)), m_dim(new QCheckBox(this)),
      m_count(styledLabel("muted", this)), m_clear(new QToolButton(this)), m_close(new QToolButton(this)),
      m_upper({m_text, m_roles, m_documentsButton}, {m_relations, m_reviews, m_marks}, m_text), // room for its words first
      m_lower({m_stated, m_low, m_high}, {m_dim, m_count, m_clear}, m_count)
{
    setObjectName(QStringLiteral("filterBar"));
    setAutoFillBackground(true);
    styleParts();
    arrange();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connectParts();
    retranslate();
}

void FilterBar::styleParts()
{
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setClearButtonEnabled(true);
    m_stated->setObjectName(QStringLiteral("filterStated"));
    m_dim->setObjectName(QStringLiteral("filterDim"));
    m_clear->setObjectName(QStringLiteral("filterClear"));
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_count->setWordWrap(false);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->installEventFilter(this);
}

void FilterBar::connectParts()
{
    connect(m_text, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::takeText);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::takeText);
    connect(m_stated, &QCheckBox::toggled, this, [this](bool on) { change([&](MapFilter& f) { f.onlyStated = on; }); });
    connect(m_low, &QSpinBox::valueChanged, this, [this](int value) { change([&](MapFilter& f) { f.chanceLow = value / 100.0; }); });
    connect(m_high, &QSpinBox::valueChanged, this, [this](int value) { change([&](MapFilter& f) { f.chanceHigh = value / 100.0; }); });
    connect(m_dim, &QCheckBox::toggled, this, [this](bool on) { change([&](MapFilter& f) { f.dimInstead = on; }); });
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_close, &QToolButton::clicked, this, &FilterBar::closeAsked);
}

/// In two rows: one is wider than the canvas of a small screen in languages with long words. With large letters each of them
/// folds into two.
void FilterBar::arrange()
{
    auto* top = new QHBoxLayout;
    top->setSpacing(FoldingRow::spacing);
    top->addLayout(m_upper.layout(), 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 4, 6, 4);
    rows->setSpacing(4);
    rows->addLayout(top);
    rows->addLayout(m_lower.layout());
}

int FilterBar::besideUpper() const { return m_close->sizeHint().width() + FoldingRow::spacing; }

void FilterBar::fold()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    m_upper.foldInto(room - besideUpper());
    m_lower.foldInto(room);
}

/// A map beside wide panels is narrower than the bar would like to be.
QSize FilterBar::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    return {margins.left() + margins.right() + std::max(m_upper.leastWidth() + besideUpper(), m_lower.leastWidth()), QFrame::minimumSizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    fold();
    QFrame::resizeEvent(event);
}

bool FilterBar::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) // a part has come or gone, or has other words
        fold();
    return QFrame::event(event);
}

QToolButton* FilterBar::addMenu(const char* name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->menu()->installEventFilter(this);
    connect(button->menu(), &QMenu::aboutToHide, this, [this, button] {
        // Nobody tells a button whose menu was left by a key that the pointer is elsewhere by now.
        button->setAttribute(Qt::WA_UnderMouse, button->rect().contains(button->mapFromGlobal(QCursor::pos())));
        button->update();
        fillMenus();
    }, Qt::QueuedConnection);
    m_menus.push_back(button);
    return button;
}

void FilterBar::setMapPalette(const MapPalette& palette)
{
    m_close->setIcon(icon(QStringLiteral("close"), palette));
    for (QToolButton* button : m_menus) {
        button->setIcon(icon(QStringLiteral("down"), palette));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void FilterBar::setMap(const ArgumentMap& map)
{
    m_documents.clear();
    m_tagNames.clear();
    m_anyStar = false;
    for (const Document& document : map.documents())
        m_documents.push_back({document.id, document.title});
    for (const Statement& statement : map.statements()) {
        m_tagNames += statement.tags;
        m_anyStar = m_anyStar || statement.extra.value(extrakeys::star).toBool();
    }
    m_tagNames.removeDuplicates();
    m_tagNames.sort(Qt::CaseInsensitive);
    fillMenus();
}

void FilterBar::setFilter(const MapFilter& filter)
{
    m_filter = filter;
    showValues();
}

void FilterBar::clear()
{
    m_typing.stop();
    change([](MapFilter& f) {
        const double least = f.leastLinkScore; // is chosen beside the links
        f = {};
        f.leastLinkScore = least;
    });
}

void FilterBar::takeText()
{
    if (!m_typing.isActive())
        change([this](MapFilter& f) { f.text = m_text->text().simplified(); });
}

void FilterBar::change(std::function<void(MapFilter&)> edit)
{
    if (m_showing)
        return;
    const MapFilter before = m_filter;
    edit(m_filter);
    if (m_filter.chanceHigh < m_filter.chanceLow)
        m_filter.chanceHigh = m_filter.chanceLow;
    showValues();
    if (!(m_filter == before))
        Q_EMIT filterChanged(m_filter);
}

void FilterBar::showValues()
{
    m_showing = true;
    if (!m_typing.isActive() && m_text->text().simplified() != m_filter.text)
        m_text->setText(m_filter.text);
    m_stated->setChecked(m_filter.onlyStated);
    m_low->setValue(qRound(m_filter.chanceLow * 100));
    m_high->setValue(qRound(m_filter.chanceHigh * 100));
    for (QSpinBox* box : {m_low, m_high})
        box->setEnabled(m_filter.onlyStated);
    m_dim->setChecked(m_filter.dimInstead);
    m_showing = false;
    // Not at once: the choice that changed the filter lives in a menu that is made anew.
    QMetaObject::invokeMethod(this, &FilterBar::fillMenus, Qt::QueuedConnection);
}

QAction* FilterBar::addChoice(QMenu* menu, const QString& text, bool shown, std::function<void(bool)> toggled)
{
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(shown);
    connect(action, &QAction::toggled, this, std::move(toggled));
    return action;
}

void FilterBar::fillMenus()
{
    // One that is open stays as it is, for further choices.
    if (std::any_of(m_menus.begin(), m_menus.end(), [](const QToolButton* button) { return button->menu()->isVisible(); }))
        return showChosen();
    for (QToolButton* button : m_menus)
        button->menu()->clear();
    for (Role role : {Role::Claim, Role::Premise, Role::Condition, Role::Context}) {
        const int value = static_cast<int>(role);
        addChoice(m_roles->menu(), wordFor(role), !m_filter.hiddenRoles.contains(value),
                  [this, value](bool on) { change([&](MapFilter& f) { put(f.hiddenRoles, value, !on); }); });
    }
    for (RelationKind kind : {RelationKind::Supports, RelationKind::Attacks, RelationKind::Undercuts, RelationKind::ConditionOf, RelationKind::Elaborates}) {
        const int value = static_cast<int>(kind);
        addChoice(m_relations->menu(), wordFor(kind), !m_filter.hiddenRelations.contains(value),
                  [this, value](bool on) { change([&](MapFilter& f) { put(f.hiddenRelations, value, !on); }); });
    }
    for (Review review : {Review::Pending, Review::Accepted, Review::Dismissed}) {
        const int value = static_cast<int>(review);
        QAction* choice = addChoice(m_reviews->menu(), wordFor(review), !m_filter.hiddenReviews.contains(value),
                                    [this, value](bool on) { change([&](MapFilter& f) { put(f.hiddenReviews, value, !on); }); });
        choice->setData(review == Review::Dismissed); // not shown without any filter
    }
    for (size_t i = 0; i < m_documents.size(); ++i) {
        const DocumentId id = m_documents[i].id;
        addChoice(m_documentsButton->menu(), tr("%1  %2", "letter, title").arg(laneLetter(static_cast<int>(i)), m_documents[i].title),
                  !m_filter.hiddenDocuments.contains(id), [this, id](bool on) { change([&](MapFilter& f) { put(f.hiddenDocuments, id, !on); }); });
    }
    fillMarks();
    showChosen();
}

/// Which menus have a part in the filter, and what it is.
void FilterBar::showChosen()
{
    for (QToolButton* button : m_menus) {
        const bool isMarks = button == m_marks;
        QStringList chosen;
        for (const QAction* action : button->menu()->actions()) {
            if (action->isChecked() == isMarks && !action->data().toBool())
                chosen += action->text();
        }
        const QString tip = chosen.isEmpty() ? QString() : (isMarks ? tr("Only: %1") : tr("Not shown: %1")).arg(chosen.join(QStringLiteral(", ")));
        button->setToolTip(literal(tip));
        button->setAccessibleDescription(tip);
        setActive(button, !tip.isEmpty());
    }
}

void FilterBar::fillMarks()
{
    if (m_anyStar || m_filter.onlyStarred)
        addChoice(m_marks->menu(), tr("★ Starred"), m_filter.onlyStarred, [this](bool on) { change([on](MapFilter& f) { f.onlyStarred = on; }); });
    for (const QString& tag : m_tagNames)
        addChoice(m_marks->menu(), tag, m_filter.tag == tag, [this, tag](bool on) { change([&](MapFilter& f) { f.tag = on ? tag : QString(); }); });
    m_marks->setVisible(!m_marks->menu()->isEmpty());
}

void FilterBar::showCount(int hidden, int all)
{
    m_hidden = hidden;
    m_all = all;
    m_count->setToolTip(hidden == 0 ? QString()
                        : hidden == all ? tr("The filter hides every statement.")
                                        : tr("%Ln statement(s) hidden", nullptr, hidden));
    fitCount();
    m_clear->setVisible(isFiltering(m_filter) || m_filter.hiddenReviews != MapFilter{}.hiddenReviews);
}

/// The field shows what it is for, also with large letters.
void FilterBar::fitText()
{
    constexpr int around = 44; // pixels: frame, and the button that clears it
    const int words = m_text->fontMetrics().horizontalAdvance(m_text->placeholderText()) + around;
    m_text->setMinimumWidth(words);
    m_text->setMaximumWidth(std::max(220, words));
}

/// The number stays in sight where there is no room for the sentence.
void FilterBar::fitCount()
{
    const QString whole = m_count->toolTip();
    const QString number = m_hidden == 0 ? QString() : m_hidden == m_all ? tr("all hidden", "statements") : tr("%L1 hidden", "statements").arg(m_hidden);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(number));
    const bool fits = m_count->fontMetrics().horizontalAdvance(whole) <= m_count->width();
    m_count->setText(fits ? whole : number);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_count && event->type() == QEvent::Resize)
        fitCount();
    auto* menu = qobject_cast<QMenu*>(watched);
    return (menu && keepsOpen(*menu, *event)) || QFrame::eventFilter(watched, event);
}

/// A click or Space on a choice leaves its menu open for the next one. Of tags there is one at a time.
bool FilterBar::keepsOpen(QMenu& menu, const QEvent& event) const
{
    const bool space = event.type() == QEvent::KeyPress && static_cast<const QKeyEvent&>(event).key() == Qt::Key_Space;
    QAction* action = menu.activeAction();
    if ((!space && event.type() != QEvent::MouseButtonRelease) || !action || &menu == m_marks->menu())
        return false;
    action->trigger();
    return true;
}

void FilterBar::focusText() { m_text->setFocus(); }

void FilterBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeAsked();
    else
        QFrame::keyPressEvent(event);
}

void FilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillMenus();
    }
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitText();
}

void FilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Statements with …"));
    fitText();
    m_text->setAccessibleName(tr("Show statements with this text"));
    m_roles->setText(tr("Roles"));
    m_documentsButton->setText(tr("Articles"));
    m_relations->setText(tr("Relations"));
    m_reviews->setText(tr("Review"));
    m_marks->setText(tr("Marks"));
    m_stated->setText(tr("Stated probability"));
    m_low->setAccessibleName(tr("From"));
    m_high->setAccessibleName(tr("To"));
    m_dim->setText(tr("Show the rest pale"));
    m_clear->setText(tr("Clear filter"));
    m_close->setToolTip(tr("Close the filter"));
    m_close->setAccessibleName(m_close->toolTip());
    showCount(m_hidden, m_all);
}

} // namespace cp::ui
