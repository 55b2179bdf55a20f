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

/// Words of the article on a ground: the selected statement, aligned words, words that clash.
struct Highlight {
    enum class Kind { Statement, Pair, Clash };
    Span span;
    Kind kind = Kind::Statement;
    int pair = 0; ///< which of the four pair colours
};

/// The text of one article, read only. Statements are underlined by role: claims thick, premises thin,
/// conditions dashed; where statements overlap, the inner underline lies lower.
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
    [[nodiscard]] const std::vector<Highlight>& highlights() const { return m_highlights; }

Q_SIGNALS:
    void statementClicked(cp::StatementId id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Mark {
        StatementId id;
        Span span;
        Role role = Role::Claim;
        int level = 0; ///< how many marks lie above it
    };

    void formatParagraphs();
    void formatClashes(bool on);
    void paintMarks(QPainter& painter, const QTextBlock& block, const std::vector<size_t>& marks) const;
    [[nodiscard]] QTextCursor cursorFor(Span span) const;

    const MapPalette* m_palette;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Mark> m_marks;                      ///< by start, longer first
    QHash<int, std::vector<size_t>> m_marksOfBlock; ///< block number to places in m_marks
    std::vector<Highlight> m_highlights;
    QPoint m_pressed;
};

} // namespace cp::ui
