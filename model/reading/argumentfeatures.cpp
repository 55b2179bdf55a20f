#include "model/reading/argumentfeatures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cp {
namespace {

constexpr size_t reach = 10;        ///< sentences before and after that may be answered

} // namespace

const char* nameOf(ClauseKind kind)
{
    static constexpr std::array names{"main", "reason", "concession", "condition", "time", "result", "and", "but", "relative", "participle"};
    return names[static_cast<size_t>(kind)];
}

const char* nameOf(Opening opening)
{
    static constexpr std::array names{"none", "contrast", "result", "example", "addition", "otherwise", "thatcase", "restatement", "reason"};
    return names[static_cast<size_t>(opening)];
}

ArgumentContext::ArgumentContext(const std::vector<StatementDraft>& drafts, const QSet<QString>& titleStems)
    : m_drafts(drafts), m_title(titleStems), m_headOf(drafts.size()), m_firstHead(drafts.size()), m_lastHead(drafts.size())
{
    for (size_t i = 0; i < drafts.size(); ++i) {
        for (const QString& stem : drafts[i].stems)
            ++m_occurrences[stem];
        const bool newSentence = i == 0 || drafts[i].sentence != drafts[i - 1].sentence;
        if (newSentence)
            m_heads.push_back(i);
        // The first clause stands in until the marked head of the sentence comes.
        if (drafts[i].headOfSentence && !drafts[m_heads.back()].headOfSentence)
            m_heads.back() = i;
        m_headOf[i] = m_heads.size() - 1;
    }
    for (size_t i = 0; i < drafts.size(); ++i)
        m_firstHead[i] = i > 0 && drafts[i].paragraph == drafts[i - 1].paragraph ? m_firstHead[i - 1] : m_headOf[i];
    for (size_t i = drafts.size(); i-- > 0;)
        m_lastHead[i] = i + 1 < drafts.size() && drafts[i].paragraph == drafts[i + 1].paragraph ? m_lastHead[i + 1] : m_headOf[i];
    const auto body = std::find_if(drafts.begin(), drafts.end(), [](const StatementDraft& draft) { return !draft.title; });
    m_firstParagraph = body == drafts.end() ? 0 : body->paragraph;
    m_lastParagraph = drafts.empty() ? 0 : drafts.back().paragraph;
    countParagraphs();
    rankByMeaning();
}

void ArgumentContext::countParagraphs()
{
    m_paragraphOf.resize(size());
    m_children.resize(size());
    for (size_t i = 0; i < size(); ++i) {
        const bool starts = !m_drafts[i].title && (i == 0 || m_drafts[i - 1].title || m_drafts[i].paragraph != m_drafts[i - 1].paragraph);
        m_paragraphs += starts;
        m_paragraphOf[i] = std::max(0, m_paragraphs - 1);
        if (m_drafts[i].parent)
            ++m_children[*m_drafts[i].parent];
    }
}

/// Ranks all drafts by nearness to a direction, farthest 0, nearest 1; nothing to compare gives 0.
std::vector<double> ArgumentContext::rankedBy(const std::vector<double>& direction) const
{
    std::vector<double> nearness(size()), ranks(size());
    for (size_t i = 0; i < size(); ++i) {
        for (size_t k = 0; k < m_drafts[i].meaning.size() && k < direction.size(); ++k)
            nearness[i] += static_cast<double>(m_drafts[i].meaning[k]) * direction[k];
    }
    std::vector<size_t> order(size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return nearness[a] < nearness[b]; });
    for (size_t place = 0; !direction.empty() && place < order.size(); ++place)
        ranks[order[place]] = static_cast<double>(place) / static_cast<double>(std::max<size_t>(1, size() - 1));
    return ranks;
}

void ArgumentContext::rankByMeaning()
{
    std::vector<double> all, title;
    for (const StatementDraft& draft : m_drafts) {
        std::vector<double>& sum = draft.title ? title : all;
        sum.resize(draft.meaning.size());
        for (size_t k = 0; k < draft.meaning.size(); ++k)
            sum[k] += static_cast<double>(draft.meaning[k]);
    }
    m_centralRank = rankedBy(all);
    m_titleRank = rankedBy(title);
}

/// The heads of its paragraph and of the two before.
std::vector<size_t> ArgumentContext::headsAround(size_t source) const
{
    size_t first = m_firstHead[source];
    std::vector<size_t> heads{m_heads[first]};
    for (int hops = 0; hops < 2 && first > 0; ++hops) {
        first = m_firstHead[m_heads[first - 1]];
        heads.push_back(m_heads[first]);
    }
    return heads;
}

