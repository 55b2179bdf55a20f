#include "regression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace {

constexpr double penalty = 30; ///< the squared weights', in units of one example's loss; chosen on held-out folders
constexpr int steps = 500;

struct Column {
    double mean = 0;
    double deviation = 1;
};

using Row = std::vector<double>;

/// The constant keeps its value 1, so that it can carry the base rates.
Column columnOf(const std::vector<Example>& examples, size_t k)
{
    if (examples.front().facts[k].first == "always")
        return {0, 1};
    double sum = 0, squares = 0;
    for (const Example& one : examples) {
        sum += one.facts[k].second;
        squares += one.facts[k].second * one.facts[k].second;
    }
    const double count = static_cast<double>(examples.size());
    const double mean = sum / count;
    return {mean, std::sqrt(std::max(squares / count - mean * mean, 1e-8))};
}

class Regression final {
public:
    explicit Regression(const std::vector<Example>& examples) : m_examples(examples)
    {
        const bool withJudge = std::none_of(examples.begin(), examples.end(), [](const Example& one) { return one.judgeKnows; });
        for (size_t k = 0; k < examples.front().facts.size(); ++k) {
            m_columns.push_back(columnOf(examples, k));
            m_counts.push_back(withJudge || !cp::isJudgeFact(examples.front().facts[k].first));
        }
        for (const Example& one : examples) {
            Row row;
            for (size_t k = 0; k < m_columns.size(); ++k)
                row.push_back(m_counts[k] ? (one.facts[k].second - m_columns[k].mean) / m_columns[k].deviation : 0);
            m_rows.push_back(std::move(row));
        }
        m_weights.assign(m_columns.size() * 3, 0);
    }

    void run()
    {
        std::vector<double> mean(m_weights.size()), square(m_weights.size());
        for (int step = 1; step <= steps; ++step) {
            const std::vector<double> slope = gradient();
            for (size_t k = 0; k < m_weights.size(); ++k) {
                mean[k] = 0.9 * mean[k] + 0.1 * slope[k];
                square[k] = 0.99 * square[k] + 0.01 * slope[k] * slope[k];
                const double rate = 0.05 * (1 - static_cast<double>(step) / (steps + 1));
                m_weights[k] -= rate * mean[k] / (1 - std::pow(0.9, step)) / (std::sqrt(square[k] / (1 - std::pow(0.99, step))) + 1e-8);
            }
        }
    }

    [[nodiscard]] QByteArray table() const
    {
        QByteArray out = "# fact\tmean\tdeviation\tmatch\tcontradict\tnear miss\n";
        for (size_t k = 0; k < m_columns.size(); ++k) {
            if (!m_counts[k])
                continue;
            out += QByteArray::fromStdString(m_examples.front().facts[k].first);
            for (double value : {m_columns[k].mean, m_columns[k].deviation, m_weights[3 * k], m_weights[3 * k + 1], m_weights[3 * k + 2]})
                out += '\t' + QByteArray::number(value, 'f', 4);
            out += '\n';
        }
        return out;
    }

private:
    [[nodiscard]] std::vector<double> gradient() const
    {
        std::vector<double> slope(m_weights.size());
        for (size_t i = 0; i < m_rows.size(); ++i) {
            std::array<double, 4> powers{0, 0, 0, 1};
            for (size_t c = 0; c < 3; ++c) {
                for (size_t k = 0; k < m_columns.size(); ++k)
                    powers[c] += m_weights[3 * k + c] * m_rows[i][k];
                powers[c] = std::exp(powers[c]);
            }
            const double total = powers[0] + powers[1] + powers[2] + powers[3];
            for (size_t c = 0; c < 3; ++c) {
                const double error = powers[c] / total - (m_examples[i].label == static_cast<int>(c) ? 1 : 0);
                for (size_t k = 0; k < m_columns.size(); ++k)
                    slope[3 * k + c] += error * m_rows[i][k];
            }
        }
        for (size_t k = 0; k < m_weights.size(); ++k) {
            if (m_examples.front().facts[k / 3].first != "always")
                slope[k] += penalty * m_weights[k];
        }
        return slope;
    }

    const std::vector<Example>& m_examples;
    std::vector<Column> m_columns;
    std::vector<bool> m_counts; ///< facts that are learnt from
    std::vector<Row> m_rows;
    std::vector<double> m_weights;
};

} // namespace

QByteArray learn(const std::vector<Example>& examples)
{
    if (examples.empty())
        return {};
    Regression regression(examples);
    regression.run();
    return regression.table();
}
