#pragma once

#include <QJsonObject>
#include <QString>

namespace cp {

/// The data of an Argdown element, "{key: value, list: [a, b]}" or the lines of a block: YAML as far as Argdown files use
/// it (plain and quoted text, numbers, flags, lists and maps in flow style, one level of lines). Anything else is left out.
[[nodiscard]] QJsonObject argdownData(const QString& source);

} // namespace cp
