#include "model/rendering/palette.h"

namespace cp {
namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(static_cast<QRgb>(value)); }

MapPalette makeLight()
{
    MapPalette p;
    p.dark = false;
    p.window = rgb(0xf7f8fa);
    p.surface = rgb(0xffffff);
    p.sunken = rgb(0xf1f3f6);
    p.divider = rgb(0xdfe3ea);
    p.control = rgb(0xc3cad6);
    p.canvas = rgb(0xf4f5f8);
    p.text = rgb(0x1a2030);
    p.muted = rgb(0x566075);
    p.faint = rgb(0x8791a3);
    p.node = rgb(0xffffff);
    p.nodeBorder = rgb(0xaeb7c6);
    p.nodeBorderMain = rgb(0x2b3446);
    p.roleClaim = rgb(0x2b3446);
    p.rolePremise = rgb(0x66728a);
    p.roleCondition = rgb(0x574100);
    p.roleContext = rgb(0x8791a3);
    p.lodPremise = rgb(0xa9b2c3);
    p.lodContext = rgb(0xccd3de);
    p.probTrack = rgb(0xdde2ea);
    p.probFill = rgb(0x45567a);
    p.probBest = rgb(0x0f1524);
    p.accent = rgb(0x4338ca);
    p.onAccent = rgb(0xffffff);
    p.hover = rgb(0xeef0fb);
    p.selection = rgb(0xe4e5fb);
    p.focusRing = rgb(0x4338ca);
    p.support = rgb(0x00776f);
    p.attack = rgb(0xbc3f08);
    p.undercut = rgb(0x8f2d74);
    p.condition = rgb(0x574100);
    p.elaborate = rgb(0x66728a);
    p.match = rgb(0x0b6bb8);
    p.contradict = rgb(0xb8123f);
    p.related = rgb(0x66728a);
    p.supportTint = rgb(0xdaf1ee);
    p.matchTint = rgb(0xddedfa);
    p.contradictTint = rgb(0xfbe1e8);
    p.conditionTint = rgb(0xfbefc9);
    p.warning = rgb(0x7a4b00);
    p.warningTint = rgb(0xfff1cc);
    p.error = rgb(0xb42318);
    p.errorTint = rgb(0xfde7e4);
    p.hit = rgb(0xffe27a);
    p.pair = {rgb(0xcfe6fb), rgb(0xd9efd3), rgb(0xfce6b8), rgb(0xe9dbf7)};
    p.pairClash = rgb(0xfbd0db);
    p.lanes = {{{rgb(0xedf1f8), rgb(0x37578f)}, {rgb(0xf7f2ea), rgb(0x7d5a22)}, {rgb(0xe9f2ec), rgb(0x35683f)}, {rgb(0xf2ecf5), rgb(0x70488a)}, {rgb(0xe8f2f4), rgb(0x24636f)}, {rgb(0xf6eceb), rgb(0x8a443b)}}};
    return p;
}

