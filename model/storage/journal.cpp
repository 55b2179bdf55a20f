#include "model/storage/journal.h"

#include "model/storage/archive.h"
#include "model/storage/conversion1.h"
#include "model/storage/filemark.h"
#include "model/storage/format1.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtEndian>
#include <cstdio>
#include <exception>
#include <sys/stat.h>
#include <unistd.h>

// File: the line "counterpoint-journal 1 WRITER\n", then records: type (1 byte), length of the payload (4), time in
// milliseconds since 1970 (8), the first 8 bytes of the SHA-256 of all that and the payload, the payload. The first record
// is the base (B): checksum, subject and workspace, each after a line end.

namespace cp {
namespace {

constexpr char magic[] = "counterpoint-journal ";
constexpr int journalFormat = 1;
constexpr qsizetype headBytes = 1 + 4 + 8;
constexpr qsizetype checkBytes = 8;

/// Context of the texts below for translators.
struct JournalText {
    Q_DECLARE_TR_FUNCTIONS(JournalText)
};

QByteArray checkOf(QByteArrayView head, QByteArrayView payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(head);
    hash.addData(payload);
    return hash.result().left(checkBytes);
}

Error damaged(const QString& name)
{
    return {ErrorCode::Damaged, JournalText::tr("The journal “%1” is damaged from its start; no edit can be read from it. The workspace itself was not touched.").arg(name)};
}

Error cannotWrite(ErrorCode code, const QString& why)
{
    return {code, JournalText::tr("The journal of edits cannot be written: %1. Edits are kept only in memory until you save; save often.").arg(why)};
}

/// The record at `at`, or nothing when it is not whole.
std::optional<Journal::Record> recordAt(const QByteArray& bytes, qsizetype& at)
{
    if (bytes.size() - at < headBytes + checkBytes)
        return std::nullopt;
    const QByteArrayView head = QByteArrayView(bytes).sliced(at, headBytes);
    const qsizetype length = qFromBigEndian<quint32>(head.data() + 1);
    if (bytes.size() - at - headBytes - checkBytes < length)
        return std::nullopt;
    const QByteArrayView payload = QByteArrayView(bytes).sliced(at + headBytes + checkBytes, length);
    if (QByteArrayView(bytes).sliced(at + headBytes, checkBytes) != checkOf(head, payload))
        return std::nullopt;
    at += headBytes + checkBytes + length;
    return Journal::Record{head[0], QDateTime::fromMSecsSinceEpoch(qFromBigEndian<qint64>(head.data() + 5), Qt::UTC), payload.toByteArray()};
}

} // namespace

QString journalOf(const QString& workspacePath) { return workspacePath + QStringLiteral(".journal"); }

Result<std::shared_ptr<JournalWriter>> JournalWriter::start(const QString& path, const QString& subject, const QByteArray& baseSha256,
                                                            const std::optional<Workspace>& base)
{
    std::shared_ptr<JournalWriter> writer(new JournalWriter(path));
    const QByteArray line = QByteArray(magic) + QByteArray::number(journalFormat) + " " COUNTERPOINT_VERSION "\n";
    QString title = subject;
    const QByteArray payload = baseSha256 + '\n' + title.replace(u'\n', u' ').toUtf8() + '\n' + (base ? encodeWorkspace(*base) : QByteArray());
    const bool isWhole = writer->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        && writer->m_file.write(line) == line.size() && writer->write('B', payload).isOk();
    // The data before the name, or a power cut could leave the name alone.
    if (isWhole && ::fdatasync(writer->m_file.handle()) == 0
        && std::rename(QFile::encodeName(writer->m_file.fileName()).constData(), QFile::encodeName(path).constData()) == 0)
        return writer;
    const QString why = isWhole ? qt_error_string() : writer->m_file.errorString();
    writer->m_file.remove();
    return cannotWrite(ErrorCode::NotWritable, why);
}

Outcome JournalWriter::write(char type, const QByteArray& payload)
{
    QByteArray head(headBytes, type);
    qToBigEndian(static_cast<quint32>(payload.size()), head.data() + 1);
    qToBigEndian(QDateTime::currentMSecsSinceEpoch(), head.data() + 5);
    const QByteArray record = head + checkOf(head, payload) + payload;
    // A file whose folder was deleted still takes bytes, but nobody finds them again.
    struct stat state {};
    if (::fstat(m_file.handle(), &state) == 0 && state.st_nlink == 0)
        return cannotWrite(ErrorCode::NotWritable, JournalText::tr("its folder is gone"));
    // One unbuffered write: what it took has left the program.
    const qint64 start = m_file.pos();
    if (m_file.write(record) == record.size())
        return Done{};
    const QString why = m_file.errorString();
    m_file.resize(start); // half a record would hide those after it
    m_file.seek(start);
    return cannotWrite(ErrorCode::DiskFull, why);
}

Outcome JournalWriter::append(const MapDelta& delta, const QString& text)
{
    format1::Edit edit = toFormat1(delta);
    edit.text = text.toStdString();
    return write('E', packed(edit));
}

Outcome JournalWriter::appendScale(const QString& scale, const QString& text)
{
    format1::Edit edit;
    edit.text = text.toStdString();
    edit.after.scale = scale.toStdString();
    return write('E', packed(edit));
}

Outcome JournalWriter::appendExtra(const QJsonObject& extra, const QString& text)
{
    format1::Edit edit;
    edit.text = text.toStdString();
    // Never empty, since an empty one says that nothing changed.
    edit.after.extra = QJsonDocument(extra).toJson(QJsonDocument::Compact).toStdString();
    return write('E', packed(edit));
}

Outcome JournalWriter::appendSaving(const QByteArray& sha256) { return write('S', sha256); }

void JournalWriter::discard()
{
    // Another window that took the workspace over has its own journal under this name.
    const bool isOurs = FileMark::of(m_file.handle()) == FileMark::of(m_path);
    m_file.close();
    if (isOurs)
        QFile::remove(m_path);
}

namespace {

/// A journal without records yet: what it is about and which workspace its edits start from.
Result<Journal> withBase(const QByteArray& payload, const QString& name)
{
    const qsizetype shaEnd = payload.indexOf('\n');
    const qsizetype subjectEnd = payload.indexOf('\n', shaEnd + 1);
    if (shaEnd < 0 || subjectEnd < 0)
        return damaged(name);
    Journal journal;
    journal.baseSha256 = payload.left(shaEnd);
    journal.subject = QString::fromUtf8(payload.mid(shaEnd + 1, subjectEnd - shaEnd - 1));
    if (const QByteArray base = payload.mid(subjectEnd + 1); !base.isEmpty()) {
        Result<Workspace> workspace = decodeWorkspace(base, name);
        if (!workspace)
            return damaged(name);
        journal.base = std::move(workspace).value();
    }
    return journal;
}

} // namespace

Result<Journal> decodeJournal(const QByteArray& bytes, const QString& name)
{
    const qsizetype end = bytes.left(100).indexOf('\n');
    if (!bytes.startsWith(magic) || end < 0)
        return damaged(name);
    bool isNumber = false;
    const QList<QByteArray> fields = bytes.mid(qsizetype(sizeof magic) - 1, end - qsizetype(sizeof magic) + 1).split(' ');
    if (const int format = fields.first().toInt(&isNumber); isNumber && format > journalFormat)
        return newerFormat(name, QString::fromLatin1(fields.value(1)));
    qsizetype at = end + 1;
    const std::optional<Journal::Record> first = recordAt(bytes, at);
    if (!first || first->type != 'B')
        return damaged(name);
    Result<Journal> begun = withBase(first->payload, name);
    if (!begun)
        return begun;
    Journal journal = std::move(begun).value();
    while (std::optional<Journal::Record> record = recordAt(bytes, at))
        journal.records.push_back(std::move(*record));
    return journal;
}

Result<Journal> readJournal(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, JournalText::tr("There is no journal “%1”.").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, JournalText::tr("The journal “%1” cannot be read: %2. Nothing was changed. Check its permissions.").arg(name, file.errorString())};
    return decodeJournal(file.readAll(), name);
}

