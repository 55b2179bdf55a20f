#pragma once

#include "model/linking/pairfacts.h"

#include <QByteArray>
#include <vector>

/// A pair's facts and what it is: 0 match, 1 contradict, 2 near miss, 3 none.
struct Example {
    cp::PairFacts facts;
    int label = 3;
    bool judgeKnows = false; ///< the judge was trained on it, so what the judge says of it proves nothing
};

/// Multinomial logistic regression with an L2 penalty on standardised facts, by full-batch Adam (Kingma & Ba 2015);
/// the table that LinkModel reads. The same examples give the same table. Where the judge knows some examples, its facts
/// are left out.
[[nodiscard]] QByteArray learn(const std::vector<Example>& examples);

/// The same for facts of closeFacts(): what the looks before made of a pair counts as it is, and matches and contradictions
/// learn what the close reading adds to it. On facts as they are, with a weak penalty, since there are few examples.
[[nodiscard]] QByteArray learnCloseLook(const std::vector<Example>& examples);
