#include "model/exchange/aif.h"
#include "model/exchange/argdownreader.h"
#include "model/exchange/formats.h"
#include "model/exchange/graphml.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/sadface.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <map>
#include <tuple>

using namespace cp;

namespace {

const Statement* saying(const ArgumentMap& map, const char* text)
{
    for (const Statement& statement : map.statements()) {
        if (statement.text == QString::fromUtf8(text))
            return &statement;
    }
    return nullptr;
}

const QByteArray dialogue = R"({"AIF":{"corpus":"QT30","nodes":[{"nodeID":"15_1","text":"Ann : the tax is fair","type":"L","timestamp":"2019-03-03 10:00:00","mood":"calm"},
 {"nodeID":"15_2","text":"the tax is fair","type":"I"},{"nodeID":"15_3","text":"Asserting","type":"YA","curator":"k1"},{"nodeID":"15_4","text":"the levy is just","type":"I"},
 {"nodeID":"15_5","text":"Default Rephrase","type":"MA"},{"nodeID":"15_6","text":"Default Transition","type":"TA","turn":7},{"nodeID":"15_7","text":"Restating","type":"YA"},
 {"nodeID":"15_8","text":"Bob : the levy is just","type":"L"},{"nodeID":"15_9","text":"Asserting","type":"YA"},{"nodeID":"15_10","text":"Default Preference","type":"PA"}],
 "edges":[{"edgeID":"e1","fromID":"15_1","toID":"15_3","w":2},{"edgeID":"e2","fromID":"15_3","toID":"15_2"},{"edgeID":"e3","fromID":"15_4","toID":"15_5"},{"edgeID":"e4","fromID":"15_5","toID":"15_2"},
 {"edgeID":"e5","fromID":"15_1","toID":"15_6"},{"edgeID":"e6","fromID":"15_6","toID":"15_8"},{"edgeID":"e7","fromID":"15_6","toID":"15_7"},{"edgeID":"e8","fromID":"15_7","toID":"15_5"},
 {"edgeID":"e9","fromID":"15_8","toID":"15_9"},{"edgeID":"e10","fromID":"15_9","toID":"15_4"},{"edgeID":"e11","fromID":"15_2","toID":"15_10"},{"edgeID":"e12","fromID":"15_10","toID":"15_4"}],
 "locutions":[{"nodeID":"15_1","personID":"8","start":"2019","source":"tape 3"}],"participants":[{"participantID":"8","firstname":"Ann","surname":"Lee","party":"x"}]},"OVA":{"firstname":"Eve"}})";

QJsonObject placeAt(double x, double y) { return {{QStringLiteral("x"), x}, {QStringLiteral("y"), y}}; }

/// The dialogue with places as OVA3 tells them.
QByteArray placedApart(const std::map<QString, QJsonObject>& places)
{
    QJsonArray nodes;
    for (const auto& [node, place] : places)
        nodes.append(layered(place, {{QStringLiteral("nodeID"), node}, {QStringLiteral("visible"), true}}));
    QJsonObject root = QJsonDocument::fromJson(dialogue).object();
    root.insert(QLatin1String("OVA"), QJsonObject{{QStringLiteral("nodes"), nodes}});
    return QJsonDocument(root).toJson();
}

/// As OVA2 does.
QByteArray placedInNodes(const std::map<QString, QJsonObject>& places)
{
    QJsonObject root = QJsonDocument::fromJson(dialogue).object();
    QJsonObject aif = root.value(QLatin1String("AIF")).toObject();
    QJsonArray nodes;
    for (const QJsonValue& node : aif.value(QLatin1String("nodes")).toArray()) {
        const auto place = places.find(node[QLatin1String("nodeID")].toString());
        nodes.append(place == places.end() ? node.toObject() : layered(node.toObject(), place->second));
    }
    aif.insert(QLatin1String("nodes"), nodes);
    root.insert(QLatin1String("AIF"), aif);
    return QJsonDocument(root).toJson();
}

