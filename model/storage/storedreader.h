#pragma once

#include <boost/serialization/nvp.hpp>
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cp {

/// Reads the XML that Boost's archive writes into the stored structs, by their own serialize(), and stops at the first
/// thing that it does not expect: what was read until then stays. Boost's own reader takes a character at a time from a
/// stream, which is two of three seconds for a map of a hundred thousand statements, makes room for as many items as a
/// list says that it has, and in 1.74 reads behind its names when it compares them with longer ones of a hostile file.
/// The text must outlive the reader.
class StoredReader final {
public:
    explicit StoredReader(std::string_view xml);

    template <typename T>
    StoredReader& operator&(const boost::serialization::nvp<T>& part)
    {
        if (begin(part.name())) {
            read(part.value());
            end(part.name());
        }
        return *this;
    }

    /// All that was asked for was there.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// And nothing else follows.
    [[nodiscard]] bool endsHere();

private:
    void read(std::string& value);
    void read(bool& value);
    void read(int& value);
    void read(long long& value);
    void read(double& value);

    template <typename T>
    void read(T& value)
    {
        value.serialize(*this, 0);
    }

    template <typename T>
    void read(std::vector<T>& values)
    {
        const size_t count = readCount();
        values.reserve(std::min(count, mostItems()));
        while (m_isWhole && values.size() < count && begin("item")) {
            T value{};
            read(value);
            end("item");
            if (m_isWhole)
                values.push_back(std::move(value));
        }
    }

    [[nodiscard]] size_t readCount();
    [[nodiscard]] size_t mostItems() const;
    [[nodiscard]] bool startsWith(std::string_view words) const { return m_rest.substr(0, words.size()) == words; }
    [[nodiscard]] bool begin(std::string_view name);
    void end(std::string_view name);
    std::string_view takeText();
    void skipBlanks();
    template <typename T>
    void readNumber(T& value);

    std::string_view m_rest;
    bool m_isWhole = true;
};

} // namespace cp
