#include "model/documents/zipentries.h"

#include "model/documents/importerrors.h"

#include <memory>
#include <zip.h>

namespace cp {
namespace {

constexpr zip_int64_t mostNames = 10'000;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

using Archive = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;

Archive opened(const QByteArray& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive)
        zip_source_free(source);
    zip_error_fini(&error);
    return Archive(archive);
}

/// Reads entries of one archive, all together no more bytes than are allowed.
class EntryReader final {
public:
    EntryReader(zip_t* archive, const QString& name, qint64 mostBytes) : m_archive(archive), m_name(name), m_most(mostBytes), m_left(mostBytes) {}

    /// What the archive says of the size may be a lie, so that the bytes themselves are counted.
    [[nodiscard]] Result<QByteArray> read(zip_uint64_t index)
    {
        const Entry file(zip_fopen_index(m_archive, index, 0));
        if (!file)
            return importerrors::damagedArchive(m_name);
        QByteArray content;
        QByteArray part(64 * 1024, Qt::Uninitialized);
        zip_int64_t got = 0;
        while ((got = zip_fread(file.get(), part.data(), static_cast<zip_uint64_t>(part.size()))) > 0) {
            m_left -= got;
            if (m_left < 0)
                return importerrors::tooLargeUnpacked(m_name, m_most);
            content.append(part.constData(), static_cast<qsizetype>(got));
        }
        if (got < 0)
            return importerrors::damagedArchive(m_name);
        return content;
    }

private:
    zip_t* m_archive;
    QString m_name;
    qint64 m_most;
    qint64 m_left;
};

} // namespace

Result<QHash<QString, QByteArray>> zipEntries(const QByteArray& bytes, const QString& name, qint64 mostBytes,
                                              const std::function<bool(const QString&)>& wanted)
{
    const Archive archive = opened(bytes);
    if (!archive)
        return importerrors::damagedArchive(name);
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > mostNames)
        return importerrors::damagedArchive(name); // no program packs a text into so many files
    QHash<QString, QByteArray> entries;
    EntryReader reader(archive.get(), name, mostBytes);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(archive.get(), index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME) || !wanted(QString::fromUtf8(stat.name)))
            continue;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return importerrors::lockedArchive(name);
        const Result<QByteArray> content = reader.read(index);
        if (!content)
            return content.error();
        entries.insert(QString::fromUtf8(stat.name), *content);
    }
    return entries;
}

} // namespace cp
