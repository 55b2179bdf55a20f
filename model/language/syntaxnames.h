#pragma once

#include "model/language/words.h"

#include <QStringList>
#include <vector>

namespace cp {

/// A trained model's classes as the program's own, by the model's numbers.
struct SyntaxNames {
    /// Tags as "VERB/VBD", labels as treebanks write them ("acl:relcl").
    SyntaxNames(const QStringList& tagClasses, const QStringList& labelClasses);

    /// Sets tag, finite and participle. Signs and figures are plain from their characters; the model decides all else.
    void settleTag(Word& word, QChar first, int tag) const;

    std::vector<Tag> tags;
    std::vector<bool> finite;     ///< by tag: a tensed form or a modal
    std::vector<bool> participle; ///< by tag
    std::vector<Dependency> labels;
};

} // namespace cp
