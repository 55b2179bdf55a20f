#include "model/language/syntaxfeatures.h"

#include "model/language/wordnet.h"

#include <algorithm>

namespace cp {
namespace {

quint32 hashOf(QStringView text)
{
    quint32 hash = 2166136261U;
    for (const QChar c : text) {
        const char16_t unit = c.isDigit() ? u'0' : c.unicode();
        hash = (hash ^ unit) * 16777619U;
    }
    return hash;
}

quint32 shapeOf(const QString& text)
{
    const bool upper = !text.isEmpty() && text[0].isUpper();
    const bool allUpper = text.size() > 1 && text == text.toUpper() && text != text.toLower();
    const bool digit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool hyphen = text.contains(u'-');
    return (upper ? 1U : 0U) | (allUpper ? 2U : 0U) | (digit ? 4U : 0U) | (hyphen ? 8U : 0U);
}

/// Bits 0–3: classes of the form itself; 4–7: its commonest class; 8–10: it has a base form as verb, noun, adjective.
quint32 classesOf(const QString& lower)
{
    quint32 bits = wordClasses(lower) | (commonestClass(lower) << 4U);
    bits |= baseForm(lower, VerbClass).isEmpty() ? 0U : 256U;
    bits |= baseForm(lower, NounClass).isEmpty() ? 0U : 512U;
    bits |= baseForm(lower, AdjectiveClass).isEmpty() ? 0U : 1024U;
    return bits;
}

constexpr quint32 outside = 0xffffU;

quint32 distanceClass(int distance) { return static_cast<quint32>(distance > 10 ? 6 : distance > 5 ? 5 : std::min(distance, 4)); }

} // namespace

SyntaxToken tokenOf(const QString& text, const QString& lower)
{
    SyntaxToken token;
    token.text = text;
    token.lower = lower;
    token.word = hashOf(lower);
    token.shape = shapeOf(text);
    token.suffix = hashOf(QStringView(lower).right(3));
    token.classes = classesOf(lower);
    return token;
}

std::vector<Feature> tagFeatures(const std::vector<SyntaxToken>& tokens, size_t at)
{
    const SyntaxToken& self = tokens[at];
    const auto word = [&](qsizetype i) {
        const qsizetype place = static_cast<qsizetype>(at) + i;
        return place < 0 || place >= static_cast<qsizetype>(tokens.size()) ? outside : tokens[static_cast<size_t>(place)].word;
    };
    const auto tag = [&](size_t back) { return back > at ? outside : static_cast<quint32>(tokens[at - back].tag); };
    const quint32 nextSuffix = at + 1 < tokens.size() ? tokens[at + 1].suffix : outside;
    const quint32 nextClasses = at + 1 < tokens.size() ? tokens[at + 1].classes : outside;
    const quint32 initial = at == 0 ? 16U : 0U;
    return {featureOf(1, self.word), featureOf(2, self.suffix),
            featureOf(3, hashOf(QStringView(self.lower).right(2))), featureOf(4, hashOf(QStringView(self.lower).right(4))),
            featureOf(5, hashOf(QStringView(self.lower).left(3))),
            featureOf(6, self.shape | initial),
            featureOf(7, tag(1)), featureOf(8, tag(1), tag(2)),
            featureOf(9, word(-1)), featureOf(10, word(-2)), featureOf(11, word(1)), featureOf(12, word(2)),
            featureOf(13, nextSuffix),
            featureOf(14, self.classes),
            featureOf(15, self.classes, tag(1)),
            featureOf(16, self.word, tag(1)),
            featureOf(17, self.word, word(1)),
            featureOf(18, self.suffix, tag(1)),
            featureOf(19, nextClasses, tag(1)),
            featureOf(20, self.classes, nextClasses),
            featureOf(21, tag(1), tag(2), tag(3)),
            featureOf(22, self.suffix, self.shape | initial),
            featureOf(23, 0)};
}

ParserState::ParserState(const std::vector<SyntaxToken>& tokens)
    : m_tokens(&tokens), m_nodes(tokens.size() + 1), m_size(static_cast<int>(tokens.size()))
{
    m_stack.reserve(tokens.size() + 1);
    m_stack.push_back(0);
}

bool ParserState::allows(Action action) const
{
    const bool input = m_next <= m_size;
    switch (action) {
    case Shift: return input;
    case Left: return input && m_stack.size() > 1;
    // The root takes one dependent only, the last that is left: every sentence is one tree.
    case Right: return m_stack.size() > 2 || (m_stack.size() == 2 && !input);
    }
    return false;
}

std::pair<int, int> ParserState::arc(Action action) const
{
    const int top = m_stack.back();
    return action == Left ? std::pair(m_next, top) : std::pair(m_stack[m_stack.size() - 2], top);
}

void ParserState::apply(Action action, int label)
{
    if (action == Shift) {
        m_stack.push_back(m_next++);
        return;
    }
    const auto [head, dependent] = arc(action);
    m_nodes[static_cast<size_t>(dependent)].head = head;
    m_nodes[static_cast<size_t>(dependent)].label = label;
    Node& of = m_nodes[static_cast<size_t>(head)];
    if (action == Left) {
        of.left2 = of.left;
        of.left = dependent;
        ++of.lefts;
    } else {
        of.right2 = of.right;
        of.right = dependent;
        ++of.rights;
    }
    m_stack.pop_back();
}

ParserState::View ParserState::view(int node) const
{
    if (node < 1 || node > m_size)
        return {outside + static_cast<quint32>(node == 0), 90U + static_cast<quint32>(node == 0), 0};
    const SyntaxToken& token = (*m_tokens)[static_cast<size_t>(node) - 1];
    return {token.word, static_cast<quint32>(token.tag), static_cast<quint32>(m_nodes[static_cast<size_t>(node)].label + 1)};
}

/// A child that is not there differs from a token outside the sentence.
ParserState::View ParserState::childView(int node) const { return node == 0 ? View{outside, 99, 0} : view(node); }

/// Of a place outside the sentence none.
const ParserState::Node& ParserState::childrenOf(int node) const
{
    static const Node none;
    return node < 0 ? none : m_nodes[static_cast<size_t>(node)];
}

int ParserState::stackAt(size_t fromTop) const { return fromTop < m_stack.size() ? m_stack[m_stack.size() - 1 - fromTop] : -1; }

std::vector<Feature> ParserState::features() const
{
    const int n0 = stackAt(0), n1 = stackAt(1), n2 = stackAt(2);
    const View s0 = view(n0), s1 = view(n1), s2 = view(n2);
    const View b0 = view(m_next), b1 = view(m_next + 1), b2 = view(m_next + 2);
    const Node &c0 = childrenOf(n0), &c1 = childrenOf(n1), &cb = childrenOf(m_next <= m_size ? m_next : -1);
    const View l0 = childView(c0.left), r0 = childView(c0.right), l1 = childView(c1.left), r1 = childView(c1.right), lb = childView(cb.left);
    const View ll0 = childView(c0.left2), rr0 = childView(c0.right2), rr1 = childView(c1.right2), llb = childView(cb.left2);
    const quint32 v0 = c0.lefts * 8 + c0.rights, v1 = c1.lefts * 8 + c1.rights, vb = cb.lefts;
    const quint32 gap = distanceClass(n0 > 0 ? m_next - n0 : 0), gap1 = distanceClass(n1 > 0 ? n0 - n1 : 0);
    return {featureOf(1, s0.word, s0.tag), featureOf(2, s0.word), featureOf(3, s0.tag), featureOf(4, s1.word, s1.tag), featureOf(5, s1.word),
            featureOf(6, s1.tag), featureOf(7, b0.word, b0.tag), featureOf(8, b0.word), featureOf(9, b0.tag),
            featureOf(10, b1.word, b1.tag), featureOf(11, b1.tag), featureOf(12, b2.tag), featureOf(13, b2.word),
            featureOf(14, s0.word, b0.word), featureOf(15, s0.word, b0.tag), featureOf(16, s0.tag, b0.word),
            featureOf(17, s0.tag, b0.tag), featureOf(18, s0.word, s1.word), featureOf(19, s0.word, s1.tag),
            featureOf(20, s0.tag, s1.word), featureOf(21, s0.tag, s1.tag), featureOf(22, s0.tag, b0.tag, b1.tag),
            featureOf(23, s1.tag, s0.tag, b0.tag), featureOf(24, s2.tag, s1.tag, s0.tag), featureOf(25, s0.tag, l0.tag, b0.tag),
            featureOf(26, s0.tag, r0.tag, b0.tag), featureOf(27, s0.tag, b0.tag, lb.tag), featureOf(28, s1.tag, s0.tag, r1.tag),
            featureOf(29, s1.tag, s0.tag, r0.tag), featureOf(30, s1.tag, s0.tag, l0.tag), featureOf(31, s0.word, gap),
            featureOf(32, s0.tag, b0.tag, gap), featureOf(33, b0.word, gap), featureOf(34, s0.tag, s1.tag, gap1),
            featureOf(35, s0.word, v0), featureOf(36, s0.tag, v0), featureOf(37, s1.tag, v1), featureOf(38, b0.tag, vb),
            featureOf(39, b0.word, vb), featureOf(40, s0.tag, r0.label, b0.tag), featureOf(41, s0.tag, l0.label, b0.tag),
            featureOf(42, s1.tag, r1.label, s0.tag), featureOf(43, s0.word, r0.label, rr0.label), featureOf(44, s0.word, l0.label, ll0.label),
            featureOf(45, b0.tag, lb.label, llb.label), featureOf(46, s1.tag, r1.label, rr1.label), featureOf(47, s2.tag, s1.tag),
            featureOf(48, s0.tag, b0.word, b1.tag), featureOf(49, s0.tag, l0.word), featureOf(50, s1.word, b0.word),
            featureOf(51, s1.tag, b0.tag, gap), featureOf(52, s1.word, s0.tag, b0.tag), featureOf(53, b0.word, b1.word),
            featureOf(54, s1.tag, v1, s0.tag), featureOf(55, s0.tag, v0, b0.tag), featureOf(56, s1.tag, l1.tag, s0.tag)};
}

std::vector<Feature> ParserState::labelFeatures(Action action) const
{
    const auto [headNode, node] = arc(action);
    const View head = view(headNode), self = view(node);
    const Node& of = m_nodes[static_cast<size_t>(node)];
    const Node& up = m_nodes[static_cast<size_t>(headNode)];
    const View l = childView(of.left), r = childView(of.right), l2 = childView(of.left2), sister = childView(action == Left ? up.left : up.right);
    const quint32 side = action == Left ? 1 : 2;
    const quint32 gap = distanceClass(std::abs(headNode - node)) * 4 + side;
    const View before = view(node - 1), after = view(node + 1);
    const quint32 suffix = node > 0 ? (*m_tokens)[static_cast<size_t>(node) - 1].suffix : 0;
    return {featureOf(101, self.word, head.word, side), featureOf(102, self.word, head.tag, side), featureOf(103, self.tag, head.word, side),
            featureOf(104, self.tag, head.tag, gap), featureOf(105, self.word, side), featureOf(106, self.tag, head.tag, sister.label * 4 + side),
            featureOf(107, self.tag, l.word, side), featureOf(108, self.tag, l.label, l2.label), featureOf(109, self.tag, r.label, side),
            featureOf(110, before.word, self.tag, side), featureOf(111, after.tag, self.tag, side), featureOf(112, head.word, sister.label, side),
            featureOf(113, head.tag, up.lefts * 8 + up.rights, self.tag), featureOf(114, self.tag, l.tag, head.tag * 4 + side),
            featureOf(115, suffix, head.tag, side), featureOf(116, head.word, side), featureOf(117, self.tag, l.word, head.tag * 4 + side),
            featureOf(118, before.tag, self.tag, head.tag * 4 + side), featureOf(119, self.tag, l2.word, side), featureOf(120, self.tag, side)};
}

} // namespace cp
