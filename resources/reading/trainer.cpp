// Learns resources/lexicons/argumentweights.tsv from annotated articles, each folder holding map.json and its texts:
//     trainer OUTPUT FOLDER…                        writes the weights
//     trainer --cross N [SWITCH…] OUTPUT FOLDER…    writes a map of every article, read with weights learnt on other folders
// Switches: --only cues, --only vectors: what all models but that of the cuts may look at; --settled: the statements are
// those of the annotation, in learning and in reading.
// First which clauses stand alone, from the trees; then, on the statements that this gives, main claims, what hangs on
// what, the kind of relation, and roles. Later models see what the earlier ones make of articles they were not learnt on.

#include "model/commands/mapedits.h"
#include "model/exchange/mapjson.h"
#include "model/reading/argumentfeatures.h"
#include "model/reading/cutting.h"
#include "model/reading/keeping.h"
#include "model/reading/relations.h"
#include "model/reading/statements.h"
#include "resources/reading/articles.h"
#include "resources/reading/learner.h"

#include <QDir>
#include <QFile>
#include <QCoreApplication>
#include <QTextStream>
#include <algorithm>
#include <array>

namespace {

using cp::Features;
using Articles = std::vector<const Article*>;

constexpr int passes = 40;
constexpr int attachPasses = 16; ///< the largest of the models is learnt sooner
// Penalties chosen by cross-validation over folders.
constexpr double cutDecay = 0.006, keepDecay = 0.006, mainDecay = 0.04, attachDecay = 0.003, kindDecay = 0.008, roleDecay = 0.006;

/// How to learn and read.
struct Settings {
    Sources sources;
    bool settled = false;

    [[nodiscard]] cp::ReadingOptions reading(const Article& article) const
    {
        cp::ReadingOptions options;
        for (const GoldNode& node : article.nodes) {
            if (settled)
                options.settled.push_back(node.span);
        }
        std::sort(options.settled.begin(), options.settled.end(), [](cp::Span a, cp::Span b) { return std::pair(a.start, a.end) < std::pair(b.start, b.end); });
        return options;
    }
};

/// An article cut into drafts, with what the present weights make of it.
struct Drafted {
    const Article* article = nullptr;
    std::vector<cp::StatementDraft> drafts;
    QSet<QString> titleStems;
    std::vector<QString> ids;

    [[nodiscard]] GoldNode gold(size_t at) const { return article->nodes.value(ids[at]); }
};

Features withoutVectors(Features features)
{
    features.vectors.clear();
    return features;
}

/// For trees whose words have senses and for those without, which a broken install gives.
void addCuts(const Article& article, std::vector<Decision>& decisions)
{
    for (const cp::SentenceTree& one : article.trees) {
        if (one.size() == 0)
            continue;
        cp::SentenceTree tree = one; // a copy shares the senses that the features point to
        const cp::Span all{tree[0].span.start, tree[tree.size() - 1].span.end};
        std::vector<size_t> tops;
        for (const GoldNode& node : article.nodes) {
            if (const auto top = all.contains(node.span.start) ? cp::topOf(tree, node.span) : std::nullopt)
                tops.push_back(*top);
        }
        if (tops.empty())
            continue;
        (void)cp::cutClauses(tree, [&](const cp::CutCase& word, const Features& features) {
            const bool cut = std::find(tops.begin(), tops.end(), word.at) != tops.end();
            for (const auto& [name, seen] : {std::pair(std::string("cut"), features), std::pair(std::string("plaincut"), withoutVectors(features))})
                decisions.push_back({{{name, seen}, {"", {}}}, {cut ? size_t{0} : size_t{1}}});
            return cut;
        });
    }
}

/// Which clauses the annotators marked, of all that the present weights cut.
void addKept(const Article& article, std::vector<cp::StatementDraft>& drafts, std::vector<Decision>& decisions)
{
    const std::vector<QString> ids = matched(article, drafts);
    for (size_t i = 0; i < drafts.size(); ++i) {
        const Features features = cp::keepFeatures(drafts[i]);
        for (const auto& [name, seen] : {std::pair(std::string("keep"), features), std::pair(std::string("plainkeep"), withoutVectors(features))})
            decisions.push_back({{{name, seen}, {"", {}}}, {ids[i].isEmpty() ? size_t{1} : size_t{0}}});
    }
}

QByteArray keptOf(const Articles& articles)
{
    std::vector<Decision> decisions;
    std::vector<std::vector<cp::StatementDraft>> drafts; // the features point to their vectors
    cp::ReadingOptions options;
    options.everyClause = true;
    drafts.reserve(articles.size());
    for (const Article* article : articles) {
        drafts.push_back(cp::draftStatements(article->document, options, {}));
        addKept(*article, drafts.back(), decisions);
    }
    Learner keeper;
    keeper.learn(decisions, passes, keepDecay);
    return keeper.table();
}

std::vector<Drafted> drafted(const Articles& articles, const Settings& settings)
{
    std::vector<Drafted> all;
    for (const Article* article : articles) {
        Drafted one{article, cp::draftStatements(article->document, settings.reading(*article), {}), cp::contentStems(article->document.title), {}};
        one.ids = matched(*article, one.drafts);
        all.push_back(std::move(one));
    }
    return all;
}

/// Each central claim against all that is not central.
void addMain(const Drafted& one, const cp::ArgumentContext& context, std::vector<Decision>& decisions)
{
    Decision others;
    std::vector<Features> central;
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        if (!cp::canBeMain(one.drafts[i]))
            continue;
        if (one.gold(i).central)
            central.push_back(context.statementFeatures(i));
        else
            others.alternatives.emplace_back("main", context.statementFeatures(i));
    }
    for (const Features& features : central) {
        decisions.push_back(others);
        decisions.back().right = {decisions.back().alternatives.size()};
        decisions.back().alternatives.emplace_back("main", features);
    }
}

