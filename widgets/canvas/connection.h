#pragma once

#include "model/map/argumentmap.h"

#include <QString>
#include <optional>
#include <variant>
#include <vector>

namespace cp::ui {

/// What a line drawn by hand can become: a relation inside one article, a link between two.
using ConnectionKind = std::variant<RelationKind, LinkKind>;

/// A line drawn from a statement to a statement or onto a relation.
struct Connection {
    StatementId source;
    RelationTarget target;
    ConnectionKind kind;
};

/// The kinds that make sense between these ends: onto a relation only an undercut; to a statement of the same article
/// supports, attacks, condition, and an undercut where that statement is a reason for something; to another article the
/// links. Empty when the two cannot be joined.
[[nodiscard]] std::vector<ConnectionKind> kindsFor(const ArgumentMap& map, StatementId source, const RelationTarget& target);

/// The key that chooses a kind, the same in every language: S, A, U, C for relations, M, C, R for links.
[[nodiscard]] int keyOf(const ConnectionKind& kind);
/// The one of these kinds that a key chooses.
[[nodiscard]] std::optional<ConnectionKind> kindByKey(const std::vector<ConnectionKind>& kinds, int key);

} // namespace cp::ui
