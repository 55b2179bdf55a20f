#include "model/reading/sentencetree.h"

#include "model/language/wordnet.h"

#include <algorithm>

namespace cp {

SentenceTree::SentenceTree(std::vector<Word> words) : m_words(std::move(words)) { link(); }

SentenceTree::SentenceTree(std::vector<Word> words, WordSenses senses) : SentenceTree(std::move(words))
{
    if (!senses.empty() && senses.size() == m_words.size())
        m_senses = std::make_shared<const WordSenses>(std::move(senses));
}

void SentenceTree::link()
{
    m_children.assign(m_words.size(), {});
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i].head < 0)
            m_root = i;
        else
            m_children[static_cast<size_t>(m_words[i].head)].push_back(i);
    }
}

const QString& SentenceTree::form(size_t at) const
{
    static const QString none;
    return at < m_words.size() ? m_words[at].lower : none;
}

bool SentenceTree::isForm(size_t at, std::initializer_list<const char*> forms) const
{
    const QString& word = form(at);
    return std::any_of(forms.begin(), forms.end(), [&](const char* other) { return word == QLatin1String(other); });
}

QString SentenceTree::verb(size_t at) const
{
    const QString base = baseForm(form(at), VerbClass);
    return base.isEmpty() ? form(at) : base;
}

std::optional<size_t> SentenceTree::child(size_t head, Dependency dependency) const
{
    for (size_t at : m_children[head]) {
        if (m_words[at].dependency == dependency)
            return at;
    }
    return std::nullopt;
}

std::optional<size_t> SentenceTree::head(size_t at) const
{
    return m_words[at].head < 0 ? std::nullopt : std::optional(static_cast<size_t>(m_words[at].head));
}

std::pair<size_t, size_t> SentenceTree::bounds(size_t head) const
{
    std::pair<size_t, size_t> all{head, head};
    std::vector<size_t> open{head};
    while (!open.empty()) {
        const size_t at = open.back();
        open.pop_back();
        all = {std::min(all.first, at), std::max(all.second, at)};
        open.insert(open.end(), m_children[at].begin(), m_children[at].end());
    }
    return all;
}

bool SentenceTree::isAncestor(size_t ancestor, size_t of) const
{
    for (int at = static_cast<int>(of); at >= 0; at = m_words[static_cast<size_t>(at)].head) {
        if (static_cast<size_t>(at) == ancestor)
            return true;
    }
    return false;
}

std::optional<size_t> SentenceTree::subject(size_t predicate) const
{
    if (const auto plain = child(predicate, Dependency::Subject))
        return plain;
    if (const auto clausal = child(predicate, Dependency::ClausalSubject))
        return clausal;
    return child(predicate, Dependency::Expletive);
}

std::optional<size_t> SentenceTree::tensed(size_t predicate) const
{
    if (m_words[predicate].finite)
        return predicate;
    for (size_t at : m_children[predicate]) {
        const Dependency dependency = m_words[at].dependency;
        if ((dependency == Dependency::Auxiliary || dependency == Dependency::Copula) && m_words[at].finite)
            return at;
    }
    // "it used to be free": taggers take this past form for a participle.
    const auto below = form(predicate) == QLatin1String("used") ? child(predicate, Dependency::OpenComplement) : std::nullopt;
    const auto to = below ? child(*below, Dependency::Marker) : std::nullopt;
    return to && subject(predicate) ? std::optional(predicate) : std::nullopt;
}

std::optional<size_t> SentenceTree::modal(size_t predicate) const
{
    size_t at = predicate;
    for (;;) {
        for (size_t child : m_children[at]) {
            if (m_words[child].dependency == Dependency::Auxiliary
                && isForm(child, {"will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "'d", "wo", "ca", "cannot", "ought"}))
                return child;
        }
        if (m_words[at].dependency != Dependency::Conjunct || tensed(at) || !head(at))
            return std::nullopt;
        at = *head(at);
    }
}

bool SentenceTree::isPast(size_t predicate) const
{
    const auto at = tensed(predicate);
    if (!at)
        return false;
    if (isForm(*at, {"was", "were", "had", "did"}))
        return true;
    const Word& word = m_words[*at];
    return word.tag == Tag::Verb && word.lower != baseForm(word.lower, VerbClass) && !word.lower.endsWith(u's');
}

bool SentenceTree::isNegated(size_t predicate) const
{
    const auto denies = [this](size_t at) {
        return isForm(at, {"not", "n't", "never", "cannot", "no", "nobody", "nothing", "none", "neither", "nor"});
    };
    return std::any_of(m_children[predicate].begin(), m_children[predicate].end(), [&](size_t at) {
        const auto& below = m_children[at];
        const bool subject = m_words[at].dependency == Dependency::Subject;
        return denies(at) || (subject && std::any_of(below.begin(), below.end(), denies));
    });
}

std::vector<size_t> SentenceTree::predicates(size_t from, size_t end) const
{
    std::vector<size_t> all;
    for (size_t i = from; i < std::min(end, size()); ++i) {
        if (!m_words[i].finite)
            continue;
        const bool helper = m_words[i].dependency == Dependency::Auxiliary || m_words[i].dependency == Dependency::Copula;
        const size_t predicate = helper && m_words[i].head >= 0 ? static_cast<size_t>(m_words[i].head) : i;
        if (std::find(all.begin(), all.end(), predicate) == all.end())
            all.push_back(predicate);
    }
    return all;
}

std::optional<size_t> SentenceTree::predicateFrom(size_t from, size_t end) const
{
    for (size_t i = from; i < std::min(end, size()); ++i) {
        if (m_words[i].finite)
            return predicates(i, i + 1).front();
    }
    return std::nullopt;
}

bool SentenceTree::isQuestion() const
{
    for (size_t i = size(); i-- > 0;) {
        if (!isForm(i, {"\"", "'", ")"}))
            return form(i) == QLatin1String("?");
    }
    return false;
}

void SentenceTree::attach(size_t at, size_t head, Dependency dependency)
{
    if (isAncestor(at, head))
        return;
    if (m_words[at].head >= 0)
        std::erase(m_children[static_cast<size_t>(m_words[at].head)], at);
    m_words[at].head = static_cast<int>(head);
    m_words[at].dependency = dependency;
    auto& list = m_children[head];
    list.insert(std::upper_bound(list.begin(), list.end(), at), at);
}

void SentenceTree::settleVerb(size_t at, bool finite)
{
    m_words[at].finite = finite;
    m_words[at].participle = !finite;
}

void SentenceTree::makeRoot(size_t at, Dependency dependency)
{
    if (at == m_root)
        return;
    // The words between turn round, so that the old root ends below the new one.
    const size_t old = m_root;
    std::erase(m_children[static_cast<size_t>(m_words[at].head)], at);
    m_words[at].head = -1;
    m_words[at].dependency = Dependency::Root;
    m_words[old].head = static_cast<int>(at);
    m_words[old].dependency = dependency;
    link();
}

} // namespace cp
