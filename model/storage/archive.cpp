#include "model/storage/archive.h"

namespace cp {

bool hasSaneCounts(const QByteArray& xml)
{
    constexpr QByteArrayView tag = "<count>";
    for (qsizetype at = xml.indexOf(tag); at >= 0; at = xml.indexOf(tag, at + 1)) {
        const qsizetype end = xml.indexOf('<', at + 1);
        bool isNumber = false;
        const qlonglong count = xml.mid(at + tag.size(), end - at - tag.size()).toLongLong(&isNumber);
        if (!isNumber || count < 0 || count > xml.size())
            return false;
    }
    return true;
}

QByteArray unpackedBytes(const QByteArray& packed)
{
    constexpr quint32 most = 1024U * 1024 * 1024;
    const auto byte = [&packed](int i) { return static_cast<quint32>(static_cast<unsigned char>(packed[i])); };
    if (packed.size() <= 4 || (byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3)) > most)
        throw std::runtime_error("compressed bytes say that they are huge");
    return qUncompress(packed);
}

} // namespace cp
