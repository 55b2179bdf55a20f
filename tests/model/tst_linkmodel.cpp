#include "model/documents/import.h"
#include "model/linking/closelook.h"
#include "model/linking/decision.h"
#include "model/linking/neighbours.h"
#include "model/linking/secondlook.h"
#include "model/commands/analysis.h"
#include "model/meaning/meaning.h"

#include <QTest>
#include <cmath>
#include <numeric>
#include <random>

namespace {

using Vector = std::vector<float>;

std::vector<Vector> randomVectors(size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<Vector> all;
    for (size_t i = 0; i < count; ++i) {
        Vector one(32);
        float sum = 0;
        for (float& value : one) {
            value = normal(random);
            sum += value * value;
        }
        for (float& value : one)
            value /= std::sqrt(sum);
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<std::span<const float>> spansOf(const std::vector<Vector>& vectors) { return {vectors.begin(), vectors.end()}; }

cp::ArgumentMap mapOf(const QStringList& texts)
{
    std::vector<cp::Document> documents;
    for (const QString& text : texts)
        documents.push_back(cp::importText(text, QStringLiteral("test")).value());
    return cp::analyzeDocuments(std::move(documents), {}, {});
}

const QString harbour = QStringLiteral("The harbour board met on Monday. The new pier will open in June. Most fishermen support the plan. "
                                       "The pier will cost nine million crowns. Tourists rarely visit the old quay.");
const QString answer = QStringLiteral("The council spoke to the press. The new pier will not open in June. Hardly any fishermen support the plan. "
                                      "The pier will cost twelve million crowns. A storm damaged the lighthouse.");

cp::LinkingOptions withModels()
{
    cp::LinkingOptions options;
    options.meaning = &*cp::installedMeaning();
    return options;
}

} // namespace

class TestLinkModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exactNeighbours();
    void approximateNeighboursAgree();
    void neighboursOfNothing();
    void chancesOfAModel();
    void candidatesHoldBothKinds();
    void factsAreSymmetric();
    void closeLookIsSymmetric();
    void closeLookTellsTheKind();
    void closeLookStopsWhenCancelled();
    void linksOfTwoArticles();
    void dismissedStatementsAreLeftOut();
    void cancelledLinking();
    void barePairsInAnyCompany();
};

void TestLinkModel::initTestCase() { QVERIFY2(cp::installedMeaning().isOk(), "the models of resources/models are needed"); }

void TestLinkModel::exactNeighbours()
{
    const std::vector<Vector> from = randomVectors(20, 1), among = randomVectors(60, 2);
    const auto found = cp::nearestOf(spansOf(from), spansOf(among), 5, 1000, {});
    QCOMPARE(found.size(), from.size());
    for (size_t i = 0; i < from.size(); ++i) {
        std::vector<std::pair<float, size_t>> wanted;
        for (size_t j = 0; j < among.size(); ++j)
            wanted.push_back({-std::inner_product(from[i].begin(), from[i].end(), among[j].begin(), 0.0F), j});
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(found[i].size(), size_t(5));
        for (size_t k = 0; k < 5; ++k)
            QCOMPARE(found[i][k].index, wanted[k].second);
    }
}

void TestLinkModel::approximateNeighboursAgree()
{
    const std::vector<Vector> from = randomVectors(100, 3), among = randomVectors(3000, 4);
    const auto exact = cp::nearestOf(spansOf(from), spansOf(among), 10, 100'000, {});
    const auto quick = cp::nearestOf(spansOf(from), spansOf(among), 10, 100, {});
    QCOMPARE(quick.size(), from.size());
    size_t common = 0;
    for (size_t i = 0; i < from.size(); ++i) {
        for (const cp::Neighbour& one : quick[i])
            common += std::any_of(exact[i].begin(), exact[i].end(), [&](const cp::Neighbour& other) { return other.index == one.index; });
    }
    QVERIFY2(common > 900, qPrintable(QString::number(common)));
}

void TestLinkModel::neighboursOfNothing()
{
    const std::vector<Vector> some = randomVectors(3, 5);
    QVERIFY(cp::nearestOf({}, spansOf(some), 4, 100, {}).empty());
    const auto none = cp::nearestOf(spansOf(some), {}, 4, 100, {});
    QCOMPARE(none.size(), some.size());
    QVERIFY(none.front().empty());
    QCOMPARE(cp::nearestOf(spansOf(some), spansOf(some), 9, 100, {}).front().size(), some.size());
}

void TestLinkModel::chancesOfAModel()
{
    const cp::LinkModel model("# fact\tmean\tdeviation\tmatch\tcontradict\tnear miss\nalways\t0\t1\t-1\t-2\t-3\nclash\t0.5\t0.5\t-1\t2\t0\n");
    const cp::LinkChances calm = model.chances({{"always", 1}, {"clash", 0}});
    QVERIFY(calm.match > calm.contradict);
    QVERIFY(std::abs(calm.match + calm.contradict + calm.nearMiss + calm.none - 1) < 1e-12);
    QVERIFY(std::abs(calm.match / calm.none - 1) < 1e-12); // −1 + 1 against 0
    const cp::LinkChances clash = model.chances({{"always", 1}, {"clash", 1}, {"unheard of", 100}});
    QVERIFY(clash.contradict > clash.match);
}

void TestLinkModel::candidatesHoldBothKinds()
{
    const cp::ComparedMap compared = cp::compareDocuments(mapOf({harbour, answer}), withModels(), {});
    QCOMPARE(compared.texts.size(), compared.features.size());
    QVERIFY(!compared.pairs.empty());
    for (const cp::ComparedPair& pair : compared.pairs) {
        QVERIFY(compared.features[pair.candidate.a].document < compared.features[pair.candidate.b].document);
        QVERIFY(pair.judgement.has_value());
        QVERIFY(pair.candidate.rankA >= 0 && pair.candidate.rankA <= cp::nearestKept);
    }
}

void TestLinkModel::factsAreSymmetric()
{
    const cp::ComparedMap one = cp::compareDocuments(mapOf({harbour, answer}), withModels(), {});
    const cp::ComparedMap other = cp::compareDocuments(mapOf({answer, harbour}), withModels(), {});
    QCOMPARE(one.pairs.size(), other.pairs.size());
    for (const cp::ComparedPair& pair : one.pairs) {
        const QString a = one.features[pair.candidate.a].text, b = one.features[pair.candidate.b].text;
        const auto turned = std::find_if(other.pairs.begin(), other.pairs.end(), [&](const cp::ComparedPair& p) {
            return other.features[p.candidate.a].text == b && other.features[p.candidate.b].text == a;
        });
        QVERIFY2(turned != other.pairs.end(), qPrintable(a + u'/' + b));
        const cp::PairFacts x = one.facts(pair), y = other.facts(*turned);
        QCOMPARE(x.size(), y.size());
        for (size_t k = 0; k < x.size(); ++k)
            QVERIFY2(std::abs(x[k].second - y[k].second) < 1e-4, qPrintable(QString::fromStdString(x[k].first) + u' ' + a + u'/' + b));
    }
}

std::vector<cp::LinkChances> looked(const cp::ComparedMap& compared)
{
    return cp::lookTwice(compared, cp::LinkModel::instance(), cp::LinkModel::ofSecondLook());
}

std::vector<cp::LinkChances> lookedClosely(const cp::ComparedMap& compared, const cp::CancelToken& cancel = {})
{
    return cp::lookClosely(compared, looked(compared), cp::LinkModel::ofCloseLook(), *cp::installedMeaning(), cancel);
}

void TestLinkModel::closeLookIsSymmetric()
{
    const cp::ComparedMap compared = cp::compareDocuments(mapOf({harbour, answer}), withModels(), {});
    const std::vector<cp::LinkChances> chances = looked(compared);
    for (size_t i = 0; i < compared.pairs.size(); ++i) {
        const cp::ComparedPair& one = compared.pairs[i];
        const auto read = cp::installedMeaning()->judgeClosely(compared.texts, {{one.candidate.a, one.candidate.b}, {one.candidate.b, one.candidate.a}}, {});
        QVERIFY(read);
        const cp::Pair pair = compared.pair(one);
        const cp::PairFacts there = cp::closeFacts(pair, one.found, chances[i], 0.3, (*read)[0]);
        const cp::PairFacts back = cp::closeFacts({pair.b, pair.a, pair.comparison, pair.letterB, pair.letterA}, one.found, chances[i], 0.3, (*read)[1]);
        for (size_t k = 0; k < there.size(); ++k)
            QVERIFY2(std::abs(there[k].second - back[k].second) < 1e-3, there[k].first.c_str());
    }
}

/// Half of their pay is not all of it: neither words nor checks know that.
void TestLinkModel::closeLookTellsTheKind()
{
    const cp::ArgumentMap map = mapOf({QStringLiteral("The mill closed in spring. All workers of the mill were paid in full. The owner moved abroad."),
                                       QStringLiteral("The gates are shut. The workers of the mill received only half of their pay. The machines were sold.")});
    const cp::ComparedMap compared = cp::compareDocuments(map, withModels(), {});
    const std::vector<cp::LinkChances> before = looked(compared), after = lookedClosely(compared);
    const auto paid = std::find_if(compared.pairs.begin(), compared.pairs.end(), [&](const cp::ComparedPair& pair) {
        return compared.features[pair.candidate.a].text.contains(QStringLiteral("paid")) && compared.features[pair.candidate.b].text.contains(QStringLiteral("half"));
    });
    QVERIFY(paid != compared.pairs.end());
    const auto at = static_cast<size_t>(paid - compared.pairs.begin());
    QVERIFY(after[at].contradict > after[at].match);
    QVERIFY(after[at].contradict > before[at].contradict);
    for (size_t i = 0; i < after.size(); ++i)
        QVERIFY(std::abs(after[i].match + after[i].contradict + after[i].nearMiss + after[i].none - 1) < 1e-9);
}

void TestLinkModel::closeLookStopsWhenCancelled()
{
    const cp::ComparedMap compared = cp::compareDocuments(mapOf({harbour, answer}), withModels(), {});
    const std::vector<cp::LinkChances> before = looked(compared);
    cp::CancelToken cancel;
    cancel.cancel();
    const std::vector<cp::LinkChances> after = lookedClosely(compared, cancel);
    for (size_t i = 0; i < after.size(); ++i)
        QVERIFY(after[i].match == before[i].match && after[i].contradict == before[i].contradict);
}

void TestLinkModel::linksOfTwoArticles()
{
    const cp::ArgumentMap map = mapOf({harbour, answer});
    const std::vector<cp::Link> links = cp::linkDocuments(map, withModels(), {});
    const auto between = [&](const char* a, const char* b) {
        return std::find_if(links.begin(), links.end(), [&](const cp::Link& link) {
            return map.find(link.a)->text.contains(QLatin1String(a)) && map.find(link.b)->text.contains(QLatin1String(b));
        });
    };
    const auto opening = between("open in June", "open in June");
    QVERIFY(opening != links.end());
    QVERIFY(opening->kind == cp::LinkKind::Contradict);
    QVERIFY(opening->reasons.front() == cp::Reason::Negation);
    const auto price = between("nine million", "twelve million");
    QVERIFY(price != links.end());
    QVERIFY(price->kind == cp::LinkKind::Contradict);
    QVERIFY(between("rarely visit", "lighthouse") == links.end());
    for (const cp::Link& link : links) {
        QVERIFY(link.score >= 0 && link.score <= 1);
        QVERIFY(!link.reasons.empty() && !link.explanation.isEmpty());
        for (const cp::AlignedPair& words : link.alignment) {
            QVERIFY(map.find(link.a)->span.contains(words.a));
            QVERIFY(map.find(link.b)->span.contains(words.b));
        }
    }
    QCOMPARE(cp::linkDocuments(map, withModels(), {}), links);
}

void TestLinkModel::dismissedStatementsAreLeftOut()
{
    cp::ArgumentMap map = mapOf({harbour, answer});
    cp::MapDelta delta;
    for (const cp::Statement& one : map.statements()) {
        cp::Statement dismissed = one;
        dismissed.review = cp::Review::Dismissed;
        delta.statements.push_back({one, dismissed});
    }
    map.apply(delta);
    QVERIFY(cp::linkDocuments(map, withModels(), {}).empty());
}

void TestLinkModel::cancelledLinking()
{
    cp::JobContext job;
    job.cancel.cancel();
    QVERIFY(cp::linkDocuments(mapOf({harbour, answer}), withModels(), job).empty());
}

void TestLinkModel::barePairsInAnyCompany()
{
    const std::vector<cp::TextPair> pairs{{QStringLiteral("The pier will open in June."), QStringLiteral("The pier will not open in June.")},
                                          {QStringLiteral("The mayor backs the tax."), QStringLiteral("The mayor backs the tax.")},
                                          {QStringLiteral("Sweden exports more fish than oil."), QStringLiteral("Norway exports more fish than oil.")}};
    const std::vector<cp::PairVerdict> together = cp::judgePairs(pairs, withModels());
    QCOMPARE(together.size(), pairs.size());
    for (size_t i = 0; i < pairs.size(); ++i) {
        const cp::PairVerdict alone = cp::judgePair(pairs[i].a, pairs[i].b, withModels());
        QCOMPARE(alone.contradiction, together[i].contradiction);
        QCOMPARE(alone.similarity, together[i].similarity);
        const cp::PairVerdict turned = cp::judgePair(pairs[i].b, pairs[i].a, withModels());
        QVERIFY(turned.relation == alone.relation);
    }
    QVERIFY(together[0].relation == cp::LinkKind::Contradict);
    QVERIFY(together[1].relation == cp::LinkKind::Match);
    QVERIFY(!together[2].relation);
}

QTEST_GUILESS_MAIN(TestLinkModel)
#include "tst_linkmodel.moc"
