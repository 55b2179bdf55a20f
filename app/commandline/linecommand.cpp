#include "app/commandline/linecommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/outputs.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

namespace cp::ui {
namespace {

QJsonObject answerTo(const QByteArray& line, const std::function<QJsonObject(const QJsonObject&)>& answer)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(line, &error);
    if (!json.isObject())
        return {{QStringLiteral("id"), QJsonValue::Null},
                {QStringLiteral("error"), QCoreApplication::translate("JsonLines", "The line was skipped: it is no JSON object (%1).")
                                              .arg(error.errorString())}};
    QJsonObject reply = answer(json.object());
    reply.insert(QStringLiteral("id"), json.object().contains(QLatin1String("id")) ? json.object().value(QLatin1String("id")) : QJsonValue());
    return reply;
}

} // namespace

int answerLines(QIODevice& in, QIODevice& out, QTextStream& err,
                const std::function<QJsonObject(const QJsonObject&)>& answer)
{
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        if (line.trimmed().isEmpty())
            continue;
        // A caller that feeds line by line waits for each answer, so each is flushed.
        if (const int code = writeAnswer(QJsonDocument(answerTo(line, answer)).toJson(QJsonDocument::Compact) + '\n', out, err); code != exitDone)
            return code;
    }
    return exitDone;
}

} // namespace cp::ui
