#include "app/settings/settings.h"
#include "model/commands/relationedits.h"
#include "model/commands/reviewedits.h"
#include "tests/support/deskdriver.h"
#include "widgets/find/choicebox.h"
#include "widgets/links/linkstable.h"
#include "widgets/review/reasonpopup.h"
#include "widgets/start/hintcard.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// The researcher's whole story in one window, and how many keys and clicks its commonest steps take.

class FlowsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    void fromTwoFilesToAReopenedWorkspace()
    {
        openTwoArticles();
        const ArgumentMap fresh = map();
        reviewTwenty();
        const StatementId added = addMissedClaim();
        changeProbability();
        dismissLink();
        noteTagAndFindAgain(added);
        const ArgumentMap edited = map();
        while (m_desk->stack().canUndo())
            m_desk->trigger("undo");
        QCOMPARE(map(), fresh);
        while (m_desk->stack().canRedo())
            m_desk->trigger("redo");
        QCOMPARE(map(), edited);
        for (int i = 0; i < m_desk->stack().count(); ++i)
            QVERIFY(!m_desk->stack().text(i).isEmpty()); // every entry of the history has its words
        saveAndReopen(edited);
    }

    /// Two articles whose links are all below the usual bar must not look as if nothing had been compared.
    void weakLinksAreOfferedWhereNoneIsSure()
    {
        const QString folder = QStringLiteral(COUNTERPOINT_SOURCE_DIR "/resources/reading/articles/own-68/");
        m_desk->window().openFiles({folder + QStringLiteral("a.txt"), folder + QStringLiteral("b.txt")});
        m_desk->click(m_desk->child<QPushButton>("readAndLink"));
        const auto* table = m_desk->child<LinksTable>("linksTable");
        QCOMPARE(table->shownCount(), 0);
        QVERIFY2(m_desk->message().startsWith(QStringLiteral("No link between these articles is at least 60 % sure")), qPrintable(m_desk->message()));
        m_desk->click(m_desk->child<QPushButton>("messageButton1"));
        QVERIFY(table->shownCount() >= 10);
        QVERIFY(table->isVisible());
        QVERIFY(m_desk->window().focusWidget() && table->isAncestorOf(m_desk->window().focusWidget()));
        // They were asked for, so that the review begins with them, the surest first.
        m_desk->trigger("nextReview");
        const Link* first = map().find(m_desk->selection().link());
        QVERIFY(first);
        m_desk->trigger("nextReview");
        const Link* second = map().find(m_desk->selection().link());
        QVERIFY(second && second->score <= first->score);
    }

    void acceptingALinkIsOneKey()
    {
        openSample();
        const LinkId link = map().links().front().id;
        m_desk->selection().select(link);
        focusMap();
        m_desk->key(Qt::Key_A);
        QCOMPARE(map().find(link)->review, Review::Accepted);
        QCOMPARE(m_desk->presses(), 1);
    }

    void dismissingWithAReasonIsTwoKeys()
    {
        openSample();
        const LinkId link = map().links().front().id;
        m_desk->selection().select(link);
        focusMap();
        m_desk->key(Qt::Key_D);
        m_desk->keyIn(m_desk->child<ReasonPopup>("reasonPopup"), Qt::Key_1);
        QCOMPARE(map().find(link)->review, Review::Dismissed);
        QVERIFY(!dismissalReason(map(), link).isEmpty());
        QCOMPARE(m_desk->presses(), 2);
    }

    void addingAMissedClaimIsOneKeyOnSelectedWords()
    {
        openSample();
        const size_t before = map().statements().size();
        selectSomeWords();
        m_desk->key(Qt::Key_C);
        QCOMPARE(map().statements().size(), before + 1);
        QVERIFY(m_desk->presses() <= 2);
    }

    void editingAProbabilityIsThreeSteps()
    {
        openSample();
        const StatementId sure = statementWithChance();
        m_desk->selection().select(sure);
        focusMap();
        m_desk->key(Qt::Key_B);
        m_desk->type(m_desk->child<QSpinBox>("lowBox"), QStringLiteral("7"));
        m_desk->key(Qt::Key_Return);
        QCOMPARE(map().find(sure)->probability->low, 0.07);
        QVERIFY(m_desk->presses() <= 3);
    }

    void findingAStatementIsTwoSteps()
    {
        openSample();
        m_desk->selection().clear();
        m_desk->trigger("find"); // Ctrl+F, which no offscreen window hears as a shortcut while it is not active
        auto* line = m_desk->child<QLineEdit>("findLine");
        QVERIFY(line->hasFocus());
        m_desk->type(line, QStringLiteral("silt"));
        QVERIFY(!m_desk->selection().statement().isValid()); // nothing jumps between letters
        QTRY_VERIFY(m_desk->selection().statement().isValid());
        QCOMPARE(1 + m_desk->presses(), 2);
        // Further down the list, and with Enter at once.
        const StatementId first = m_desk->selection().statement();
        m_desk->keyIn(line, Qt::Key_Down);
        QTRY_VERIFY(m_desk->selection().statement() != first);
        m_desk->keyIn(line, Qt::Key_Up);
        m_desk->keyIn(line, Qt::Key_Return);
        QCOMPARE(m_desk->selection().statement(), first);
        QVERIFY(!m_desk->child<QWidget>("findDrop")->isVisible());
    }

    void twoSelectedStatementsAreLinkedAtOnce()
    {
        openSample();
        const ArgumentMap before = map();
        const auto ends = unlinkedPair();
        m_desk->selection().select(std::vector{ends.first, ends.second});
        focusMap();
        m_desk->key(Qt::Key_NumberSign);
        QCOMPARE(map().links().size(), before.links().size() + 1);
        QCOMPARE(map().links().back().kind, LinkKind::Contradict);
        QCOMPARE(map().links().back().review, Review::Accepted);
        // Its kind is changed from the table.
        Q_EMIT m_desk->child<LinksTable>("linksTable")->kindAsked(map().links().back().id, LinkKind::Match);
        QCOMPARE(map().links().back().kind, LinkKind::Match);
    }

    void theTableMakesANearMissAndTakesItBack()
    {
        openSample();
        const LinkId link = map().links().front().id;
        auto* table = m_desk->child<LinksTable>("linksTable");
        Q_EMIT table->nearMissAsked(link);
        m_desk->keyIn(m_desk->child<ReasonPopup>("nearMissPopup"), Qt::Key_1);
        QVERIFY(map().find(link)->nearMiss);
        Q_EMIT table->nearMissAsked(link);
        QVERIFY(!map().find(link)->nearMiss);
    }

    void theTableAsksForBothEndsOfALink()
    {
        openSample();
        m_desk->selection().clear();
        const size_t before = map().links().size();
        Q_EMIT m_desk->child<LinksTable>("linksTable")->addAsked(LinkKind::Related);
        auto* choice = m_desk->child<ChoiceBox>("statementChoice");
        QVERIFY(choice->isVisible());
        auto* line = choice->findChild<QLineEdit*>(QStringLiteral("choiceLine"));
        m_desk->type(line, map().find(unlinkedPair().first)->text.left(40));
        m_desk->keyIn(line, Qt::Key_Return);
        QTRY_VERIFY(choice->isVisible());
        m_desk->type(line, map().find(unlinkedPair().second)->text.left(40));
        m_desk->keyIn(line, Qt::Key_Return);
        QCOMPARE(map().links().size(), before + 1);
    }

    void hintsComeOnceAndCanBeSwitchedOff()
    {
        m_desk = std::make_unique<DeskDriver>(true);
        m_desk->openSample();
        auto* card = m_desk->child<HintCard>("hintCard");
        QTRY_VERIFY(card->isVisible());
        const QString first = m_desk->child<QLabel>("hintText")->text();
        m_desk->child<QPushButton>("nextHint")->click();
        const QString second = m_desk->child<QLabel>("hintText")->text();
        QVERIFY(second != first);
        m_desk->key(Qt::Key_Return); // the card has the keyboard
        QVERIFY(m_desk->child<QLabel>("hintText")->text() != second);
        while (card->isVisible())
            m_desk->child<QPushButton>("nextHint")->click();
        QCOMPARE(card->shownCount(), 5);
        m_desk->reopen();
        m_desk->openSample();
        QTest::qWait(800);
        QVERIFY(!m_desk->child<HintCard>("hintCard")->isVisible());
        m_desk->trigger("hints"); // on request they come again
        QVERIFY(m_desk->child<HintCard>("hintCard")->isVisible());
        m_desk->child<QPushButton>("hintsOff")->click();
        QVERIFY(!m_desk->child<HintCard>("hintCard")->isVisible());
    }

    void theWindowComesBackAsItWas()
    {
        openSample();
        m_desk->trigger("chart");
        m_desk->trigger("review");
        m_desk->window().prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_desk->window().close();
        m_desk->reopen();
        openSample();
        QVERIFY(m_desk->child<QWidget>("chartPane")->isVisible());
        QVERIFY(m_desk->child<QWidget>("reviewPane")->isVisible());
    }

    void aConditionIsChosenForWhatHangsOnIt()
    {
        openSample();
        const Statement hanging = map().statements()[3];
        m_desk->selection().select(hanging.id);
        focusMap();
        m_desk->key(Qt::Key_H, Qt::ShiftModifier);
        m_desk->keyIn(m_desk->child<ChoiceBox>("statementChoice")->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        const Relation& made = map().relations().back();
        QCOMPARE(made.kind, RelationKind::ConditionOf);
        QCOMPARE(made.target, RelationTarget(hanging.id));
        QCOMPARE(map().find(made.sources.front())->document, hanging.document);
        QCOMPARE(m_desk->selection().statement(), hanging.id);
        QCOMPARE(m_desk->presses(), 2);
    }

    void aLinkIsLedElsewhere()
    {
        openSample();
        const Link link = map().links().front();
        m_desk->selection().select(link.a);
        auto* list = m_desk->child<QListWidget>("relationsList");
        int row = list->count();
        while (--row >= 0) {
            list->setCurrentRow(row);
            if (list->currentItem()->toolTip() == map().find(link.b)->text)
                break;
        }
        QVERIFY(row >= 0);
        m_desk->child<QPushButton>("retargetRelation")->click();
        auto* line = m_desk->child<ChoiceBox>("statementChoice")->findChild<QLineEdit*>(QStringLiteral("choiceLine"));
        const auto isNew = [&](const Statement& s) { return s.document == map().find(link.b)->document && !linkBetween(map(), link.a, s.id); };
        const auto other = std::find_if(map().statements().begin(), map().statements().end(), isNew);
        QVERIFY(other != map().statements().end());
        m_desk->type(line, other->text.simplified());
        m_desk->keyIn(line, Qt::Key_Return);
        QVERIFY(linkBetween(map(), link.a, other->id));
        QVERIFY(!linkBetween(map(), link.a, link.b));
        m_desk->trigger("undo");
        QCOMPARE(*map().find(link.id), link);
    }

    void settingsOfTheVersionBeforeAreUpgraded()
    {
        const QString file = m_desk->path(QStringLiteral("old.ini"));
        {
            QSettings old(file, QSettings::IniFormat);
            old.setValue(QStringLiteral("keys/paste"), QStringLiteral("Ctrl+V"));
            old.setValue(QStringLiteral("keys/legend"), QStringLiteral("Ctrl+Alt+L"));
            old.setValue(QStringLiteral("reader/growth"), 3);
        }
        const Settings settings(file);
        QVERIFY(!settings.keys().contains(QStringLiteral("paste")));
        QCOMPARE(settings.keys().value(QStringLiteral("legend")), QStringLiteral("Ctrl+Alt+L"));
        QCOMPARE(settings.textGrowth(), 3);
    }

private:
    /// The same two articles, read before.
    void openSample()
    {
        m_desk->openSample();
        (void)m_desk->presses();
    }
    void openTwoArticles()
    {
        QStringList files;
        for (const char* name : {"a-barrage-to-bank-on.txt", "the-silt-will-win.txt"}) {
            QFile sample(QStringLiteral(":/samples/") + QLatin1String(name));
            QVERIFY(sample.open(QIODevice::ReadOnly));
            files += m_desk->write(QLatin1String(name), QString::fromUtf8(sample.readAll()));
        }
        m_desk->window().openFiles(files);
        m_desk->click(m_desk->child<QPushButton>("readAndLink"));
        QCOMPARE(map().documents().size(), size_t(2));
        QCoreApplication::processEvents();
        (void)m_desk->presses();
    }

    void reviewTwenty()
    {
        m_desk->key(Qt::Key_J);
        for (int i = 0; i < 20; ++i)
            m_desk->key(Qt::Key_A);
        QCOMPARE(reviewProgress(map()).all().decided, 20);
        QVERIFY(m_desk->child<QLabel>("reviewProgress")->text().startsWith(QStringLiteral("20 of")));
    }

    StatementId addMissedClaim()
    {
        selectSomeWords();
        m_desk->key(Qt::Key_C);
        const StatementId added = m_desk->selection().statement();
        Q_ASSERT(map().find(added)->origin == Origin::Manual);
        return added;
    }

    void changeProbability()
    {
        const StatementId sure = statementWithChance();
        m_desk->selection().select(sure);
        focusMap();
        m_desk->key(Qt::Key_B);
        m_desk->type(m_desk->child<QSpinBox>("lowBox"), QStringLiteral("7"));
        QCOMPARE(map().find(sure)->probability->low, 0.07);
    }

    void dismissLink()
    {
        const LinkId link = map().links().front().id;
        m_desk->selection().select(link);
        focusMap();
        m_desk->key(Qt::Key_D);
        m_desk->keyIn(m_desk->child<ReasonPopup>("reasonPopup"), Qt::Key_2);
        QCOMPARE(dismissalReason(map(), link), dismissalReasons(link)[1]);
    }

    void noteTagAndFindAgain(StatementId added)
    {
        m_desk->selection().select(added);
        m_desk->type(m_desk->child<QPlainTextEdit>("noteEdit"), QStringLiteral("Zanzibar"));
        m_desk->type(m_desk->child<QLineEdit>("tagsEdit"), QStringLiteral("cost"));
        QCOMPARE(map().find(added)->tags, QStringList{QStringLiteral("cost")});
        m_desk->selection().clear();
        m_desk->trigger("find");
        m_desk->type(m_desk->child<QLineEdit>("findLine"), QStringLiteral("zanzibar"));
        m_desk->keyIn(m_desk->child<QLineEdit>("findLine"), Qt::Key_Return);
        QCOMPARE(m_desk->selection().statement(), added);
    }

    void saveAndReopen(const ArgumentMap& edited)
    {
        const QString file = m_desk->path(QStringLiteral("story.cpw"));
        m_desk->window().picker().setNext({file});
        m_desk->trigger("save");
        m_desk->reopen();
        m_desk->window().openFiles({file});
        QCOMPARE(map().documents(), edited.documents());
        QCOMPARE(map().statements(), edited.statements());
        QCOMPARE(map().relations(), edited.relations());
        QCOMPARE(map().links(), edited.links());
    }

    void selectSomeWords()
    {
        const Document& document = map().documents().front();
        m_desk->selectWords(document.id, document.text.indexOf(QStringLiteral("barrage")), 30);
    }
    [[nodiscard]] StatementId statementWithChance()
    {
        return std::find_if(map().statements().begin(), map().statements().end(), [](const Statement& s) { return s.probability.has_value(); })->id;
    }
    /// One of each article that no link joins.
    [[nodiscard]] std::pair<StatementId, StatementId> unlinkedPair()
    {
        for (const Statement& a : map().statements()) {
            for (const Statement& b : map().statements()) {
                const auto joins = [&](const Link& link) { return (link.a == a.id && link.b == b.id) || (link.a == b.id && link.b == a.id); };
                if (a.document < b.document && std::none_of(map().links().begin(), map().links().end(), joins))
                    return {a.id, b.id};
            }
        }
        return {};
    }
    void focusMap() { m_desk->child<QWidget>("mapCanvas")->setFocus(); }
    const ArgumentMap& map() { return m_desk->map(); }

    std::unique_ptr<DeskDriver> m_desk;
};

QTEST_MAIN(FlowsTest)
#include "tst_flows.moc"
