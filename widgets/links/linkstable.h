#pragma once

#include "model/base/argument.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;
class QSlider;
class QToolButton;

namespace cp {
class MapModel;
struct MapDelta;
struct MapPalette;
}

namespace cp::ui {

class FlexColumns;
class LinksModel;
class SoughtLinks;

/// All links as a table that is sorted, filtered by words and grouped by reason or kind; choosing a row shows the link
/// everywhere, a right click changes its kind, and links are added by hand. Near misses and proposals that are more likely
/// wrong than right come on request.
class LinksTable final : public QWidget {
    Q_OBJECT

public:
    explicit LinksTable(MapModel& model, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void setNearMissesShown(bool shown);
    /// Marks a link's row without a signal; an invalid id marks none.
    void select(LinkId id);
    [[nodiscard]] int shownCount() const;
    /// Lowers the bar until ten of the weaker proposals are shown, if there are so many.
    void showWeaker();
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray& state);
    /// That of the head in two rows, which it has where one does not fit.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkChosen(cp::LinkId id);
    /// A link is to be made by hand; its two statements are chosen by whoever hears it.
    void addAsked(cp::LinkKind kind);
    void kindAsked(cp::LinkId id, cp::LinkKind kind);
    /// It is one, or is none any more.
    void nearMissAsked(cp::LinkId id);
    void nearMissesToggled(bool shown);
    /// Weaker proposals are not wanted, here or on the map; 0…1.
    void leastScoreChanged(double least);
    void countChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildTable();
    void buildHead();
    [[nodiscard]] int leastHeadWidth(bool oneRow) const;
    void foldHead();
    void connectParts();
    void fillAddMenu();
    void showRowMenu(QPoint at);
    void follow(const MapDelta& delta);
    void reload();
    [[nodiscard]] double leastScore() const;
    [[nodiscard]] int filteredCount() const;
    void retranslate();
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString whyEmpty() const;

    MapModel& m_model;
    LinksModel* m_links;
    SoughtLinks* m_sorted;
    QTreeView* m_table;
    FlexColumns* m_columns = nullptr;
    QLineEdit* m_filter;
    QLabel* m_groupLabel;
    QComboBox* m_group;
    QLabel* m_strengthLabel;
    QSlider* m_strength;
    QCheckBox* m_nearMisses;
    QToolButton* m_add;
    QLabel* m_empty;
    QBoxLayout* m_head; ///< what is sought; what is found
    bool m_selecting = false;
};

} // namespace cp::ui
