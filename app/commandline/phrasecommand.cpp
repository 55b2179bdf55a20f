#include "app/commandline/phrasecommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/linecommand.h"
#include "app/commandline/outputs.h"
#include "model/base/names.h"
#include "model/language/chance.h"

#include <QCommandLineParser>
#include <QIODevice>
#include <QJsonDocument>
#include <QTextStream>

namespace cp::ui {
namespace {

QJsonObject phraseObject(const QString& text, const QString& scale)
{
    const std::optional<StatedProbability> p = readChance(text, scale);
    if (!p)
        return {{QStringLiteral("phrase"), QJsonValue::Null}};
    return {{QStringLiteral("phrase"), p->phrase}, {QStringLiteral("low"), p->low},
            {QStringLiteral("high"), p->high},     {QStringLiteral("best"), p->best},
            {QStringLiteral("kind"), nameOf(p->kind)}, {QStringLiteral("scale"), p->scale}};
}

} // namespace

int runPhrase(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("scale"), QString(), QStringLiteral("scale"), QStringLiteral("icd203")});
    parser.addOption(QCommandLineOption(QStringLiteral("jsonl")));
    const bool parsed = parser.parse(QStringList{QStringLiteral("phrase")} + arguments);
    const QString scale = parser.value(QStringLiteral("scale"));
    const bool lines = parser.isSet(QStringLiteral("jsonl"));
    if (!parsed || lines != parser.positionalArguments().isEmpty())
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("phrase needs TEXT, or --jsonl and no text. %1").arg(parser.errorText())});
    if (!isChanceScale(scale))
        return fail(err, noSuchScale(scale));
    if (lines)
        return answerLines(in, out, err, oneByOne([&scale](const QJsonObject& line) {
            return line.value(QLatin1String("text")).isString()
                ? phraseObject(line.value(QLatin1String("text")).toString(), scale)
                : QJsonObject{{QStringLiteral("error"), QStringLiteral("The line was skipped: it has no “text”.")}};
        }), 1);
    const QString text = parser.positionalArguments().join(QLatin1Char(' '));
    const QByteArray answer = QJsonDocument(phraseObject(text, scale)).toJson(QJsonDocument::Compact) + '\n';
    return writeAnswer(answer, out, err);
}

} // namespace cp::ui
