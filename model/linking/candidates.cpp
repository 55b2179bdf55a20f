#include "model/linking/candidates.h"

#include "model/linking/neighbours.h"
#include "model/meaning/judge.h"

#include <QHash>
#include <algorithm>
#include <map>

namespace cp {
namespace {

constexpr size_t byWordsKept = 12;
constexpr size_t commonestShare = 8; ///< stems that stand in more than 1/8 of the statements find nobody
constexpr size_t fewestPlaces = 20;  ///< but this many are always looked at
constexpr size_t mostPlaces = 60;    ///< and never more, so that work grows with the text alone
constexpr size_t exactLimit = 50'000;
constexpr size_t nearestMeaned = 5;

using Pairs = std::map<std::pair<size_t, size_t>, Candidate>;

class CandidateFinder final {
public:
    CandidateFinder(const std::vector<StatementFeatures>& features, std::span<const JudgedText> texts, const JobContext& job)
        : m_features(features), m_texts(texts), m_job(job)
    {
    }

    [[nodiscard]] std::vector<Candidate> find()
    {
        indexWords();
        for (size_t i = 0; i < m_features.size() && !m_job.cancel.isCancelled(); ++i)
            addByWords(i);
        if (!m_texts.empty())
            addByVectors();
        std::vector<Candidate> all;
        for (const auto& [place, candidate] : m_pairs)
            all.push_back(candidate);
        return all;
    }

private:
    Candidate& at(size_t i, size_t j);
    void indexWords();
    void addByWords(size_t i);
    void addByVectors();
    void addNearest(const std::vector<size_t>& own, const std::vector<size_t>& other);
    void completeSimilarities();

    const std::vector<StatementFeatures>& m_features;
    std::span<const JudgedText> m_texts;
    const JobContext& m_job;
    QHash<QString, std::vector<size_t>> m_index;
    Pairs m_pairs;
    /// By statement and other document: the mean similarity of its nearest.
    std::map<std::pair<size_t, DocumentId>, double> m_level;
};

Candidate& CandidateFinder::at(size_t i, size_t j)
{
    const bool ordered = m_features[i].document < m_features[j].document;
    const std::pair<size_t, size_t> place = ordered ? std::pair(i, j) : std::pair(j, i);
    const auto [found, made] = m_pairs.try_emplace(place);
    if (made)
        found->second = {place.first, place.second, 0, 0, 0, nearestKept, nearestKept};
    return found->second;
}

void CandidateFinder::indexWords()
{
    for (size_t i = 0; i < m_features.size(); ++i) {
        for (const ContentWord& word : m_features[i].words) {
            std::vector<size_t>& places = m_index[word.stem];
            // One more than is ever used says that the stem is too common.
            if (places.size() <= mostPlaces && (places.empty() || places.back() != i))
                places.push_back(i);
        }
    }
}

void CandidateFinder::addByWords(size_t i)
{
    QHash<size_t, double> scores;
    const size_t most = std::clamp(m_features.size() / commonestShare, fewestPlaces, mostPlaces);
    for (const ContentWord& word : m_features[i].words) {
        const auto places = m_index.constFind(word.stem);
        if (places == m_index.constEnd() || places->size() > most)
            continue;
        for (size_t j : *places) {
            if (m_features[j].document != m_features[i].document)
                scores[j] += word.weight;
        }
    }
    std::vector<std::pair<double, size_t>> ranked;
    for (auto score = scores.begin(); score != scores.end(); ++score)
        ranked.push_back({-score.value(), score.key()});
    std::sort(ranked.begin(), ranked.end());
    for (size_t k = 0; k < std::min(ranked.size(), byWordsKept); ++k)
        at(i, ranked[k].second);
}

void CandidateFinder::addNearest(const std::vector<size_t>& own, const std::vector<size_t>& other)
{
    const auto vectors = [this](const std::vector<size_t>& which) {
        std::vector<std::span<const float>> all;
        for (size_t i : which)
            all.emplace_back(m_texts[i].vector);
        return all;
    };
    const auto lists = nearestOf(vectors(own), vectors(other), static_cast<size_t>(nearestKept), exactLimit, m_job.cancel);
    for (size_t i = 0; i < own.size(); ++i) {
        double sum = 0;
        for (size_t k = 0; k < lists[i].size(); ++k) {
            Candidate& pair = at(own[i], other[lists[i][k].index]);
            (pair.a == own[i] ? pair.rankA : pair.rankB) = static_cast<int>(k);
            sum += k < nearestMeaned ? static_cast<double>(lists[i][k].similarity) : 0;
        }
        const size_t meaned = std::min(lists[i].size(), nearestMeaned);
        m_level[{own[i], m_features[other.front()].document}] = meaned ? sum / static_cast<double>(meaned) : 0;
    }
}

void CandidateFinder::completeSimilarities()
{
    for (auto& [place, pair] : m_pairs) {
        const std::vector<float>& x = m_texts[pair.a].vector;
        const std::vector<float>& y = m_texts[pair.b].vector;
        double sum = 0;
        for (size_t k = 0; k < x.size(); ++k)
            sum += static_cast<double>(x[k]) * static_cast<double>(y[k]);
        pair.similarity = sum;
        pair.aboveA = sum - m_level[{pair.a, m_features[pair.b].document}];
        pair.aboveB = sum - m_level[{pair.b, m_features[pair.a].document}];
    }
}

void CandidateFinder::addByVectors()
{
    std::map<DocumentId, std::vector<size_t>> documents;
    for (size_t i = 0; i < m_features.size(); ++i)
        documents[m_features[i].document].push_back(i);
    for (const auto& [document, own] : documents) {
        for (const auto& [second, other] : documents) {
            if (document != second && !m_job.cancel.isCancelled())
                addNearest(own, other);
        }
    }
    completeSimilarities();
}

} // namespace

std::vector<Candidate> findCandidates(const std::vector<StatementFeatures>& features, std::span<const JudgedText> texts, const JobContext& job)
{
    return CandidateFinder(features, texts, job).find();
}

} // namespace cp
