#include "app/settings/settings.h"

#include "model/language/chance.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr qsizetype mostRecent = 8;
constexpr int leastGrowth = -4;
constexpr int mostGrowth = 14;
const auto motionKey = QStringLiteral("window/reducesMotion");
const auto themeKey = QStringLiteral("window/theme");
const auto languageKey = QStringLiteral("window/language");
const auto geometryKey = QStringLiteral("window/geometry");
const auto scaleKey = QStringLiteral("reading/scale");
const auto growthKey = QStringLiteral("reader/growth");
const auto keysGroup = QStringLiteral("keys");
const auto stateGroup = QStringLiteral("state/");
const auto recentKey = QStringLiteral("files/recent");

} // namespace

Settings::Settings(const QString& file)
    : m_isOwn(file.isEmpty()), m_store(file.isEmpty() ? std::make_unique<QSettings>()
                             : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Theme Settings::theme() const
{
    const QString name = m_store->value(themeKey).toString();
    if (name == u"light")
        return Theme::Light;
    return name == u"dark" ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    m_store->setValue(themeKey, theme == Theme::Light  ? QStringLiteral("light")
                                : theme == Theme::Dark ? QStringLiteral("dark")
                                                       : QStringLiteral("system"));
}

QString Settings::language() const { return m_store->value(languageKey).toString(); }

void Settings::setLanguage(const QString& code) { m_store->setValue(languageKey, code); }

QString Settings::scale() const
{
    const QString id = m_store->value(scaleKey).toString();
    return isChanceScale(id) ? id : QStringLiteral("icd203");
}

void Settings::setScale(const QString& id) { m_store->setValue(scaleKey, id); }

QStringList Settings::recentWorkspaces() const
{
    QStringList files = m_store->value(recentKey).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void Settings::addRecentWorkspace(const QString& path)
{
    QStringList files = m_store->value(recentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_store->setValue(recentKey, files.mid(0, mostRecent));
}

QHash<QString, QString> Settings::keys() const
{
    QHash<QString, QString> keys;
    m_store->beginGroup(keysGroup);
    for (const QString& action : m_store->childKeys())
        keys.insert(action, m_store->value(action).toString());
    m_store->endGroup();
    return keys;
}

void Settings::setKey(const QString& action, const QString& key) { m_store->setValue(keysGroup + u'/' + action, key); }

void Settings::resetKey(const QString& action) { m_store->remove(keysGroup + u'/' + action); }

bool Settings::reducesMotion() const { return m_store->value(motionKey).toBool(); }

void Settings::setReducesMotion(bool on) { m_store->setValue(motionKey, on); }

int Settings::textGrowth() const { return std::clamp(m_store->value(growthKey).toInt(), leastGrowth, mostGrowth); }

void Settings::setTextGrowth(int points) { m_store->setValue(growthKey, std::clamp(points, leastGrowth, mostGrowth)); }

QByteArray Settings::state(const QString& part) const { return m_store->value(stateGroup + part).toByteArray(); }

void Settings::setState(const QString& part, const QByteArray& state) { m_store->setValue(stateGroup + part, state); }

QString Settings::stateFolder() const
{
    const QString folder = m_isOwn ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : QFileInfo(m_store->fileName()).absolutePath();
    return folder + QStringLiteral("/journals");
}

QByteArray Settings::geometry() const { return m_store->value(geometryKey).toByteArray(); }

void Settings::setGeometry(const QByteArray& geometry) { m_store->setValue(geometryKey, geometry); }

} // namespace cp::ui
