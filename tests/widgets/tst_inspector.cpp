#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/map/relationnote.h"
#include "model/rendering/palette.h"
#include "tests/support/smallmap.h"
#include "widgets/common/smallparts.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/intervalslider.h"
#include "widgets/inspector/notehtml.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>
#include <QWheelEvent>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class InspectorTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.reset(smallMap());
        m_stack.clear();
        m_inspector = std::make_unique<Inspector>(m_model, m_stack);
        m_inspector->resize(320, 900);
        m_inspector->show();
    }

    void typingIsOneUndoEntry()
    {
        m_inspector->showStatement(premiseA);
        auto* text = field<QPlainTextEdit>("statementText");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("The piers hold."));
        QCOMPARE(m_model.map().find(premiseA)->text, QStringLiteral("The piers hold."));
        QCOMPARE(m_stack.count(), 1);
        m_stack.undo();
        QCOMPARE(m_model.map().find(premiseA)->text, QStringLiteral("The piers stand."));
        QCOMPARE(text->toPlainText(), QStringLiteral("The piers stand."));
    }

    void twoFieldsAreTwoEntries()
    {
        m_inspector->showStatement(premiseA);
        QTest::keyClicks(field<QPlainTextEdit>("noteEdit"), QStringLiteral("Check"));
        field<QComboBox>("roleBox")->setCurrentIndex(0);
        QMetaObject::invokeMethod(field<QComboBox>("roleBox"), "activated", Q_ARG(int, 0));
        QCOMPARE(m_stack.count(), 2);
        QCOMPARE(m_model.map().find(premiseA)->note, QStringLiteral("Check"));
        QCOMPARE(m_model.map().find(premiseA)->role, Role::Claim);
        m_stack.undo();
        m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void probabilityKeepsItsOrder()
    {
        m_inspector->showStatement(mainA);
        const auto boxes = m_inspector->findChildren<QSpinBox*>();
        QCOMPARE(boxes.size(), 3);
        auto* low = boxes[0];
        QCOMPARE(low->value(), 80);
        low->setValue(92);
        const auto& chance = *m_model.map().find(mainA)->probability;
        QVERIFY(chance.low <= chance.best && chance.best <= chance.high);
        QCOMPARE(chance.low, 0.92);
        QCOMPARE(chance.scale, QStringLiteral("own"));
        m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void decisionsAreAskedFor()
    {
        QSignalSpy accepted(m_inspector.get(), &Inspector::acceptAsked);
        QSignalSpy dismissed(m_inspector.get(), &Inspector::dismissAsked);
        QSignalSpy missed(m_inspector.get(), &Inspector::nearMissAsked);
        m_inspector->showStatement(premiseB);
        QTest::mouseClick(field<QPushButton>("acceptStatement"), Qt::LeftButton);
        QTest::mouseClick(field<QPushButton>("dismissStatement"), Qt::LeftButton);
        m_inspector->showLink(clash);
        QTest::mouseClick(field<QPushButton>("nearMissLink"), Qt::LeftButton);
        m_inspector->showRelation(RelationId{1});
        QTest::mouseClick(field<QPushButton>("acceptRelation"), Qt::LeftButton);
        QCOMPARE(accepted.count(), 2);
        QCOMPARE(dismissed.count(), 1);
        QCOMPARE(missed.count(), 1);
    }

    void reasonOfADismissalIsShown()
    {
        m_model.apply(dismiss(m_model.map(), {premiseB}, QStringLiteral("not-argued")));
        m_inspector->showStatement(premiseB);
        QVERIFY(field<QLabel>("statementDismissal")->text().contains(QStringLiteral("Nothing is claimed")));
        QVERIFY(!field<QPushButton>("dismissStatement")->isEnabled());
    }

    void notesKeepTheirLinesAndShowTheirMarkdown()
    {
        m_inspector->showStatement(premiseA);
        auto* note = field<QPlainTextEdit>("noteEdit");
        QTest::keyClicks(note, QStringLiteral("- one"));
        QTest::keyClick(note, Qt::Key_Return);
        QTest::keyClicks(note, QStringLiteral("- two"));
        QCOMPARE(m_model.map().find(premiseA)->note, QStringLiteral("- one\n- two"));
        QCOMPARE(m_stack.count(), 1);
        field<QToolButton>("noteEditPreview")->click();
        QVERIFY(field<QLabel>("noteEditShown")->isVisible());
        QVERIFY(!note->isVisible());
    }

    /// A note may come from a file of somebody else: what it names is not opened, its tags are words.
    void shownNotesOpenNothing()
    {
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("secret.png"));
        QImage red(40, 40, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(picture));
        m_inspector->showStatement(premiseA);
        field<QToolButton>("noteEditPreview")->click();
        auto* shown = field<QLabel>("noteEditShown");
        for (const QString& note : {QStringLiteral("see ![mine](%1) here").arg(picture), QStringLiteral("see <img src=\"%1\"> here").arg(picture),
                                    QStringLiteral("see ![mine](file://%1) here").arg(picture)}) {
            field<QPlainTextEdit>("noteEdit")->setPlainText(note);
            m_model.apply(setNote(m_model.map(), premiseA, note), QStringLiteral("Note"));
            const QImage seen = shown->grab().toImage();
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x)
                    QVERIFY(seen.pixelColor(x, y) != QColor(Qt::red));
            }
            QVERIFY(!shown->text().contains(QStringLiteral("<img")));
        }
        m_model.apply(setNote(m_model.map(), premiseA, QStringLiteral("see [this](https://example.org)")), QStringLiteral("Note"));
        QVERIFY(shown->text().contains(QStringLiteral("href=\"https://example.org\"")));
        QSignalSpy asked(m_inspector.get(), &Inspector::addressAsked);
        Q_EMIT shown->linkActivated(QStringLiteral("https://example.org"));
        QCOMPARE(asked.count(), 1);
        QVERIFY(!literal(QStringLiteral("<img src='/x.png'>")).contains(QStringLiteral("<img")));
        QCOMPARE(literal(QStringLiteral("a < b & c")), QStringLiteral("a < b & c"));
    }

    void relationsAreChangedFromTheList()
    {
        m_inspector->showStatement(premiseA);
        auto* list = field<QListWidget>("relationsList");
        QCOMPARE(list->count(), 2); // supports the main claim, matches a premise
        list->setCurrentRow(0);
        QSignalSpy asked(m_inspector.get(), &Inspector::statementAsked);
        QTest::mouseClick(field<QPushButton>("goAlongRelation"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<StatementId>(), mainA);
        const auto kinds = field<QToolButton>("changeRelationKind")->menu()->actions();
        kinds[1]->trigger();
        QCOMPARE(m_model.map().find(RelationId{1})->kind, RelationKind::Attacks);
        list->setCurrentRow(0);
        QTest::mouseClick(field<QPushButton>("removeRelationOrLink"), Qt::LeftButton);
        QVERIFY(!m_model.map().find(RelationId{1}));
        m_stack.undo();
        m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void antecedentsAndOtherEndsAreAskedFor()
    {
        m_inspector->showStatement(premiseA);
        QSignalSpy antecedent(m_inspector.get(), &Inspector::antecedentAsked);
        for (QAction* action : field<QToolButton>("addRelation")->menu()->actions()) {
            if (action->text() == QStringLiteral("hinges on…"))
                action->trigger();
        }
        QCOMPARE(antecedent.count(), 1);
        auto* list = field<QListWidget>("relationsList");
        QSignalSpy relation(m_inspector.get(), &Inspector::retargetAsked);
        list->setCurrentRow(0);
        QTest::mouseClick(field<QPushButton>("retargetRelation"), Qt::LeftButton);
        QCOMPARE(relation.count(), 1);
        QSignalSpy link(m_inspector.get(), &Inspector::relinkAsked);
        list->setCurrentRow(1);
        QTest::mouseClick(field<QPushButton>("retargetRelation"), Qt::LeftButton);
        QCOMPARE(link.front().front().value<LinkId>(), agreement);
    }

    void severalAreJudgedAtOnce()
    {
        m_inspector->showSeveral({mainA, premiseA});
        auto* status = field<QComboBox>("severalStatusBox");
        status->setCurrentIndex(2);
        Q_EMIT status->activated(2);
        for (StatementId id : {mainA, premiseA})
            QCOMPARE(m_model.map().find(id)->extra.value(extrakeys::status), QJsonValue(QStringLiteral("checked")));
        field<QCheckBox>("severalStarBox")->click();
        QVERIFY(m_model.map().find(premiseA)->extra.value(extrakeys::star).toBool());
        QCOMPARE(m_stack.count(), 2);
        m_inspector->showSeveral({mainA, premiseA, premiseB}); // one of them is not starred
        QCOMPARE(field<QCheckBox>("severalStarBox")->checkState(), Qt::PartiallyChecked);
        QCOMPARE(field<QComboBox>("severalStatusBox")->currentIndex(), -1);
        m_stack.undo();
        m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void aTagIsCompletedFromTheOthers()
    {
        m_model.apply(setTags(m_model.map(), premiseB, {QStringLiteral("climate and energy"), QStringLiteral("cost")}), QStringLiteral("Tag"));
        m_inspector->showStatement(premiseA);
        QTest::keyClicks(field<QLineEdit>("tagsEdit"), QStringLiteral("cl"));
        auto* completer = field<QLineEdit>("tagsEdit")->findChild<QCompleter*>();
        QVERIFY(completer->popup()->isVisible());
        QCOMPARE(completer->completionCount(), 1); // not what was typed so far, though it is a tag now
        QCOMPARE(completer->currentCompletion(), QStringLiteral("climate and energy"));
        QVERIFY(completer->popup()->viewport()->width() >= completer->popup()->sizeHintForColumn(0));
        Q_EMIT completer->activated(completer->currentCompletion());
        QCOMPARE(m_model.map().find(premiseA)->tags, QStringList(QStringLiteral("climate and energy")));
    }

    void addressOfASourceCanBeOpened()
    {
        m_inspector->showStatement(premiseA);
        QSignalSpy asked(m_inspector.get(), &Inspector::addressAsked);
        auto* open = field<QToolButton>("openSource");
        QTest::keyClicks(field<QLineEdit>("sourceUrlEdit"), QStringLiteral("Report on tides"));
        QVERIFY(!open->isVisible());
        field<QLineEdit>("sourceUrlEdit")->clear();
        QTest::keyClicks(field<QLineEdit>("sourceUrlEdit"), QStringLiteral("https://example.org/tides"));
        QVERIFY(open->isVisible());
        open->click();
        QCOMPARE(asked.front().front().toString(), QStringLiteral("https://example.org/tides"));
    }

    void underlinesEmphasizeInNotes()
    {
        const QString html = noteHtml(QStringLiteral("a _small_ step_by_step note"));
        QVERIFY(html.contains(QStringLiteral("font-style:italic")));
        QVERIFY(!html.contains(QStringLiteral("underline")));
        QVERIFY(html.contains(QStringLiteral("step_by_step")));
    }

    void tagsStarAndStatusAreKept()
    {
        m_inspector->showStatement(premiseA);
        QTest::keyClicks(field<QLineEdit>("tagsEdit"), QStringLiteral("cost, weak"));
        field<QCheckBox>("starBox")->click();
        auto* status = field<QComboBox>("statusBox");
        status->setCurrentIndex(2);
        Q_EMIT status->activated(2);
        const Statement* statement = m_model.map().find(premiseA);
        QCOMPARE(statement->tags, QStringList({QStringLiteral("cost"), QStringLiteral("weak")}));
        QVERIFY(statement->extra.value(extrakeys::star).toBool());
        QCOMPARE(statement->extra.value(extrakeys::status).toString(), QStringLiteral("checked"));
        QCOMPARE(m_stack.count(), 3);
        for (int i = 0; i < 3; ++i)
            m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
        QVERIFY(!field<QCheckBox>("starBox")->isChecked());
    }

    void sliderAndScalesChangeTheProbability()
    {
        m_inspector->showStatement(mainA);
        auto* slider = field<IntervalSlider>("intervalSlider");
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->handleAt(IntervalSlider::Handle::Low).toPoint());
        QTest::mouseMove(slider, QPoint(slider->width() / 2, 12));
        QTest::mouseMove(slider, QPoint(slider->width() / 2 + 4, 12));
        QTest::mouseRelease(slider, Qt::LeftButton);
        const double low = m_model.map().find(mainA)->probability->low;
        QVERIFY2(low > 0.45 && low < 0.56, qPrintable(QString::number(low)));
        QCOMPARE(m_stack.count(), 1);
        field<QPushButton>("scale_kent")->click();
        QCOMPARE(m_model.map().find(mainA)->probability->scale, QStringLiteral("kent"));
        QCOMPARE(m_stack.count(), 2);
    }

    void linkSaysWhyAndChangesItsKind()
    {
        m_inspector->showLink(clash);
        bool explained = false;
        for (const QLabel* label : m_inspector->findChildren<QLabel*>())
            explained = explained || (label->isVisible() && label->text().contains(QStringLiteral("35 points apart")));
        QVERIFY(explained);
        auto* kind = field<QComboBox>("linkKindBox");
        kind->setCurrentIndex(2);
        Q_EMIT kind->activated(2);
        QCOMPARE(m_model.map().find(clash)->kind, LinkKind::Related);
        m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void relationsHaveNotes()
    {
        m_inspector->showRelation({2});
        auto* note = field<QPlainTextEdit>("relationNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("weak"));
        QCOMPARE(noteOf(*m_model.map().find(RelationId{2})), QStringLiteral("weak"));
        QCOMPARE(m_stack.count(), 1);
        m_inspector->showRelation({1});
        QVERIFY(note->toPlainText().isEmpty());
        m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void aPageIsOnlyAsHighAsWhatItShows()
    {
        m_inspector->resize(320, 300);
        m_inspector->showStatement(premiseB);
        const QScrollBar* bar = m_inspector->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        m_inspector->showNothing();
        QTRY_COMPARE(bar->maximum(), 0);
    }

    /// A wheel that passes over a field goes on to the page.
    void theWheelChangesNothing()
    {
        m_inspector->showStatement(mainA);
        const auto turnOver = [this](QWidget* field) {
            QWheelEvent turn(QPointF(4, 4), field->mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &turn);
            return turn.isAccepted();
        };
        QVERIFY(!turnOver(field<QComboBox>("roleBox")));
        QVERIFY(!turnOver(field<QSpinBox>("lowBox")));
        m_inspector->showLink(clash);
        QVERIFY(!turnOver(field<QComboBox>("linkKindBox")));
        QCOMPARE(m_stack.count(), 0);
    }

    void numbersUnderATrackAreWhole()
    {
        QFont large = m_inspector->font();
        large.setPixelSize(24);
        IntervalSlider slider(nullptr);
        slider.setFont(large);
        slider.resize(300, 60);
        StatedProbability certain;
        certain.high = 1;
        slider.showProbability(certain, Qt::black, MapPalette::light());
        const double half = QFontMetricsF(large).horizontalAdvance(QStringLiteral("100")) / 2;
        QVERIFY(slider.handleAt(IntervalSlider::Handle::High).x() + half <= slider.width());
    }

    void vanishedSelectionLeavesAnEmptyPage()
    {
        m_inspector->showStatement(premiseB);
        m_model.reset({});
        QVERIFY(field<QLabel>("inspectorEmpty")->isVisible());
    }

private:
    template <typename T>
    T* field(const char* name)
    {
        T* found = m_inspector->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }

    MapModel m_model;
    QUndoStack m_stack;
    std::unique_ptr<Inspector> m_inspector;
};

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
