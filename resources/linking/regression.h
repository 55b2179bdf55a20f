#pragma once

#include "model/linking/pairfacts.h"

#include <QByteArray>
#include <vector>

/// A pair's facts and what it is: 0 match, 1 contradict, 2 near miss, 3 none.
struct Example {
    cp::PairFacts facts;
    int label = 3;
};

/// Multinomial logistic regression with an L2 penalty on standardised facts, by full-batch Adam (Kingma & Ba 2015);
/// the table that LinkModel reads. The same examples give the same table.
[[nodiscard]] QByteArray learn(const std::vector<Example>& examples);
