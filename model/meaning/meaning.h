#pragma once

#include "model/meaning/encoder.h"
#include "model/meaning/judge.h"
#include "model/meaning/pairreader.h"

#include <memory>

namespace cp {

/// The language models of the program.
struct Meaning {
    std::shared_ptr<const Encoder> encoder;
    std::shared_ptr<const Judge> judge;
    std::shared_ptr<const PairReader> pairReader;

    /// Encodes and prepares in one go.
    [[nodiscard]] Result<std::vector<JudgedText>> prepare(const std::vector<QString>& texts,
                                                          const CancelToken& cancel) const;

    /// Judgements of pairs of `texts`, each mixed with what the pair reader makes of the two, read both ways: surer than
    /// the judge alone, at some three times its cost. As symmetric as the judge.
    [[nodiscard]] Result<std::vector<Judgement>> judgeClosely(std::span<const JudgedText> texts, const std::vector<JudgedPair>& pairs,
                                                              const CancelToken& cancel) const;
};

/// Loads all models of a folder.
[[nodiscard]] Result<Meaning> loadMeaning(const QString& folder);

/// Where the installed models are: ../share/counterpoint/models beside the program, else the source tree's
/// resources/models; the variable COUNTERPOINT_MODELS overrides both.
[[nodiscard]] QString modelFolder();

/// The models of modelFolder(), loaded at the first call (about half a second; call it on a worker) and then
/// kept. An error stays the same for the life of the process: tell the user once and work on without.
[[nodiscard]] const Result<Meaning>& installedMeaning();

} // namespace cp
