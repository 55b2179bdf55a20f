#pragma once

#include "model/map/search.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListWidget;

namespace cp {
class MapModel;
}

namespace cp::ui {

/// The field that finds words in statements, notes and texts while they are typed; what was found drops down below it.
/// Down and Up walk; the place at hand is shown once the keys rest, Enter goes there at once and leaves the list, Escape
/// forgets the words.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    /// The list lies over `window`, which outlives the bar.
    FindBar(MapModel& model, QWidget* window);

    void start();
    /// To the next place or the one before, also while the list is closed.
    void step(int by);
    [[nodiscard]] QString words() const;
    [[nodiscard]] const std::vector<Found>& found() const { return m_found; }

Q_SIGNALS:
    /// For highlights; empty when the search is over.
    void wordsChanged(const QString& words);
    void placeChosen(const cp::Found& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildLine();
    void buildDrop();
    void find();
    void showPlaces();
    void showPlace();
    void take();
    void end();
    void retranslate();
    [[nodiscard]] QString lineOf(const Found& place) const;

    MapModel& m_model;
    QLineEdit* m_line;
    QFrame* m_drop;
    QLabel* m_count;
    QListWidget* m_list;
    std::vector<Found> m_found;
    int m_at = -1;
    QTimer m_timer; ///< a burst of keys is one search
    QTimer m_rest;  ///< where the keys rest, the place at hand is shown
};

} // namespace cp::ui
