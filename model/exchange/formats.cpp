#include "model/exchange/formats.h"

#include "model/exchange/aif.h"
#include "model/exchange/argdown.h"
#include "model/exchange/csvtable.h"
#include "model/exchange/dot.h"
#include "model/exchange/exportgraph.h"
#include "model/exchange/foreigntext.h"
#include "model/exchange/graphml.h"
#include "model/exchange/mapjson.h"
#include "model/exchange/outline.h"
#include "model/exchange/report.h"
#include "model/exchange/sadface.h"
#include "model/exchange/webjson.h"
#include "model/storage/filereading.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct FormatText {
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};

Result<Imported> imported(Result<Workspace> workspace)
{
    if (!workspace)
        return workspace.error();
    return Imported{std::move(workspace).value(), {}};
}

/// Three formats end in .json; only what is in them tells them apart.
Result<Imported> readJson(const QByteArray& bytes, const QString& name)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (isAif(root))
        return readAif(root, name);
    if (isSadface(root))
        return readSadface(root, name);
    return imported(readMapJson(bytes, name));
}

/// XML says itself what it is written in; the other text formats do not.
template <Result<Imported> (*read)(const QByteArray&, const QString&)>
Result<Imported> fromText(const QByteArray& bytes, const QString& name)
{
    const Result<QByteArray> text = utf8Of(bytes, name);
    return text ? read(*text, name) : text.error();
}

Result<Imported> readWorkspace(const QByteArray& bytes, const QString& name) { return imported(decodeWorkspace(bytes, name)); }

QByteArray writeJson(const Workspace& workspace) { return writeMapJson(workspace); }
QByteArray writeAifdb(const Workspace& workspace) { return writeAif(workspace, AifDialect::Aifdb); }
QByteArray writeXaif(const Workspace& workspace) { return writeAif(workspace, AifDialect::Xaif); }
QByteArray writeLoose(const Workspace& workspace) { return writeArgdown(workspace, ArgdownMode::Loose); }
QByteArray writeStrict(const Workspace& workspace) { return writeArgdown(workspace, ArgdownMode::Strict); }
QByteArray writePlainGraphml(const Workspace& workspace) { return writeGraphml(workspace, GraphmlFlavour::Plain); }
QByteArray writeYedGraphml(const Workspace& workspace) { return writeGraphml(workspace, GraphmlFlavour::Yed); }
Result<Imported> readGraph(const QByteArray& bytes, const QString& name) { return readGraphml(bytes, name); }
QByteArray writeTables(const Workspace& workspace) { return writeCsv(workspace, CsvPart::Both); }
QByteArray writeNodes(const Workspace& workspace) { return writeCsv(workspace, CsvPart::Nodes); }
QByteArray writeEdges(const Workspace& workspace) { return writeCsv(workspace, CsvPart::Edges); }
QByteArray writeOpml(const Workspace& workspace) { return writeOutline(workspace, OutlineFormat::Opml); }
QByteArray writeMarkdownOutline(const Workspace& workspace) { return writeOutline(workspace, OutlineFormat::Markdown); }
template <ReportFormat format>
QByteArray writeReport(const Workspace& workspace)
{
    return comparisonReport(workspace.map, format).toUtf8();
}

/// One letter a part, in the order of MapPart: s shown, o own, b bent, l lost.
std::array<Keeping, mapPartCount> keeping(const char* letters)
{
    std::array<Keeping, mapPartCount> all{};
    for (size_t i = 0; i < mapPartCount; ++i)
        all[i] = letters[i] == 's' ? Keeping::Shown : letters[i] == 'o' ? Keeping::Own : letters[i] == 'b' ? Keeping::Bent : Keeping::Lost;
    return all;
}

Format mapFormat(const char* id, std::initializer_list<const char*> suffixes, QByteArray (*write)(const Workspace&),
                 Result<Imported> (*read)(const QByteArray&, const QString&), const char* letters)
{
    Format format{QString::fromLatin1(id), {}, Format::Kind::Map, write, read, keeping(letters)};
    for (const char* suffix : suffixes)
        format.suffixes += QString::fromLatin1(suffix);
    return format;
}

Format otherFormat(const char* id, Format::Kind kind, QByteArray (*write)(const Workspace&) = nullptr)
{
    return {QString::fromLatin1(id), {QString::fromLatin1(id)}, kind, write, nullptr, {}};
}

const Format* longestFit(const QString& fileName, bool (*fits)(const Format&))
{
    const QString name = QFileInfo(fileName).fileName().toLower();
    const Format* best = nullptr;
    qsizetype length = 0;
    for (const Format& format : formats()) {
        for (const QString& suffix : format.suffixes) {
            if (fits(format) && suffix.size() > length && name.endsWith(u'.' + suffix)) {
                best = &format;
                length = suffix.size();
            }
        }
    }
    return best;
}

} // namespace

