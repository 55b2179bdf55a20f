#include "app/session/arrangement.h"

#include "app/session/session.h"

namespace cp::ui {
namespace {

constexpr auto key = QLatin1String("arrangement");
constexpr auto level = QLatin1String("level");
constexpr auto compact = QLatin1String("compact");

QString textOf(LayoutMode mode)
{
    switch (mode) {
    case LayoutMode::Level: return Session::tr("Arrange in levels");
    case LayoutMode::Compact: return Session::tr("Arrange closely");
    default: return Session::tr("Arrange in columns");
    }
}

} // namespace

LayoutMode arrangementOf(const Session& session) { return arrangementNamed(session.extra(key).toString()); }

void arrange(Session& session, LayoutMode mode)
{
    if (mode == arrangementOf(session))
        return;
    const QString name = arrangementName(mode);
    session.changeExtra(key, name.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(name), textOf(mode));
}

QString arrangementName(LayoutMode mode)
{
    switch (mode) {
    case LayoutMode::Level: return level;
    case LayoutMode::Compact: return compact;
    default: return {};
    }
}

LayoutMode arrangementNamed(const QString& name)
{
    if (name == level)
        return LayoutMode::Level;
    return name == compact ? LayoutMode::Compact : LayoutMode::Columns;
}

} // namespace cp::ui
