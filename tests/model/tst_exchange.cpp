#include "model/base/names.h"
#include "model/exchange/argdown.h"
#include "model/exchange/formats.h"
#include "model/exchange/mapjson.h"
#include "tests/support/fixtures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace cp;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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

bool keeps(const Format& format, MapPart part)
{
    const Keeping keeping = format.keeps[static_cast<size_t>(part)];
    return keeping == Keeping::Shown || keeping == Keeping::Own;
}

/// What the format says that it keeps is the same.
void compareStatements(const Statement& a, const Statement& b, const Format& format)
{
    QCOMPARE(b.text, a.text);
    if (keeps(format, MapPart::Quotes))
        QCOMPARE(b.quote, a.quote.simplified());
    if (keeps(format, MapPart::Quotes) && keeps(format, MapPart::Texts))
        QVERIFY(b.span == a.span);
    if (keeps(format, MapPart::Roles)) {
        QCOMPARE(b.role, a.role);
        QCOMPARE(b.main, a.main);
        QCOMPARE(b.negated, a.negated);
        QCOMPARE(b.confidence, a.confidence);
        QCOMPARE(b.origin, a.origin);
        QCOMPARE(b.review, a.review);
        for (auto extra = a.extra.begin(); extra != a.extra.end(); ++extra)
            QCOMPARE(b.extra.value(extra.key()), extra.value());
    }
    if (keeps(format, MapPart::Chances)) {
        QCOMPARE(b.probability.has_value(), a.probability.has_value());
        if (a.probability) {
            QCOMPARE(b.probability->low, a.probability->low);
            QCOMPARE(b.probability->best, a.probability->best);
            QCOMPARE(b.probability->high, a.probability->high);
            QCOMPARE(b.probability->phrase, a.probability->phrase);
            QCOMPARE(b.probability->kind, a.probability->kind);
            QCOMPARE(b.probability->scale, a.probability->scale);
        }
    }
    if (keeps(format, MapPart::Holders))
        QVERIFY(b.attribution == a.attribution);
    if (keeps(format, MapPart::Notes)) {
        QCOMPARE(b.note, a.note);
        QCOMPARE(b.tags, a.tags);
    }
}

/// As text, so that a difference can be read.
QStringList relationsOf(const ArgumentMap& map, const Format& format)
{
    QStringList lines;
    for (const Relation& relation : map.relations()) {
        if (relation.kind == RelationKind::ConditionOf && !keeps(format, MapPart::Conditions))
            continue;
        QStringList sources;
        for (StatementId id : relation.sources)
            sources += nameOf(id);
        sources.sort();
        const auto* target = std::get_if<StatementId>(&relation.target);
        lines += nameOf(relation.kind) + (relation.condition ? u' ' + nameOf(*relation.condition) : QString()) + u' ' + sources.join(u'+')
            + QStringLiteral(" > ") + (target ? nameOf(*target) : QStringLiteral("relation"));
    }
    lines.sort();
    return lines;
}

QStringList linksOf(const ArgumentMap& map, const Format& format)
{
    QStringList lines;
    for (const Link& link : map.links()) {
        if (link.nearMiss && !keeps(format, MapPart::NearMisses))
            continue;
        QString line = nameOf(link.kind) + u' ' + nameOf(link.a) + u' ' + nameOf(link.b);
        if (keeps(format, MapPart::LinkReasons)) {
            line += QStringLiteral(" %1 %2 %3 %4").arg(link.score).arg(link.alignment.size()).arg(link.explanation, link.note);
            for (Reason reason : link.reasons)
                line += u' ' + nameOf(reason);
            line += link.nearMiss ? nameOf(link.nearMiss->reason) + link.nearMiss->explanation : QString();
        }
        lines += line;
    }
    lines.sort();
    return lines;
}

/// The full workspace with nothing dismissed, which most formats leave out on purpose.
Workspace fullUndismissed()
{
    Workspace workspace = test::fullWorkspace();
    MapDelta delta;
    for (const Link& link : workspace.map.links()) {
        Link kept = link;
        kept.review = Review::Pending;
        delta.links.push_back({link, kept});
    }
    workspace.map.apply(delta);
    return workspace;
}

} // namespace

class ExchangeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatTheTableSays_data()
    {
        QTest::addColumn<QString>("id");
        for (const Format& format : formats()) {
            if (format.read && format.write && keeps(format, MapPart::Links) && format.id != QLatin1String("edges"))
                QTest::newRow(qPrintable(format.id)) << format.id;
        }
    }

    void keepsWhatTheTableSays()
    {
        QFETCH(QString, id);
        const Format& format = *formatById(id);
        const Workspace workspace = fullUndismissed();
        const QByteArray bytes = writeMap(workspace, format);
        QCOMPARE(writeMap(workspace, format), bytes);
        const Result<Imported> back = readMap(bytes, QStringLiteral("back.") + format.suffixes.first(), format);
        QVERIFY2(back.isOk(), back.isOk() ? "" : qPrintable(back.error().message));
        QVERIFY2(back->notes.isEmpty() || id == QLatin1String("argdown") || id == QLatin1String("strict"), qPrintable(back->notes.join(u'\n')));
        const ArgumentMap& map = back->workspace.map;
        QCOMPARE(map.statements().size(), workspace.map.statements().size());
        for (size_t i = 0; i < map.statements().size(); ++i) {
            const Statement* other = map.find(workspace.map.statements()[i].id);
            QVERIFY(other);
            compareStatements(workspace.map.statements()[i], *other, format);
        }
        QCOMPARE(relationsOf(map, format), relationsOf(workspace.map, format));
        QCOMPARE(linksOf(map, format), linksOf(workspace.map, format));
        QCOMPARE(map.documents().size(), workspace.map.documents().size());
        for (size_t i = 0; i < map.documents().size(); ++i) {
            QCOMPARE(map.documents()[i].title, workspace.map.documents()[i].title);
            if (keeps(format, MapPart::Texts))
                QCOMPARE(map.documents()[i].text, workspace.map.documents()[i].text);
        }
        if (keeps(format, MapPart::Places))
            QVERIFY(map.boxes() == workspace.map.boxes());
    }

    void aSecondRoundChangesNothing_data() { keepsWhatTheTableSays_data(); }

    void aSecondRoundChangesNothing()
    {
        QFETCH(QString, id);
        const Format& format = *formatById(id);
        const QString name = QStringLiteral("x.") + format.suffixes.first();
        for (quint32 seed = 1; seed < 4; ++seed) {
            Workspace workspace;
            workspace.map = test::randomMap(seed, 60);
            const Result<Imported> once = readMap(writeMap(workspace, format), name, format);
            QVERIFY2(once.isOk(), once.isOk() ? "" : qPrintable(once.error().message));
            const QByteArray first = writeMap(once->workspace, format);
            const Result<Imported> twice = readMap(first, name, format);
            QVERIFY(twice.isOk());
            QCOMPARE(twice->workspace.map.relations().size(), once->workspace.map.relations().size());
            QCOMPARE(twice->workspace.map.links().size(), workspace.map.links().size());
            QCOMPARE(writeMap(twice->workspace, format), first);
        }
    }

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

    void reportsOpenWithoutTheProgram()
    {
        const Workspace workspace = test::fullWorkspace();
        const QByteArray html = writeMap(workspace, *formatById(QStringLiteral("html")));
        const QByteArray table = writeMap(workspace, *formatById(QStringLiteral("report.csv")));
        const QByteArray text = writeMap(workspace, *formatById(QStringLiteral("md")));
        for (const QByteArray& report : {html, table, text}) {
            QVERIFY(report.contains("It will very likely sink") && report.contains("The quay is unlikely to sink"));
            QVERIFY(report.contains("Apart under every scale.") && report.contains("even if money comes."));
        }
        QVERIFY(html.contains("80–95 %") && !html.contains("<script") && !html.contains("src=") && !html.contains("href="));
        QCOMPARE(table.count("\r\n"), 2); // the head and one contradiction; the near miss is dismissed
        QCOMPARE(table.left(table.indexOf('\r')).count(','), 18);
    }

    void hostileFilesAreRefusedOrBent_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const char* id, const QByteArray& bytes) { QTest::newRow(name) << QString::fromLatin1(id) << bytes; };
        row("entity bomb", "graphml", "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                                      "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]><graphml><graph><node id='n'><data key='text'>&e;&e;&e;</data></node></graph></graphml>");
        row("outside entity", "graphml", "<!DOCTYPE g [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><graphml><graph><node id='n'><data key='text'>&a;</data></node></graph></graphml>");
        row("deep groups", "graphml", "<graphml>" + QByteArray("<graph><node id='n'>").repeated(5000));
        row("deep map", "mm", "<map>" + QByteArray("<node TEXT='x'>").repeated(5000));
        row("deep braces", "dot", "digraph {" + QByteArray("{").repeated(100000));
        row("sets of sets", "dot", "digraph { {" + [] { QByteArray names; for (int i = 0; i < 3000; ++i) names += 'a' + QByteArray::number(i) + ' '; return names; }() + "} -> {" + [] { QByteArray names; for (int i = 0; i < 3000; ++i) names += 'b' + QByteArray::number(i) + ' '; return names; }() + "} }");
        row("open string", "dot", "digraph { a [label=\"x");
        row("deep data", "argdown", "[a]: x {a: " + QByteArray("[").repeated(100000) + "}");
        row("only relations", "argdown", "\n\n  <- x\n+ y\n_ z");
        row("cycle of inferences", "aif", R"({"nodes":[{"nodeID":"1","type":"RA"},{"nodeID":"2","type":"CA"},{"nodeID":"3","type":"I","text":"x"}],"edges":[{"fromID":"1","toID":"2"},{"fromID":"2","toID":"1"},{"fromID":"3","toID":"1"},{"fromID":"3","toID":"2"}]})");
        row("numbers and nulls", "aif", R"({"nodes":[{"nodeID":null,"type":5,"text":7},{"nodeID":1,"type":"I","text":{"a":1}}],"edges":[7,null,{"fromID":1,"toID":1}]})");
        row("many signs", "argdown", "[a]: x " + QByteArray("#").repeated(200000) + QByteArray("@[").repeated(100000));
        row("many lines of data", "argdown", "[a]: x {\n" + QByteArray("k: v\n").repeated(60000));
        row("one title for all", "argdown", QByteArray("[a]: x {id: b}\n\n[c]: y {id: b}\n\n").repeated(3000));
        row("one id for all", "sadface", R"({"edges":[],"nodes":[)" + QByteArray(R"({"id":"a","type":"atom","text":"q","metadata":{"counterpoint":{"id":"b"}}},)").repeated(20000) + R"({"id":"z","type":"atom","text":"q"}]})");
        row("one name for all relations", "json", R"({"nodes":[{"nodeID":"1","type":"I","text":"x"},{"nodeID":"2","type":"I","text":"y"}],"edges":[)" + QByteArray(R"({"fromID":"1","toID":"2"},)").repeated(30000) + R"({"fromID":"1","toID":"2"}]})");
        row("no head", "csv", "1,2,3\n4,5,6\n");
        row("nothing", "csv", "");
        row("binary", "dot", QByteArray("\x7f" "ELF\0\0\xff", 7).repeated(20));
        row("huge numbers", "sadface", R"({"resources":[{"id":"r","content":"abc"}],"edges":[],"nodes":[{"id":"a","type":"atom","text":"q","sources":[{"resource_id":"r","text":"abc","offset":1e300,"length":-5}]}]})");
    }

    void hostileFilesAreRefusedOrBent()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const Result<Imported> result = readMap(bytes, QStringLiteral("bad"), *formatById(id));
        QVERIFY(timer.elapsed() < 5000);
        if (result.isOk())
            QVERIFY(brokenRules(result->workspace.map).empty());
        else
            QVERIFY(result.error().message.contains(QStringLiteral("“bad”")));
        if (result.isOk()) {
            for (const Statement& statement : result->workspace.map.statements())
                QVERIFY(!statement.text.contains(QStringLiteral("root:")));
        }
    }

    void damagedFilesNeverCrash()
    {
        QRandomGenerator random(5);
        const Workspace workspace = test::fullWorkspace();
        for (const Format& format : formats()) {
            if (!format.read)
                continue;
            const QByteArray whole = format.write ? writeMap(workspace, format) : contents(QStringLiteral(COUNTERPOINT_TEST_DATA "/exchange/free.mm"));
            for (int round = 0; round < 60; ++round) {
                QByteArray bytes = whole;
                for (int flips = random.bounded(1, 6); flips > 0; --flips)
                    bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
                if (round % 3 == 0)
                    bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
                const Result<Imported> result = readMap(bytes, QStringLiteral("bad"), format);
                if (result.isOk())
                    QVERIFY(brokenRules(result->workspace.map).empty());
            }
        }
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
