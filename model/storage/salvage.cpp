#include "model/storage/salvage.h"

#include "model/storage/archive.h"
#include "model/storage/conversion1.h"
#include "model/storage/format1.h"

#include <QCoreApplication>
#include <QSet>
#include <QXmlStreamReader>
#include <algorithm>
#include <exception>
#include <utility>

// The payload is compressed XML. Inflating gives all bytes up to the damage; a reader that takes the same structs as Boost
// does, item by item, keeps every whole item of them. What names things that are gone is dropped.

namespace cp {
namespace {

/// An archive for the serialize() of the stored structs, which stops at the first thing that it does not expect.
class SalvageArchive final {
public:
    explicit SalvageArchive(const QByteArray& xml) : m_xml(xml)
    {
        m_isWhole = m_xml.readNextStartElement(); // boost_serialization
    }

    template <typename T>
    SalvageArchive& operator&(const boost::serialization::nvp<T>& pair)
    {
        m_isWhole = m_isWhole && m_xml.readNextStartElement() && m_xml.name() == QLatin1String(pair.name());
        if (m_isWhole)
            read(pair.value());
        return *this;
    }

private:
    QString text()
    {
        const QString read = m_xml.readElementText();
        m_isWhole = m_isWhole && !m_xml.hasError();
        return read;
    }
    void read(std::string& value) { value = text().toStdString(); }
    void read(bool& value) { value = text() == QLatin1String("1"); }
    void read(int& value) { value = number(&QString::toInt); }
    void read(long long& value) { value = number(&QString::toLongLong); }
    void read(double& value) { value = text().toDouble(&m_isNumber), m_isWhole = m_isWhole && m_isNumber; }

    template <typename T>
    T number(T (QString::*parsed)(bool*, int) const)
    {
        const T value = (text().*parsed)(&m_isNumber, 10);
        m_isWhole = m_isWhole && m_isNumber;
        return value;
    }

    template <typename T>
    void read(std::vector<T>& values)
    {
        while (m_isWhole && m_xml.readNextStartElement()) {
            if (m_xml.name() != QLatin1String("item")) {
                m_xml.skipCurrentElement(); // count and item_version: what is there counts
                continue;
            }
            T value{};
            read(value);
            if (m_isWhole)
                values.push_back(std::move(value));
        }
        m_isWhole = m_isWhole && !m_xml.hasError();
    }

    template <typename T>
    void read(T& value)
    {
        value.serialize(*this, 0);
        if (m_isWhole)
            m_xml.skipCurrentElement();
        m_isWhole = m_isWhole && !m_xml.hasError();
    }

    QXmlStreamReader m_xml;
    bool m_isWhole = true;
    bool m_isNumber = false;
};

/// Keeps things whose id is the first of its kind and that pass the test.
template <typename T, typename Test>
QSet<int> keep(std::vector<T>& things, Test test)
{
    QSet<int> ids;
    std::erase_if(things, [&](const T& thing) {
        const bool isGood = !ids.contains(thing.id) && test(thing);
        if (isGood)
            ids.insert(thing.id);
        return !isGood;
    });
    return ids;
}

void dropDangling(format1::Workspace& stored)
{
    const QSet<int> documents = keep(stored.documents, [](const format1::Document&) { return true; });
    const QSet<int> statements = keep(stored.statements, [&](const format1::Statement& statement) { return documents.contains(statement.document); });
    const auto isThere = [&statements](int id) { return statements.contains(id); };
    QSet<int> relations = keep(stored.relations, [&](const format1::Relation& relation) {
        return std::all_of(relation.sources.begin(), relation.sources.end(), isThere) && (relation.targetIsRelation || isThere(relation.target));
    });
    for (qsizetype before = -1; before != relations.size();) {
        before = relations.size();
        relations = keep(stored.relations, [&relations](const format1::Relation& relation) { return !relation.targetIsRelation || relations.contains(relation.target); });
    }
    keep(stored.links, [&](const format1::Link& link) { return isThere(link.a) && isThere(link.b); });
    keep(stored.boxes, [&](const format1::Box& box) { return isThere(box.id); });
}

std::optional<Workspace> soundWhole(format1::Workspace stored)
{
    dropDangling(stored);
    try {
        return fromFormat1(stored);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

using Cut = void (*)(format1::Workspace&, size_t);

/// As many of a list, from its start, as make a sound map; nothing when even none of them do.
std::optional<Workspace> soundStart(const format1::Workspace& stored, Cut cut, size_t size)
{
    const auto with = [&](size_t count) {
        format1::Workspace part = stored;
        cut(part, count);
        return soundWhole(std::move(part));
    };
    std::optional<Workspace> best = with(0);
    size_t good = 0, bad = size;
    while (best && bad - good > 1) {
        const size_t middle = good + (bad - good) / 2;
        std::optional<Workspace> more = with(middle);
        (more ? good : bad) = middle;
        if (more)
            best = std::move(more);
    }
    return best;
}

/// The most that makes a sound map. What stands before the damage is right, so the last list that has to be cut is cut where
/// the damage begins, and nothing is taken of those after it.
std::optional<Workspace> soundPart(format1::Workspace stored)
{
    if (auto whole = soundWhole(stored))
        return whole;
    const std::pair<Cut, size_t> lists[] = {{[](format1::Workspace& s, size_t count) { s.boxes.resize(count); }, stored.boxes.size()},
                                            {[](format1::Workspace& s, size_t count) { s.links.resize(count); }, stored.links.size()},
                                            {[](format1::Workspace& s, size_t count) { s.relations.resize(count); }, stored.relations.size()},
                                            {[](format1::Workspace& s, size_t count) { s.statements.resize(count); }, stored.statements.size()}};
    for (const auto& [cut, size] : lists) {
        if (auto start = soundStart(stored, cut, size))
            return start;
        cut(stored, 0);
    }
    return std::nullopt;
}

} // namespace

Result<Workspace> salvagedWorkspace(const QByteArray& bytes, const QString& name)
{
    const Error damaged{ErrorCode::Damaged, QCoreApplication::translate("WorkspaceText", "Nothing in “%1” can be read. The file was not changed. Open a backup or an export of it.").arg(name)};
    if (const Result<Workspace> whole = decodeWorkspace(bytes, name); whole || whole.error().code == ErrorCode::TooNew)
        return whole;
    const qsizetype end = bytes.left(300).indexOf('\n');
    QByteArray xml = end < 0 ? QByteArray() : inflatedStart(bytes.mid(end + 1));
    // Boost writes control characters as they are, which XML does not allow.
    std::replace_if(xml.begin(), xml.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; }, ' ');
    format1::Workspace stored;
    SalvageArchive archive(xml);
    archive& boost::serialization::make_nvp("workspace", stored);
    std::optional<Workspace> workspace = soundPart(std::move(stored));
    if (!workspace || workspace->map.documents().empty())
        return damaged;
    if (workspace->scale.isEmpty())
        workspace->scale = Workspace().scale; // stands behind what was lost
    return std::move(*workspace);
}

} // namespace cp
