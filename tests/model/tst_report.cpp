#include "model/exchange/report.h"
#include "model/rendering/wording.h"
#include "tests/support/fixtures.h"
#include "tests/support/smallmap.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace cp;

/// The comparison report, as somebody reads it who has nothing but the file.
class ReportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithoutTheProgram()
    {
        const ArgumentMap map = test::fullWorkspace().map;
        for (ReportFormat format : {ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Csv}) {
            const QString report = comparisonReport(map, format).remove(QRegularExpression(QStringLiteral("[*]|</?mark[^>]*>")));
            QVERIFY(report.contains(QStringLiteral("It will very likely sink")) && report.contains(QStringLiteral("The quay is unlikely to sink")));
            QVERIFY(report.contains(QStringLiteral("Apart under every scale.")) && report.contains(QStringLiteral("even if money comes")));
        }
        const QString html = comparisonReport(map, ReportFormat::Html);
        QVERIFY(html.contains(QStringLiteral("80–95\u00a0%")));
        for (const char* outside : {"<script", "src=", "href=", "url(", "@import"})
            QVERIFY2(!html.contains(QLatin1String(outside)), outside);
    }

    void saysHowSureAndWhetherJudged()
    {
        ArgumentMap map = test::smallMap();
        QString text = comparisonReport(map);
        QVERIFY2(text.contains(QStringLiteral("The intervals lie 35 points apart. (probability · 90 % sure · not reviewed)")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("2 pair(s) were found by the program and judged by nobody yet")));
        QVERIFY(text.contains(QStringLiteral("80–95 % and 20–45 %: 35 point(s) apart.")));
        review(map, test::agreement, Review::Accepted);
        review(map, test::clash, Review::Accepted);
        text = comparisonReport(map);
        QVERIFY(text.contains(QStringLiteral("65 % sure · accepted")));
        QVERIFY(!text.contains(QStringLiteral("judged by nobody")));
    }

    void acceptedLinksComeFirst()
    {
        ArgumentMap map = test::smallMap();
        change(map, test::agreement, [](Link& link) {
            link.kind = LinkKind::Contradict;
            link.review = Review::Accepted;
        });
        const QString text = comparisonReport(map);
        QVERIFY(text.indexOf(QStringLiteral("Both speak of the piers.")) < text.indexOf(QStringLiteral("The intervals lie")));
        QVERIFY(text.contains(QStringLiteral("## Agreements (0)\n\nNone.\n")));
    }

    /// What the window keeps back stands apart, and its claims are not taken for linked.
    void weakProposalsStandApart()
    {
        ArgumentMap map = test::smallMap();
        change(map, test::clash, [](Link& link) { link.score = 0.3; });
        const QString text = comparisonReport(map);
        QVERIFY(text.contains(QStringLiteral("## Contradictions (0)")));
        QVERIFY(text.indexOf(QStringLiteral("## Weak proposals (1)")) > text.indexOf(QStringLiteral("## Main claims only in B (1)\n\n- B: “The bridge is unlikely")));
        review(map, test::clash, Review::Accepted);
        QVERIFY(comparisonReport(map).contains(QStringLiteral("## Contradictions (1)")) && !comparisonReport(map).contains(QStringLiteral("Weak proposals")));
    }

    /// A pair that somebody found wrong, or that is merely related, is no place where the articles meet.
    void claimsOfDismissedLinksStandAlone()
    {
        ArgumentMap map = test::smallMap();
        const QString alone = QStringLiteral("## Main claims only in A (1)\n\n- A: “The bridge will very likely open in May.”");
        QVERIFY(!comparisonReport(map).contains(alone));
        review(map, test::clash, Review::Dismissed);
        QVERIFY(comparisonReport(map).contains(alone));
        change(map, test::clash, [](Link& link) {
            link.review = Review::Pending;
            link.kind = LinkKind::Related;
        });
        QVERIFY(comparisonReport(map).contains(alone));
    }

    /// Somebody with ten reports in a folder tells them apart.
    void theTitleNamesTheArticles()
    {
        const ArgumentMap map = test::smallMap();
        const QString html = comparisonReport(map, ReportFormat::Html);
        const QString title = html.section(QStringLiteral("<title>"), 1, 1).section(QStringLiteral("</title>"), 0, 0);
        for (const Document& document : map.documents())
            QVERIFY2(title.contains(document.title.toHtmlEscaped()), qPrintable(title));
        QVERIFY2(title.startsWith(QStringLiteral("Comparison of “")) && title.contains(QStringLiteral("” and “")), qPrintable(title));
        QVERIFY(html.contains(QStringLiteral("<h1>") + title + QStringLiteral("</h1>")));
    }

    /// Also on paper without colours: underlined once or twice.
    void decidingWordsAreMarked()
    {
        ArgumentMap map = test::smallMap();
        const Span a = map.find(test::mainA)->span, b = map.find(test::mainB)->span;
        const QString html = comparisonReport(map, ReportFormat::Html);
        QVERIFY(html.contains(QStringLiteral("text-decoration:underline")) && html.contains(QStringLiteral("text-decoration-style:double")));
        change(map, test::clash, [&](Link& link) {
            link.alignment = {{{a.start + 16, a.start + 27}, {b.start + 14, b.start + 22}, AlignmentType::Probability},
                              {{a.start + 4, a.start + 10}, {b.start + 4, b.start + 10}, AlignmentType::Paraphrase},
                              {{a.start, a.start + 3}, {b.start, b.start + 3}, AlignmentType::Equal}};
        });
        QVERIFY2(comparisonReport(map, ReportFormat::Html).contains(QStringLiteral("“The <mark>bridge</mark> will <mark class=\"against\">very likely</mark> open in May.”")),
                 qPrintable(comparisonReport(map, ReportFormat::Html)));
        QVERIFY(comparisonReport(map).contains(QStringLiteral("“The *bridge* is **unlikely** to")));
        QVERIFY(comparisonReport(map, ReportFormat::Csv).contains(QStringLiteral("\"The bridge will very likely open in May.\"")));
    }

    /// Also of claims that no link leads to, and never of what somebody dismissed.
    void conditionsHaveTheirOwnPart()
    {
        ArgumentMap map = test::fullWorkspace().map;
        const auto part = [&map] { return comparisonReport(map).section(QStringLiteral("## What hinges on a condition "), 1, 1).section(QStringLiteral("\n## "), 0, 0); };
        QVERIFY2(part().startsWith(QStringLiteral("(1)\n\n- ")) && part().contains(QStringLiteral("; even if money comes")), qPrintable(part()));
        MapDelta delta;
        for (const Relation& relation : map.relations()) {
            Relation changed = relation;
            changed.review = Review::Dismissed;
            delta.relations.push_back({relation, changed});
        }
        map.apply(delta);
        QVERIFY2(part().startsWith(QStringLiteral("(0)")), qPrintable(part()));
    }

    void conditionsGoOnInTheSentence()
    {
        const QString article = QStringLiteral("Take out energy, and prices fell. They take it out. Merrin is asked. We saw that Merrin came. NATO waits. I say so.");
        const auto said = [&article](const char* text, ConditionKind kind = ConditionKind::If) {
            Statement statement;
            statement.text = QLatin1String(text);
            statement.quote = statement.text;
            return conditionText(kind, statement, article);
        };
        QCOMPARE(said("Take out energy."), QStringLiteral("if take out energy"));
        QCOMPARE(said("Merrin is asked."), QStringLiteral("if Merrin is asked"));
        QCOMPARE(said("NATO waits."), QStringLiteral("if NATO waits"));
        QCOMPARE(said("I say so."), QStringLiteral("if I say so"));
        QCOMPARE(said("Nobody comes.", ConditionKind::Unless), QStringLiteral("unless nobody comes"));
        QCOMPARE(said("The marsh is ready.", ConditionKind::DependsOn), QStringLiteral("depends on: the marsh is ready"));
    }

    /// Each id once, every tag closed but the two that HTML leaves open.
    void theWebPageIsSound()
    {
        QString html = comparisonReport(test::smallMap(), ReportFormat::Html);
        QVERIFY(html.contains(QStringLiteral("<html lang=\"en\">")));
        QVERIFY(html.contains(QStringLiteral("id=\"only-in-a\"")) && html.contains(QStringLiteral("id=\"only-in-b\"")));
        html.remove(QStringLiteral("<!DOCTYPE html>")).replace(QStringLiteral("<br>"), QStringLiteral("<br/>"));
        html.replace(QStringLiteral("charset=\"utf-8\">"), QStringLiteral("charset=\"utf-8\"/>"));
        html.replace(QRegularExpression(QStringLiteral("(<meta name=[^>]*)>")), QStringLiteral("\\1/>"));
        QXmlStreamReader reader(html);
        QSet<QString> ids;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || !reader.attributes().hasAttribute(QLatin1String("id")))
                continue;
            const QString id = reader.attributes().value(QLatin1String("id")).toString();
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void theTableHoldsNumbers()
    {
        const QString table = comparisonReport(test::smallMap(), ReportFormat::Csv);
        QVERIFY(table.startsWith(QChar(QChar::ByteOrderMark)));
        const QStringList rows = table.mid(1).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(rows.size(), 5); // the head, a contradiction, an agreement, the pair of chances, what hangs on a condition
        for (const QString& row : rows)
            QCOMPARE(row.count(u','), 24);
        QVERIFY(rows[1].startsWith(QStringLiteral("\"contradictions\",\"The intervals lie 35 points apart.\",\"probability\",0.90,pending,\"A\",")));
        QVERIFY(rows[1].contains(QStringLiteral(",12,52,\"\",\"very likely\",0.8,0.95,0.88,")));
    }

    /// An article can hold what a spreadsheet would run.
    void aTableHoldsNoFormulas()
    {
        ArgumentMap map = test::smallMap();
        change(map, test::clash, [](Link& link) { link.explanation = QStringLiteral("=HYPERLINK(\"http://example.org\")"); });
        QVERIFY(comparisonReport(map, ReportFormat::Csv).contains(QStringLiteral("\"'=HYPERLINK(\"\"http")));
        QVERIFY(comparisonReport(map).contains(QStringLiteral("\n=HYPERLINK")));
    }

    void textsStayTexts()
    {
        ArgumentMap map = test::smallMap();
        change(map, test::clash, [](Link& link) { link.explanation = QStringLiteral("<b>x</b> & *y* \"z\""); });
        QVERIFY(comparisonReport(map).contains(QStringLiteral("\\<b\\>x\\</b\\> \\& \\*y\\* \"z\"")));
        QVERIFY(comparisonReport(map, ReportFormat::Html).contains(QStringLiteral("&lt;b&gt;x&lt;/b&gt; &amp; *y* &quot;z&quot;")));
        QVERIFY(comparisonReport(map, ReportFormat::Csv).contains(QStringLiteral("\"<b>x</b> & *y* \"\"z\"\"\"")));
    }

private:
    static void review(ArgumentMap& map, LinkId id, Review review)
    {
        change(map, id, [review](Link& link) { link.review = review; });
    }

    template <typename Change>
    static void change(ArgumentMap& map, LinkId id, Change change)
    {
        MapDelta delta;
        Link changed = *map.find(id);
        change(changed);
        delta.links.push_back({*map.find(id), changed});
        map.apply(delta);
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
