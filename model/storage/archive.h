#pragma once

#include "model/storage/storedreader.h"

#include <QByteArray>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/serialization/nvp.hpp>
#include <sstream>
#include <stdexcept>

namespace cp {

/// The size that compressed bytes say they will have must not make us allocate.
[[nodiscard]] QByteArray unpackedBytes(const QByteArray& packed);

/// What can be unpacked of bytes that are cut off or damaged: all up to there.
[[nodiscard]] QByteArray inflatedStart(const QByteArray& packed);

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

/// Throws std::exception for every kind of damage.
template <typename T>
[[nodiscard]] T unpacked(const QByteArray& bytes)
{
    const QByteArray xml = unpackedBytes(bytes);
    StoredReader reader({xml.constData(), static_cast<size_t>(xml.size())});
    T value;
    reader& boost::serialization::make_nvp("workspace", value);
    if (!reader.endsHere())
        throw std::runtime_error("the archive is not as it was written");
    return value;
}

} // namespace cp
