#include "model/map/mapmodel.h"
#include "tests/support/smallmap.h"
#include "widgets/inspector/inspector.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

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

    void acceptAndDismissAStatement()
    {
        m_inspector->showStatement(premiseB);
        QTest::mouseClick(field<QPushButton>("acceptStatement"), Qt::LeftButton);
        QCOMPARE(m_model.map().find(premiseB)->review, Review::Accepted);
        QTest::mouseClick(field<QPushButton>("dismissStatement"), Qt::LeftButton);
        QCOMPARE(m_model.map().find(premiseB)->review, Review::Dismissed);
        m_stack.undo();
        QCOMPARE(m_model.map().find(premiseB)->review, Review::Accepted);
    }

    void linkSaysWhyAndTakesADecision()
    {
        m_inspector->showLink(clash);
        bool explained = false;
        for (const QLabel* label : m_inspector->findChildren<QLabel*>())
            explained = explained || (label->isVisible() && label->text().contains(QStringLiteral("35 points apart")));
        QVERIFY(explained);
        QTest::mouseClick(field<QPushButton>("acceptLink"), Qt::LeftButton);
        QCOMPARE(m_model.map().find(clash)->review, Review::Accepted);
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
