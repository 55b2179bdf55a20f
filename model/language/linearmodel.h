#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <span>
#include <vector>

namespace cp {

/// Hash of one feature; its low bits choose the row of weights.
using Feature = quint32;

/// Weights of a linear classifier over hashed features: 2^bits rows, one column per class, small integers.
struct LinearModel {
    int classes = 0;
    int bits = 0;
    std::vector<qint8> weights;

    [[nodiscard]] size_t row(Feature feature) const
    {
        return static_cast<size_t>(feature & ((1U << bits) - 1U)) * static_cast<size_t>(classes);
    }
    /// One score per class, added up over the features; `scores` has `classes` places.
    void score(std::span<const Feature> features, std::span<int> scores) const;
    [[nodiscard]] size_t best(std::span<const Feature> features) const;
};

/// Mixes a template's number with what it looks at. The values are part of the model file: never change them.
[[nodiscard]] constexpr Feature featureOf(quint32 number, quint32 a, quint32 b = 0, quint32 c = 0)
{
    quint32 hash = 2166136261U ^ (number * 0x9e3779b1U);
    for (const quint32 part : {a, b, c}) {
        hash = (hash ^ part) * 0x85ebca6bU;
        hash ^= hash >> 15U;
    }
    hash *= 0xc2b2ae35U;
    return hash ^ (hash >> 16U);
}

} // namespace cp
