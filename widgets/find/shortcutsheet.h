#pragma once

#include <QDialog>
#include <QKeySequence>
#include <vector>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace cp::ui {

/// An action as the sheet shows it.
struct KeyRow {
    QAction* action = nullptr;
    QString name;
    QString group;
    QKeySequence standard; ///< the key that it has when nobody changed it
};

/// All commands with their keys by group; a key can be changed, and one that another command has is warned of.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent);

    void showRows(std::vector<KeyRow> rows);

Q_SIGNALS:
    /// An action's key as a person wants it; the sheet itself changes nothing.
    void keyChosen(QAction* action, const QKeySequence& key);

private:
    void build();
    void fill();
    void sizeColumns();
    void showCurrent();
    void takeKey(const QKeySequence& keys);
    void showConflict();
    void set(const QKeySequence& key);
    [[nodiscard]] const KeyRow* current() const;
    [[nodiscard]] const KeyRow* ownerOf(const QKeySequence& key) const;

    std::vector<KeyRow> m_rows;
    QLineEdit* m_filter;
    QTreeWidget* m_tree;
    QLabel* m_name;
    QKeySequenceEdit* m_key;
    QPushButton *m_set, *m_standard;
    QLabel* m_conflict;
};

} // namespace cp::ui
