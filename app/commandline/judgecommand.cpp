#include "app/commandline/judgecommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/linecommand.h"
#include "app/commandline/models.h"
#include "app/commandline/outputs.h"
#include "model/base/names.h"
#include "model/language/chance.h"
#include "model/linking/linking.h"

#include <QCommandLineParser>
#include <QIODevice>
#include <QJsonArray>
#include <QTextStream>

namespace cp::ui {
namespace {

QString labelOf(Inference label)
{
    switch (label) {
    case Inference::Entailment: return QStringLiteral("entailment");
    case Inference::Neutral: return QStringLiteral("neutral");
    case Inference::Contradiction: return QStringLiteral("contradiction");
    }
    return {};
}

QJsonObject verdictObject(const PairVerdict& verdict)
{
    QJsonArray reasons;
    for (Reason reason : verdict.reasons)
        reasons.append(nameOf(reason));
    return {{QStringLiteral("label"), labelOf(verdict.label)},
            {QStringLiteral("scores"), QJsonObject{{QStringLiteral("entailment"), verdict.entailment}, {QStringLiteral("neutral"), verdict.neutral},
                                                   {QStringLiteral("contradiction"), verdict.contradiction}}},
            {QStringLiteral("similarity"), verdict.similarity},
            {QStringLiteral("relation"), verdict.relation ? nameOf(*verdict.relation) : QStringLiteral("none")},
            {QStringLiteral("reasons"), reasons}};
}

bool isPair(const QJsonObject& line) { return line.value(QLatin1String("a")).isString() && line.value(QLatin1String("b")).isString(); }

std::vector<QJsonObject> answersTo(const std::vector<QJsonObject>& lines, const LinkingOptions& options)
{
    std::vector<TextPair> pairs;
    for (const QJsonObject& line : lines) {
        if (isPair(line))
            pairs.push_back({line.value(QLatin1String("a")).toString(), line.value(QLatin1String("b")).toString()});
    }
    const std::vector<PairVerdict> verdicts = judgePairs(pairs, options);
    std::vector<QJsonObject> answers;
    auto next = verdicts.begin();
    for (const QJsonObject& line : lines) {
        answers.push_back(isPair(line) ? verdictObject(*next++)
                                       : QJsonObject{{QStringLiteral("error"), QStringLiteral("The line was skipped: it needs “a” and “b”.")}});
    }
    return answers;
}

} // namespace

int runJudge(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("scale"), QString(), QStringLiteral("scale"), QStringLiteral("icd203")});
    parser.addOption(QCommandLineOption(QStringLiteral("jsonl")));
    LinkingOptions options;
    const bool parsed = parser.parse(QStringList{QStringLiteral("judge")} + arguments);
    options.scale = parser.value(QStringLiteral("scale"));
    if (!parsed || !parser.isSet(QStringLiteral("jsonl")) || !parser.positionalArguments().isEmpty())
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("judge needs --jsonl, and pairs on standard input. %1").arg(parser.errorText())});
    if (!isChanceScale(options.scale))
        return fail(err, noSuchScale(options.scale));
    options.meaning = closeModelsOrWords(err);
    constexpr size_t together = 256; // fills the network's batches; more only keeps the caller waiting
    return answerLines(in, out, err, [&options](const std::vector<QJsonObject>& lines) { return answersTo(lines, options); }, together);
}

} // namespace cp::ui