std::vector<size_t> ArgumentContext::candidates(size_t source, const std::vector<size_t>& mains) const
{
    std::vector<size_t> all;
    const auto put = [&](size_t at) {
        if (at != source && !m_drafts[at].title && std::find(all.begin(), all.end(), at) == all.end())
            all.push_back(at);
    };
    const size_t own = m_headOf[source];
    for (size_t i = source; i-- > 0 && m_drafts[i].sentence == m_drafts[source].sentence;)
        put(i);
    for (size_t i = source + 1; i < size() && m_drafts[i].sentence == m_drafts[source].sentence; ++i)
        put(i);
    const size_t from = own > reach ? own - reach : 0;
    for (size_t h = from; h < std::min(m_heads.size(), own + reach); ++h)
        put(m_heads[h]);
    // Any clause of the sentences beside it may be what is taken up or prepared.
    for (size_t i = source; i-- > 0 && m_headOf[i] + 2 >= own;)
        put(i);
    for (size_t i = source + 1; i < size() && m_headOf[i] <= own + 1; ++i)
        put(i);
    for (size_t head : headsAround(source))
        put(head);
    for (size_t main : mains)
        put(main);
    return all;
}

double ArgumentContext::similarity(size_t a, size_t b) const
{
    double common = 0, weightA = 0, weightB = 0;
    const auto weight = [this](const QString& stem) { return 1 / std::log(2.0 + m_occurrences.value(stem)); };
    for (const QString& stem : m_drafts[a].stems) {
        weightA += weight(stem);
        common += m_drafts[b].stems.contains(stem) ? weight(stem) : 0;
    }
    for (const QString& stem : m_drafts[b].stems)
        weightB += weight(stem);
    return weightA > 0 && weightB > 0 ? common / (std::min(weightA, weightB) + 1) : 0;
}

/// How much the statement speaks of what the whole document speaks of: mean count of its stems elsewhere, on a log scale.
double ArgumentContext::centrality(size_t at) const
{
    double sum = 0;
    for (const QString& stem : m_drafts[at].stems)
        sum += std::log(static_cast<double>(m_occurrences.value(stem)));
    return m_drafts[at].stems.isEmpty() ? 0 : sum / static_cast<double>(m_drafts[at].stems.size() + 2);
}

bool ArgumentContext::isOfOther(size_t at) const { return m_drafts[at].statement.attribution.kind != HolderKind::Author; }

void ArgumentContext::add(Features& features, const char* name, bool condition) const
{
    if (condition)
        features.emplace_back(name, 1.0);
}

std::string ArgumentContext::distance(size_t source, size_t target) const
{
    const auto from = static_cast<long>(m_headOf[source]);
    const auto to = static_cast<long>(m_headOf[target]);
    const long apart = to - from;
    if (apart == 0)
        return "s";
    if (m_drafts[source].paragraph != m_drafts[target].paragraph)
        return apart < 0 ? (apart >= -2 ? "pb2" : "pb") : (apart <= 2 ? "pf2" : "pf");
    static constexpr std::array before{"b1", "b2", "b3", "b4", "b5"};
    static constexpr std::array after{"f1", "f2", "f3"};
    return apart < 0 ? before[static_cast<size_t>(std::min(-apart, 5L)) - 1] : after[static_cast<size_t>(std::min(apart, 3L)) - 1];
}

/// Where the statement stands.
void ArgumentContext::addPlace(Features& f, size_t at) const
{
    const StatementDraft& draft = m_drafts[at];
    const double place = static_cast<double>(at) / static_cast<double>(std::max<size_t>(1, size()));
    f.emplace_back("place", place);
    f.emplace_back("edge", std::abs(place - 0.5));
    add(f, "firstparagraph", draft.paragraph == m_firstParagraph);
    add(f, "lastparagraph", draft.paragraph == m_lastParagraph);
    add(f, "head", m_heads[m_headOf[at]] == at);
    add(f, "paragraphhead", m_firstHead[at] == m_headOf[at] && m_heads[m_headOf[at]] == at);
    add(f, "paragraphlast", m_lastHead[at] == m_headOf[at] && m_heads[m_headOf[at]] == at);
    add(f, "firstlast", draft.paragraph == m_firstParagraph && m_lastHead[at] == m_headOf[at]);
    add(f, "verylast", m_headOf[at] + 1 == m_heads.size());
    const bool late = m_lastHead[at] == m_headOf[at] && m_firstHead[at] != m_headOf[at];
    add(f, "late", late);
    add(f, "lateearly", late && draft.paragraph <= m_firstParagraph + 1);
    add(f, "latelast", late && draft.paragraph == m_lastParagraph);
    add(f, "secondparagraph", m_paragraphOf[at] == 1 && m_paragraphs > 3);
    add(f, "secondlast", m_paragraphOf[at] == 1 && m_paragraphs > 3 && m_lastHead[at] == m_headOf[at]);
    add(f, "thirdparagraph", m_paragraphOf[at] == 2 && m_paragraphs > 5);
    add(f, "lastbutone", m_paragraphOf[at] + 2 == m_paragraphs && m_paragraphs > 3);
    add(f, "lastfirst", m_paragraphOf[at] + 1 == m_paragraphs && m_firstHead[at] == m_headOf[at]);
    add(f, "alone", m_firstHead[at] == m_lastHead[at]);
}

