#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QSplitter;
class QTabWidget;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

class ReaderPane;

/// Words that a person has selected in a text.
struct Passage {
    DocumentId document;
    Span span;
};

/// All articles of the map in two places, one above the other, or side by side where there is the room. A place with
/// several articles has tabs; both texts of a link are always in front.
/// Follows the map's change events.
class Readers final : public QWidget {
    Q_OBJECT

public:
    explicit Readers(MapModel& model, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showStatement(StatementId id);
    void showLink(LinkId id);
    void showRelation(RelationId id);
    /// A place of a text, its article in front.
    void showPlace(DocumentId document, Span span);
    /// The same, with its words selected, as for a statement that is missing there.
    void selectPassage(DocumentId document, Span span);
    void clearSelection();
    /// The words that were selected last, in whichever article; nothing when none are.
    [[nodiscard]] std::optional<Passage> passage() const;
    void clearPassage();
    /// Offset of the text cursor, 0 where it was never set.
    [[nodiscard]] qsizetype cursorIn(DocumentId document) const;
    void setSearch(const QString& words);
    void setTextGrowth(int points);
    void setLineWidth(int characters);
    /// How the room is shared between the texts.
    [[nodiscard]] QByteArray splitState() const;
    void restoreSplit(const QByteArray& state);
    /// The article whose text has the keyboard, else the one where words were selected last; may be invalid.
    [[nodiscard]] DocumentId currentDocument() const;
    [[nodiscard]] ReaderPane* pane(DocumentId id) const;

Q_SIGNALS:
    void statementClicked(cp::StatementId id);
    void spanDragged(cp::StatementId id, cp::Span span);
    void passageChanged();
    void menuAsked(cp::DocumentId id, QPoint at);
    void readOn(cp::DocumentId id, double share);
    /// There are panes for other articles now, or for other texts.
    void rebuilt();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ReaderPane* addPane(DocumentId id, const QString& letter);
    void addPlace();
    void rebuild();
    void refresh(const MapDelta& delta);
    void raise(StatementId id);
    void raise(ReaderPane* pane);
    [[nodiscard]] ReaderPane* paneOf(StatementId id) const;
    [[nodiscard]] QTabWidget* placeOf(ReaderPane* pane) const;
    void put(ReaderPane* pane, QTabWidget* place);
    /// Brings both to the front, each in its own place.
    void raiseBoth(ReaderPane* a, ReaderPane* b);

    MapModel& m_model;
    const MapPalette* m_palette;
    QSplitter* m_splitter;
    std::vector<ReaderPane*> m_panes;
    std::vector<QTabWidget*> m_places; ///< two, or as many as there are articles
    QString m_search;
    int m_growth = 0;
    int m_lineWidth = 0;
    QByteArray m_kept; ///< how the room was shared before, until there are texts
    std::function<void()> m_showAgain; ///< what was shown last, for panes that are new
    DocumentId m_passageIn; ///< where words were selected last
};

} // namespace cp::ui
