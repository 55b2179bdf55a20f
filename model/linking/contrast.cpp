#include "model/linking/contrast.h"

namespace cp {
namespace {

/// The first word of "instead of", "rather than", "as opposed to".
bool opensContrast(const std::vector<Word>& words, size_t at)
{
    const auto follow = [&](const char* first, const char* second) {
        return at + 1 < words.size() && words[at].lower == QLatin1String(first) && words[at + 1].lower == QLatin1String(second);
    };
    return follow("instead", "of") || follow("rather", "than") || follow("opposed", "to");
}

bool hangsOn(const std::vector<Word>& words, size_t at, size_t head)
{
    for (size_t steps = 0; steps < words.size(); ++steps) {
        if (at == head)
            return true;
        if (words[at].head < 0)
            return false;
        at = static_cast<size_t>(words[at].head);
    }
    return false;
}

/// The top of what stands behind the two words: the first word there that hangs on none there.
size_t topBehind(const std::vector<Word>& words, size_t start)
{
    for (size_t i = start; i < words.size(); ++i) {
        if (words[i].head < static_cast<int>(start))
            return i;
    }
    return words.size();
}

} // namespace

std::vector<bool> contrastedWords(const std::vector<Word>& words)
{
    std::vector<bool> contrasted(words.size(), false);
    for (size_t i = 0; i + 2 < words.size(); ++i) {
        if (!opensContrast(words, i))
            continue;
        contrasted[i] = contrasted[i + 1] = true;
        const size_t top = topBehind(words, i + 2);
        for (size_t k = i + 2; k < words.size() && top < words.size(); ++k)
            contrasted[k] = contrasted[k] || hangsOn(words, k, top);
    }
    return contrasted;
}

} // namespace cp
