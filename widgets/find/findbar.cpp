#include "widgets/find/findbar.h"

#include "model/map/mapmodel.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int barWidth = 260;
constexpr int leastBarWidth = 150;
constexpr int dropWidth = 460;
constexpr int dropHeight = 380;
constexpr int restingTime = 400; ///< milliseconds without a key

} // namespace

FindBar::FindBar(MapModel& model, QWidget* window)
    : m_model(model), m_line(new QLineEdit(this)), m_drop(new QFrame(window)), m_count(styledLabel("muted", m_drop)),
      m_list(new QListWidget(m_drop))
{
    setObjectName(QStringLiteral("findBar"));
    buildLine();
    buildDrop();
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &FindBar::find);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restingTime);
    connect(&m_rest, &QTimer::timeout, this, &FindBar::showPlace);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_timer.start();
        m_rest.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] {
        m_at = m_list->currentRow();
        take();
    });
    connect(&m_model, &MapModel::wasReset, this, &FindBar::end);
    retranslate();
}

void FindBar::buildLine()
{
    m_line->setObjectName(QStringLiteral("findLine"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    // Where tools have long names, the room is theirs.
    setMinimumWidth(leastBarWidth);
    setMaximumWidth(barWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
}

void FindBar::buildDrop()
{
    m_drop->setObjectName(QStringLiteral("findDrop"));
    m_drop->setProperty("card", true);
    m_drop->setAutoFillBackground(true);
    m_drop->hide();
    m_count->setObjectName(QStringLiteral("findCount"));
    m_list->setObjectName(QStringLiteral("findList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true); // each has two lines; a key must not measure hundreds
    auto* column = new QVBoxLayout(m_drop);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
}

QString FindBar::words() const { return m_line->text().simplified(); }

void FindBar::start()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    if (!words().isEmpty())
        find();
}

void FindBar::find()
{
    m_timer.stop();
    m_found = search(m_model.map(), words());
    m_at = m_found.empty() ? -1 : 0;
    Q_EMIT wordsChanged(words());
    showPlaces();
}

void FindBar::showPlaces()
{
    if (words().isEmpty()) {
        m_drop->hide();
        return;
    }
    m_list->clear();
    for (const Found& place : m_found)
        m_list->addItem(lineOf(place));
    m_list->setCurrentRow(m_at);
    m_list->setVisible(!m_found.empty());
    m_count->setText(m_found.empty() ? tr("“%1” occurs in no statement, note or text. Try fewer letters.").arg(words())
                                     : tr("%Ln place(s), Enter goes there", nullptr, static_cast<int>(m_found.size())));
    QWidget* window = m_drop->parentWidget();
    const QPoint below = mapTo(window, QPoint(0, height() + 4));
    const int width = std::min(dropWidth, window->width() - 20);
    const int height = m_found.empty() ? 60 : std::min({dropHeight, window->height() - below.y() - 20, 50 + 44 * static_cast<int>(m_found.size())});
    m_drop->setGeometry(std::min(below.x(), window->width() - width - 10), below.y(), width, height);
    m_drop->show();
    m_drop->raise();
}

QString FindBar::lineOf(const Found& place) const
{
    const ArgumentMap& map = m_model.map();
    const Document* document = map.find(place.document);
    const QString letter = document ? laneLetter(static_cast<int>(document - map.documents().data())) : QString();
    const Statement* statement = map.find(place.statement);
    QString kind;
    switch (place.where) {
    case Found::Where::Statement: kind = statement ? wordFor(statement->role, statement->main) : QString(); break;
    case Found::Where::Note: kind = tr("Note"); break;
    case Found::Where::Tag: kind = tr("Tag"); break;
    case Found::Where::RelationNote: kind = tr("Note on a relation"); break;
    case Found::Where::LinkNote: kind = tr("Note on a link"); break;
    case Found::Where::Text: kind = statement ? tr("Text, in a statement") : tr("Text, in no statement"); break;
    }
    return tr("%1 · %2", "letter of the article, kind of place").arg(letter, kind) + u'\n' + place.excerpt;
}

void FindBar::step(int by)
{
    if (m_found.empty())
        return start();
    const auto count = static_cast<int>(m_found.size());
    m_at = (m_at + by + count) % count;
    m_list->setCurrentRow(m_at);
    showPlace();
}

void FindBar::showPlace()
{
    m_rest.stop();
    if (m_at >= 0)
        Q_EMIT placeChosen(m_found[static_cast<size_t>(m_at)]);
}

void FindBar::take()
{
    if (m_timer.isActive())
        find();
    if (m_at >= 0)
        m_drop->hide();
    showPlace();
}

void FindBar::end()
{
    m_line->clear();
    m_timer.stop();
    m_rest.stop();
    m_found.clear();
    m_at = -1;
    m_drop->hide();
    Q_EMIT wordsChanged({});
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && !m_drop->underMouse()) {
        m_rest.stop();
        m_drop->hide();
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step != 0 && !m_found.empty()) {
        m_at = std::clamp(m_at + step, 0, static_cast<int>(m_found.size()) - 1);
        m_list->setCurrentRow(m_at);
        m_rest.start();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take();
        return true;
    }
    if (key == Qt::Key_Escape) {
        end();
        m_line->clearFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindBar::retranslate()
{
    m_line->setPlaceholderText(tr("Find in map and texts"));
    m_line->setAccessibleName(tr("Find in statements, notes and texts"));
}

} // namespace cp::ui
