#include "model/language/linearmodel.h"

#include <algorithm>

namespace cp {

void LinearModel::score(std::span<const Feature> features, std::span<int> scores) const
{
    std::fill(scores.begin(), scores.end(), 0);
    for (const Feature feature : features) {
        const qint8* const line = weights.data() + row(feature);
        for (size_t i = 0; i < scores.size(); ++i)
            scores[i] += line[i];
    }
}

size_t LinearModel::best(std::span<const Feature> features) const
{
    std::vector<int> scores(static_cast<size_t>(classes));
    score(features, scores);
    return static_cast<size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

} // namespace cp
