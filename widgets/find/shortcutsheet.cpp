#include "widgets/find/shortcutsheet.h"

#include "widgets/common/smallparts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {

namespace {

constexpr int leastTipWidth = 240; ///< left of what a command does, which its tool tip says in full
constexpr int leastNameWidth = 120;
constexpr int cellMargin = 16;

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent)
    : QDialog(parent), m_filter(new QLineEdit(this)), m_tree(new QTreeWidget(this)), m_name(styledLabel("heading", this)),
      m_key(new QKeySequenceEdit(this)), m_set(new QPushButton(this)), m_standard(new QPushButton(this)), m_conflict(styledLabel("bad", this))
{
    setObjectName(QStringLiteral("shortcutSheet"));
    resizeOnScreen(this, {820, 620});
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutSheet::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutSheet::showCurrent);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutSheet::takeKey);
    connect(m_set, &QPushButton::clicked, this, [this] { set(m_key->keySequence()); });
    connect(m_standard, &QPushButton::clicked, this, [this] {
        if (const KeyRow* row = current())
            set(row->standard);
    });
}

void ShortcutSheet::build()
{
    m_filter->setObjectName(QStringLiteral("shortcutFilter"));
    m_tree->setObjectName(QStringLiteral("shortcutTree"));
    m_key->setObjectName(QStringLiteral("shortcutKey"));
    m_set->setObjectName(QStringLiteral("shortcutSet"));
    m_standard->setObjectName(QStringLiteral("shortcutStandard"));
    m_conflict->setObjectName(QStringLiteral("shortcutConflict"));
    m_tree->setColumnCount(3);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    m_set->setProperty("primary", true);
    // Room for it from the start: the buttons above stay where they are when it comes.
    QSizePolicy kept = m_conflict->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_conflict->setSizePolicy(kept);
    m_conflict->setMinimumHeight(m_conflict->fontMetrics().lineSpacing());
    auto* edit = new QHBoxLayout;
    edit->addWidget(m_name, 1);
    edit->addWidget(m_key);
    edit->addWidget(m_set);
    edit->addWidget(m_standard);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addLayout(edit);
    column->addWidget(m_conflict);
}

void ShortcutSheet::showRows(std::vector<KeyRow> rows)
{
    m_rows = std::move(rows);
    setWindowTitle(tr("Keys"));
    m_filter->setPlaceholderText(tr("Find a command or a key"));
    m_set->setText(tr("Use this key"));
    m_standard->setText(tr("Standard key"));
    m_tree->setHeaderLabels({tr("Command"), tr("Key"), tr("What it does")});
    fill();
    sizeColumns();
    // Qt's own words in the empty field are longer in German than the field would be.
    if (const auto* line = m_key->findChild<QLineEdit*>())
        m_key->setMinimumWidth(line->fontMetrics().horizontalAdvance(line->placeholderText()) + 2 * cellMargin);
    m_filter->setFocus();
}

void ShortcutSheet::fill()
{
    m_tree->clear();
    QTreeWidgetItem* group = nullptr;
    const QString wanted = m_filter->text().trimmed();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const KeyRow& row = m_rows[i];
        const QString key = row.action->shortcut().toString(QKeySequence::NativeText);
        if (!wanted.isEmpty() && !row.name.contains(wanted, Qt::CaseInsensitive) && !key.contains(wanted, Qt::CaseInsensitive)
            && !row.action->statusTip().contains(wanted, Qt::CaseInsensitive))
            continue;
        if (!group || group->text(0) != row.group) {
            group = new QTreeWidgetItem(m_tree, {row.group});
            group->setFirstColumnSpanned(true);
            group->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            group->setFont(0, bold);
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(group, {row.name, key, row.action->statusTip()});
        item->setData(0, Qt::UserRole, static_cast<int>(i));
        item->setToolTip(2, row.action->statusTip());
    }
    showCurrent();
}

/// Names and keys in full, as long as there is room for a few words of what the commands do.
void ShortcutSheet::sizeColumns()
{
    const QFontMetrics metrics(m_tree->font());
    int name = 0;
    int key = 0;
    for (const KeyRow& row : m_rows) {
        name = std::max(name, metrics.horizontalAdvance(row.name));
        key = std::max(key, metrics.horizontalAdvance(row.action->shortcut().toString(QKeySequence::NativeText)));
    }
    const int keyWidth = std::max(key, metrics.horizontalAdvance(m_tree->headerItem()->text(1))) + 2 * cellMargin;
    const int nameWidth = name + 2 * m_tree->indentation() + cellMargin;
    m_tree->header()->resizeSection(0, std::min(nameWidth, std::max(leastNameWidth, width() - keyWidth - leastTipWidth)));
    m_tree->header()->resizeSection(1, keyWidth);
}

const KeyRow* ShortcutSheet::current() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const QVariant row = item ? item->data(0, Qt::UserRole) : QVariant();
    return row.isValid() ? &m_rows[static_cast<size_t>(row.toInt())] : nullptr;
}

const KeyRow* ShortcutSheet::ownerOf(const QKeySequence& key) const
{
    for (const KeyRow& row : m_rows) {
        if (!key.isEmpty() && row.action->shortcut() == key)
            return &row;
    }
    return nullptr;
}

void ShortcutSheet::showCurrent()
{
    const KeyRow* row = current();
    m_name->setText(row ? row->name : tr("Choose a command to change its key."));
    m_key->setEnabled(row);
    m_standard->setEnabled(row && row->action->shortcut() != row->standard);
    m_key->setKeySequence(row ? row->action->shortcut() : QKeySequence());
    showConflict();
}

/// One key: of a command on "E, S" and one on "E" neither would be sure to come. Escape leaves the field as it was.
void ShortcutSheet::takeKey(const QKeySequence& keys)
{
    const KeyRow* row = current();
    const bool leaves = !keys.isEmpty() && keys[0].key() == Qt::Key_Escape;
    if (leaves || keys.count() > 1) {
        const QSignalBlocker blocker(m_key);
        m_key->setKeySequence(leaves ? (row ? row->action->shortcut() : QKeySequence()) : QKeySequence(keys[0]));
    }
    if (leaves)
        m_tree->setFocus();
    showConflict();
}

void ShortcutSheet::showConflict()
{
    const KeyRow* row = current();
    const KeyRow* owner = ownerOf(m_key->keySequence());
    const bool taken = row && owner && owner->action != row->action;
    m_conflict->setText(taken ? tr("“%1” has this key. If you use it here, that command loses it.").arg(owner->name) : QString());
    m_conflict->setVisible(taken);
    m_set->setEnabled(row && m_key->keySequence() != row->action->shortcut());
}

void ShortcutSheet::set(const QKeySequence& key)
{
    const KeyRow* row = current();
    if (!row)
        return;
    QAction* action = row->action;
    if (const KeyRow* owner = ownerOf(key); owner && owner->action != action)
        Q_EMIT keyChosen(owner->action, {});
    Q_EMIT keyChosen(action, key);
    const QString name = row->name;
    fill();
    sizeColumns();
    if (const auto items = m_tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive); !items.isEmpty())
        m_tree->setCurrentItem(items.front());
}

} // namespace cp::ui
