#pragma once

#include "model/base/progress.h"
#include "model/base/result.h"
#include "model/meaning/judge.h"

#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cp {

/// What two statements are to each other, read together. Unlike a Judgement it has a direction: only a → b was read.
struct PairReading {
    InferenceScores forth; ///< a → b
    PointScores point;
    float alike = 0; ///< how much of what they say is the same, 0…1: a fifth of the grades of Agirre et al. (2012)
};

/// Reads two statements as one text, so that every word of the one sees every word of the other (a cross-encoder,
/// Devlin et al. 2019). Some ten times the cost of a judgement: for the few pairs that are reported. Implementations are
/// thread-safe and deterministic as Encoder is; probabilities are calibrated.
class PairReader {
public:
    static constexpr qsizetype longestSide = 64; ///< tokens of one statement, marks included; what goes beyond is cut off

    virtual ~PairReader() = default;
    PairReader(const PairReader&) = delete;
    PairReader& operator=(const PairReader&) = delete;

    /// Loads the file now, and says what is wrong with it.
    [[nodiscard]] virtual Outcome load() const = 0;

    /// One reading per pair, in order; pairs index `as` and `bs`. Fails when cancelled, when the file cannot be read or when
    /// the runtime fails.
    [[nodiscard]] virtual Result<std::vector<PairReading>> read(std::span<const JudgedText> as, std::span<const JudgedText> bs,
                                                                const std::vector<JudgedPair>& pairs, const CancelToken& cancel) const = 0;

    /// What kept it from reading the last time it was asked to; nothing as long as it was not, or went well, or was stopped.
    [[nodiscard]] virtual std::optional<Error> failure() const = 0;

protected:
    PairReader() = default;
};

/// The pair reader of a folder with pairreader.onnx, which is loaded when the first pair is read: who reads a single
/// article does not pay for it. Fails when the file is missing.
[[nodiscard]] Result<std::unique_ptr<PairReader>> pairReaderOf(const QString& folder);

} // namespace cp
