#include "app/commandline/judgecommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/linecommand.h"
#include "model/base/names.h"
#include "model/language/chance.h"
#include "model/linking/linking.h"
#include "model/meaning/meaning.h"

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

QJsonObject verdictObject(const QJsonObject& line, const LinkingOptions& options)
{
    const QJsonValue a = line.value(QLatin1String("a"));
    const QJsonValue b = line.value(QLatin1String("b"));
    if (!a.isString() || !b.isString())
        return {{QStringLiteral("error"), QStringLiteral("The line was skipped: it needs “a” and “b”.")}};
    const PairVerdict verdict = judgePair(a.toString(), b.toString(), options);
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

} // namespace

int runJudge(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("scale"), QString(), QStringLiteral("scale"), QStringLiteral("icd203")});
    parser.addOption(QCommandLineOption(QStringLiteral("jsonl")));
    LinkingOptions options;
    const bool parsed = parser.parse(QStringList{QStringLiteral("judge")} + arguments);
    options.scale = parser.value(QStringLiteral("scale"));
    if (!parsed || !parser.isSet(QStringLiteral("jsonl")) || !parser.positionalArguments().isEmpty() || !isChanceScale(options.scale)) {
        err << "counterpoint: judge reads pairs with --jsonl. " << parser.errorText() << Qt::endl;
        return exitUsage;
    }
    const Result<Meaning>& meaning = installedMeaning();
    if (meaning)
        options.meaning = &*meaning;
    else
        err << "counterpoint: " << meaning.error().message << " Pairs are compared by their words alone." << Qt::endl;
    return answerLines(in, out, err, [&options](const QJsonObject& line) { return verdictObject(line, options); });
}

} // namespace cp::ui
