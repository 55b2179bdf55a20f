#include "tests/support/program.h"

#include "app/commandline/commandline.h"
#include "app/window/languages.h"

#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QTemporaryFile>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace cp::test {
namespace {

/// One of the process's streams on another file while it lives.
class Redirected final {
public:
    Redirected(int stream, int file) : m_stream(stream), m_before(::dup(stream)) { ::dup2(file, stream); }
    ~Redirected()
    {
        ::dup2(m_before, m_stream);
        ::close(m_before);
    }
    Redirected(const Redirected&) = delete;
    Redirected& operator=(const Redirected&) = delete;

private:
    int m_stream;
    int m_before;
};

QByteArray allOf(QTemporaryFile& file)
{
    file.seek(0);
    return file.readAll();
}

} // namespace

const QByteArray firstArticle = "The bridge should be repaired\n\nBy Ann Reed\n\nThe bridge will very likely stand for another fifty years, "
                                "because its piers are sound. Engineers found no cracks in the piers. If the council pays for new "
                                "bolts, the deck will hold too. Most experts agree that repair is cheaper than a new bridge.\n\n"
                                "We should therefore repair the bridge \U0001F309 and keep the old road.\n";
const QByteArray secondArticle = "Build a new bridge\n\nThe bridge is unlikely to stand for another fifty years. Its piers are not sound, "
                                 "since divers found cracks in them last spring. There is a 30 per cent chance that the deck fails "
                                 "within ten years.\n\nThe council should not repair the bridge. A new bridge is cheaper than repair, "
                                 "unless steel prices double.\n";

Run runProgram(const QStringList& arguments, const QByteArray& input, const QString& outFile, const QStringList& environment)
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    if (!outFile.isEmpty())
        process.setStandardOutputFile(outFile);
    process.start(QStringLiteral(COUNTERPOINT_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), "crashed or hung: " + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Run runInside(const QStringList& arguments, const QByteArray& input, const QString& outFile)
{
    QTemporaryFile in;
    QTemporaryFile out;
    QTemporaryFile err;
    if (!in.open() || !out.open() || !err.open() || in.write(input) != input.size() || !in.flush() || !in.seek(0))
        return {};
    // As main() does before a command.
    ui::speakLanguage(QStringLiteral("en"));
    QLocale::setDefault(QLocale::c());
    std::fflush(nullptr);
    const int target = outFile.isEmpty() ? -1 : ::open(QFile::encodeName(outFile).constData(), O_WRONLY);
    Run result;
    {
        const Redirected stdIn(STDIN_FILENO, in.handle());
        const Redirected stdOut(STDOUT_FILENO, target < 0 ? out.handle() : target);
        const Redirected stdErr(STDERR_FILENO, err.handle());
        std::clearerr(stdin);
        std::rewind(stdin);
        result.code = ui::runCommand(arguments);
        std::fflush(nullptr);
    }
    if (target >= 0)
        ::close(target);
    std::clearerr(stdout);
    result.out = allOf(out);
    result.err = allOf(err);
    return result;
}

bool saysWhy(const Run& result, int code)
{
    const bool sentence = result.err.startsWith("counterpoint: ") && result.err.endsWith(".\n") && result.err.count('\n') == 1;
    if (result.code != code || !sentence || !result.out.isEmpty())
        qWarning("code %d: %s%s", result.code, result.err.constData(), result.out.constData());
    return result.code == code && sentence && result.out.isEmpty();
}

QJsonObject objectOf(const QByteArray& bytes) { return QJsonDocument::fromJson(bytes).object(); }

QList<QJsonObject> linesOf(const QByteArray& bytes)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : bytes.split('\n')) {
        if (!line.isEmpty())
            lines += objectOf(line);
    }
    return lines;
}

QByteArray lineOf(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

} // namespace cp::test
