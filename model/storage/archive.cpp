#include "model/storage/archive.h"

#include <zlib.h>

namespace cp {
namespace {

constexpr quint32 mostUnpacked = 1024U * 1024 * 1024;
constexpr qsizetype sizePrefix = 4; ///< bytes before the zlib stream, of qCompress()

} // namespace

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
    const auto byte = [&packed](int i) { return static_cast<quint32>(static_cast<unsigned char>(packed[i])); };
    if (packed.size() <= sizePrefix || (byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3)) > mostUnpacked)
        throw std::runtime_error("compressed bytes say that they are huge");
    return qUncompress(packed);
}

QByteArray inflatedStart(const QByteArray& packed)
{
    QByteArray input = packed.mid(sizePrefix);
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    QByteArray all;
    QByteArray part(256 * 1024, Qt::Uninitialized);
    for (int state = Z_OK; state == Z_OK && all.size() < qsizetype(mostUnpacked);) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        all.append(part.constData(), part.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return all;
}

void requireEnd(std::istream& stream)
{
    const auto place = stream.tellg();
    std::string rest;
    stream >> std::ws >> rest;
    if (rest.rfind("</boost_serialization>", 0) != 0)
        throw std::runtime_error("the archive does not end where it should");
    stream.clear();
    stream.seekg(place);
}

} // namespace cp
