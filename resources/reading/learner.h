#pragma once

#include "model/meaning/meaning.h"
#include "model/reading/argumentweights.h"

#include <QByteArray>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

/// One choice among alternatives, each with a model's name and features; `right` lists the good ones.
struct Decision {
    std::vector<std::pair<std::string, cp::Features>> alternatives;
    std::vector<size_t> right;
};

/// What a model may look at; to measure what either is worth.
struct Sources {
    bool cues = true;    ///< facts about words, trees and places
    bool vectors = true; ///< vectors of meaning, and what is reckoned from them
};

/// Softmax regressions by plain gradient descent, one decision a step; `decay` is the L2 penalty a decision. The weights
/// are the mean over the ends of the later half of the passes (Polyak and Juditsky 1992): those of the last step lean
/// towards whatever came last. Each call learns other models than the ones before.
class Learner final {
public:
    explicit Learner(Sources sources = {}) : m_sources(sources) {}

    void learn(const std::vector<Decision>& decisions, int passes, double decay)
    {
        m_from = m_weights.size();
        std::vector<Coded> coded;
        for (const Decision& decision : decisions)
            coded.push_back(code(decision));
        std::mt19937 random(3);
        std::vector<double> sum(m_weights.size() - m_from, 0.0);
        for (int pass = 0; pass < passes; ++pass) {
            std::shuffle(coded.begin(), coded.end(), random);
            const double rate = 0.1 / (1 + 0.2 * pass);
            for (size_t i = 0; i < coded.size(); ++i) {
                step(coded[i], rate);
                if (i % decayStep == 0)
                    shrink(std::exp(-rate * decay * decayStep));
            }
            for (size_t id = m_from; 2 * pass >= passes && id < m_weights.size(); ++id)
                sum[id - m_from] += m_weights[id];
        }
        const int kept = passes - (passes + 1) / 2;
        for (size_t id = m_from; id < m_weights.size(); ++id)
            m_weights[id] = sum[id - m_from] / kept;
    }

    [[nodiscard]] QByteArray table() const
    {
        QByteArray out;
        const std::map<std::string, size_t> sorted(m_ids.begin(), m_ids.end());
        for (const auto& [name, id] : sorted) {
            if (std::abs(m_weights[id]) >= 0.005)
                out += QByteArray::fromStdString(name) + '\t' + QByteArray::number(m_weights[id], 'f', 3) + '\n';
        }
        const std::map<std::string, size_t> vectors(m_vectors.begin(), m_vectors.end());
        for (const auto& [name, first] : vectors) {
            out += QByteArray::fromStdString(name) + '\t';
            for (size_t k = 0; k < vectorLength; ++k)
                out += (k > 0 ? " " : "") + QByteArray::number(m_weights[first + k], 'f', 3);
            out += '\n';
        }
        return out;
    }

private:
    struct Alternative {
        std::vector<std::pair<size_t, double>> named;
        std::vector<std::pair<size_t, const std::vector<float>*>> vectors; ///< place of the first weight of each
    };
    struct Coded {
        std::vector<Alternative> alternatives;
        std::vector<bool> right;
    };

    static constexpr size_t decayStep = 16;
    static constexpr double leastGradient = 1e-4; ///< smaller ones are not worth their time
    static constexpr auto vectorLength = static_cast<size_t>(cp::EncodedText::layerWidth);

    void shrink(double by)
    {
        for (size_t id = m_from; id < m_weights.size(); ++id)
            m_weights[id] *= by;
    }

    /// The place of the first of a feature's weights, which stand side by side.
    size_t placeOf(std::unordered_map<std::string, size_t>& places, const std::string& name, size_t count)
    {
        const auto [at, isNew] = places.emplace(name, m_weights.size());
        if (isNew)
            m_weights.resize(m_weights.size() + count);
        return at->second;
    }

    Coded code(const Decision& decision)
    {
        Coded coded;
        for (const auto& [model, features] : decision.alternatives) {
            Alternative& one = coded.alternatives.emplace_back();
            for (const auto& [name, value] : features.named) {
                if (!isSeen(name))
                    continue;
                one.named.emplace_back(placeOf(m_ids, model + '\t' + name, 1), value);
            }
            for (const auto& [name, vector] : features.vectors) {
                if (m_sources.vectors && vector->size() == vectorLength)
                    one.vectors.emplace_back(placeOf(m_vectors, model + '\t' + name, vectorLength), vector);
            }
        }
        coded.right.assign(decision.alternatives.size(), false);
        for (const size_t right : decision.right)
            coded.right[right] = true;
        return coded;
    }

    /// Nearness and ranks by meaning come from vectors.
    [[nodiscard]] bool isSeen(const std::string& name) const
    {
        const bool ofVectors = name.find("near:") != std::string::npos || name.find("centralrank") != std::string::npos || name.find("titlerank") != std::string::npos;
        return ofVectors ? m_sources.vectors : m_sources.cues || name == "bias";
    }

    [[nodiscard]] double scoreOf(const Alternative& one) const
    {
        double score = 0;
        for (const auto& [id, value] : one.named)
            score += m_weights[id] * value;
        for (const auto& [first, vector] : one.vectors)
            score += cp::vectorScale * std::inner_product(vector->begin(), vector->end(), &m_weights[first], 0.0);
        return score;
    }

    void move(const Alternative& one, double by)
    {
        for (const auto& [id, value] : one.named)
            m_weights[id] += by * value;
        for (const auto& [first, vector] : one.vectors) {
            for (size_t k = 0; k < vectorLength; ++k)
                m_weights[first + k] += by * cp::vectorScale * static_cast<double>((*vector)[k]);
        }
    }

    void step(const Coded& decision, double rate)
    {
        std::vector<double> chances;
        double sum = 0, good = 0;
        for (size_t i = 0; i < decision.alternatives.size(); ++i) {
            chances.push_back(std::exp(std::min(scoreOf(decision.alternatives[i]), 50.0)));
            sum += chances.back();
            good += decision.right[i] ? chances.back() : 0;
        }
        for (size_t i = 0; i < chances.size(); ++i) {
            // Gradient of log(good / sum): several right answers share their credit by present belief.
            const double gradient = (decision.right[i] ? chances[i] / good : 0) - chances[i] / sum;
            if (std::abs(gradient) > leastGradient)
                move(decision.alternatives[i], rate * gradient);
        }
    }

    Sources m_sources;
    std::unordered_map<std::string, size_t> m_ids;
    std::unordered_map<std::string, size_t> m_vectors;
    std::vector<double> m_weights;
    size_t m_from = 0; ///< the first weight of what is being learnt
};
