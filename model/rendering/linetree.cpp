#include "model/rendering/linetree.h"

#include <QRectF>
#include <algorithm>

namespace cp {
namespace {

using Entry = LineTree::Entry;
using Entries = LineTree::Entries;

constexpr float thin = 2 * markReach + 1;

bool isUpright(const Entry& entry) { return entry.rect.right - entry.rect.left <= thin; }
bool isLevel(const Entry& entry) { return !isUpright(entry) && entry.rect.bottom - entry.rect.top <= thin; }
bool isOther(const Entry& entry) { return !isUpright(entry) && !isLevel(entry); }

Entries those(const Entries& entries, bool (*kind)(const Entry&))
{
    Entries some;
    some.reserve(static_cast<size_t>(std::count_if(entries.begin(), entries.end(), kind)));
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(some), kind);
    return some;
}

QRectF boundsOf(QPointF from, QPointF to) { return QRectF(from, to).normalized().adjusted(-markReach, -markReach, markReach, markReach); }

double ground(const QRectF& rect) { return rect.width() * rect.height(); }

} // namespace

LineTree::LineTree(const Entries& entries) : m_upright(those(entries, isUpright)), m_level(those(entries, isLevel)), m_other(those(entries, isOther)) {}

/// Pieces that follow each other share a box as long as it holds little ground beside them: one does for a compact line, while that
/// of a long one as a whole would meet almost every view.
void LineTree::add(Entries& entries, const std::vector<QPointF>& line, size_t index)
{
    constexpr double mostBeside = 1000 * 1000;
    if (line.size() < 2)
        return;
    const auto take = [&](const QRectF& box) { entries.push_back({BoxTree::Rect(box), static_cast<uint32_t>(index)}); };
    QRectF box = boundsOf(line[0], line[1]);
    double pieces = ground(box);
    for (size_t i = 2; i < line.size(); ++i) {
        const QRectF piece = boundsOf(line[i - 1], line[i]);
        const QRectF both = box | piece;
        pieces += ground(piece);
        if (ground(both) - pieces > mostBeside) {
            take(box);
            pieces = ground(piece);
            box = piece;
        } else {
            box = both;
        }
    }
    take(box);
}

LevelRun LineTree::runOf(const Entry& entry)
{
    const BoxTree::Rect& rect = entry.rect;
    return {(static_cast<double>(rect.top) + static_cast<double>(rect.bottom)) / 2, static_cast<double>(rect.left) + markReach, static_cast<double>(rect.right) - markReach};
}

BoxTree& LineTree::treeOf(const Entry& entry) { return isUpright(entry) ? m_upright : isLevel(entry) ? m_level : m_other; }

void LineTree::insert(const Entries& entries)
{
    for (const Entry& entry : entries)
        treeOf(entry).insert(entry);
}

void LineTree::remove(const Entries& entries)
{
    for (const Entry& entry : entries)
        treeOf(entry).remove(entry);
}

void LineTree::move(size_t index, const std::vector<QPointF>& from, const std::vector<QPointF>& to)
{
    Entries before, after;
    add(before, from, index);
    add(after, to, index);
    const size_t both = std::min(before.size(), after.size());
    for (size_t i = 0; i < both; ++i) {
        BoxTree& tree = treeOf(before[i]);
        if (&tree != &treeOf(after[i])) {
            tree.remove(before[i]);
            treeOf(after[i]).insert(after[i]);
        } else if (before[i].rect != after[i].rect) {
            tree.move(before[i], after[i].rect);
        }
    }
    remove({before.begin() + static_cast<std::ptrdiff_t>(both), before.end()});
    insert({after.begin() + static_cast<std::ptrdiff_t>(both), after.end()});
}

} // namespace cp
