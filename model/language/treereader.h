#pragma once

#include "model/language/words.h"
#include "model/meaning/encoder.h"

#include <memory>

namespace cp {

/// Tags and trees by the parser that reads the encoder's states: a bidirectional LSTM with biaffine arcs and labels (Dozat
/// and Manning 2017), trained by resources/syntax/training. Thread-safe and deterministic.
class TreeReader {
public:
    virtual ~TreeReader() = default;
    TreeReader(const TreeReader&) = delete;
    TreeReader& operator=(const TreeReader&) = delete;

    enum class Part { TagsAndTree, Tree };

    /// Fills tags (unless only the tree is asked for), heads and dependencies of `words`, all inside the text that was
    /// encoded and that starts at `origin` of `text`. Returns false, with the words unchanged, where the encoder did not
    /// reach all of them (very long sentences) or the runtime fails.
    [[nodiscard]] virtual bool read(QStringView text, qsizetype origin, const EncodedText& encoded, std::vector<Word>& words, Part part) const = 0;

protected:
    TreeReader() = default;
};

/// Loads parser.onnx and parser.txt of a folder.
[[nodiscard]] Result<std::unique_ptr<TreeReader>> loadTreeReader(const QString& folder);

/// That of the installed models, loaded at the first call, as installedMeaning() is.
[[nodiscard]] const Result<std::unique_ptr<TreeReader>>& installedTreeReader();

} // namespace cp
