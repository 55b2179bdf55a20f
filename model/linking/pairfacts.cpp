#include "model/linking/pairfacts.h"

#include "model/meaning/judge.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cp {
namespace {

constexpr double mostWords = 6; ///< counts beyond say no more

double logOdds(float probability)
{
    const double p = std::clamp(static_cast<double>(probability), 1e-4, 1 - 1e-4);
    return std::log(p / (1 - p));
}

double yes(bool fact) { return fact ? 1 : 0; }

void addMeaning(PairFacts& facts, const MeaningFacts& meaning)
{
    const Judgement& j = *meaning.judgement;
    const double cosine = static_cast<double>(j.similarity);
    facts.emplace_back("cosine", cosine);
    facts.emplace_back("above least", std::min(meaning.aboveA, meaning.aboveB));
    facts.emplace_back("above most", std::max(meaning.aboveA, meaning.aboveB));
    facts.emplace_back("nearness", 1.0 / (1 + meaning.rankA) + 1.0 / (1 + meaning.rankB));
    facts.emplace_back("nearest", yes(meaning.rankA == 0 && meaning.rankB == 0));
    facts.emplace_back("follows most", logOdds(std::max(j.forth.entailment, j.back.entailment)));
    facts.emplace_back("follows least", logOdds(std::min(j.forth.entailment, j.back.entailment)));
    facts.emplace_back("contradicts most", logOdds(std::max(j.forth.contradiction, j.back.contradiction)));
    facts.emplace_back("contradicts least", logOdds(std::min(j.forth.contradiction, j.back.contradiction)));
    facts.emplace_back("same point", logOdds(j.point.same));
    facts.emplace_back("opposed point", logOdds(j.point.opposed));
    facts.emplace_back("speaks for", (logOdds(j.supports) + logOdds(j.supportsBack)) / 2);
    if (j.alike > 0)
        facts.emplace_back("likeness", logOdds(j.alike));
    facts.emplace_back("targets alike", meaning.around.targets);
    facts.emplace_back("sources alike", meaning.around.sources);
    facts.emplace_back("alike across", meaning.around.across);
    facts.emplace_back("paragraphs alike", meaning.around.paragraphs);
    facts.emplace_back("words near", meaning.words.mean);
    facts.emplace_back("words near least", meaning.words.least);
}

double sharedNames(const Pair& pair)
{
    const auto& answers = pair.comparison.answers;
    return static_cast<double>(std::count_if(answers.begin(), answers.end(), [&](const AnsweredWord& answer) { return pair.a.words[answer.a].name || pair.b.words[answer.b].name; }));
}

/// Weight of the rarest shared word, in the unit of the rarity that weighWords() gives.
double rarestShared(const Pair& pair)
{
    double most = 0;
    for (const AnsweredWord& answer : pair.comparison.answers)
        most = std::max(most, std::min(pair.a.words[answer.a].weight, pair.b.words[answer.b].weight));
    return most;
}

void addWords(PairFacts& facts, const Pair& pair)
{
    const Comparison& c = pair.comparison;
    facts.emplace_back("overlap", c.overlap);
    facts.emplace_back("covered least", std::min(c.coveredA, c.coveredB));
    facts.emplace_back("covered most", std::max(c.coveredA, c.coveredB));
    facts.emplace_back("alike", std::min<double>(c.alike, mostWords) / mostWords);
    facts.emplace_back("rarest", rarestShared(pair));
    facts.emplace_back("predicates", yes(c.predicates));
    facts.emplace_back("subjects", yes(c.subjects));
    facts.emplace_back("subjects differ", yes(c.subjectsDiffer));
    facts.emplace_back("opposition", yes(c.opposition.has_value()));
    facts.emplace_back("denied", yes(pair.a.denied != pair.b.denied));
    facts.emplace_back("turned", yes(isTurned(pair)));
    facts.emplace_back("exchanged", yes(c.exchange == Exchange::Changes));
    facts.emplace_back("arrangement", c.arrangement);
    facts.emplace_back("both denied", yes(pair.a.denied && pair.b.denied));
    facts.emplace_back("names differ", yes(namesDiffer(pair)));
    facts.emplace_back("names", std::min(sharedNames(pair), 3.0) / 3);
    facts.emplace_back("figures", std::min(sharedFigures(pair), 2) / 2.0);
    facts.emplace_back("quantities", yes(!pair.a.quantities.empty() && !pair.b.quantities.empty()));
    facts.emplace_back("times", yes(!pair.a.times.empty() && !pair.b.times.empty()));
}

void addStanding(PairFacts& facts, const Pair& pair)
{
    const auto is = [&pair](Role role) { return static_cast<double>((pair.a.role == role) + (pair.b.role == role)) / 2; };
    facts.emplace_back("main", (yes(pair.a.main) + yes(pair.b.main)) / 2);
    facts.emplace_back("claims", is(Role::Claim));
    facts.emplace_back("contexts", is(Role::Context));
    facts.emplace_back("supposed both", yes(pair.a.supposed && pair.b.supposed));
    facts.emplace_back("supposed one", yes(pair.a.supposed != pair.b.supposed));
    facts.emplace_back("asked", yes(pair.a.asked || pair.b.asked));
    facts.emplace_back("rejected", yes(pair.a.rejected || pair.b.rejected));
    facts.emplace_back("chancy both", yes(pair.a.probability && pair.b.probability));
    facts.emplace_back("chancy one", yes(pair.a.probability.has_value() != pair.b.probability.has_value()));
    const double lengths = static_cast<double>(pair.a.words.size() + 1) / static_cast<double>(pair.b.words.size() + 1);
    facts.emplace_back("lengths", std::abs(std::log(lengths)));
}

/// How likely the text makes it, 0…1; what has no chance beside it is as good as said.
StatedProbability chanceOf(const StatementFeatures& features)
{
    StatedProbability plain;
    plain.low = 0.9;
    plain.high = 1;
    plain.best = 0.97;
    return features.probability.value_or(plain);
}

void addArgument(PairFacts& facts, const Pair& pair, const MeaningFacts& meaning)
{
    const Standing& a = *meaning.standingA;
    const Standing& b = *meaning.standingB;
    facts.emplace_back("sides", a.side * b.side);
    facts.emplace_back("sides known", std::abs(a.side * b.side));
    facts.emplace_back("sides × words near", a.side * b.side * meaning.words.mean);
    facts.emplace_back("attacks both", a.attacks() * b.attacks());
    facts.emplace_back("attacks one", std::abs(a.attacks() - b.attacks()));
    facts.emplace_back("attacked both", a.isAttacked() * b.isAttacked());
    facts.emplace_back("attacked one", std::abs(a.isAttacked() - b.isAttacked()));
    facts.emplace_back("mains", yes(pair.a.main && pair.b.main));
    facts.emplace_back("steps", std::min(a.steps + b.steps, 8));
    facts.emplace_back("steps apart", std::abs(a.steps - b.steps));
    facts.emplace_back("grounds least", std::min({a.grounds(), b.grounds(), 5.0}));
    facts.emplace_back("grounds most", std::min(std::max(a.grounds(), b.grounds()), 8.0));
    facts.emplace_back("places", a.place + b.place);
    facts.emplace_back("places apart", std::abs(a.place - b.place));
    const StatedProbability chanceA = chanceOf(pair.a), chanceB = chanceOf(pair.b);
    facts.emplace_back("chances apart", std::abs(chanceA.best - chanceB.best));
    facts.emplace_back("chances gap", std::max({0.0, chanceA.low - chanceB.high, chanceB.low - chanceA.high}));
}

void addChecks(PairFacts& facts, const Findings& found)
{
    const auto& [clashes, excuse] = found;
    const auto has = [&clashes = found.clashes](Reason reason) {
        return yes(std::any_of(clashes.begin(), clashes.end(), [reason](const Clash& clash) { return clash.reason == reason; }));
    };
    facts.emplace_back("clash", yes(!clashes.empty()));
    facts.emplace_back("clash turned", std::max(has(Reason::Negation), has(Reason::Antonym)));
    facts.emplace_back("clash number", has(Reason::Number));
    facts.emplace_back("clash time", has(Reason::Time));
    facts.emplace_back("clash quantifier", has(Reason::Quantifier));
    facts.emplace_back("clash modality", has(Reason::Modality));
    facts.emplace_back("clash chance", has(Reason::Probability));
    facts.emplace_back("clash condition", has(Reason::Condition));
    facts.emplace_back("excused", yes(excuse.has_value()));
    facts.emplace_back("excused period", yes(excuse && excuse->reason == NearMissReason::Period));
    facts.emplace_back("excused condition", yes(excuse && excuse->reason == NearMissReason::Condition));
}

double valueOf(const PairFacts& facts, const char* name)
{
    const auto found = std::find_if(facts.begin(), facts.end(), [name](const auto& fact) { return fact.first == name; });
    return found == facts.end() ? 0 : found->second;
}

/// What counts only together.
void addProducts(PairFacts& facts)
{
    const std::vector<std::pair<const char*, const char*>> products{
        {"cosine", "cosine"},        {"cosine", "overlap"},       {"overlap", "overlap"},   {"clash", "cosine"},      {"clash", "overlap"},
        {"turned", "overlap"},       {"turned", "cosine"},        {"same point", "cosine"}, {"opposed point", "cosine"}, {"contradicts most", "cosine"},
        {"contradicts most", "overlap"}, {"follows most", "overlap"}, {"clash", "contradicts most"}, {"nearness", "overlap"}, {"nearness", "cosine"}};
    PairFacts made;
    for (const auto& [one, other] : products)
        made.emplace_back(std::string(one) + " × " + other, valueOf(facts, one) * valueOf(facts, other));
    facts.insert(facts.end(), made.begin(), made.end());
}

constexpr std::array judgeFacts{"follows", "contradicts", "same point", "opposed point", "speaks for"};

} // namespace

bool isJudgeFact(const std::string& name)
{
    return std::any_of(judgeFacts.begin(), judgeFacts.end(), [&name](const char* fact) { return name.find(fact) != std::string::npos; });
}

PairFacts factsOf(const Pair& pair, const Findings& found, const MeaningFacts& meaning)
{
    PairFacts facts;
    facts.reserve(110);
    facts.emplace_back("always", 1);
    if (meaning.judgement)
        addMeaning(facts, meaning);
    addWords(facts, pair);
    addStanding(facts, pair);
    if (meaning.standingA && meaning.standingB)
        addArgument(facts, pair, meaning);
    addChecks(facts, found);
    addProducts(facts);
    return facts;
}

} // namespace cp
