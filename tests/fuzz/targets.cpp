#include "tests/fuzz/targets.h"

#include "model/documents/import.h"
#include "model/exchange/formats.h"
#include "model/storage/journal.h"
#include "model/storage/workspacefile.h"

#include <QCryptographicHash>
#include <QString>
#include <cstdlib>
#include <zip.h>

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

/// An archive with one file in it.
QByteArray zipped(const QByteArray& content, const char* name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_source_t* entry = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
    demand(zip_file_add(archive, name, entry, ZIP_FL_OVERWRITE) >= 0 && zip_close(archive) == 0);
    zip_stat_t stat;
    demand(zip_source_stat(target, &stat) == 0 && zip_source_open(target) == 0);
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    demand(zip_source_read(target, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

/// The bytes as an archive, and as the text inside one.
template <DocumentFormat format, const char* part>
void readOffice(const QByteArray& bytes)
{
    readDocument<format>(bytes);
    readDocument<format>(zipped(bytes, part));
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

void readJournalBytes(const QByteArray& bytes)
{
    const Result<Journal> journal = decodeJournal(bytes, QStringLiteral("fuzz"));
    Journal edits = journal.isOk() ? *journal : Journal{QString(), {}, Workspace(), {}};
    edits.records.push_back({'E', QDateTime::currentDateTimeUtc(), qCompress(bytes)});
    const Result<Recovery> recovery = recovered(edits, {}, QStringLiteral("fuzz"));
    demand(!recovery.isOk() || brokenRules(recovery->workspace.map).empty());
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
        {"workspace", readWorkspace}, {"journal", readJournalBytes}, {"json", readFormat<json>}, {"aif", readFormat<json>},
        {"sadface", readFormat<json>}, {"argdown", readFormat<argdown>}, {"graphml", readFormat<graphml>}, {"dot", readFormat<dot>},
        {"csv", readFormat<csv>}, {"mm", readFormat<mm>}, {"html", readDocument<DocumentFormat::Html>},
        {"markdown", readDocument<DocumentFormat::Markdown>}, {"text", readDocument<DocumentFormat::PlainText>},
        {"docx", readOffice<DocumentFormat::Docx, docxPart>}, {"odt", readOffice<DocumentFormat::Odt, odtPart>},
        {"epub", readOffice<DocumentFormat::Epub, epubPart>}};
    return targets;
}
