#include "model/language/wordnet.h"

#include <QByteArray>
#include <QFile>
#include <QHash>

namespace cp {
namespace {

struct Entry {
    unsigned classes = 0;
    unsigned commonest = 0;
    QByteArray synsets; ///< as written, comma separated
    int person = 0; ///< place of the first sense that is a person
};

/// Everything of the compiled-in dictionary, read once.
class Dictionary final {
public:
    static const Dictionary& instance()
    {
        static const Dictionary dictionary;
        return dictionary;
    }

    QHash<QByteArray, Entry> words;
    QHash<QByteArray, QByteArray> irregular; ///< class digit + form → base
    QHash<QByteArray, QList<QByteArray>> antonyms; ///< both ways

private:
    Dictionary();
    void addWord(const QList<QByteArray>& fields);
    void addAntonyms(const QByteArray& a, const QByteArray& b);
    void readOwnAntonyms();
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Dictionary::Dictionary()
{
    words.reserve(90000);
    const QByteArray all = contents(QStringLiteral(":/lexicons/wordnet.tsv"));
    for (qsizetype from = 0; from < all.size();) {
        qsizetype to = all.indexOf('\n', from);
        if (to < 0)
            to = all.size();
        const QList<QByteArray> fields = all.mid(from, to - from).split('\t');
        if (fields.first().startsWith('=') && fields.size() == 3)
            irregular.insert(fields[1] + fields[0].mid(1), fields[2]);
        else if (fields.size() == 6)
            addWord(fields);
        from = to + 1;
    }
    readOwnAntonyms();
}

void Dictionary::addWord(const QList<QByteArray>& fields)
{
    words.insert(fields[0], {fields[1].toUInt(), fields[2].toUInt(), fields[3], fields[5].toInt()});
    if (fields[4].isEmpty())
        return;
    for (const QByteArray& antonym : fields[4].split(','))
        addAntonyms(fields[0], antonym);
}

void Dictionary::addAntonyms(const QByteArray& a, const QByteArray& b)
{
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
        if (!antonyms[from].contains(to))
            antonyms[from].push_back(to);
    }
}

void Dictionary::readOwnAntonyms()
{
    for (const QByteArray& line : contents(QStringLiteral(":/lexicons/antonyms.tsv")).split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() == 2 && !line.startsWith('#'))
            addAntonyms(fields[0], fields[1]);
    }
}

bool has(const QByteArray& word, unsigned wordClass)
{
    const auto& words = Dictionary::instance().words;
    const auto at = words.constFind(word);
    return at != words.constEnd() && (at->classes & wordClass);
}

struct Detachment {
    const char* suffix;
    const char* ending;
};

// WordNet's rules of detachment (morphy), by class.
constexpr Detachment nounRules[] = {{"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"},
                                    {"men", "man"}, {"ies", "y"}, {"s", ""}};
constexpr Detachment verbRules[] = {{"ies", "y"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"ied", "y"},
                                    {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}};
constexpr Detachment adjectiveRules[] = {{"ier", "y"}, {"iest", "y"}, {"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}};

template <size_t N>
QByteArray detach(const QByteArray& word, const Detachment (&rules)[N], unsigned wordClass)
{
    for (const Detachment& rule : rules) {
        const QByteArray suffix(rule.suffix);
        if (!word.endsWith(suffix) || word.size() <= suffix.size() + 1)
            continue;
        const QByteArray stem = word.chopped(suffix.size());
        if (has(stem + rule.ending, wordClass))
            return stem + rule.ending;
        // stopped → stop: the doubled consonant goes with the ending.
        const qsizetype n = stem.size();
        if (n > 3 && *rule.ending == 0 && stem[n - 1] == stem[n - 2] && has(stem.chopped(1), wordClass))
            return stem.chopped(1);
    }
    return {};
}

} // namespace

unsigned wordClasses(const QString& lower) { return Dictionary::instance().words.value(lower.toUtf8()).classes; }

unsigned commonestClass(const QString& lower) { return Dictionary::instance().words.value(lower.toUtf8()).commonest; }

QString baseForm(const QString& lower, WordClass wordClass)
{
    const QByteArray word = lower.toUtf8();
    const QByteArray irregular = Dictionary::instance().irregular.value(QByteArray::number(wordClass) + word);
    if (!irregular.isEmpty())
        return QString::fromUtf8(irregular);
    if (has(word, wordClass))
        return lower;
    switch (wordClass) {
    case NounClass: return QString::fromUtf8(detach(word, nounRules, wordClass));
    case VerbClass: return QString::fromUtf8(detach(word, verbRules, wordClass));
    case AdjectiveClass: return QString::fromUtf8(detach(word, adjectiveRules, wordClass));
    case AdverbClass: break;
    }
    return {};
}

int personSense(const QString& base) { return Dictionary::instance().words.value(base.toUtf8()).person; }

QStringList antonymsOf(const QString& base)
{
    QStringList all;
    for (const QByteArray& antonym : Dictionary::instance().antonyms.value(base.toUtf8()))
        all.push_back(QString::fromUtf8(antonym));
    return all;
}

std::vector<quint32> synsetsOf(const QString& base)
{
    std::vector<quint32> all;
    for (const QByteArray& synset : Dictionary::instance().words.value(base.toUtf8()).synsets.split(',')) {
        if (!synset.isEmpty())
            all.push_back(synset.toUInt());
    }
    return all;
}

} // namespace cp
