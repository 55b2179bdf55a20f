#include "widgets/common/smallparts.h"

#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/icons.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QStyle>
#include <QTextDocument>
#include <algorithm>

namespace cp::ui {

namespace {

class WheelFilter final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(watched, event);
        event->ignore(); // on to the parent
        return true;
    }
};

} // namespace

LaneBadge::LaneBadge(QWidget* parent) : QWidget(parent) { setFixedSize(besideLetters(20), besideLetters(20)); }

void LaneBadge::setLane(int lane, const MapPalette& palette)
{
    m_letter = laneLetter(lane);
    m_ground = palette.lane(lane).ink;
    m_ink = palette.surface;
    update();
}

void LaneBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ground);
    painter.drawRoundedRect(rect(), 4, 4);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_ink);
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

Pill::Pill(QWidget* parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    setTextFormat(Qt::PlainText);
}

void Pill::setColours(const QColor& ground, const QColor& ink)
{
    m_ground = ground;
    // Margins of the widget are lost when a style sheet is set again.
    setStyleSheet(QStringLiteral("color: %1; font-weight: 600; padding: 3px 9px;").arg(ink.name()));
    update();
}

void Pill::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ground);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.end();
    QLabel::paintEvent(event);
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setLine(const QString& line)
{
    setText(line);
    setToolTip(literal(line));
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeading, fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

ChanceBar::ChanceBar(QWidget* parent) : QWidget(parent), m_palette(&MapPalette::light())
{
    setMinimumHeight(22 + fontMetrics().height());
}

void ChanceBar::setProbability(const StatedProbability& probability, const QColor& fill, const MapPalette& palette)
{
    m_probability = probability;
    m_fill = fill;
    m_palette = &palette;
    setAccessibleName(rangeText(probability));
    update();
}

void ChanceBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = axisMargin(fontMetrics());
    const double span = width() - 2 * margin;
    const QRectF track(margin, 5, span, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette->probTrack);
    painter.drawRoundedRect(track, 3, 3);
    painter.setPen(m_palette->surface);
    for (double at : {0.25, 0.5, 0.75})
        painter.drawLine(QPointF(margin + at * span, 5), QPointF(margin + at * span, 13));
    const double left = margin + m_probability.low * span;
    const double right = margin + m_probability.high * span;
    paintInterval(painter, {left, 5, qMax(4.0, right - left), 8}, m_probability.kind, m_fill);
    const QRectF tick(margin + m_probability.best * span - 1.5, 2, 3, 14);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette->surface);
    painter.drawRect(tick.adjusted(-1, 0, 1, 0));
    painter.setBrush(m_palette->probBest);
    painter.drawRect(tick);
    painter.setPen(m_palette->muted);
    for (int at : {0, 25, 50, 75, 100}) {
        const QRectF box(margin + at / 100.0 * span - 20, 18, 40, fontMetrics().height());
        painter.drawText(box, Qt::AlignCenter, QLocale().toString(at));
    }
}

double axisMargin(const QFontMetrics& letters) { return std::max(10.0, letters.horizontalAdvance(QLocale().toString(100)) / 2.0 + 1); }

void paintInterval(QPainter& painter, const QRectF& rect, ProbabilityKind kind, const QColor& fill)
{
    painter.save();
    switch (kind) {
    case ProbabilityKind::Likelihood:
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        break;
    case ProbabilityKind::Consensus:
        painter.setPen(QPen(fill, 1.25));
        painter.setBrush(QBrush(fill, Qt::BDiagPattern));
        break;
    case ProbabilityKind::Confidence:
        painter.setPen(QPen(fill, 1.5));
        painter.setBrush(Qt::NoBrush);
        break;
    case ProbabilityKind::Hearsay:
        painter.setPen(QPen(fill, 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        break;
    }
    painter.drawRoundedRect(rect, 2, 2);
    painter.restore();
}

QWidget* ruleLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("rule", true);
    return line;
}

void keepFromWheel(QWidget* fields)
{
    auto* filter = new WheelFilter(fields);
    QWidgetList all = fields->findChildren<QWidget*>();
    for (QWidget* field : all << fields) {
        if (!qobject_cast<QComboBox*>(field) && !qobject_cast<QAbstractSpinBox*>(field))
            continue;
        field->installEventFilter(filter);
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
    }
}

void resizeOnScreen(QWidget* dialog, QSize wanted)
{
    constexpr QSize frame(16, 48); // of the window manager
    dialog->resize(wanted.boundedTo(dialog->screen()->availableSize() - frame));
}

QString literal(const QString& text) { return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text; }

void setActive(QWidget* button, bool active)
{
    if (button->property("active").toBool() == active)
        return;
    button->setProperty("active", active);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QLabel* styledLabel(const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty(role, true);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace cp::ui
