// Trains resources/syntax/english.model: trainer OUTPUT DEVELOPMENT.conllu TRAINING.conllu…
// The parser learns with its beam, on tags that a tagger trained on the other half of the sentences gave. Prints accuracy on
// the development file, then writes.

#include "model/language/syntax.h"
#include "resources/syntax/perceptron.h"
#include "resources/syntax/treebank.h"

#include <QFile>
#include <QHash>
#include <QTextStream>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <random>

namespace {

using cp::ParserState;
using cp::SyntaxToken;

struct Example {
    std::vector<SyntaxToken> tokens;
    std::vector<int> tags, heads, labels;
};

QStringList frequent(const std::map<QString, int>& counts, int least)
{
    QStringList names;
    for (const auto& [name, count] : counts) {
        if (count >= least)
            names.push_back(name);
    }
    return names;
}

Example exampleOf(const std::vector<Row>& rows, const cp::SyntaxModel& names)
{
    Example example;
    for (const Row& row : rows) {
        example.tokens.push_back(cp::tokenOf(row.form, plain(row.form)));
        example.tags.push_back(std::max(0, static_cast<int>(names.tags.indexOf(row.tag))));
        example.heads.push_back(row.head);
        example.labels.push_back(std::max(0, static_cast<int>(names.labels.indexOf(row.relation))));
    }
    return example;
}

cp::LinearModel trainTagger(const std::vector<Example*>& examples, int classes, int passes)
{
    Perceptron perceptron(classes, 17);
    std::mt19937 random(1);
    std::vector<Example*> order = examples;
    for (Example* e : order) {
        for (size_t i = 0; i < e->tokens.size(); ++i)
            e->tokens[i].tag = e->tags[i];
        for (size_t i = 0; i < e->tokens.size(); ++i)
            perceptron.count(cp::tagFeatures(e->tokens, i));
    }
    for (int pass = 0; pass < passes; ++pass) {
        std::shuffle(order.begin(), order.end(), random);
        for (Example* e : order) {
            for (size_t i = 0; i < e->tokens.size(); ++i) {
                const auto features = cp::tagFeatures(e->tokens, i);
                const size_t guess = argmax(perceptron.scores(features));
                perceptron.update(features, static_cast<size_t>(e->tags[i]), guess);
                e->tokens[i].tag = static_cast<int>(guess);
            }
        }
    }
    return perceptron.model();
}

/// The step that leads to the sentence's own tree; nothing where it crosses itself.
std::optional<ParserState::Action> rightStep(const ParserState& state, const Example& e)
{
    const auto head = [&](int node) { return node == 0 ? -9 : e.heads[static_cast<size_t>(node) - 1] + 1; };
    const int top = state.stack().back();
    bool complete = true;
    for (int node = state.next(); node <= state.size(); ++node)
        complete = complete && head(node) != top;
    if (top > 0 && complete) {
        for (const auto action : {ParserState::Left, ParserState::Right}) {
            if (state.allows(action) && state.arc(action).first == head(top))
                return action;
        }
    }
    return state.allows(ParserState::Shift) ? std::optional(ParserState::Shift) : std::nullopt;
}

std::vector<ParserState::Action> rightSteps(const Example& e)
{
    std::vector<ParserState::Action> steps;
    ParserState state(e.tokens);
    while (!state.isFinal()) {
        const auto action = rightStep(state, e);
        if (!action)
            return {};
        steps.push_back(*action);
        state.apply(*action, *action == ParserState::Shift ? -1 : e.labels[static_cast<size_t>(state.arc(*action).second) - 1]);
    }
    return steps;
}

/// A state of the training beam, with the way that led to it.
struct Path {
    float score = 0;
    ParserState state;
    std::vector<ParserState::Action> steps;
};

class ParserTrainer final {
public:
    explicit ParserTrainer(int labels) : m_actions(3, 20), m_relations(labels, 16) {}

