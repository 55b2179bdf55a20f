#pragma once

#include "model/map/reviewqueue.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// What waits for a decision, or what was dismissed, as rows: a sign, the text, and the confidence or the reason.
class ReviewList final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SignRole = Qt::UserRole, SignColourRole, SideRole, ReasonRole };

    explicit ReviewList(QObject* parent) : QAbstractListModel(parent) {}

    void setMapPalette(const MapPalette& palette);
    /// The map outlives the list or is replaced before it goes.
    void showPending(const ArgumentMap& map, std::vector<ReviewItem> items);
    void showDismissed(const ArgumentMap& map, const std::vector<ReviewTarget>& targets);
    [[nodiscard]] const std::vector<ReviewItem>& items() const { return m_items; }
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(const ReviewTarget& target) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString signOfRow(const ReviewItem& item) const;
    [[nodiscard]] QColor colourOf(const ReviewItem& item) const;

    const ArgumentMap* m_map = nullptr;
    const MapPalette* m_palette = nullptr;
    std::vector<ReviewItem> m_items;
    bool m_dismissed = false;
};

/// Paints a row of the list: sign, text, figure at the end; a reason stands below.
class ReviewRowPainter final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setMapPalette(const MapPalette& palette) { m_palette = &palette; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const MapPalette* m_palette = nullptr;
};

} // namespace cp::ui
