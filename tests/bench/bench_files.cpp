#include "model/exchange/formats.h"
#include "model/exchange/image.h"
#include "model/storage/workspacefile.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

// bench_files: milliseconds of processor time to save and open workspaces, and to write and read each format; time and
// memory of a picture of 100 megapixels.

namespace {

using namespace cp;

/// Of this program's own work: a busy machine does not count.
double milliseconds(const std::function<void()>& work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

/// The most memory held since `forgetPeak()`, in MB (Linux).
double peak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6).simplified().split(' ').value(0).toDouble() / 1024;
}

void forgetPeak()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

void measureFormats(const Workspace& workspace)
{
    for (const Format& format : formats()) {
        if (!format.write || format.kind != Format::Kind::Map || format.id == QLatin1String("cpw"))
            continue;
        QByteArray bytes;
        bool isGood = true;
        const double write = milliseconds([&] { bytes = writeMap(workspace, format); });
        const double read = format.read ? milliseconds([&] { isGood = readMap(bytes, QStringLiteral("x"), format).isOk(); }) : 0;
        std::printf("  %-12s write %.0f ms, read %.0f ms, %.1f MB%s\n", qPrintable(format.id), write, read, static_cast<double>(bytes.size()) / 1e6, isGood ? "" : " FAILED");
    }
}

void measureWorkspaces(const QTemporaryDir& folder, int statements)
{
    Workspace workspace;
    workspace.map = test::randomMap(1, statements);
    const QString path = folder.filePath(QStringLiteral("a.cpw"));
    bool isGood = true;
    // The second save also keeps the first as a backup.
    const double first = milliseconds([&] { isGood = saveWorkspace(workspace, path).isOk(); });
    workspace.scale = QStringLiteral("kent");
    const double second = milliseconds([&] { isGood = saveWorkspace(workspace, path).isOk() && isGood; });
    const double open = milliseconds([&] { isGood = loadWorkspace(path).isOk() && isGood; });
    std::printf("%d statements: save %.0f ms, save again %.0f ms, open %.0f ms%s\n", statements, first, second, open, isGood ? "" : " FAILED");
    measureFormats(workspace);
}

void measurePicture(const QTemporaryDir& folder, int statements)
{
    const MapScene scene = buildScene(test::randomMap(1, statements));
    ImageOptions options;
    const QSizeF size = pictureSize(scene, options);
    // Width to height as the map has it, 100 megapixels in all.
    options.width = static_cast<int>(std::sqrt(1e8 * size.width() / size.height()));
    const QString path = folder.filePath(QStringLiteral("a.png"));
    forgetPeak();
    const double before = peak();
    bool isGood = true;
    const double time = milliseconds([&] { isGood = exportImage(scene, path, ImageFormat::Png, options).isOk(); });
    std::printf("PNG of 100 megapixels of %d statements, %d wide: %.0f ms, %.0f MB beyond the %.0f held before, file of %.1f MB%s\n", statements,
                options.width, time, peak() - before, before, static_cast<double>(QFileInfo(path).size()) / 1e6, isGood ? "" : " FAILED");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    // Each line as soon as it is known, also through a pipe.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QTemporaryDir folder;
    for (const int statements : {500, 5000})
        measurePicture(folder, statements);
    for (const int statements : {5000, 100000})
        measureWorkspaces(folder, statements);
    return 0;
}
