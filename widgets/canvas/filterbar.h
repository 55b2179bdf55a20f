#pragma once

#include "model/map/mapfilter.h"
#include "widgets/canvas/foldingrow.h"

#include <QFrame>
#include <QTimer>
#include <functional>
#include <vector>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSpinBox;
class QToolButton;

namespace cp {
class ArgumentMap;
struct MapPalette;
}

namespace cp::ui {

/// The filter of the map as a strip over the canvas: text, roles, documents, relations, review, stated probability, tag,
/// and whether the rest is hidden or pale. Folds and focus live in the same filter and are cleared with it.
class FilterBar final : public QFrame {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    /// The documents and tags that can be chosen.
    void setMap(const ArgumentMap& map);
    void setFilter(const MapFilter& filter);
    [[nodiscard]] const MapFilter& filter() const { return m_filter; }
    /// What is hidden right now, in words.
    void showCount(int hidden, int all);
    void focusText();
    /// Back to all of the map.
    void clear();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const cp::MapFilter& filter);
    void closeAsked();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QToolButton* addMenu(const char* name);
    void styleParts();
    void arrange();
    void fold();
    [[nodiscard]] int besideUpper() const;
    void connectParts();
    void fillMenus();
    void fillMarks();
    QAction* addChoice(QMenu* menu, const QString& text, bool shown, std::function<void(bool)> toggled);
    void showChosen();
    [[nodiscard]] bool keepsOpen(QMenu& menu, const QEvent& event) const;
    void change(std::function<void(MapFilter&)> edit);
    /// Unless somebody is still typing.
    void takeText();
    void showValues();
    void retranslate();
    void fitCount();
    void fitText();

    struct Choice {
        DocumentId id;
        QString title;
    };

    MapFilter m_filter;
    std::vector<Choice> m_documents;
    bool m_anyStar = false;
    QStringList m_tagNames;
    int m_hidden = 0, m_all = 0;
    bool m_showing = false;
    QTimer m_typing; ///< runs for as long as the next letter may come
    std::vector<QToolButton*> m_menus;
    QLineEdit* m_text;
    QToolButton *m_roles, *m_documentsButton, *m_relations, *m_reviews, *m_marks;
    QCheckBox* m_stated;
    QSpinBox *m_low, *m_high;
    QCheckBox* m_dim;
    QLabel* m_count;
    QToolButton *m_clear, *m_close;
    FoldingRow m_upper, m_lower;
};

} // namespace cp::ui
