#pragma once

#include "model/language/linearmodel.h"

#include <algorithm>
#include <cmath>
#include <vector>

using cp::Feature;

/// Averaged perceptron (Collins 2002) over hashed features.
class Perceptron final {
public:
    Perceptron(int classes, int bits) : m_classes(static_cast<size_t>(classes)), m_bits(bits), m_weights(rows() * m_classes), m_sums(m_weights.size()), m_counts(rows()) {}

    void count(const std::vector<Feature>& features)
    {
        for (const Feature f : features)
            m_counts[index(f)] = static_cast<quint16>(std::min(60000, m_counts[index(f)] + 1));
    }
    [[nodiscard]] std::vector<float> scores(const std::vector<Feature>& features) const
    {
        std::vector<float> all(m_classes, 0.F);
        for (const Feature f : features) {
            for (size_t c = 0; c < m_classes; ++c)
                all[c] += m_weights[index(f) * m_classes + c];
        }
        return all;
    }
    void update(const std::vector<Feature>& features, size_t right, size_t wrong)
    {
        ++m_time;
        if (right == wrong)
            return;
        for (const Feature f : features) {
            const size_t row = index(f);
            if (m_counts[row] < rarest)
                continue;
            add(row * m_classes + right, 1.F);
            add(row * m_classes + wrong, -1.F);
        }
    }
    void reward(const std::vector<Feature>& features, size_t right, float value)
    {
        for (const Feature f : features) {
            if (m_counts[index(f)] >= rarest)
                add(index(f) * m_classes + right, value);
        }
    }
    /// Averages, then scales so that all but the largest weights fit a byte.
    [[nodiscard]] cp::LinearModel model() const
    {
        std::vector<float> average(m_weights.size());
        std::vector<float> sizes;
        for (size_t i = 0; i < average.size(); ++i) {
            average[i] = m_weights[i] - m_sums[i] / static_cast<float>(m_time + 1);
            if (average[i] != 0)
                sizes.push_back(std::abs(average[i]));
        }
        const size_t top = sizes.size() - 1 - sizes.size() / 2000;
        std::nth_element(sizes.begin(), sizes.begin() + static_cast<qsizetype>(top), sizes.end());
        const float scale = 127.F / sizes[top];
        cp::LinearModel result{static_cast<int>(m_classes), m_bits, {}};
        result.weights.reserve(average.size());
        for (const float w : average)
            result.weights.push_back(static_cast<qint8>(std::clamp(std::round(w * scale), -127.F, 127.F)));
        return result;
    }

private:
    static constexpr quint16 rarest = 2;
    [[nodiscard]] size_t rows() const { return size_t{1} << static_cast<unsigned>(m_bits); }
    [[nodiscard]] size_t index(Feature f) const { return f & (rows() - 1); }
    void add(size_t at, float value)
    {
        m_weights[at] += value;
        m_sums[at] += value * static_cast<float>(m_time);
    }

    size_t m_classes;
    int m_bits;
    std::vector<float> m_weights, m_sums;
    std::vector<quint16> m_counts;
    double m_time = 0;
};

inline size_t argmax(const std::vector<float>& scores) { return static_cast<size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin()); }
