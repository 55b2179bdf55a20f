#pragma once

#include <QHBoxLayout>
#include <initializer_list>

namespace cp::ui {

/// A row of parts in two halves: beside each other, or one below the other where there is no room for that. Its layouts belong to
/// the widget that it is laid out in.
class FoldingRow final {
public:
    static constexpr int spacing = 6; ///< pixels between parts

    /// Room that is left over goes to the part that `grows`, in either half, then behind the last part.
    FoldingRow(std::initializer_list<QWidget*> first, std::initializer_list<QWidget*> second, QWidget* grows);

    [[nodiscard]] QLayout* layout() const { return m_whole; }
    /// Of the longer half.
    [[nodiscard]] int leastWidth() const;
    void foldInto(int width);

private:
    QBoxLayout* m_whole;
    QHBoxLayout *m_first, *m_second;
    QSpacerItem* m_behindFirst; ///< takes room only in a row of its own
};

} // namespace cp::ui
