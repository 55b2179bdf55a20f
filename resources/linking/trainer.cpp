// Learns resources/lexicons/linkweights.tsv and secondweights.tsv from annotated pairs of articles.
// usage: linktrainer OUTPUT FOLDER…            both tables, into the folder OUTPUT, from all folders; each FOLDER holds
//                                              map.json and its texts
//        linktrainer --facts OUTPUT FOLDER…    the facts and label of each pair, as JSON lines to look at
//        linktrainer --held-out OUTPUT FOLDER… links of a sixth of the folders with the weights of the others, six times (the
//                                              third look as it ships), as OUTPUT/FOLDER.json
// Folders behind --judge-knows are those that the judge itself was trained on.
#include "annotated.h"
#include "regression.h"

#include "model/commands/mapedits.h"
#include "model/exchange/mapjson.h"
#include "model/linking/closelook.h"
#include "model/linking/decision.h"
#include "model/linking/secondlook.h"
#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <map>
#include <set>

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

/// Learns from all materials but those of some parts. What the second look learns of a material comes from a first look
/// that did not see it, as it will be of new articles.
class Learner final {
public:
    static constexpr size_t parts = 6;
    using Parts = std::set<size_t>;

    explicit Learner(const std::vector<Material>& all) : m_all(all) {}

    [[nodiscard]] const QByteArray& first(const Parts& without)
    {
        const auto [found, made] = m_first.try_emplace(without);
        if (made) {
            std::vector<Example> examples;
            for (size_t i = 0; i < m_all.size(); ++i) {
                if (!without.contains(i % parts))
                    examples.insert(examples.end(), m_all[i].examples.begin(), m_all[i].examples.end());
            }
            found->second = learn(examples);
        }
        return found->second;
    }

    [[nodiscard]] QByteArray second(const Parts& without)
    {
        std::vector<Example> examples;
        for (size_t part = 0; part < parts; ++part) {
            if (without.contains(part))
                continue;
            Parts unseen = without;
            unseen.insert(part);
            const cp::LinkModel model(first(unseen));
            for (size_t i = part; i < m_all.size(); i += parts)
                addSecondLook(examples, m_all[i], model);
        }
        return learn(examples);
    }

private:
    static void addSecondLook(std::vector<Example>& examples, const Material& material, const cp::LinkModel& model)
    {
        std::vector<cp::LinkChances> chances;
        for (const Example& one : material.examples)
            chances.push_back(model.chances(one.facts));
        const cp::SecondLook look(material.compared, chances);
        for (size_t i = 0; i < chances.size(); ++i) {
            if (!cp::SecondLook::isHopeless(chances[i]))
                examples.push_back({look.facts(material.compared.pairs[i]), material.examples[i].label, material.examples[i].judgeKnows});
        }
    }

    const std::vector<Material>& m_all;
    std::map<Parts, QByteArray> m_first;
};

bool writeHeldOut(const std::vector<Material>& all, const cp::LinkingOptions& options, const QString& folder)
{
    bool written = QDir().mkpath(folder);
    Learner learner(all);
    for (size_t part = 0; part < Learner::parts; ++part) {
        const cp::LinkModel first(learner.first({part})), second(learner.second({part}));
        for (size_t i = part; i < all.size(); i += Learner::parts) {
            cp::ArgumentMap map = all[i].map;
            const auto chances = cp::lookClosely(all[i].compared, cp::lookTwice(all[i].compared, first, second), cp::LinkModel::ofCloseLook(), *options.meaning, {});
            map.apply(cp::addLinks(map, cp::decideLinks(all[i].compared, chances, options)));
            written = written && write(QDir(folder).filePath(all[i].name + QLatin1String(".json")), cp::writeMapJson(workspaceOf(map)));
        }
    }
    return written;
}

bool writeWeights(const std::vector<Material>& all, const QString& folder)
{
    Learner learner(all);
    return write(QDir(folder).filePath(QStringLiteral("linkweights.tsv")), learner.first({}))
        && write(QDir(folder).filePath(QStringLiteral("secondweights.tsv")), learner.second({}));
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
        : task == QLatin1String("--facts") ? writeFacts(all, arguments.front()) : writeWeights(all, arguments.front());
    return written ? 0 : 1;
}
