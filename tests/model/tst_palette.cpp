#include "model/rendering/palette.h"

#include <QTest>
#include <array>
#include <cmath>
#include <vector>

using namespace cp;

// Whether the colours can be read and told apart, computed: contrast as WCAG 2.1 defines it, colour blindness by the matrices
// of Machado, Oliveira and Fernandes (2009) at full severity, distances in CIE L*a*b* (D65).

namespace {

using Linear = std::array<double, 3>;
using Matrix = std::array<Linear, 3>;

constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

Linear linear(const QColor& colour)
{
    const auto open = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {open(colour.redF()), open(colour.greenF()), open(colour.blueF())};
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const Linear c = linear(colour);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Linear times(const Matrix& m, const Linear& c)
{
    Linear result{};
    for (size_t row = 0; row < 3; ++row)
        result[row] = std::clamp(m[row][0] * c[0] + m[row][1] * c[1] + m[row][2] * c[2], 0.0, 1.0);
    return result;
}

Linear lab(const Linear& c)
{
    const double x = (0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047;
    const double y = 0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2];
    const double z = (0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883;
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double distance(const QColor& a, const QColor& b, const Matrix& eyes)
{
    const Linear one = lab(times(eyes, linear(a))), other = lab(times(eyes, linear(b)));
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

const std::vector<std::pair<const char*, const MapPalette*>> themes{{"light", &MapPalette::light()}, {"dark", &MapPalette::darkPalette()}};

} // namespace

class PaletteTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Words and lines on every ground that they stand on; 4.5 is what WCAG asks for ordinary text.
    void everyRoleCanBeRead()
    {
        for (const auto& [theme, p] : themes) {
            std::vector<QColor> grounds{p->canvas, p->node, p->surface};
            for (const MapPalette::Lane& lane : p->lanes)
                grounds.push_back(lane.tint);
            for (const QColor& ink : {p->text, p->muted, p->support, p->attack, p->undercut, p->condition, p->match, p->contradict, p->accent}) {
                for (const QColor& ground : grounds)
                    QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QStringLiteral("%1: %2 on %3 is %4").arg(QLatin1String(theme), ink.name(), ground.name()).arg(contrast(ink, ground))));
            }
            for (const MapPalette::Lane& lane : p->lanes)
                QVERIFY(contrast(lane.ink, lane.tint) >= 4.5);
        }
    }

    /// Marks, bars and rings; 3 is what WCAG asks for graphics.
    void marksCanBeSeen()
    {
        for (const auto& [theme, p] : themes) {
            for (const QColor& mark : {p->roleClaim, p->rolePremise, p->roleCondition, p->elaborate, p->related, p->probFill, p->probBest, p->focusRing, p->nodeBorderMain})
                QVERIFY2(contrast(mark, p->node) >= 3, qPrintable(QStringLiteral("%1: %2 is %3").arg(QLatin1String(theme), mark.name()).arg(contrast(mark, p->node))));
            QVERIFY(contrast(p->probFill, p->probTrack) >= 3);
        }
    }

    void wordsOnTintsCanBeRead()
    {
        for (const auto& [theme, p] : themes) {
            for (const auto& [ink, tint] : {std::pair{p->support, p->supportTint}, {p->match, p->matchTint}, {p->contradict, p->contradictTint}, {p->condition, p->conditionTint},
                                            {p->warning, p->warningTint}, {p->error, p->errorTint}, {p->onAccent, p->accent}, {p->text, p->selection}, {p->text, p->hit}})
                QVERIFY2(contrast(ink, tint) >= 4.5, qPrintable(QStringLiteral("%1: %2 on %3").arg(QLatin1String(theme), ink.name(), tint.name())));
        }
    }

    /// What must not be mistaken for each other, for eyes that lack one kind of cones too.
    void oppositesDifferForEveryEye()
    {
        for (const auto& [theme, p] : themes) {
            for (const auto& [a, b] : {std::pair{p->support, p->attack}, {p->match, p->contradict}, {p->support, p->contradict}}) {
                for (const Matrix* eyes : {&normal, &protanopia, &deuteranopia})
                    QVERIFY2(distance(a, b, *eyes) >= 15, qPrintable(QStringLiteral("%1: %2 and %3 are %4 apart").arg(QLatin1String(theme), a.name(), b.name()).arg(distance(a, b, *eyes))));
            }
        }
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "tst_palette.moc"
