#include "tests/model/documentcheck.h"
#include "tests/model/smallpdf.h"
#include "tests/support/processortime.h"

#include <QRandomGenerator>
#include <QTest>

using cp::DocumentFormat;

// Files cut off, with bytes changed, and of noise: each gives a sound document or one sentence, quickly.

namespace {

constexpr DocumentFormat formats[] = {DocumentFormat::PlainText, DocumentFormat::Markdown, DocumentFormat::Html, DocumentFormat::Pdf};

QByteArray sampleOf(DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::PlainText:
        return QByteArray("Close the quay\n\nBy Ida Marsh\n\nTIDEWATER (AP) \xe2\x80\x94 It has rotted, and \xf0\x9f\x8c\xa7 will finish it within a "
                          "year unless the council closes it to lorries before the autumn.\r\n\r\n- One.\n- Two.\n\nReferences\n\nMarsh (2030).\n");
    case DocumentFormat::Markdown:
        return QByteArray("---\ntitle: Quay\n---\n# The *quay*\n\n> It [has](http://a.example) rotted.\n\n1. `One`\n   * Two ~~no~~\n\n| a | b |\n|---|---|\n"
                          "| 1 | 2 |\n\n<div class=ad>No &amp; <b>yes</b></div>\n\n```\ncode\n```\n[^1]: Note &#8212; here.\n");
    case DocumentFormat::Html:
        return QByteArray("<!DOCTYPE html><html><head><meta charset=utf-8><title>Quay &mdash; Post</title><style>p{}</style></head><body class='a b'><nav><ul><li>"
                          "<a href='/'>Home</a></ul></nav><article><h1>Quay</h1><!-- x --><p>It <b>has</b> rotted,<br><br>and &#8212; it will fall.</p><table><tr>"
                          "<td>1<td>2</table><pre>a\nb</pre><script>if (a<b) {}</script><blockquote>So</blockquote></article></body></html>");
    case DocumentFormat::Pdf: break;
    default: qFatal("archives have a test of their own");
    }
    return smallPdf("BT /F1 12 Tf 72 720 Td (The quay must close, for it has rot-) Tj 0 -14 Td (ted.) Tj ET");
}

bool isAnswer(const QByteArray& bytes, DocumentFormat format)
{
    const auto document = cp::importBytes(bytes, QStringLiteral("fuzz"), format);
    return document ? isSound(*document) : document.error().message.contains(QLatin1String("fuzz")) && document.error().message.endsWith(u'.');
}

} // namespace

class DocumentsFuzzTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesCutsAtEveryByte()
    {
        for (const DocumentFormat format : formats) {
            const QByteArray sample = sampleOf(format);
            for (qsizetype length = 0; length <= sample.size(); ++length)
                QVERIFY2(isAnswer(sample.left(length), format), sample.left(length).constData());
        }
    }

    void survivesChangedBytes()
    {
        QRandomGenerator random(20310303);
        for (const DocumentFormat format : formats) {
            const QByteArray sample = sampleOf(format);
            for (int round = 0; round < 400; ++round) {
                QByteArray bytes = sample;
                for (int i = random.bounded(1, 12); i > 0; --i)
                    bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
                const auto from = random.bounded(static_cast<int>(bytes.size()));
                if (round % 3 == 0)
                    bytes.insert(random.bounded(static_cast<int>(bytes.size())), bytes.mid(from, 60));
                QVERIFY2(isAnswer(bytes, format), bytes.toPercentEncoding().constData());
            }
        }
    }

    void survivesNoise()
    {
        QRandomGenerator random(7);
        const QByteArray marks = "<>&;\"'/= \n#*_`[]()|!-~\\ab1.\t\xc3\xa9\xff%{}";
        for (const DocumentFormat format : formats) {
            for (int round = 0; round < 300; ++round) {
                QByteArray bytes = format == DocumentFormat::Pdf && round % 2 ? "%PDF-1.4\n" : "";
                for (int i = random.bounded(400); i > 0; --i)
                    bytes += round % 2 ? marks[random.bounded(static_cast<int>(marks.size()))] : static_cast<char>(random.bounded(256));
                QVERIFY2(isAnswer(bytes, format), bytes.toPercentEncoding().constData());
            }
        }
    }

    void staysQuickOnRepetitions_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char* piece : {"<", "&", "<!--", "<a b=\"", "<p><font><b>x", "<ul><li>", "</p>", "<td>1", "> ", "- ", "[", "![[]()", "*a **b ", "`a``b", "&#",
                                  "|a|b|\n|-|-|\n", "<script>", "<![CDATA[", "(", "a\n", "A. ", "By Ida ", "1) ", "\n \n", "Ida Marsh - ", "<title>", "<pre>\n"})
            QTest::newRow(piece) << QByteArray(piece);
    }

    void staysQuickOnRepetitions()
    {
        QFETCH(const QByteArray, piece);
        const QByteArray bytes = QByteArray("Text. ") + piece.repeated(100'000 / static_cast<int>(piece.size()));
        const cp::test::ProcessorTime clock;
        for (const DocumentFormat format : formats)
            QVERIFY(isAnswer(bytes, format));
        QVERIFY2(clock.seconds() < 5, "time must grow with the file, not with its square");
    }
};

QTEST_GUILESS_MAIN(DocumentsFuzzTest)
#include "tst_documentsfuzz.moc"
