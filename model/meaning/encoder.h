#pragma once

#include "model/base/progress.h"
#include "model/base/result.h"
#include "model/meaning/tokenizer.h"

#include <QString>
#include <span>
#include <vector>

namespace cp {

/// A text as the encoder reads it. Row 0 and the last row of `states` are the start and end marks.
struct EncodedText {
    static constexpr qsizetype layerWidth = 384;
    static constexpr qsizetype layers = 3; ///< hidden states after layers 2, 4 and 6, side by side
    static constexpr qsizetype stateWidth = layers * layerWidth;

    std::vector<Token> tokens; ///< with both marks (their spans are empty); at most Encoder::longest
    std::vector<float> states; ///< tokens × stateWidth, row-major
    std::vector<float>
        vector; ///< meaning of the whole text: layerWidth values, length 1; the dot product is the cosine

    [[nodiscard]] std::span<const float> state(qsizetype token) const
    {
        return std::span(states).subspan(size_t(token * stateWidth), size_t(stateWidth));
    }
};

/// Reads texts into vectors. Implementations are thread-safe and deterministic: a text gives the same bits
/// alone, in any company, and on any number of threads.
class Encoder {
public:
    static constexpr qsizetype longest = 128; ///< tokens of one text; what goes beyond is cut off

    virtual ~Encoder() = default;
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    /// One result per text, in order. Fails when cancelled or when the runtime does.
    [[nodiscard]] virtual Result<std::vector<EncodedText>> encode(const std::vector<QString>& texts,
                                                                  const CancelToken& cancel) const = 0;

protected:
    Encoder() = default;
};

/// Loads the encoder from a folder with vocabulary.txt and encoder.onnx.
[[nodiscard]] Result<std::unique_ptr<Encoder>> loadEncoder(const QString& folder);

} // namespace cp
