#pragma once

#include "model/map/argumentmap.h"
#include "model/map/reviewqueue.h"
#include "widgets/reader/articleview.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace cp::ui {

class CoverageStrip;
class ElidedLabel;
class LaneBadge;

/// One article with its head (letter, title, source, length), its text and its coverage strip.
class ReaderPane final : public QWidget {
    Q_OBJECT

public:
    explicit ReaderPane(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    /// Shows a document of the map; its place in the map is its lane.
    void showDocument(const ArgumentMap& map, DocumentId id);
    /// Statements again after an edit; the text stays where it is.
    void refresh(const ArgumentMap& map);
    [[nodiscard]] DocumentId documentId() const { return m_id; }
    [[nodiscard]] ArticleView* view() const { return m_view; }

    /// Tints what lies in this document and goes there: a statement with the other half of its condition; the side of a
    /// link, aligned words coloured in pairs; the sources of a relation, and its target as their partner. Stays through edits.
    void show(const ArgumentMap& map, const ReviewTarget& target);
    /// The same again after an edit of what it rests on.
    void tint(const ArgumentMap& map);
    /// A place in the text, for search.
    void showPlace(Span span);
    void clearSelection();
    /// How much of the text was read, 0…1: as far as it was on the screen for a moment, without leaps ahead.
    void setReadShare(double share);
    [[nodiscard]] double readShare() const { return m_readShare; }

Q_SIGNALS:
    void statementClicked(cp::StatementId id);
    void spanDragged(cp::StatementId id, cp::Span span);
    /// The menu of the article is wanted at a place of the screen.
    void menuAsked(cp::DocumentId id, QPoint at);
    void readOn(cp::DocumentId id, double share);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void noteReading();
    [[nodiscard]] std::vector<Highlight> highlightsOf(const ArgumentMap& map, StatementId id) const;
    [[nodiscard]] std::vector<Highlight> highlightsOf(const ArgumentMap& map, LinkId id) const;
    [[nodiscard]] std::vector<Highlight> highlightsOf(const ArgumentMap& map, RelationId id) const;

    DocumentId m_id;
    std::optional<ReviewTarget> m_shown;
    int m_lane = 0;
    int m_words = 0;
    qsizetype m_length = 0;
    double m_readShare = 0;
    bool m_hasDetails = false; ///< somebody noted who wrote it, or where
    QStringList m_facts; ///< author, outlet, date; the source where none is known
    const MapPalette* m_palette;
    LaneBadge* m_badge;
    QLabel* m_title;
    ElidedLabel* m_detail;
    QToolButton* m_menu;
    ArticleView* m_view;
    CoverageStrip* m_coverage;
    QTimer m_dwell; ///< since the text last moved
};

} // namespace cp::ui
