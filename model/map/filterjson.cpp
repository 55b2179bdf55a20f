#include "model/map/filterjson.h"

#include <QJsonArray>
#include <algorithm>

namespace cp {
namespace {

int numberOf(int value) { return value; }
template <typename Tag>
int numberOf(Id<Tag> id)
{
    return id.value;
}

/// In order, so that the same filter is always the same text.
template <typename T>
QJsonArray arrayOf(const QSet<T>& values)
{
    std::vector<int> numbers;
    for (const T& value : values)
        numbers.push_back(numberOf(value));
    std::sort(numbers.begin(), numbers.end());
    QJsonArray array;
    for (const int number : numbers)
        array += number;
    return array;
}

QSet<int> numbersIn(const QJsonObject& object, QLatin1String key, const QSet<int>& otherwise)
{
    if (!object.value(key).isArray())
        return otherwise;
    QSet<int> numbers;
    for (const QJsonValue& value : object.value(key).toArray())
        numbers.insert(value.toInt(-1));
    return numbers;
}

template <typename T>
QSet<T> knownIn(const QJsonObject& object, QLatin1String key, const ArgumentMap& map)
{
    QSet<T> ids;
    for (const int number : numbersIn(object, key, {})) {
        if (map.find(T{number}))
            ids.insert(T{number});
    }
    return ids;
}

constexpr QLatin1String roles("hidden_roles"), relations("hidden_relations"), documents("hidden_documents"), reviews("hidden_reviews"),
    stated("only_stated"), low("low"), high("high"), starred("only_starred"), tag("tag"), text("text"), folded("folded"), focus("focus"), hops("hops"), hidesFar("hides_far"), dim("dim");

void takeFocus(MapFilter& filter, const QJsonObject& object, const ArgumentMap& map)
{
    filter.focus = knownIn<StatementId>(object, focus, map);
    if (const StatementId only{object.value(focus).toInt(-1)}; map.find(only))
        filter.focus = {only};
    if (filter.focus.isEmpty())
        return;
    filter.hops = std::clamp(object.value(hops).toInt(), 0, mostHops);
    // Older versions knew one choice for filter and focus.
    filter.hidesFar = filter.hops > 0 && object.value(hidesFar).toBool(!filter.dimInstead);
}

} // namespace

QJsonObject filterObject(const MapFilter& filter)
{
    const MapFilter plain;
    QJsonObject object;
    const auto put = [&object](QLatin1String key, bool differs, const QJsonValue& value) {
        if (differs)
            object.insert(key, value);
    };
    put(roles, filter.hiddenRoles != plain.hiddenRoles, arrayOf(filter.hiddenRoles));
    put(relations, filter.hiddenRelations != plain.hiddenRelations, arrayOf(filter.hiddenRelations));
    put(documents, filter.hiddenDocuments != plain.hiddenDocuments, arrayOf(filter.hiddenDocuments));
    put(reviews, filter.hiddenReviews != plain.hiddenReviews, arrayOf(filter.hiddenReviews));
    put(stated, filter.onlyStated, true);
    put(low, filter.chanceLow > plain.chanceLow, filter.chanceLow);
    put(high, filter.chanceHigh < plain.chanceHigh, filter.chanceHigh);
    put(starred, filter.onlyStarred, true);
    put(tag, !filter.tag.isEmpty(), filter.tag);
    put(text, !filter.text.isEmpty(), filter.text);
    put(folded, !filter.folded.isEmpty(), arrayOf(filter.folded));
    // One statement as older versions wrote it, which knew no more of them.
    put(focus, !filter.focus.isEmpty(), filter.focus.size() == 1 ? QJsonValue(filter.focus.begin()->value) : QJsonValue(arrayOf(filter.focus)));
    put(hops, filter.hops > 0, filter.hops);
    put(hidesFar, filter.hops > 0, filter.hidesFar);
    put(dim, filter.dimInstead, true);
    return object;
}

MapFilter filterFrom(const QJsonObject& object, const ArgumentMap& map)
{
    MapFilter filter;
    filter.hiddenRoles = numbersIn(object, roles, filter.hiddenRoles);
    filter.hiddenRelations = numbersIn(object, relations, filter.hiddenRelations);
    filter.hiddenDocuments = knownIn<DocumentId>(object, documents, map);
    filter.hiddenReviews = numbersIn(object, reviews, filter.hiddenReviews);
    filter.onlyStated = object.value(stated).toBool();
    filter.chanceLow = std::clamp(object.value(low).toDouble(0), 0.0, 1.0);
    filter.chanceHigh = std::clamp(object.value(high).toDouble(1), filter.chanceLow, 1.0);
    filter.onlyStarred = object.value(starred).toBool();
    filter.tag = object.value(tag).toString();
    filter.text = object.value(text).toString();
    filter.folded = knownIn<StatementId>(object, folded, map);
    filter.dimInstead = object.value(dim).toBool();
    takeFocus(filter, object, map);
    return filter;
}

} // namespace cp
