#pragma once

#include "model/language/linearmodel.h"
#include "model/language/syntaxfeatures.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace cp {

/// A tagger (universal and Penn tag together, "VERB/VBD") and a dependency parser (Universal Dependencies' basic
/// relations), both averaged perceptrons over hashed features, trained on open treebanks: resources/syntax.
struct SyntaxModel {
    QStringList tags;   ///< names of the tagger's classes
    QStringList labels; ///< names of the relations
    LinearModel tagger;
    LinearModel actions; ///< ParserState::Action
    LinearModel relations;

    /// The model that is compiled in, read once; thread-safe.
    [[nodiscard]] static const SyntaxModel& instance();
    [[nodiscard]] static SyntaxModel read(const QByteArray& bytes);
    [[nodiscard]] QByteArray bytes() const;

    /// Fills `tag` of every token.
    void tag(std::vector<Token>& tokens) const;
    /// Fills `head` (-1: the root) and `label` of tagged tokens; always one tree. Linear in the tokens.
    void parse(std::vector<Token>& tokens) const;
};

} // namespace cp
