#pragma once

#include "widgets/reader/blockheights.h"

#include <QAbstractTextDocumentLayout>
#include <deque>

class QTextBlock;

namespace cp::ui {

/// The text as it is shown: the blank that ends a piece of a paragraph of many thousand characters is a line's end there,
/// since a paragraph can only be set as a whole. Every character keeps its place.
[[nodiscard]] QString inPieces(const QString& text);

/// Sets the text of an article, paragraph by paragraph as each comes into view. Until then a paragraph's height is
/// estimated by its length, so that a text opens as quickly as a screen of it is set, however long it is; of paragraphs
/// that were in view long ago only the height is kept. A short text is set as a whole.
class ArticleLayout final : public QAbstractTextDocumentLayout {
    Q_OBJECT

public:
    explicit ArticleLayout(QTextDocument* document);

    void draw(QPainter* painter, const PaintContext& context) override;
    int hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const override;
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override;
    QRectF frameBoundingRect(QTextFrame* frame) const override;
    /// Sets the block, so that it has its lines.
    QRectF blockBoundingRect(const QTextBlock& block) const override;

    /// The block at a height; none is set for this.
    [[nodiscard]] QTextBlock blockAt(int y) const;
    /// Top of the line that holds a place of the text.
    [[nodiscard]] int lineTop(int position) const;
    /// Sets what lies between two heights, and tells when that changes the size of the text. True when something changed.
    bool setBetween(int top, int bottom);

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    [[nodiscard]] int margin() const;
    void estimate();
    void setLines(const QTextBlock& block) const;
    void keepHeight(const QTextBlock& block, int height) const;
    void forgetOldest() const;
    void tellSize() const;
    void tellSizeSoon() const;

    // Asking for the place of a block sets it: to the outside, nothing but knowledge changes.
    mutable BlockHeights m_heights;
    mutable std::vector<bool> m_isSet;
    mutable std::deque<int> m_set;         ///< numbers of blocks that have lines, the oldest first
    mutable qsizetype m_setCharacters = 0; ///< in those
    mutable bool m_hasNews = false;        ///< the size is not what was told last
    mutable bool m_tellsSoon = false;
};

} // namespace cp::ui
