#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace cp {

/// One named value of a thing, for formats whose nodes and edges hold plain values only (GraphML, DOT, CSV, Argdown).
struct FlatField {
    enum class Type { Text, Number, Flag, List, Json };
    QString name;
    Type type = Type::Text;
    QString value; ///< "true" or "false", numbers with a point, lists separated by "; ", JSON on one line
};

enum class FlatKind { Statement, Relation, Link, Document };

/// What the object of the map JSON holds, without empty values; keys that have no name of their own are joined in "extra",
/// but for those of `foreign`, which stand alone as the other program had them.
[[nodiscard]] std::vector<FlatField> flattened(const QJsonObject& object, FlatKind kind, const QStringList& foreign = {});

/// The names of what the object keeps of other programs that can stand alone.
[[nodiscard]] QStringList foreignNames(const QJsonObject& object, FlatKind kind);

/// All names that flattened() can give, in its order.
[[nodiscard]] std::vector<FlatField> flatNames(FlatKind kind);

/// Puts a value back into the place that its name stands for; other names are kept as they are.
void unflatten(QJsonObject& object, FlatKind kind, const QString& name, const QString& value);

} // namespace cp
