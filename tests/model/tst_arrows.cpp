#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

// Who may include whom (CONTRIBUTING, "Dependencies between folders"): app → widgets → model, and the order inside the model.

namespace {

QStringList sourceFiles(const QString& folder)
{
    QStringList files;
    QDirIterator walk(QStringLiteral(COUNTERPOINT_SOURCE_DIR) + QLatin1Char('/') + folder,
                      {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += walk.next();
    files.sort();
    return files;
}

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Folders ("model/map", "widgets") that a file includes from.
QSet<QString> includedFolders(const QString& text)
{
    static const QRegularExpression include(QStringLiteral("#include \"((?:model/)?\\w+)/"));
    QSet<QString> folders;
    for (auto matches = include.globalMatch(text); matches.hasNext();)
        folders += matches.next().captured(1);
    return folders;
}

QHash<QString, QStringList> allowedInModel()
{
    const QStringList values{QStringLiteral("base"), QStringLiteral("documents"), QStringLiteral("map")};
    QHash<QString, QStringList> allowed;
    allowed[QStringLiteral("base")] = {};
    allowed[QStringLiteral("documents")] = {QStringLiteral("base")};
    allowed[QStringLiteral("meaning")] = {QStringLiteral("base"), QStringLiteral("documents")};
    allowed[QStringLiteral("language")] = allowed[QStringLiteral("meaning")] + QStringList{QStringLiteral("meaning")};
    allowed[QStringLiteral("reading")] = allowed[QStringLiteral("language")] + QStringList{QStringLiteral("language")};
    allowed[QStringLiteral("map")] = {QStringLiteral("base"), QStringLiteral("documents")};
    allowed[QStringLiteral("linking")] = allowed[QStringLiteral("reading")]
        + QStringList{QStringLiteral("reading"), QStringLiteral("map")};
    allowed[QStringLiteral("commands")] = allowed[QStringLiteral("linking")] + QStringList{QStringLiteral("linking")};
    allowed[QStringLiteral("layout")] = {QStringLiteral("base")};
    allowed[QStringLiteral("rendering")] = values + QStringList{QStringLiteral("layout")};
    allowed[QStringLiteral("storage")] = values;
    allowed[QStringLiteral("statistics")] = values;
    allowed[QStringLiteral("exchange")] = values
        + QStringList{QStringLiteral("storage"), QStringLiteral("rendering"), QStringLiteral("layout"), QStringLiteral("language")};
    return allowed;
}

} // namespace

class ArrowsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelSeesNoWidgets()
    {
        static const QRegularExpression forbidden(QStringLiteral(
            "QtWidgets|QWidget|QGraphics(View|Scene|Item)|QtCharts|QChart|QApplication\\b|QtPrintSupport|QPrinter|\"(widgets|app)/"));
        for (const QString& file : sourceFiles(QStringLiteral("model"))) {
            const auto match = forbidden.match(contents(file));
            QVERIFY2(!match.hasMatch(), qPrintable(file + QLatin1String(" names ") + match.captured()));
        }
    }

    void widgetsSeeNoApp()
    {
        for (const QString& file : sourceFiles(QStringLiteral("widgets")))
            QVERIFY2(!includedFolders(contents(file)).contains(QStringLiteral("app")), qPrintable(file));
    }

    void modelFoldersKeepTheirOrder()
    {
        const auto allowed = allowedInModel();
        for (auto part = allowed.begin(); part != allowed.end(); ++part) {
            for (const QString& file : sourceFiles(QStringLiteral("model/") + part.key())) {
                for (const QString& folder : includedFolders(contents(file))) {
                    QVERIFY2(folder.startsWith(QLatin1String("model/")), qPrintable(file));
                    const QString name = folder.mid(6);
                    QVERIFY2(name == part.key() || part.value().contains(name), qPrintable(file + QLatin1String(" includes ") + folder));
                }
            }
        }
    }

    void layoutNeedsNoGui()
    {
        for (const QString& file : sourceFiles(QStringLiteral("model/layout"))) {
            static const QRegularExpression gui(QStringLiteral("#include <Q(Painter|Font|Image|Color|Pen|Brush|Pixmap|Gui)"));
            QVERIFY2(!gui.match(contents(file)).hasMatch(), qPrintable(file));
        }
    }

    void headersGuardThemselves()
    {
        for (const char* folder : {"model", "widgets", "app"}) {
            for (const QString& file : sourceFiles(QString::fromLatin1(folder))) {
                if (file.endsWith(QLatin1String(".h")))
                    QVERIFY2(contents(file).startsWith(QLatin1String("#pragma once")), qPrintable(file));
            }
        }
    }

    void everyFolderIsSeen()
    {
        for (const char* folder : {"model", "widgets", "app", "model/layout"})
            QVERIFY2(sourceFiles(QString::fromLatin1(folder)).size() > 20, folder);
        // A new folder of the model needs its row in the table.
        QStringList known = allowedInModel().keys();
        known.sort();
        QCOMPARE(QDir(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/model")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), known);
        QVERIFY(includedFolders(QStringLiteral("#include \"model/map/x.h\"\n#include \"app/y.h\"")).size() == 2);
    }
};

QTEST_GUILESS_MAIN(ArrowsTest)
#include "tst_arrows.moc"