    void count(const Example& e)
    {
        ParserState state(e.tokens);
        for (const auto action : rightSteps(e)) {
            m_actions.count(state.features());
            if (action != ParserState::Shift)
                m_relations.count(state.labelFeatures(action));
            state.apply(action, goldLabel(state, action, e));
        }
    }

    /// One sentence: labels along the right way, then the steps where the beam's best leads the right way by most
    /// (max-violation update, Huang, Fayong and Guo 2012).
    void learn(const Example& e)
    {
        const auto right = rightSteps(e);
        if (right.empty())
            return;
        learnLabels(e, right);
        const std::vector<ParserState::Action> wrong = violation(e, right);
        if (!wrong.empty())
            update(e, right, wrong);
        else
            m_actions.update({}, 0, 0);
    }

    [[nodiscard]] cp::LinearModel actions() const { return m_actions.model(); }
    [[nodiscard]] cp::LinearModel relations() const { return m_relations.model(); }

private:
    static int goldLabel(const ParserState& state, ParserState::Action action, const Example& e)
    {
        return action == ParserState::Shift ? -1 : e.labels[static_cast<size_t>(state.arc(action).second) - 1];
    }
    [[nodiscard]] int guessedLabel(const ParserState& state, ParserState::Action action) const
    {
        return action == ParserState::Shift ? -1 : static_cast<int>(argmax(m_relations.scores(state.labelFeatures(action))));
    }

    void learnLabels(const Example& e, const std::vector<ParserState::Action>& right)
    {
        ParserState state(e.tokens);
        for (const auto action : right) {
            const int guess = guessedLabel(state, action);
            if (action != ParserState::Shift)
                m_relations.update(state.labelFeatures(action), static_cast<size_t>(goldLabel(state, action, e)), static_cast<size_t>(guess));
            state.apply(action, guess);
        }
    }

    void extend(const Path& path, std::vector<Path>& next) const
    {
        const auto scores = m_actions.scores(path.state.features());
        for (const auto action : {ParserState::Shift, ParserState::Left, ParserState::Right}) {
            if (!path.state.allows(action))
                continue;
            next.push_back(path);
            next.back().score += scores[action];
            next.back().steps.push_back(action);
        }
    }

    /// The way that the beam prefers at the step where it leads most; empty when the right way wins throughout.
    [[nodiscard]] std::vector<ParserState::Action> violation(const Example& e, const std::vector<ParserState::Action>& right) const
    {
        std::vector<Path> beam{{0, ParserState(e.tokens), {}}};
        ParserState gold(e.tokens);
        float goldScore = 0, most = 0;
        std::vector<ParserState::Action> worst;
        for (size_t step = 0; step < right.size(); ++step) {
            goldScore += m_actions.scores(gold.features())[right[step]];
            gold.apply(right[step], guessedLabel(gold, right[step]));
            std::vector<Path> next;
            for (const Path& path : beam)
                extend(path, next);
            std::stable_sort(next.begin(), next.end(), [](const Path& a, const Path& b) { return a.score > b.score; });
            if (next.size() > cp::beamWidth)
                next.erase(next.begin() + static_cast<qsizetype>(cp::beamWidth), next.end());
            for (Path& path : next)
                path.state.apply(path.steps.back(), guessedLabel(path.state, path.steps.back()));
            beam = std::move(next);
            const bool differs = !std::equal(beam.front().steps.begin(), beam.front().steps.end(), right.begin());
            if (differs && beam.front().score - goldScore >= most) {
                most = beam.front().score - goldScore;
                worst = beam.front().steps;
            }
        }
        return worst;
    }

    void update(const Example& e, const std::vector<ParserState::Action>& right, const std::vector<ParserState::Action>& wrong)
    {
        ParserState good(e.tokens), bad(e.tokens);
        bool apart = false;
        for (size_t step = 0; step < wrong.size(); ++step) {
            apart = apart || right[step] != wrong[step];
            if (apart) {
                m_actions.reward(good.features(), right[step], 1);
                m_actions.reward(bad.features(), wrong[step], -1);
            }
            good.apply(right[step], guessedLabel(good, right[step]));
            bad.apply(wrong[step], guessedLabel(bad, wrong[step]));
        }
        m_actions.update({}, 0, 0);
    }

