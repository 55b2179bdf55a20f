#include "model/documents/codepoints.h"

#include <QTest>

using cp::CodePointMap;
using cp::Span;

class CodePointsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainTextKeepsOffsets()
    {
        const CodePointMap map(u"plain");
        QCOMPARE(map.toCodePoints(3), 3);
        QCOMPARE(map.toUtf16(3), 3);
        QCOMPARE(map.codePointCount(), 5);
    }

    void pairsCountOnce()
    {
        const QString text = QStringLiteral("a\U0001F600b\U0001F601c");
        const CodePointMap map(text);
        QCOMPARE(map.codePointCount(), 5);
        const auto points = text.toUcs4();
        for (qsizetype i = 0; i < points.size(); ++i) {
            const qsizetype utf16 = map.toUtf16(i);
            QCOMPARE(map.toCodePoints(utf16), i);
            QCOMPARE(QStringView(text).mid(utf16).toUcs4().first(), points[i]);
        }
    }

    void offsetsOutsideAreClamped()
    {
        const CodePointMap map(u"ab");
        QCOMPARE(map.toUtf16(9), 2);
        QCOMPARE(map.toCodePoints(Span{-3, 9}), (Span{0, 2}));
    }
};

QTEST_GUILESS_MAIN(CodePointsTest)
#include "tst_codepoints.moc"
