#include "app/window/lookdesk.h"

#include "app/actions/actiontable.h"
#include "app/settings/settings.h"
#include "app/window/languages.h"

#include <QAction>
#include <utility>

namespace cp::ui {

LookDesk::LookDesk(const DeskParts& parts, std::vector<std::function<void(const MapPalette&)>> views, QObject* parent)
    : QObject(parent), m(parts), m_views(std::move(views))
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("themeSystem", [this] { setTheme(Theme::System); });
    on("themeLight", [this] { setTheme(Theme::Light); });
    on("themeDark", [this] { setTheme(Theme::Dark); });
    on("languageSystem", [this] { setLanguage({}); });
    on("languageEnglish", [this] { setLanguage(QStringLiteral("en")); });
    on("languageGerman", [this] { setLanguage(QStringLiteral("de")); });
}

void LookDesk::showKept()
{
    setTheme(m.settings->theme());
    setLanguage(m.settings->language());
}

void LookDesk::setTheme(Theme theme)
{
    m.settings->setTheme(theme);
    const MapPalette& palette = paletteOf(theme);
    applyTheme(palette);
    for (const auto& view : m_views)
        view(palette);
    const char* id = theme == Theme::Light ? "themeLight" : theme == Theme::Dark ? "themeDark" : "themeSystem";
    (*m.actions)[QLatin1String(id)]->setChecked(true);
}

void LookDesk::setLanguage(const QString& code)
{
    m.settings->setLanguage(code);
    speakLanguage(code);
    const char* id = code == u"en" ? "languageEnglish" : code == u"de" ? "languageGerman" : "languageSystem";
    (*m.actions)[QLatin1String(id)]->setChecked(true);
    Q_EMIT languageChanged();
}

} // namespace cp::ui
