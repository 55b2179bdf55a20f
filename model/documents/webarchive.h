#pragma once

#include <QByteArray>
#include <optional>

namespace cp {

/// The page in a file that browsers save as one (MHTML: a message with the page and its pictures as parts).
struct ArchivedPage {
    QByteArray html;
    QByteArray charset; ///< that the part names; may be empty
};

/// The first page in it; nothing when there is none. Linear in the size.
[[nodiscard]] std::optional<ArchivedPage> pageOfArchive(const QByteArray& bytes);

} // namespace cp
