#include "app/settings/settings.h"

#include "model/language/chance.h"
#include "model/map/mapfilter.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr qsizetype mostRecent = 8;
constexpr int usualHops = 2;
constexpr int leastGrowth = -4;
constexpr int mostGrowth = 14;
constexpr int leastWidth = 40;
constexpr int mostWidth = 140;
constexpr qsizetype mostArticles = 300; ///< that something is remembered about
constexpr int currentVersion = 2;
const auto motionKey = QStringLiteral("window/reducesMotion");
const auto themeKey = QStringLiteral("window/theme");
const auto languageKey = QStringLiteral("window/language");
const auto geometryKey = QStringLiteral("window/geometry");
const auto scaleKey = QStringLiteral("reading/scale");
const auto hopsKey = QStringLiteral("map/focusHops");
const auto hidesFarKey = QStringLiteral("map/focusHidesFar");
const auto growthKey = QStringLiteral("reader/growth");
const auto keysGroup = QStringLiteral("keys");
const auto stateGroup = QStringLiteral("state/");
const auto widthKey = QStringLiteral("reader/lineWidth");
const auto hintsKey = QStringLiteral("window/showsHints");
const auto versionKey = QStringLiteral("version");
const auto sourceGroup = QStringLiteral("sources");
const auto readGroup = QStringLiteral("read");
const auto recentKey = QStringLiteral("files/recent");

/// A name per article; the store is kept from growing for ever, in no order of age.
void remember(QSettings& store, const QString& group, const QByteArray& sha256, const QVariant& value)
{
    if (sha256.isEmpty())
        return;
    store.beginGroup(group);
    const QStringList known = store.childKeys();
    if (const QString name = QString::fromLatin1(sha256); known.size() >= mostArticles && !known.contains(name))
        store.remove(known.front());
    store.setValue(QString::fromLatin1(sha256), value);
    store.endGroup();
}

QVariant remembered(const QSettings& store, const QString& group, const QByteArray& sha256)
{
    return sha256.isEmpty() ? QVariant() : store.value(group + u'/' + QString::fromLatin1(sha256));
}

/// One step a version: what the program before wrote, as this one reads it. A store from a newer program is left as it is.
void upgrade(QSettings& store)
{
    const int version = store.value(versionKey, 1).toInt();
    if (version >= currentVersion)
        return;
    // 1: Ctrl+V pasted an article; now it pastes statements, and a key that a person had given to that is not taken away.
    const QString pasteKey = keysGroup + QStringLiteral("/paste");
    if (store.value(pasteKey).toString() == u"Ctrl+V")
        store.remove(pasteKey);
    store.setValue(versionKey, currentVersion);
}

} // namespace

Settings::Settings(const QString& file)
    : m_isOwn(file.isEmpty()), m_store(file.isEmpty() ? std::make_unique<QSettings>()
                             : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    upgrade(*m_store);
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

int Settings::focusHops() const { return std::clamp(m_store->value(hopsKey, usualHops).toInt(), 1, mostHops); }

void Settings::setFocusHops(int hops) { m_store->setValue(hopsKey, std::clamp(hops, 1, mostHops)); }

bool Settings::hidesFarFromFocus() const { return m_store->value(hidesFarKey).toBool(); }

void Settings::setHidesFarFromFocus(bool hides) { m_store->setValue(hidesFarKey, hides); }

int Settings::textGrowth() const { return std::clamp(m_store->value(growthKey).toInt(), leastGrowth, mostGrowth); }

void Settings::setTextGrowth(int points) { m_store->setValue(growthKey, std::clamp(points, leastGrowth, mostGrowth)); }

int Settings::lineWidth() const
{
    const int width = m_store->value(widthKey).toInt();
    return width == 0 ? 0 : std::clamp(width, leastWidth, mostWidth);
}

void Settings::setLineWidth(int characters) { m_store->setValue(widthKey, characters == 0 ? 0 : std::clamp(characters, leastWidth, mostWidth)); }

bool Settings::showsHints() const { return m_store->value(hintsKey, true).toBool(); }

void Settings::setShowsHints(bool on) { m_store->setValue(hintsKey, on); }

QString Settings::sourceOf(const QByteArray& sha256) const { return remembered(*m_store, sourceGroup, sha256).toString(); }

void Settings::rememberSource(const QByteArray& sha256, const QString& path)
{
    remember(*m_store, sourceGroup, sha256, QFileInfo(path).absoluteFilePath());
}

double Settings::readShare(const QByteArray& sha256) const { return std::clamp(remembered(*m_store, readGroup, sha256).toDouble(), 0.0, 1.0); }

void Settings::setReadShare(const QByteArray& sha256, double share) { remember(*m_store, readGroup, sha256, share); }

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
