#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <memory>

namespace cp::ui {

/// What a person has chosen, kept between runs; every value has a default.
class Settings final {
public:
    /// An empty file name means the person's own settings; tests give a file of theirs.
    explicit Settings(const QString& file = {});

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// "en", "de", or empty for the desktop's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    [[nodiscard]] QString scale() const;
    void setScale(const QString& id);
    /// Workspaces that still exist, the newest first.
    [[nodiscard]] QStringList recentWorkspaces() const;
    void addRecentWorkspace(const QString& path);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace cp::ui
