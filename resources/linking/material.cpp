#include "material.h"

#include "annotated.h"

#include "model/commands/mapedits.h"
#include "model/documents/import.h"
#include "model/language/sentences.h"
#include "model/reading/reading.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace {

constexpr int match = 0, contradict = 1, nearMiss = 2, none = 3; ///< labels

int classOf(const QString& relation)
{
    return relation == QLatin1String("matches") ? match : relation == QLatin1String("contradicts") ? contradict : relation == QLatin1String("near-miss") ? nearMiss : none;
}

size_t linkCount(const AnnotatedFolder& annotated)
{
    return static_cast<size_t>(std::count_if(annotated.links.begin(), annotated.links.end(), [](const QString& relation) { return classOf(relation) <= contradict; }));
}

void compare(Material& material, const cp::LinkingOptions& options)
{
    material.compared = cp::compareDocuments(material.map, options, {});
    for (const cp::ComparedPair& pair : material.compared.pairs)
        material.examples.push_back({material.compared.facts(pair), material.labelOf(pair), material.kind == MaterialKind::JudgeKnows});
}

/// The articles as the program reads them, not linked.
std::optional<cp::ArgumentMap> readTexts(const QStringList& paths)
{
    cp::ArgumentMap map;
    for (const QString& path : paths) {
        auto imported = cp::importFile(path);
        if (!imported)
            return std::nullopt;
        cp::Document document = imported.value();
        document.id = map.nextDocumentId();
        cp::segmentSentences(document);
        map.apply(cp::addReading(map, document, cp::readDocument(document, {}, {})));
    }
    return map;
}

void addLabel(Material& material, cp::StatementId a, cp::StatementId b, int label)
{
    material.labels.insert({a, b}, label);
    material.labels.insert({b, a}, label);
}

double sharedPart(cp::Span a, cp::Span b)
{
    const double common = static_cast<double>(a.intersected(b).length());
    return common / (static_cast<double>(a.length() + b.length()) - common);
}

/// Where an annotated quote stands in the text as it was imported: the place that is nearest to its own.
cp::Span placeOf(const cp::Statement& annotated, const QString& text)
{
    qsizetype best = -1;
    for (qsizetype at = text.indexOf(annotated.quote); at >= 0; at = text.indexOf(annotated.quote, at + 1)) {
        if (best < 0 || std::abs(at - annotated.span.start) < std::abs(best - annotated.span.start))
            best = at;
    }
    return best < 0 ? cp::Span{} : cp::Span{best, best + annotated.quote.size()};
}

/// The read statement that each annotated one is: one to one, best first.
QHash<cp::StatementId, cp::StatementId> aligned(const cp::ArgumentMap& annotated, const cp::ArgumentMap& read)
{
    std::vector<std::tuple<double, cp::StatementId, cp::StatementId>> pairs;
    for (const cp::Statement& one : annotated.statements()) {
        const cp::Span place = placeOf(one, read.find(one.document)->text);
        for (const cp::Statement& other : read.statements()) {
            if (const double part = other.document == one.document ? sharedPart(place, other.span) : 0; part >= 0.5)
                pairs.emplace_back(-part, one.id, other.id);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    QHash<cp::StatementId, cp::StatementId> found;
    std::set<cp::StatementId> taken;
    for (const auto& [part, one, other] : pairs) {
        if (!found.contains(one) && taken.insert(other).second)
            found.insert(one, other);
    }
    return found;
}

/// One line of a list of links.
struct ListedLink {
    bool clashes = false;
    QString a, b;
};

std::map<QString, std::vector<ListedLink>> linksIn(const QString& list)
{
    std::map<QString, std::vector<ListedLink>> byPair;
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        return byPair;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QString text = QString::fromUtf8(line);
        const qsizetype middle = text.indexOf(QLatin1String(" | "));
        if (!text.startsWith(u'#') && middle > 5)
            byPair[text.section(u' ', 0, 0)].push_back({text.section(u' ', 1, 1) == QLatin1String("c"), text.left(middle).section(u' ', 2), text.mid(middle + 3)});
    }
    return byPair;
}

std::vector<cp::StatementId> statementsAt(const cp::ArgumentMap& map, cp::DocumentId document, const QString& words)
{
    const qsizetype at = map.find(document)->text.indexOf(words);
    std::vector<cp::StatementId> found;
    for (const cp::Statement& one : map.statements()) {
        const qsizetype common = at < 0 ? 0 : one.span.intersected({at, at + words.size()}).length();
        if (one.document == document && common > 0 && 2 * common >= std::min(one.span.length(), words.size()))
            found.push_back(one.id);
    }
    return found;
}

void addListed(Material& material, const ListedLink& link)
{
    const auto& documents = material.map.documents();
    for (const cp::StatementId a : statementsAt(material.map, documents.front().id, link.a)) {
        for (const cp::StatementId b : statementsAt(material.map, documents.back().id, link.b))
            addLabel(material, a, b, link.clashes ? contradict : match);
    }
}

} // namespace

int Material::labelOf(const cp::ComparedPair& pair) const
{
    return labels.value({compared.features[pair.candidate.a].id, compared.features[pair.candidate.b].id}, none);
}

std::optional<Material> annotatedMaterial(const QString& folder, bool judgeKnows, const cp::LinkingOptions& options)
{
    const auto annotated = readAnnotated(folder);
    if (!annotated)
        return std::nullopt;
    Material material{QFileInfo(folder).fileName(), judgeKnows ? MaterialKind::JudgeKnows : MaterialKind::Annotated, annotated->map, {}, linkCount(*annotated), {}, {}};
    for (auto link = annotated->links.begin(); link != annotated->links.end(); ++link)
        addLabel(material, link.key().first, link.key().second, classOf(link.value()));
    compare(material, options);
    return material;
}

std::optional<Material> readMaterial(const QString& folder, const cp::LinkingOptions& options)
{
    const auto annotated = readAnnotated(folder);
    if (!annotated)
        return std::nullopt;
    QStringList paths;
    for (const cp::Document& document : annotated->map.documents())
        paths.push_back(QDir(folder).filePath(document.source));
    const auto map = readTexts(paths);
    if (!map)
        return std::nullopt;
    Material material{QFileInfo(folder).fileName(), MaterialKind::AsRead, *map, {}, linkCount(*annotated), {}, {}};
    const auto statements = aligned(annotated->map, *map);
    for (auto link = annotated->links.begin(); link != annotated->links.end(); ++link) {
        const auto [a, b] = link.key();
        if (statements.contains(a) && statements.contains(b))
            addLabel(material, statements.value(a), statements.value(b), classOf(link.value()));
    }
    compare(material, options);
    return material;
}

std::vector<Material> listedMaterials(const QString& list, const cp::LinkingOptions& options)
{
    std::vector<Material> all;
    const QDir folder = QFileInfo(list).dir();
    for (const auto& [name, links] : linksIn(list)) {
        const auto map = readTexts({folder.filePath(name + QLatin1String("a.txt")), folder.filePath(name + QLatin1String("b.txt"))});
        if (!map)
            continue;
        Material material{name, MaterialKind::Listed, *map, {}, links.size(), {}, {}};
        for (const ListedLink& link : links)
            addListed(material, link);
        compare(material, options);
        all.push_back(std::move(material));
    }
    return all;
}
