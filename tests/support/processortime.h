#pragma once

#include <ctime>

namespace cp::test {

/// Processor time of the whole process since it was made, in seconds. Guards against work that grows with the square of
/// its input say how much work is too much, and a busy machine changes nothing about that.
class ProcessorTime final {
public:
    [[nodiscard]] double seconds() const { return static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace cp::test
