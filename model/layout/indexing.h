#pragma once

#include <cstddef>

namespace cp {

/// Indices of the layout are ints with −1 for "none"; containers want size_t.
[[nodiscard]] constexpr size_t at(int index) { return static_cast<size_t>(index); }

template <typename Container>
[[nodiscard]] int count(const Container& container)
{
    return static_cast<int>(container.size());
}

} // namespace cp
