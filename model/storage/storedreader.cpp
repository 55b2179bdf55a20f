#include "model/storage/storedreader.h"

#include <charconv>
#include <cmath>

namespace cp {
namespace {

constexpr std::string_view root = "boost_serialization";
constexpr std::string_view emptyItem = "<item></item>";

struct Entity {
    std::string_view name;
    char character;
};
constexpr Entity entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};

} // namespace

StoredReader::StoredReader(std::string_view xml) : m_rest(xml)
{
    // A declaration and a document type stand before it.
    const size_t at = m_rest.substr(0, 1'000).find('<' + std::string(root));
    m_rest.remove_prefix(std::min(at, m_rest.size()));
    m_isWhole = begin(root);
}

bool StoredReader::endsHere()
{
    end(root);
    skipBlanks();
    return m_isWhole && m_rest.empty();
}

void StoredReader::skipBlanks()
{
    const size_t at = m_rest.find_first_not_of(" \t\r\n");
    m_rest.remove_prefix(std::min(at, m_rest.size()));
}

/// What Boost notes of classes stands behind the name; plain values need none of it.
bool StoredReader::begin(std::string_view name)
{
    if (!m_isWhole)
        return false;
    skipBlanks();
    const size_t close = m_rest.find('>');
    m_isWhole = close != std::string_view::npos && startsWith("<") && m_rest.substr(1, name.size()) == name
        && (close == name.size() + 1 || m_rest[name.size() + 1] == ' ');
    if (m_isWhole)
        m_rest.remove_prefix(close + 1);
    return m_isWhole;
}

void StoredReader::end(std::string_view name)
{
    if (!m_isWhole)
        return;
    skipBlanks();
    m_isWhole = startsWith("</") && m_rest.substr(2, name.size()) == name && m_rest.substr(name.size() + 2, 1) == ">";
    if (m_isWhole)
        m_rest.remove_prefix(name.size() + 3);
}

std::string_view StoredReader::takeText()
{
    const size_t length = m_rest.find('<');
    m_isWhole = m_isWhole && length != std::string_view::npos;
    if (!m_isWhole)
        return {};
    const std::string_view text = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    return text;
}

void StoredReader::read(std::string& value)
{
    std::string_view text = takeText();
    value.clear();
    for (size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&')) {
        value += text.substr(0, at);
        text.remove_prefix(at);
        const auto entity = std::find_if(std::begin(entities), std::end(entities), [&](const Entity& e) { return text.substr(0, e.name.size()) == e.name; });
        m_isWhole = m_isWhole && entity != std::end(entities);
        if (!m_isWhole)
            return;
        value += entity->character;
        text.remove_prefix(entity->name.size());
    }
    value += text;
}

template <typename T>
void StoredReader::readNumber(T& value)
{
    const std::string_view text = takeText();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    m_isWhole = m_isWhole && error == std::errc() && end == text.data() + text.size();
}

void StoredReader::read(bool& value)
{
    const std::string_view text = takeText();
    value = text == "1";
    m_isWhole = m_isWhole && (value || text == "0");
}

void StoredReader::read(int& value) { readNumber(value); }
void StoredReader::read(long long& value) { readNumber(value); }

void StoredReader::read(double& value)
{
    readNumber(value);
    m_isWhole = m_isWhole && std::isfinite(value);
}

size_t StoredReader::readCount()
{
    long long count = 0;
    *this & boost::serialization::make_nvp("count", count);
    m_isWhole = m_isWhole && count >= 0;
    skipBlanks();
    if (int version = 0; startsWith("<item_version>"))
        *this & boost::serialization::make_nvp("item_version", version);
    return m_isWhole ? static_cast<size_t>(count) : 0;
}

size_t StoredReader::mostItems() const { return m_rest.size() / emptyItem.size(); }

} // namespace cp
