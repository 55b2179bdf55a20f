#pragma once

#include "model/base/argument.h"

#include <QColor>
#include <array>

namespace cp {

/// Every colour of the map and the window; the only place with colour values. Light and dark share names.
struct MapPalette {
    struct Lane {
        QColor tint;
        QColor ink;
    };
    bool dark = false;
    QColor window, surface, sunken, divider, control, canvas;
    QColor text, muted, faint;
    QColor node, nodeBorder, nodeBorderMain;
    QColor roleClaim, rolePremise, roleCondition, roleContext, lodPremise, lodContext;
    QColor probTrack, probFill, probBest;
    QColor accent, onAccent, hover, selection, focusRing;
    QColor support, attack, undercut, condition, elaborate, match, contradict, related;
    QColor supportTint, matchTint, contradictTint, conditionTint;
    QColor warning, warningTint, error, errorTint, hit;
    std::array<QColor, 4> pair;
    QColor pairClash;
    std::array<Lane, 6> lanes;

    [[nodiscard]] const Lane& lane(int index) const { return lanes[static_cast<size_t>(index) % lanes.size()]; }
    [[nodiscard]] QColor relation(RelationKind kind) const;
    [[nodiscard]] QColor link(LinkKind kind) const;
    [[nodiscard]] QColor role(Role role) const;

    [[nodiscard]] static const MapPalette& light();
    [[nodiscard]] static const MapPalette& darkPalette();
    /// For paper: white grounds, black words, colours that also differ as greys.
    [[nodiscard]] static const MapPalette& print();
};

} // namespace cp
