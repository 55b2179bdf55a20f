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
#include <QVBoxLayout>

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

    /// With large letters between two panels: nothing is cut off, nothing lies on anything else.
    void theRowsFoldWhereTheyAreTooLong()
    {
        QWidget host;
        FilterBar* bar = hosted(host);
        QFont font = bar->font();
        font.setPixelSize(24);
        bar->setFont(font);
        resizeTo(host, 2000);
        const int low = bar->height();
        resizeTo(host, bar->minimumSizeHint().width());
        QVERIFY(bar->height() > low + 20);
        const auto parts = bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget* part : parts) {
            if (!part->isVisible() || part->isWindow())
                continue;
            QVERIFY2(bar->rect().contains(part->geometry()), qPrintable(part->objectName()));
            for (const QWidget* other : parts)
                QVERIFY(other == part || !other->isVisible() || other->isWindow() || !other->geometry().intersects(part->geometry()));
        }
        resizeTo(host, 2000);
        QCOMPARE(bar->height(), low);
    }

    void theNumberOfWhatIsHiddenStaysInSight()
    {
        QWidget host;
        FilterBar* bar = hosted(host);
        auto* count = bar->findChild<QLabel*>(QStringLiteral("filterCount"));
        bar->showCount(133, 140);
        QVERIFY(count->toolTip().startsWith(QStringLiteral("133 statement")));
        bool wasNumber = false;
        for (int width = 1200; width >= bar->minimumSizeHint().width(); width -= 3) {
            resizeTo(host, width);
            const bool isNumber = count->text() == QStringLiteral("133 hidden");
            QVERIFY(isNumber || count->text() == count->toolTip());
            QVERIFY(count->fontMetrics().horizontalAdvance(count->text()) <= count->width());
            wasNumber = wasNumber || isNumber;
        }
        QVERIFY(wasNumber);
        resizeTo(host, 1200);
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

private:
    /// Over a map, as in the window.
    static FilterBar* hosted(QWidget& host)
    {
        auto* bar = new FilterBar;
        bar->setMap(smallMap());
        bar->setMapPalette(MapPalette::light());
        auto* column = new QVBoxLayout(&host);
        column->setContentsMargins({});
        column->addWidget(bar);
        column->addWidget(new QWidget, 1);
        resizeTo(host, 1200);
        host.show();
        return bar;
    }
    static void resizeTo(QWidget& host, int width)
    {
        host.resize(width, 600);
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
};

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