    Perceptron m_actions;
    Perceptron m_relations;
};

void trainParser(std::vector<Example>& examples, cp::SyntaxModel& model, int passes, const std::function<void()>& report)
{
    ParserTrainer trainer(static_cast<int>(model.labels.size()));
    std::mt19937 random(2);
    std::vector<const Example*> order;
    for (const Example& e : examples) {
        trainer.count(e);
        order.push_back(&e);
    }
    for (int pass = 0; pass < passes; ++pass) {
        std::shuffle(order.begin(), order.end(), random);
        for (const Example* e : order)
            trainer.learn(*e);
        if (pass % 3 != 2 && pass + 1 != passes)
            continue;
        model.actions = trainer.actions();
        model.relations = trainer.relations();
        report();
    }
}

void report(const cp::SyntaxModel& model, std::vector<Example>& examples)
{
    int words = 0, tags = 0, heads = 0, labelled = 0, parsed = 0;
    for (Example& e : examples) {
        model.tag(e.tokens);
        if (model.actions.classes > 0)
            model.parse(e.tokens);
        for (size_t i = 0; i < e.tokens.size(); ++i) {
            ++words;
            tags += e.tokens[i].tag == e.tags[i];
            const bool punctuation = model.labels[e.labels[i]] == QLatin1String("punct");
            parsed += !punctuation;
            const bool head = !punctuation && e.tokens[i].head == e.heads[i];
            heads += head;
            labelled += head && e.tokens[i].label == e.labels[i];
        }
    }
    std::printf("tags %.4f  UAS %.4f  LAS %.4f (without punctuation)\n", tags / static_cast<double>(words), heads / static_cast<double>(parsed),
                labelled / static_cast<double>(parsed));
    std::fflush(stdout);
}

using Rows = std::vector<std::vector<Row>>;

cp::SyntaxModel namesOf(const Rows& rows)
{
    std::map<QString, int> tags, labels;
    for (const auto& sentence : rows) {
        for (const Row& row : sentence) {
            ++tags[row.tag];
            ++labels[row.relation];
        }
    }
    cp::SyntaxModel model;
    model.tags = frequent(tags, 15);
    model.labels = frequent(labels, 15);
    return model;
}

/// Trains the tagger, and gives the training sentences tags from a tagger that did not see them.
void trainTaggers(std::vector<Example>& training, cp::SyntaxModel& model)
{
    const int classes = static_cast<int>(model.tags.size());
    std::array<std::vector<Example*>, 3> parts;
    for (size_t i = 0; i < training.size(); ++i) {
        parts[i / 50 % 2].push_back(&training[i]);
        parts[2].push_back(&training[i]);
    }
    const std::array<cp::LinearModel, 2> halves{trainTagger(parts[0], classes, 6), trainTagger(parts[1], classes, 6)};
    model.tagger = trainTagger(parts[2], classes, 12);
    for (size_t half = 0; half < 2; ++half) {
        cp::SyntaxModel other = model;
        other.tagger = halves[1 - half];
        for (Example* e : parts[half])
            other.tag(e->tokens);
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4)
        return 2;
    Rows rows;
    for (int i = 3; i < argc; ++i) {
        for (auto& sentence : readTreebank(QString::fromLocal8Bit(argv[i])))
            rows.push_back(std::move(sentence));
    }
    cp::SyntaxModel model = namesOf(rows);
    std::vector<Example> training, development;
    for (const auto& sentence : rows)
        training.push_back(exampleOf(sentence, model));
    for (const auto& sentence : readTreebank(QString::fromLocal8Bit(argv[2])))
        development.push_back(exampleOf(sentence, model));
    trainTaggers(training, model);
    trainParser(training, model, 9, [&] { report(model, development); });
    QFile file(QString::fromLocal8Bit(argv[1]));
    return file.open(QIODevice::WriteOnly) && file.write(model.bytes()) > 0 ? 0 : 1;
}
