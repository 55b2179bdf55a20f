#pragma once

#include "model/base/argument.h"
#include "model/documents/document.h"

#include <QHash>
#include <QTextEdit>
#include <vector>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class ArticleLayout;

/// Words of the article on a ground: the selected statement, its partner, aligned words, words that clash.
struct Highlight {
    enum class Kind { Statement, Partner, Pair, Clash }; ///< Partner: the other half of a condition or relation
    Span span;
    Kind kind = Kind::Statement;
    int pair = 0; ///< which of the four pair colours
};

/// The text of one article, read only. Statements are underlined by role: claims thick, premises thin,
/// conditions dashed; where statements overlap, the inner underline lies lower. Probability phrases are boxed, their
/// interval marked on the box's upper edge as on a track from 0 to 100. The ends of the selected statement can be
/// dragged.
class ArticleView final : public QTextEdit {
    Q_OBJECT

public:
    explicit ArticleView(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showDocument(const Document& document);
    /// The statements of this document, and no others.
    void setStatements(const std::vector<Statement>& statements);
    void setHighlights(const std::vector<Highlight>& highlights);
    void scrollTo(Span span);
    /// The innermost statement at an offset of the text; invalid when there is none.
    [[nodiscard]] StatementId statementAt(qsizetype position) const;
    /// All statements at an offset, the innermost first.
    [[nodiscard]] std::vector<StatementId> statementsAt(qsizetype position) const;
    [[nodiscard]] const std::vector<Highlight>& highlights() const { return m_highlights; }
    /// Every place of the words lies on the colour of search hits; empty for none.
    void setSearch(const QString& words);
    [[nodiscard]] const std::vector<Span>& hits() const { return m_hits; }
    /// The selected words without blanks at their ends; empty when none are.
    [[nodiscard]] Span passage() const;
    /// Points that the text is larger than the window's.
    void setTextGrowth(int points);
    /// Most characters of a line, the text then in the middle; 0: as many as there is room for.
    void setLineWidth(int characters);
    /// A line of the text, and how far its top lies below that of the viewport.
    struct Anchor {
        qsizetype place = 0;
        int below = 0;
    };
    /// The line at the top of what is in view.
    [[nodiscard]] Anchor top() const { return m_anchor; }
    void setTop(Anchor anchor);
    /// What is in view, as a span of the text; empty while hidden.
    [[nodiscard]] Span visibleSpan() const;
    /// The place of a statement's end in the viewport, where it can be dragged from.
    [[nodiscard]] QPoint endPoint(bool start) const;

Q_SIGNALS:
    void statementClicked(cp::StatementId id);
    /// The end of the selected statement was dragged, to a word's edge.
    void spanDragged(cp::StatementId id, cp::Span span);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    enum class End { None, Start, Finish };
    struct Mark {
        StatementId id;
        Span span;
        Role role = Role::Claim;
        int level = 0; ///< how many marks lie above it
        bool main = false;
        QString text;
        std::optional<StatedProbability> chance;

        friend bool operator==(const Mark&, const Mark&) = default;
    };

    [[nodiscard]] static Mark markOf(const Statement& statement);
    [[nodiscard]] static QString tipOf(const Mark& mark);
    void formatParagraphs();
    void fitLines();
    void formatClashes(bool on);
    void showSelections();
    [[nodiscard]] ExtraSelection selectionOf(Span span, const QColor& ground) const;
    void paintMarks(QPainter& painter, const QTextBlock& block, const std::vector<size_t>& marks) const;
    void paintChance(QPainter& painter, const QTextBlock& block, const Mark& mark) const;
    void paintEnds(QPainter& painter) const;
    [[nodiscard]] std::vector<QRectF> rectsOf(Span span, const QTextBlock& block) const;
    [[nodiscard]] const Mark* draggable() const;
    [[nodiscard]] End endAt(QPoint at) const;
    void dragTo(QPoint at);
    [[nodiscard]] QTextCursor cursorFor(Span span) const;
    void followHits();
    void followScrolling(int value);
    void showAnchor();
    void settle(bool toEnd = false);
    void anchorAtTop();

    const MapPalette* m_palette;
    ArticleLayout* m_layout;
    Anchor m_anchor; ///< stays where it is on the screen while heights become known
    bool m_settles = false;
    QString m_text;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Mark> m_marks;                      ///< by start, longer first
    QHash<int, std::vector<size_t>> m_marksOfBlock; ///< block number to places in m_marks
    std::vector<Highlight> m_highlights;
    QString m_search;
    std::vector<Span> m_hits;
    Span m_hitsShown; ///< the part of the text whose hits are marked
    End m_dragged = End::None;
    Span m_dragSpan; ///< the selected statement's span while one of its ends is dragged
    int m_growth = 0;
    int m_lineWidth = 0;
    QPoint m_pressed;
};

} // namespace cp::ui
