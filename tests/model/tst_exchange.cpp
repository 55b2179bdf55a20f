#include "model/base/names.h"
#include "model/exchange/argdown.h"
#include "model/exchange/formats.h"
#include "model/exchange/mapjson.h"
#include "tests/support/files.h"
#include "tests/support/fixtures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace cp;
using test::contents;

namespace {

Workspace readSample(const char* name)
{
    const QString file = QLatin1String(name);
    const Result<Imported> result = readMap(contents(QStringLiteral(COUNTERPOINT_TEST_DATA "/exchange/") + file), file, *readFormatOf(file));
    if (!result.isOk())
        qFatal("%s", qPrintable(result.error().message));
    return result->workspace;
}

const Statement* saying(const ArgumentMap& map, const char* text)
{
    for (const Statement& statement : map.statements()) {
        if (statement.text == QString::fromUtf8(text))
            return &statement;
    }
    return nullptr;
}

/// "kind: source + source > target" with the texts of statements, for all relations and links, sorted.
QStringList told(const ArgumentMap& map)
{
    QStringList lines;
    const auto text = [&map](StatementId id) { return map.find(id)->text; };
    const auto describe = [&](const Relation& relation) {
        QStringList sources;
        for (StatementId id : relation.sources)
            sources += text(id);
        sources.sort();
        return nameOf(relation.kind) + QStringLiteral(": ") + sources.join(QStringLiteral(" + ")) + QStringLiteral(" > ");
    };
    for (const Relation& relation : map.relations()) {
        const auto* statement = std::get_if<StatementId>(&relation.target);
        lines += describe(relation) + (statement ? text(*statement) : u'(' + describe(*map.find(std::get<RelationId>(relation.target))) + u')');
    }
    for (const Link& link : map.links())
        lines += nameOf(link.kind) + QStringLiteral(": ") + text(link.a) + QStringLiteral(" = ") + text(link.b);
    lines.sort();
    return lines;
}

} // namespace

class ExchangeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryDialect_data()
    {
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* file, const QStringList& lines) { QTest::newRow(file) << lines; };
        const auto s = [](const char* text) { return QString::fromUtf8(text); };
        row("aifdb.json", {s("attacks: Rates stay put until July > The bank will cut rates by June"),
                           s("supports: Inflation has fallen for five months > The bank will cut rates by June"),
                           s("undercuts: Core prices still rise > (supports: Inflation has fallen for five months > )")});
        row("ova3.json", {s("supports: Buses run empty > Fares should fall")});
        row("oamf.json", {s("supports: Trees give shade > Parks cool the city"), s("supports: Water evaporates > Parks cool the city")});
        row("dialam.json", {s("elaborates: the levy is just > the tax is fair")});
        row("ova2.json", {s("supports: Pulse falls near dogs > Dogs calm people")});
        row("sadface02.json", {s("supports: Inflation fell. > A cut is likely."), s("undercuts: Wages rose. > (supports: Inflation fell. > )")});
        row("sadface01.json", {s("supports: Your Ma is sick > You should treat her")});
        row("sadfacelib.json", {s("attacks: Trams are loud > Trams are quiet"), s("attacks: Trams squeal > Trams are quiet"), s("supports: Curves are short > Trams squeal")});
        row("plain.graphml", {s("attacks: Rates & policy stay put > The bank will cut rates by June"), s("supports: Prices follow wages + Wages rise > Rates & policy stay put")});
        row("yed.graphml", {s("contradict: Trains are late = Trains are on time"), s("supports: Signals are old > Trains are late")});
        row("yedlive.graphml", {s("supports: Roots need water > Rain helps crops & farms")});
        row("many.dot", {s("attacks: b2 > No cut until July"), s("attacks: b3 > No cut until July"),
                         s("contradict: Cut by June 55-80 % (\"likely\") & soon = No cut until July"), s("supports: Inflation has fallen > Cut by June 55-80 % (\"likely\") & soon"),
                         s("supports: b2 > b3"), s("supports: b3 > No cut until July"), s("supports: x > y")});
        row("gephi.csv", {s("attacks: Trams; cost a lot > Build trams"), s("supports: Roads are \"full\", sadly > Build trams")});
        row("both.csv", {s("contradict: Build, trams = No trams"), s("supports: Roads \"jam\"\nevery day > Build, trams")});
        row("free.mm", {s("attacks: Do nothing > Build trams"), s("attacks: they cost a lot > Build trams"), s("supports: roads jam > Build trams")});
    }

    void readsEveryDialect()
    {
        QFETCH(QStringList, expected);
        const Workspace workspace = readSample(QTest::currentDataTag());
        QVERIFY(brokenRules(workspace.map).empty());
        QCOMPARE(told(workspace.map), expected);
    }

    void readsAllOfArgdown()
    {
        const Workspace workspace = readSample("all.argdown");
        const QString cut = QStringLiteral("The central bank will cut _soon_ by June.");
        const QString none = QStringLiteral("Rates stay where they are until July, see Cut by June.");
        const QString growth = QStringLiteral("If wage growth is above 5 percent, the bank does not cut. + Wage growth is above 5 percent.");
        QStringList expected{QStringLiteral("attacks: Wages grow fast. > ") + cut,
                             QStringLiteral("attacks: %1 > Strong currency").arg(cut),
                             QStringLiteral("supports: %1 > The currency will fall.").arg(cut),
                             QStringLiteral("supports: Inflation has fallen for five months. > ") + cut,
                             QStringLiteral("undercuts: The fall is a base effect. > (supports: Inflation has fallen for five months. > )"),
                             QStringLiteral("attacks: %1 > An odd thing.").arg(cut),
                             QStringLiteral("contradict: %1 = %2").arg(cut, none),
                             QStringLiteral("supports: %1 > %2").arg(growth, none),
                             QStringLiteral("supports: %1 + Savers spend less. > Demand falls.").arg(none),
                             QStringLiteral("undercuts: That is one month. > (supports: %1 + Savers spend less. > )").arg(none)};
        expected.sort();
        QStringList all = told(workspace.map);
        all.replaceInStrings(QStringLiteral("supports: Savers spend less. + ") + none, QStringLiteral("supports: %1 + Savers spend less.").arg(none));
        QCOMPARE(all, expected);
        const Statement* june = saying(workspace.map, "The central bank will cut _soon_ by June.");
        QVERIFY(june && june->probability);
        QCOMPARE(june->probability->low, 0.55);
        QCOMPARE(june->probability->high, 0.8);
        QCOMPARE(june->probability->phrase, QStringLiteral("likely"));
        QCOMPARE(june->tags, QStringList({QStringLiteral("forecast"), QStringLiteral("two words")}));
        const Statement* wages = saying(workspace.map, "Wages grow fast.");
        QVERIFY(wages && wages->probability);
        QCOMPARE(wages->note, QStringLiteral("too fast"));
        QCOMPARE(wages->probability->best, 0.9);
        QCOMPARE(workspace.map.documents().front().source, QStringLiteral("a.txt"));
    }

    void foreignPlacesAndPeopleAreKept()
    {
        const Workspace ova = readSample("ova3.json");
        QCOMPARE(ova.map.documents().size(), size_t(1));
        const Statement* fares = saying(ova.map, "Fares should fall");
        QVERIFY(fares);
        QCOMPARE(fares->quote, QStringLiteral("fares should fall"));
        QVERIFY(ova.map.documents().front().text.endsWith(QStringLiteral("& cost €9.")));
        QCOMPARE(ova.map.boxes().size(), size_t(2));
        QCOMPARE(ova.map.relations().front().extra.value(QLatin1String("scheme")).toString(), QStringLiteral("Practical Reasoning"));
        const Workspace aifdb = readSample("aifdb.json");
        QCOMPARE(saying(aifdb.map, "Rates stay put until July")->attribution.holder, QStringLiteral("Article B"));
        const Workspace dialam = readSample("dialam.json");
        QCOMPARE(saying(dialam.map, "the tax is fair")->attribution.holder, QStringLiteral("AudienceMember"));
        const Workspace yed = readSample("yed.graphml");
        QCOMPARE(yed.map.documents()[1].title, QStringLiteral("Article B"));
        QCOMPARE(yed.map.boxes().front().x, 5.5);
        const Workspace sadface = readSample("sadface02.json");
        QCOMPARE(saying(sadface.map, "A cut is likely.")->span.start, 16);
        QVERIFY(!saying(sadface.map, "Inflation fell.")->extra.isEmpty());
        const Workspace plain = readSample("plain.graphml");
        QCOMPARE(plain.map.statements().front().extra.value(QLatin1String("shelf")).toString(), QStringLiteral("4"));
        const Workspace mindMap = readSample("free.mm");
        QVERIFY(saying(mindMap.map, "they cost a lot")->note.contains(QStringLiteral("check")));
    }

    /// As yEd and spreadsheets of other people name them.
    void groupsAndKindsAreNamed()
    {
        const QByteArray graph = "<graphml><key id='a' for='all' attr.name='label' attr.type='string'/><graph edgedefault='directed'><node id='g1'><data key='a'>Article A</data>"
                                 "<graph edgedefault='directed'><node id='n1'><data key='a'>Trains are late</data></node></graph></node></graph></graphml>";
        const Result<Imported> grouped = readMap(graph, QStringLiteral("x"), *formatById(QStringLiteral("graphml")));
        QCOMPARE(grouped->workspace.map.documents().front().title, QStringLiteral("Article A"));
        const Result<Imported> table = readMap("Id,Label,Kind\nn1,Trains are late,Premise\nn2,Signals are old,something\n", QStringLiteral("x"), *formatById(QStringLiteral("csv")));
        QCOMPARE(table->workspace.map.statements()[0].role, Role::Premise);
        QCOMPARE(table->workspace.map.statements()[1].role, Role::Claim);
    }

    /// What only the other program knows goes back to it: the titles of Argdown, its own keys in AIF.
    void whatOthersKnowGoesBackToThem()
    {
        const Workspace argdown = readSample("all.argdown");
        for (const char* id : {"argdown", "strict"}) {
            const QByteArray back = writeMap(argdown, *formatById(QLatin1String(id)));
            for (const char* title : {"[Cut by June]: The central bank", "[Wages hot]: Wage growth", "[No cut by June]: Rates stay"})
                QVERIFY2(back.contains(title), back.constData());
            const Result<Imported> again = readMap(back, QStringLiteral("x"), *formatById(QLatin1String(id)));
            QVERIFY(writeMap(again->workspace, *formatById(QLatin1String(id))).contains("[Cut by June]: The central bank"));
        }
        const QByteArray xaif = "{'AIF':{'nodes':[{'nodeID':'1','type':'I','text':'A','mark':'m1','timestamp':'2025-01-10 09:00:00'},{'nodeID':'2','type':'I','text':'B'},"
                                "{'nodeID':'3','type':'RA','text':'Default Inference','mark':'m2'}],'edges':[{'fromID':'2','toID':'3'},{'fromID':'3','toID':'1'}]},'dialog':true,'text':'','OVA':[]}";
        const Result<Imported> read = readMap(QByteArray(xaif).replace('\'', '"'), QStringLiteral("x"), *formatById(QStringLiteral("xaif")));
        QVERIFY(read.isOk());
        const QJsonObject root = QJsonDocument::fromJson(writeMap(read->workspace, *formatById(QStringLiteral("xaif")))).object();
        QCOMPARE(root.value(QLatin1String("dialog")).toBool(), true);
        QStringList marks;
        for (const QJsonValue& node : root.value(QLatin1String("AIF")).toObject().value(QLatin1String("nodes")).toArray())
            marks += node.toObject().value(QLatin1String("mark")).toString();
        marks.removeAll(QString());
        QCOMPARE(marks, QStringList({QStringLiteral("m1"), QStringLiteral("m2")}));
    }

    /// A text that came along holds the words of statements, whether or not the file says where.
    void wordsAreFoundInTheirText()
    {
        const QByteArray sadface = "{'metadata':{'core':{}},'resources':[{'id':'r1','type':'text','content':'Inflation fell. A cut is likely.'}],'nodes':["
                                   "{'id':'n1','type':'atom','text':'A cut is likely.','sources':[{'resource_id':'r1','text':'A cut is likely.','offset':16,'length':16}]},"
                                   "{'id':'n2','type':'atom','text':'Inflation fell.','sources':[]},{'id':'n3','type':'atom','text':'Prices rise.','sources':[]}],'edges':[]}";
        const QByteArray xaif = "{'AIF':{'nodes':[{'nodeID':'1','type':'I','text':'A cut is likely.'},{'nodeID':'2','type':'I','text':'Inflation fell.'},"
                                "{'nodeID':'3','type':'I','text':'Prices rise.'}],'edges':[]},'text':{'txt':'Inflation fell. <span class=highlighted id=1>A cut is likely.</span>'}}";
        for (const QByteArray& bytes : {sadface, xaif}) {
            const Result<Imported> read = readMap(QByteArray(bytes).replace('\'', '"'), QStringLiteral("x"), *formatById(QStringLiteral("json")));
            QVERIFY(read.isOk());
            QStringList quotes;
            for (const Statement& statement : read->workspace.map.statements())
                quotes += statement.quote;
            // An atom that belongs to nothing has an article of its own, which is made of its words.
            const QString lone = bytes == sadface ? QStringLiteral("Prices rise.") : QString();
            QCOMPARE(quotes, QStringList({QStringLiteral("A cut is likely."), QStringLiteral("Inflation fell."), lone}));
            QVERIFY2(read->notes.isEmpty(), qPrintable(read->notes.join(u' ')));
        }
    }

    void argdownEscapingSurvives()
    {
        const QString signs = QStringLiteral("\\<>[]{}#@*_/:.=()+-|~^`\"'!?&%$;,0a1b 2c éß\U0001F600 \u2014 http:// <!-- --> /* */ (1) ---- ");
        QRandomGenerator random(11);
        int changed = 0;
        constexpr int rounds = 10000;
        for (int batch = 0; batch < rounds / 100; ++batch) {
            MapDelta delta;
            Document document;
            document.id = {1};
            document.title = QStringLiteral("T");
            delta.documents.push_back({std::nullopt, document});
            for (int i = 1; i <= 100; ++i) {
                Statement statement;
                statement.id = {i};
                statement.document = {1};
                const QList<uint> codes = signs.toUcs4();
                for (int length = random.bounded(1, 40); length > 0; --length) {
                    const char32_t code = codes[random.bounded(static_cast<int>(codes.size()))];
                    statement.text += QString::fromUcs4(&code, 1);
                }
                statement.text = u'x' + statement.text.simplified();
                statement.note = statement.text;
                delta.statements.push_back({std::nullopt, statement});
                if (i > 1) {
                    Relation relation;
                    relation.id = {i};
                    relation.sources = {{i}};
                    relation.target = StatementId{i - 1};
                    delta.relations.push_back({std::nullopt, relation});
                }
            }
            Workspace workspace;
            workspace.map.apply(delta);
            const Result<Imported> back = readArgdown(writeArgdown(workspace, batch % 2 ? ArgdownMode::Loose : ArgdownMode::Strict), QStringLiteral("x"));
            QVERIFY(back.isOk());
            QCOMPARE(back->workspace.map.statements().size(), size_t(100));
            QCOMPARE(back->workspace.map.relations().size(), size_t(99));
            for (int i = 1; i <= 100; ++i) {
                const Statement* a = workspace.map.find(StatementId{i});
                const Statement* b = back->workspace.map.find(StatementId{i});
                if (a->text != b->text || a->note != b->note) {
                    ++changed;
                    qWarning("“%s” became “%s”, “%s”", qPrintable(a->text), qPrintable(b->text), qPrintable(b->note));
                }
            }
        }
        QCOMPARE(changed, 0);
    }

    void tellsWhatIsLostBefore()
    {
        const Workspace workspace = test::fullWorkspace();
        const auto said = [&](const char* id) { return losses(workspace, *formatById(QString::fromLatin1(id))).join(u'\n'); };
        QCOMPARE(said("json"), QString());
        QVERIFY(said("canvas").contains(QStringLiteral("1 undercut")));
        QVERIFY(said("opml").contains(QStringLiteral("Left out: 2 whole text")));
        QVERIFY(said("aif").contains(QStringLiteral("Only Counterpoint reads back")));
        QVERIFY(said("argdown").contains(QStringLiteral("1 dismissed")));
    }

    void outlinesAndWebFormatsAreSound()
    {
        const Workspace workspace = test::fullWorkspace();
        const QString title = workspace.map.documents()[0].title + QStringLiteral(" · ") + workspace.map.documents()[1].title;
        QVERIFY(writeMap(workspace, *formatById(QStringLiteral("opml"))).contains("<title>" + title.toHtmlEscaped().toUtf8() + "</title>"));
        QVERIFY(writeMap(workspace, *formatById(QStringLiteral("argdown"))).contains("title: \"" + workspace.map.documents()[0].title.toUtf8()));
        QXmlStreamReader opml(writeMap(workspace, *formatById(QStringLiteral("opml"))));
        QStringList texts;
        while (!opml.atEnd()) {
            if (opml.readNext() == QXmlStreamReader::StartElement && opml.name() == QLatin1String("outline"))
                texts += opml.attributes().value(QLatin1String("text")).toString();
        }
        QVERIFY(!opml.hasError());
        const QString outline = QString::fromUtf8(writeMap(workspace, *formatById(QStringLiteral("outline"))));
        const QJsonObject canvas = QJsonDocument::fromJson(writeMap(workspace, *formatById(QStringLiteral("canvas")))).object();
        QSet<QString> nodes;
        for (const QJsonValue& node : canvas[QLatin1String("nodes")].toArray())
            nodes.insert(node[QLatin1String("id")].toString());
        for (const Statement& statement : workspace.map.statements()) {
            QVERIFY(texts.filter(statement.text.simplified()).size() >= 1);
            QVERIFY(outline.contains(statement.text.left(10)));
            QVERIFY(nodes.contains(nameOf(statement.id)));
        }
        for (const QJsonValue& edge : canvas[QLatin1String("edges")].toArray())
            QVERIFY(nodes.contains(edge[QLatin1String("fromNode")].toString()) && nodes.contains(edge[QLatin1String("toNode")].toString()));
        const QJsonArray annotations = QJsonDocument::fromJson(writeMap(workspace, *formatById(QStringLiteral("annotations")))).array();
        QCOMPARE(annotations.size(), 8); // seven statements and one link
        const QJsonArray selectors = annotations[0][QLatin1String("target")][QLatin1String("selector")].toArray();
        QCOMPARE(selectors[0][QLatin1String("exact")].toString(), workspace.map.statements().front().quote);
    }

    void namesLeadToFormats()
    {
        QCOMPARE(writtenFormatOf(QStringLiteral("/a/x.yed.graphml"))->id, QStringLiteral("yed"));
        QCOMPARE(writtenFormatOf(QStringLiteral("x.GRAPHML"))->id, QStringLiteral("graphml"));
        QCOMPARE(writtenFormatOf(QStringLiteral("x.sadface.json"))->id, QStringLiteral("sadface"));
        QCOMPARE(writtenFormatOf(QStringLiteral("my.thing.json"))->id, QStringLiteral("json"));
        QCOMPARE(readFormatOf(QStringLiteral("x.mm"))->id, QStringLiteral("mm"));
        QVERIFY(!readFormatOf(QStringLiteral("x.opml")) && !writtenFormatOf(QStringLiteral("x.mm")) && !readFormatOf(QStringLiteral("json")));
        const QString readme = QString::fromUtf8(contents(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/README.md")));
        QVERIFY2(readme.contains(keepingTable()), qPrintable(keepingTable()));
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
