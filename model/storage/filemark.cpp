#include "model/storage/filemark.h"

#include <QFile>
#include <sys/stat.h>

namespace cp {

FileMark FileMark::of(const QString& path)
{
    struct stat found {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? FileMark{found.st_dev, found.st_ino} : FileMark();
}

FileMark FileMark::of(int handle)
{
    struct stat found {};
    return ::fstat(handle, &found) == 0 ? FileMark{found.st_dev, found.st_ino} : FileMark();
}

} // namespace cp
