#pragma once

#include "model/base/argument.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class IntervalSlider;

/// Shows and edits the stated probability of one statement: phrase, range, a slider with typed values, kind, and what
/// other scales make of the phrase; can be taken away and added.
class ChanceEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ChanceEditor(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showProbability(const std::optional<StatedProbability>& probability, const QColor& fill);

Q_SIGNALS:
    void edited(const cp::StatedProbability& probability);
    void removed();
    void addAsked();
    /// The gesture that made the last edits is over.
    void editEnded();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Part { Low, Best, High };
    void takeNumber(Part part, double value);
    void showScales();
    void retranslate();
    void styleParts();
    void build();
    void fillBody();
    [[nodiscard]] QGridLayout* buildNumbers();
    [[nodiscard]] QHBoxLayout* buildKindRow();
    void connectParts();
    QSpinBox* addNumber(QGridLayout* grid, Part part, QLabel** label, const QString& name);

    std::optional<StatedProbability> m_probability;
    const MapPalette* m_palette;
    bool m_showing = false;
    QWidget* m_body;
    QLabel* m_head;
    QLabel* m_scale;
    QLabel* m_phrase;
    QLabel* m_range;
    IntervalSlider* m_bar;
    QLabel *m_lowLabel, *m_bestLabel, *m_highLabel, *m_kindLabel;
    QSpinBox *m_low, *m_best, *m_high;
    QComboBox* m_kind;
    QLabel* m_scalesLabel;
    QGridLayout* m_scalesPlace;
    QPushButton* m_remove;
    QPushButton* m_add;
};

} // namespace cp::ui
