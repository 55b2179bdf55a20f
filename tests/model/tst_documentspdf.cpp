#include "tests/model/documentcheck.h"
#include "tests/model/smallpdf.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using cp::Document;
using cp::DocumentFormat;
using cp::ErrorCode;
using cp::ParagraphKind;
using cp::Result;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const char* const p1 = "The harbour council should close the old quay to lorries, because the piles under it have rotted faster than the surveyors "
                       "expected when they last dived there, and because no firm in the region still keeps the timber that a repair would need.";
const char* const p2 = "If the quay fails in a storm, the fish market will probably lose its cold store, and no insurer has agreed to cover that "
                       "loss. The council knows this, for its own lawyers wrote it down in the spring and asked for an answer before the autumn gales.";
const char* const p3 = "Traders say that a closure would ruin them. That is unlikely: two thirds of their goods already come by the northern road, "
                       "which stays open through the winter and has room for twice the traffic that it carries now.";

/// Sets type on A4 pages, in points from the upper left corner.
class Press final {
public:
    Press() : m_writer(&m_buffer)
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF());
        m_writer.setResolution(72);
        m_painter.begin(&m_writer);
        use(11);
    }

    void use(double size)
    {
        m_font = QFont(s("DejaVu Serif"));
        m_font.setPointSizeF(size);
        m_painter.setFont(m_font);
    }

    void line(double x, double y, const QString& text) { m_painter.drawText(QPointF(x, y), text); }

    /// Fills lines of a column, the first one indented; gives the y after the last.
    double fill(double x, double y, double width, const QString& text, double indent = 0)
    {
        QString current;
        for (const QString& word : text.split(u' ')) {
            const QString longer = current.isEmpty() ? word : current + u' ' + word;
            if (QFontMetricsF(m_font, &m_writer).horizontalAdvance(longer) + indent > width) {
                line(x + indent, y, current);
                y += leading;
                indent = 0;
                current = word;
            } else {
                current = longer;
            }
        }
        line(x + indent, y, current);
        return y + leading;
    }

    void rectangle() { m_painter.fillRect(QRectF(100, 100, 200, 200), Qt::gray); }
    void newPage() { m_writer.newPage(); }
    void setTitle(const QString& title) { m_writer.setTitle(title); }

    QByteArray take()
    {
        m_painter.end();
        return m_buffer.data();
    }

    static constexpr double leading = 16;

private:
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    QFont m_font;
};

Result<Document> import(const QByteArray& pdf) { return cp::importBytes(pdf, s("a.pdf"), DocumentFormat::Pdf); }

} // namespace

class DocumentsPdfTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rebuildsParagraphsPartedBySpace()
    {
        Press press;
        press.use(22);
        press.line(72, 110, s("Close the old quay now"));
        press.use(11);
        press.line(72, 140, s("By Ida Marsh"));
        double y = press.fill(72, 180, 420, s(p1)) + 8;
        y = press.fill(72, y, 420, s(p2)) + 8;
        press.use(14);
        press.line(72, y + 10, s("What the traders say"));
        press.use(11);
        press.fill(72, y + 40, 420, s(p3));
        const auto document = import(press.take());
        QVERIFY(document.isOk());
        QVERIFY(isSound(*document));
        QCOMPARE(document->title, s("Close the old quay now"));
        QCOMPARE(textsOf(*document, ParagraphKind::Title), QStringList(s("Close the old quay now")));
        QCOMPARE(textsOf(*document, ParagraphKind::Heading), QStringList(s("What the traders say")));
        QCOMPARE(textsOf(*document, ParagraphKind::Furniture), QStringList(s("By Ida Marsh")));
        QCOMPARE(readTexts(*document), QStringList({s(p1), s(p2), s(p3)}));
    }

    void rebuildsIndentedParagraphs()
    {
        Press press;
        double y = press.fill(72, 100, 420, s(p1));
        y = press.fill(72, y, 420, s(p2), 18);
        press.fill(72, y, 420, s(p3), 18);
        QCOMPARE(readTexts(*import(press.take())), QStringList({s(p1), s(p2), s(p3)}));
    }

    void rebuildsParagraphsPartedByShortLinesOnly()
    {
        Press press;
        const QString closing = s("So it must close.");
        double y = press.fill(72, 100, 420, s(p1) + u' ' + closing);
        y = press.fill(72, y, 420, s(p2) + u' ' + closing);
        const QStringList read = readTexts(*import(press.take()));
        QCOMPARE(read.join(u' '), s(p1) + u' ' + closing + u' ' + s(p2) + u' ' + closing);
    }

    void leavesOutRunningHeadsAndPageNumbers()
    {
        Press press;
        const QStringList all = (s(p1) + u' ' + s(p2) + u' ' + s(p3)).split(u' ');
        const qsizetype part = all.size() / 3;
        for (int i = 0; i < 3; ++i) {
            if (i > 0)
                press.newPage();
            press.line(72, 50, s("Tidewater Papers, volume %1").arg(i + 4));
            press.fill(72, 120, 420, all.mid(i * part, i == 2 ? -1 : part).join(u' '));
            press.line(290, 810, s("Page %1 of 3").arg(i + 1));
        }
        const auto document = import(press.take());
        QVERIFY(!document->text.contains(s("Tidewater")) && !document->text.contains(s("Page")));
        QCOMPARE(readTexts(*document).join(u' '), s(p1) + u' ' + s(p2) + u' ' + s(p3));
        QVERIFY(readTexts(*document).size() <= 2);
    }

    void keepsATitleThatIsTheRunningHeadToo()
    {
        Press press;
        press.use(20);
        press.line(72, 80, s("Rot under the quay"));
        press.use(11);
        press.fill(72, 130, 420, s(p1));
        for (int i = 0; i < 2; ++i) {
            press.newPage();
            press.line(72, 60, s("Rot under the quay"));
            press.fill(72, 130, 420, s(i == 0 ? p2 : p3));
        }
        const auto document = import(press.take());
        QCOMPARE(document->title, s("Rot under the quay"));
        QCOMPARE(document->text.count(s("Rot under the quay")), 1);
        QCOMPARE(readTexts(*document), QStringList({s(p1), s(p2), s(p3)}));
    }

    void readsColumnsOneAfterTheOther()
    {
        Press press;
        press.use(20);
        press.line(60, 80, s("Close the old quay now, before the autumn"));
        press.use(10);
        const double y = press.fill(60, 130, 220, s(p1)) + 8;
        press.fill(60, y, 220, s(p2));
        press.fill(320, 130, 220, s(p3));
        const auto document = import(press.take());
        QCOMPARE(document->title, s("Close the old quay now, before the autumn"));
        QCOMPARE(readTexts(*document), QStringList({s(p1), s(p2), s(p3)}));
    }

    void undoesHyphensAtLineEnds()
    {
        Press press;
        const char* const lines[] = {"The piles have rotted faster than the harbour sur-", "veyors expected, and this is a well-known and long-",
                                     "standing fault: a long-standing one, in the well-", "known words of the harbour master, who wrote them.",
                                     "Lorries weigh more than in 1950, so the Anglo-", "Danish firm advises against it in all its letters."};
        double y = 100;
        for (const char* text : lines) {
            press.line(72, y, s(text));
            y += Press::leading;
        }
        QCOMPARE(readTexts(*import(press.take())).join(u' '),
                 s("The piles have rotted faster than the harbour surveyors expected, and this is a well-known and long-standing fault: a "
                   "long-standing one, in the well-known words of the harbour master, who wrote them. Lorries weigh more than in 1950, so the "
                   "Anglo-Danish firm advises against it in all its letters."));
    }

    void putsFootnotesAside()
    {
        Press press;
        press.fill(72, 120, 420, s(p1) + u' ' + s(p2).section(u' ', 0, 20));
        press.use(8);
        press.line(72, 760, s("1 See the report of the harbour board, page 12."));
        press.newPage();
        press.use(11);
        press.fill(72, 120, 420, s(p2).section(u' ', 21));
        const auto document = import(press.take());
        QCOMPARE(readTexts(*document), QStringList(s(p1) + u' ' + s(p2)));
        QCOMPARE(textsOf(*document, ParagraphKind::Furniture), QStringList(s("1 See the report of the harbour board, page 12.")));
    }

    void keepsListItems()
    {
        Press press;
        double y = press.fill(72, 120, 420, s(p1));
        for (const char* item : {"• Rents would fall.", "• Two stalls would close.", "• The road would carry more lorries in winter."}) {
            press.line(84, y, s(item));
            y += Press::leading;
        }
        press.fill(72, y + 10, 420, s(p3));
        const auto document = import(press.take());
        QCOMPARE(textsOf(*document, ParagraphKind::ListItem),
                 QStringList({s("Rents would fall."), s("Two stalls would close."), s("The road would carry more lorries in winter.")}));
        QCOMPARE(textsOf(*document, ParagraphKind::Body), QStringList({s(p1), s(p3)}));
    }

    void believesDeclaredTitlesOnlyWhenShown()
    {
        for (const bool shown : {true, false}) {
            Press press;
            press.setTitle(shown ? s("Close the old quay now") : s("Microsoft Word - draft7.docx"));
            press.line(72, 100, s("Close the old quay now"));
            const double y = press.fill(72, 140, 420, s(p1));
            press.fill(72, y + 8, 420, s(p2));
            const auto document = import(press.take());
            QCOMPARE(document->title, s("Close the old quay now"));
            QVERIFY(!document->text.contains(s("draft7")));
        }
    }

    void readsSmallHandwrittenFiles()
    {
        QCOMPARE(import(smallPdf("BT /F1 12 Tf 72 720 Td (The quay must close.) Tj ET"))->text, s("The quay must close."));
    }

    void refusesPdfsWithoutText()
    {
        Press press;
        press.rectangle();
        for (const QByteArray& pdf : {press.take(), smallPdf("0 0 100 100 re f"), smallPdf({})}) {
            const auto document = import(pdf);
            QVERIFY(!document.isOk());
            QCOMPARE(document.error().code, ErrorCode::NotText);
            QCOMPARE(document.error().message,
                     s("“a.pdf” has no text layer, so there is nothing to read. The workspace is unchanged. Use a version with selectable "
                       "text, or paste the text."));
        }
    }

    void refusesLockedPdfs()
    {
        const auto document = import(lockedPdf("BT /F1 12 Tf 72 720 Td (Secret.) Tj ET"));
        QCOMPARE(document.error().code, ErrorCode::Unreadable);
        QVERIFY(document.error().message.contains(s("locked with a password")));
    }

    void refusesDamagedPdfs()
    {
        QByteArray noise("%PDF-1.7\n");
        for (int i = 0; i < 3000; ++i)
            noise += static_cast<char>((i * 7919 + i / 3) % 251);
        for (const QByteArray& bytes : {noise, QByteArray("%PDF-1.4"), QByteArray("<html><body>404 not found</body></html>"), QByteArray("text")}) {
            const auto document = import(bytes);
            QCOMPARE(document.error().code, ErrorCode::Damaged);
            QVERIFY(document.error().message.contains(s("“a.pdf” is damaged or not a PDF")));
        }
        QCOMPARE(import({}).error().code, ErrorCode::Empty);
    }

    void keepsItsLimits()
    {
        cp::ImportLimits limits;
        limits.maxCharacters = 10;
        const auto document = cp::importBytes(smallPdf("BT /F1 12 Tf 72 720 Td (The quay must close.) Tj ET"), s("a.pdf"), DocumentFormat::Pdf, limits);
        QCOMPARE(document.error().code, ErrorCode::TooLarge);
    }
};

QTEST_MAIN(DocumentsPdfTest)
#include "tst_documentspdf.moc"
