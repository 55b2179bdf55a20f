#include "tests/support/zipped.h"

#include <cstdlib>
#include <zip.h>

namespace cp::test {
namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

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

} // namespace cp::test
