#include "model/linking/surroundings.h"

#include "model/map/argumentmap.h"
#include "model/meaning/judge.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace cp {
namespace {

constexpr size_t mostNeighbours = 8;

double cosine(const std::vector<float>& x, const std::vector<float>& y)
{
    return std::inner_product(x.begin(), x.end(), y.begin(), 0.0, std::plus<>(),
                              [](float p, float q) { return static_cast<double>(p) * static_cast<double>(q); });
}

void toUnitLength(std::vector<float>& vector)
{
    const double length = std::sqrt(cosine(vector, vector));
    for (float& value : vector)
        value = length > 0 ? static_cast<float>(static_cast<double>(value) / length) : 0;
}

} // namespace

Neighbourhood::Neighbourhood(const ArgumentMap& map, const std::vector<StatementFeatures>& features, std::span<const JudgedText> texts)
    : m_texts(texts), m_targets(features.size()), m_sources(features.size())
{
    QHash<StatementId, size_t> place;
    for (size_t i = 0; i < features.size(); ++i)
        place.insert(features[i].id, i);
    for (const Relation& relation : map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        if (!target || !place.contains(*target) || relation.review == Review::Dismissed)
            continue;
        for (StatementId source : relation.sources) {
            if (!place.contains(source))
                continue;
            m_targets[place.value(source)].push_back(place.value(*target));
            m_sources[place.value(*target)].push_back(place.value(source));
        }
    }
    joinParagraphs(map, features);
}

void Neighbourhood::joinParagraphs(const ArgumentMap& map, const std::vector<StatementFeatures>& features)
{
    std::map<std::pair<DocumentId, qsizetype>, size_t> known;
    for (size_t i = 0; i < features.size(); ++i) {
        const Statement* statement = map.find(features[i].id);
        const QString& text = map.find(features[i].document)->text;
        const qsizetype start = statement->span.start > 0 ? text.lastIndexOf(u'\n', statement->span.start - 1) : -1;
        const auto [found, made] = known.try_emplace({features[i].document, start}, m_paragraphs.size());
        if (made)
            m_paragraphs.emplace_back(m_texts[i].vector.size(), 0.0F);
        std::vector<float>& sum = m_paragraphs[found->second];
        std::transform(sum.begin(), sum.end(), m_texts[i].vector.begin(), sum.begin(), std::plus<>());
        m_paragraph.push_back(found->second);
    }
    for (std::vector<float>& vector : m_paragraphs)
        toUnitLength(vector);
}

double Neighbourhood::nearest(std::span<const size_t> some, std::span<const size_t> others) const
{
    double most = 0;
    for (size_t x : some.first(std::min(some.size(), mostNeighbours))) {
        for (size_t y : others.first(std::min(others.size(), mostNeighbours)))
            most = std::max(most, cosine(m_texts[x].vector, m_texts[y].vector));
    }
    return most;
}

Surroundings Neighbourhood::around(size_t a, size_t b) const
{
    const size_t onlyA[] = {a};
    const size_t onlyB[] = {b};
    const double across = std::max({nearest(m_targets[a], onlyB), nearest(m_sources[a], onlyB), nearest(onlyA, m_targets[b]), nearest(onlyA, m_sources[b])});
    return {nearest(m_targets[a], m_targets[b]), nearest(m_sources[a], m_sources[b]), across, cosine(m_paragraphs[m_paragraph[a]], m_paragraphs[m_paragraph[b]])};
}

} // namespace cp
