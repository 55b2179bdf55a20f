#include "model/rendering/boxtree.h"

#include <QRectF>
#include <algorithm>
#include <cmath>
#include <span>

// Packing: entries are halved along the longer side of what they cover until each part fits under a node, the first part always
// filling whole nodes; O(n log n). Finding, taking out and moving go down every node whose rectangle holds the one they
// look for; on the way back rectangles of nodes become what their own cover. Taking out leaves nodes as empty as they get, since
// scenes are indexed anew long before many have gone.

namespace cp {
namespace {

using Rect = BoxTree::Rect;
using Entry = BoxTree::Entry;

/// The next number of the tree's kind that is not less, or not more.
float atMost(double value) { return std::nextafter(static_cast<float>(value), -std::numeric_limits<float>::infinity()); }
float atLeast(double value) { return std::nextafter(static_cast<float>(value), std::numeric_limits<float>::infinity()); }

bool holds(const Rect& outer, const Rect& inner)
{
    return outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
}

/// Of a rectangle that holds it.
bool reachesEdge(const Rect& inner, const Rect& outer)
{
    return outer.left == inner.left || outer.right == inner.right || outer.top == inner.top || outer.bottom == inner.bottom;
}

double ground(const Rect& rect) { return static_cast<double>(rect.right - rect.left) * static_cast<double>(rect.bottom - rect.top); }

Rect boundsOf(std::span<const Entry> entries)
{
    Rect bounds;
    for (const Entry& entry : entries)
        bounds = bounds | entry.rect;
    return bounds;
}

/// Four at once.
template <size_t count, typename Merge>
float merged(const std::array<float, count>& values, Merge merge)
{
    std::array<float, 4> parts{values[0], values[1], values[2], values[3]};
    for (size_t i = parts.size(); i < count; i += parts.size()) {
        for (size_t k = 0; k < parts.size(); ++k)
            parts[k] = merge(parts[k], values[i + k]);
    }
    return merge(merge(parts[0], parts[1]), merge(parts[2], parts[3]));
}

float across(const Entry& entry) { return entry.rect.left + entry.rect.right; }
float down(const Entry& entry) { return entry.rect.top + entry.rect.bottom; }

/// The smaller halves before the middle, along the side in which their middles lie further apart.
void halve(Entry* first, Entry* middle, Entry* last)
{
    float left = across(*first), right = left, top = down(*first), bottom = top;
    for (const Entry* entry = first; entry != last; ++entry) {
        left = std::min(left, across(*entry));
        right = std::max(right, across(*entry));
        top = std::min(top, down(*entry));
        bottom = std::max(bottom, down(*entry));
    }
    if (right - left > bottom - top)
        std::nth_element(first, middle, last, [](const Entry& a, const Entry& b) { return across(a) < across(b); });
    else
        std::nth_element(first, middle, last, [](const Entry& a, const Entry& b) { return down(a) < down(b); });
}

} // namespace

Rect::Rect(const QRectF& rect) : left(atMost(rect.left())), top(atMost(rect.top())), right(atLeast(rect.right())), bottom(atLeast(rect.bottom())) {}

Rect Rect::operator|(const Rect& other) const
{
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right), std::max(bottom, other.bottom)};
}

BoxTree::Node::Node()
{
    for (size_t i = 0; i < most; ++i)
        set(i, Rect());
    below.fill(nowhere);
}

void BoxTree::Node::set(size_t i, const Rect& rect)
{
    left[i] = rect.left;
    top[i] = rect.top;
    right[i] = rect.right;
    bottom[i] = rect.bottom;
}

void BoxTree::Node::add(const Rect& rect, uint32_t one)
{
    set(count, rect);
    below[count++] = one;
}

void BoxTree::Node::takeOut(size_t i)
{
    --count;
    set(i, rect(count));
    below[i] = below[count];
    set(count, Rect());
}

Rect BoxTree::Node::bounds() const
{
    const auto less = [](float a, float b) { return b < a ? b : a; };
    const auto more = [](float a, float b) { return b > a ? b : a; };
    return {merged(left, less), merged(top, less), merged(right, more), merged(bottom, more)};
}

BoxTree::BoxTree(std::vector<Entry> entries)
{
    size_t room = most;
    for (; room < entries.size(); room *= most)
        ++m_height;
    m_root = pack(entries.data(), entries.data() + entries.size(), m_height);
}

