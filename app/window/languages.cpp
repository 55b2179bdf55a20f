#include "app/window/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStringList>
#include <QTranslator>
#include <memory>
#include <vector>

namespace cp::ui {
namespace {

/// Installed translators; the application asks the newest first.
std::vector<std::unique_ptr<QTranslator>>& translators()
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    return installed;
}

void install(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        translators().push_back(std::move(translator));
}

} // namespace

QStringList windowLanguages() { return {QStringLiteral("en"), QStringLiteral("de")}; }

void speakLanguage(const QString& code)
{
    const QLocale desktop = QLocale::system();
    QString language = code.isEmpty() ? desktop.name().section(u'_', 0, 0) : code;
    if (!windowLanguages().contains(language))
        language = QStringLiteral("en");
    // The desktop's country decides on dates and decimal signs where it speaks the language.
    QLocale::setDefault(desktop.name().startsWith(language) ? desktop : QLocale(language));
    for (const auto& translator : translators())
        QCoreApplication::removeTranslator(translator.get());
    translators().clear();
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("counterpoint_") + language, QStringLiteral(":/i18n"));
}

} // namespace cp::ui
