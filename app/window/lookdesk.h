#pragma once

#include "app/window/deskparts.h"
#include "widgets/common/theme.h"

#include <QObject>
#include <functional>
#include <vector>

namespace cp::ui {

/// How the window looks and speaks: theme and language, chosen from the menu and kept.
class LookDesk final : public QObject {
    Q_OBJECT

public:
    /// Each of `views` gives a part of the window the colours of a theme.
    LookDesk(const DeskParts& parts, std::vector<std::function<void(const MapPalette&)>> views, QObject* parent);

    /// What was kept, for a new window.
    void showKept();

Q_SIGNALS:
    /// The window speaks another language from now on.
    void languageChanged();

private:
    void setTheme(Theme theme);
    void setLanguage(const QString& code);

    DeskParts m;
    std::vector<std::function<void(const MapPalette&)>> m_views;
};

} // namespace cp::ui
