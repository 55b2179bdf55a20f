#include "model/exchange/formats.h"
#include "model/storage/workspacefile.h"
#include "tests/support/fixtures.h"

#include <QTemporaryDir>
#include <cstdio>
#include <ctime>
#include <functional>

// bench_files: milliseconds of processor time to save and open workspaces, and to write and read each format.

namespace {

/// Of this program's own work: a busy machine does not count.
double milliseconds(const std::function<void()>& work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

} // namespace

int main()
{
    using namespace cp;
    QTemporaryDir folder;
    for (const int statements : {5000, 100000}) {
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
        for (const Format& format : formats()) {
            if (!format.write || format.kind != Format::Kind::Map || format.id == QLatin1String("cpw"))
                continue;
            QByteArray bytes;
            const double write = milliseconds([&] { bytes = writeMap(workspace, format); });
            const double read = format.read ? milliseconds([&] { isGood = readMap(bytes, QStringLiteral("x"), format).isOk(); }) : 0;
            std::printf("  %-12s write %.0f ms, read %.0f ms, %.1f MB%s\n", qPrintable(format.id), write, read, static_cast<double>(bytes.size()) / 1e6, isGood ? "" : " FAILED");
        }
    }
    return 0;
}
