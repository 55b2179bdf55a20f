#pragma once

#include "model/language/linearmodel.h"

#include <QString>
#include <vector>

namespace cp {

// What the tagger and the parser look at. The trainer (resources/syntax) uses the very same code.

/// One token as the models see it; `tag` and `label` are numbers of the model's classes, -1 before they are known.
struct SyntaxToken {
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

[[nodiscard]] SyntaxToken tokenOf(const QString& text, const QString& lower);

/// Features for the tag of tokens[at]; the tags to its left are known.
[[nodiscard]] std::vector<Feature> tagFeatures(const std::vector<SyntaxToken>& tokens, size_t at);

/// State of arc-hybrid parsing (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the next token, arcs so far.
/// Nodes are tokens counted from 1; 0 is the root, at the bottom of the stack. A value: the parser keeps several.
class ParserState final {
public:
    /// The tokens are tagged and outlive the state.
    explicit ParserState(const std::vector<SyntaxToken>& tokens);

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
    /// By token: head's index, -1 for the root, and label.
    [[nodiscard]] int headOf(size_t token) const { return m_nodes[token + 1].head - 1; }
    [[nodiscard]] int labelOf(size_t token) const { return m_nodes[token + 1].label; }

private:
    struct Node {
        int head = 0, label = -1;
        int left = 0, left2 = 0, right = 0, right2 = 0; ///< outermost and second outermost children
        quint32 lefts = 0, rights = 0;
    };
    struct View {
        quint32 word = 0, tag = 0, label = 0;
    };
    [[nodiscard]] View view(int node) const;
    [[nodiscard]] View childView(int node) const;
    [[nodiscard]] const Node& childrenOf(int node) const;
    [[nodiscard]] int stackAt(size_t fromTop) const;

    const std::vector<SyntaxToken>* m_tokens;
    std::vector<Node> m_nodes;
    std::vector<int> m_stack;
    int m_next = 1;
    int m_size = 0;
};

} // namespace cp
