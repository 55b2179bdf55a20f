#include "resources/reading/articles.h"

#include "model/documents/import.h"
#include "model/language/sentences.h"
#include "model/reading/statements.h"

#include <QFile>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <tuple>

namespace {

void addGold(Article& article, const QJsonObject& map, const QString& id)
{
    for (const auto& value : map[QLatin1String("nodes")].toArray()) {
        const QJsonObject node = value.toObject();
        if (node[QLatin1String("doc")].toString() != id)
            continue;
        const QString span = node[QLatin1String("span")].toString();
        qsizetype at = -1;
        for (int k = 0; k < node[QLatin1String("occurrence")].toInt(1); ++k)
            at = article.document.text.indexOf(span, at + 1);
        if (at >= 0)
            article.nodes.insert(node[QLatin1String("id")].toString(),
                                 {{at, at + span.size()}, node[QLatin1String("kind")].toString(), node[QLatin1String("central")].toBool()});
    }
    for (const auto& value : map[QLatin1String("edges")].toArray()) {
        const QJsonObject edge = value.toObject();
        const QString from = edge[QLatin1String("from")].toString();
        if (article.nodes.contains(from))
            article.edges.push_back({from, edge[QLatin1String("to")].toString(), edge[QLatin1String("relation")].toString()});
    }
}

double overlap(cp::Span a, cp::Span b)
{
    const double common = static_cast<double>(a.intersected(b).length());
    return common / (static_cast<double>(a.length() + b.length()) - common);
}

} // namespace

std::vector<Article> readFolder(const QString& folder)
{
    std::vector<Article> all;
    QFile file(folder + QStringLiteral("/map.json"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QJsonObject map = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto& value : map[QLatin1String("documents")].toArray()) {
        const QJsonObject entry = value.toObject();
        const QString name = entry[QLatin1String("file")].toString();
        auto imported = cp::importFile(folder + u'/' + name);
        if (!imported)
            continue;
        Article article;
        article.name = QDir(folder).dirName() + u'.' + QFileInfo(name).completeBaseName();
        article.document = imported.value();
        cp::segmentSentences(article.document);
        addGold(article, map, entry[QLatin1String("id")].toString());
        article.trees = cp::treesOf(article.document);
        all.push_back(std::move(article));
    }
    return all;
}

std::vector<QString> matched(const Article& article, const std::vector<cp::StatementDraft>& drafts)
{
    std::vector<std::tuple<double, size_t, QString>> pairs;
    for (size_t i = 0; i < drafts.size(); ++i) {
        for (auto node = article.nodes.begin(); node != article.nodes.end(); ++node) {
            const double share = overlap(drafts[i].statement.span, node->span);
            if (share >= 0.5)
                pairs.emplace_back(-share, i, node.key());
        }
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<QString> ids(drafts.size());
    for (const auto& [share, i, id] : pairs) {
        if (ids[i].isEmpty() && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids[i] = id;
    }
    return ids;
}
