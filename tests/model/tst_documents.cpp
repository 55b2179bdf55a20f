#include "tests/model/documentcheck.h"
#include "tests/support/processortime.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using cp::Document;
using cp::DocumentFormat;
using cp::ErrorCode;
using cp::ParagraphKind;
using cp::Result;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const char* const body1 = "The harbour council should close the old quay to lorries, because the piles under it have rotted faster "
                          "than the surveyors expected.";
const char* const body2 = "If the quay fails in a storm, the fish market will probably lose its cold store, and no insurer has agreed to "
                          "cover that loss.";

Result<Document> plain(const QString& text) { return cp::importBytes(text.toUtf8(), s("a.txt"), DocumentFormat::PlainText); }
Result<Document> plain(const QByteArray& bytes) { return cp::importBytes(bytes, s("a.txt"), DocumentFormat::PlainText); }
Result<Document> markdown(const char* text) { return cp::importBytes(text, s("a.md"), DocumentFormat::Markdown); }

/// An article whose top and end hold the given lines.
Result<Document> around(const QString& top, const QString& end)
{
    return plain(s("Close the old quay now\n\n") + top + s("\n\n") + s(body1) + s("\n\n") + s(body2) + s("\n\n") + end);
}

QByteArray utf16(const QString& text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += static_cast<char>(bigEndian ? c.unicode() >> 8 : c.unicode() & 0xff);
        bytes += static_cast<char>(bigEndian ? c.unicode() & 0xff : c.unicode() >> 8);
    }
    return bytes;
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// What failed, what is safe, what to do.
bool isHelpful(const cp::Error& error, const QString& name)
{
    const bool safe = error.message.contains(s("Nothing was changed.")) || error.message.contains(s("The workspace is unchanged."));
    return error.message.contains(s("“") + name + s("”")) && safe && error.message.endsWith(u'.');
}

} // namespace

class DocumentsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = s("The “café” closes — naïvely.");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf") + text.toUtf8();
        QTest::newRow("UTF-16LE with a mark") << QByteArray("\xff\xfe") + utf16(text, false);
        QTest::newRow("UTF-16BE with a mark") << QByteArray("\xfe\xff") + utf16(text, true);
        QTest::newRow("UTF-16LE") << utf16(text, false);
        QTest::newRow("UTF-16BE") << utf16(text, true);
        QTest::newRow("UTF-16LE cut in a unit") << QByteArray("\xff\xfe") + utf16(text, false) + 'x';
        QTest::newRow("Windows-1252") << QByteArray("The \x93" "caf\xe9\x94 closes \x97 na\xefvely.");
        QTest::newRow("C1 controls in UTF-8") << s("The \u0093café\u0094 closes \u0097 naïvely.").toUtf8();
    }

    void readsEncodings()
    {
        QFETCH(const QByteArray, bytes);
        const auto document = plain(bytes);
        QVERIFY(document.isOk());
        QCOMPARE(document->text, s("The “café” closes — naïvely."));
    }

    void readsOtherCharacterSetsByDetection()
    {
        QByteArray russian;
        for (int i = 0; i < 20; ++i)
            russian += "\xcf\xee\xf0\xf2 \xe4\xee\xeb\xe6\xe5\xed \xe1\xfb\xf2\xfc \xe7\xe0\xea\xf0\xfb\xf2 \xe8 \xed\xe5 \xee\xf2\xea\xf0\xfb\xe2\xe0\xf2\xfc\xf1\xff. ";
        QVERIFY(plain(russian)->text.startsWith(s("Порт должен быть закрыт")));
    }

    void toleratesAFewBrokenBytesInUtf8()
    {
        QByteArray bytes = s("“One” — “two” — “three” – it’s “four”.").toUtf8();
        bytes.insert(5, '\xe9');
        const auto document = plain(bytes);
        QVERIFY(document->text.contains(s("“two” — “three”")));
        bytes = s("The “café”").toUtf8();
        bytes.chop(1);
        QVERIFY(plain(bytes)->text.startsWith(s("The “café")));
    }

    void unifiesLineEndsAndInvisibleCharacters()
    {
        QCOMPARE(plain(s("a\r\nb\rc\n\u2028d")).value().text, s("a\nb\nc\n\nd"));
        QCOMPARE(plain(s("prob\u00adably 70\u00a0% cer\u200btain\u0007\ufeff, yes it is")).value().text, s("probably 70 % certain, yes it is"));
        const QString faces = s("Rain \U0001F327 is likely.");
        QCOMPARE(plain(faces).value().text, faces);
    }

    void partsParagraphsAtBlankLines()
    {
        const auto document = plain(s("Close the old quay now\n\nBy Ida Marsh\n\n") + s(body1) + s("\n\nWhat it costs\n\n") + s(body2)
                                    + s("\n\n- Rents would fall.\n- Two stalls would close.\n\n") + s(body1));
        QVERIFY(isSound(*document));
        QCOMPARE(document->title, s("Close the old quay now"));
        QCOMPARE(textsOf(*document, ParagraphKind::Furniture), QStringList(s("By Ida Marsh")));
        QCOMPARE(textsOf(*document, ParagraphKind::Heading), QStringList(s("What it costs")));
        QCOMPARE(textsOf(*document, ParagraphKind::ListItem), QStringList({s("Rents would fall."), s("Two stalls would close.")}));
        QCOMPARE(textsOf(*document, ParagraphKind::Body), QStringList({s(body1), s(body2), s(body1)}));
    }

    void partsParagraphsAtLineEnds()
    {
        const auto document = plain(s("Close the old quay now\n") + s(body1) + s("\n") + s(body2) + s("\n") + s(body1));
        QCOMPARE(document->title, s("Close the old quay now"));
        QCOMPARE(textsOf(*document, ParagraphKind::Body).size(), 3);
        // A blank line after the title only must not glue the rest.
        const auto mixed = plain(s("Close the old quay now\n\n") + s(body1) + s("\n") + s(body2) + s("\n") + s(body1));
        QCOMPARE(textsOf(*mixed, ParagraphKind::Body).size(), 3);
    }

    void joinsWrappedLines()
    {
        const auto document = plain(s("CLOSE THE OLD QUAY\n\nThe old quay must close, since the piles under it have rotted and no\n"
                                      "insurer will cover the market hall any longer.\n\nThere are two ways out, and the council "
                                      "should weigh both of them\nwith care before May:\n  1. repair the piles, which takes two years "
                                      "and costs four million\n     crowns;\n  2. build a new road.\n"));
        QVERIFY(isSound(*document));
        QCOMPARE(document->title, s("CLOSE THE OLD QUAY"));
        QCOMPARE(readTexts(*document),
                 QStringList({s("The old quay must close, since the piles under it have rotted and no insurer will cover the market hall any longer."),
                              s("There are two ways out, and the council should weigh both of them with care before May:"),
                              s("repair the piles, which takes two years and costs four million crowns;"), s("build a new road.")}));
    }

    void partsIndentedParagraphs()
    {
        const auto document = plain(s("    The old quay must close, since the piles under it have rotted and\n"
                                      "no insurer will cover the market hall any longer, whatever it costs.\n"
                                      "    A repair would cost four million crowns, which the council does not\n"
                                      "have, and nobody will lend it to a harbour that is silting up fast.\n"));
        QCOMPARE(readTexts(*document).size(), 2);
    }

    void setsFurnitureAside_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("top");
        for (const char* line : {"By Ida Marsh", "BY IDA MARSH", "By Ida Marsh and Ole Quist", "By Ida Marsh, Harbour Editor", "Written by Ida Marsh",
                                 "By Ida Marsh, retired engineer", "Authored by Ida Marsh via Tidewater,", "Ida Marsh", "Dr Ida A. Marsh, Political Correspondent",
                                 "12 March 2031", "March 12, 2031", "Mon 3 Mar 2031 09.05 GMT", "Updated 3 hours ago · 4 min read", "2031-03-12",
                                 "Published: March 3, 2031 at 5:00 AM EST", "Opinion", "News | Politics", "Home > News > Coast", "Share this article",
                                 "Facebook Twitter LinkedIn Email", "12 comments", "Advertisement", "Listen to this article", "Photo: Ida Marsh",
                                 "The quay in May. Photograph: Ida Marsh/Getty Images", "(AP Photo/Ida Marsh)", "Figure 2: Lorries a year", "Source: Harbour Board",
                                 "We use cookies to make this site work.", "* * *", "Editor’s note: a figure was changed.", "Follow us on Facebook"})
            QTest::newRow(line) << s(line) << true;
        for (const char* line : {"Ida Marsh is a lecturer in coastal engineering at the Tidewater Institute.", "The author is a retired surveyor.",
                                 "— Ida Marsh", "© 2031 The Tidewater Post", "Copyright 2031 Tidewater Media. All rights reserved.",
                                 "This article is republished from Tidewater under a Creative Commons licence.", "Read more: Who pays for the hall?",
                                 "Related articles", "This article was amended on 4 March 2031 to correct a name.", "(Reporting by Ida Marsh; Editing by Ole Quist)",
                                 "Follow her on Twitter @idamarsh", "Sign up for our newsletter", "The views expressed are those of the author alone.",
                                 "Tags: harbours, roads", "Originally published in The Tidewater Post.", "###", "https://tidewater.example/quay",
                                 "Correction: the quay has 41 piles.", "Contact: ida@tidewater.example", "Leave a comment", "ENDS"})
            QTest::newRow(line) << s(line) << false;
    }

    void setsFurnitureAside()
    {
        QFETCH(const QString, line);
        QFETCH(const bool, top);
        const auto document = top ? around(line, s("Close it.")) : around(s("It has rotted."), line);
        QVERIFY(textsOf(*document, ParagraphKind::Furniture).contains(line));
        QCOMPARE(document->title, s("Close the old quay now"));
        QVERIFY(readTexts(*document).contains(s(body1)) && readTexts(*document).contains(s(body2)));
    }

    void keepsSentencesThatLookLikeFurniture_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"By Monday the council must decide.", "By 2040 the quay will have gone.", "Share prices will probably fall.",
                                 "Copyright law will not help the traders.", "Related costs would rise too.", "Photographs prove that the piles have rotted.",
                                 "More than half of the traders agree.", "Sources close to the council say that it will close.", "Most people think so.",
                                 "March was the wettest month.", "Comment is free, but a repair is not.", "Read the report and you will see why.",
                                 "Ida Marsh is wrong about the road.", "This article of faith is false.", "Table salt is cheaper.", "Follow the money.",
                                 "Listen to the engineers: they know.", "Published figures show a decline.", "Support for the plan is falling.",
                                 "Print is dead, and so is the quay.", "This work is dangerous, so it should be paid.", "Data show that lorries weigh more.",
                                 "Subscribe to that view and you will pay for it.", "The views of the traders are clear.", "We use the quay every day."})
            QTest::newRow(line) << s(line);
    }

    void keepsSentencesThatLookLikeFurniture()
    {
        QFETCH(const QString, line);
        QVERIFY(readTexts(*around(line, s("Close it."))).contains(line));
        QVERIFY(readTexts(*around(s("It has rotted."), line)).contains(line));
        QVERIFY(readTexts(*plain(s(body1) + s("\n\n") + line + s("\n\n") + s(body2))).contains(line));
    }

    void cutsDatelines_data()
    {
        QTest::addColumn<QString>("dateline");
        for (const char* dateline : {"TIDEWATER (Reuters) -", "TIDEWATER, March 3 (AP) —", "PORT LUDD —", "TIDEWATER, Kent —", "Tidewater, Kent (CNN) —"})
            QTest::newRow(dateline) << s(dateline);
    }

    void cutsDatelines()
    {
        QFETCH(const QString, dateline);
        const auto document = plain(s("Close the old quay now\n\n") + dateline + u' ' + s(body1) + s("\n\n") + s(body2));
        QVERIFY(isSound(*document));
        QCOMPARE(textsOf(*document, ParagraphKind::Furniture), QStringList(dateline));
        QCOMPARE(readTexts(*document), QStringList({s(body1), s(body2)}));
    }

    void setsReferencesAside()
    {
        const auto document = plain(s("Close the old quay now\n\n") + s(body1) + s("\n\n") + s(body2)
                                    + s("\n\nReferences\n\nMarsh, I. (2030). Rot in piles. Journal of Quays, 3, 1–9.\n\nQuist, O. (2029). Roads."));
        QCOMPARE(readTexts(*document), QStringList({s(body1), s(body2)}));
    }

    void readsMarkdown()
    {
        const auto document = markdown("---\ntitle: \"Close the old quay\"\nauthor: Ida Marsh\n---\n\n# Introduction\n\nThe *quay* is [un**safe**](http://a.example/b), "
                                       "isn't\nit[^1]? ![A quay](q.png)\n\n> Nobody insures it.\n\n* Rents fall.\n* Stalls close.\n\n1. First.\n2. Second.\n\n"
                                       "<div class=\"related\">Raw <b>HTML</b> stays &amp; reads.</div>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n");
        QVERIFY(isSound(*document));
        QCOMPARE(document->title, s("Close the old quay"));
        QCOMPARE(textsOf(*document, ParagraphKind::Title), QStringList(s("Close the old quay")));
        QCOMPARE(textsOf(*document, ParagraphKind::Heading), QStringList(s("Introduction")));
        QCOMPARE(textsOf(*document, ParagraphKind::Quotation), QStringList(s("Nobody insures it.")));
        QCOMPARE(textsOf(*document, ParagraphKind::ListItem), QStringList({s("Rents fall."), s("Stalls close."), s("First."), s("Second.")}));
        const QStringList body = textsOf(*document, ParagraphKind::Body);
        QVERIFY(body.contains(s("The quay is unsafe, isn't it?")));
        QVERIFY(body.contains(s("Raw HTML stays & reads.")));
        QVERIFY(!document->text.contains(s("http")) && !document->text.contains(s("**")));
    }

    void takesMarkdownTitlesFromHeadings()
    {
        QCOMPARE(markdown("The quay\n========\n\nIt must close.\n")->title, s("The quay"));
        QCOMPARE(markdown("## The quay\n\nIt must close.\n")->title, s("The quay"));
        QCOMPARE(markdown("---\n\nIt must close.\n\n---\n\nSoon.")->title, s("It must close."));
        QVERIFY(!markdown("# The quay\n\nIt **must** close.\n\n# The quay\n").value().text.contains(u'#'));
    }

    void choosesTheFormatByNameThenContent()
    {
        using cp::documentFormatOf;
        const QByteArray html = "\n<!-- saved -->\n<!DOCTYPE html><html><body>x";
        QCOMPARE(documentFormatOf(s("a.MD"), "x"), DocumentFormat::Markdown);
        QCOMPARE(documentFormatOf(s("a.htm"), "x"), DocumentFormat::Html);
        QCOMPARE(documentFormatOf(s("a.txt"), "x <html> x"), DocumentFormat::PlainText);
        QCOMPARE(documentFormatOf(s("a.txt"), html), DocumentFormat::Html);
        QCOMPARE(documentFormatOf(s("page"), utf16(QString::fromLatin1(html), false)), DocumentFormat::Html);
        QCOMPARE(documentFormatOf(s("page"), "%PDF-1.4"), DocumentFormat::Pdf);
        QCOMPARE(documentFormatOf(s("a.pdf"), "x"), DocumentFormat::Pdf);
        QVERIFY(cp::importSuffixes().contains(s("pdf")) && cp::importSuffixes().contains(s("md")));
    }

    void refusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QByteArray noise;
        for (int i = 0; i < 4000; ++i)
            noise += static_cast<char>((i * 7919 + i / 3) % 251);
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::Empty);
        QTest::newRow("white space") << QByteArray(" \n\t\r\n  \n") << int(ErrorCode::Empty);
        QTest::newRow("mark only") << QByteArray("\xef\xbb\xbf") << int(ErrorCode::Empty);
        QTest::newRow("no-break spaces") << s("\u00a0\u200b\u00a0").toUtf8() << int(ErrorCode::Empty);
        QTest::newRow("noise") << noise << int(ErrorCode::NotText);
        QTest::newRow("zeros") << QByteArray(1000, '\0') << int(ErrorCode::NotText);
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n text text text") << int(ErrorCode::NotText);
        QTest::newRow("archive") << QByteArray("PK\x03\x04 word/document.xml") << int(ErrorCode::NotText);
        QTest::newRow("rich text") << QByteArray("{\\rtf1\\ansi The quay must close.}") << int(ErrorCode::Unsupported);
        QTest::newRow("UTF-16 that is none") << QByteArray("\xff\xfe") + QByteArray("\x00\xd8", 2).repeated(50) << int(ErrorCode::NotText);
    }

    void refusesBadFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, code);
        QTemporaryDir folder;
        const QString path = folder.filePath(s("bad.txt"));
        write(path, bytes);
        const auto document = cp::importFile(path);
        QVERIFY(!document.isOk());
        QCOMPARE(int(document.error().code), code);
        QVERIFY2(isHelpful(document.error(), s("bad.txt")), qPrintable(document.error().message));
    }

    void refusesWhatIsNoReadableFile()
    {
        QTemporaryDir folder;
        const QString missing = folder.filePath(s("missing.txt"));
        QCOMPARE(cp::importFile(missing).error().code, ErrorCode::NotFound);
        QVERIFY(isHelpful(cp::importFile(missing).error(), missing));
        QCOMPARE(cp::importFile(folder.path()).error().code, ErrorCode::Unreadable);
        QVERIFY(cp::importFile(folder.path()).error().message.contains(s("is a folder")));
        const QString locked = folder.filePath(s("locked.txt"));
        write(locked, "The quay must close.");
        QFile::setPermissions(locked, {});
        // The administrator may read everything, so the file is opened as somebody else.
        const bool administrator = geteuid() == 0;
        QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadOther | QFile::ExeOther);
        QCOMPARE(administrator ? seteuid(65534) : 0, 0);
        const auto document = cp::importFile(locked);
        QCOMPARE(administrator ? seteuid(0) : 0, 0);
        QCOMPARE(document.error().code, ErrorCode::Unreadable);
        QVERIFY(isHelpful(document.error(), locked));
    }

    void keepsItsLimits()
    {
        cp::ImportLimits limits;
        limits.maxBytes = 100;
        QCOMPARE(cp::importBytes(QByteArray(101, 'a'), s("a.txt"), DocumentFormat::PlainText, limits).error().code, ErrorCode::TooLarge);
        QVERIFY(cp::importBytes(QByteArray(100, 'a'), s("a.txt"), DocumentFormat::PlainText, limits).isOk());
        limits.maxBytes = 1000;
        limits.maxCharacters = 100;
        const auto document = cp::importBytes(QByteArray(101, 'a'), s("a.txt"), DocumentFormat::PlainText, limits);
        QCOMPARE(document.error().code, ErrorCode::TooLarge);
        QVERIFY(isHelpful(document.error(), s("a.txt")));
        // An endless device is read no further than the limit.
        QCOMPARE(cp::importFile(s("/dev/zero"), limits).error().code, ErrorCode::TooLarge);
    }

    void readsTenMegabytesQuickly()
    {
        const QString text = (s(body1) + s("\n\n") + s(body2) + s("\n\n")).repeated(40'000);
        QVERIFY(text.size() > 9'000'000);
        const cp::test::ProcessorTime clock;
        const auto document = plain(text);
        QCOMPARE(document->paragraphs.size(), size_t(80'000));
        QVERIFY2(clock.seconds() < 15, "ten megabytes should take about a second");
    }

    void givesTheSameTwice()
    {
        const QString text = s("Close the old quay\n\n") + s(body1);
        QCOMPARE(*plain(text), *plain(text));
    }

    void takesTitlesOfGivenText()
    {
        QCOMPARE(cp::importText(s(body1), s("x"), s("Mine"))->title, s("Mine"));
        QVERIFY(cp::importText(s(body1), s("x"))->title.endsWith(u'…'));
        QCOMPARE(cp::importText(s("  "), s("x")).error().code, ErrorCode::Empty);
        QVERIFY(cp::importText(QString(QChar(0xd800)) + s(" lone halves become something storable"), s("x")).isOk());
    }
};

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
