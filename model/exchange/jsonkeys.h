#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <map>

namespace cp {

/// The value as text: numbers that other programs use as ids become their digits; empty for everything else.
[[nodiscard]] inline QString textOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

[[nodiscard]] inline QString textOf(const QJsonObject& object, const char* name) { return textOf(object.value(QLatin1String(name))); }

/// What is in the object beyond the named keys.
[[nodiscard]] inline QJsonObject without(QJsonObject object, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        object.remove(QLatin1String(name));
    return object;
}

/// All of these values. A QJsonObject is a sorted list: filling it in the order of its names takes linear time, in any
/// other quadratic.
[[nodiscard]] inline QJsonObject objectOf(const std::map<QString, QJsonValue>& values)
{
    QJsonObject object;
    for (const auto& [name, value] : values)
        object.insert(name, value);
    return object;
}

/// `upper` on top of `lower`.
[[nodiscard]] inline QJsonObject layered(QJsonObject lower, const QJsonObject& upper)
{
    for (auto at = upper.begin(); at != upper.end(); ++at)
        lower.insert(at.key(), at.value());
    return lower;
}

} // namespace cp
