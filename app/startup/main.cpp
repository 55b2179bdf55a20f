#include "app/commandline/commandline.h"

#include <QDir>
#include <QGuiApplication>

namespace {

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("counterpoint"));
    QCoreApplication::setOrganizationName(QStringLiteral("counterpoint"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERPOINT_VERSION));
    const QStringList arguments = argumentsOf(argc, argv);
    // Jobs measure text but never need a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QDir::tempPath().toLocal8Bit()); // silences a warning of Qt on servers
    const QGuiApplication application(argc, argv);
    return cp::ui::runCommand(arguments);
}