/// `guessed`: main claims as the program finds them rather than as they were annotated.
void addAttach(const Drafted& one, const cp::ArgumentContext& context, bool guessed, std::vector<Decision>& attach, std::vector<Decision>& kinds)
{
    std::vector<size_t> mains;
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        if (guessed ? one.drafts[i].statement.main : one.gold(i).central)
            mains.push_back(i);
    }
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        if (one.ids[i].isEmpty() || one.drafts[i].kind == cp::ClauseKind::Condition)
            continue;
        Decision decision;
        const std::vector<size_t> targets = context.candidates(i, mains);
        for (size_t k = 0; k < targets.size(); ++k) {
            decision.alternatives.emplace_back("attach", context.relationFeatures(i, targets[k], std::find(mains.begin(), mains.end(), targets[k]) != mains.end()));
            for (const auto& edge : one.article->edges) {
                if (edge[0] != one.ids[i] || edge[1] != one.ids[targets[k]])
                    continue;
                decision.right.push_back(k);
                const size_t kind = edge[2] == QLatin1String("attacks") ? 1 : edge[2] == QLatin1String("elaborates") ? 2 : 0;
                const Features features = context.kindFeatures(i, targets[k]);
                if (edge[2] != QLatin1String("condition-of"))
                    kinds.push_back({{{"kind:supports", features}, {"kind:attacks", features}, {"kind:elaborates", features}}, {kind}});
            }
        }
        if (!decision.right.empty())
            attach.push_back(std::move(decision));
    }
}

void addRoles(const Drafted& one, const cp::ArgumentContext& context, std::vector<Decision>& decisions)
{
    static const QStringList names{QStringLiteral("claim"), QStringLiteral("premise"), QStringLiteral("context")};
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        const auto role = names.indexOf(one.gold(i).kind);
        if (one.ids[i].isEmpty() || role < 0 || one.drafts[i].title || one.drafts[i].kind == cp::ClauseKind::Condition)
            continue;
        const Features features = context.statementFeatures(i);
        decisions.push_back({{{"role:claim", features}, {"role:premise", features}, {"role:context", features}}, {static_cast<size_t>(role)}});
    }
}

/// Main claims, relations and kinds of relation.
QByteArray structureOf(const std::vector<const Drafted*>& all, bool guessed, const Settings& settings)
{
    std::vector<Decision> mains, attach, kinds;
    for (const Drafted* one : all) {
        const cp::ArgumentContext context(one->drafts, one->titleStems);
        addMain(*one, context, mains);
        addAttach(*one, context, guessed, attach, kinds);
    }
    Learner learner(settings.sources);
    learner.learn(mains, passes, mainDecay);
    learner.learn(attach, attachPasses, attachDecay);
    learner.learn(kinds, passes, kindDecay);
    return learner.table();
}

