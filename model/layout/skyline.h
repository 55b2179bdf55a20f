#pragma once

#include "model/layout/layout.h"

#include <vector>

namespace cp {

inline constexpr int wholeShelf = -2; ///< as the index of a row: its branches are trees

/// Where the columns of a tree end while branches are put into them. Siblings keep their order from top to bottom and from left
/// to right: none begins above the one before it, and none at the same height left of it.
class Skyline final {
public:
    explicit Skyline(const LayoutOptions& options) : m_options(options) {}
    void clear() { m_columns.clear(); }

    /// What hangs under one claim: branches beside and below each other.
    struct Row {
        int index = 0; ///< of the tree's rows
        int column = 0;
        int columns = 0;
        double lastTop = 0; ///< of its last branch so far
        int lastColumn = -1;
    };
    /// Where the channel of a row under a claim can begin: below all that stands in its columns.
    [[nodiscard]] double channelTop(int column, int columns, double claimBottom) const;
    /// Its columns are empty below `top`.
    [[nodiscard]] Row openRow(int index, int column, int columns, double top);
    /// Top of the next tree over so many columns of a shelf, which is a row whose branches are trees.
    [[nodiscard]] double topOver(const Row& shelf, int column, int columns, double gap) const;
    /// A tree's root over all columns of the tree.
    void putRoot(Row& shelf, int column, int columns, double top, double bottom);
    /// Columns of what hangs under it, as they would be under a root's bottom at 0.
    void putUnder(int column, const std::vector<double>& ends, double down);
    /// Top of the next branch of a row. `alone`: it is one box with nothing under it, which stands closer to another such box.
    [[nodiscard]] double topAt(const Row& row, int column, bool alone) const;
    /// The column of a row where a branch begins highest; the first of several.
    [[nodiscard]] int bestColumn(const Row& row, bool alone) const;
    /// Whether nothing stands between a row's channel and what comes next into a column.
    [[nodiscard]] bool isEmpty(const Row& row, int column) const;
    void put(Row& row, int column, bool alone, double top, double bottom);
    [[nodiscard]] double bottom() const;
    [[nodiscard]] std::vector<double> ends(int columns) const;

private:
    struct Column {
        double end = 0;
        int emptyIn = -1;   ///< the row whose channel ends here
        bool alone = false; ///< what ends here
    };
    const LayoutOptions& m_options;
    std::vector<Column> m_columns;
};

} // namespace cp
