#include "model/base/names.h"
#include "model/exchange/formats.h"
#include "tests/support/files.h"
#include "tests/support/fixtures.h"

#include <QTest>
#include <algorithm>

using namespace cp;

// Every format to a file and back: what the table says is kept is there again, and a second round changes nothing.

namespace {

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
            line += QStringLiteral(" %1 %2 %3").arg(link.score).arg(link.explanation, link.note);
            for (Reason reason : link.reasons)
                line += u' ' + nameOf(reason);
            line += link.nearMiss ? nameOf(link.nearMiss->reason) + link.nearMiss->explanation : QString();
        }
        lines += line;
    }
    lines.sort();
    return lines;
}

/// The words that answer each other in links; without the article's text, those inside statements.
QStringList wordsOf(const ArgumentMap& map, const Format& format)
{
    QStringList lines;
    if (!keeps(format, MapPart::LinkReasons))
        return lines;
    const auto words = [&map](StatementId id, Span span) { return map.find(map.find(id)->document)->text.mid(span.start, span.length()); };
    const auto isKept = [&](StatementId near, Span span) {
        return keeps(format, MapPart::Texts) || std::any_of(map.statements().begin(), map.statements().end(), [&](const Statement& s) {
            return s.document == map.find(near)->document && s.span.start <= span.start && span.end <= s.span.end;
        });
    };
    for (const Link& link : map.links()) {
        for (const AlignedPair& pair : link.alignment) {
            if (!isKept(link.a, pair.a) || !isKept(link.b, pair.b))
                continue;
            lines += nameOf(link.id) + u' ' + nameOf(pair.type) + u' ' + words(link.a, pair.a) + QStringLiteral(" = ") + words(link.b, pair.b);
        }
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

class RoundTripTest final : public QObject {
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

    /// A map that was read from articles: its cues stand between statements, its places far into long texts.
    void articlesComeBack_data() { keepsWhatTheTableSays_data(); }

    void articlesComeBack()
    {
        QFETCH(QString, id);
        const Format& format = *formatById(id);
        const Format& json = *formatById(QStringLiteral("json"));
        const Result<Imported> articles = readMap(test::contents(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/resources/samples/samples.map.json")), QStringLiteral("a.json"), json);
        QVERIFY(articles.isOk());
        const ArgumentMap& before = articles->workspace.map;
        const Result<Imported> back = readMap(writeMap(articles->workspace, format), QStringLiteral("x.") + format.suffixes.first(), format);
        QVERIFY2(back.isOk(), back.isOk() ? "" : qPrintable(back.error().message));
        const ArgumentMap& after = back->workspace.map;
        QCOMPARE(relationsOf(after, format), relationsOf(before, format));
        QCOMPARE(linksOf(after, format), linksOf(before, format));
        QVERIFY(!keeps(format, MapPart::LinkReasons) || wordsOf(before, format).size() > 50);
        QCOMPARE(wordsOf(after, format), wordsOf(before, format));
        for (const Relation& relation : after.relations()) {
            if (relation.cue)
                QCOMPARE(after.find(relation.cue->document)->text.mid(relation.cue->span.start, relation.cue->span.length()), relation.cue->text);
        }
    }

    /// From any format by way of a map into any other: what both keep is there.
    void everyPairKeepsWhatBothKeep_data() { keepsWhatTheTableSays_data(); }

    void everyPairKeepsWhatBothKeep()
    {
        QFETCH(QString, id);
        const Format& first = *formatById(id);
        const Workspace workspace = fullUndismissed();
        const Result<Imported> from = readMap(writeMap(workspace, first), QStringLiteral("a.") + first.suffixes.first(), first);
        QVERIFY(from.isOk());
        int pairs = 0;
        for (const Format& second : formats()) {
            if (!second.read || !second.write || !keeps(second, MapPart::Links) || second.id == QLatin1String("edges"))
                continue;
            Format both = second;
            for (size_t i = 0; i < mapPartCount; ++i) {
                if (!keeps(first, static_cast<MapPart>(i)))
                    both.keeps[i] = Keeping::Lost;
            }
            const Result<Imported> to = readMap(writeMap(from->workspace, second), QStringLiteral("b.") + second.suffixes.first(), second);
            QVERIFY2(to.isOk(), qPrintable(second.id));
            const ArgumentMap& map = to->workspace.map;
            QCOMPARE(map.statements().size(), workspace.map.statements().size());
            for (const Statement& statement : workspace.map.statements())
                compareStatements(statement, *map.find(statement.id), both);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(id + QStringLiteral(" to ") + second.id));
            QCOMPARE(relationsOf(map, both), relationsOf(workspace.map, both));
            QCOMPARE(linksOf(map, both), linksOf(workspace.map, both));
            ++pairs;
        }
        QVERIFY(pairs >= 11);
    }

    /// The two tables of CSV, each alone, keep their half.
    void halvesKeepTheirHalf()
    {
        const Workspace workspace = fullUndismissed();
        const Format& nodes = *formatById(QStringLiteral("nodes"));
        const Result<Imported> statements = readMap(writeMap(workspace, nodes), QStringLiteral("x.nodes.csv"), nodes);
        QVERIFY(statements.isOk());
        QCOMPARE(statements->workspace.map.statements().size(), workspace.map.statements().size());
        for (const Statement& statement : workspace.map.statements())
            compareStatements(statement, *statements->workspace.map.find(statement.id), nodes);
        const Format& edges = *formatById(QStringLiteral("edges"));
        const Result<Imported> lines = readMap(writeMap(workspace, edges), QStringLiteral("x.edges.csv"), edges);
        QVERIFY(lines.isOk());
        QVERIFY(lines->workspace.map.relations().size() >= workspace.map.relations().size());
    }

    /// Files of other programs, in and out again in their own format and in again: nothing is lost on the second way.
    void foreignFilesGoRound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("id");
        const std::pair<const char*, const char*> files[] = {
            {"aifdb.json", "aif"}, {"ova2.json", "xaif"}, {"ova3.json", "xaif"}, {"oamf.json", "xaif"}, {"dialam.json", "aif"}, {"sadface01.json", "sadface"},
            {"sadface02.json", "sadface"}, {"sadfacelib.json", "sadface"}, {"plain.graphml", "graphml"}, {"yed.graphml", "yed"}, {"yedlive.graphml", "yed"},
            {"many.dot", "dot"}, {"both.csv", "csv"}, {"gephi.csv", "csv"}, {"all.argdown", "argdown"}, {"free.mm", "json"}};
        for (const auto& [file, id] : files)
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(id);
    }

    void foreignFilesGoRound()
    {
        QFETCH(QString, file);
        QFETCH(QString, id);
        QFile source(QStringLiteral(COUNTERPOINT_TEST_DATA "/exchange/") + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const Result<Imported> in = readMap(source.readAll(), file, *readFormatOf(file));
        QVERIFY(in.isOk());
        const Format& format = *formatById(id);
        const Result<Imported> again = readMap(writeMap(in->workspace, format), QStringLiteral("x.") + format.suffixes.first(), format);
        QVERIFY(again.isOk());
        const ArgumentMap &before = in->workspace.map, &after = again->workspace.map;
        QCOMPARE(after.statements().size(), before.statements().size());
        for (const Statement& statement : before.statements()) {
            const auto same = [&statement](const Statement& other) { return other.text.simplified() == statement.text.simplified(); };
            QVERIFY2(std::any_of(after.statements().begin(), after.statements().end(), same), qPrintable(statement.text));
        }
        const auto kinds = [](const ArgumentMap& map) {
            QStringList all;
            for (const Relation& relation : map.relations())
                all += nameOf(relation.kind);
            for (const Link& link : map.links())
                all += nameOf(link.kind);
            all.sort();
            return all;
        };
        QCOMPARE(kinds(after), kinds(before));
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_roundtrip.moc"