MapPalette makeDark()
{
    MapPalette p;
    p.dark = true;
    p.window = rgb(0x15181d);
    p.surface = rgb(0x1d2128);
    p.sunken = rgb(0x171a20);
    p.divider = rgb(0x313743);
    p.control = rgb(0x4c5566);
    p.canvas = rgb(0x121419);
    p.text = rgb(0xeceff5);
    p.muted = rgb(0xa7b0c0);
    p.faint = rgb(0x7b8596);
    p.node = rgb(0x262b35);
    p.nodeBorder = rgb(0x4f596b);
    p.nodeBorderMain = rgb(0xc9d1df);
    p.roleClaim = rgb(0xdce2ee);
    p.rolePremise = rgb(0xa1abbd);
    p.roleCondition = rgb(0xf7e08f);
    p.roleContext = rgb(0x7b8596);
    p.lodPremise = rgb(0x586377);
    p.lodContext = rgb(0x3a4250);
    p.probTrack = rgb(0x3b4352);
    p.probFill = rgb(0xb4c1db);
    p.probBest = rgb(0xffffff);
    p.accent = rgb(0xbdc1ff);
    p.onAccent = rgb(0x14161f);
    p.hover = rgb(0x262a3a);
    p.selection = rgb(0x33365a);
    p.focusRing = rgb(0xbdc1ff);
    p.support = rgb(0x45c9b8);
    p.attack = rgb(0xff9257);
    p.undercut = rgb(0xd98ac4);
    p.condition = rgb(0xf7e08f);
    p.elaborate = rgb(0xa1abbd);
    p.match = rgb(0x62b5fa);
    p.contradict = rgb(0xff6b8e);
    p.related = rgb(0xa1abbd);
    p.supportTint = rgb(0x143a37);
    p.matchTint = rgb(0x173149);
    p.contradictTint = rgb(0x471a29);
    p.conditionTint = rgb(0x3b3317);
    p.warning = rgb(0xf2c45a);
    p.warningTint = rgb(0x3a3014);
    p.error = rgb(0xff8a7d);
    p.errorTint = rgb(0x44201c);
    p.hit = rgb(0x6b5a10);
    p.pair = {rgb(0x1f4568), rgb(0x24492b), rgb(0x57440f), rgb(0x453060)};
    p.pairClash = rgb(0x6a2138);
    p.lanes = {{{rgb(0x1a202b), rgb(0xa9c2f0)}, {rgb(0x221f1a), rgb(0xe0c08a)}, {rgb(0x19251e), rgb(0xa3d3ae)}, {rgb(0x241f2b), rgb(0xd3b5e8)}, {rgb(0x182528), rgb(0x9ad0db)}, {rgb(0x291f1e), rgb(0xebb3aa)}}};
    return p;
}

MapPalette makePrint()
{
    MapPalette p = makeLight();
    const QColor white = rgb(0xffffff), black = rgb(0x000000);
    p.window = p.surface = p.canvas = p.node = p.conditionTint = white;
    p.sunken = rgb(0xf2f2f2);
    p.divider = p.control = rgb(0x9a9a9a);
    p.text = p.nodeBorderMain = p.roleClaim = p.probBest = black;
    p.muted = rgb(0x333333);
    p.faint = p.roleContext = rgb(0x5c5c5c);
    p.nodeBorder = rgb(0x6b6b6b);
    p.rolePremise = rgb(0x444444);
    p.roleCondition = p.condition = rgb(0x3f2f00);
    p.probTrack = rgb(0xd9d9d9);
    p.probFill = rgb(0x404040);
    p.support = rgb(0x005a54);
    p.attack = rgb(0x9c2f00);
    p.undercut = rgb(0x6f1d59);
    p.match = rgb(0x08508a);
    p.contradict = rgb(0x8f0d30);
    p.elaborate = p.related = rgb(0x4f5869);
    p.supportTint = p.matchTint = p.contradictTint = white;
    // The ground of a lane would only cost ink; its ink tells the articles apart.
    for (MapPalette::Lane& lane : p.lanes)
        lane.tint = white;
    return p;
}

} // namespace

QColor MapPalette::relation(RelationKind kind) const
{
    switch (kind) {
    case RelationKind::Supports: return support;
    case RelationKind::Attacks: return attack;
    case RelationKind::Undercuts: return undercut;
    case RelationKind::ConditionOf: return condition;
    case RelationKind::Elaborates: return elaborate;
    }
    return related;
}

QColor MapPalette::link(LinkKind kind) const
{
    switch (kind) {
    case LinkKind::Match: return match;
    case LinkKind::Contradict: return contradict;
    case LinkKind::Related: return related;
    }
    return related;
}

QColor MapPalette::role(Role role) const
{
    switch (role) {
    case Role::Claim: return roleClaim;
    case Role::Premise: return rolePremise;
    case Role::Condition: return roleCondition;
    case Role::Context: return roleContext;
    }
    return roleClaim;
}

const MapPalette& MapPalette::light()
{
    static const MapPalette palette = makeLight();
    return palette;
}

const MapPalette& MapPalette::darkPalette()
{
    static const MapPalette palette = makeDark();
    return palette;
}

const MapPalette& MapPalette::print()
{
    static const MapPalette palette = makePrint();
    return palette;
}

} // namespace cp
