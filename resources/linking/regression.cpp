#include "regression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace {

constexpr int steps = 500;
constexpr size_t classes = 4;
constexpr size_t none = 3; ///< its weights stay 0; beside the others' they keep the rows aligned

/// How a table is learnt.
struct Way {
    double penalty = 30;       ///< the squared weights', in units of one example's loss; chosen on held-out folders
    bool standardised = true;
    bool penaltyOnAlways = false;
    bool onLooksBefore = false; ///< "before match" and its like weigh 1 for their own class; near misses learn nothing more
};
constexpr Way closely{1, false, true, true};
constexpr std::array looksBefore{"before match", "before contradict", "before near miss"};

struct Column {
    double mean = 0;
    double deviation = 1;
};

/// The constant keeps its value 1, so that it can carry the base rates.
Column columnOf(const std::vector<Example>& examples, size_t k, const Way& way)
{
    if (!way.standardised || examples.front().facts[k].first == "always")
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
    Regression(const std::vector<Example>& examples, const Way& way) : m_examples(examples), m_way(way)
    {
        const bool withJudge = std::none_of(examples.begin(), examples.end(), [](const Example& one) { return one.judgeKnows; });
        for (size_t k = 0; k < examples.front().facts.size(); ++k) {
            if (!withJudge && cp::isJudgeFact(examples.front().facts[k].first))
                continue;
            m_facts.push_back(k);
            m_columns.push_back(columnOf(examples, k, way));
        }
        m_rows.reserve(examples.size() * m_facts.size());
        for (const Example& one : examples) {
            for (size_t k = 0; k < m_facts.size(); ++k)
                m_rows.push_back((one.facts[m_facts[k]].second - m_columns[k].mean) / m_columns[k].deviation);
        }
        m_weights.assign(m_columns.size() * classes, 0);
        m_given.assign(m_weights.size(), false);
        if (way.onLooksBefore)
            giveLooksBefore();
    }

    void run()
    {
        std::vector<double> mean(m_weights.size()), square(m_weights.size());
        for (int step = 1; step <= steps; ++step) {
            const std::vector<double> slope = gradient();
            for (size_t k = 0; k < m_weights.size(); ++k) {
                if (m_given[k])
                    continue;
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
            out += QByteArray::fromStdString(nameOf(k));
            for (double value : {m_columns[k].mean, m_columns[k].deviation, m_weights[classes * k], m_weights[classes * k + 1], m_weights[classes * k + 2]})
                out += '\t' + QByteArray::number(value, 'f', 4);
            out += '\n';
        }
        return out;
    }

private:
    void giveLooksBefore()
    {
        for (size_t k = 0; k < m_columns.size(); ++k) {
            m_given[classes * k + 2] = true;
            const auto own = std::find(looksBefore.begin(), looksBefore.end(), nameOf(k));
            if (own == looksBefore.end())
                continue;
            std::fill_n(m_given.begin() + static_cast<std::ptrdiff_t>(classes * k), classes, true);
            m_weights[classes * k + static_cast<size_t>(own - looksBefore.begin())] = 1;
        }
    }

    /// Of one example, added to `slope`.
    void addSlope(size_t example, std::vector<double>& slope) const
    {
        const double* row = m_rows.data() + example * m_columns.size();
        std::array<double, classes> powers{};
        for (size_t k = 0; k < m_columns.size(); ++k) {
            for (size_t c = 0; c < classes; ++c)
                powers[c] += m_weights[classes * k + c] * row[k];
        }
        double total = 0;
        for (double& power : powers)
            total += power = std::exp(power);
        for (size_t c = 0; c < classes; ++c)
            powers[c] = c == none ? 0 : powers[c] / total - (m_examples[example].label == static_cast<int>(c) ? 1 : 0);
        for (size_t k = 0; k < m_columns.size(); ++k) {
            for (size_t c = 0; c < classes; ++c)
                slope[classes * k + c] += powers[c] * row[k];
        }
    }

    [[nodiscard]] std::vector<double> gradient() const
    {
        std::vector<double> slope(m_weights.size());
        for (size_t i = 0; i < m_examples.size(); ++i)
            addSlope(i, slope);
        for (size_t k = 0; k < m_weights.size(); ++k) {
            if (m_way.penaltyOnAlways || nameOf(k / classes) != "always")
                slope[k] += m_way.penalty * m_weights[k];
        }
        return slope;
    }

    [[nodiscard]] const std::string& nameOf(size_t column) const { return m_examples.front().facts[m_facts[column]].first; }

    const std::vector<Example>& m_examples;
    const Way m_way;
    std::vector<size_t> m_facts; ///< those that are learnt from, as indexes into the examples'
    std::vector<Column> m_columns;
    std::vector<double> m_rows; ///< examples × columns
    std::vector<double> m_weights; ///< columns × classes
    std::vector<bool> m_given;     ///< which of them are not learnt
};

QByteArray learnt(const std::vector<Example>& examples, const Way& way)
{
    if (examples.empty())
        return {};
    Regression regression(examples, way);
    regression.run();
    return regression.table();
}

} // namespace

QByteArray learn(const std::vector<Example>& examples) { return learnt(examples, {}); }

QByteArray learnCloseLook(const std::vector<Example>& examples) { return learnt(examples, closely); }
