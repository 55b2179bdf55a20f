#include "app/commandline/commandline.h"
#include "app/window/languages.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QDir>
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

int runJob(int argc, char** argv, const QStringList& arguments)
{
    // Jobs measure text but never need a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QDir::tempPath().toLocal8Bit()); // silences a warning of Qt on servers
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

int runWindow(int argc, char** argv, const QStringList& files)
{
    QApplication application(argc, argv);
    cp::ui::MainWindow window;
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
    if (!arguments.isEmpty() && arguments.first().startsWith(u'-')) {
        err << cp::ui::usageText();
        return cp::ui::exitUsage;
    }
    if (!hasDisplay()) {
        err << "There is no display for the window. Nothing was changed. Without one, these commands do the same work:\n" << cp::ui::usageText();
        return cp::ui::exitFailed;
    }
    return runWindow(argc, argv, arguments);
}
