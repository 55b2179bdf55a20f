#pragma once

#include "model/map/linkstrength.h"
#include "model/map/reviewqueue.h"

#include <QWidget>
#include <memory>
#include <optional>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

class CardArea;
class ReviewCard;
class ReviewList;
class ReviewRowPainter;

/// The queue of everything that waits for a decision: how far it is, the thing at hand with its buttons, what comes
/// next, and what was dismissed. It asks and shows; decisions are made by whoever hears its signals.
class ReviewPane final : public QWidget {
    Q_OBJECT

public:
    enum class Filter { All, Links, Statements, Relations, Dismissed };

    explicit ReviewPane(MapModel& model, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void setFilter(Filter filter);
    /// Weaker proposals of links, which the map does not show, come last.
    void setLeastLinkScore(double least);
    /// The keys that the buttons name, for Accept, Dismiss, Near miss, Edit and Skip; empty ones are left out.
    void setKeys(const QStringList& keys);
    /// The thing at hand; nothing when it does not wait for a decision.
    void setCurrent(const std::optional<ReviewTarget>& target);
    /// What comes `by` places after the thing at hand under the filter, round the end; nothing when the queue is empty.
    [[nodiscard]] std::optional<ReviewTarget> neighbour(int by) const;
    /// What comes next once the thing at hand is decided.
    [[nodiscard]] std::optional<ReviewTarget> nextAfterDecision() const;
    /// All pending things under the filter that are at least as sure as the batch field says.
    [[nodiscard]] std::vector<ReviewTarget> batch() const;

Q_SIGNALS:
    void targetChosen(const cp::ReviewTarget& target);
    void acceptAsked();
    void dismissAsked();
    void nearMissAsked();
    void editAsked();
    void nextAsked();
    void batchAsked();
    void restoreAsked(const std::vector<cp::ReviewTarget>& targets);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] static Filter filterOf(const ReviewTarget& target);
    [[nodiscard]] int selectedRow() const;
    void build();
    void styleQueue();
    [[nodiscard]] QGridLayout* buildFilters();
    QWidget* buildButtons();
    QWidget* buildBatch();
    void connectParts();
    void connectQueue();
    void chooseGroup(Filter filter);
    void restoreSelected();
    void reload();
    void follow();
    void showCurrent();
    void showQueue();
    void showBatch();
    void retranslate();
    void retranslateCounts();
    [[nodiscard]] QString withKey(const QString& words, int button) const;
    [[nodiscard]] std::vector<ReviewItem> filtered(const std::vector<ReviewItem>& all) const;
    [[nodiscard]] QString whyEmpty() const;
    [[nodiscard]] const std::vector<ReviewItem>& queue() const;

    MapModel& m_model;
    ReviewList* m_list;
    ReviewRowPainter* m_painter;
    Filter m_filter = Filter::All;
    double m_least = usualLinkScore;
    QStringList m_keys; ///< of the five buttons
    std::optional<ReviewTarget> m_current;
    bool m_stale = true;
    std::shared_ptr<const std::vector<ReviewItem>> m_shown; ///< the queue that the list was made from
    QLabel *m_progress, *m_left;
    QProgressBar* m_bar;
    QButtonGroup* m_filters;
    ReviewCard* m_card;
    CardArea* m_cardArea;
    QWidget* m_buttons;
    QPushButton *m_accept, *m_dismiss, *m_nearMiss, *m_edit, *m_next;
    QLabel* m_queueLabel;
    QListView* m_view;
    QLabel* m_empty;
    QWidget* m_batchRow;
    QLabel* m_batchLabel;
    QSpinBox* m_batchFloor;
    QPushButton* m_batch;
    QPushButton* m_restore;
};

} // namespace cp::ui