BoxTree::Place BoxTree::addNode()
{
    if (m_used == m_nodes.size() * chunk)
        m_nodes.push_back(std::make_unique<Chunk>());
    return m_used++;
}

BoxTree::Place BoxTree::pack(Entry* first, Entry* last, int height)
{
    const Place place = addNode();
    size_t room = 1; // under one of the node's own
    for (int i = 0; i < height; ++i)
        room *= most;
    packInto(place, first, last, room, height);
    return place;
}

void BoxTree::packInto(Place node, Entry* first, Entry* last, size_t room, int height)
{
    const auto count = static_cast<size_t>(last - first);
    if (count == 0)
        return;
    if (height == 0 && count <= most) {
        for (const Entry* entry = first; entry != last; ++entry)
            at(node).add(entry->rect, entry->value);
    } else if (count <= room) {
        const Rect bounds = boundsOf({first, last});
        const Place below = pack(first, last, height - 1);
        at(node).add(bounds, below);
    } else {
        Entry* middle = first + (count / room + (count % room != 0 ? 1 : 0)) / 2 * room;
        halve(first, middle, last);
        packInto(node, first, middle, room, height);
        packInto(node, middle, last, room, height);
    }
}

void BoxTree::insert(const Entry& entry)
{
    const auto other = insertUnder(m_root, m_height, entry);
    if (!other)
        return;
    const Place root = addNode();
    at(root).add(at(m_root).bounds(), m_root);
    at(root).add(other->rect, other->value);
    m_root = root;
    ++m_height;
}

/// Where least ground is added; gives the node that had to be added beside this one.
std::optional<Entry> BoxTree::insertUnder(Place place, int height, const Entry& entry)
{
    Node& node = at(place);
    std::optional<Entry> added = entry;
    if (height > 0) {
        size_t best = 0;
        double least = std::numeric_limits<double>::infinity();
        for (size_t i = 0; i < node.count; ++i) {
            const double more = ground(node.rect(i) | entry.rect) - ground(node.rect(i));
            if (more < least) {
                least = more;
                best = i;
            }
        }
        added = insertUnder(node.below[best], height - 1, entry);
        node.set(best, added ? at(node.below[best]).bounds() : node.rect(best) | entry.rect);
    }
    if (!added || node.count < most) {
        if (added)
            node.add(added->rect, added->value);
        return std::nullopt;
    }
    return split(place, *added);
}

std::optional<Entry> BoxTree::split(Place place, const Entry& entry)
{
    std::array<Entry, most + 1> all;
    Node& node = at(place);
    for (size_t i = 0; i < most; ++i)
        all[i] = {node.rect(i), node.below[i]};
    all[most] = entry;
    Entry* const middle = all.data() + most / 2;
    halve(all.data(), middle, all.data() + all.size());
    const Place beside = addNode();
    node = Node();
    for (const Entry* one = all.data(); one != all.data() + all.size(); ++one)
        (one < middle ? node : at(beside)).add(one->rect, one->value);
    return Entry{at(beside).bounds(), beside};
}

void BoxTree::remove(const Entry& entry)
{
    static_cast<void>(changeUnder(m_root, m_height, entry, nullptr));
}

void BoxTree::move(const Entry& entry, const Rect& to)
{
    constexpr float far = 1000; // the leaf would cover much that is not its own
    const bool isFar = std::max({std::abs(entry.rect.left - to.left), std::abs(entry.rect.right - to.right), std::abs(entry.rect.top - to.top), std::abs(entry.rect.bottom - to.bottom)}) > far;
    if (isFar) {
        remove(entry);
        insert({to, entry.value});
    } else {
        static_cast<void>(changeUnder(m_root, m_height, entry, &to));
    }
}

/// Moves an entry, or takes it out; whether it is there.
bool BoxTree::changeUnder(Place place, int height, const Entry& entry, const Rect* to)
{
    Node& node = at(place);
    for (uint32_t met = node.meeting(entry.rect); met != 0; met &= met - 1) {
        const auto i = static_cast<size_t>(std::countr_zero(met));
        const Rect known = node.rect(i);
        if (height == 0 && node.below[i] == entry.value && known == entry.rect) {
            to ? node.set(i, *to) : node.takeOut(i);
            return true;
        }
        if (height > 0 && holds(known, entry.rect) && changeUnder(node.below[i], height - 1, entry, to)) {
            if (reachesEdge(entry.rect, known) || (to && !holds(known, *to)))
                node.set(i, at(node.below[i]).bounds());
            return true;
        }
    }
    return false;
}

} // namespace cp
