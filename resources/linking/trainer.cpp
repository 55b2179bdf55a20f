// Learns resources/lexicons/linkweights.tsv from annotated pairs of articles.
// usage: linktrainer OUTPUT FOLDER…            weights from all folders; each folder holds map.json and its texts
//        linktrainer --facts OUTPUT FOLDER…    the facts and label of each pair, as JSON lines to look at
//        linktrainer --held-out OUTPUT FOLDER… a folder's links with the weights of the others, as OUTPUT/FOLDER.json
// Folders behind --judge-knows are those that the judge itself was trained on.
#include "annotated.h"
#include "regression.h"

#include "model/commands/mapedits.h"
#include "model/exchange/mapjson.h"
#include "model/linking/decision.h"
#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace {

struct Material {
    QString name;
    cp::ArgumentMap map;
    cp::ComparedMap compared;
    std::vector<Example> examples; ///< by pair
};

int classOf(const QString& relation)
{
    return relation == QLatin1String("matches") ? 0 : relation == QLatin1String("contradicts") ? 1 : relation == QLatin1String("near-miss") ? 2 : 3;
}

std::optional<Material> readMaterial(const QString& folder, const cp::LinkingOptions& options, bool judgeKnows)
{
    auto annotated = readAnnotated(folder);
    if (!annotated)
        return std::nullopt;
    Material material{QFileInfo(folder).fileName(), annotated->map, cp::compareDocuments(annotated->map, options, {}), {}};
    for (const cp::ComparedPair& one : material.compared.pairs) {
        const auto a = material.compared.features[one.candidate.a].id;
        const auto b = material.compared.features[one.candidate.b].id;
        material.examples.push_back({material.compared.facts(one), classOf(annotated->links.value({a, b})), judgeKnows});
    }
    return material;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

cp::Workspace workspaceOf(const cp::ArgumentMap& map)
{
    cp::Workspace workspace;
    workspace.map = map;
    return workspace;
}

/// Weights of all materials but one.
QByteArray learnWithout(const std::vector<Material>& all, const Material* without)
{
    std::vector<Example> examples;
    for (const Material& one : all) {
        if (&one != without)
            examples.insert(examples.end(), one.examples.begin(), one.examples.end());
    }
    return learn(examples);
}

bool writeHeldOut(const std::vector<Material>& all, const cp::LinkingOptions& options, const QString& folder)
{
    bool written = QDir().mkpath(folder);
    for (const Material& one : all) {
        const cp::LinkModel model(learnWithout(all, &one));
        cp::ArgumentMap map = one.map;
        map.apply(cp::addLinks(map, cp::decideLinks(one.compared, model, options)));
        written = written && write(QDir(folder).filePath(one.name + QLatin1String(".json")), cp::writeMapJson(workspaceOf(map)));
    }
    return written;
}

bool writeFacts(const std::vector<Material>& all, const QString& path)
{
    QByteArray lines;
    for (const Material& one : all) {
        for (size_t i = 0; i < one.examples.size(); ++i) {
            QJsonObject facts;
            for (const auto& [name, value] : one.examples[i].facts)
                facts.insert(QString::fromStdString(name), value);
            const cp::Candidate& pair = one.compared.pairs[i].candidate;
            lines += QJsonDocument(QJsonObject{{QStringLiteral("folder"), one.name}, {QStringLiteral("a"), one.compared.features[pair.a].text},
                                               {QStringLiteral("b"), one.compared.features[pair.b].text}, {QStringLiteral("label"), one.examples[i].label},
                                               {QStringLiteral("facts"), facts}}).toJson(QJsonDocument::Compact) + '\n';
        }
    }
    return write(path, lines);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    QTextStream err(stderr);
    const QString task = !arguments.isEmpty() && arguments.front().startsWith(QLatin1String("--")) ? arguments.takeFirst() : QString();
    const auto& meaning = cp::installedMeaning();
    if (arguments.size() < 2 || !meaning) {
        err << "usage: linktrainer [--facts | --held-out] OUTPUT FOLDER… [--judge-knows FOLDER…]" << Qt::endl;
        return 2;
    }
    cp::LinkingOptions options;
    options.meaning = &*meaning;
    std::vector<Material> all;
    bool judgeKnows = false;
    for (const QString& folder : arguments.mid(1)) {
        if (folder == QLatin1String("--judge-knows")) {
            judgeKnows = true;
            continue;
        }
        auto material = readMaterial(folder, options, judgeKnows);
        if (!material) {
            err << folder << " cannot be read." << Qt::endl;
            return 1;
        }
        all.push_back(std::move(*material));
    }
    const bool written = task == QLatin1String("--held-out") ? writeHeldOut(all, options, arguments.front())
        : task == QLatin1String("--facts") ? writeFacts(all, arguments.front()) : write(arguments.front(), learnWithout(all, nullptr));
    return written ? 0 : 1;
}
