#include "widgets/reader/blockheights.h"

#include <algorithm>
#include <bit>

namespace cp::ui {

void BlockHeights::reset(const std::vector<int>& heights)
{
    m_heights = heights;
    m_sums.assign(heights.size() + 1, 0);
    for (size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += heights[i - 1];
        if (const size_t next = i + (i & -i); next < m_sums.size())
            m_sums[next] += m_sums[i];
    }
}

void BlockHeights::set(int block, int height)
{
    const auto place = static_cast<size_t>(block);
    const int more = height - m_heights[place];
    m_heights[place] = height;
    for (size_t i = place + 1; i < m_sums.size(); i += i & -i)
        m_sums[i] += more;
}

int BlockHeights::above(int block) const
{
    int sum = 0;
    for (auto i = static_cast<size_t>(block); i > 0; i -= i & -i)
        sum += m_sums[i];
    return sum;
}

int BlockHeights::at(int y) const
{
    size_t block = 0;
    int left = y;
    for (size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
        if (block + step < m_sums.size() && m_sums[block + step] <= left) {
            block += step;
            left -= m_sums[block];
        }
    }
    return std::min(static_cast<int>(block), count() - 1);
}

} // namespace cp::ui