/// What its words commit to, beyond the plain facts.
void ArgumentContext::addWords(Features& f, size_t at) const
{
    const StatementDraft& draft = m_drafts[at];
    const double best = draft.sureness.value_or(-1);
    add(f, "unlikely", best >= 0 && best < 0.35);
    add(f, "even", best >= 0.35 && best <= 0.6);
    add(f, "likely", best > 0.6 && best <= 0.85);
    if (draft.statement.probability)
        f.emplace_back("sureness:" + std::to_string(static_cast<int>(draft.statement.probability->kind)), 1.0);
    add(f, "children", m_children[at] > 0);
    add(f, "firstfuture", draft.first && draft.future);
    add(f, "firstnorm", draft.first && draft.norm);
    add(f, "presentplain", !draft.past && !draft.modal);
    add(f, "otherfirst", draft.first && isOfOther(at));
}

/// Words that the title has, too.
void ArgumentContext::addTitle(Features& f, size_t at) const
{
    const QSet<QString>& stems = m_drafts[at].stems;
    const auto words = std::count_if(stems.begin(), stems.end(), [this](const QString& stem) { return m_title.contains(stem); });
    f.emplace_back("title", static_cast<double>(std::min<qsizetype>(3, words)) / 3.0);
    f.emplace_back("titleshare", static_cast<double>(words) / static_cast<double>(std::max<qsizetype>(1, m_title.size())));
}

/// How the statement is built.
void ArgumentContext::addForm(Features& f, const StatementDraft& draft) const
{
    add(f, "firstperson", draft.first);
    add(f, "negated", draft.statement.negated);
    add(f, "anaphoric", draft.anaphoric);
    add(f, "short", draft.words < 6);
    add(f, "long", draft.words > 16);
}

Features ArgumentContext::plainFeatures(size_t at) const
{
    const StatementDraft& draft = m_drafts[at];
    Features f{{"bias", 1.0}, {std::string("kind:") + nameOf(draft.kind), 1.0}};
    addPlace(f, at);
    addTitle(f, at);
    f.emplace_back("central", centrality(at));
    add(f, "figure", draft.statement.probability && draft.numbers > 0);
    add(f, "future", draft.future);
    add(f, "judges", draft.first && draft.statement.probability);
    add(f, "probability", draft.statement.probability.has_value());
    add(f, "sure", draft.sureness && *draft.sureness > 0.7);
    add(f, "norm", draft.norm);
    add(f, "modal", draft.modal);
    add(f, "past", draft.past);
    add(f, "number", draft.numbers > 0);
    add(f, "name", draft.names > 0);
    add(f, "other", isOfOther(at));
    add(f, "asked", draft.asked);
    addForm(f, draft);
    f.emplace_back(std::string("open:") + nameOf(draft.opening), 1.0);
    f.emplace_back("centralrank", m_centralRank[at]);
    f.emplace_back("titlerank", m_titleRank[at]);
    addWords(f, at);
    return f;
}

Features ArgumentContext::statementFeatures(size_t at) const
{
    Features f = plainFeatures(at);
    f.addVector("v", m_drafts[at].meaning);
    return f;
}

/// What turns a relation to support, attack or detail.
void ArgumentContext::addTurn(Features& f, size_t source, size_t target) const
{
    const StatementDraft& from = m_drafts[source];
    const StatementDraft& to = m_drafts[target];
    const bool same = from.sentence == to.sentence;
    f.emplace_back("bias", 1.0);
    f.emplace_back(std::string("from:") + nameOf(from.kind) + (same ? ":s" : ":f"), 1.0);
    f.emplace_back(std::string("open:") + nameOf(from.opening) + (same ? ":s" : ":f"), 1.0);
    if (same)
        f.emplace_back(std::string(from.parent == target ? "up:" : to.parent == source ? "down:" : "side:") + nameOf(to.parent == source ? to.kind : from.kind), 1.0);
    f.emplace_back("way:" + distance(source, target), 1.0);
    f.emplace_back("alike", similarity(source, target));
    add(f, "turned", from.statement.negated != to.statement.negated);
    add(f, "negated", from.statement.negated);
    add(f, "other", isOfOther(source));
    add(f, "toother", isOfOther(target));
    add(f, "otherturned", isOfOther(source) != isOfOther(target));
    add(f, "asked", from.asked);
    add(f, "toasked", to.asked);
    add(f, "past", from.past);
    add(f, "number", from.numbers > 0);
    add(f, "modal", from.modal);
    add(f, "anaphoric", from.anaphoric);
    add(f, "probability", from.statement.probability.has_value());
    add(f, "low", from.sureness && *from.sureness < 0.45);
    add(f, "later", source > target);
}

Features ArgumentContext::kindFeatures(size_t source, size_t target) const
{
    Features f;
    addTurn(f, source, target);
    const auto addAll = [&f](const char* whose, const Features& others) {
        for (const auto& [name, value] : others.named)
            f.emplace_back(whose + name, value);
    };
    addAll("pair:", pairFeatures(source, target, false));
    addAll("source:", plainFeatures(source));
    addAll("target:", plainFeatures(target));
    f.addVector("source", m_drafts[source].meaning);
    f.addVector("target", m_drafts[target].meaning);
    return f;
}

} // namespace cp
