#include "learner.h"

#include "model/linking/closelook.h"
#include "model/linking/secondlook.h"

#include <algorithm>

namespace {

void addSecondLook(std::vector<Example>& examples, const Material& material, const cp::LinkModel& first)
{
    std::vector<cp::LinkChances> chances;
    for (const Example& one : material.examples)
        chances.push_back(first.chances(one.facts));
    const cp::SecondLook look(material.compared, chances);
    for (size_t i = 0; i < chances.size(); ++i) {
        if (!cp::SecondLook::isHopeless(chances[i]))
            examples.push_back({look.facts(material.compared.pairs[i]), material.examples[i].label, material.examples[i].judgeKnows});
    }
}

} // namespace

Learner::Learner(const std::vector<Material>& all, const cp::Meaning& meaning) : m_all(all), m_meaning(meaning)
{
    std::map<QString, size_t> partOfName;
    for (const Material& material : all)
        m_parts.push_back(partOfName.try_emplace(material.name, partOfName.size() % parts).first->second);
}

bool Learner::isLearntFrom(size_t material, const Parts& without) const
{
    const MaterialKind kind = m_all[material].kind;
    return (kind == MaterialKind::Annotated || kind == MaterialKind::JudgeKnows) && !without.contains(m_parts[material]);
}

const QByteArray& Learner::first(const Parts& without)
{
    const auto [found, made] = m_first.try_emplace(without);
    if (made) {
        std::vector<Example> examples;
        for (size_t i = 0; i < m_all.size(); ++i) {
            if (isLearntFrom(i, without))
                examples.insert(examples.end(), m_all[i].examples.begin(), m_all[i].examples.end());
        }
        found->second = learn(examples);
    }
    return found->second;
}

const QByteArray& Learner::second(const Parts& without)
{
    const auto [found, made] = m_second.try_emplace(without);
    if (!made)
        return found->second;
    std::vector<Example> examples;
    for (size_t part = 0; part < parts; ++part) {
        if (without.contains(part))
            continue;
        Parts unseen = without;
        unseen.insert(part);
        const cp::LinkModel model(first(unseen));
        for (size_t i = 0; i < m_all.size(); ++i) {
            if (m_parts[i] == part && isLearntFrom(i, without))
                addSecondLook(examples, m_all[i], model);
        }
    }
    return found->second = learn(examples);
}

std::vector<cp::LinkChances> Learner::chancesOf(size_t material)
{
    const Parts unseen{m_parts[material]};
    return cp::lookTwice(m_all[material].compared, cp::LinkModel(first(unseen)), cp::LinkModel(second(unseen)));
}

const std::vector<Example>& Learner::lessonsOf(size_t material)
{
    const auto [found, made] = m_lessons.try_emplace(material);
    if (made) {
        const Material& one = m_all[material];
        for (const cp::CloseLook& look : cp::readClosely(one.compared, chancesOf(material), m_meaning, {}))
            found->second.push_back({look.facts, one.examples[look.pair].label, false});
    }
    return found->second;
}

QByteArray Learner::third(const Parts& without)
{
    if (std::none_of(m_all.begin(), m_all.end(), [](const Material& one) { return one.kind == MaterialKind::AsRead || one.kind == MaterialKind::Listed; }))
        return {};
    std::vector<Example> examples;
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].kind == MaterialKind::JudgeKnows || without.contains(m_parts[i]))
            continue;
        const std::vector<Example>& lessons = lessonsOf(i);
        examples.insert(examples.end(), lessons.begin(), lessons.end());
    }
    return learnCloseLook(examples);
}
