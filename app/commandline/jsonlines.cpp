#include "app/commandline/jsonlines.h"

#include "model/commands/analysis.h"
#include "model/documents/import.h"
#include "model/exchange/mapjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct JsonLinesText {
    Q_DECLARE_TR_FUNCTIONS(JsonLinesText)
};

Result<Document> documentOf(const QJsonObject& object)
{
    if (!object.value(QLatin1String("text")).isString())
        return Error{ErrorCode::WrongUsage, JsonLinesText::tr("The line was skipped: it has no “text”.")};
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
        return Error{ErrorCode::WrongUsage, JsonLinesText::tr("The line was skipped: “documents” is empty.")};
    return documents;
}

} // namespace

QJsonObject mapAnswer(const QJsonObject& line, const AnalysisOptions& options)
{
    Result<std::vector<Document>> documents = documentsOf(line);
    if (!documents)
        return {{QStringLiteral("error"), documents.error().message}};
    Workspace workspace;
    workspace.scale = options.scale;
    workspace.map = analyzeDocuments(std::move(documents).value(), options);
    return {{QStringLiteral("map"), mapToJson(workspace)}};
}

} // namespace cp::ui
