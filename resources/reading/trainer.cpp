// Learns resources/lexicons/argumentweights.tsv from annotated articles: trainer OUTPUT FOLDER…, each folder holding
// map.json and its texts. Statements are found by the program itself and matched to the annotated ones by span; from the
// matches it learns main claims, what hangs on what, the kind of relation, and roles (softmax regressions, plain SGD).

#include "model/documents/import.h"
#include "model/language/sentences.h"
#include "model/reading/argumentfeatures.h"
#include "model/reading/relations.h"
#include "model/reading/statements.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>

namespace {

using cp::Features;
using cp::Span;

/// One choice among alternatives, each with a model's name and features; `right` lists the good ones.
struct Decision {
    std::vector<std::pair<std::string, Features>> alternatives;
    std::vector<size_t> right;
};

class Learner final {
public:
    explicit Learner(double decay) : m_decay(decay) {}

    void learn(std::vector<Decision> decisions, int passes)
    {
        std::mt19937 random(3);
        for (int pass = 0; pass < passes; ++pass) {
            std::shuffle(decisions.begin(), decisions.end(), random);
            const double rate = 0.1 / (1 + 0.2 * pass);
            for (const Decision& decision : decisions)
                step(decision, rate);
            for (auto& [model, weights] : m_weights) {
                for (auto& [name, weight] : weights)
                    weight *= 1 - rate * m_decay;
            }
        }
    }

    void write(QTextStream& out) const
    {
        for (const auto& [model, weights] : m_weights) {
            for (const auto& [name, weight] : weights) {
                if (std::abs(weight) >= 0.005)
                    out << QString::fromStdString(model) << '\t' << QString::fromStdString(name) << '\t' << QString::number(weight, 'f', 3) << '\n';
            }
        }
    }

private:
    void step(const Decision& decision, double rate)
    {
        std::vector<double> chances;
        double sum = 0;
        for (const auto& [model, features] : decision.alternatives) {
            double score = 0;
            for (const auto& [name, value] : features)
                score += m_weights[model][name] * value;
            chances.push_back(std::exp(std::min(score, 50.0)));
            sum += chances.back();
        }
        double good = 0;
        for (size_t i : decision.right)
            good += chances[i];
        for (size_t i = 0; i < chances.size(); ++i) {
            const bool right = std::find(decision.right.begin(), decision.right.end(), i) != decision.right.end();
            // Gradient of log(good / sum): several right answers share their credit by present belief.
            const double gradient = (right ? chances[i] / good : 0) - chances[i] / sum;
            for (const auto& [name, value] : decision.alternatives[i].second)
                m_weights[decision.alternatives[i].first][name] += rate * gradient * value;
        }
    }

    double m_decay;
    std::map<std::string, std::map<std::string, double>> m_weights;
};

struct GoldNode {
    Span span;
    QString kind;
    bool central = false;
};

struct Gold {
    QHash<QString, GoldNode> nodes;
    std::vector<std::array<QString, 3>> edges; ///< from, to, relation
};

struct Annotated {
    std::vector<cp::Draft> drafts;
    QSet<QString> titleStems;
    std::vector<QString> ids; ///< by draft, its annotated statement or empty
    Gold gold;
};

Gold goldOf(const QJsonObject& map, const QString& document, const QString& text)
{
    Gold gold;
    for (const auto& value : map[QLatin1String("nodes")].toArray()) {
        const QJsonObject node = value.toObject();
        if (node[QLatin1String("doc")].toString() != document)
            continue;
        const QString span = node[QLatin1String("span")].toString();
        qsizetype at = -1;
        for (int k = 0; k < node[QLatin1String("occurrence")].toInt(1); ++k)
            at = text.indexOf(span, at + 1);
        gold.nodes.insert(node[QLatin1String("id")].toString(),
                          {{at, at + span.size()}, node[QLatin1String("kind")].toString(), node[QLatin1String("central")].toBool()});
    }
    for (const auto& value : map[QLatin1String("edges")].toArray()) {
        const QJsonObject edge = value.toObject();
        const QString from = edge[QLatin1String("from")].toString();
        if (gold.nodes.contains(from))
            gold.edges.push_back({from, edge[QLatin1String("to")].toString(), edge[QLatin1String("relation")].toString()});
    }
    return gold;
}

double overlap(Span a, Span b)
{
    const double common = static_cast<double>(a.intersected(b).length());
    return common / (static_cast<double>(a.length() + b.length()) - common);
}

void match(Annotated& one)
{
    std::vector<std::tuple<double, size_t, QString>> pairs;
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        for (auto node = one.gold.nodes.begin(); node != one.gold.nodes.end(); ++node) {
            const double share = overlap(one.drafts[i].statement.span, node->span);
            if (share >= 0.5)
                pairs.emplace_back(-share, i, node.key());
        }
    }
    std::sort(pairs.begin(), pairs.end());
    one.ids.resize(one.drafts.size());
    for (const auto& [share, i, id] : pairs) {
        if (one.ids[i].isEmpty() && std::find(one.ids.begin(), one.ids.end(), id) == one.ids.end())
            one.ids[i] = id;
    }
}

