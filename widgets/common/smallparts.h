#pragma once

#include "model/base/argument.h"

#include <QColor>
#include <QLabel>
#include <QWidget>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// The letter of a document on the ink of its lane.
class LaneBadge final : public QWidget {
public:
    explicit LaneBadge(QWidget* parent = nullptr);

    void setLane(int lane, const MapPalette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_letter;
    QColor m_ground;
    QColor m_ink;
};

/// A few words on a rounded ground: reasons, review state, counts.
class Pill final : public QLabel {
public:
    explicit Pill(QWidget* parent = nullptr);

    void setColours(const QColor& ground, const QColor& ink);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_ground;
};

/// One line that ends in … where it has no room; the whole of it is the text and the tool tip.
class ElidedLabel final : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setLine(const QString& line);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Track from 0 to 100 with the interval filled, the best value marked and numbers below.
class ChanceBar final : public QWidget {
public:
    explicit ChanceBar(QWidget* parent = nullptr);

    void setProbability(const StatedProbability& probability, const QColor& fill, const MapPalette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatedProbability m_probability;
    QColor m_fill;
    const MapPalette* m_palette;
};

/// Room that "100" needs beside the ends of a track from 0 to 100 which has numbers below.
[[nodiscard]] double axisMargin(const QFontMetrics& letters);

/// How an interval is filled, so that the kinds differ without colour: plain, hatched, outlined, dotted outline.
void paintInterval(QPainter& painter, const QRectF& rect, ProbabilityKind kind, const QColor& fill);

/// A 1 px line between sections.
[[nodiscard]] QWidget* ruleLine(QWidget* parent);
/// Lets a wheel over the choices and numbers in there scroll what they are in: passing over one, it would change it.
void keepFromWheel(QWidget* fields);
/// Gives a dialog that size, or what its screen has room for.
void resizeOnScreen(QWidget* dialog, QSize wanted);
/// Words for a tool tip or message box as they are, where Qt would take some for tags and open the pictures that they name.
[[nodiscard]] QString literal(const QString& text);
/// Lets a button show, in the colours of the style sheet, that what it leads to has a part in what is seen.
void setActive(QWidget* button, bool active);
/// A label with one of the roles of the style sheet: "muted", "section", "heading".
[[nodiscard]] QLabel* styledLabel(const char* role, QWidget* parent);

} // namespace cp::ui
