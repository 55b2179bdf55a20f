#pragma once

#include <QByteArray>
#include <vector>

/// A parser of bytes that others may have made. It must answer every input with a sound value or an error.
struct FuzzTarget {
    const char* name; ///< of the folder in corpus/, too
    void (*run)(const QByteArray& bytes);
};

[[nodiscard]] const std::vector<FuzzTarget>& fuzzTargets();
