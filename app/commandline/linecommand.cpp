#include "app/commandline/linecommand.h"

#include "app/commandline/commandline.h"

#include <QCoreApplication>
#include <QFileDevice>
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

int answerLines(QIODevice& in, QIODevice& out, const std::function<QJsonObject(const QJsonObject&)>& answer)
{
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        if (line.trimmed().isEmpty())
            continue;
        const QByteArray reply = QJsonDocument(answerTo(line, answer)).toJson(QJsonDocument::Compact) + '\n';
        if (out.write(reply) != reply.size())
            return exitFailed;
        if (auto* file = qobject_cast<QFileDevice*>(&out))
            file->flush();
    }
    return exitDone;
}

} // namespace cp::ui