namespace {

/// The first record that this version of the file does not hold yet; none when the journal is another file's.
std::optional<size_t> firstNewRecord(const Journal& journal, const QByteArray& file)
{
    const QByteArray sha256 = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
    for (size_t i = journal.records.size(); i-- > 0;) {
        if (journal.records[i].type == 'S' && journal.records[i].payload == sha256)
            return i + 1;
    }
    return journal.base || sha256 == journal.baseSha256 ? std::optional<size_t>(0) : std::nullopt;
}

/// Throws where the record is none of an edit that fits.
void applyEdit(const Journal::Record& record, Recovery& recovery)
{
    const format1::Edit edit = unpacked<format1::Edit>(record.payload);
    recovery.workspace.map.apply(fromFormat1(edit, recovery.workspace.map));
    if (!edit.after.scale.empty())
        recovery.workspace.scale = QString::fromStdString(edit.after.scale);
    if (!edit.after.extra.empty())
        recovery.workspace.extra = QJsonDocument::fromJson(QByteArray::fromStdString(edit.after.extra)).object();
    ++recovery.edits;
    recovery.last = record.time;
    recovery.lastText = QString::fromStdString(edit.text);
}

} // namespace

Result<Recovery> recovered(const Journal& journal, const QByteArray& file, const QString& name)
{
    const std::optional<size_t> from = firstNewRecord(journal, file);
    if (!from)
        return Error{ErrorCode::Unsupported, JournalText::tr("The journal does not belong to this version of “%1”; its edits were not recovered. Both are untouched.").arg(name)};
    Recovery recovery;
    if (journal.base && *from == 0) {
        recovery.workspace = *journal.base;
    } else {
        Result<Workspace> base = decodeWorkspace(file, name);
        if (!base)
            return base.error();
        recovery.workspace = std::move(base).value();
    }
    try {
        for (size_t i = *from; i < journal.records.size(); ++i) {
            if (journal.records[i].type == 'E')
                applyEdit(journal.records[i], recovery);
        }
    } catch (const std::exception&) {
        // What follows an edit that does not fit was made on a map that is not there: what came before it is kept.
    }
    if (!brokenRules(recovery.workspace.map).empty())
        return Error{ErrorCode::Damaged, JournalText::tr("The edits in the journal of “%1” do not fit together and were not recovered. Nothing was changed.").arg(name)};
    return recovery;
}

} // namespace cp
