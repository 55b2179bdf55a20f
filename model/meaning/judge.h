#pragma once

#include "model/base/progress.h"
#include "model/base/result.h"
#include "model/meaning/encoder.h"

#include <span>
#include <vector>

namespace cp {

/// A statement prepared for the judge; made once, compared many times.
struct JudgedText {
    static constexpr qsizetype wordWidth = 256;
    static constexpr qsizetype sentenceWidth = 128;

    std::vector<Token> tokens; ///< as in EncodedText, marks included
    std::vector<float> words; ///< tokens × wordWidth, row-major
    std::vector<float> sentence; ///< sentenceWidth values
    std::vector<float> vector; ///< EncodedText::vector: candidates and similarity
    std::vector<float> states; ///< tokens × EncodedText::layerWidth, row-major: the encoder's last layer
};

/// Probabilities that the second statement follows from the first, says something else, or contradicts it.
/// Sum 1.
struct InferenceScores {
    float entailment = 0;
    float neutral = 1;
    float contradiction = 0;
};

/// Probabilities that two statements make the same point, another one, or the opposite one. Sum 1.
struct PointScores {
    float same = 0;
    float other = 1;
    float opposed = 0;
};

/// Token i of one text answers token j of the other with this share of attention, 0…1.
struct AlignedTokens {
    qsizetype a = 0;
    qsizetype b = 0;
    float share = 0;
};

/// The judge's raw verdict on a pair. It is symmetric: judging (b, a) swaps `forth` and `back` and nothing
/// else.
struct Judgement {
    InferenceScores forth; ///< a → b
    InferenceScores back; ///< b → a
    PointScores point;
    float supports =
        0.5F; ///< probability that b speaks for a rather than against it, given that it does either
    float supportsBack = 0.5F; ///< that a speaks for b
    float similarity = 0; ///< cosine of the sentence vectors, -1…1
    float alike = 0; ///< PairReading::alike, the mean of both directions; 0 unless the pair reader was asked
    std::vector<AlignedTokens>
        alignment; ///< pairs of tokens that answer each other, by a then b; marks left out
};

/// Which two prepared texts to compare.
struct JudgedPair {
    size_t a = 0;
    size_t b = 0;
};

/// Compares statements. Implementations are thread-safe and deterministic as Encoder is; probabilities are
/// calibrated.
class Judge {
public:
    virtual ~Judge() = default;
    Judge(const Judge&) = delete;
    Judge& operator=(const Judge&) = delete;

    [[nodiscard]] virtual Result<std::vector<JudgedText>> prepare(const std::vector<EncodedText>& texts,
                                                                  const CancelToken& cancel) const = 0;

    /// One judgement per pair, in order; pairs index `as` and `bs`.
    [[nodiscard]] virtual Result<std::vector<Judgement>> judge(std::span<const JudgedText> as,
                                                               std::span<const JudgedText> bs,
                                                               const std::vector<JudgedPair>& pairs,
                                                               const CancelToken& cancel) const = 0;

protected:
    Judge() = default;
};

/// Loads the judge from a folder with reader.onnx and judge.onnx.
[[nodiscard]] Result<std::unique_ptr<Judge>> loadJudge(const QString& folder);

} // namespace cp
