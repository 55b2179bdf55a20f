#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "tests/support/smallmap.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/coveragestrip.h"
#include "widgets/reader/readerpane.h"
#include "widgets/reader/readers.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class ReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.reset(smallMap());
        m_readers = std::make_unique<Readers>(m_model);
        m_readers->resize(320, 700);
        m_readers->show();
    }

    void eachDocumentHasAPane()
    {
        for (const Document& document : m_model.map().documents()) {
            ReaderPane* pane = m_readers->pane(document.id);
            QVERIFY(pane);
            QCOMPARE(pane->view()->toPlainText(), document.text);
        }
    }

    void statementsAreUnderlined()
    {
        // The same text without statements has fewer dark pixels.
        ArticleView* view = m_readers->pane(DocumentId{1})->view();
        const int with = inkOf(view->grab().toImage());
        view->setStatements({});
        const int without = inkOf(view->grab().toImage());
        QVERIFY2(with > without + 200, qPrintable(QStringLiteral("%1 against %2").arg(with).arg(without)));
    }

    void clickFindsTheInnermostStatement()
    {
        ArticleView* view = m_readers->pane(DocumentId{1})->view();
        for (const Statement& statement : m_model.map().statements()) {
            if (statement.document == DocumentId{1})
                QCOMPARE(view->statementAt(statement.span.start + 2), statement.id);
        }
        QVERIFY(!view->statementAt(2).isValid()); // the title
        QSignalSpy clicked(m_readers.get(), &Readers::statementClicked);
        QTextCursor cursor(view->document());
        cursor.setPosition(static_cast<int>(m_model.map().find(premiseA)->span.start) + 3);
        view->setTextCursor(cursor);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect(cursor).center());
        QCOMPARE(clicked.takeFirst().at(0).value<StatementId>(), premiseA);
    }

    void hoveringListsAllStatementsOfAPlace()
    {
        Statement inner = *m_model.map().find(mainA);
        inner.id = StatementId{50};
        inner.text = QStringLiteral("It opens in May.");
        inner.span = inner.probability->span;
        inner.probability.reset();
        MapDelta delta;
        delta.statements.push_back({std::nullopt, inner});
        m_model.apply(delta);
        ArticleView* view = m_readers->pane(DocumentId{1})->view();
        QTextCursor cursor(view->document());
        cursor.setPosition(static_cast<int>(inner.span.start) + 2);
        const QPoint at = view->cursorRect(cursor).center();
        QHelpEvent hover(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view->viewport(), &hover);
        QVERIFY(QToolTip::text().contains(QStringLiteral("It opens in May.")));
        QVERIFY(QToolTip::text().contains(QStringLiteral("The bridge will very likely open in May.")));
        QVERIFY(QToolTip::text().contains(QStringLiteral("80–95 %")));
    }

    void aLinkColoursItsWordsInBothArticles()
    {
        m_readers->showLink(clash);
        for (int document : {1, 2}) {
            const auto& shown = m_readers->pane(DocumentId{document})->view()->highlights();
            QCOMPARE(shown.size(), size_t(3));
            QVERIFY(shown[0].kind == Highlight::Kind::Statement);
            QVERIFY(shown[1].kind == Highlight::Kind::Pair);
            QVERIFY(shown[2].kind == Highlight::Kind::Clash);
        }
        m_readers->clearSelection();
        QVERIFY(m_readers->pane(DocumentId{1})->view()->highlights().empty());
    }

    void dismissedStatementsLoseTheirUnderline()
    {
        m_model.apply(dismiss(m_model.map(), {premiseA}, {}));
        const Span span = m_model.map().find(premiseA)->span;
        QVERIFY(!m_readers->pane(DocumentId{1})->view()->statementAt(span.start + 2).isValid());
    }

    void thirdArticleComesAsATab()
    {
        Document third = *m_model.map().find(DocumentId{2});
        third.id = DocumentId{3};
        MapDelta delta;
        delta.documents.push_back({std::nullopt, third});
        m_model.apply(delta);
        QVERIFY(m_readers->pane(DocumentId{3}));
        m_model.apply(delta.inverted());
        QVERIFY(!m_readers->pane(DocumentId{3}));
    }

    void bothTextsOfALinkAreInFront()
    {
        MapDelta delta;
        for (int id : {3, 4}) {
            Document more = *m_model.map().find(DocumentId{2});
            more.id = DocumentId{id};
            delta.documents.push_back({std::nullopt, more});
            Statement statement = *m_model.map().find(premiseB);
            statement.id = StatementId{100 + id};
            statement.document = more.id;
            delta.statements.push_back({std::nullopt, statement});
        }
        const auto link = [&](int id, StatementId a, StatementId b) {
            Link made;
            made.id = LinkId{id};
            made.a = a;
            made.b = b;
            delta.links.push_back({std::nullopt, made});
        };
        link(50, {103}, {104});
        link(51, premiseB, {103});
        link(52, mainA, {104});
        m_model.apply(delta);
        for (int id : {50, 51, 52, 50}) {
            m_readers->showLink({id});
            const Link& shown = *m_model.map().find(LinkId{id});
            for (StatementId end : {shown.a, shown.b})
                QVERIFY(m_readers->pane(m_model.map().find(end)->document)->view()->isVisible());
        }
    }

    void endsOfTheSelectedStatementAreDragged()
    {
        m_readers->showStatement(premiseA);
        ArticleView* view = m_readers->pane(DocumentId{1})->view();
        const Span before = m_model.map().find(premiseA)->span; // "The piers stand."
        QSignalSpy dragged(m_readers.get(), &Readers::spanDragged);
        QTextCursor cursor(view->document());
        cursor.setPosition(static_cast<int>(before.start) + 7); // in the middle of "piers"
        const QPoint to = view->cursorRect(cursor).center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, view->endPoint(true));
        QTest::mouseMove(view->viewport(), to);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(dragged.count(), 1);
        QCOMPARE(dragged.front()[0].value<StatementId>(), premiseA);
        QCOMPARE(dragged.front()[1].value<Span>(), (Span{before.start + 4, before.end})); // to the word's edge
    }

    void conditionAndWhatHangsOnItAreMarkedAsAPair()
    {
        m_readers->showStatement(conditionA);
        const auto& highlights = m_readers->pane(DocumentId{1})->view()->highlights();
        QCOMPARE(highlights.size(), size_t(2));
        QCOMPARE(highlights[1].span, m_model.map().find(mainA)->span);
        QVERIFY(highlights[1].kind == Highlight::Kind::Partner);
    }

    void selectedWordsAreAPassageWithoutBlanks()
    {
        ArticleView* view = m_readers->pane(DocumentId{2})->view();
        QVERIFY(!m_readers->passage());
        const Span span = m_model.map().find(premiseB)->span;
        QTextCursor cursor(view->document());
        cursor.setPosition(static_cast<int>(span.start) - 1);
        cursor.setPosition(static_cast<int>(span.end), QTextCursor::KeepAnchor);
        view->setTextCursor(cursor);
        QCOMPARE(m_readers->passage()->document, DocumentId{2});
        QCOMPARE(m_readers->passage()->span, span);
        m_readers->clearPassage();
        QVERIFY(!m_readers->passage());
    }

    void soughtWordsAreFoundInEveryText()
    {
        m_readers->setSearch(QStringLiteral("PIERS"));
        for (const Document& document : m_model.map().documents())
            QCOMPARE(m_readers->pane(document.id)->view()->hits().size(), size_t(1));
        m_readers->setSearch({});
        QVERIFY(m_readers->pane(DocumentId{1})->view()->hits().empty());
    }

    /// Only what is in view is marked, so that a key costs little in a long text.
    void hitsAreMarkedWhereTheTextIsShown()
    {
        MapDelta delta;
        Document document;
        document.id = DocumentId{1};
        document.title = QStringLiteral("Long");
        for (int i = 0; i < 800; ++i)
            document.text += QStringLiteral("The pier of year %1 stands.\n\n").arg(i);
        delta.documents.push_back({std::nullopt, document});
        ArgumentMap map;
        map.apply(delta);
        m_model.reset(map);
        ArticleView* view = m_readers->pane(DocumentId{1})->view();
        m_readers->setSearch(QStringLiteral("pier"));
        const auto isMarked = [view](qsizetype at) {
            const auto marks = view->extraSelections();
            return std::any_of(marks.begin(), marks.end(), [at](const auto& mark) { return mark.cursor.selectionStart() == at; });
        };
        const qsizetype first = view->hits().front().start, last = view->hits().back().start;
        QTRY_VERIFY(isMarked(first));
        QVERIFY(!isMarked(last));
        QVERIFY(view->extraSelections().size() < 60);
        view->scrollTo(view->hits().back());
        QTRY_VERIFY(isMarked(last));
        QVERIFY(!isMarked(first));
        m_readers->setSearch({});
        QVERIFY(view->extraSelections().isEmpty());
    }

private:
    static int inkOf(const QImage& image)
    {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink += qGray(image.pixel(x, y)) < 140 ? 1 : 0;
        return ink;
    }

    MapModel m_model;
    std::unique_ptr<Readers> m_readers;
};

QTEST_MAIN(ReaderTest)
#include "tst_reader.moc"
