#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QHash>
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
    /// Keys that a person chose, by action id in portable form; empty for none.
    [[nodiscard]] QHash<QString, QString> keys() const;
    void setKey(const QString& action, const QString& key);
    /// The standard key again.
    void resetKey(const QString& action);
    /// Whether things appear in their new places at once.
    [[nodiscard]] bool reducesMotion() const;
    void setReducesMotion(bool on);
    /// How many steps around what is in focus are shown in full.
    [[nodiscard]] int focusHops() const;
    void setFocusHops(int hops);
    /// Whether a focus hides the rest, or shows it pale.
    [[nodiscard]] bool hidesFarFromFocus() const;
    void setHidesFarFromFocus(bool hides);
    /// Points that article text is larger than standard; negative for smaller.
    [[nodiscard]] int textGrowth() const;
    void setTextGrowth(int points);
    /// Most characters of a line in the articles; 0: as many as there is room for.
    [[nodiscard]] int lineWidth() const;
    void setLineWidth(int characters);
    /// Whether the five hints of the first run are to come.
    [[nodiscard]] bool showsHints() const;
    void setShowsHints(bool on);
    /// Where the file of an article was when it was read, by its checksum; empty when nobody knows. It is kept here and
    /// not in the workspace, so that no folder name leaves this computer.
    [[nodiscard]] QString sourceOf(const QByteArray& sha256) const;
    void rememberSource(const QByteArray& sha256, const QString& path);
    /// How much of an article was read on the screen, 0…1.
    [[nodiscard]] double readShare(const QByteArray& sha256) const;
    void setReadShare(const QByteArray& sha256, double share);
    /// Docks and toolbars as QMainWindow saves them, and the columns of a table by its name.
    [[nodiscard]] QByteArray state(const QString& part) const;
    void setState(const QString& part, const QByteArray& state);
    /// Where edits of workspaces without a file are kept.
    [[nodiscard]] QString stateFolder() const;
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

private:
    bool m_isOwn; ///< the person's, not a file of a test
    std::unique_ptr<QSettings> m_store;
};

} // namespace cp::ui
