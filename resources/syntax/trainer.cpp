// Trains resources/syntax/english.model: trainer OUTPUT DEVELOPMENT.conllu TRAINING.conllu…
// Averaged perceptrons (Collins 2002); the parser learns with a dynamic oracle (Goldberg and Nivre 2013) on tags that
// a tagger trained on the other half of the sentences gave. Prints accuracy on the development file, then writes.

#include "model/language/syntax.h"

#include <QFile>
#include <QHash>
#include <QTextStream>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>

namespace {

using cp::Feature;
using cp::ParserState;
using cp::Token;

struct Row {
    QString form;
    QString tag; ///< "VERB/VBD"
    QString relation;
    int head = -1; ///< index, -1 the root
    bool spaceAfter = true;
};

struct Example {
    std::vector<Token> tokens;
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

/// Gold arcs that can no longer be had after the action.
int costOf(const ParserState& state, ParserState::Action action, const Example& e)
{
    const auto head = [&](int node) { return node == 0 ? -9 : e.heads[static_cast<size_t>(node) - 1] + 1; };
    const std::vector<int>& stack = state.stack();
    const int top = stack.back();
    int cost = 0;
    if (action == ParserState::Shift) {
        for (size_t k = 0; k < stack.size(); ++k) {
            cost += k + 1 < stack.size() && head(state.next()) == stack[k];
            cost += head(stack[k]) == state.next();
        }
        return cost;
    }
    const int right = action == ParserState::Left ? state.next() + 1 : state.next();
    cost += head(top) >= right;
    cost += action == ParserState::Left && stack.size() > 1 && head(top) == stack[stack.size() - 2];
    for (int node = state.next(); node <= state.size(); ++node)
        cost += head(node) == top;
    return cost;
}

struct ParserTrainer {
    Perceptron actions{3, 20};
    Perceptron relations;
    bool counting = true;

    void step(ParserState& state, const Example& e, bool explore)
    {
        const auto features = state.features();
        if (counting)
            actions.count(features);
        const std::vector<float> scores = actions.scores(features);
        int best = -1, right = -1, leastCost = 1000;
        std::array<int, 3> costs{1000, 1000, 1000};
        for (const auto action : {ParserState::Shift, ParserState::Left, ParserState::Right}) {
            if (!state.allows(action))
                continue;
            costs[action] = costOf(state, action, e);
            leastCost = std::min(leastCost, costs[action]);
            if (best < 0 || scores[action] > scores[static_cast<size_t>(best)])
                best = action;
        }
        for (int a = 0; a < 3; ++a) {
            if (costs[static_cast<size_t>(a)] == leastCost && (right < 0 || scores[static_cast<size_t>(a)] > scores[static_cast<size_t>(right)]))
                right = a;
        }
        const bool wrong = costs[static_cast<size_t>(best)] > leastCost;
        if (!counting)
            actions.update(features, static_cast<size_t>(right), wrong ? static_cast<size_t>(best) : static_cast<size_t>(right));
        const auto chosen = static_cast<ParserState::Action>(wrong && !explore ? right : best);
        int label = -1;
        if (chosen != ParserState::Shift) {
            const auto [head, node] = state.arc(chosen);
            const auto labelFeatures = state.labelFeatures(chosen);
            label = e.labels[static_cast<size_t>(node) - 1];
            if (counting) {
                relations.count(labelFeatures);
            } else if (e.heads[static_cast<size_t>(node) - 1] + 1 == head) {
                const size_t guess = argmax(relations.scores(labelFeatures));
                relations.update(labelFeatures, static_cast<size_t>(label), guess);
                label = explore ? static_cast<int>(guess) : label;
            }
        }
        state.apply(chosen, label);
    }
};

void trainParser(std::vector<Example>& examples, cp::SyntaxModel& model, int passes, const std::function<void()>& report)
{
    ParserTrainer trainer{.relations = Perceptron(static_cast<int>(model.labels.size()), 16)};
    std::mt19937 random(2);
    std::vector<Example*> order;
    for (Example& e : examples)
        order.push_back(&e);
    for (int pass = -1; pass < passes; ++pass) {
        trainer.counting = pass < 0;
        std::shuffle(order.begin(), order.end(), random);
        for (Example* e : order) {
            for (Token& token : e->tokens)
                token.head = token.label = -1;
            ParserState state(e->tokens);
            while (!state.isFinal())
                trainer.step(state, *e, pass > 0 && random() % 10 != 0);
        }
        if (pass < 0 || (pass % 3 != 2 && pass + 1 != passes))
            continue;
        model.actions = trainer.actions.model();
        model.relations = trainer.relations.model();
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
    trainParser(training, model, 15, [&] { report(model, development); });
    QFile file(QString::fromLocal8Bit(argv[1]));
    return file.open(QIODevice::WriteOnly) && file.write(model.bytes()) > 0 ? 0 : 1;
}
