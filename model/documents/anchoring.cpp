#include "model/documents/anchoring.h"

#include <algorithm>
#include <cmath>
#include <numeric>

// Terms: a *place* is a span of the old text, its *quote* the words there. Steps: (1) where the quote and all 48 characters
// before and after it stand as far on as the place before it has moved, that is the new place; else every exact occurrence
// is scored by how much of these characters agrees, then by how far it lies from where it should; (2) a quote that is not
// there word for word is aligned with the words between its nearest found neighbours: longest common subsequence, free at
// both ends of the window. Cost: linear for places with nothing changed around them; for others one search of the text, and
// in step 2 quote words times window words, windows bounded.
// It does not notice words that moved past their neighbours and were changed as well.

namespace cp {
namespace {

constexpr qsizetype contextLength = 48;
constexpr double leastShare = 0.6;      ///< of a quote's words that must be left
constexpr double mostGrowth = 1.8;      ///< words of the new place for each of the quote's words that were found
constexpr qsizetype mostWindow = 40000; ///< characters in which a changed quote is looked for

struct Word {
    QString text;
    Span span;
};

std::vector<Word> wordsOf(const QString& text, Span within)
{
    std::vector<Word> words;
    for (qsizetype at = within.start; at < within.end;) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < within.end && text[end].isLetterOrNumber())
            ++end;
        words.push_back({text.mid(at, end - at).toCaseFolded(), {at, end}});
        at = end;
    }
    return words;
}

qsizetype agreement(const QString& before, Span place, const QString& after, Span found)
{
    qsizetype same = 0;
    for (qsizetype i = 1; i <= contextLength && i <= place.start && i <= found.start; ++i) {
        if (before[place.start - i] != after[found.start - i])
            break;
        ++same;
    }
    for (qsizetype i = 0; i < contextLength && place.end + i < before.size() && found.end + i < after.size(); ++i) {
        if (before[place.end + i] != after[found.end + i])
            break;
        ++same;
    }
    return same;
}

/// The place moved by `shift`, if nothing near it has changed: no other place can agree more.
std::optional<Span> movedPlace(const QString& before, Span place, const QString& after, qsizetype shift)
{
    const Span moved{place.start + shift, place.end + shift};
    if (moved.start < 0 || moved.end > after.size()
        || QStringView(before).mid(place.start, place.length()) != QStringView(after).mid(moved.start, moved.length()))
        return std::nullopt;
    return agreement(before, place, after, moved) == 2 * contextLength ? std::optional(moved) : std::nullopt;
}

std::optional<Span> exactPlace(const QString& before, Span place, const QString& after)
{
    const QString quote = before.mid(place.start, place.length());
    const auto expected = static_cast<double>(place.start) / static_cast<double>(std::max<qsizetype>(1, before.size())) * static_cast<double>(after.size());
    std::optional<Span> best;
    qsizetype bestAgreement = 0;
    double bestDistance = 0;
    for (qsizetype at = after.indexOf(quote); at >= 0; at = after.indexOf(quote, at + 1)) {
        const Span found{at, at + quote.size()};
        const qsizetype agrees = agreement(before, place, after, found);
        const double distance = std::abs(static_cast<double>(at) - expected);
        if (!best || agrees > bestAgreement || (agrees == bestAgreement && distance < bestDistance)) {
            best = found;
            bestAgreement = agrees;
            bestDistance = distance;
        }
    }
    return best;
}

/// Where most of the words stand in their order; nothing when too few do or they lie too far apart.
std::optional<Span> alikePlace(const std::vector<Word>& quote, const std::vector<Word>& window)
{
    // Row by row: the longest common subsequence that ends here, and the window word that it began with.
    struct Cell {
        int length = 0;
        size_t first = 0;
        size_t last = 0;
    };
    std::vector<Cell> row(window.size() + 1);
    for (const Word& word : quote) {
        Cell diagonal = row[0];
        for (size_t i = 1; i <= window.size(); ++i) {
            const Cell above = row[i];
            if (window[i - 1].text == word.text) {
                row[i] = {diagonal.length + 1, diagonal.length == 0 ? i - 1 : diagonal.first, i - 1};
            } else if (row[i - 1].length > above.length) {
                row[i] = row[i - 1];
            }
            diagonal = above;
        }
    }
    const Cell best = row.back();
    const bool enough = best.length >= std::max(1.0, std::ceil(leastShare * static_cast<double>(quote.size())));
    const bool together = static_cast<double>(best.last - best.first + 1) <= mostGrowth * best.length;
    return enough && together ? std::optional(Span{window[best.first].span.start, window[best.last].span.end}) : std::nullopt;
}

