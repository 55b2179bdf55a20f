#pragma once

#include "model/reading/argumentweights.h"

#include <QByteArray>
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

/// One choice among alternatives, each with a model's name and features; `right` lists the good ones.
struct Decision {
    std::vector<std::pair<std::string, cp::Features>> alternatives;
    std::vector<size_t> right;
};

/// Softmax regressions by plain gradient descent, one decision a step; `decay` is the L2 penalty a decision.
class Learner final {
public:
    void learn(const std::vector<Decision>& decisions, int passes, double decay)
    {
        std::vector<Coded> coded;
        for (const Decision& decision : decisions)
            coded.push_back(code(decision));
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        std::mt19937 random(3);
        for (int pass = 0; pass < passes; ++pass) {
            std::shuffle(coded.begin(), coded.end(), random);
            const double rate = 0.1 / (1 + 0.2 * pass);
            for (size_t i = 0; i < coded.size(); ++i) {
                step(coded[i], rate);
                if (i % decayStep == 0)
                    shrink(std::exp(-rate * decay * decayStep));
            }
        }
        m_touched.clear();
    }

    [[nodiscard]] QByteArray table() const
    {
        QByteArray out;
        const std::map<std::string, size_t> sorted(m_ids.begin(), m_ids.end());
        for (const auto& [name, id] : sorted) {
            if (std::abs(m_weights[id]) >= 0.005)
                out += QByteArray::fromStdString(name) + '\t' + QByteArray::number(m_weights[id], 'f', 3) + '\n';
        }
        return out;
    }

private:
    struct Coded {
        std::vector<std::vector<std::pair<size_t, double>>> alternatives;
        std::vector<bool> right;
    };

    static constexpr size_t decayStep = 16;

    void shrink(double by)
    {
        for (const size_t id : m_touched)
            m_weights[id] *= by;
    }

    Coded code(const Decision& decision)
    {
        Coded coded;
        for (const auto& [model, features] : decision.alternatives) {
            coded.alternatives.emplace_back();
            for (const auto& [name, value] : features) {
                const auto [at, isNew] = m_ids.emplace(model + '\t' + name, m_weights.size());
                if (isNew)
                    m_weights.push_back(0);
                coded.alternatives.back().emplace_back(at->second, value);
                m_touched.push_back(at->second);
            }
        }
        coded.right.assign(decision.alternatives.size(), false);
        for (const size_t right : decision.right)
            coded.right[right] = true;
        return coded;
    }

    void step(const Coded& decision, double rate)
    {
        std::vector<double> chances;
        double sum = 0, good = 0;
        for (size_t i = 0; i < decision.alternatives.size(); ++i) {
            double score = 0;
            for (const auto& [id, value] : decision.alternatives[i])
                score += m_weights[id] * value;
            chances.push_back(std::exp(std::min(score, 50.0)));
            sum += chances.back();
            good += decision.right[i] ? chances.back() : 0;
        }
        for (size_t i = 0; i < chances.size(); ++i) {
            // Gradient of log(good / sum): several right answers share their credit by present belief.
            const double gradient = (decision.right[i] ? chances[i] / good : 0) - chances[i] / sum;
            for (const auto& [id, value] : decision.alternatives[i])
                m_weights[id] += rate * gradient * value;
        }
    }

    std::unordered_map<std::string, size_t> m_ids;
    std::vector<double> m_weights;
    std::vector<size_t> m_touched;
};
