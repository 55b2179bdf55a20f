// Time of linking two documents of N statements each, by step.
// usage: bench_linking A.txt B.txt [N…]   Statements are those of the two articles, repeated with other figures.

#include "model/commands/analysis.h"
#include "model/documents/import.h"
#include "model/linking/closelook.h"
#include "model/linking/decision.h"
#include "model/linking/secondlook.h"
#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace cp;

namespace {

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Enough of the text's sentences for `count` statements, each round with a figure of its own so that no two are equal.
Document longDocument(const QString& text, int number, int count)
{
    Document document = importText(text, QString::number(number)).value();
    const ArgumentMap map = analyzeDocuments({document}, {}, {});
    Document made;
    made.id = {number};
    for (int i = 0; i < count; ++i) {
        const Statement& one = map.statements()[static_cast<size_t>(i) % map.statements().size()];
        made.text += QStringLiteral("%1 in case %2.\n").arg(one.quote).arg(i * 7 + number);
    }
    return made;
}

void addStatements(MapDelta& delta, const Document& document)
{
    qsizetype from = 0;
    for (qsizetype end = document.text.indexOf(u'\n'); end >= 0; end = document.text.indexOf(u'\n', from)) {
        Statement one;
        one.id = {static_cast<int>(delta.statements.size()) + 1};
        one.document = document.id;
        one.span = {from, end};
        one.quote = one.text = document.text.mid(from, end - from);
        delta.statements.push_back({std::nullopt, one});
        from = end + 1;
    }
}

ArgumentMap mapOf(const QString& a, const QString& b, int count)
{
    ArgumentMap map;
    MapDelta documents, statements;
    for (const Document& document : {longDocument(a, 1, count), longDocument(b, 2, count)}) {
        documents.documents.push_back({std::nullopt, document});
        addStatements(statements, document);
    }
    map.apply(documents);
    map.apply(statements);
    return map;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    const Result<Meaning>& meaning = installedMeaning();
    if (arguments.size() < 3 || !meaning) {
        out << "usage: bench_linking A.txt B.txt [N…]; needs the models" << Qt::endl;
        return 2;
    }
    LinkingOptions options;
    options.meaning = &*meaning;
    const QStringList counts = arguments.size() > 3 ? arguments.mid(3) : QStringList{QStringLiteral("500"), QStringLiteral("1000"), QStringLiteral("2000")};
    out << "statements a side, pairs judged, compare s, look twice s, look closely s, decide s, links\n";
    for (const QString& count : counts) {
        const ArgumentMap map = mapOf(contents(arguments[1]), contents(arguments[2]), count.toInt());
        QElapsedTimer clock;
        clock.start();
        const ComparedMap compared = compareDocuments(map, options, {});
        const double comparing = static_cast<double>(clock.restart()) / 1000;
        std::vector<LinkChances> chances = lookTwice(compared, LinkModel::instance(), LinkModel::ofSecondLook());
        const double looking = static_cast<double>(clock.restart()) / 1000;
        chances = lookClosely(compared, std::move(chances), LinkModel::ofCloseLook(), *meaning, {});
        const double reading = static_cast<double>(clock.restart()) / 1000;
        const std::vector<Link> links = decideLinks(compared, chances, options);
        out << count << ' ' << compared.pairs.size() << ' ' << comparing << ' ' << looking << ' ' << reading << ' ' << static_cast<double>(clock.elapsed()) / 1000 << ' ' << links.size() << Qt::endl;
    }
    return 0;
}
