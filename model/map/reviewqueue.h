#pragma once

#include "model/map/argumentmap.h"

#include <variant>
#include <vector>

namespace cp {

/// A thing that a person accepts or dismisses.
using ReviewTarget = std::variant<StatementId, RelationId, LinkId>;

/// What a reviewer should see first: links, then main claims, then the rest of the map from claims down; links that are
/// more likely wrong than right come last.
enum class ReviewRank { Link, MainClaim, Claim, Premise, Relation, NearMiss, Context, WeakLink };

struct ReviewItem {
    ReviewTarget target;
    ReviewRank rank = ReviewRank::Context;
    double confidence = 0; ///< of the proposal, 0…1; a link's score

    friend bool operator==(const ReviewItem&, const ReviewItem&) = default;
};

/// Everything pending, by rank, then the surest first, then by id. Relations and links with a dismissed end are left
/// out: nothing is to be decided about them.
[[nodiscard]] std::vector<ReviewItem> pendingReviews(const ArgumentMap& map);

/// What an edit does to the queue of pendingReviews().
enum class QueueEffect { None, Leaving, Other };

/// Leaving: things were accepted, and nothing else that the queue depends on has changed. `left` gets what they are.
[[nodiscard]] QueueEffect queueEffect(const MapDelta& delta, std::vector<ReviewTarget>& left);

/// Everything dismissed, links first.
[[nodiscard]] std::vector<ReviewTarget> dismissedReviews(const ArgumentMap& map);

struct ReviewCount {
    int decided = 0;
    int total = 0;
};

/// How far the review is, for all that was proposed. Not counted: what a person made, which needs no review, and what hangs on
/// something that was dismissed, about which nothing is left to decide.
struct ReviewProgress {
    ReviewCount statements, relations, links;

    [[nodiscard]] ReviewCount all() const
    {
        return {statements.decided + relations.decided + links.decided, statements.total + relations.total + links.total};
    }
};

[[nodiscard]] ReviewProgress reviewProgress(const ArgumentMap& map);

/// Review state of a thing; nothing when it is not in the map.
[[nodiscard]] std::optional<Review> reviewOf(const ArgumentMap& map, const ReviewTarget& target);

} // namespace cp
