#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/mappainter.h"
#include "model/rendering/sceneindex.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <functional>

// The legend names only kinds that occur; its entries flow into as many rows as the width asks for.

namespace cp {
namespace {

constexpr double rowHeight = 26;
constexpr double rowPad = 6;

/// Context of the texts below for translators.
struct LegendText {
    Q_DECLARE_TR_FUNCTIONS(LegendText)
};

/// One entry: a sample of that width, drawn at a place, and what it stands for.
struct Entry {
    QString name;
    double sample = 0;
    std::function<void(QPainter&, QPointF)> draw;
};

void addRoles(std::vector<Entry>& entries, const SceneKinds& kinds, const MapPalette& palette)
{
    for (const auto& [role, name] : {std::pair{Role::Claim, LegendText::tr("claim")}, {Role::Premise, LegendText::tr("premise")}, {Role::Condition, LegendText::tr("condition")},
                                     {Role::Context, LegendText::tr("context")}}) {
        if (kinds.has(role))
            entries.push_back({name, 10, [role = role, &palette](QPainter& painter, QPointF at) {
                                   drawRoleMark(painter, at + QPointF(5, 0), role, false, palette);
                               }});
    }
}

void addRelations(std::vector<Entry>& entries, const SceneKinds& kinds, const MapPalette& palette)
{
    for (const auto& [kind, name] : {std::pair{RelationKind::Supports, LegendText::tr("supports")}, {RelationKind::Attacks, LegendText::tr("attacks")},
                                     {RelationKind::Undercuts, LegendText::tr("undercuts")}, {RelationKind::ConditionOf, LegendText::tr("hinges on")},
                                     {RelationKind::Elaborates, LegendText::tr("elaborates")}}) {
        if (kinds.has(kind))
            entries.push_back({name, 36, [kind = kind, &palette](QPainter& painter, QPointF at) {
                                   RelationShape sample;
                                   sample.kind = kind;
                                   // The sign of an undercut is drawn around the end of its line.
                                   sample.route = {at, at + QPointF(kind == RelationKind::Undercuts ? 28 : 36, 0)};
                                   drawRelation(painter, sample, palette, {QRectF(at, QSizeF(40, 1))});
                               }});
    }
}

void addBridge(std::vector<Entry>& entries, const SceneKinds& kinds, const MapPalette& palette)
{
    if (kinds.hasBridge())
        entries.push_back({LegendText::tr("over what is hidden"), 36, [&palette](QPainter& painter, QPointF at) {
                               RelationShape sample;
                               sample.isBridge = true;
                               sample.route = {at, at + QPointF(36, 0)};
                               drawRelation(painter, sample, palette, {QRectF(at, QSizeF(40, 1))});
                           }});
}

void addLinks(std::vector<Entry>& entries, const SceneKinds& kinds, const MapPalette& palette)
{
    const auto add = [&](LinkKind kind, bool nearMiss, const QString& name) {
        if (nearMiss ? kinds.hasNearMiss() : kinds.has(kind))
            entries.push_back({name, 36, [kind, nearMiss, &palette](QPainter& painter, QPointF at) {
                                   LinkShape sample;
                                   sample.kind = kind;
                                   sample.nearMiss = nearMiss;
                                   sample.route = {at, at + QPointF(36, 0)};
                                   drawLink(painter, sample, palette, {QRectF(at, QSizeF(40, 1))});
                               }});
    };
    add(LinkKind::Match, false, LegendText::tr("match"));
    add(LinkKind::Contradict, false, LegendText::tr("contradict"));
    add(LinkKind::Related, false, LegendText::tr("related"));
    add(LinkKind::Related, true, LegendText::tr("near miss"));
}

} // namespace

QSizeF MapPainter::paintLegend(QPainter& painter, QPointF at, double width) const
{
    const SceneKinds& kinds = m_index.kinds();
    std::vector<Entry> entries;
    addRoles(entries, kinds, m_palette);
    addRelations(entries, kinds, m_palette);
    addBridge(entries, kinds, m_palette);
    addLinks(entries, kinds, m_palette);
    const QFont font = mapFont(12);
    const QFontMetricsF metrics(font);
    double x = 0;
    double widest = 0;
    double top = rowPad;
    for (const Entry& entry : entries) {
        const double words = metrics.horizontalAdvance(entry.name) + 2;
        if (x > 0 && x + entry.sample + 6 + words > width) {
            x = 0;
            top += rowHeight;
        }
        entry.draw(painter, at + QPointF(x, top + rowHeight / 2));
        drawText(painter, QRectF(at.x() + x + entry.sample + 6, at.y() + top, words, rowHeight), entry.name, font, m_palette.muted);
        x += entry.sample + 6 + words;
        widest = std::max(widest, x);
        x += 18;
    }
    return {widest, entries.empty() ? 0 : top + rowHeight + rowPad};
}

} // namespace cp
