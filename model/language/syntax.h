#pragma once

#include "model/language/linearmodel.h"
#include "model/language/syntaxfeatures.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace cp {

/// A tagger (universal and Penn tag together, "VERB/VBD") and a dependency parser (Universal Dependencies' basic
/// relations), both averaged perceptrons over hashed features, trained on open treebanks: resources/syntax. The parser
/// keeps the best few of all partial trees (beam search, Zhang and Clark 2008).
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
    void tag(std::vector<SyntaxToken>& tokens) const;
    /// Fills `head` (-1: the root) and `label` of tagged tokens by beam search; always one tree. Time grows with the square
    /// of the tokens, so sentences are kept short (language/sentences.h).
    void parse(std::vector<SyntaxToken>& tokens) const;
    [[nodiscard]] ParserState search(const std::vector<SyntaxToken>& tokens) const;
};

constexpr size_t beamWidth = 8;

/// One way on from a state of the beam.
struct ParserStep {
    int score = 0; ///< of all steps up to here
    size_t from = 0;
    ParserState::Action action = ParserState::Shift;
};

/// The steps that a state allows, scored.
void addSteps(const ParserState& state, int score, size_t from, const LinearModel& actions, std::vector<ParserStep>& steps);
void keepBest(std::vector<ParserStep>& steps, size_t width);

} // namespace cp
