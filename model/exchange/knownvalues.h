#pragma once

#include "model/base/argument.h"
#include "model/base/names.h"
#include "model/exchange/jsonkeys.h"

#include <QJsonObject>
#include <QString>

namespace cp {

/// An unknown value is no reason to refuse a whole file: it is removed, so that the reader's default holds.
template <typename Enum>
void keepKnown(QJsonObject& object, const char* name)
{
    const QString value = textOf(object, name);
    if (!fromName<Enum>(value))
        object.remove(QLatin1String(name));
}

inline void keepUnit(QJsonObject& object, const char* name)
{
    const double value = object.value(QLatin1String(name)).toDouble(-1);
    if (!(value >= 0 && value <= 1))
        object.remove(QLatin1String(name));
}

inline void keepKnownParts(QJsonObject& object, const char* part, void (*check)(QJsonObject&))
{
    QJsonObject inner = object.value(QLatin1String(part)).toObject();
    if (inner.isEmpty())
        return;
    check(inner);
    object.insert(QLatin1String(part), inner);
}

inline void keepKnownCommon(QJsonObject& object)
{
    keepKnown<Origin>(object, "origin");
    keepKnown<Review>(object, "review");
    keepUnit(object, "confidence");
    keepUnit(object, "score");
}

inline void keepKnownStatement(QJsonObject& statement)
{
    keepKnownCommon(statement);
    keepKnown<Role>(statement, "role");
    keepKnownParts(statement, "attribution", [](QJsonObject& inner) { keepKnown<HolderKind>(inner, "kind"); });
    keepKnownParts(statement, "probability", [](QJsonObject& inner) { keepKnown<ProbabilityKind>(inner, "kind"); });
}

} // namespace cp
