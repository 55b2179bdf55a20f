// Trains resources/syntax/english.model: trainer OUTPUT DEVELOPMENT.conllu TRAINING.conllu…
// Averaged perceptrons (Collins 2002); the parser learns with its beam, on tags that a tagger trained on the other half of the sentences gave. Prints accuracy on the development file, then writes.

#include "model/language/syntax.h"

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

using cp::Feature;
using cp::ParserState;
using cp::SyntaxToken;

struct Row {
    QString form;
    QString tag; ///< "VERB/VBD"
    QString relation;
    int head = -1; ///< index, -1 the root
    bool spaceAfter = true;
};

struct Example {
    std::vector<SyntaxToken> tokens;
    std::vector<int> tags, heads, labels;
};

QString plain(const QString& form)
{
    QString lower = form.toLower();
    for (const char16_t quote : {u'\u2018', u'\u2019', u'`'})
        lower.replace(QChar(quote), QLatin1Char('\''));
    for (const char16_t quote : {u'\u201c', u'\u201d'})
        lower.replace(QChar(quote), QLatin1Char('"'));
    return lower;
}

/// What the program tells apart: subtypes are kept only where they change what a clause is.
QString relationOf(const QString& full)
{
    if (full == QLatin1String("acl:relcl") || full == QLatin1String("compound:prt") || full == QLatin1String("nmod:poss"))
        return full;
    const QString base = full.section(QLatin1Char(':'), 0, 0);
    static const QStringList rare{QStringLiteral("vocative"), QStringLiteral("goeswith"), QStringLiteral("reparandum"),
                                  QStringLiteral("orphan"), QStringLiteral("dep"), QStringLiteral("dislocated"), QStringLiteral("clf")};
    return rare.contains(base) ? QStringLiteral("dep") : base == QLatin1String("fixed") ? QStringLiteral("flat") : base;
}

/// Joins tokens first…last into one, as the program's tokens are ("long-term", "cannot").
void joinRows(std::vector<Row>& rows, int first, int last)
{
    int top = first;
    for (int i = first; i <= last; ++i) {
        const int head = rows[static_cast<size_t>(i)].head;
        if (head < first || head > last)
            top = i;
    }
    Row joined = rows[static_cast<size_t>(top)];
    joined.form.clear();
    for (int i = first; i <= last; ++i)
        joined.form += rows[static_cast<size_t>(i)].form;
    joined.spaceAfter = rows[static_cast<size_t>(last)].spaceAfter;
    if (joined.relation == QLatin1String("amod") || (joined.relation == QLatin1String("compound") && joined.form.contains(QLatin1Char('-')))) {
        joined.tag = QStringLiteral("ADJ/JJ");
        joined.relation = QStringLiteral("amod");
    }
    rows[static_cast<size_t>(first)] = joined;
    rows.erase(rows.begin() + first + 1, rows.begin() + last + 1);
    for (Row& row : rows) {
        if (row.head > last)
            row.head -= last - first;
        else if (row.head > first)
            row.head = first;
    }
}

void joinTokens(std::vector<Row>& rows)
{
    for (size_t i = 0; i + 1 < rows.size(); ++i) {
        if (!rows[i].spaceAfter && rows[i].form.toLower() == QLatin1String("can") && rows[i + 1].form == QLatin1String("not"))
            joinRows(rows, static_cast<int>(i), static_cast<int>(i) + 1);
        size_t last = i;
        while (last + 2 < rows.size() && !rows[last].spaceAfter && rows[last + 1].form == QLatin1String("-")
               && !rows[last + 1].spaceAfter && rows[last].form[0].isLetterOrNumber() && rows[last + 2].form[0].isLetterOrNumber())
            last += 2;
        if (last > i)
            joinRows(rows, static_cast<int>(i), static_cast<int>(last));
    }
}

std::vector<std::vector<Row>> readTreebank(const QString& path)
{
    std::vector<std::vector<Row>> sentences;
    std::vector<Row> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QStringList f = line.split(QLatin1Char('\t'));
        if (line.isEmpty() && !rows.empty()) {
            joinTokens(rows);
            sentences.push_back(std::exchange(rows, {}));
        }
        if (f.size() != 10 || f[0].contains(QLatin1Char('-')) || f[0].contains(QLatin1Char('.')))
            continue;
        rows.push_back({f[1], f[3] + QLatin1Char('/') + f[4], relationOf(f[7]), f[6].toInt() - 1, !f[9].contains(QLatin1String("SpaceAfter=No"))});
    }
    return sentences;
}

class Perceptron final {
public:
    Perceptron(int classes, int bits) : m_classes(static_cast<size_t>(classes)), m_bits(bits), m_weights(rows() * m_classes), m_sums(m_weights.size()), m_counts(rows()) {}

