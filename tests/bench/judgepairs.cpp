// Judges pairs for the scorers: {"id","a","b"} lines in, {"id","label","scores",…} lines out, same order.
// usage: judgepairs [MODELS] < pairs.jsonl > verdicts.jsonl     Speed on standard error.

#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace cp;

namespace {

struct Rows {
    std::vector<QJsonValue> ids;
    std::vector<QString> texts;
    std::vector<JudgedPair> pairs;
};

Rows readRows()
{
    Rows rows;
    QHash<QString, size_t> places;
    const auto place = [&](const QString& text) {
        const auto found = places.constFind(text);
        if (found != places.constEnd())
            return found.value();
        rows.texts.push_back(text);
        places.insert(text, rows.texts.size() - 1);
        return rows.texts.size() - 1;
    };
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return rows;
    while (!input.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(input.readLine()).object();
        if (row.isEmpty())
            continue;
        rows.ids.push_back(row[QStringLiteral("id")]);
        const size_t a = place(row[QStringLiteral("a")].toString());
        rows.pairs.push_back({a, place(row[QStringLiteral("b")].toString())});
    }
    return rows;
}

QString labelOf(const InferenceScores& scores)
{
    if (scores.entailment >= scores.neutral && scores.entailment >= scores.contradiction)
        return QStringLiteral("entailment");
    return scores.contradiction > scores.neutral ? QStringLiteral("contradiction")
                                                 : QStringLiteral("neutral");
}

QJsonObject line(const QJsonValue& id, const Judgement& verdict)
{
    const auto scores = [](const InferenceScores& s) {
        return QJsonObject{{QStringLiteral("entailment"), double(s.entailment)},
                           {QStringLiteral("neutral"), double(s.neutral)},
                           {QStringLiteral("contradiction"), double(s.contradiction)}};
    };
    return {{QStringLiteral("id"), id},
            {QStringLiteral("label"), labelOf(verdict.forth)},
            {QStringLiteral("scores"), scores(verdict.forth)},
            {QStringLiteral("back"), scores(verdict.back)},
            {QStringLiteral("same"), double(verdict.point.same)},
            {QStringLiteral("opposed"), double(verdict.point.opposed)},
            {QStringLiteral("supports"), double(verdict.supports)},
            {QStringLiteral("similarity"), double(verdict.similarity)}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QElapsedTimer clock;
    clock.start();
    const auto meaning = loadMeaning(arguments.size() > 1 ? arguments[1] : modelFolder());
    if (!meaning) {
        QTextStream(stderr) << meaning.error().message << '\n';
        return 1;
    }
    const qint64 loaded = clock.restart();
    const Rows rows = readRows();
    const auto texts = meaning->prepare(rows.texts, {});
    if (!texts) {
        QTextStream(stderr) << texts.error().message << '\n';
        return 1;
    }
    const qint64 prepared = clock.restart();
    const auto verdicts = meaning->judgeClosely(*texts, rows.pairs, {});
    if (!verdicts) {
        QTextStream(stderr) << verdicts.error().message << '\n';
        return 1;
    }
    const qint64 judged = clock.elapsed();
    QTextStream out(stdout);
    for (size_t i = 0; i < verdicts->size(); ++i)
        out << QJsonDocument(line(rows.ids[i], (*verdicts)[i])).toJson(QJsonDocument::Compact) << '\n';
    QTextStream(stderr) << "models " << loaded << " ms, " << rows.texts.size() << " texts " << prepared
                        << " ms, " << rows.pairs.size() << " pairs " << judged << " ms\n";
    return 0;
}
