#include "model/documents/languageof.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringList>
#include <array>
#include <utility>

namespace cp {
namespace {

constexpr qsizetype lookedAt = 20000;
constexpr int fewestHits = 6;   ///< common words that another language needs, so that a foreign name makes none
constexpr int oneWordIn = 12;   ///< at least so many of the words are common ones
constexpr int lettersIn = 2;    ///< a script is a language's where it has this part of the letters

struct CommonWords {
    const char* code;
    const char* words; ///< short function words that the others do not share
};

constexpr std::array<CommonWords, 12> tables{{
    {"en", "the of and to that is it for not with be was are have this from by which"},
    {"de", "der die das und nicht ist mit den von ein eine auch auf sich dass für dem wird werden zu"},
    {"fr", "le la les des est et une dans que pour qui pas sur du au avec ce sont cette ne"},
    {"es", "el la los las que y en una por con para del se no es al como más pero su"},
    {"it", "il che di è non per una della con del sono gli anche nel alla si più come le ma"},
    {"pt", "o que não uma para com os do da em é dos mais como ao mas foi pelo das são"},
    {"nl", "de het een van en niet dat zijn voor met op aan ook maar er wordt naar bij om te"},
    {"sv", "och att det som en på är av för med den inte till har ett om kan men från jag"},
    {"da", "og at det som en på er af for med den ikke til har et om kan men fra jeg"},
    {"pl", "i w nie na się że z jest do to jak ale o po za przez dla od są co"},
    {"tr", "ve bir bu için ile da de olarak çok olan daha gibi kadar ama ne var en değil ise sonra"},
    {"id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada bisa oleh atau kita"},
}};

QString codeOf(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Cyrillic: return QStringLiteral("ru");
    case QChar::Script_Greek: return QStringLiteral("el");
    case QChar::Script_Arabic: return QStringLiteral("ar");
    case QChar::Script_Hebrew: return QStringLiteral("he");
    case QChar::Script_Devanagari: return QStringLiteral("hi");
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana: return QStringLiteral("ja");
    case QChar::Script_Hangul: return QStringLiteral("ko");
    case QChar::Script_Thai: return QStringLiteral("th");
    case QChar::Script_Han: return QStringLiteral("zh");
    default: return {};
    }
}

QString byScript(QStringView text)
{
    QHash<QString, int> counts;
    int letters = 0;
    for (const QChar c : text) {
        letters += c.isLetter();
        if (c.isLetter())
            ++counts[codeOf(c.script())];
    }
    // Japanese mixes Chinese characters with its own.
    if (counts.value(QStringLiteral("ja")) * 10 > letters)
        return QStringLiteral("ja");
    for (auto one = counts.begin(); one != counts.end(); ++one) {
        if (!one.key().isEmpty() && one.value() * lettersIn > letters)
            return one.key();
    }
    return {};
}

/// Runs of letters, in small ones; the last may be empty.
QStringList wordsOf(QStringView text)
{
    QStringList words(QString{});
    for (const QChar c : text) {
        if (c.isLetter())
            words.back() += c.toLower();
        else if (!words.back().isEmpty())
            words.append(QString());
    }
    return words;
}

int hitsOf(const CommonWords& table, const QStringList& words)
{
    const QStringList list = QString::fromUtf8(table.words).split(u' ');
    const QSet<QString> common(list.begin(), list.end());
    int hits = 0;
    for (const QString& word : words)
        hits += common.contains(word);
    return hits;
}

} // namespace

QString languageOf(QStringView text)
{
    text = text.left(lookedAt);
    if (const QString code = byScript(text); !code.isEmpty())
        return code;
    const QStringList words = wordsOf(text);
    std::pair<int, QString> best, english;
    for (const CommonWords& table : tables) {
        const std::pair<int, QString> one{hitsOf(table, words), QString::fromLatin1(table.code)};
        english = english.second.isEmpty() ? one : english; // the first row
        if (one.first > best.first)
            best = one;
    }
    if (best.first * oneWordIn <= words.size())
        return {};
    const bool foreign = best.second != english.second;
    // English unless another language is clearly ahead.
    return !foreign || (best.first >= fewestHits && best.first > 2 * english.first) ? best.second : english.first * oneWordIn > words.size() ? english.second : QString();
}

QString languageName(const QString& code)
{
    const QLocale locale(code);
    return locale.language() == QLocale::C ? code : QLocale::languageToString(locale.language());
}

} // namespace cp
