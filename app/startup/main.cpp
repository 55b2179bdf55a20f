#include "app/commandline/commandline.h"
#include "app/window/languages.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>
#include <QLocale>
#include <QTextStream>

namespace {

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// On servers there is often no runtime folder; Qt then makes this one itself, but with a warning on standard error.
void useOwnRuntimeFolder()
{
    if (!qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return;
    const QString folder = QDir::temp().filePath(QStringLiteral("runtime-") + QString::fromLocal8Bit(qgetenv("USER")));
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qputenv("XDG_RUNTIME_DIR", folder.toLocal8Bit());
}

int runJob(int argc, char** argv, const QStringList& arguments)
{
    // Jobs measure text but never need a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Same input, same bytes: what Qt keeps in hash tables (fonts of a PDF) comes in the same order in every run.
    QHashSeed::setDeterministicGlobalSeed();
    useOwnRuntimeFolder();
    const QGuiApplication application(argc, argv);
    // Files are the same on every desktop: English, with a point in numbers.
    cp::ui::speakLanguage(QStringLiteral("en"));
    QLocale::setDefault(QLocale::c());
    return cp::ui::runCommand(arguments);
}

bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// A word that is neither a command nor a file: most likely a mistyped command. Names with a dot or a folder are left to
/// the window, which says that there is no such file.
bool isUnknownWord(const QString& argument)
{
    return !argument.contains(u'.') && !argument.contains(u'/') && !QFileInfo::exists(argument);
}

int runWindow(int argc, char** argv, const QStringList& files)
{
    QApplication application(argc, argv);
    cp::ui::MainWindow window({cp::ui::JobRunner::Mode::Pool, {}, true});
    window.show();
    if (!files.isEmpty())
        window.openFiles(files);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("counterpoint"));
    QCoreApplication::setOrganizationName(QStringLiteral("counterpoint"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERPOINT_VERSION));
    const QStringList arguments = argumentsOf(argc, argv);
    if (cp::ui::isCommand(arguments))
        return runJob(argc, argv, arguments);
    QTextStream err(stderr);
    if (!arguments.isEmpty() && (arguments.first().startsWith(u'-') || isUnknownWord(arguments.first()))) {
        err << "counterpoint: “" << arguments.first() << "” is neither a command nor a file. See counterpoint --help." << Qt::endl;
        return cp::ui::exitUsage;
    }
    if (!hasDisplay()) {
        err << "There is no display for the window. Nothing was changed. Without one, these commands do the same work:\n" << cp::ui::usageText();
        return cp::ui::exitFailed;
    }
    return runWindow(argc, argv, arguments);
}
