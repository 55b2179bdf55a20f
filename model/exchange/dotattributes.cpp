#include "model/exchange/dotattributes.h"

#include "model/exchange/highlightedtext.h"
#include "model/exchange/jsonkeys.h"

#include <QSet>

namespace cp {
namespace {

/// A value as the writer made it.
QString plainValue(const QString& value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size())
            text += value[i];
        else if (value[++i] == u'n')
            text += u'\n';
        else
            text += value[i];
    }
    return highlightedText(text.replace(u'<', QLatin1String("&lt;"))).text;
}

/// What Graphviz works out anew.
bool isWorkedOut(const QString& name)
{
    static const QSet<QString> names{QStringLiteral("bb"), QStringLiteral("lp"), QStringLiteral("pos"), QStringLiteral("lheight"), QStringLiteral("lwidth")};
    return names.contains(name) || name.startsWith(u'_');
}

} // namespace

bool isDotLook(const QString& name)
{
    static const QSet<QString> names{
        QStringLiteral("label"), QStringLiteral("xlabel"), QStringLiteral("shape"), QStringLiteral("style"), QStringLiteral("color"), QStringLiteral("fillcolor"),
        QStringLiteral("fontname"), QStringLiteral("fontsize"), QStringLiteral("fontcolor"), QStringLiteral("width"), QStringLiteral("height"), QStringLiteral("pos"),
        QStringLiteral("lp"), QStringLiteral("xlp"), QStringLiteral("bb"), QStringLiteral("penwidth"), QStringLiteral("margin"), QStringLiteral("dir"),
        QStringLiteral("arrowhead"), QStringLiteral("arrowtail"), QStringLiteral("constraint"), QStringLiteral("fixedsize"), QStringLiteral("rank"),
        QStringLiteral("image"), QStringLiteral("shapefile"), QStringLiteral("target"), QStringLiteral("id"), QStringLiteral("labelloc")};
    return names.contains(name) || name.startsWith(u'_');
}

void unflattenAll(QJsonObject& known, const DotAttributes& attributes, FlatKind kind)
{
    for (auto at = attributes.begin(); at != attributes.end(); ++at) {
        if (at.key().startsWith(QLatin1String("cp_")))
            unflatten(known, kind, at.key().mid(3), plainValue(at.value()));
        else if (!isDotLook(at.key()) && kind != FlatKind::Document)
            unflatten(known, kind, at.key(), plainValue(at.value()));
    }
}

QJsonObject keptOfCluster(const DotAttributes& attributes)
{
    std::map<QString, QJsonValue> kept;
    for (auto at = attributes.begin(); at != attributes.end(); ++at) {
        const bool isTitle = at.key() == QLatin1String("label");
        if (!isTitle && !isWorkedOut(at.key()) && !at.key().startsWith(QLatin1String("cp_")) && !at.key().isEmpty())
            kept.emplace(at.key(), plainValue(at.value()));
    }
    return objectOf(kept);
}

bool isInference(const DotAttributes& node)
{
    return node.value(QStringLiteral("cp_kind")) == QLatin1String("inference") || node.value(QStringLiteral("shape")) == QLatin1String("point");
}

} // namespace cp
