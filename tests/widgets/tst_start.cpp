#include "model/documents/import.h"
#include "widgets/start/dropplace.h"
#include "widgets/start/startpage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cp;
using namespace cp::ui;

class StartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingNeedsTwoArticles()
    {
        StartPage page;
        page.show();
        auto* read = page.findChild<QPushButton*>(QStringLiteral("readAndLink"));
        QVERIFY(!read->isEnabled());
        page.showImport(0, importText(QStringLiteral("The mill will close because orders fell."), QStringLiteral("a")));
        QVERIFY(!read->isEnabled());
        QCOMPARE(page.freePlace(), 1);
        page.showImport(1, importText(QStringLiteral("The mill will stay open."), QStringLiteral("b")));
        QVERIFY(read->isEnabled());
        QSignalSpy asked(&page, &StartPage::analysisAsked);
        QTest::mouseClick(read, Qt::LeftButton);
        QCOMPARE(asked.takeFirst().at(0).value<std::vector<Document>>().size(), size_t(2));
    }

    void oneArticleCanBeMappedAlone()
    {
        StartPage page;
        page.show();
        page.showImport(1, importText(QStringLiteral("The mill will close."), QStringLiteral("a")));
        QSignalSpy asked(&page, &StartPage::analysisAsked);
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("mapAlone")), Qt::LeftButton);
        QCOMPARE(asked.takeFirst().at(0).value<std::vector<Document>>().size(), size_t(1));
    }

    void anUnreadableArticleSaysWhyInItsPlace()
    {
        StartPage page;
        page.show();
        page.showReading(0, QStringLiteral("x.txt"));
        page.showImport(0, Error{ErrorCode::NotText, QStringLiteral("It is no text.")});
        bool said = false;
        for (const QLabel* label : page.findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("It is no text.")));
        QVERIFY(said);
        QCOMPARE(page.freePlace(), 0);
    }

    void thirdPlaceIsAdded()
    {
        StartPage page;
        page.show();
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("addThird")), Qt::LeftButton);
        QCOMPARE(page.findChildren<DropPlace*>().size(), 3);
        page.clear();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(page.findChildren<DropPlace*>().size(), 2);
    }
};

QTEST_MAIN(StartTest)
#include "tst_start.moc"
