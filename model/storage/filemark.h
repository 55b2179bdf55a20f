#pragma once

#include <QString>

namespace cp {

/// Which file has a name or is open, whatever it is called. A file that is held open keeps its mark to itself.
struct FileMark {
    quint64 device = 0, node = 0;

    [[nodiscard]] static FileMark of(const QString& path);
    [[nodiscard]] static FileMark of(int handle);
    [[nodiscard]] bool isThere() const { return node != 0; }
    friend bool operator==(const FileMark&, const FileMark&) = default;
};

} // namespace cp
