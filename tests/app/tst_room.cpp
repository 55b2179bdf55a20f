#include "app/window/bottompane.h"
#include "tests/support/deskdriver.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/review/cardarea.h"

#include <QApplication>
#include <QDockWidget>
#include <QFontInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>
#include <array>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// How the window shares its room: on small screens, with large letters, and while it is made smaller.

class RoomTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskDriver>();
        m_desk->openSample();
    }
    void cleanup() { m_desk.reset(); }

    /// With every panel open, in the language with the longer words.
    void everythingFitsOnASmallScreen()
    {
        for (const char* language : {"languageEnglish", "languageGerman"}) {
            m_desk->trigger(language);
            for (const char* panel : {"review", "outline", "links", "chart", "inspector"})
                m_desk->trigger(panel);
            m_desk->action("filter")->setChecked(true);
            m_desk->child<QLineEdit>("filterText")->setText(QStringLiteral("silt"));
            QTest::qWait(50);
            const QSize least = m_desk->window().minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 800, qPrintable(QStringLiteral("%1: %2 x %3").arg(QLatin1String(language)).arg(least.width()).arg(least.height())));
        }
        m_desk->trigger("languageSystem");
    }

    /// A laptop of 1440 by 900 that shows everything twice as large.
    void everyPanelFitsOnAHalvedScreen()
    {
        for (const char* language : {"languageEnglish", "languageGerman"}) {
            DeskDriver desk;
            desk.trigger(language);
            desk.window().resize(720, 450);
            desk.openSample();
            for (const char* panel : {"outline", "links", "chart", "history", "review", "inspector"}) {
                desk.trigger(panel);
                QTest::qWait(20);
                const QSize least = desk.window().minimumSizeHint();
                QVERIFY2(least.width() <= 720, qPrintable(QStringLiteral("%1 %2: %3").arg(QLatin1String(language), QLatin1String(panel)).arg(least.width())));
                QCOMPARE(desk.window().width(), 720);
                QVERIFY2(desk.child<MapCanvas>("mapCanvas")->width() >= 300, panel);
            }
            desk.trigger("languageSystem");
        }
    }

    void oneSideGivesWayToTheOtherWhereBothLeaveNoMap()
    {
        auto* readers = m_desk->child<QWidget>("readersDock");
        auto* side = m_desk->child<QWidget>("sideDock");
        m_desk->window().resize(720, 450);
        m_desk->trigger("inspector");
        if (!side->isVisible())
            m_desk->trigger("inspector");
        QVERIFY(side->isVisible() && !readers->isVisible());
        m_desk->trigger("readers");
        QVERIFY(!side->isVisible() && readers->isVisible());
        m_desk->window().resize(1400, 900);
        QVERIFY(side->isVisible() && readers->isVisible());
    }

    void oneSideFoldsWhileTheWindowIsSmall()
    {
        auto* readers = m_desk->child<QWidget>("readersDock");
        auto* side = m_desk->child<QWidget>("sideDock");
        auto* canvas = m_desk->child<MapCanvas>("mapCanvas");
        QVERIFY(readers->isVisible() && side->isVisible());
        m_desk->window().resize(800, 700);
        QVERIFY(readers->isVisible() && !side->isVisible());
        QVERIFY(!m_desk->action("inspector")->isChecked());
        QTRY_VERIFY(canvas->width() >= 300);
        m_desk->window().resize(1400, 900);
        QVERIFY(readers->isVisible() && side->isVisible());
        m_desk->trigger("review"); // what was opened last stays
        m_desk->window().resize(800, 700);
        QVERIFY(!readers->isVisible() && side->isVisible());
        m_desk->window().resize(1400, 900);
        QVERIFY(readers->isVisible() && side->isVisible());
        m_desk->trigger("readers"); // closed by hand, it stays closed
        m_desk->window().resize(800, 700);
        m_desk->window().resize(1400, 900);
        QVERIFY(!readers->isVisible() && side->isVisible());
    }

    void aLowReviewShowsTheWholeCardBeforeTheQueue()
    {
        auto* queue = m_desk->child<QListView>("reviewQueue");
        const QScrollBar* bar = m_desk->child<QWidget>("reviewPane")->findChild<CardArea*>()->verticalScrollBar();
        m_desk->window().resize(1280, 800);
        m_desk->trigger("links");
        m_desk->trigger("review");
        QVERIFY(queue->isVisible()); // nothing is at hand yet
        m_desk->trigger("nextReview");
        QVERIFY(m_desk->selection().link().isValid());
        QTRY_VERIFY(!queue->isVisible());
        QTRY_COMPARE(bar->maximum(), 0);
        m_desk->child<BottomPane>("bottomPane")->setFolded(true);
        QTRY_VERIFY(queue->isVisible());
        QTRY_COMPARE(bar->maximum(), 0);
    }

    void theNextMapHasThePanelsOfTheLast()
    {
        m_desk->trigger("inspector");
        QVERIFY(!m_desk->child<QWidget>("sideDock")->isVisible());
        m_desk->trigger("start");
        QVERIFY(!m_desk->child<QWidget>("readersDock")->isVisible());
        m_desk->openSample();
        QVERIFY(m_desk->child<QWidget>("readersDock")->isVisible());
        QVERIFY(!m_desk->child<QWidget>("sideDock")->isVisible());
    }

    void theInspectorMakesRoomForTheMapWhereLettersAreLarge()
    {
        const QFont usual = QApplication::font();
        const auto shows = [](double size) {
            QFont font = QApplication::font();
            font.setPointSizeF(font.pointSizeF() * size);
            QApplication::setFont(font);
            DeskDriver desk;
            desk.window().resize(1040, 800);
            desk.openSample();
            QCoreApplication::processEvents();
            return std::pair(desk.child<QDockWidget>("sideDock")->isVisible(), desk.child<MapCanvas>("mapCanvas")->width());
        };
        const auto [usually, width] = shows(1);
        QVERIFY(usually);
        QVERIFY(width >= 300);
        const auto [large, largeWidth] = shows(2);
        QVERIFY(!large);
        QVERIFY(largeWidth >= 300);
        QApplication::setFont(usual);
    }

    /// Of tools, panels and messages.
    void iconsGrowWithTheLetters()
    {
        const QFont usual = QApplication::font();
        const auto sides = [&usual](int pixels) {
            QFont font = usual;
            font.setPointSizeF(font.pointSizeF() * pixels / QFontInfo(usual).pixelSize());
            QApplication::setFont(font);
            DeskDriver desk;
            desk.openSample();
            desk.trigger("inspector");
            const auto* message = desk.child<QWidget>("messageBar");
            return std::array{desk.child<QToolBar>("mainToolBar")->iconSize().width(), desk.child<QToolButton>("bottomFold")->iconSize().width(),
                              message->findChild<QLabel*>(QStringLiteral("messageIcon"))->pixmap().width()};
        };
        const auto small = sides(13), large = sides(26);
        QApplication::setFont(usual);
        for (size_t i = 0; i < small.size(); ++i) {
            QCOMPARE(small[i], 16);
            QCOMPARE(large[i], 32);
        }
    }

    void aPanelThatOpensLeavesTheSelectionInSight()
    {
        auto* canvas = m_desk->child<MapCanvas>("mapCanvas");
        const auto placeOf = [canvas](StatementId id) {
            const auto& nodes = canvas->scene().nodes;
            return canvas->toViewport(std::find_if(nodes.begin(), nodes.end(), [id](const NodeShape& n) { return n.id == id; })->rect);
        };
        StatementId low; // of those in sight the one that a panel from below covers first
        double lowest = 0;
        for (const NodeShape& node : canvas->scene().nodes) {
            const QRectF place = placeOf(node.id);
            if (place.bottom() > lowest && place.bottom() < canvas->viewport()->height() - canvas->legendHeight() && place.left() > 0) {
                low = node.id;
                lowest = place.bottom();
            }
        }
        m_desk->selection().select(low);
        m_desk->trigger("outline");
        QTRY_VERIFY(lowest > canvas->viewport()->height()); // it would be out of sight
        QTRY_VERIFY(QRectF(canvas->viewport()->rect()).contains(placeOf(low)));
    }

    void everyToolIsInSightOnASmallScreen()
    {
        m_desk->window().resize(1280, 800);
        for (const char* language : {"languageEnglish", "languageGerman"}) {
            m_desk->trigger(language);
            QCoreApplication::processEvents();
            const auto* bar = m_desk->child<QToolBar>("mainToolBar");
            for (const char* tool : {"open", "zoomIn", "review"})
                QVERIFY2(bar->widgetForAction(m_desk->action(tool))->isVisible(), tool);
            for (int i = 0; i < 5; ++i) {
                auto* chip = m_desk->child<QPushButton>(qPrintable(QStringLiteral("reviewFilter%1").arg(i)));
                const int words = chip->fontMetrics().horizontalAdvance(chip->text());
                QVERIFY2(!chip->isVisible() || chip->width() > words, qPrintable(chip->text()));
            }
        }
        m_desk->trigger("languageSystem");
    }

    /// Three ways to go on leave the sentence no room beside them.
    void messagesWithManyButtonsAreWholeAndRead()
    {
        m_desk->window().resize(1280, 800);
        auto* messages = m_desk->child<MessageBar>("messageBar");
        const auto nothing = [] {};
        messages->show(MessageBar::Kind::Warning, QStringLiteral("“work.cpw” was changed by another program. What you see is your version; nothing was overwritten."),
                       {{QStringLiteral("Keep mine"), nothing}, {QStringLiteral("Save mine elsewhere"), nothing}, {QStringLiteral("Discard mine and load the other version"), nothing}});
        const auto* words = m_desk->child<QLabel>("messageText");
        QTRY_VERIFY(words->width() >= 220 && words->height() < 4 * words->fontMetrics().height());
        for (const char* name : {"messageButton1", "messageButton2", "messageButton3"}) {
            const auto* button = m_desk->child<QPushButton>(name);
            QTRY_VERIFY2(button->width() >= button->sizeHint().width(), name);
            QVERIFY(messages->rect().contains(QRect(button->mapTo(messages, QPoint()), button->size())));
        }
        messages->show(MessageBar::Kind::News, QStringLiteral("12 proposals accepted."), {{QStringLiteral("Undo"), nothing}});
        QTRY_VERIFY(m_desk->child<QPushButton>("messageButton1")->geometry().left() >= words->geometry().right()); // beside them again
        messages->clear();
    }

    /// Its own arrow would be black on black, and had no room beside its padding.
    void toolsThatDoNotFitAreBehindAButtonThatShows()
    {
        m_desk->window().resize(720, 450);
        for (const char* theme : {"themeLight", "themeDark"}) {
            m_desk->trigger(theme);
            QCoreApplication::processEvents();
            auto* more = m_desk->child<QToolButton>("qt_toolbar_ext_button");
            QVERIFY(more->isVisible() && !more->toolTip().isEmpty());
            const QImage image = m_desk->window().grab(QRect(more->mapTo(&m_desk->window(), QPoint()), more->size())).toImage();
            const QColor ground = image.pixelColor(1, 1);
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += std::abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 80 ? 1 : 0;
            }
            QVERIFY2(inked >= 6, theme);
        }
    }

private:
    std::unique_ptr<DeskDriver> m_desk;
};

QTEST_MAIN(RoomTest)
#include "tst_room.moc"