/// Closing punctuation belongs to a place that had some.
Span withPunctuation(const QString& before, Span place, const QString& after, Span found)
{
    for (qsizetype at = place.end; at > place.start && !before[at - 1].isLetterOrNumber(); --at) {
        if (found.end < after.size() && after[found.end].isPunct())
            ++found.end;
    }
    return found;
}

/// All places of a document at once: what is found word for word bounds where the rest is looked for.
class PlaceSearch final {
public:
    PlaceSearch(const QString& before, const std::vector<Span>& places, const QString& after)
        : m_before(before), m_places(places), m_after(after), m_found(places.size()), m_order(places.size())
    {
        std::iota(m_order.begin(), m_order.end(), size_t(0));
        std::stable_sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) { return places[a] < places[b]; });
    }

    [[nodiscard]] std::vector<std::optional<Span>> run()
    {
        findExactPlaces();
        qsizetype start = 0; // of the nearest found place before
        for (size_t at = 0; at < m_order.size(); ++at) {
            const size_t i = m_order[at];
            if (!m_found[i] && !m_places[i].isEmpty()) {
                const Span window = narrowed({start, endBehind(at, start)}, m_places[i]);
                if (const auto alike = alikePlace(wordsOf(m_before, m_places[i]), wordsOf(m_after, window)))
                    m_found[i] = withPunctuation(m_before, m_places[i], m_after, *alike);
            }
            if (m_found[i])
                start = m_found[i]->start;
        }
        return std::move(m_found);
    }

private:
    void findExactPlaces()
    {
        qsizetype shift = 0;
        for (size_t i : m_order) {
            if (m_places[i].isEmpty())
                continue;
            m_found[i] = movedPlace(m_before, m_places[i], m_after, shift);
            if (!m_found[i])
                m_found[i] = exactPlace(m_before, m_places[i], m_after);
            if (m_found[i])
                shift = m_found[i]->start - m_places[i].start;
        }
        m_next.assign(m_order.size(), m_order.size());
        for (size_t at = m_order.size(); at-- > 1;)
            m_next[at - 1] = m_found[m_order[at]] ? at : m_next[at];
    }

    /// End of the nearest found place behind one that ends after `start`.
    [[nodiscard]] qsizetype endBehind(size_t at, qsizetype start) const
    {
        for (size_t next = m_next[at]; next < m_order.size(); next = m_next[next]) {
            if (const Span& found = *m_found[m_order[next]]; found.end > start)
                return found.end;
        }
        return m_after.size();
    }

    /// A window that is too long becomes the part around where the place should lie.
    [[nodiscard]] Span narrowed(Span window, Span place) const
    {
        if (window.length() <= mostWindow)
            return window;
        const qsizetype expected = place.start * m_after.size() / std::max<qsizetype>(1, m_before.size());
        const qsizetype middle = std::clamp(expected, window.start, window.end);
        return window.intersected({middle - mostWindow / 2, middle + mostWindow / 2});
    }

    const QString& m_before;
    const std::vector<Span>& m_places;
    const QString& m_after;
    std::vector<std::optional<Span>> m_found;
    std::vector<size_t> m_order; ///< of the places in the old text
    std::vector<size_t> m_next;  ///< by order: the next one that was found word for word
};

} // namespace

std::vector<std::optional<Span>> findPlacesAgain(const QString& before, const std::vector<Span>& places, const QString& after)
{
    return PlaceSearch(before, places, after).run();
}

std::optional<Span> nearestPlace(const QString& text, const QString& words, Span within, qsizetype near)
{
    std::optional<Span> best;
    if (words.isEmpty())
        return best;
    for (qsizetype at = text.indexOf(words, within.start); at >= 0 && at + words.size() <= within.end; at = text.indexOf(words, at + 1)) {
        if (!best || std::abs(at - near) < std::abs(best->start - near))
            best = Span{at, at + words.size()};
    }
    return best;
}

} // namespace cp
