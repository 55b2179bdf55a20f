#include <QDomDocument>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// German is complete and English has all its plural forms; a translation holds the same places as its source.

class TranslationsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("German") << QStringLiteral("counterpoint_de.ts") << 400;
        QTest::newRow("English plurals") << QStringLiteral("counterpoint_en.ts") << 20;
    }
    void everyTextIsTranslated()
    {
        QFETCH(QString, file);
        QFETCH(int, atLeast);
        QFile ts(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/translations/") + file);
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QDomDocument document;
        QVERIFY(document.setContent(&ts));
        const QDomNodeList messages = document.elementsByTagName(QStringLiteral("message"));
        QVERIFY(messages.size() >= atLeast);
        for (int i = 0; i < messages.size(); ++i)
            check(messages.at(i).toElement());
    }

private:
    static QStringList placesOf(const QString& text)
    {
        static const QRegularExpression place(QStringLiteral("%L?(?:\\d|n)"));
        QStringList places;
        for (auto matches = place.globalMatch(text); matches.hasNext();)
            places += matches.next().captured();
        places.sort();
        places.removeDuplicates();
        return places;
    }

    static void check(const QDomElement& message)
    {
        const QString source = message.firstChildElement(QStringLiteral("source")).text();
        const QDomElement translation = message.firstChildElement(QStringLiteral("translation"));
        QVERIFY2(translation.attribute(QStringLiteral("type")).isEmpty(), qPrintable(source));
        QStringList forms;
        for (QDomElement form = translation.firstChildElement(QStringLiteral("numerusform")); !form.isNull(); form = form.nextSiblingElement())
            forms += form.text();
        if (forms.isEmpty())
            forms += translation.text();
        for (const QString& form : forms) {
            QVERIFY2(!form.isEmpty(), qPrintable(source));
            // The number may be left out of a singular.
            const QStringList places = placesOf(form);
            for (const QString& place : placesOf(source))
                QVERIFY2(places.contains(place) || place.endsWith(u'n'), qPrintable(source));
        }
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
