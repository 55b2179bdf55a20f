#include "model/linking/comparedpairs.h"

#include "model/base/letters.h"
#include "model/documents/documentdate.h"
#include "model/meaning/meaning.h"

#include <QSet>
#include <algorithm>

namespace cp {
namespace {

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

std::vector<StatementFeatures> readFeatures(const ArgumentMap& map, const JobContext& job)
{
    std::vector<StatementFeatures> all;
    for (const Statement& statement : map.statements()) {
        if (job.cancel.isCancelled())
            break;
        if (statement.review != Review::Dismissed && !statement.span.isEmpty())
            all.push_back(featuresOf(statement, map.find(statement.document)->text, dateOf(*map.find(statement.document))));
    }
    weighWords(all);
    addConditions(map, all);
    markRejected(map, all);
    return all;
}

std::vector<JudgedText> readTexts(const std::vector<StatementFeatures>& features, const Meaning& meaning, const CancelToken& cancel)
{
    std::vector<QString> texts;
    texts.reserve(features.size());
    for (const StatementFeatures& one : features)
        texts.push_back(one.text);
    auto read = meaning.prepare(texts, cancel);
    return read ? std::move(*read) : std::vector<JudgedText>{};
}

void addSurroundings(ComparedMap& compared, const ArgumentMap& map)
{
    const Neighbourhood neighbourhood(map, compared.features, compared.texts);
    const WordVectors words(compared.features, compared.texts);
    for (ComparedPair& pair : compared.pairs) {
        pair.around = neighbourhood.around(pair.candidate.a, pair.candidate.b);
        pair.words = words.between(pair.candidate.a, pair.candidate.b);
    }
}

void addJudgements(ComparedMap& compared, const Meaning& meaning, const CancelToken& cancel)
{
    std::vector<JudgedPair> pairs;
    pairs.reserve(compared.pairs.size());
    for (const ComparedPair& pair : compared.pairs)
        pairs.push_back({pair.candidate.a, pair.candidate.b});
    auto judged = meaning.judge->judge(compared.texts, compared.texts, pairs, cancel);
    if (!judged)
        return;
    for (size_t i = 0; i < judged->size(); ++i)
        compared.pairs[i].judgement = std::move((*judged)[i]);
}

/// "Would close.", "They were stolen.": one word and no figure, of nobody knows what. Cut out of its text, such a
/// remainder fits any other of the kind.
bool saysTooLittle(const StatementFeatures& features)
{
    return features.words.size() + features.quantities.size() + features.times.size() < 2;
}

} // namespace

Pair ComparedMap::pair(const ComparedPair& compared) const
{
    const StatementFeatures& a = features[compared.candidate.a];
    const StatementFeatures& b = features[compared.candidate.b];
    return {a, b, compared.comparison, letters.value(a.document), letters.value(b.document)};
}

PairFacts ComparedMap::facts(const ComparedPair& compared) const
{
    const Candidate& c = compared.candidate;
    return factsOf(pair(compared), compared.found,
                   {compared.judgement ? &*compared.judgement : nullptr, c.aboveA, c.aboveB, c.rankA, c.rankB, compared.around, compared.words, &standings[c.a], &standings[c.b]});
}

ComparedMap compareDocuments(const ArgumentMap& map, const LinkingOptions& options, const JobContext& job)
{
    ComparedMap compared;
    for (const Document& document : map.documents())
        compared.letters.insert(document.id, laneLetter(static_cast<int>(compared.letters.size())));
    compared.features = readFeatures(map, job);
    compared.standings = standingsOf(map, compared.features);
    if (options.meaning)
        compared.texts = readTexts(compared.features, *options.meaning, job.cancel);
    for (const Candidate& candidate : findCandidates(compared.features, compared.texts, job)) {
        if (job.cancel.isCancelled())
            break;
        if (saysTooLittle(compared.features[candidate.a]) || saysTooLittle(compared.features[candidate.b]))
            continue;
        compared.pairs.push_back({candidate, compareWords(compared.features[candidate.a], compared.features[candidate.b]), {}, {}, {}, std::nullopt});
        compared.pairs.back().found = findClashes(compared.pair(compared.pairs.back()));
    }
    if (!compared.texts.empty()) {
        addSurroundings(compared, map);
        addJudgements(compared, *options.meaning, job.cancel);
    }
    return compared;
}

} // namespace cp
