#include "tests/model/documentcheck.h"
#include "tests/support/zipped.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <tuple>

using namespace cp;

namespace {

QString path(const char* name) { return QStringLiteral(COUNTERPOINT_TEST_DATA "/documents/") + QLatin1String(name); }

QByteArray bytesOf(const char* name)
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool has(const Document& document, const char* words, ParagraphKind kind)
{
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.kind == kind && QStringView(document.text).mid(paragraph.span.start, paragraph.span.length()) == QString::fromUtf8(words))
            return true;
    }
    return false;
}

} // namespace

class DocumentsOfficeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTextHeadingsAndLists_data()
    {
        QTest::addColumn<QString>("left"); // what must not be in it
        QTest::newRow("quay.docx") << QStringLiteral("unlikely");
        QTest::newRow("quay.odt") << QStringLiteral("a note");
        QTest::newRow("quay.epub") << QStringLiteral("<p>");
        QTest::newRow("quay.mhtml") << QStringLiteral("Sports");
    }

    void readsTextHeadingsAndLists()
    {
        QFETCH(QString, left);
        const Result<Document> document = importFile(path(QTest::currentDataTag()));
        QVERIFY2(document.isOk(), document.isOk() ? "" : qPrintable(document.error().message));
        QVERIFY(isSound(*document));
        QCOMPARE(document->title, QStringLiteral("Close the quay"));
        QVERIFY2(has(*document, "The quay will very likely sink, because the piles rot & crack.", ParagraphKind::Body), qPrintable(document->text));
        QVERIFY(has(*document, "The harbour", ParagraphKind::Heading));
        QVERIFY(has(*document, "Lorries weigh 40 tonnes.", ParagraphKind::ListItem));
        QVERIFY(!document->text.contains(left) && !document->text.contains(QStringLiteral("gone")) && !document->text.contains(QStringLiteral("HYPERLINK")));
    }

    void chaptersComeInReadingOrder()
    {
        const Result<Document> document = importFile(path("quay.epub"));
        QVERIFY(document.isOk());
        QVERIFY(document->text.indexOf(QStringLiteral("The harbour")) < document->text.indexOf(QStringLiteral("The council disagrees")));
    }

    void bombsAreRefused()
    {
        ImportLimits limits;
        limits.maxBytes = 1024 * 1024;
        QVERIFY(bytesOf("bomb.docx").size() < 10'000);
        const Error bomb = importFile(path("bomb.docx"), limits).error();
        QCOMPARE(bomb.code, ErrorCode::TooLarge);
        QVERIFY2(bomb.message.contains(QStringLiteral("unpacks to more than 1 MB")), qPrintable(bomb.message));
        QCOMPARE(importFile(path("deep.odt")).error().code, ErrorCode::Damaged);
    }

    void aDocumentWithoutTextIsNoPage()
    {
        // Nothing but white space, as in a document of pictures: only a web page can be saved again "once it has loaded".
        const Result<Document> read = importFile(path("bomb.docx"));
        QCOMPARE(read.error().code, ErrorCode::Empty);
        QVERIFY2(read.error().message.startsWith(QStringLiteral("“bomb.docx” contains no text")), qPrintable(read.error().message));
    }

    void entitiesAreNotUnfolded()
    {
        const QByteArray bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                                "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY s SYSTEM 'file:///etc/passwd'>]>";
        const QByteArray word = bomb + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>Quay &e;&e; &s;</w:t></w:r></w:p></w:body></w:document>";
        const QByteArray open = bomb + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                                       "<office:body><office:text><text:p>Quay &e;&e; &s;</text:p></office:text></office:body></office:document-content>";
        for (const auto& [format, part, xml] : {std::tuple(DocumentFormat::Docx, "word/document.xml", word), std::tuple(DocumentFormat::Odt, "content.xml", open)}) {
            const Result<Document> read = importBytes(test::zipped(xml, part), QStringLiteral("x"), format);
            QVERIFY(!read.isOk() || (read->text.size() < 10'000 && !read->text.contains(QStringLiteral("root:"))));
        }
    }

    void savedPagesAreFoundAmongTheirParts()
    {
        const Result<Document> page = importFile(path("quay.mhtml"));
        QVERIFY(page->text.contains(QStringLiteral("Its walls are old – older than the town.")));
        const QByteArray inner = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n"
                                 "--b\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n"
                                 + QByteArray("<p>The caf\xe9 will close, because it has rotted.</p>").toBase64() + "\n--b--\n--a--\n";
        QCOMPARE(importBytes(inner, QStringLiteral("a.mht"), DocumentFormat::WebArchive)->text, QStringLiteral("The café will close, because it has rotted."));
        for (const QByteArray& broken : {QByteArray("Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--\n"), QByteArray("no head"),
                                         QByteArray("Content-Type: multipart/related; boundary=a\n\n--a"), QByteArray("Content-Type: multipart/related; boundary=a\n\n--a\n\n").repeated(2000)}) {
            const Result<Document> read = importBytes(broken, QStringLiteral("a.mht"), DocumentFormat::WebArchive);
            QCOMPARE(read.error().code, ErrorCode::Empty);
        }
    }

    /// A docm is a docx with macros, which are never looked at; an old doc is another matter.
    void wordFilesAreToldApart()
    {
        QCOMPARE(documentFormatOf(QStringLiteral("a.DOCM"), bytesOf("quay.docx")), DocumentFormat::Docx);
        QCOMPARE(documentFormatOf(QStringLiteral("a.mht"), bytesOf("quay.mhtml")), DocumentFormat::WebArchive);
        const Result<Document> old = importBytes(QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").append(600, 'x'), QStringLiteral("a.doc"), DocumentFormat::PlainText);
        QCOMPARE(old.error().code, ErrorCode::Unsupported);
        QVERIFY(old.error().message.contains(QStringLiteral("docx or odt")));
    }

    void richTextIsToldFromText()
    {
        const Result<Document> read = importBytes("{\\rtf1\\ansi The quay will sink.}", QStringLiteral("a.rtf"), DocumentFormat::PlainText);
        QCOMPARE(read.error().code, ErrorCode::Unsupported);
        QVERIFY(read.error().message.contains(QStringLiteral("docx or odt")));
    }

    void damageIsASentence()
    {
        QRandomGenerator random(4);
        for (const auto& [name, format] : {std::pair("quay.docx", DocumentFormat::Docx), std::pair("quay.odt", DocumentFormat::Odt), std::pair("quay.epub", DocumentFormat::Epub), std::pair("quay.mhtml", DocumentFormat::WebArchive)}) {
            const QByteArray whole = bytesOf(name);
            for (int round = 0; round < 300; ++round) {
                QByteArray bytes = whole;
                if (round % 2)
                    bytes.truncate(random.bounded(static_cast<int>(whole.size())));
                else
                    bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
                const Result<Document> document = importBytes(bytes, QStringLiteral("fuzz"), format);
                QVERIFY(document.isOk() ? isSound(*document) : document.error().message.contains(QStringLiteral("fuzz")));
            }
        }
    }
};

QTEST_GUILESS_MAIN(DocumentsOfficeTest)
#include "tst_documentsoffice.moc"
