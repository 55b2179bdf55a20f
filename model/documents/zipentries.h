#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <functional>

namespace cp {

/// Files of a ZIP archive whose names `wanted` picks, unpacked in memory. Nothing is written to disk. An archive that
/// would unpack to more than `mostBytes`, or that holds more than 10,000 names, is refused before it is unpacked.
/// Errors: Damaged, TooLarge, Unreadable (locked with a password). `name` is the archive's, for messages.
[[nodiscard]] Result<QHash<QString, QByteArray>> zipEntries(const QByteArray& archive, const QString& name, qint64 mostBytes,
                                                            const std::function<bool(const QString&)>& wanted);

} // namespace cp
