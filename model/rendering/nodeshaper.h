#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/textmeasure.h"

namespace cp {

/// Measures and words statements as boxes; keeps the tables of its fonts, so one is made for many.
class NodeShaper final {
public:
    /// Boxes as tall as their texts need, or of four lines at most.
    explicit NodeShaper(bool wholeTexts = false);

    /// How wide a statement's box is at a depth below its root.
    [[nodiscard]] static double widthAt(const Statement& statement, int depth);
    /// The box at the origin, without what depends on other things of the map (tab, pin, fold, dimming).
    [[nodiscard]] NodeShape shape(const Statement& statement, int lane, double width);
    /// Words on a condition's tab, in the room of a box.
    [[nodiscard]] QString tab(const QString& words, double width);
    /// A box that was shaped before, as shape() would give it again.
    [[nodiscard]] static NodeShape bare(const NodeShape& known);

private:
    [[nodiscard]] const QString& roleWord(const Statement& statement);

    int m_mostLines;
    QHash<int, QString> m_roleWords;
    TextMeasure m_text, m_main, m_role, m_chance;
};

} // namespace cp
