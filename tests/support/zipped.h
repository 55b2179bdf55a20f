#pragma once

#include <QByteArray>

namespace cp::test {

/// An archive with one file in it.
[[nodiscard]] QByteArray zipped(const QByteArray& content, const char* name);

} // namespace cp::test
