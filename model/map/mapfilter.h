#pragma once

#include "model/map/argumentmap.h"
#include "model/map/linkstrength.h"

#include <QHash>
#include <QSet>
#include <optional>
#include <vector>

namespace cp {

inline constexpr int mostHops = 99; ///< of a focus

/// What a person wants to see of a map. The default shows everything that is not dismissed.
struct MapFilter {
    QSet<int> hiddenRoles;          ///< of Role
    QSet<int> hiddenRelations;      ///< of RelationKind
    QSet<DocumentId> hiddenDocuments;
    QSet<int> hiddenReviews{static_cast<int>(Review::Dismissed)};
    bool onlyStated = false;        ///< with a stated probability that meets chanceLow…chanceHigh
    double chanceLow = 0;
    double chanceHigh = 1;
    bool onlyStarred = false;
    QString tag;                    ///< empty: any
    QString text;                   ///< in text, note or holder, without case; empty: any
    double leastLinkScore = usualLinkScore; ///< weaker proposals of links are not shown
    QSet<StatementId> folded;       ///< what stands only under these is hidden and counted
    QSet<StatementId> focus;        ///< with `hops`: only what is that near to one of them along relations and links
    int hops = 0;                   ///< 0: no focus
    bool hidesFar = false;          ///< what the focus leaves out is hidden, else shown pale
    bool dimInstead = false;        ///< what the rest of the filter would hide is shown pale

    friend bool operator==(const MapFilter&, const MapFilter&) = default;
};

/// A shown statement that reaches a shown one above it only through hidden statements or relations.
struct Bridge {
    StatementId from;
    StatementId to;                             ///< invalid: all that stands above is hidden
    RelationKind kind = RelationKind::Supports; ///< of the first hidden step
    int hidden = 0;                             ///< statements on the shortest way between, or above; may be 0 where only relations are hidden

    friend bool operator==(const Bridge&, const Bridge&) = default;
};

struct MapVisibility {
    QSet<StatementId> hidden;
    QSet<StatementId> dimmed;
    QSet<LinkId> weakLinks; ///< proposals below the filter's score
    QHash<StatementId, int> foldedCounts; ///< hidden under a folded statement
    std::vector<Bridge> bridges;          ///< by from, then to
};

/// Linear in the map but for bridges, which walk what is hidden above each shown statement.
[[nodiscard]] MapVisibility visibilityOf(const ArgumentMap& map, const MapFilter& filter);

/// Whether the filter hides anything beyond dismissed things.
[[nodiscard]] bool isFiltering(const MapFilter& filter);

/// Whether a part of the map is in focus.
[[nodiscard]] bool isFocused(const MapFilter& filter);

} // namespace cp
