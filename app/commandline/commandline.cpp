#include "app/commandline/commandline.h"

#include "app/commandline/analyzecommand.h"
#include "app/commandline/convertcommand.h"
#include "app/commandline/judgecommand.h"
#include "app/commandline/layoutcommand.h"
#include "app/commandline/outputs.h"
#include "app/commandline/phrasecommand.h"

#include <QFile>
#include <QTextStream>
#include <array>

namespace cp::ui {
namespace {

using Runner = int (*)(const QStringList&, QIODevice&, QIODevice&, QTextStream&);

struct Command {
    QLatin1String name;
    Runner run;
};

int printHelp(const QStringList&, QIODevice&, QIODevice& out, QTextStream&)
{
    out.write(usageText().toUtf8());
    return exitDone;
}

int printFormats(const QStringList& arguments, QIODevice&, QIODevice& out, QTextStream& err)
{
    if (!arguments.isEmpty())
        return fail(err, {ErrorCode::WrongUsage, QStringLiteral("formats takes no arguments.")});
    return writeAnswer(keepingTable().toUtf8(), out, err);
}

int printVersion(const QStringList&, QIODevice&, QIODevice& out, QTextStream&)
{
    out.write("counterpoint " COUNTERPOINT_VERSION "\n");
    return exitDone;
}

constexpr std::array commands{
    Command{QLatin1String("analyze"), runAnalyze}, Command{QLatin1String("judge"), runJudge},
    Command{QLatin1String("phrase"), runPhrase},   Command{QLatin1String("convert"), runConvert},
    Command{QLatin1String("compare"), runCompare}, Command{QLatin1String("layout"), runLayout},
    Command{QLatin1String("formats"), printFormats}, Command{QLatin1String("--help"), printHelp},
    Command{QLatin1String("-h"), printHelp},       Command{QLatin1String("help"), printHelp},
    Command{QLatin1String("--version"), printVersion},
};

const Command* commandOf(const QStringList& arguments)
{
    if (arguments.isEmpty())
        return nullptr;
    for (const Command& command : commands) {
        if (arguments.first() == command.name)
            return &command;
    }
    return nullptr;
}

/// Also after a word that is no command.
bool asksForHelp(const QStringList& arguments) { return arguments.contains(QLatin1String("--help")) || arguments.contains(QLatin1String("-h")); }

} // namespace

bool isCommand(const QStringList& arguments) { return commandOf(arguments) || asksForHelp(arguments); }

int runCommand(const QStringList& arguments)
{
    const Command* command = commandOf(arguments);
    QTextStream err(stderr);
    QFile in;
    QFile out;
    if (!isCommand(arguments) || !in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)) {
        err << usageText();
        return exitUsage;
    }
    return asksForHelp(arguments) ? printHelp({}, in, out, err) : command->run(arguments.mid(1), in, out, err);
}

QString usageText()
{
    return QStringLiteral(
        "counterpoint analyze A B [C...] [--json F] [--svg F] [--png F] [--pdf F] [--workspace F.cpw]\n"
        "                     [--report F.md] [--scale icd203|kent|ipcc|survey] [--quiet] [PICTURES]\n"
        "                                                       read, map, link, write; F may be -\n"
        "counterpoint analyze --jsonl [--scale S]              {\"id\",\"text\"} a line in, a map a line out\n"
        "counterpoint judge --jsonl                            {\"id\",\"a\",\"b\"} a line in, a verdict a line out\n"
        "counterpoint phrase [--scale S] TEXT... | --jsonl     read a probability phrase\n"
        "counterpoint convert IN OUT [--from X] [--to X]       any format in, any out, by extension or id:\n"
        "                     in: cpw, json, aif, xaif, argdown, sadface, graphml, yed, dot, csv, mm\n"
        "                     out: these but mm, and strict, nodes, edges, opml, outline, canvas, annotations,\n"
        "                     svg, png, pdf, md, html, report.csv; what a format cannot keep is told on standard error\n"
        "                     [PICTURES]\n"
        "    PICTURES: [--theme light|dark|print] [--document LETTER|TITLE] [--title T] [--no-legend]\n"
        "              [--whole-texts] (no statement shortened),\n"
        "              png: [--width PX | --zoom F] [--dpi N], svg and png: [--transparent],\n"
        "              svg: [--text words|shapes], pdf: [--paper one|a4|a3|letter]\n"
        "counterpoint formats                                 what each format keeps, as a table\n"
        "counterpoint compare FILE.cpw --report F              the comparison report: md, html or report.csv\n"
        "counterpoint layout --json IN [--mode M]             positions and routes; M: columns, level, compact\n"
        "    [--reduce-crossings]                              siblings in an order with which fewer lines cross\n"
        "counterpoint --help | --version\n"
        "Exit codes: 0 done, 1 the job failed, 2 wrong usage.\n");
}

} // namespace cp::ui
