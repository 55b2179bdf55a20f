// Learns resources/lexicons/pairweights.tsv, which tells the relation of two sentences that belong to no article.
// usage: pairtrainer OUTPUT CLAIMS.jsonl|FOLDER…
// CLAIMS.jsonl: a claim "p" a line and others that "match", "contra"dict, are "near" misses or only "related" to it;
// FOLDER: an annotated pair of articles. None of them may be known to the judge. Prints how often each relation is told as
// what, cross-validated over six parts.
#include "annotated.h"
#include "regression.h"

#include "model/linking/judgement.h"
#include "model/linking/linkmodel.h"
#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <array>

namespace {

constexpr size_t parts = 6;

struct LabelledPair {
    cp::TextPair texts;
    int label = 3;
    size_t part = 0; ///< pairs of one claim or article stay together
};

void addClaims(std::vector<LabelledPair>& pairs, const QString& path)
{
    static const std::array keys{"match", "contra", "near", "related"};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (size_t line = 0; !file.atEnd(); ++line) {
        const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
        for (size_t k = 0; k < keys.size(); ++k) {
            for (const auto& other : one[QLatin1String(keys[k])].toArray())
                pairs.push_back({{one[QLatin1String("p")].toString(), other.toString()}, static_cast<int>(k), line % parts});
        }
    }
}

int labelOf(const QString& relation)
{
    return relation == QLatin1String("matches") ? 0 : relation == QLatin1String("contradicts") ? 1 : relation == QLatin1String("near-miss") ? 2 : 3;
}

/// The links, and beside each a pair of the same statement that nobody linked.
void addFolder(std::vector<LabelledPair>& pairs, const QString& folder, size_t part)
{
    const auto annotated = readAnnotated(folder);
    if (!annotated)
        return;
    const auto textOf = [&annotated](cp::StatementId id) { return annotated->map.find(id)->text; };
    std::vector<std::pair<cp::StatementId, cp::StatementId>> linked(annotated->links.keyBegin(), annotated->links.keyEnd());
    std::erase_if(linked, [&](const auto& pair) { return !annotated->map.find(pair.first) || !annotated->map.find(pair.second); });
    std::sort(linked.begin(), linked.end());
    for (size_t i = 0; i < linked.size(); ++i) {
        const auto [a, b] = linked[i];
        pairs.push_back({{textOf(a), textOf(b)}, labelOf(annotated->links.value(linked[i])), part});
        const cp::StatementId other = linked[(i + linked.size() / 2) % linked.size()].second;
        if (!annotated->links.contains({a, other}))
            pairs.push_back({{textOf(a), textOf(other)}, 3, part});
    }
}

std::vector<Example> examplesOf(const std::vector<LabelledPair>& pairs, const cp::LinkingOptions& options)
{
    std::vector<cp::TextPair> texts;
    for (const LabelledPair& pair : pairs)
        texts.push_back(pair.texts);
    std::vector<Example> examples;
    for (const cp::PairFacts& facts : cp::factsOfPairs(texts, options))
        examples.push_back({facts, pairs[examples.size()].label, false});
    return examples;
}

int answerOf(const cp::LinkChances& chances)
{
    const std::array all{chances.match, chances.contradict, chances.nearMiss, chances.none};
    return static_cast<int>(std::max_element(all.begin(), all.end()) - all.begin());
}

void printCrossValidated(const std::vector<LabelledPair>& pairs, const std::vector<Example>& examples)
{
    std::array<std::array<int, 4>, 4> told{};
    for (size_t part = 0; part < parts; ++part) {
        std::vector<Example> others;
        for (size_t i = 0; i < examples.size(); ++i) {
            if (pairs[i].part != part)
                others.push_back(examples[i]);
        }
        const cp::LinkModel model(learn(others));
        for (size_t i = 0; i < examples.size(); ++i) {
            if (pairs[i].part == part)
                ++told[static_cast<size_t>(examples[i].label)][static_cast<size_t>(answerOf(model.chances(examples[i].facts)))];
        }
    }
    QTextStream out(stdout);
    out << "is \\ told as\tmatch\tcontradict\tnear miss\tnone\n";
    const std::array names{"match", "contradict", "near miss", "none"};
    for (size_t k = 0; k < names.size(); ++k)
        out << names[k] << '\t' << told[k][0] << '\t' << told[k][1] << '\t' << told[k][2] << '\t' << told[k][3] << '\n';
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const auto& meaning = cp::installedMeaning();
    if (arguments.size() < 2 || !meaning) {
        QTextStream(stderr) << "usage: pairtrainer OUTPUT CLAIMS.jsonl|FOLDER…" << Qt::endl;
        return 2;
    }
    cp::LinkingOptions options;
    options.meaning = &*meaning;
    std::vector<LabelledPair> pairs;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (QFileInfo(arguments[i]).isDir())
            addFolder(pairs, arguments[i], static_cast<size_t>(i) % parts);
        else
            addClaims(pairs, arguments[i]);
    }
    const std::vector<Example> examples = examplesOf(pairs, options);
    printCrossValidated(pairs, examples);
    QFile file(arguments.front());
    const QByteArray table = learn(examples);
    return file.open(QIODevice::WriteOnly) && file.write(table) == table.size() ? 0 : 1;
}
