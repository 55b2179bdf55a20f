#include "tests/fuzz/targets.h"

#include "model/documents/import.h"
#include "model/exchange/formats.h"
#include "model/language/chancelexicon.h"
#include "model/linking/linkmodel.h"
#include "model/storage/journal.h"
#include "model/storage/salvage.h"
#include "model/storage/workspacefile.h"
#include "tests/support/zipped.h"

#include <QCryptographicHash>
#include <QString>
#include <cmath>
#include <cstdlib>

namespace {

using namespace cp;

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

template <const char* id>
void readFormat(const QByteArray& bytes)
{
    const Result<Imported> read = readMap(bytes, QStringLiteral("fuzz"), *formatById(QLatin1String(id)));
    demand(read.isOk() ? brokenRules(read->workspace.map).empty() : !read.error().message.isEmpty());
}

template <DocumentFormat format>
void readDocument(const QByteArray& bytes)
{
    const Result<Document> read = importBytes(bytes, QStringLiteral("fuzz"), format);
    demand(read.isOk() ? !read->text.isEmpty() : !read.error().message.isEmpty());
}

/// The bytes as an archive, and as the text inside one.
template <DocumentFormat format, const char* part>
void readOffice(const QByteArray& bytes)
{
    readDocument<format>(bytes);
    readDocument<format>(test::zipped(bytes, part));
}

/// The checksum would stop nearly every input, so half of them get one that fits.
void readWorkspace(const QByteArray& bytes)
{
    const Result<Workspace> read = decodeWorkspace(bytes, QStringLiteral("fuzz"));
    demand(!read.isOk() || brokenRules(read->map).empty());
    const QByteArray payload = qCompress(bytes);
    const QByteArray sealed = "counterpoint-workspace 1 0 " + QByteArray::number(payload.size()) + ' '
        + QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() + '\n' + payload;
    const Result<Workspace> inner = decodeWorkspace(sealed, QStringLiteral("fuzz"));
    demand(!inner.isOk() || brokenRules(inner->map).empty());
}

void salvage(const QByteArray& bytes)
{
    const Result<Workspace> read = salvagedWorkspace(bytes, QStringLiteral("fuzz"));
    demand(read.isOk() ? brokenRules(read->map).empty() : !read.error().message.isEmpty());
    const Result<Workspace> inner = salvagedWorkspace("counterpoint-workspace 1 0 0 x\n" + qCompress(bytes), QStringLiteral("fuzz"));
    demand(!inner.isOk() || brokenRules(inner->map).empty());
}

void readJournalBytes(const QByteArray& bytes)
{
    const Result<Journal> journal = decodeJournal(bytes, QStringLiteral("fuzz"));
    Journal edits = journal.isOk() ? *journal : Journal{QString(), {}, Workspace(), {}};
    edits.records.push_back({'E', QDateTime::currentDateTimeUtc(), qCompress(bytes)});
    const Result<Recovery> recovery = recovered(edits, {}, QStringLiteral("fuzz"));
    demand(!recovery.isOk() || brokenRules(recovery->workspace.map).empty());
}

/// Three tables, told apart by form feeds, and the weights of links.
void readLexicons(const QByteArray& bytes)
{
    const QList<QByteArray> tables = bytes.split('\f');
    const ChanceLexicon lexicon = ChanceLexicon::read(tables.value(0), tables.value(1), tables.value(2));
    for (const ChanceEntry& entry : lexicon.phrases)
        demand(0 <= entry.survey.low && entry.survey.low <= entry.survey.best && entry.survey.best <= entry.survey.high && entry.survey.high <= 1);
    for (const ChanceModifier& modifier : lexicon.modifiers)
        demand(std::isfinite(modifier.factor));
    demand(lexicon.longestPhrase >= 1);
    const LinkChances chances = LinkModel(bytes).chances({});
    demand(!std::isnan(chances.match));
}

constexpr char json[] = "json";
constexpr char argdown[] = "argdown";
constexpr char graphml[] = "graphml";
constexpr char dot[] = "dot";
constexpr char csv[] = "csv";
constexpr char mm[] = "mm";
constexpr char docxPart[] = "word/document.xml";
constexpr char odtPart[] = "content.xml";
constexpr char epubPart[] = "META-INF/container.xml";

} // namespace

const std::vector<FuzzTarget>& fuzzTargets()
{
    // AIF and SADFace are told apart from our own JSON by what is in the file.
    static const std::vector<FuzzTarget> targets{
        {"workspace", readWorkspace}, {"salvage", salvage}, {"journal", readJournalBytes}, {"json", readFormat<json>}, {"aif", readFormat<json>},
        {"sadface", readFormat<json>}, {"argdown", readFormat<argdown>}, {"graphml", readFormat<graphml>}, {"dot", readFormat<dot>},
        {"csv", readFormat<csv>}, {"mm", readFormat<mm>}, {"html", readDocument<DocumentFormat::Html>}, {"mhtml", readDocument<DocumentFormat::WebArchive>},
        {"markdown", readDocument<DocumentFormat::Markdown>}, {"text", readDocument<DocumentFormat::PlainText>},
        {"docx", readOffice<DocumentFormat::Docx, docxPart>}, {"odt", readOffice<DocumentFormat::Odt, odtPart>},
        {"epub", readOffice<DocumentFormat::Epub, epubPart>}, {"lexicons", readLexicons}};
    return targets;
}
