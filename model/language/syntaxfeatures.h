#pragma once

#include "model/language/linearmodel.h"

#include <QString>
#include <vector>

namespace cp {

// What the tagger and the parser look at. The trainer (resources/syntax) uses the very same code.

/// One token as the models see it; `tag` and `label` are numbers of the model's classes, -1 before they are known.
struct Token {
    QString text; ///< as written
    QString lower;
    quint32 word = 0; ///< hash of `lower`; digits made alike
    quint32 shape = 0;
    quint32 suffix = 0; ///< hash of the last three letters
    quint32 classes = 0; ///< WordNet's classes of the form and of its base forms
    int tag = -1;
    int head = -1;
    int label = -1;
};

[[nodiscard]] Token tokenOf(const QString& text, const QString& lower);

/// Features for the tag of tokens[at]; the tags to its left are known.
[[nodiscard]] std::vector<Feature> tagFeatures(const std::vector<Token>& tokens, size_t at);

/// State of arc-hybrid parsing (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the next token, arcs so far.
/// Nodes are tokens counted from 1; 0 is the root, at the bottom of the stack.
class ParserState final {
public:
    explicit ParserState(std::vector<Token>& tokens);

    enum Action { Shift, Left, Right };

    [[nodiscard]] bool isFinal() const { return m_next > m_size && m_stack.size() == 1; }
    [[nodiscard]] bool allows(Action action) const;
    /// Head and dependent that Left or Right would join.
    [[nodiscard]] std::pair<int, int> arc(Action action) const;
    void apply(Action action, int label);
    [[nodiscard]] std::vector<Feature> features() const;
    [[nodiscard]] std::vector<Feature> labelFeatures(Action action) const;
    [[nodiscard]] const std::vector<int>& stack() const { return m_stack; }
    [[nodiscard]] int next() const { return m_next; }
    [[nodiscard]] int size() const { return m_size; }

private:
    struct Children {
        int left = 0, left2 = 0, right = 0, right2 = 0; ///< outermost and second outermost
        quint32 lefts = 0, rights = 0;
    };
    struct View {
        quint32 word = 0, tag = 0, label = 0;
    };
    [[nodiscard]] View view(int node) const;
    [[nodiscard]] int stackAt(size_t fromTop) const;

    std::vector<Token>& m_tokens;
    std::vector<Children> m_children;
    std::vector<int> m_stack;
    int m_next = 1;
    int m_size = 0;
};

} // namespace cp