    void count(const std::vector<Feature>& features)
    {
        for (const Feature f : features)
            m_counts[index(f)] = static_cast<quint16>(std::min(60000, m_counts[index(f)] + 1));
    }
    [[nodiscard]] std::vector<float> scores(const std::vector<Feature>& features) const
    {
        std::vector<float> all(m_classes, 0.F);
        for (const Feature f : features) {
            for (size_t c = 0; c < m_classes; ++c)
                all[c] += m_weights[index(f) * m_classes + c];
        }
        return all;
    }
    void update(const std::vector<Feature>& features, size_t right, size_t wrong)
    {
        ++m_time;
        if (right == wrong)
            return;
        for (const Feature f : features) {
            const size_t row = index(f);
            if (m_counts[row] < rarest)
                continue;
            add(row * m_classes + right, 1.F);
            add(row * m_classes + wrong, -1.F);
        }
    }
    void reward(const std::vector<Feature>& features, size_t right, float value)
    {
        for (const Feature f : features) {
            if (m_counts[index(f)] >= rarest)
                add(index(f) * m_classes + right, value);
        }
    }
    /// Averages, then scales so that all but the largest weights fit a byte.
    [[nodiscard]] cp::LinearModel model() const
    {
        std::vector<float> average(m_weights.size());
        std::vector<float> sizes;
        for (size_t i = 0; i < average.size(); ++i) {
            average[i] = m_weights[i] - m_sums[i] / static_cast<float>(m_time + 1);
            if (average[i] != 0)
                sizes.push_back(std::abs(average[i]));
        }
        const size_t top = sizes.size() - 1 - sizes.size() / 2000;
        std::nth_element(sizes.begin(), sizes.begin() + static_cast<qsizetype>(top), sizes.end());
        const float scale = 127.F / sizes[top];
        cp::LinearModel result{static_cast<int>(m_classes), m_bits, {}};
        result.weights.reserve(average.size());
        for (const float w : average)
            result.weights.push_back(static_cast<qint8>(std::clamp(std::round(w * scale), -127.F, 127.F)));
        return result;
    }

private:
    static constexpr quint16 rarest = 2;
    [[nodiscard]] size_t rows() const { return size_t{1} << static_cast<unsigned>(m_bits); }
    [[nodiscard]] size_t index(Feature f) const { return f & (rows() - 1); }
    void add(size_t at, float value)
    {
        m_weights[at] += value;
        m_sums[at] += value * static_cast<float>(m_time);
    }

    size_t m_classes;
    int m_bits;
    std::vector<float> m_weights, m_sums;
    std::vector<quint16> m_counts;
    double m_time = 0;
};

size_t argmax(const std::vector<float>& scores) { return static_cast<size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin()); }

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

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4)
        return 2;
    std::vector<std::vector<Row>> rows;
    for (int i = 3; i < argc; ++i) {
        for (auto& sentence : readTreebank(QString::fromLocal8Bit(argv[i])))
            rows.push_back(std::move(sentence));
    }
    std::map<QString, int> tagCounts, labelCounts;
    for (const auto& sentence : rows) {
        for (const Row& row : sentence) {
            ++tagCounts[row.tag];
            ++labelCounts[row.relation];
        }
    }
    cp::SyntaxModel model;
    model.tags = frequent(tagCounts, 15);
    model.labels = frequent(labelCounts, 15);
    std::vector<Example> training, development;
    for (const auto& sentence : rows)
        training.push_back(exampleOf(sentence, model));
    for (const auto& sentence : readTreebank(QString::fromLocal8Bit(argv[2])))
        development.push_back(exampleOf(sentence, model));
    std::printf("%zu sentences, %lld tags, %lld relations\n", training.size(), static_cast<long long>(model.tags.size()), static_cast<long long>(model.labels.size()));
    const int classes = static_cast<int>(model.tags.size());
    std::array<std::vector<Example*>, 3> parts;
    for (size_t i = 0; i < training.size(); ++i) {
        parts[i / 50 % 2].push_back(&training[i]);
        parts[2].push_back(&training[i]);
    }
    const std::array<cp::LinearModel, 2> halves{trainTagger(parts[0], classes, 6), trainTagger(parts[1], classes, 6)};
    model.tagger = trainTagger(parts[2], classes, 12);
    report(model, development);
    for (size_t half = 0; half < 2; ++half) {
        cp::SyntaxModel other = model;
        other.tagger = halves[1 - half];
        for (Example* e : parts[half])
            other.tag(e->tokens);
    }
    trainParser(training, model, 9, [&] { report(model, development); });
    QFile file(QString::fromLocal8Bit(argv[1]));
    return file.open(QIODevice::WriteOnly) && file.write(model.bytes()) > 0 ? 0 : 1;
}
