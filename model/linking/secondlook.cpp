#include "model/linking/secondlook.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double hopeless = 0.985; ///< of no relation
constexpr size_t mostTies = 8;    ///< of a statement that are looked at
constexpr double leastChance = 1e-4;
constexpr double fewest = 0.2;    ///< links: below, the log would make much of how short an article is

double linkChance(const LinkChances& chances) { return chances.match + chances.contradict; }

double odds(double chance, const LinkChances& chances) { return std::log((chance + leastChance) / (chances.none + leastChance)); }

double wayOver(const Tie& tie) { return tie.against ? -tie.sure : tie.sure; }

size_t looked(const std::vector<Tie>& ties) { return std::min(ties.size(), mostTies); }

} // namespace

SecondLook::SecondLook(const ComparedMap& compared, const std::vector<LinkChances>& first) : m_compared(compared)
{
    for (size_t i = 0; i < compared.pairs.size(); ++i) {
        const auto [a, b] = Both(compared.pairs[i].candidate.a, compared.pairs[i].candidate.b);
        m_chances.insert(std::minmax(a, b), first[i]);
        m_links[{a, documentOf(b)}] += linkChance(first[i]);
        m_links[{b, documentOf(a)}] += linkChance(first[i]);
    }
}

bool SecondLook::isHopeless(const LinkChances& chances) { return chances.none >= hopeless; }

void SecondLook::add(Company& company, size_t x, size_t y, double way) const
{
    const auto found = m_chances.constFind(std::minmax(x, y));
    if (found == m_chances.constEnd())
        return;
    company.nearest = std::max(company.nearest, linkChance(*found) * std::abs(way));
    company.leaning += (found->match - found->contradict) * way;
}

SecondLook::Company SecondLook::ofBoth(const std::vector<Tie>& some, const std::vector<Tie>& others) const
{
    Company company;
    for (size_t i = 0; i < looked(some); ++i) {
        for (size_t j = 0; j < looked(others); ++j)
            add(company, some[i].other, others[j].other, wayOver(some[i]) * wayOver(others[j]));
    }
    return company;
}

SecondLook::Company SecondLook::across(size_t a, size_t b) const
{
    Company company;
    const auto addAll = [&](const std::vector<Tie>& ties, size_t other) {
        for (size_t i = 0; i < looked(ties); ++i)
            add(company, ties[i].other, other, wayOver(ties[i]));
    };
    addAll(standing(a).targets, b);
    addAll(standing(a).sources, b);
    addAll(standing(b).targets, a);
    addAll(standing(b).sources, a);
    return company;
}

SecondLook::Company SecondLook::beside(size_t a, size_t b) const
{
    Company company;
    for (size_t x : standing(a).beside) {
        add(company, x, b, 1);
        for (size_t y : standing(b).beside)
            add(company, x, y, 1);
    }
    for (size_t y : standing(b).beside)
        add(company, a, y, 1);
    return company;
}

double SecondLook::othersOf(size_t statement, size_t partner, double own) const
{
    const auto found = m_links.find({statement, documentOf(partner)});
    return found == m_links.end() ? 0 : std::max(found->second - own, 0.0);
}

PairFacts SecondLook::facts(const ComparedPair& pair) const
{
    const auto [a, b] = Both(pair.candidate.a, pair.candidate.b);
    const LinkChances chances = m_chances.value(std::minmax(a, b));
    PairFacts facts = m_compared.facts(pair);
    facts.emplace_back("first match", odds(chances.match, chances));
    facts.emplace_back("first contradict", odds(chances.contradict, chances));
    facts.emplace_back("first near miss", odds(chances.nearMiss, chances));
    const double own = linkChance(chances), ofA = othersOf(a, b, own), ofB = othersOf(b, a, own);
    facts.emplace_back("others least", std::log(fewest + std::min(ofA, ofB)));
    facts.emplace_back("others most", std::log(fewest + std::max(ofA, ofB)));
    const auto addCompany = [&facts](const std::string& name, const Company& company) {
        facts.emplace_back(name, std::log(0.01 + company.nearest));
        facts.emplace_back(name + " leaning", std::clamp(company.leaning, -1.0, 1.0));
    };
    addCompany("targets linked", ofBoth(standing(a).targets, standing(b).targets));
    addCompany("sources linked", ofBoth(standing(a).sources, standing(b).sources));
    addCompany("across linked", across(a, b));
    addCompany("beside linked", beside(a, b));
    return facts;
}

std::vector<LinkChances> lookTwice(const ComparedMap& compared, const LinkModel& first, const LinkModel& second)
{
    std::vector<LinkChances> chances;
    for (const ComparedPair& pair : compared.pairs)
        chances.push_back(pair.judgement ? first.chances(compared.facts(pair)) : LinkChances{});
    const SecondLook look(compared, chances);
    std::vector<LinkChances> again;
    for (size_t i = 0; i < chances.size(); ++i)
        again.push_back(SecondLook::isHopeless(chances[i]) ? LinkChances{} : second.chances(look.facts(compared.pairs[i])));
    return again;
}

} // namespace cp
