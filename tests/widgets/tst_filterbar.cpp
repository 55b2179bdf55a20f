#include "model/base/extrakeys.h"
#include "model/commands/mapedits.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "tests/support/smallmap.h"
#include "widgets/canvas/filterbar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class FilterBarTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesMakeTheFilter()
    {
        FilterBar bar;
        bar.setMap(smallMap());
        bar.show();
        QSignalSpy changed(&bar, &FilterBar::filterChanged);
        auto* roles = bar.findChild<QToolButton*>(QStringLiteral("filterRoles"))->menu();
        QCOMPARE(roles->actions().size(), 4);
        roles->actions().at(1)->trigger();
        QCOMPARE(changed.count(), 1);
        QVERIFY(bar.filter().hiddenRoles.contains(static_cast<int>(Role::Premise)));
        QCoreApplication::processEvents();
        roles->actions().at(1)->trigger();
        QVERIFY(bar.filter().hiddenRoles.isEmpty());
        QTest::keyClicks(bar.findChild<QLineEdit*>(QStringLiteral("filterText")), QStringLiteral("pier"));
        QVERIFY(bar.filter().text.isEmpty()); // the map follows when the typing rests
        roles->actions().at(1)->trigger();    // what else is changed meanwhile takes nothing away from it
        QTRY_COMPARE(bar.filter().text, QStringLiteral("pier"));
        QVERIFY(bar.filter().hiddenRoles.contains(static_cast<int>(Role::Premise)));
        QCOMPARE(changed.count(), 4); // not one for each letter
        bar.showCount(4, 6);
        QVERIFY(bar.findChild<QLabel*>(QStringLiteral("filterCount"))->text().contains(QStringLiteral("4")));
        QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("filterClear")), Qt::LeftButton);
        QVERIFY(bar.filter() == MapFilter());
        QVERIFY(bar.findChild<QLineEdit*>(QStringLiteral("filterText"))->text().isEmpty());
    }

    /// Several choices of one menu are made without opening it again, and its button tells of them.
    void aMenuStaysOpenForFurtherChoices()
    {
        FilterBar bar;
        bar.setMap(smallMap());
        bar.show();
        auto* button = bar.findChild<QToolButton*>(QStringLiteral("filterRoles"));
        QVERIFY(!button->property("active").toBool());
        QVERIFY(!bar.findChild<QToolButton*>(QStringLiteral("filterReviews"))->property("active").toBool());
        QMenu* menu = button->menu();
        menu->popup(bar.mapToGlobal(QPoint(0, 0)));
        for (int i : {1, 2}) {
            menu->setActiveAction(menu->actions().at(i));
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(i)).center());
            QCoreApplication::processEvents();
            QVERIFY(menu->isVisible());
            QVERIFY(!menu->actions().at(i)->isChecked());
        }
        QCOMPARE(bar.filter().hiddenRoles.size(), 2);
        QTest::keyClick(menu, Qt::Key_Space);
        QVERIFY(menu->isVisible());
        QCOMPARE(bar.filter().hiddenRoles.size(), 1);
        QVERIFY(button->property("active").toBool());
        menu->close();
        QCoreApplication::processEvents();
        QVERIFY2(button->toolTip().contains(wordFor(Role::Premise)), qPrintable(button->toolTip()));
        bar.clear();
        QCoreApplication::processEvents();
        QVERIFY(!button->property("active").toBool());
    }

    void marksAreOfferedOnceThereAreAny()
    {
        ArgumentMap map = smallMap();
        FilterBar bar;
        bar.setMap(map);
        bar.show();
        auto* marks = bar.findChild<QToolButton*>(QStringLiteral("filterMarks"));
        QVERIFY(!marks->isVisible());
        map.apply(setExtra(map, premiseA, extrakeys::star, true));
        map.apply(setTags(map, premiseA, {QStringLiteral("cost")}));
        bar.setMap(map);
        QVERIFY(marks->isVisible());
        QCOMPARE(marks->menu()->actions().size(), 2);
        marks->menu()->actions().front()->trigger();
        QVERIFY(bar.filter().onlyStarred && bar.filter().tag.isEmpty());
        QCoreApplication::processEvents();
        marks->menu()->actions().back()->trigger();
        QCOMPARE(bar.filter().tag, QStringLiteral("cost"));
    }

    void theFieldShowsItsWordsWhereThereIsRoom()
    {
        FilterBar bar;
        bar.setMap(smallMap());
        bar.setMapPalette(MapPalette::light());
        bar.resize(bar.minimumSizeHint().width() + 60, 80);
        bar.show();
        QCoreApplication::processEvents();
        const auto* text = bar.findChild<QLineEdit*>(QStringLiteral("filterText"));
        QVERIFY2(text->width() > text->fontMetrics().horizontalAdvance(text->placeholderText()) + 30, qPrintable(QString::number(text->width())));
    }

    void theNumberOfWhatIsHiddenStaysInSight()
    {
        FilterBar bar;
        bar.setMap(smallMap());
        auto* count = bar.findChild<QLabel*>(QStringLiteral("filterCount"));
        bar.resize(900, 80);
        bar.show();
        bar.showCount(133, 140);
        QCOMPARE(count->text(), count->toolTip());
        bar.resize(bar.minimumSizeHint().width() + 90, 80);
        QCOMPARE(count->text(), QStringLiteral("133 hidden"));
        QVERIFY(count->toolTip().startsWith(QStringLiteral("133 statement")));
        QVERIFY(count->fontMetrics().horizontalAdvance(count->text()) <= count->width());
        bar.resize(900, 80);
        QCOMPARE(count->text(), count->toolTip());
    }

    void boundsKeepTheirOrder()
    {
        FilterBar bar;
        bar.findChild<QCheckBox*>(QStringLiteral("filterStated"))->setChecked(true);
        bar.findChild<QSpinBox*>(QStringLiteral("filterHigh"))->setValue(40);
        bar.findChild<QSpinBox*>(QStringLiteral("filterLow"))->setValue(60);
        QVERIFY(bar.filter().chanceLow <= bar.filter().chanceHigh);
        QCOMPARE(bar.findChild<QSpinBox*>(QStringLiteral("filterHigh"))->value(), 60);
    }
};

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
