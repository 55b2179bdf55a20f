#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "tests/support/smallmap.h"
#include "widgets/common/theme.h"
#include "widgets/links/linksmodel.h"
#include "widgets/links/linkstable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QSignalSpy>
#include <QCheckBox>
#include <QTest>
#include <QTreeView>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class LinksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.reset(smallMap());
        m_table = std::make_unique<LinksTable>(m_model);
        m_table->resize(1000, 300);
        m_table->show();
    }

    void groupsHoldTheirLinks()
    {
        LinksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMap(smallMap(), false, 0, LinksModel::Grouping::Reason);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        QCOMPARE(model.indexOf(agreement).parent().data().toString(), QStringLiteral("paraphrase (1)"));
        model.setMap(smallMap(), false, 0, LinksModel::Grouping::None);
        QVERIFY(!model.indexOf(agreement).parent().isValid());
    }

    void allReasonsAreNamed()
    {
        MapDelta edit;
        Link several = *m_model.map().find(clash);
        several.reasons = {Reason::Probability, Reason::Number};
        edit.links.push_back({*m_model.map().find(clash), several});
        m_model.apply(edit);
        auto* view = field<QTreeView>("linksView");
        m_table->select(clash);
        QCOMPARE(view->currentIndex().siblingAtColumn(LinksModel::Reasons).data().toString(), QStringLiteral("probability, number"));
    }

    void filterNarrowsAndSaysSo()
    {
        auto* filter = field<QLineEdit>("linksFilter");
        filter->setText(QStringLiteral("35 points"));
        QCOMPARE(field<QTreeView>("linksView")->model()->rowCount(), 1);
        filter->setText(QStringLiteral("zebra"));
        QVERIFY(field<QLabel>("linksEmpty")->text().contains(QStringLiteral("Clear the filter")));
    }

    void headingsCountWhatTheFilterLeaves()
    {
        MapDelta edit;
        Link other = *m_model.map().find(agreement);
        other.kind = LinkKind::Contradict;
        edit.links.push_back({*m_model.map().find(agreement), other});
        m_model.apply(edit);
        auto* group = field<QComboBox>("linksGroup");
        group->setCurrentIndex(2);
        Q_EMIT group->activated(2);
        const QAbstractItemModel* rows = field<QTreeView>("linksView")->model();
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("Contradiction (2)"));
        field<QLineEdit>("linksFilter")->setText(QStringLiteral("35 points"));
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("Contradiction (1)"));
    }

    void theHeadHasTwoRowsWhereOneDoesNotFit()
    {
        auto* filter = field<QLineEdit>("linksFilter");
        auto* add = field<QWidget>("addLink");
        m_table->resize(1300, 300);
        QCoreApplication::processEvents();
        QVERIFY(std::abs(filter->geometry().center().y() - add->geometry().center().y()) < 4);
        m_table->resize(m_table->minimumSizeHint().width(), 300);
        QCoreApplication::processEvents();
        QVERIFY(add->y() >= filter->geometry().bottom());
        QVERIFY(m_table->width() < 700 && add->geometry().right() < m_table->width());
    }

    void scoresArePercentages()
    {
        m_table->select(clash);
        QCOMPARE(field<QTreeView>("linksView")->currentIndex().siblingAtColumn(LinksModel::Score).data().toString(), QStringLiteral("90 %"));
    }

    /// Columns of words share what there is, also in the shares that somebody dragged them to.
    void aWiderTableShowsMoreWords()
    {
        auto* header = field<QTreeView>("linksView")->header();
        m_table->resize(1000, 400);
        const int usual = header->sectionSize(LinksModel::TextA);
        m_table->resize(1900, 400);
        QTRY_VERIFY(header->sectionSize(LinksModel::TextA) > usual + 150);
        QVERIFY(header->sectionSize(LinksModel::Explanation) > 300);
        QCOMPARE(header->length(), header->width()); // nothing to scroll to
        header->resizeSection(LinksModel::TextB, 300);
        const int wide = header->sectionSize(LinksModel::TextA);
        m_table->resize(1890, 400);
        QTRY_VERIFY(header->sectionSize(LinksModel::TextA) < wide);
        QVERIFY(std::abs(header->sectionSize(LinksModel::TextB) - 298) <= 3);
        LinksTable next(m_model);
        next.restoreColumns(m_table->columnState());
        next.resize(1890, 400);
        next.show();
        const auto* restored = next.findChild<QTreeView*>(QStringLiteral("linksView"))->header();
        QTRY_VERIFY(std::abs(restored->sectionSize(LinksModel::TextB) - header->sectionSize(LinksModel::TextB)) <= 2);
        QVERIFY(std::abs(restored->sectionSize(LinksModel::TextA) - header->sectionSize(LinksModel::TextA)) <= 2);
        LinksTable unseen(m_model);
        unseen.restoreColumns(m_table->columnState());
        QCOMPARE(unseen.columnState(), m_table->columnState()); // as it was, although it was not shown
    }

    void theSortedColumnHasItsArrow()
    {
        auto* header = field<QTreeView>("linksView")->header();
        QVERIFY(header->isSortIndicatorShown());
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(LinksModel::Score));
        header->setSortIndicator(LinksModel::Kind, Qt::AscendingOrder);
        LinksTable next(m_model);
        next.restoreColumns(m_table->columnState());
        const auto* restored = next.findChild<QTreeView*>(QStringLiteral("linksView"))->header();
        QVERIFY(restored->isSortIndicatorShown());
        QCOMPARE(restored->sortIndicatorSection(), static_cast<int>(LinksModel::Kind));
    }

    /// How far it could still be moved is seen in both themes.
    void theWholeTrackOfTheSliderShows()
    {
        for (const MapPalette* palette : {&MapPalette::light(), &MapPalette::darkPalette()}) {
            applyTheme(*palette);
            auto* slider = field<QSlider>("linksStrength");
            slider->setValue(20);
            const QImage image = m_table->grab(QRect(slider->pos(), slider->size())).toImage();
            const auto lightness = [&image](int x, int y) { return image.pixelColor(x, y).lightness(); };
            const int right = image.width() - 12;
            QVERIFY(std::abs(lightness(right, image.height() / 2) - lightness(right, 1)) > 20);
        }
        qApp->setStyleSheet({});
    }

    void theSliderBringsWeakProposals()
    {
        auto* strength = field<QSlider>("linksStrength");
        QSignalSpy least(m_table.get(), &LinksTable::leastScoreChanged);
        strength->setValue(100);
        QCOMPARE(m_table->shownCount(), 0); // both proposals of the map are less sure
        QVERIFY(field<QLabel>("linksEmpty")->text().contains(QStringLiteral("slider")));
        strength->setValue(0);
        QCOMPARE(m_table->shownCount(), 2);
        QCOMPARE(least.last().first().toDouble(), 0.0);
    }

    void choosingARowInAGroupChoosesItsLink()
    {
        auto* group = field<QComboBox>("linksGroup");
        group->setCurrentIndex(1);
        Q_EMIT group->activated(1);
        QSignalSpy chosen(m_table.get(), &LinksTable::linkChosen);
        auto* view = field<QTreeView>("linksView");
        const QModelIndex heading = view->model()->index(0, 0);
        view->setCurrentIndex(heading); // is no link
        QCOMPARE(chosen.count(), 0);
        view->setCurrentIndex(view->model()->index(0, 0, heading));
        QCOMPARE(chosen.count(), 1);
        m_table->select(agreement);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(view->currentIndex().data(LinksModel::LinkIdRole).toInt(), agreement.value);
    }

    void dismissedLinksLeaveAndNoneIsExplained()
    {
        m_model.apply(dismiss(m_model.map(), {clash, agreement}, {}));
        QCOMPARE(m_table->shownCount(), 0);
        QVERIFY(field<QLabel>("linksEmpty")->text().contains(QStringLiteral("No links between")));
    }

    /// Fusion frames a ticked box in a darker shade of the window.
    void tickedBoxesCanBeSeenOnDarkGround()
    {
        const MapPalette& dark = paletteOf(Theme::Dark);
        applyTheme(dark);
        QCheckBox box(QStringLiteral("Main"));
        box.setChecked(true);
        const QImage image = box.grab().toImage();
        int brightest = 0;
        for (int x = 0; x < 6; ++x)
            brightest = std::max(brightest, image.pixelColor(x, image.height() / 2).lightness());
        applyTheme(paletteOf(Theme::Light));
        QVERIFY2(brightest > (dark.surface.lightness() + dark.muted.lightness()) / 2, qPrintable(QString::number(brightest)));
    }

private:
    template <typename T>
    T* field(const char* name)
    {
        T* found = m_table->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }

    MapModel m_model;
    std::unique_ptr<LinksTable> m_table;
};

QTEST_MAIN(LinksTest)
#include "tst_links.moc"