QByteArray rolesOf(const std::vector<Drafted>& all, const Settings& settings)
{
    std::vector<Decision> roles;
    for (const Drafted& one : all)
        addRoles(one, cp::ArgumentContext(one.drafts, one.titleStems), roles);
    Learner learner(settings.sources);
    learner.learn(roles, passes, roleDecay);
    return learner.table();
}

/// Lets each half of the articles be read with what was learnt on the other half.
void readByHalves(std::vector<Drafted>& all, const QByteArray& cuts, const Settings& settings)
{
    for (const size_t half : {size_t{0}, size_t{1}}) {
        std::vector<const Drafted*> others;
        for (size_t i = 0; i < all.size(); ++i) {
            if (i / 2 % 2 != half)
                others.push_back(&all[i]);
        }
        cp::ArgumentWeights::replace(cuts + structureOf(others, false, settings));
        for (size_t i = 0; i < all.size(); ++i) {
            if (i / 2 % 2 == half)
                (void)cp::relateStatements(all[i].drafts, all[i].titleStems); // finds the main claims
        }
    }
}

/// The whole table of weights.
QByteArray learnt(const Articles& articles, const Settings& settings)
{
    std::vector<Decision> decisions;
    for (const Article* article : articles)
        addCuts(*article, decisions);
    Learner cutter;
    cutter.learn(decisions, passes, cutDecay);
    QByteArray cuts = cutter.table();
    cp::ArgumentWeights::replace(cuts);
    cuts += keptOf(articles);
    cp::ArgumentWeights::replace(cuts);
    std::vector<Drafted> all = drafted(articles, settings);
    readByHalves(all, cuts, settings);
    std::vector<const Drafted*> whole;
    for (const Drafted& one : all)
        whole.push_back(&one);
    const QByteArray structure = structureOf(whole, true, settings);
    return cuts + structure + rolesOf(all, settings);
}

bool save(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool crossValidate(const std::vector<std::vector<Article>>& folders, size_t parts, const QString& output, const Settings& settings)
{
    bool fine = QDir().mkpath(output);
    for (size_t part = 0; part < parts; ++part) {
        Articles others;
        for (size_t i = 0; i < folders.size(); ++i) {
            for (const Article& article : folders[i]) {
                if (i % parts != part)
                    others.push_back(&article);
            }
        }
        cp::ArgumentWeights::replace(learnt(others, settings));
        for (size_t i = part; i < folders.size(); i += parts) {
            for (const Article& article : folders[i]) {
                cp::Workspace workspace;
                cp::Document document = article.document;
                document.id = workspace.map.nextDocumentId();
                workspace.map.apply(cp::addReading(workspace.map, document, cp::readDocument(document, settings.reading(article), {})));
                fine = save(output + u'/' + article.name + QStringLiteral(".json"), cp::writeMapJson(workspace)) && fine;
            }
        }
    }
    return fine;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    const bool cross = arguments.value(0) == QLatin1String("--cross");
    const auto parts = cross ? arguments.value(1).toULongLong() : 0;
    arguments = arguments.mid(cross ? 2 : 0);
    Settings settings;
    settings.settled = arguments.removeAll(QStringLiteral("--settled")) > 0;
    if (const auto only = arguments.indexOf(QStringLiteral("--only")); only >= 0 && only + 1 < arguments.size()) {
        settings.sources.cues = arguments[only + 1] == QLatin1String("cues");
        settings.sources.vectors = !settings.sources.cues;
        arguments.remove(only, 2);
    }
    if (arguments.size() < 2 || (cross && parts < 2))
        return 2;
    const QString output = arguments.takeFirst();
    std::vector<std::vector<Article>> folders;
    for (const QString& folder : arguments)
        folders.push_back(readFolder(folder));
    if (cross)
        return crossValidate(folders, parts, output, settings) ? 0 : 1;
    Articles all;
    for (const auto& folder : folders) {
        for (const Article& article : folder)
            all.push_back(&article);
    }
    const QByteArray head = "# Weights of the models that cut clauses and find main claims, relations and roles: model, feature, weight. Made by\n"
                            "# resources/reading/trainer.cpp from annotated articles; see resources/reading/README.md.\n";
    return save(output, head + learnt(all, settings)) ? 0 : 1;
}
