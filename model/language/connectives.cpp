#include "model/language/connectives.h"

#include "model/base/names.h"

#include <QFile>
#include <QHash>
#include <algorithm>

namespace cp {
namespace {

/// The lexicon file by kind of entry: clause, phrase, opening.
struct Lexicon {
    QHash<QString, QString> clauses;
    QHash<QString, QString> phrases;
    QHash<QString, QString> openings;
    qsizetype longest = 1; ///< in words

    static const Lexicon& instance()
    {
        static const Lexicon lexicon;
        return lexicon;
    }

private:
    Lexicon()
    {
        QFile file(QStringLiteral(":/lexicons/connectives.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList fields = line.split(u'\t');
            if (line.startsWith(u'#') || fields.size() != 3)
                continue;
            auto& table = fields[0] == QLatin1String("clause") ? clauses : fields[0] == QLatin1String("phrase") ? phrases : openings;
            table.insert(fields[1], fields[2]);
            longest = std::max(longest, fields[1].count(u' ') + 1);
        }
    }
};

/// Length and value of the longest entry that starts at `at`.
std::pair<size_t, QString> longestEntry(const QHash<QString, QString>& table, const std::vector<Word>& words, size_t at)
{
    const auto most = std::min(static_cast<size_t>(Lexicon::instance().longest), words.size() - at);
    std::pair<size_t, QString> found{0, {}};
    QString phrase;
    for (size_t length = 1; length <= most; ++length) {
        if (length > 1)
            phrase += u' ';
        phrase += words[at + length - 1].lower;
        const auto entry = table.constFind(phrase);
        if (entry != table.constEnd())
            found = {length, *entry};
    }
    return found;
}

std::optional<Connective> connectiveOf(const std::pair<size_t, QString>& entry)
{
    if (entry.first == 0)
        return std::nullopt;
    static const QHash<QString, Bond> bonds{{QStringLiteral("reason"), Bond::Reason},         {QStringLiteral("concession"), Bond::Concession},
                                            {QStringLiteral("result"), Bond::Result},         {QStringLiteral("purpose"), Bond::Purpose},
                                            {QStringLiteral("time"), Bond::Time},             {QStringLiteral("contrast"), Bond::Contrast}};
    if (const auto bond = bonds.constFind(entry.second); bond != bonds.constEnd())
        return Connective{entry.first, *bond, std::nullopt};
    const auto kind = fromName<ConditionKind>(entry.second);
    return kind ? std::optional(Connective{entry.first, Bond::Condition, kind}) : std::nullopt;
}

} // namespace

std::optional<Connective> clauseConnective(const std::vector<Word>& words, size_t at)
{
    return connectiveOf(longestEntry(Lexicon::instance().clauses, words, at));
}

std::optional<Connective> phraseConnective(const std::vector<Word>& words, size_t at)
{
    return connectiveOf(longestEntry(Lexicon::instance().phrases, words, at));
}

Opener openingOf(const std::vector<Word>& words)
{
    static const QHash<QString, Opening> openings{
        {QStringLiteral("contrast"), Opening::Contrast},   {QStringLiteral("result"), Opening::Result},
        {QStringLiteral("example"), Opening::Example},     {QStringLiteral("addition"), Opening::Addition},
        {QStringLiteral("otherwise"), Opening::Otherwise}, {QStringLiteral("in-that-case"), Opening::InThatCase},
        {QStringLiteral("restatement"), Opening::Restatement}, {QStringLiteral("reason"), Opening::Reason}};
    const auto first = std::find_if(words.begin(), words.end(), [](const Word& word) { return !word.isPunctuation(); });
    if (first == words.end())
        return {};
    const auto at = static_cast<size_t>(first - words.begin());
    const auto [length, value] = longestEntry(Lexicon::instance().openings, words, at);
    // "If not for the harbour, …" supposes.
    if (value == QLatin1String("otherwise") && at + length < words.size() && words[at + length].lower == QLatin1String("for"))
        return {};
    return {openings.value(value, Opening::None), length == 0 ? 0 : at + length};
}

} // namespace cp
