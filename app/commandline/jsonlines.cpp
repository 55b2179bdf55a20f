#include "app/commandline/jsonlines.h"

#include "app/commandline/commandline.h"
#include "model/commands/analysis.h"
#include "model/documents/import.h"
#include "model/exchange/mapjson.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cp::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("JsonLines", text); }

Result<Document> documentOf(const QJsonObject& object)
{
    if (!object.value(QLatin1String("text")).isString())
        return Error{ErrorCode::WrongUsage, tr("The line was skipped: it has no “text”.")};
    const QJsonValue id = object.value(QLatin1String("id"));
    const QString source = id.isString() ? id.toString() : QString::fromUtf8(QJsonDocument(QJsonArray{id}).toJson(
                                                               QJsonDocument::Compact)).mid(1).chopped(1);
    return importText(object.value(QLatin1String("text")).toString(), source,
                      object.value(QLatin1String("title")).toString());
}

Result<std::vector<Document>> documentsOf(const QJsonObject& object)
{
    std::vector<Document> documents;
    const QJsonArray parts = object.contains(QLatin1String("documents"))
        ? object.value(QLatin1String("documents")).toArray()
        : QJsonArray{object};
    for (const QJsonValue& part : parts) {
        Result<Document> document = documentOf(part.toObject());
        if (!document)
            return document.error();
        documents.push_back(std::move(document).value());
    }
    if (documents.empty())
        return Error{ErrorCode::WrongUsage, tr("The line was skipped: “documents” is empty.")};
    return documents;
}

QByteArray answer(QJsonObject object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray failed(const QJsonValue& id, const QString& message)
{
    return answer({{QStringLiteral("id"), id}, {QStringLiteral("error"), message}});
}

} // namespace

QByteArray analyzeLine(const QByteArray& line, const QString& scale)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(line, &error);
    if (!json.isObject())
        return failed(QJsonValue::Null, tr("The line was skipped: it is no JSON object (%1).").arg(error.errorString()));
    const QJsonObject object = json.object();
    const QJsonValue id = object.contains(QLatin1String("id")) ? object.value(QLatin1String("id")) : QJsonValue();
    Result<std::vector<Document>> documents = documentsOf(object);
    if (!documents)
        return failed(id, documents.error().message);
    Workspace workspace;
    workspace.scale = scale;
    workspace.map = analyzeDocuments(std::move(documents).value(), {scale});
    return answer({{QStringLiteral("id"), id}, {QStringLiteral("map"), mapToJson(workspace)}});
}

int analyzeLines(const QString& scale, QIODevice& in, QIODevice& out)
{
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        if (line.trimmed().isEmpty())
            continue;
        const QByteArray reply = analyzeLine(line, scale) + '\n';
        if (out.write(reply) != reply.size())
            return exitFailed;
        // A caller that feeds line by line waits for each answer.
        if (auto* file = qobject_cast<QFileDevice*>(&out))
            file->flush();
    }
    return exitDone;
}

} // namespace cp::ui
