#include "widgets/reader/articlelayout.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/blockheights.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <memory>
#include <random>

using namespace cp;
using namespace cp::ui;

/// Texts that are too long to be set as a whole.
class LongTextsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<ArticleView>();
        m_view->resize(400, 600);
        m_view->show();
    }

    void heightsAreSummedAndFound()
    {
        std::mt19937 random(5);
        for (const int count : {1, 2, 7, 64, 300}) {
            std::vector<int> heights(static_cast<size_t>(count));
            for (int& height : heights)
                height = 1 + static_cast<int>(random() % 40);
            BlockHeights sums;
            sums.reset(heights);
            for (int change = 0; change < 50; ++change) {
                const auto block = random() % heights.size();
                heights[block] = static_cast<int>(random() % 90) + 1;
                sums.set(static_cast<int>(block), heights[block]);
                int y = 0;
                for (int i = 0; i < count; ++i) {
                    QCOMPARE(sums.above(i), y);
                    QCOMPARE(sums.at(y), i);
                    y += heights[static_cast<size_t>(i)];
                    QCOMPARE(sums.at(y - 1), i);
                }
                QCOMPARE(sums.total(), y);
            }
            QCOMPARE(sums.at(-5), 0);
            QCOMPARE(sums.at(sums.total() + 5), count - 1);
        }
    }

    void onlyWhatIsInViewIsSet()
    {
        m_view->showDocument(paragraphs(20'000));
        m_view->grab();
        QVERIFY(blocksSet() > 5);
        QVERIFY2(blocksSet() < 100, qPrintable(QString::number(blocksSet())));
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
        m_view->grab();
        QVERIFY2(blocksSet() < 200, qPrintable(QString::number(blocksSet())));
    }

    /// Not to the place where it was guessed to be.
    void aPlaceIsReachedAtOnce()
    {
        const Document document = paragraphs(20'000);
        m_view->showDocument(document);
        for (const int number : {19'990, 3, 7'777, 15'000, 14'990}) {
            const Span span = placeOf(document, number);
            m_view->scrollTo(span);
            const QRect at = rectOf(span.start);
            QVERIFY2(m_view->viewport()->rect().contains(at), qPrintable(QString::number(at.top())));
            QVERIFY(m_view->visibleSpan().contains(span.start));
        }
    }

    /// What is on the screen moves as far as the scroll bar, upwards too, where nothing was set before.
    void scrollingUpMovesTheTextByAsMuch()
    {
        const Document document = paragraphs(20'000);
        m_view->showDocument(document);
        m_view->scrollTo(placeOf(document, 10'000));
        QScrollBar* bar = m_view->verticalScrollBar();
        for (int step = 0; step < 200; ++step) {
            const qsizetype place = m_view->top().place;
            const int before = rectOf(place).top();
            const int by = 1 + step * 2;
            bar->setValue(bar->value() - by);
            QCOMPARE(rectOf(place).top(), before + by);
        }
    }

    void theEndsAreReached()
    {
        const Document document = paragraphs(20'000);
        m_view->showDocument(document);
        QScrollBar* bar = m_view->verticalScrollBar();
        bar->setValue(bar->maximum());
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(rectOf(document.text.size()).bottom() <= m_view->viewport()->height());
        QCOMPARE(m_view->visibleSpan().end, document.text.size());
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
        bar->setValue(0);
        QCOMPARE(m_view->visibleSpan().start, qsizetype(0));
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->visibleSpan().end, document.text.size());
    }

    void anotherWidthOrSizeOfLettersKeepsThePlace()
    {
        const Document document = paragraphs(20'000);
        m_view->showDocument(document);
        m_view->scrollTo(placeOf(document, 12'345));
        const qsizetype place = m_view->top().place;
        m_view->resize(900, 500);
        QVERIFY(m_view->visibleSpan().contains(place));
        m_view->setTextGrowth(6);
        QVERIFY(m_view->visibleSpan().contains(place));
        m_view->setLineWidth(30);
        QVERIFY(m_view->visibleSpan().contains(place));
    }

    /// A paragraph without end is shown in pieces, in which each character has its place.
    void aParagraphWithoutBreaksIsShownInPieces()
    {
        const Document document = unbroken();
        const QString pieces = inPieces(document.text);
        QCOMPARE(pieces.size(), document.text.size());
        QCOMPARE(QString(pieces).replace(u'\n', u' '), document.text);
        for (const QString& piece : pieces.split(u'\n'))
            QVERIFY(piece.endsWith(u'.') && piece.size() <= 8'000);
        m_view->showDocument(document);
        m_view->grab();
        QVERIFY(blocksSet() < 10);
        const Span last{document.text.size() - 20, document.text.size()};
        m_view->scrollTo(last);
        QVERIFY(m_view->viewport()->rect().contains(rectOf(last.start)));
        QVERIFY(blocksSet() < 20);
    }

    void wordsInPiecesAreCopiedAsTheyAre()
    {
        const Document document = unbroken();
        m_view->showDocument(document);
        m_view->selectAll();
        m_view->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), document.text);
    }

    void shortParagraphsStayWhole()
    {
        const QString text = QStringLiteral("One.\n\nTwo. Three.\n") + QStringLiteral("A word. ").repeated(900);
        QCOMPARE(inPieces(text), text);
        QCOMPARE(inPieces({}), QString());
    }

    /// Lines of what was in view long ago are forgotten, not its height.
    void whatWasSeenIsNotKeptForEver()
    {
        const Document document = paragraphs(20'000);
        m_view->showDocument(document);
        QScrollBar* bar = m_view->verticalScrollBar();
        while (bar->value() < bar->maximum())
            bar->setValue(bar->value() + 1'500);
        const int height = bar->maximum();
        int characters = 0;
        for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next())
            characters += block.layout()->lineCount() > 0 ? block.length() : 0;
        QVERIFY2(characters < 420'000, qPrintable(QString::number(characters)));
        while (bar->value() > 0)
            bar->setValue(bar->value() - 1'500);
        QVERIFY(std::abs(bar->maximum() - height) < height / 100);
        m_view->grab();
    }

    /// A text of a few pages has the heights that it will keep.
    void aShortTextIsSetAsAWhole()
    {
        m_view->showDocument(paragraphs(100));
        const int height = m_view->verticalScrollBar()->maximum();
        m_view->verticalScrollBar()->setValue(height);
        m_view->grab();
        QCOMPARE(m_view->verticalScrollBar()->maximum(), height);
    }

    void arabicStandsAtTheRight()
    {
        Document document;
        document.text = QStringLiteral("\u0627\u0644\u062c\u0633\u0631 \u0645\u0641\u062a\u0648\u062d.\n\nThe bridge is open.");
        m_view->showDocument(document);
        QVERIFY(rectOf(2).left() > m_view->viewport()->width() / 2);
        QVERIFY(rectOf(document.text.size() - 15).left() < m_view->viewport()->width() / 2);
    }

    void anotherTextTakesItsPlace()
    {
        m_view->showDocument(paragraphs(20'000));
        m_view->verticalScrollBar()->setValue(90'000);
        m_view->grab();
        Document document;
        document.text = QStringLiteral("A few words.");
        m_view->showDocument(document);
        m_view->grab();
        QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
        m_view->showDocument({});
        m_view->grab();
    }

private:
    /// Of many lengths, so that few are as high as guessed.
    static Document paragraphs(int count)
    {
        std::mt19937 random(9);
        Document document;
        for (int i = 0; i < count; ++i) {
            document.text += QStringLiteral("Paragraph %1").arg(i);
            for (unsigned word = random() % 50; word > 0; --word)
                document.text += random() % 3 == 0 ? QStringLiteral(" illimitable") : QStringLiteral(" ill will");
            document.text += i + 1 < count ? QStringLiteral(".\n\n") : QStringLiteral(".");
        }
        return document;
    }
    static Document unbroken()
    {
        Document document;
        document.text = QStringLiteral("No sentence of this ends a paragraph. ").repeated(12'000).chopped(1);
        return document;
    }
    static Span placeOf(const Document& document, int number)
    {
        const QString words = QStringLiteral("Paragraph %1").arg(number);
        const qsizetype at = document.text.indexOf(words);
        return {at, at + words.size()};
    }
    QRect rectOf(qsizetype place) const
    {
        QTextCursor cursor(m_view->document());
        cursor.setPosition(static_cast<int>(place));
        return m_view->cursorRect(cursor);
    }
    int blocksSet() const
    {
        int count = 0;
        for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next())
            count += block.layout()->lineCount() > 0 ? 1 : 0;
        return count;
    }

    std::unique_ptr<ArticleView> m_view;
};

QTEST_MAIN(LongTextsTest)
#include "tst_longtexts.moc"
