#include "model/commands/mapedits.h"
#include "model/exchange/mapjson.h"
#include "model/map/relationnote.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <functional>

using namespace cp;

namespace {

QJsonObject fullObject() { return QJsonDocument::fromJson(writeMapJson(test::fullWorkspace())).object(); }

Result<Workspace> read(const QJsonObject& object) { return readMapJson(QJsonDocument(object).toJson(), QStringLiteral("map.json")); }

/// Changes one object of a list.
QJsonObject with(QJsonObject root, const QString& list, int index, const std::function<void(QJsonObject&)>& change)
{
    QJsonArray items = root.value(list).toArray();
    QJsonObject item = items[index].toObject();
    change(item);
    items[index] = item;
    root.insert(list, items);
    return root;
}

QJsonObject with(QJsonObject root, const char* list, int index, const char* key, const QJsonValue& value)
{
    return with(std::move(root), QString::fromLatin1(list), index, [&](QJsonObject& item) { item.insert(QLatin1String(key), value); });
}

struct BrokenMap {
    const char* name;
    QJsonObject object;
};

std::vector<BrokenMap> brokenMaps()
{
    const QJsonObject good = fullObject();
    return {{"unknown role", with(good, "statements", 0, "role", QStringLiteral("thesis"))},
            {"wrong quote", with(good, "statements", 0, "quote", QStringLiteral("other words"))},
            {"end past the text", with(good, "statements", 0, "end", 1e6)},
            {"start after end", with(good, "statements", 0, "start", 90)},
            {"negative start", with(good, "statements", 0, "start", -1)},
            {"document unknown", with(good, "statements", 0, "document", QStringLiteral("d9"))},
            {"id twice", with(good, "statements", 1, "id", QStringLiteral("s1"))},
            {"id missing", with(good, "statements", 1, "id", QJsonValue())},
            {"confidence over one", with(good, "statements", 0, "confidence", 1.01)},
            {"probability upside down", with(good, "statements", 0, "probability", QJsonObject{{QStringLiteral("low"), 0.9}, {QStringLiteral("high"), 0.1}})},
            {"target unknown", with(good, "relations", 0, "target", QStringLiteral("s99"))},
            {"no sources", with(good, "relations", 0, "sources", QJsonArray())},
            {"source in the other document", with(good, "relations", 0, "sources", QJsonArray{QStringLiteral("s6")})},
            {"condition on a support", with(good, "relations", 0, "condition", QStringLiteral("if"))},
            {"link inside a document", with(good, "links", 0, "b", QStringLiteral("s2"))},
            {"link to nothing", with(good, "links", 0, "a", QStringLiteral("s77"))},
            {"statements are numbers", [&] { QJsonObject o = good; o.insert(QStringLiteral("statements"), QJsonArray{1, 2}); return o; }()},
            {"box of nothing", [&] { QJsonObject o = good; o.insert(QStringLiteral("layout"), QJsonObject{{QStringLiteral("s50"), QJsonObject()}}); return o; }()}};
}

} // namespace

class MapJsonTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        Workspace workspace = test::fullWorkspace();
        const QByteArray bytes = writeMapJson(workspace);
        const Result<Workspace> back = readMapJson(bytes, QStringLiteral("a"));
        QVERIFY2(back.isOk(), back.isOk() ? "" : qPrintable(back.error().message));
        workspace.view = {}; // how the window looked is not in the JSON
        QVERIFY(*back == workspace);
        QCOMPARE(writeMapJson(*back), bytes);
        QCOMPARE(writeMapJson(*back, false).count('\n'), 0);
    }

    void readsItsKeptFile()
    {
        QFile file(QStringLiteral(COUNTERPOINT_TEST_DATA "/full.map.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Workspace> back = readMapJson(file.readAll(), QStringLiteral("full.map.json"));
        Workspace expected = test::fullWorkspace();
        expected.view = {};
        QVERIFY2(back.isOk(), back.isOk() ? "" : qPrintable(back.error().message));
        QVERIFY(*back == expected);
    }

    void randomMapsSurvive()
    {
        for (quint32 seed = 1; seed < 6; ++seed) {
            Workspace workspace;
            workspace.map = test::randomMap(seed, 80);
            const Result<Workspace> back = readMapJson(writeMapJson(workspace), QStringLiteral("a"));
            QVERIFY(back.isOk());
            QVERIFY(*back == workspace);
        }
    }

    void offsetsAreCodePoints()
    {
        const QJsonObject root = fullObject();
        const auto ucs4 = root.value(QLatin1String("documents"))[0].toObject().value(QLatin1String("text")).toString().toUcs4();
        int checked = 0;
        for (const QJsonValue& value : root.value(QLatin1String("statements")).toArray()) {
            const QJsonObject statement = value.toObject();
            if (statement.value(QLatin1String("document")) != QStringLiteral("d1"))
                continue;
            const int start = statement.value(QLatin1String("start")).toInt();
            const int end = statement.value(QLatin1String("end")).toInt();
            const auto slice = ucs4.mid(start, end - start);
            QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(slice.constData()), slice.size()), statement.value(QLatin1String("quote")).toString());
            ++checked;
        }
        QCOMPARE(checked, 4);
    }

    void keepsUnknownKeys()
    {
        const QString key = QStringLiteral("x-mine");
        QJsonObject root = fullObject();
        root.insert(key, 1);
        for (const char* list : {"documents", "statements", "relations", "links"})
            root = with(root, list, 0, "x-mine", QJsonObject{{QStringLiteral("deep"), QJsonArray{1, QJsonValue::Null}}});
        const auto inside = [&](const char* list, int index, const char* inner) {
            root = with(root, QString::fromLatin1(list), index, [&](QJsonObject& item) {
                QJsonObject object = item.value(QLatin1String(inner)).toObject();
                object.insert(key, QStringLiteral("kept"));
                item.insert(QLatin1String(inner), object);
            });
        };
        inside("statements", 0, "attribution");
        inside("statements", 0, "probability");
        inside("relations", 0, "cue");
        inside("links", 1, "near_miss");
        QJsonObject layout = root.value(QLatin1String("layout")).toObject();
        QJsonObject box = layout.value(QLatin1String("s1")).toObject();
        box.insert(key, true);
        layout.insert(QStringLiteral("s1"), box);
        root.insert(QStringLiteral("layout"), layout);
        QJsonObject generator = root.value(QLatin1String("generator")).toObject();
        generator.insert(key, 2);
        root.insert(QStringLiteral("generator"), generator);
        const Result<Workspace> back = read(root);
        QVERIFY(back.isOk());
        QCOMPARE(mapToJson(*back), root);
    }

    void notesOfRelationsAreKept()
    {
        Workspace workspace = test::fullWorkspace();
        const RelationId noted = workspace.map.relations().front().id;
        workspace.map.apply(setRelationNote(workspace.map, noted, QStringLiteral("A weak *step*.")));
        const Result<Workspace> stored = decodeWorkspace(encodeWorkspace(workspace), QStringLiteral("a"));
        QVERIFY(stored.isOk());
        QCOMPARE(noteOf(*stored->map.find(noted)), QStringLiteral("A weak *step*."));
        const QJsonObject json = mapToJson(*stored);
        QCOMPARE(json[QLatin1String("relations")][0][QLatin1String("note")].toString(), QStringLiteral("A weak *step*."));
        QCOMPARE(noteOf(*read(json)->map.find(noted)), QStringLiteral("A weak *step*."));
    }

    void workspacesKeepUnknownKeysToo()
    {
        const Result<Workspace> back = decodeWorkspace(encodeWorkspace(test::fullWorkspace()), QStringLiteral("a"));
        QVERIFY(back.isOk());
        QCOMPARE(mapToJson(*back), fullObject());
    }

    void foreignIdsAndMissingKeysAreFine()
    {
        const QByteArray bytes = R"({"format": "counterpoint-map", "version": 1,
            "documents": [{"id": "left", "text": "Aa. \ud83d\ude00 Bb."}, {"id": "right", "text": "Cc."}],
            "statements": [{"id": "x", "document": "left", "start": 4, "end": 8, "quote": "\ud83d\ude00 Bb"},
                           {"id": "y", "document": "right", "start": 0, "end": 2, "quote": "Cc"},
                           {"id": "z", "document": "left", "start": 0, "end": 0}],
            "relations": [{"id": "q", "kind": "condition-of", "sources": ["z"], "target": "x"}],
            "links": [{"id": "k", "kind": "match", "a": "x", "b": "y"}]})";
        const Result<Workspace> back = readMapJson(bytes, QStringLiteral("a"));
        QVERIFY2(back.isOk(), back.isOk() ? "" : qPrintable(back.error().message));
        QCOMPARE(back->map.statements().size(), size_t{3});
        QCOMPARE(back->map.find(StatementId{1})->text, QStringLiteral("\U0001F600 Bb"));
        QCOMPARE(back->map.find(StatementId{1})->span, (Span{4, 9}));
        QVERIFY(back->map.relations()[0].condition == ConditionKind::If);
        QVERIFY(!back->map.documents()[0].paragraphs.empty());
    }

    void refusesBrokenMaps_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const BrokenMap& broken : brokenMaps())
            QTest::newRow(broken.name) << index++;
    }

    void refusesBrokenMaps()
    {
        QFETCH(int, index);
        const Result<Workspace> back = read(brokenMaps()[static_cast<size_t>(index)].object);
        QVERIFY(!back.isOk());
        QCOMPARE(back.error().code, ErrorCode::Damaged);
        QVERIFY(back.error().message.contains(QStringLiteral("map.json")));
    }

    void tellsOtherFilesApart()
    {
        const auto code = [](const QByteArray& bytes) { return readMapJson(bytes, QStringLiteral("a")).error().code; };
        QCOMPARE(code("no json"), ErrorCode::NotText);
        QCOMPARE(code("[1]"), ErrorCode::Unsupported);
        QCOMPARE(code(""), ErrorCode::NotText);
        QCOMPARE(code("{}"), ErrorCode::Unsupported);
        QCOMPARE(code(R"({"format": "counterpoint-map", "version": 2})"), ErrorCode::TooNew);
        QVERIFY(isMapJson(R"({"format": "counterpoint-map", "version": 2})"));
        QVERIFY(!isMapJson(R"({"nodes": []})"));
    }

    void cutFilesAreRefused()
    {
        const QByteArray bytes = writeMapJson(test::fullWorkspace(), false);
        for (qsizetype length = 0; length < bytes.size() - 1; length += 7)
            QVERIFY(!readMapJson(bytes.left(length), QStringLiteral("a")).isOk());
    }
};

QTEST_GUILESS_MAIN(MapJsonTest)
#include "tst_mapjson.moc"
