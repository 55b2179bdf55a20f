#include "model/storage/salvage.h"

#include "model/storage/archive.h"
#include "model/storage/conversion1.h"
#include "model/storage/format1.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <exception>
#include <utility>

// The payload is compressed XML. Inflating gives all bytes up to the damage; what is read of them until then is kept, whole
// items of lists. What names things that are gone is dropped.

namespace cp {
namespace {

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
    const Error damaged{ErrorCode::Damaged, QCoreApplication::translate("WorkspaceText", "Nothing can be read of “%1”. The file was not changed. Open a backup or an export of it.").arg(name)};
    if (const Result<Workspace> whole = decodeWorkspace(bytes, name); whole || whole.error().code == ErrorCode::TooNew)
        return whole;
    const qsizetype end = bytes.left(300).indexOf('\n');
    const QByteArray xml = end < 0 ? QByteArray() : inflatedStart(bytes.mid(end + 1));
    format1::Workspace stored;
    StoredReader reader({xml.constData(), static_cast<size_t>(xml.size())});
    reader& boost::serialization::make_nvp("workspace", stored);
    std::optional<Workspace> workspace = soundPart(std::move(stored));
    if (!workspace || workspace->map.documents().empty())
        return damaged;
    if (workspace->scale.isEmpty())
        workspace->scale = Workspace().scale; // stands behind what was lost
    return std::move(*workspace);
}

} // namespace cp
