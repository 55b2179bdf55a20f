#include "model/reading/argumentfeatures.h"

#include <algorithm>
#include <cmath>

// What speaks for one statement hanging on another: how their clauses stand to each other in one sentence, and across
// sentences where both stand, what their first words and openings say, what they share, and how alike they are.

namespace cp {
namespace {

std::string bits(bool a, bool b) { return std::string(a ? "1" : "0") + (b ? '1' : '0'); }

} // namespace

/// First of its paragraph, head of a later sentence, or a clause beside the head.
char ArgumentContext::placeInParagraph(size_t at) const
{
    if (!isHead(at))
        return 'c';
    return m_firstHead[at] == m_headOf[at] ? 'T' : 'H';
}

int ArgumentContext::paragraphsApart(size_t source, size_t target) const
{
    return std::clamp(m_paragraphOf[target] - m_paragraphOf[source], -3, 3);
}

/// Cosine of the two meanings; 0 without models.
double ArgumentContext::nearness(size_t a, size_t b) const
{
    const std::vector<float>& one = m_drafts[a].meaning;
    const std::vector<float>& other = m_drafts[b].meaning;
    double sum = 0;
    for (size_t k = 0; k < std::min(one.size(), other.size()); ++k)
        sum += static_cast<double>(one[k] * other[k]);
    return sum;
}

/// Statements from the one to the other, in steps that grow.
std::string ArgumentContext::gap(size_t source, size_t target) const
{
    const size_t apart = source > target ? source - target : target - source;
    const size_t step = apart < 4 ? apart : 4 + static_cast<size_t>(2 * std::log2(static_cast<double>(apart) / 4));
    std::string name(1, source > target ? 'b' : 'f');
    name += std::to_string(std::min<size_t>(step, 12));
    return name;
}

/// Two clauses of one sentence.
void ArgumentContext::addNear(Features& f, size_t source, size_t target, const std::string& tie) const
{
    const StatementDraft& from = m_drafts[source];
    const StatementDraft& to = m_drafts[target];
    const StatementDraft& lower = tie == "child" ? to : from;
    f.emplace_back(tie + ":" + nameOf(lower.kind) + (source > target ? ":b" : ":f"), 1.0);
    if (!lower.cueText.isEmpty())
        f.emplace_back("cue:" + lower.cueText.toStdString() + ":" + tie, 1.0);
    f.emplace_back("s:past:" + bits(from.past, to.past), 1.0);
    f.emplace_back("s:modal:" + bits(from.modal, to.modal), 1.0);
    f.emplace_back("s:negated:" + bits(from.statement.negated, to.statement.negated), 1.0);
    f.emplace_back("s:number:" + bits(from.numbers > 0, to.numbers > 0), 1.0);
    f.emplace_back("s:probability:" + bits(from.statement.probability.has_value(), to.statement.probability.has_value()), 1.0);
    f.emplace_back("s:other:" + bits(isOfOther(source), isOfOther(target)), 1.0);
}

/// How two clauses of one sentence, or two sentences, stand to each other.
void ArgumentContext::addTie(Features& f, size_t source, size_t target, const std::string& way) const
{
    const StatementDraft& from = m_drafts[source];
    const StatementDraft& to = m_drafts[target];
    if (way == "s") {
        const bool parent = from.parent == target;
        const bool child = to.parent == source;
        const bool sibling = from.parent && from.parent == to.parent;
        const std::string tie = parent ? "parent" : child ? "child" : sibling ? "sibling" : source > target ? "left" : "right";
        f.emplace_back(tie + ":" + nameOf(child ? to.kind : from.kind), 1.0);
        f.emplace_back(tie, 1.0);
        f.emplace_back("apart", std::min(4.0, std::abs(static_cast<double>(source) - static_cast<double>(target))));
        f.emplace_back(std::string("kinds:") + nameOf(from.kind) + ">" + nameOf(to.kind), 1.0);
        addNear(f, source, target, tie);
        return;
    }
    f.emplace_back(std::string("farkinds:") + nameOf(from.kind) + ">" + nameOf(to.kind), 1.0);
    f.emplace_back("gap:" + gap(source, target), 1.0);
    if (isHead(source)) {
        f.emplace_back(std::string("open:") + nameOf(from.opening) + ":" + way, 1.0);
        add(f, "takesup:b1", from.anaphoric && way == "b1");
    } else {
        f.emplace_back(std::string("leaves:") + nameOf(from.kind), 1.0);
    }
    addFarPlace(f, source, target, way);
    addFarWords(f, source, target, way);
    addFar(f, source, target, way);
}

/// Where the two stand in their paragraphs and the document.
void ArgumentContext::addFarPlace(Features& f, size_t source, size_t target, const std::string& way) const
{
    const std::string places{placeInParagraph(source), placeInParagraph(target)};
    const int apart = paragraphsApart(source, target);
    f.emplace_back("places:" + places, 1.0);
    f.emplace_back("places:" + way + places, 1.0);
    f.emplace_back("paragraphs:" + std::to_string(apart) + places, 1.0);
    const int paragraph = m_paragraphOf[target];
    const std::string where = paragraph == 0 ? "0" : paragraph == 1 ? "1" : paragraph + 1 == m_paragraphs ? "L" : "m";
    f.emplace_back("where:" + where + (apart == 0 ? "=" : "") + places[1], 1.0);
    f.emplace_back("lasts:" + bits(m_headOf[source] == m_lastHead[source], m_headOf[target] == m_lastHead[target]) + (apart == 0 ? "=" : ""), 1.0);
}

/// What the first words and openings of two sentences say.
void ArgumentContext::addFarWords(Features& f, size_t source, size_t target, const std::string& way) const
{
    const StatementDraft& from = m_drafts[source];
    const StatementDraft& to = m_drafts[target];
    const std::string turn = source > target ? ":b" : ":f";
    if (isHead(source)) {
        f.emplace_back(std::string("toopen:") + nameOf(to.opening) + turn, 1.0);
        f.emplace_back(std::string("openings:") + nameOf(from.opening) + ">" + nameOf(to.opening) + turn, 1.0);
        if (from.anaphoric)
            f.emplace_back("anaphoric:" + way, 1.0);
        if (to.anaphoric)
            f.emplace_back("toanaphoric:" + way, 1.0);
        if (!from.firstWord.isEmpty())
            f.emplace_back("first:" + from.firstWord.toStdString() + (way == "b1" ? ":b1" : turn), 1.0);
    }
    if (!to.firstWord.isEmpty())
        f.emplace_back("tofirst:" + to.firstWord.toStdString() + turn, 1.0);
}

/// What two sentences are, side by side.
void ArgumentContext::addFar(Features& f, size_t source, size_t target, const std::string& way) const
{
    const StatementDraft& from = m_drafts[source];
    const StatementDraft& to = m_drafts[target];
    const std::string turn = source > target ? ":b" : ":f";
    f.emplace_back("x:past:" + bits(from.past, to.past), 1.0);
    f.emplace_back("x:number:" + bits(from.numbers > 0, to.numbers > 0) + turn, 1.0);
    f.emplace_back("x:probability:" + bits(from.statement.probability.has_value(), to.statement.probability.has_value()) + turn, 1.0);
    f.emplace_back("x:norm:" + bits(from.norm, to.norm) + turn, 1.0);
    f.emplace_back("x:asked:" + bits(from.asked, to.asked) + (way == "b1" ? ":b1" : turn), 1.0);
    f.emplace_back("x:negated:" + bits(from.statement.negated, to.statement.negated), 1.0);
    const bool sameHolder = from.statement.attribution.holder == to.statement.attribution.holder;
    f.emplace_back("x:other:" + bits(isOfOther(source), isOfOther(target)) + (sameHolder ? "=" : "") + turn, 1.0);
    f.emplace_back("x:person:" + bits(from.first, to.first), 1.0);
    f.emplace_back("x:words:" + std::to_string(std::min(3, to.words / 6)), 1.0);
    add(f, "x:tochildren", m_children[target] > 0);
    const auto rare = std::count_if(from.stems.begin(), from.stems.end(), [&](const QString& stem) {
        return m_occurrences.value(stem) == 2 && to.stems.contains(stem);
    });
    f.emplace_back("x:rare", static_cast<double>(rare));
    f.emplace_back("x:central", centrality(target));
    f.emplace_back("x:centralrank", m_centralRank[target]);
}

/// What can be answered: its own words.
void ArgumentContext::addTarget(Features& f, size_t target) const
{
    const StatementDraft& to = m_drafts[target];
    f.emplace_back(std::string("to:") + nameOf(to.kind), 1.0);
    add(f, "to:asked", to.asked);
    add(f, "to:other", isOfOther(target));
    add(f, "to:norm", to.norm);
    add(f, "to:modal", to.modal);
    add(f, "to:probability", to.statement.probability.has_value());
    add(f, "to:past", to.past);
    add(f, "to:number", to.numbers > 0);
}

Features ArgumentContext::pairFeatures(size_t source, size_t target, bool targetIsMain) const
{
    const StatementDraft& from = m_drafts[source];
    const StatementDraft& to = m_drafts[target];
    const std::string way = distance(source, target);
    const bool fromHead = isHead(source);
    const bool toHead = isHead(target);
    Features f{{"way:" + way + (fromHead ? "h" : "c") + (toHead ? "h" : "c"), 1.0}};
    addTie(f, source, target, way);
    const double alike = similarity(source, target);
    f.emplace_back("alike", alike);
    f.emplace_back("alike:" + std::string(way == "s" ? "s" : "far"), alike);
    f.emplace_back("near:" + std::string(way == "s" ? "s" : "far"), 2 * nearness(source, target));
    add(f, "nothing", alike == 0 && way != "s");
    add(f, "toparagraphhead", m_firstHead[target] == m_headOf[target] && toHead);
    add(f, "ownparagraphhead", m_firstHead[source] == m_headOf[target] && toHead && way != "s");
    add(f, "headtomain", targetIsMain && fromHead && m_firstHead[source] == m_headOf[source]);
    add(f, "main", targetIsMain);
    add(f, "mainfar", targetIsMain && from.paragraph != to.paragraph);
    add(f, "mainsame", targetIsMain && way == "s");
    addTarget(f, target);
    add(f, "past>past", from.past && to.past);
    add(f, "past>modal", from.past && to.modal);
    add(f, "number>plain", from.numbers > 0 && to.numbers == 0);
    return f;
}

Features ArgumentContext::relationFeatures(size_t source, size_t target, bool targetIsMain) const
{
    Features f = pairFeatures(source, target, targetIsMain);
    const bool same = m_drafts[source].sentence == m_drafts[target].sentence;
    f.addVector(same ? "near" : target < source ? "back" : "ahead", m_drafts[target].meaning);
    return f;
}

} // namespace cp
