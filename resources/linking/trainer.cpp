// Learns resources/lexicons/linkweights.tsv, secondweights.tsv and closeweights.tsv from pairs of articles.
// usage: linktrainer OUTPUT PAIRS              the tables, into the folder OUTPUT; closeweights.tsv only with --as-read
//        linktrainer --facts OUTPUT PAIRS      the facts and label of each pair of statements, as JSON lines to look at
//        linktrainer --held-out OUTPUT PAIRS   links of a sixth of the pairs with the tables of the others, six times, as
//                                              OUTPUT/PAIR.json; prints how many are right
// PAIRS: FOLDER… [--judge-knows FOLDER…] [--as-read FOLDER|LINKS.txt…]
// A FOLDER holds map.json and two texts. Folders behind --judge-knows are those that the judge itself was trained on. From what
// stands behind --as-read, a folder's texts or those beside a list of links, the third look learns.
#include "learner.h"
#include "material.h"

#include "model/commands/mapedits.h"
#include "model/exchange/mapjson.h"
#include "model/linking/closelook.h"
#include "model/linking/decision.h"
#include "model/map/linkstrength.h"
#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <array>

namespace {

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// How many links of a kind of material are found and right.
struct Found {
    size_t pairs = 0, links = 0, proposed = 0, right = 0, shown = 0, shownRight = 0, top = 0, topRight = 0;

    void add(const Material& material, const std::vector<cp::Link>& proposals)
    {
        constexpr size_t surest = 15;
        ++pairs;
        links += material.links;
        size_t place = 0;
        for (const cp::Link& link : proposals) {
            if (link.kind == cp::LinkKind::Related)
                continue;
            const size_t isRight = material.labels.value({link.a, link.b}, -1) == static_cast<int>(link.kind) ? 1 : 0;
            ++proposed;
            right += isRight;
            shown += link.score >= cp::usualLinkScore ? 1 : 0;
            shownRight += link.score >= cp::usualLinkScore ? isRight : 0;
            top += place < surest ? 1 : 0;
            topRight += place++ < surest ? isRight : 0;
        }
    }

    [[nodiscard]] QString row() const
    {
        const auto share = [](size_t part, size_t whole) { return QString::number(static_cast<double>(part) / static_cast<double>(std::max<size_t>(whole, 1)), 'f', 3); };
        return QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6/%7\t%8/%9").arg(pairs).arg(links).arg(share(right, proposed), share(right, links), share(2 * right, proposed + links))
            .arg(topRight).arg(top).arg(shownRight).arg(shown);
    }
};

bool writeLinked(const Material& material, const std::vector<cp::Link>& links, const QString& folder)
{
    cp::Workspace workspace;
    workspace.map = material.map;
    workspace.map.apply(cp::addLinks(workspace.map, links));
    const QString ending = material.kind == MaterialKind::AsRead ? QStringLiteral(".read.json") : QStringLiteral(".json");
    return write(QDir(folder).filePath(material.name + ending), cp::writeMapJson(workspace));
}

bool writeHeldOut(const std::vector<Material>& all, Learner& learner, const cp::LinkingOptions& options, const QString& folder)
{
    bool written = QDir().mkpath(folder);
    std::array<Found, 4> found;
    for (size_t part = 0; part < Learner::parts; ++part) {
        const QByteArray third = learner.third({part});
        const cp::LinkModel model = third.isEmpty() ? cp::LinkModel::ofCloseLook() : cp::LinkModel(third);
        for (size_t i = 0; i < all.size(); ++i) {
            if (learner.partOf(i) != part)
                continue;
            const auto chances = cp::lookClosely(all[i].compared, learner.chancesOf(i), model, *options.meaning, {});
            const std::vector<cp::Link> links = cp::decideLinks(all[i].compared, chances, options);
            found[static_cast<size_t>(all[i].kind)].add(all[i], links);
            written = written && writeLinked(all[i], links, folder);
        }
    }
    static const std::array names{"annotated", "judge knows", "as read", "listed"};
    QTextStream out(stdout);
    out << "\tpairs\tlinks\tprecision\trecall\tF1\tfifteen surest\tshown at first" << Qt::endl;
    for (size_t kind = 0; kind < names.size(); ++kind)
        out << names[kind] << '\t' << found[kind].row() << Qt::endl;
    return written;
}

bool writeWeights(Learner& learner, const QString& folder)
{
    const QDir output(folder);
    const QByteArray third = learner.third({});
    return write(output.filePath(QStringLiteral("linkweights.tsv")), learner.first({}))
        && write(output.filePath(QStringLiteral("secondweights.tsv")), learner.second({}))
        && (third.isEmpty() || write(output.filePath(QStringLiteral("closeweights.tsv")), third));
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

/// One argument as it is meant behind the option that stands before it. False when it cannot be read.
bool addMaterial(std::vector<Material>& all, const QString& path, MaterialKind kind, const cp::LinkingOptions& options)
{
    if (kind == MaterialKind::AsRead && path.endsWith(QLatin1String(".txt"))) {
        std::vector<Material> listed = listedMaterials(path, options);
        std::move(listed.begin(), listed.end(), std::back_inserter(all));
        return !listed.empty();
    }
    auto material = kind == MaterialKind::AsRead ? readMaterial(path, options) : annotatedMaterial(path, kind == MaterialKind::JudgeKnows, options);
    if (material)
        all.push_back(std::move(*material));
    return material.has_value();
}

/// Nothing, and one sentence on standard error, when something cannot be read.
std::optional<std::vector<Material>> materials(const QStringList& arguments, const cp::LinkingOptions& options)
{
    std::vector<Material> all;
    MaterialKind kind = MaterialKind::Annotated;
    for (const QString& argument : arguments) {
        if (argument == QLatin1String("--judge-knows")) {
            kind = MaterialKind::JudgeKnows;
        } else if (argument == QLatin1String("--as-read")) {
            kind = MaterialKind::AsRead;
        } else if (!addMaterial(all, argument, kind, options)) {
            QTextStream(stderr) << argument << " cannot be read." << Qt::endl;
            return std::nullopt;
        }
    }
    return all;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString task = !arguments.isEmpty() && arguments.front().startsWith(QLatin1String("--")) ? arguments.takeFirst() : QString();
    const auto& meaning = cp::installedMeaning();
    if (arguments.size() < 2 || !meaning) {
        QTextStream(stderr) << "usage: linktrainer [--facts | --held-out] OUTPUT FOLDER… [--judge-knows FOLDER…] [--as-read FOLDER|LINKS.txt…]" << Qt::endl;
        return 2;
    }
    cp::LinkingOptions options;
    options.meaning = &*meaning;
    const QString output = arguments.takeFirst();
    const auto all = materials(arguments, options);
    if (!all)
        return 1;
    Learner learner(*all, *meaning);
    const bool written = task == QLatin1String("--held-out") ? writeHeldOut(*all, learner, options, output)
        : task == QLatin1String("--facts") ? writeFacts(*all, output) : writeWeights(learner, output);
    return written ? 0 : 1;
}