const std::vector<Format>& formats()
{
    // One letter a part, in the order of MapPart: texts, quotes, roles, chances, holders, relations, conditions, linked
    // premises, linked attacks, undercuts, links, their reasons, near misses, notes, places, dialogue, dismissed.
    static const std::vector<Format> all{
        mapFormat("cpw", {"cpw"}, encodeWorkspace, readWorkspace, "sssssssssssssssss"),
        mapFormat("json", {"json"}, writeJson, fromText<readJson>, "sssssssssssssssss"),
        mapFormat("aif", {"aif.json", "aif"}, writeAifdb, fromText<readJson>, "ooossssssssoooosl"),
        mapFormat("xaif", {"xaif.json", "xaif"}, writeXaif, fromText<readJson>, "ssossssssssooossl"),
        mapFormat("argdown", {"argdown", "ad"}, writeLoose, fromText<readArgdown>, "lssssssssssllslll"),
        mapFormat("strict", {"strict.argdown"}, writeStrict, fromText<readArgdown>, "lssssssssssllslll"),
        mapFormat("sadface", {"sadface.json", "sadface"}, writeSadface, fromText<readJson>, "ssooosossssoooool"),
        mapFormat("graphml", {"graphml"}, writePlainGraphml, readGraph, "osssssssssssssool"),
        mapFormat("yed", {"yed.graphml"}, writeYedGraphml, readGraph, "ossssssssssssssol"),
        mapFormat("dot", {"dot", "gv"}, writeDot, fromText<readDot>, "lssssssssssssslll"),
        mapFormat("csv", {"csv"}, writeTables, fromText<readCsv>, "lssssssssssssslll"),
        mapFormat("nodes", {"nodes.csv"}, writeNodes, fromText<readCsv>, "lssssllllllllslll"),
        mapFormat("edges", {"edges.csv"}, writeEdges, fromText<readCsv>, "lllllssssssssllll"),
        mapFormat("mm", {"mm"}, nullptr, readMindMap, "lllllllllllllllll"),
        mapFormat("opml", {"opml"}, writeOpml, nullptr, "lllssssssblllllll"),
        mapFormat("outline", {"outline.md"}, writeMarkdownOutline, nullptr, "lllssssssblllllll"),
        mapFormat("canvas", {"canvas"}, writeJsonCanvas, nullptr, "lllslssbbbslllsll"),
        mapFormat("annotations", {"annotations.json", "jsonld"}, writeWebAnnotations, nullptr, "lsssllllllsllslll"),
        otherFormat("svg", Format::Kind::Picture),
        otherFormat("png", Format::Kind::Picture),
        otherFormat("pdf", Format::Kind::Picture),
        otherFormat("md", Format::Kind::Report, writeReport<ReportFormat::Markdown>), otherFormat("html", Format::Kind::Report, writeReport<ReportFormat::Html>),
        otherFormat("report.csv", Format::Kind::Report, writeReport<ReportFormat::Csv>)};
    return all;
}

const Format* formatById(const QString& id)
{
    const auto at = std::find_if(formats().begin(), formats().end(), [&id](const Format& format) {
        return format.id == id || format.suffixes.contains(id);
    });
    return at == formats().end() ? nullptr : &*at;
}

const Format* writtenFormatOf(const QString& fileName)
{
    return longestFit(fileName, [](const Format& format) { return format.write || format.kind == Format::Kind::Picture; });
}

const Format* readFormatOf(const QString& fileName)
{
    return longestFit(fileName, [](const Format& format) { return format.read != nullptr; });
}

Result<Imported> readMap(const QByteArray& bytes, const QString& name, const Format& format)
{
    if (bytes.size() > ExchangeLimits().maxBytes)
        return tooManyBytes(name);
    if (bytes.isEmpty())
        return Error{ErrorCode::Empty, FormatText::tr("“%1” is empty. Nothing was opened or changed. Choose another file.").arg(name)};
    return format.read(bytes, name);
}

Result<Imported> readMapFile(const QString& path, const Format& format)
{
    if (format.read == readWorkspace)
        return imported(loadWorkspace(path));
    const Result<QByteArray> bytes = readFile(path, ExchangeLimits().maxBytes);
    return bytes ? readMap(*bytes, QFileInfo(path).fileName(), format) : bytes.error();
}

QByteArray writeMap(const Workspace& workspace, const Format& format)
{
    const bool keepsAll = format.kind != Format::Kind::Map || format.keeps[static_cast<size_t>(MapPart::Dismissed)] != Keeping::Lost;
    return format.write(keepsAll ? workspace : withoutDismissed(workspace));
}

} // namespace cp
