#include "app/commandline/analyzecommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/imageoptions.h"
#include "app/commandline/jsonlines.h"
#include "app/commandline/linecommand.h"
#include "app/commandline/models.h"
#include "app/commandline/outputs.h"
#include "app/commandline/summary.h"
#include "model/commands/analysis.h"
#include "model/reading/reading.h"
#include "model/documents/import.h"
#include "model/language/chance.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QIODevice>
#include <QTextStream>
#include <algorithm>

namespace cp::ui {
namespace {

struct Job {
    QStringList articles;
    QString scale;
    std::vector<Output> outputs;
    OutputOptions options;
    bool quiet = false;
    bool lines = false;
};

void addOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const char* value) {
        parser.addOption({QString::fromLatin1(name), QString(), QString::fromLatin1(value)});
    };
    for (const char* name : {"json", "svg", "png", "pdf", "workspace", "report", "scale"})
        add(name, "value");
    addImageOptions(parser);
    parser.addOption(QCommandLineOption(QStringLiteral("quiet")));
    parser.addOption(QCommandLineOption(QStringLiteral("jsonl")));
}

Error wrongUsage(const QString& why) { return {ErrorCode::WrongUsage, why}; }

Outcome readLook(const QCommandLineParser& parser, Job& job)
{
    const Result<OutputOptions> options = imageOptionsOf(parser);
    if (!options)
        return options.error();
    job.options = *options;
    job.scale = parser.isSet(QStringLiteral("scale")) ? parser.value(QStringLiteral("scale"))
                                                      : QStringLiteral("icd203");
    if (!isChanceScale(job.scale))
        return noSuchScale(job.scale);
    return Done{};
}

/// The article that one of the outputs would replace; empty: none.
QString overwritten(const Job& job)
{
    for (const Output& output : job.outputs) {
        const QFileInfo target(output.path);
        const auto same = [&target](const QString& article) { return target.exists() && target == QFileInfo(article); };
        if (const auto at = std::find_if(job.articles.begin(), job.articles.end(), same); at != job.articles.end())
            return *at;
    }
    return {};
}

Result<Job> parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("analyze")} + arguments))
        return wrongUsage(parser.errorText());
    Job job;
    job.articles = parser.positionalArguments();
    job.quiet = parser.isSet(QStringLiteral("quiet"));
    job.lines = parser.isSet(QStringLiteral("jsonl"));
    if (const Outcome look = readLook(parser, job); !look)
        return look.error();
    const std::pair<const char*, const char*> options[] = {{"json", "json"}, {"svg", "svg"}, {"png", "png"},
                                                           {"pdf", "pdf"},   {"workspace", "cpw"}, {"report", "md"}};
    for (const auto& [name, format] : options) {
        for (const QString& path : parser.values(QString::fromLatin1(name)))
            job.outputs.push_back({formatById(QString::fromLatin1(format)), path});
    }
    if (job.articles.isEmpty() != job.lines)
        return wrongUsage(QStringLiteral("analyze needs articles, or --jsonl and no articles."));
    if (const QString article = overwritten(job); !article.isEmpty())
        return wrongUsage(QStringLiteral("“%1” is an article to read and cannot be written to as well.").arg(article));
    return job;
}

Result<std::vector<Document>> importAll(const QStringList& paths)
{
    std::vector<Document> documents;
    for (const QString& path : paths) {
        Result<Document> document = importFile(path);
        if (!document)
            return document.error();
        documents.push_back(std::move(document).value());
    }
    return documents;
}

bool writesToStandardOutput(const Job& job)
{
    return std::any_of(job.outputs.begin(), job.outputs.end(),
                       [](const Output& output) { return output.path == QLatin1String("-"); });
}

} // namespace

int runAnalyze(const QStringList& arguments, QIODevice& in, QIODevice& out, QTextStream& err)
{
    const Result<Job> job = parse(arguments);
    if (!job)
        return fail(err, job.error());
    const AnalysisOptions options{job->scale, modelsOrWords(err)};
    if (job->lines) {
        const int code = answerLines(in, out, err, oneByOne([&options](const QJsonObject& line) { return mapAnswer(line, options); }), 1);
        sayMissedModels(err);
        return code;
    }
    Result<std::vector<Document>> documents = importAll(job->articles);
    if (!documents)
        return fail(err, documents.error());
    for (const Document& document : documents.value()) {
        if (const QString notice = languageNotice(document); !notice.isEmpty())
            err << "counterpoint: " << notice << Qt::endl;
    }
    Workspace workspace;
    workspace.scale = job->scale;
    workspace.map = analyzeDocuments(std::move(documents).value(), options);
    sayMissedModels(err);
    if (const std::optional<Error> problem = nothingToMap(workspace.map))
        return fail(err, *problem);
    if (!job->outputs.empty())
        placeBoxes(workspace);
    if (const Outcome written = writeOutputs(workspace, job->outputs, job->options, out); !written)
        return fail(err, written.error());
    if (job->quiet || writesToStandardOutput(*job))
        return exitDone;
    return writeAnswer(summary(workspace.map).toUtf8(), out, err);
}

} // namespace cp::ui
