#include "model/storage/workspacefile.h"

#include "model/storage/archive.h"
#include "model/storage/conversion1.h"
#include "model/storage/filereading.h"
#include "model/storage/filewriting.h"
#include "model/storage/format1.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <exception>

// File: one header line, "counterpoint-workspace FORMAT WRITER PAYLOAD_BYTES SHA256\n", then the payload: a Boost XML
// archive compressed with zlib. The header is judged before the archive is touched, because Boost does not notice
// data newer than the code.

namespace cp {
namespace {

constexpr char magic[] = "counterpoint-workspace";
constexpr qint64 maxFileBytes = 512LL * 1024 * 1024;

/// Context of the texts below for translators.
struct WorkspaceText {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceText)
};

Error damaged(const QString& name)
{
    return {ErrorCode::Damaged, WorkspaceText::tr("“%1” is damaged and was not opened. The file was not changed. Open a backup or an export of it.").arg(name)};
}

struct Header {
    int format = 0;
    qsizetype payloadBytes = 0;
    QByteArray sha256;
    qsizetype length = 0; ///< bytes of the header line with its end
};

Result<Header> readHeader(const QByteArray& bytes, const QString& name)
{
    const QByteArray start = bytes.left(200);
    const qsizetype end = start.indexOf('\n');
    if (!start.startsWith(magic))
        return Error{ErrorCode::Unsupported, WorkspaceText::tr("“%1” is not a Counterpoint workspace. It was not changed. Choose a *.cpw file.").arg(name)};
    const QList<QByteArray> fields = start.left(end).split(' ');
    bool isFormat = false;
    bool isCount = false;
    Header header;
    header.format = fields.size() > 1 ? fields[1].toInt(&isFormat) : 0;
    if (isFormat && header.format > workspaceFormat)
        return newerFormat(name, QString::fromLatin1(fields.value(2)));
    if (end < 0 || fields.size() != 5)
        return damaged(name);
    header.payloadBytes = fields[3].toLongLong(&isCount);
    header.sha256 = fields[4];
    header.length = end + 1;
    if (!isFormat || !isCount || header.format < 1)
        return damaged(name);
    return header;
}

Error notSaved(const QString& path, const WriteFailure& failure)
{
    const QString name = QFileInfo(path).fileName();
    if (failure.diskFull)
        return {ErrorCode::DiskFull, WorkspaceText::tr("Could not save “%1”: the disk is full or broken. An older file of that name is unchanged and your "
                                        "edits are still open. Free some space and save again, or save elsewhere.").arg(name)};
    return {ErrorCode::NotWritable, WorkspaceText::tr("Could not save “%1”: %2. An older file of that name is unchanged and your edits are still open. "
                                       "Save to another folder.").arg(name, failure.why)};
}

Result<QByteArray> readWhole(const QString& path)
{
    Result<QByteArray> bytes = readFile(path, maxFileBytes);
    if (bytes && bytes->size() > maxFileBytes)
        return Error{ErrorCode::TooLarge, WorkspaceText::tr("“%1” is too large for a workspace. It was not opened or changed.").arg(QFileInfo(path).fileName())};
    return bytes;
}

/// The payload of a file whose header and checksum are sound.
Result<QByteArray> payloadOf(const QByteArray& bytes, const QString& name)
{
    const Result<Header> header = readHeader(bytes, name);
    if (!header)
        return header.error();
    QByteArray payload = bytes.mid(header->length);
    if (payload.size() != header->payloadBytes || QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() != header->sha256)
        return damaged(name);
    return payload;
}

/// The version that is about to be replaced stays beside it. A damaged one does not push out a sound backup, and a full
/// disk is no reason not to try the save itself.
void keepBackup(const QString& path, const QByteArray& next)
{
    if (!QFileInfo(path).isFile())
        return;
    const Result<QByteArray> old = readWhole(path);
    if (old && *old != next && payloadOf(*old, path))
        static_cast<void>(writeFile(*old, backupOf(path)));
}

struct Writing {
    enum class End { Done, Failed, ReadsOtherwise };
    End end = End::Done;
    WriteFailure failure;
};

Writing written(const QByteArray& bytes, const QString& path)
{
    keepBackup(path, bytes);
    if (const std::optional<WriteFailure> failure = writeFile(bytes, path))
        return {Writing::End::Failed, *failure};
    if (!QFileInfo(path).isFile())
        return {}; // a pipe cannot be read back
    const Result<QByteArray> back = readWhole(path);
    return {back && *back == bytes ? Writing::End::Done : Writing::End::ReadsOtherwise, {}};
}

} // namespace

Error newerFormat(const QString& name, const QString& writer)
{
    static const QRegularExpression version(QStringLiteral("^\\d{1,4}(\\.\\d{1,4}){0,3}$"));
    if (version.match(writer).hasMatch())
        return {ErrorCode::TooNew, WorkspaceText::tr("“%1” needs version %2 of Counterpoint or a later one. It was not opened or changed. Update the program to read it.").arg(name, writer)};
    return {ErrorCode::TooNew, WorkspaceText::tr("“%1” was made by a newer Counterpoint. It was not opened or changed. Update the program to read it.").arg(name)};
}

QByteArray encodeWorkspace(const Workspace& workspace)
{
    const QByteArray payload = packed(toFormat1(workspace));
    QByteArray header = QByteArray(magic) + ' ' + QByteArray::number(workspaceFormat) + " " COUNTERPOINT_VERSION " "
        + QByteArray::number(payload.size()) + ' ' + QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() + '\n';
    return header + payload;
}

Result<Workspace> decodeWorkspace(const QByteArray& bytes, const QString& name)
{
    const Result<QByteArray> payload = payloadOf(bytes, name);
    if (!payload)
        return payload.error();
    try {
        return fromFormat1(unpacked<format1::Workspace>(*payload));
    } catch (const std::exception&) {
        // Boost reports damage as archive_exception, bad_alloc or length_error, our conversion as runtime_error.
        return damaged(name);
    }
}

Outcome saveWorkspace(const Workspace& workspace, const QString& path)
{
    switch (const Writing writing = written(encodeWorkspace(workspace), path); writing.end) {
    case Writing::End::Failed: return notWritten(path, writing.failure);
    case Writing::End::ReadsOtherwise:
        return Error{ErrorCode::DiskFull, WorkspaceText::tr("“%1” was written but reads back differently: the disk may be broken. The version before is "
                                                            "kept as “%1~” if there was one. Choose another disk.").arg(path)};
    case Writing::End::Done: break;
    }
    return Done{};
}

QString backupOf(const QString& path) { return path + u'~'; }

Outcome saveEncoded(const QByteArray& bytes, const QString& path)
{
    switch (const Writing writing = written(bytes, path); writing.end) {
    case Writing::End::Failed: return notSaved(path, writing.failure);
    case Writing::End::ReadsOtherwise:
        return Error{ErrorCode::DiskFull, WorkspaceText::tr("“%1” was written but reads back differently: the disk may be broken. Your edits are still "
                                             "open. Save to another disk.").arg(QFileInfo(path).fileName())};
    case Writing::End::Done: break;
    }
    return Done{};
}

Result<Workspace> loadWorkspace(const QString& path)
{
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    return decodeWorkspace(*bytes, QFileInfo(path).fileName());
}

} // namespace cp