std::vector<Annotated> readFolder(const QString& folder)
{
    std::vector<Annotated> all;
    QFile file(folder + QStringLiteral("/map.json"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QJsonObject map = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto& value : map[QLatin1String("documents")].toArray()) {
        const QJsonObject entry = value.toObject();
        auto imported = cp::importFile(folder + u'/' + entry[QLatin1String("file")].toString());
        if (!imported)
            continue;
        cp::Document document = imported.value();
        cp::segmentSentences(document);
        Annotated one;
        one.drafts = cp::draftStatements(document, {}, {});
        one.titleStems = cp::contentStems(document.title);
        one.gold = goldOf(map, entry[QLatin1String("id")].toString(), document.text);
        match(one);
        all.push_back(std::move(one));
    }
    return all;
}

void addMain(const Annotated& one, const cp::ArgumentContext& context, std::vector<Decision>& decisions)
{
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        if (one.drafts[i].title)
            continue;
        const bool central = one.gold.nodes.value(one.ids[i]).central;
        Features features = context.statementFeatures(i);
        decisions.push_back({{{"main", features}, {"", {}}}, {central ? size_t{0} : size_t{1}}});
    }
}

void addAttach(const Annotated& one, const cp::ArgumentContext& context, std::vector<Decision>& attach, std::vector<Decision>& kinds)
{
    std::vector<size_t> mains;
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        if (one.gold.nodes.value(one.ids[i]).central)
            mains.push_back(i);
    }
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        if (one.ids[i].isEmpty() || one.drafts[i].kind == cp::ClauseKind::Condition)
            continue;
        Decision decision;
        const std::vector<size_t> targets = context.candidates(i, mains);
        for (size_t k = 0; k < targets.size(); ++k) {
            decision.alternatives.emplace_back("attach", context.relationFeatures(i, targets[k], std::find(mains.begin(), mains.end(), targets[k]) != mains.end()));
            for (const auto& edge : one.gold.edges) {
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

/// Roles are learnt on the annotated relations, in the terms of the drafts.
void addRoles(const Annotated& one, const cp::ArgumentContext& context, std::vector<Decision>& decisions)
{
    static const QHash<QString, cp::RelationKind> names{{QStringLiteral("supports"), cp::RelationKind::Supports}, {QStringLiteral("attacks"), cp::RelationKind::Attacks},
                                                        {QStringLiteral("elaborates"), cp::RelationKind::Elaborates}, {QStringLiteral("condition-of"), cp::RelationKind::ConditionOf}};
    std::vector<cp::Draft> drafts = one.drafts;
    const std::vector<cp::DraftRelation> relations = cp::relateStatements(drafts, one.titleStems);
    for (size_t i = 0; i < one.drafts.size(); ++i) {
        const QString kind = one.gold.nodes.value(one.ids[i]).kind;
        const int role = static_cast<int>(QStringList{QStringLiteral("claim"), QStringLiteral("premise"), QStringLiteral("context")}.indexOf(kind));
        if (one.ids[i].isEmpty() || role < 0 || one.drafts[i].title || one.drafts[i].kind == cp::ClauseKind::Condition)
            continue;
        std::vector<cp::DraftRelation> around;
        std::copy_if(relations.begin(), relations.end(), std::back_inserter(around), [i](const cp::DraftRelation& r) { return r.source == i || r.target == i; });
        const Features features = context.roleFeatures(i, around);
        decisions.push_back({{{"role:claim", features}, {"role:premise", features}, {"role:context", features}}, {static_cast<size_t>(role)}});
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    std::vector<Annotated> articles;
    for (int i = 2; i < argc; ++i) {
        for (Annotated& one : readFolder(QString::fromLocal8Bit(argv[i])))
            articles.push_back(std::move(one));
    }
    std::vector<Decision> mains, attach, kinds, roles;
    for (const Annotated& one : articles) {
        const cp::ArgumentContext context(one.drafts, one.titleStems);
        addMain(one, context, mains);
        addAttach(one, context, attach, kinds);
        addRoles(one, context, roles);
    }
    Learner learner(0.6);
    learner.learn(mains, 60);
    learner.learn(attach, 60);
    learner.learn(kinds, 60);
    learner.learn(roles, 60);
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    QTextStream out(&file);
    out << "# Weights of the models that find main claims, relations and roles: model, feature, weight. Made by\n"
           "# resources/reading/trainer.cpp from annotated articles; see resources/reading/README.md.\n";
    learner.write(out);
    QTextStream(stdout) << articles.size() << " articles, " << attach.size() << " relations, " << roles.size() << " roles\n";
    return 0;
}
