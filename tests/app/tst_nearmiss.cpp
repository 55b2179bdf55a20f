#include "tests/support/deskdriver.h"
#include "widgets/review/reasonpopup.h"

#include <QLabel>
#include <QLineEdit>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// Pairs that look like a link and are none, as a person says and explains it.

class NearMissTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskDriver>();
        m_desk->openSample();
    }
    void cleanup() { m_desk.reset(); }

    void nearMissHasItsReason()
    {
        m_desk->key(Qt::Key_J);
        const LinkId link = m_desk->selection().link();
        QVERIFY(link.isValid());
        m_desk->key(Qt::Key_M);
        QTest::keyClick(m_desk->child<ReasonPopup>("nearMissPopup"), Qt::Key_1);
        QCOMPARE(m_desk->map().find(link)->nearMiss->reason, NearMissReason::Period);
        QCOMPARE(m_desk->stack().undoText(), QStringLiteral("Mark a near miss"));
        // The history says of what.
        const QString entry = m_desk->stack().text(0);
        QVERIFY(entry.startsWith(QStringLiteral("Mark a near miss: ") + m_desk->map().find(m_desk->map().find(link)->a)->text.left(20)));
    }

    void ownWordsExplainTheReasonOfANearMiss()
    {
        m_desk->key(Qt::Key_J);
        const LinkId link = m_desk->selection().link();
        m_desk->key(Qt::Key_M);
        auto* popup = m_desk->child<ReasonPopup>("nearMissPopup");
        QTest::keyClick(popup, Qt::Key_0);
        auto* own = popup->findChild<QLineEdit*>(QStringLiteral("ownReason"));
        QVERIFY(own->hasFocus());
        QTest::keyClicks(own, QStringLiteral("B means 12 barges"));
        QTest::keyClick(own, Qt::Key_Return);
        QVERIFY(popup->isVisible()); // which reason is it?
        QVERIFY(popup->hasFocus());
        QVERIFY(popup->findChild<QLabel*>(QStringLiteral("reasonHint"))->text().contains(QStringLiteral("number")));
        QTest::keyClick(popup, Qt::Key_2);
        QCOMPARE(m_desk->map().find(link)->nearMiss, (std::optional(NearMiss{NearMissReason::Scope, QStringLiteral("B means 12 barges")})));
        // They are what the inspector says of it, too.
        m_desk->selection().select(link);
        QCOMPARE(m_desk->child<QLabel>("linkExplanation")->text(), QStringLiteral("B means 12 barges"));
    }

    void nearMissAsksForALink()
    {
        m_desk->selection().select(m_desk->map().statements().front().id);
        m_desk->key(Qt::Key_M);
        QVERIFY(m_desk->child<MessageBar>("messageBar")->text().startsWith(QStringLiteral("Only a link")));
        QVERIFY(!m_desk->child<ReasonPopup>("nearMissPopup")->isVisible());
    }

private:
    std::unique_ptr<DeskDriver> m_desk;
};

QTEST_MAIN(NearMissTest)
#include "tst_nearmiss.moc"
