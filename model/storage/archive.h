#pragma once

#include <QByteArray>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/serialization/nvp.hpp>
#include <sstream>
#include <stdexcept>

namespace cp {

/// Whether no list claims more items than its bytes can hold: Boost makes room for all that it claims before it reads one.
[[nodiscard]] bool hasSaneCounts(const QByteArray& xml);

/// The bytes, unpacked step by step: the size that compressed bytes claim to have must not make us allocate it.
[[nodiscard]] QByteArray unpackedBytes(const QByteArray& packed);

/// What can be unpacked of bytes that are cut off or damaged: all up to there.
[[nodiscard]] QByteArray inflatedStart(const QByteArray& packed);

/// Boost reads the closing tag in the archive's destructor, which must not throw: throws here when it does not follow. The
/// place in the stream stays.
void requireEnd(std::istream& stream);

/// A value struct as compressed Boost XML.
template <typename T>
[[nodiscard]] QByteArray packed(const T& value)
{
    std::ostringstream stream;
    {
        boost::archive::xml_oarchive archive(stream);
        archive << boost::serialization::make_nvp("workspace", value);
    }
    const std::string xml = stream.str();
    // Level 1 is three times as fast as the default and leaves files a fifth larger.
    return qCompress(reinterpret_cast<const uchar*>(xml.data()), static_cast<qsizetype>(xml.size()), 1);
}

/// Throws std::exception for every kind of damage: Boost reports it as archive_exception, bad_alloc or length_error.
template <typename T>
[[nodiscard]] T unpacked(const QByteArray& bytes)
{
    const QByteArray xml = unpackedBytes(bytes);
    if (!hasSaneCounts(xml))
        throw std::runtime_error("a list is longer than the file");
    std::istringstream stream(xml.toStdString());
    // Boost 1.74 reads behind its own names when it compares them with longer ones of a hostile file. Callers have a
    // checksum and check the values.
    boost::archive::xml_iarchive archive(stream, boost::archive::no_xml_tag_checking);
    T value;
    archive >> boost::serialization::make_nvp("workspace", value);
    requireEnd(stream);
    return value;
}

} // namespace cp
