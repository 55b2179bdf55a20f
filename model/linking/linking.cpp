#include "model/linking/linking.h"

#include "model/linking/comparison.h"

#include <QHash>
#include <QSet>
#include <algorithm>

// Candidates: statements that share rare stems, found by an inverted index; the best `candidates` a statement are
// compared word by word. Cost: statements × candidates, not pairs.

namespace cp {
namespace {

constexpr size_t candidates = 12;
constexpr size_t commonestShare = 8; ///< stems that stand in more than 1/8 of the statements find nobody
constexpr size_t fewestPlaces = 20;  ///< but this many are always looked at
constexpr size_t mostPlaces = 60;    ///< and never more, so that work grows with the text alone

QString letterOf(size_t index) { return QString(QChar(u'A' + static_cast<int>(index % 26))); }

void addConditions(const ArgumentMap& map, std::vector<StatementFeatures>& all)
{
    QHash<StatementId, size_t> place;
    for (size_t i = 0; i < all.size(); ++i)
        place.insert(all[i].id, i);
    for (const Relation& relation : map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        if (relation.kind != RelationKind::ConditionOf || !target || !place.contains(*target))
            continue;
        StatementFeatures& consequent = all[place.value(*target)];
        consequent.condition = relation.condition;
        for (StatementId source : relation.sources) {
            if (!place.contains(source))
                continue;
            StatementFeatures supposition = all[place.value(source)];
            supposition.suppositions.clear();
            consequent.suppositions.push_back(std::move(supposition));
        }
    }
}

/// Views of others that an author's statement attacks.
void markRejected(const ArgumentMap& map, std::vector<StatementFeatures>& all)
{
    QSet<StatementId> attacked;
    for (const Relation& relation : map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        const Statement* source = relation.sources.empty() ? nullptr : map.find(relation.sources.front());
        if (relation.kind == RelationKind::Attacks && target && source && source->attribution.kind == HolderKind::Author)
            attacked.insert(*target);
    }
    for (StatementFeatures& features : all)
        features.rejected = features.attribution.kind != HolderKind::Author && attacked.contains(features.id);
}

class Linker final {
public:
    Linker(const ArgumentMap& map, const LinkingOptions& options, const JobContext& job);
    [[nodiscard]] std::vector<Link> run();

private:
    [[nodiscard]] std::vector<size_t> candidatesOf(size_t i) const;
    void linkPair(size_t i, size_t j);
    [[nodiscard]] std::vector<Link> best();

    const ArgumentMap& m_map;
    const LinkingOptions& m_options;
    const JobContext& m_job;
    std::vector<StatementFeatures> m_features;
    QHash<QString, std::vector<size_t>> m_index;
    QHash<DocumentId, QString> m_letters;
    std::vector<Link> m_links;
};

Linker::Linker(const ArgumentMap& map, const LinkingOptions& options, const JobContext& job)
    : m_map(map), m_options(options), m_job(job)
{
    for (const Document& document : map.documents())
        m_letters.insert(document.id, letterOf(static_cast<size_t>(m_letters.size())));
    for (const Statement& statement : map.statements()) {
        if (job.cancel.isCancelled())
            break;
        if (statement.review != Review::Dismissed && !statement.span.isEmpty())
            m_features.push_back(featuresOf(statement, map.find(statement.document)->text));
    }
    weighWords(m_features);
    addConditions(map, m_features);
    markRejected(map, m_features);
    for (size_t i = 0; i < m_features.size(); ++i) {
        for (const ContentWord& word : m_features[i].words) {
            std::vector<size_t>& places = m_index[word.stem];
            // One more than is ever used says that the stem is too common.
            if (places.size() <= mostPlaces && (places.empty() || places.back() != i))
                places.push_back(i);
        }
    }
}

std::vector<size_t> Linker::candidatesOf(size_t i) const
{
    QHash<size_t, double> scores;
    const size_t most = std::clamp(m_features.size() / commonestShare, fewestPlaces, mostPlaces);
    for (const ContentWord& word : m_features[i].words) {
        const auto places = m_index.constFind(word.stem);
        if (places == m_index.constEnd() || places->size() > most)
            continue;
        for (size_t j : *places) {
            if (j > i && m_features[j].document != m_features[i].document)
                scores[j] += word.weight;
        }
    }
    std::vector<std::pair<double, size_t>> ranked;
    for (auto at = scores.begin(); at != scores.end(); ++at)
        ranked.push_back({-at.value(), at.key()});
    std::sort(ranked.begin(), ranked.end());
    std::vector<size_t> chosen;
    for (size_t k = 0; k < std::min(ranked.size(), candidates); ++k)
        chosen.push_back(ranked[k].second);
    return chosen;
}

void Linker::linkPair(size_t i, size_t j)
{
    const bool ordered = m_features[i].document < m_features[j].document;
    const StatementFeatures& a = m_features[ordered ? i : j];
    const StatementFeatures& b = m_features[ordered ? j : i];
    std::optional<Link> link = judge(a, b, compareWords(a, b), m_letters.value(a.document), m_letters.value(b.document));
    if (!link || link->score < m_options.minimumScore)
        return;
    link->a = a.id;
    link->b = b.id;
    m_links.push_back(std::move(*link));
}

/// Strongest first; a statement that has a better link keeps another one only when that is nearly as good.
std::vector<Link> Linker::best()
{
    std::stable_sort(m_links.begin(), m_links.end(), [](const Link& x, const Link& y) {
        return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    QHash<StatementId, double> top;
    std::vector<Link> kept;
    for (Link& link : m_links) {
        const double bar = std::max(top.value(link.a, 0), top.value(link.b, 0));
        if (link.score < bar - 0.12)
            continue;
        top.insert(link.a, std::max(top.value(link.a, 0), link.score));
        top.insert(link.b, std::max(top.value(link.b, 0), link.score));
        link.id = {static_cast<int>(kept.size()) + 1};
        kept.push_back(std::move(link));
    }
    return kept;
}

std::vector<Link> Linker::run()
{
    for (size_t i = 0; i < m_features.size() && !m_job.cancel.isCancelled(); ++i) {
        for (size_t j : candidatesOf(i))
            linkPair(i, j);
    }
    return best();
}

} // namespace

std::vector<Link> linkDocuments(const ArgumentMap& map, const LinkingOptions& options, const JobContext& job)
{
    return Linker(map, options, job).run();
}

} // namespace cp