/// Where xAIF says that nodes are.
std::map<QString, QJsonObject> placesIn(const Workspace& workspace)
{
    std::map<QString, QJsonObject> places;
    const QJsonDocument xaif = QJsonDocument::fromJson(writeMap(workspace, *formatById(QStringLiteral("xaif"))));
    for (const QJsonValue& node : xaif[QLatin1String("OVA")][QLatin1String("nodes")].toArray())
        places.emplace(node[QLatin1String("nodeID")].toString(), placeAt(node[QLatin1String("x")].toDouble(), node[QLatin1String("y")].toDouble()));
    return places;
}

/// Each thing of an AIF file is there again, with all that it said; the names of edges are nobody's.
void compareParts(const char* part, const QJsonArray& before, const QJsonArray& after)
{
    for (const QJsonValue& value : before) {
        const QJsonObject thing = value.toObject();
        const bool isThere = std::any_of(after.begin(), after.end(), [&thing](const QJsonValue& other) {
            const QStringList names = thing.keys();
            return std::all_of(names.begin(), names.end(), [&](const QString& name) { return name == QLatin1String("edgeID") || other[name] == thing[name]; });
        });
        QVERIFY2(isThere, part + QJsonDocument(thing).toJson(QJsonDocument::Compact));
    }
    QCOMPARE(after.size(), before.size());
}

} // namespace

// What maps of other programs say beyond what a map of ours has a place for, and where they are broken.

class ForeignMapsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUnclosedBracketIsNamedByItsLineAndCostsNothingElse()
    {
        const QByteArray text = "[One]: first. /* a\n\ncomment */\n  + [Two: second.\n  - <Three: third.\n\n[Four]: fourth {p: 0.5\n\n[Five]: fifth {\n  p: 0.4\n}\n\n"
                                "[Six]: sixth. /* open\n\n[Seven]: seventh.\n";
        const Result<Imported> read = readMap(text, QStringLiteral("x"), *formatById(QStringLiteral("argdown")));
        QVERIFY(read.isOk());
        for (const char* words : {"first.", "[Two: second.", "<Three: third.", "fourth", "fifth", "sixth. / open", "seventh."})
            QVERIFY2(saying(read->workspace.map, words), words);
        QCOMPARE(saying(read->workspace.map, "fourth")->probability->best, 0.5);
        QCOMPARE(saying(read->workspace.map, "fifth")->probability->best, 0.4);
        QVERIFY2(read->notes.last().startsWith(u'4') && read->notes.last().endsWith(QStringLiteral(" 4, 5, 7, 13.")), qPrintable(read->notes.last()));
    }

    void aLineOfManyUnclosedBracketsIsNamedOnce()
    {
        const QByteArray text = "[a]: x {one /* two <!-- three\n\n";
        const Result<Imported> read = readMap(text + text, QStringLiteral("x"), *formatById(QStringLiteral("argdown")));
        QVERIFY(read.isOk());
        QVERIFY2(read->notes.last().startsWith(u'6') && read->notes.last().endsWith(QStringLiteral(" 1, 3.")), qPrintable(read->notes.last()));
    }

    /// The name of an argument, its gist and its rules, too.
    void argumentsKeepWhatTheySay()
    {
        const QByteArray text = "[Q]: q.\n  + <Wages>\n\n<Wages>: The gist. #pay\n\n(1) p one\n(2) p two\n--\nModus Ponens {uses: [1,2]}\n--\n(3) [Q]\n";
        Result<Imported> read = readMap(text, QStringLiteral("x"), *formatById(QStringLiteral("argdown")));
        for (int round = 0; round < 2; ++round) {
            QVERIFY(read.isOk());
            QCOMPARE(read->workspace.map.relations().size(), size_t(1));
            QCOMPARE(read->workspace.map.relations().front().extra.value(QLatin1String("note")).toString(), QStringLiteral("The gist."));
            const QByteArray written = writeMap(read->workspace, *formatById(QStringLiteral("argdown")));
            QVERIFY2(written.contains("<Wages>: The gist.") && written.contains("--\nModus Ponens\n--"), written.constData());
            read = readMap(written, QStringLiteral("x"), *formatById(QStringLiteral("argdown")));
        }
    }

    void statementsOutsideOfGroupsHaveAnArticleOfTheirOwn_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("dot") << QStringLiteral("dot") << QByteArray("digraph { subgraph cluster_a { label=A; a; } lone; }");
        QTest::newRow("graphml") << QStringLiteral("graphml") << QByteArray("<graphml><graph><node id='A'><graph><node id='a'/></graph></node><node id='lone'/></graph></graphml>");
        QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("id,label,document,title\n1,a,d1,A\n2,lone,,\n");
        QTest::newRow("csv without titles") << QStringLiteral("csv") << QByteArray("id,label,document\n1,a,A\n2,lone,\n");
        QTest::newRow("sadface") << QStringLiteral("sadface") << QByteArray(R"({"resources":[{"id":"r","type":"text","content":"A"}],"edges":[],"nodes":[
            {"id":"1","type":"atom","text":"a","sources":[{"resource_id":"r","text":"A","offset":0,"length":1}]},{"id":"2","type":"atom","text":"lone","sources":[]}]})");
    }

    void statementsOutsideOfGroupsHaveAnArticleOfTheirOwn()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, bytes);
        const Result<Imported> read = readMap(bytes, QStringLiteral("Rest.x"), *formatById(id));
        QVERIFY(read.isOk());
        const ArgumentMap& map = read->workspace.map;
        QCOMPARE(map.documents().size(), size_t(2));
        QCOMPARE(map.find(saying(map, "a")->document)->title, QStringLiteral("A"));
        QCOMPARE(map.find(saying(map, "lone")->document)->title, QStringLiteral("Rest"));
    }

    /// An atom without a source that a sourced one rests on is of the same article; what only attacks it may be of another.
    void atomsWithoutASourceStandWhereTheirArgumentDoes()
    {
        const QByteArray sadface = R"({"resources":[{"id":"r","type":"text","content":"Rates fall."}],"nodes":[
            {"id":"1","type":"atom","text":"Rates fall.","sources":[{"resource_id":"r","text":"Rates fall.","offset":0,"length":11}]},
            {"id":"2","type":"atom","text":"Prices fell.","sources":[]},{"id":"3","type":"atom","text":"Oil is cheap.","sources":[]},
            {"id":"4","type":"atom","text":"Wages rose.","sources":[]},{"id":"5","type":"scheme","name":"support"},{"id":"6","type":"scheme","name":"support"},
            {"id":"7","type":"scheme","name":"conflict"}],"edges":[{"source_id":"3","target_id":"6"},{"source_id":"6","target_id":"2"},
            {"source_id":"2","target_id":"5"},{"source_id":"5","target_id":"1"},{"source_id":"4","target_id":"7"},{"source_id":"7","target_id":"1"}]})";
        const Result<Imported> read = readMap(sadface, QStringLiteral("x"), *formatById(QStringLiteral("sadface")));
        QVERIFY(read.isOk());
        const ArgumentMap& map = read->workspace.map;
        const DocumentId home = saying(map, "Rates fall.")->document;
        QCOMPARE(saying(map, "Prices fell.")->document, home);
        QCOMPARE(saying(map, "Oil is cheap.")->document, home);
        QVERIFY(saying(map, "Wages rose.")->document != home);
        QCOMPARE(map.relations().size(), size_t(2));
        QCOMPARE(map.links().size(), size_t(1));
    }

    void graphsKeepWhatTheySayBesideTheKnown()
    {
        const QByteArray dot = "digraph { a [label=A, URL=\"https://example.org/a\", tooltip=\"seen in May\", owner=Ann]; b -> a [label=supports, owner=Bob, weight=7]; }";
        const QByteArray graphml = "<graphml><key id='p' for='graph' attr.name='project'/><graph><data key='p'>Harbour</data><node id='a'/></graph></graphml>";
        for (const auto& [id, bytes, words] : {std::tuple("dot", dot, QByteArrayList{"\"URL\"=\"https://example.org/a\"", "\"tooltip\"=\"seen in May\"", "\"owner\"=\"Ann\"", "\"owner\"=\"Bob\"", "\"weight\"=\"7\""}), std::tuple("graphml", graphml, QByteArrayList{"Harbour"})}) {
            Result<Imported> read = readMap(bytes, QStringLiteral("x"), *formatById(QLatin1String(id)));
            QVERIFY(read.isOk());
            const QByteArray written = writeMap(read->workspace, *formatById(QLatin1String(id)));
            for (const QByteArray& word : words)
                QVERIFY2(written.contains(word), written.constData());
        }
    }

    /// Group frames of other programs have colours, links and words of their own.
    void clustersKeepWhatOthersSay()
    {
        QByteArray dot = "digraph all { label=Both; subgraph cluster_a { graph [label=\"One & all\", color=\"#ff0000\", style=filled]; URL=\"https://example.org/?a=1&b=2\"; owner=\"Ann \\\"A\\\" Lee\"; "
                         "bb=\"0,0,1,1\"; subgraph cluster_inner { label=Inner; x; } { rank=same; label=Row; y; } } z; }";
        for (int round = 0; round < 3; ++round) {
            const Result<Imported> read = readMap(dot, QStringLiteral("x"), *formatById(QStringLiteral("dot")));
            QVERIFY(read.isOk());
            const ArgumentMap& map = read->workspace.map;
            QCOMPARE(map.find(saying(map, "x")->document)->title, QStringLiteral("One & all"));
            QCOMPARE(saying(map, "y")->document, saying(map, "x")->document);
            if (round == 0)
                QCOMPARE(map.find(saying(map, "z")->document)->title, QStringLiteral("Both"));
            dot = writeMap(read->workspace, *formatById(QStringLiteral("dot")));
            for (const char* words : {"\"color\"=\"#ff0000\";", "\"style\"=\"filled\";", "\"URL\"=\"https://example.org/?a=1&amp;b=2\";", "\"owner\"=\"Ann \\\"A\\\" Lee\";"})
                QVERIFY2(dot.count(words) == 1, dot.constData());
            QVERIFY2(!dot.contains("\"bb\"") && !dot.contains("\n    cp_extra"), dot.constData());
            // Nothing of it is lost on the way through another format.
            const Result<Imported> passed = readMap(writeMap(read->workspace, *formatById(QStringLiteral("json"))), QStringLiteral("x"), *formatById(QStringLiteral("json")));
            QCOMPARE(writeMap(passed->workspace, *formatById(QStringLiteral("dot"))), dot);
        }
    }

    /// As nodes have one, however few bytes an edge takes.
    void edgesHaveALimit()
    {
        ExchangeLimits limits;
        limits.maxEdges = 4;
        const auto json = [](const QByteArray& bytes) { return QJsonDocument::fromJson(bytes).object(); };
        const auto aif = [&](int edges) {
            const QByteArray all = QByteArray(R"({"fromID":"2","toID":"3"},)").repeated(edges);
            return readAif(json(R"({"nodes":[{"nodeID":"1","type":"I","text":"x"},{"nodeID":"2","type":"I","text":"y"},{"nodeID":"3","type":"RA"}],"edges":[)" + all.chopped(1) + "]}"), QStringLiteral("x"), limits);
        };
        const auto sadface = [&](int edges) {
            const QByteArray all = QByteArray(R"({"source_id":"2","target_id":"3"},)").repeated(edges);
            return readSadface(json(R"({"nodes":[{"id":"1","type":"atom","text":"x"},{"id":"2","type":"atom","text":"y"},{"id":"3","type":"scheme"}],"edges":[)" + all.chopped(1) + "]}"), QStringLiteral("x"), limits);
        };
        const auto graphml = [&](int edges) {
            return readGraphml("<graphml><graph><node id='a'/><node id='b'/>" + QByteArray("<edge source='a' target='b'/>").repeated(edges) + "</graph></graphml>", QStringLiteral("x"), limits);
        };
        const auto hyper = [&](int ends) {
            return readGraphml("<graphml><graph><node id='a'/><node id='b'/><hyperedge>" + QByteArray("<endpoint node='a'/>").repeated(ends) + "</hyperedge></graph></graphml>", QStringLiteral("x"), limits);
        };
        QVERIFY(aif(4).isOk() && sadface(4).isOk() && graphml(4).isOk() && hyper(4).isOk());
        for (const auto& read : {aif(5), sadface(5), graphml(5), hyper(5)}) {
            QCOMPARE(read.error().code, ErrorCode::TooLarge);
            QVERIFY2(read.error().message.contains(QStringLiteral("edges than a map can hold: at most 4.")), qPrintable(read.error().message));
        }
    }

    void edgesKeepKeysOfOtherPrograms_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("aif") << QStringLiteral("aif") << QByteArray(R"({"nodes":[{"nodeID":"7","type":"I","text":"x"},{"nodeID":"8","type":"RA"},{"nodeID":"9","type":"I","text":"y"}],
            "edges":[{"edgeID":"1","fromID":"7","toID":"8","weight":0.25},{"edgeID":"2","fromID":"8","toID":"9","curator":"Ann"}]})");
        QTest::newRow("sadface") << QStringLiteral("sadface") << QByteArray(R"({"nodes":[{"id":"7","type":"atom","text":"x","metadata":{"mine":{"a":1}}},{"id":"8","type":"scheme","name":"support"},
            {"id":"9","type":"atom","text":"y"}],"edges":[{"id":"1","source_id":"7","target_id":"8","weight":0.25},{"id":"2","source_id":"8","target_id":"9","curator":"Ann"}]})");
    }

    void edgesKeepKeysOfOtherPrograms()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, bytes);
        for (int round = 0; round < 3; ++round) {
            const Result<Imported> read = readMap(bytes, QStringLiteral("x"), *formatById(id));
            QVERIFY(read.isOk());
            bytes = writeMap(read->workspace, *formatById(id));
            const QJsonObject root = QJsonDocument::fromJson(bytes).object();
            QJsonObject all;
            for (const QJsonValue& edge : root.value(QLatin1String("edges")).toArray())
                all.insert(edge[QLatin1String("weight")].isDouble() ? QStringLiteral("weight") : edge[QLatin1String("curator")].isString() ? QStringLiteral("curator") : QStringLiteral("none"), edge);
            QVERIFY2(all.contains(QLatin1String("weight")) && all.contains(QLatin1String("curator")), bytes.constData());
            if (id == QLatin1String("sadface"))
                QVERIFY(bytes.contains(R"("mine":{"a":1})"));
        }
    }

    /// Under the names that the other program gave them, on edges between statements and into and out of an inference.
    void edgesOfGraphsKeepWhatOthersSay_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("words");
        QTest::newRow("graphml") << QStringLiteral("graphml") << QByteArray("<graphml><key id='k' for='node' attr.name='kind'/><key id='w' for='edge' attr.name='trust'/><key id='c' for='edge' attr.name='curator'/><graph>"
            "<node id='x'/><node id='y'/><node id='z'/><node id='i'><data key='k'>inference</data></node><edge source='x' target='i'><data key='w'>low</data></edge>"
            "<edge source='y' target='i'><data key='w'>high</data></edge><edge source='i' target='z'><data key='c'>Ann</data></edge></graph></graphml>")
            << QByteArrayList{"attr.name=\"trust\"", "attr.name=\"curator\"", ">low<", ">high<", ">Ann<"};
        QTest::newRow("hyperedge") << QStringLiteral("graphml") << QByteArray("<graphml><key id='c' for='hyperedge' attr.name='curator'/><graph><node id='x'/><node id='y'/><node id='z'/>"
            "<hyperedge><endpoint node='x'/><endpoint node='y'/><data key='c'>Ann</data><endpoint node='z'/></hyperedge></graph></graphml>") << QByteArrayList{"attr.name=\"curator\"", ">Ann<"};
        QTest::newRow("dot") << QStringLiteral("dot") << QByteArray("digraph { i [shape=point]; x -> i [weight=3]; y -> i [weight=5]; i -> z [curator=Ann, minlen=2]; z -> v [class=\"far away\"]; }")
            << QByteArrayList{"\"weight\"=\"3\"", "\"weight\"=\"5\"", "\"curator\"=\"Ann\"", "\"minlen\"=\"2\"", "\"class\"=\"far away\""};
        QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("id,label,kind,Modularity Class\nx,X,,m1\ny,Y,,m2\nz,Z,,\ni,,inference,m3\n\nsource,target,relation,Curator\nx,i,,Ann\ny,i,,Bob\ni,z,supports,Eve\nx,y,attacks,Dan\n")
            << QByteArrayList{"Modularity Class", "Curator", "m1", "m2", "m3", "Ann", "Bob", "Eve", "Dan"};
    }

    void edgesOfGraphsKeepWhatOthersSay()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, words);
        for (int round = 0; round < 3; ++round) {
            const Result<Imported> read = readMap(bytes, QStringLiteral("x"), *formatById(id));
            QVERIFY(read.isOk());
            bytes = writeMap(read->workspace, *formatById(id));
            for (const QByteArray& word : words)
                QVERIFY2(bytes.contains(word), (word + ": " + bytes).constData());
            QVERIFY2(!bytes.contains("foreign_"), bytes.constData());
        }
    }

    /// What stands beside the argument of an AIF file comes back, too, through any format that can keep it.
    void dialoguesComeBack_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* id : {"aif", "xaif", "json", "sadface", "graphml", "yed", "cpw"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void dialoguesComeBack()
    {
        QFETCH(QString, by);
        const Format& xaif = *formatById(QStringLiteral("xaif"));
        Result<Imported> read = readMap(dialogue, QStringLiteral("x"), xaif);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(read.isOk());
            QCOMPARE(read->notes.size(), 2); // a step and a preference
            const Result<Imported> passed = readMap(writeMap(read->workspace, *formatById(by)), QStringLiteral("x"), *formatById(by));
            QVERIFY(passed.isOk());
            const QByteArray written = writeMap(passed->workspace, xaif);
            const QJsonObject before = QJsonDocument::fromJson(dialogue).object(), after = QJsonDocument::fromJson(written).object();
            for (const char* part : {"nodes", "edges", "locutions", "participants"})
                compareParts(part, before[QLatin1String("AIF")][QLatin1String(part)].toArray(), after[QLatin1String("AIF")][QLatin1String(part)].toArray());
            QCOMPARE(after[QLatin1String("AIF")][QLatin1String("corpus")].toString(), QStringLiteral("QT30"));
            QCOMPARE(after[QLatin1String("OVA")][QLatin1String("firstname")].toString(), QStringLiteral("Eve"));
            read = readMap(written, QStringLiteral("x"), xaif);
        }
    }

    /// Those of what a map has no boxes for, too, whichever way a dialect tells them, and by way of AIF for AIFdb.
    void placesOfLocutionsAndSchemesComeBack()
    {
        const std::map<QString, QJsonObject> wanted = {{QStringLiteral("15_1"), placeAt(11.5, 12)}, {QStringLiteral("15_3"), placeAt(31, 32)}, {QStringLiteral("15_5"), placeAt(51, 52)}};
        for (const QByteArray& given : {placedApart(wanted), placedInNodes(wanted)}) {
            QByteArray bytes = given;
            for (const char* by : {"xaif", "aif", "json", "xaif"}) {
                const Format& format = *formatById(QLatin1String(by));
                bytes = writeMap(readMap(bytes, QStringLiteral("x"), format)->workspace, format);
                QVERIFY2(placesIn(readMap(bytes, QStringLiteral("x"), format)->workspace) == wanted, bytes.constData());
            }
        }
        Workspace edited = readMap(placedApart(wanted), QStringLiteral("x"), *formatById(QStringLiteral("xaif")))->workspace;
        MapDelta gone;
        gone.relations.push_back({edited.map.relations().front(), std::nullopt});
        edited.map.apply(gone);
        QVERIFY(!placesIn(edited).contains(QStringLiteral("15_5")));
        QVERIFY(placesIn(edited).contains(QStringLiteral("15_1")));
    }

    /// Nobody keeps saying what is no longer in the map, or what a person gave to somebody else.
    void dialoguesFollowEdits()
    {
        const Format& aif = *formatById(QStringLiteral("aif"));
        Workspace workspace = readMap(dialogue, QStringLiteral("x"), aif)->workspace;
        QVERIFY(losses(workspace, *formatById(QStringLiteral("dot"))).join(u' ').contains(QStringLiteral("4 locution")));
        QVERIFY(losses(workspace, aif).filter(QStringLiteral("locution")).isEmpty());
        const Statement fair = *saying(workspace.map, "the tax is fair");
        Statement other = fair;
        other.attribution.holder = QStringLiteral("Cas Roe");
        MapDelta given;
        given.statements.push_back({fair, other});
        workspace.map.apply(given);
        const QByteArray written = writeMap(workspace, aif);
        QVERIFY2(written.contains("Cas Roe : the tax is fair") && !written.contains("\"k1\"") && written.contains("Bob : the levy is just"), written.constData());
        MapDelta gone;
        gone.statements.push_back({*saying(workspace.map, "the levy is just"), std::nullopt});
        gone.relations.push_back({workspace.map.relations().front(), std::nullopt});
        workspace.map.apply(gone);
        const QByteArray rest = writeMap(workspace, aif);
        for (const char* word : {"Bob", "Restating", "\"PA\"", "\"TA\""})
            QVERIFY2(!rest.contains(word), rest.constData());
    }

    void tablesEndInEveryWay()
    {
        for (const QByteArray bytes : {"id,text\n1,Beta", "id,text\n1,Beta\n", "id,text\r\n1,Beta\r\n\r\n", "id,text\n1,\"Beta\"", "id,text\n1,\"Beta\"\n\n\nsource,target\n1,1"}) {
            const Result<Imported> read = readMap(bytes, QStringLiteral("x"), *formatById(QStringLiteral("csv")));
            QVERIFY2(read.isOk(), bytes.constData());
            QVERIFY2(saying(read->workspace.map, "Beta"), bytes.constData());
            QCOMPARE(read->workspace.map.statements().size(), size_t(1));
        }
        const QByteArray wide = "id,text" + QByteArray(",c").repeated(2000) + "\n1,Beta\n";
        QCOMPARE(readMap(wide, QStringLiteral("x"), *formatById(QStringLiteral("csv"))).error().code, ErrorCode::TooLarge);
    }

    void argdownIsRefusedWhereItBecomesTooMuch()
    {
        ExchangeLimits limits;
        limits.maxItems = 3;
        limits.maxCharacters = 40;
        const auto answer = [&limits](const QByteArray& text) { return ArgdownReader(text, QStringLiteral("x"), limits).run(); };
        QVERIFY(answer("[a]: one\n\n[b]: two\n  + [a]\n\n[a]\n  - [b]\n\n[c]: three\n").isOk());
        QCOMPARE(answer("a\n\nb\n\nc\n\nd\n\ne\n\nf\n").error().code, ErrorCode::TooLarge);
        QCOMPARE(answer(QByteArray("[a]\n\n").repeated(100)).error().code, ErrorCode::TooLarge);
        QCOMPARE(answer("a " + QByteArray("word ").repeated(10)).error().code, ErrorCode::TooLarge);
        QCOMPARE(answer("a\n" + QByteArray("word\n").repeated(10)).error().code, ErrorCode::TooLarge);
    }

    void tablesSayHowTheirCellsArePartedOrShowIt()
    {
        for (const QByteArray bytes : {"id|text\n1|\"Be|ta, x; y\"\n", "sep=;\nid;text\n1;\"Be|ta, x; y\"\n", "\"sep=~\"\r\nid~text\r\n1~Be|ta, x; y\r\n"}) {
            const Result<Imported> read = readMap(bytes, QStringLiteral("x"), *formatById(QStringLiteral("csv")));
            QVERIFY2(read.isOk(), bytes.constData());
            QVERIFY2(saying(read->workspace.map, "Be|ta, x; y"), bytes.constData());
        }
    }
};

QTEST_GUILESS_MAIN(ForeignMapsTest)
#include "tst_foreignmaps.moc"
