#include "model/rendering/endlists.h"

#include <algorithm>

namespace cp {

void EndLists::add(size_t line, size_t a, size_t b)
{
    if (m_next.size() < 2 * line + 2)
        m_next.resize(2 * line + 2, none);
    m_next[2 * line] = m_first[a];
    m_first[a] = static_cast<End>(2 * line);
    m_next[2 * line + 1] = m_first[b];
    m_first[b] = static_cast<End>(2 * line + 1);
}

void EndLists::unhook(End end, size_t box)
{
    End* link = &m_first[box];
    while (*link != end)
        link = &m_next[*link];
    *link = m_next[end];
}

void EndLists::remove(size_t line, size_t a, size_t b)
{
    unhook(static_cast<End>(2 * line), a);
    unhook(static_cast<End>(2 * line + 1), b);
}

void EndLists::moveBox(size_t from, size_t to)
{
    m_first[to] = m_first[from];
    m_first[from] = none;
}

std::vector<size_t> EndLists::at(size_t box) const
{
    std::vector<size_t> lines;
    each(box, [&lines](size_t line) { lines.push_back(line); });
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

} // namespace cp
