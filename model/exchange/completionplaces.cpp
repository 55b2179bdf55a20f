#include "model/exchange/completion.h"

#include "model/exchange/jsonkeys.h"

#include <QJsonArray>
#include <algorithm>

// Places in a text: those of statements say where everything else that names a place goes when a text is written anew from
// them, since offsets into the text that the file was made from mean nothing there.

namespace cp {

void Completion::noteMove(const QJsonObject& statement, qsizetype at, qsizetype end)
{
    const qsizetype from = statement.value(QLatin1String("start")).toInteger(-1);
    const qsizetype to = statement.value(QLatin1String("end")).toInteger(-1);
    if (from < 0 || to - from != end - at)
        return;
    m_moves.insert(textOf(statement, "id"), {from, to, at - from});
    m_movesIn[m_documents.value(textOf(statement, "document"))].push_back({from, to, at - from});
}

/// The place in the text that there is now, for one in that statement or, failing that, in another of its document; none
/// where no statement says those words.
std::optional<QJsonObject> Completion::placeNear(const QString& statement, QJsonObject place) const
{
    const size_t document = m_documents.value(homeOf(statement));
    const qsizetype start = place.value(QLatin1String("start")).toInteger(-1);
    const qsizetype end = place.value(QLatin1String("end")).toInteger(-1);
    if (start < 0 || end < start)
        return std::nullopt;
    if (!m_isRewritten[document])
        return end <= m_lengths[document] ? std::optional(place) : std::nullopt;
    const auto holds = [start, end](const Move& move) { return move.from <= start && end <= move.to; };
    const Move own = m_moves.value(statement, {0, -1, 0});
    const Move* move = holds(own) ? &own : nullptr;
    const std::vector<Move>& all = m_movesIn[document];
    auto after = std::upper_bound(all.begin(), all.end(), start, [](qsizetype at, const Move& other) { return at < other.from; });
    // Statements overlap by a few at most, so that the one that holds the place starts not far before it.
    for (int steps = 0; steps < 16 && !move && after != all.begin(); ++steps) {
        if (holds(*--after))
            move = &*after;
    }
    if (!move)
        return std::nullopt;
    place.insert(QLatin1String("start"), start + move->by);
    place.insert(QLatin1String("end"), end + move->by);
    return place;
}

/// A cue in another document, or that lies in no statement when its text is gone, goes.
void Completion::placeCue(QJsonObject& relation, const QString& home) const
{
    const QJsonObject cue = relation.value(QLatin1String("cue")).toObject();
    relation.remove(QLatin1String("cue"));
    if (textOf(cue, "document") != home)
        return;
    const QString source = relation.value(QLatin1String("sources")).toArray().first().toString();
    if (const auto place = placeNear(source, cue))
        relation.insert(QLatin1String("cue"), *place);
}

/// Pairs of words of which one is in no place go.
void Completion::placeAlignment(QJsonObject& link) const
{
    QJsonArray pairs;
    for (const QJsonValue& value : link.value(QLatin1String("alignment")).toArray()) {
        QJsonObject pair = value.toObject();
        const auto a = placeNear(textOf(link, "a"), pair.value(QLatin1String("a")).toObject());
        const auto b = placeNear(textOf(link, "b"), pair.value(QLatin1String("b")).toObject());
        if (!a || !b)
            continue;
        pair.insert(QLatin1String("a"), *a);
        pair.insert(QLatin1String("b"), *b);
        pairs.append(pair);
    }
    link.insert(QLatin1String("alignment"), pairs);
}

} // namespace cp
