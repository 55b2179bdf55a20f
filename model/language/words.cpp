#include "model/language/words.h"

#include "model/language/syntax.h"
#include "model/language/syntaxnames.h"
#include "model/language/wordnet.h"

#include <QFile>
#include <QHash>
#include <algorithm>
#include <initializer_list>
#include <libstemmer.h>
#include <memory>

// Words: tokens by character class, contractions split as treebanks do; tags and trees by the compiled-in model.
// Cost linear in the text.

namespace cp {
namespace {

const QHash<QString, Tag>& tagNames()
{
    static const QHash<QString, Tag> names{
        {QStringLiteral("determiner"), Tag::Determiner},     {QStringLiteral("pronoun"), Tag::Pronoun},
        {QStringLiteral("auxiliary"), Tag::Auxiliary},       {QStringLiteral("adposition"), Tag::Adposition},
        {QStringLiteral("subordinator"), Tag::Subordinator}, {QStringLiteral("conjunction"), Tag::Conjunction},
        {QStringLiteral("particle"), Tag::Particle},         {QStringLiteral("number"), Tag::Number},
        {QStringLiteral("adverb"), Tag::Adverb},             {QStringLiteral("adjective"), Tag::Adjective}};
    return names;
}

const QHash<QString, Tag>& closedClasses()
{
    static const QHash<QString, Tag> words = [] {
        QHash<QString, Tag> all;
        QFile file(QStringLiteral(":/lexicons/functionwords.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            return all;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList fields = line.split(u'\t');
            if (line.startsWith(u'#') || fields.size() != 2)
                continue;
            for (const QString& word : fields[1].split(u' ', Qt::SkipEmptyParts)) {
                if (!all.contains(word))
                    all.insert(word, tagNames().value(fields[0], Tag::Other));
            }
        }
        return all;
    }();
    return words;
}

QString plain(QStringView text)
{
    QString word = text.toString().toLower();
    word.replace(QChar(0x2019), QChar(u'\''));
    word.replace(QChar(0x2018), QChar(u'\''));
    for (const char16_t quote : {u'\u201c', u'\u201d'})
        word.replace(QChar(quote), QChar(u'"'));
    for (const char16_t dash : {u'\u2010', u'\u2011'})
        word.replace(QChar(dash), QChar(u'-'));
    return word;
}

bool isApostrophe(QChar c) { return c == u'\'' || c == QChar(0x2019); }
bool isHyphen(QChar c) { return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011); }

/// End of the token that starts at `from`; words keep inner apostrophes, hyphens, and numbers their points.
qsizetype tokenEnd(QStringView text, qsizetype from, qsizetype end)
{
    const auto isInner = [&](qsizetype at) {
        if (at + 1 >= end || at == from)
            return false;
        const QChar c = text[at];
        const QChar next = text[at + 1];
        if (isApostrophe(c) || isHyphen(c))
            return next.isLetterOrNumber();
        const bool digits = text[at - 1].isDigit() && next.isDigit();
        return (digits && (c == u'.' || c == u',' || c == u':' || c == u'/'))
            || (c == u'.' && text[at - 1].isUpper() && next.isUpper());
    };
    qsizetype at = from;
    while (at < end && (text[at].isLetterOrNumber() || text[at].isMark() || text[at].isSurrogate() || isInner(at)))
        ++at;
    // "U.S." keeps its last full stop.
    if (at < end && at > from + 2 && text[at] == u'.' && text[at - 2] == u'.')
        ++at;
    return std::max(at, from + 1);
}

qsizetype contractionStart(const QString& lower)
{
    if (lower.endsWith(QLatin1String("n't")) && lower.size() > 3)
        return lower.size() - 3;
    for (const char* suffix : {"'s", "'re", "'ve", "'ll", "'d", "'m"}) {
        const QLatin1String ending(suffix);
        if (lower.size() > ending.size() && lower.endsWith(ending))
            return lower.size() - ending.size();
    }
    return -1;
}

void addToken(std::vector<Word>& words, QStringView text, Span span)
{
    Word word;
    word.span = span;
    word.lower = plain(text.mid(span.start, span.length()));
    word.stem = stemOf(word.lower);
    words.push_back(std::move(word));
}

} // namespace

std::vector<Word> splitWords(QStringView text, Span range)
{
    std::vector<Word> words;
    for (qsizetype at = range.start; at < range.end;) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = tokenEnd(text, at, range.end);
        const qsizetype cut = contractionStart(plain(text.mid(at, end - at)));
        if (cut > 0) {
            addToken(words, text, {at, at + cut});
            addToken(words, text, {at + cut, end});
        } else {
            addToken(words, text, {at, end});
        }
        at = end;
    }
    return words;
}

namespace {

/// The compiled-in model's classes.
const SyntaxNames& modelNames()
{
    static const SyntaxNames names(SyntaxModel::instance().tags, SyntaxModel::instance().labels);
    return names;
}

bool isAny(const QString& word, std::initializer_list<const char*> forms)
{
    return std::any_of(forms.begin(), forms.end(), [&](const char* form) { return word == QLatin1String(form); });
}

/// The word is a verb in agreement with the noun before it ("prices double", "the ministry signs").
bool agrees(const Word& noun, const Word& verb)
{
    const bool gerund = noun.participle && noun.lower.endsWith(QLatin1String("ing"));
    if (noun.tag != Tag::Noun && noun.tag != Tag::ProperNoun && noun.tag != Tag::Pronoun && !gerund)
        return false;
    const QString base = baseForm(verb.lower, VerbClass);
    const bool singular = !base.isEmpty() && base != verb.lower && verb.lower.endsWith(u's') && !noun.lower.endsWith(u's');
    const bool plural = base == verb.lower && noun.lower.endsWith(u's');
    return verb.tag != Tag::Adposition && (singular || plural);
}

/// A clause behind "if" or "because" has a verb: where the tagger saw none, the word that agrees is it.
void mendVerbs(std::vector<Word>& words)
{
    for (size_t i = 0; i + 2 < words.size(); ++i) {
        if (!isAny(words[i].lower, {"if", "unless", "because", "although", "when", "once"}))
            continue;
        size_t end = i + 1;
        while (end < words.size() && !words[end].isPunctuation() && !words[end].finite)
            ++end;
        if (end < words.size() && words[end].finite)
            continue;
        for (size_t k = i + 2; k < end; ++k) {
            const size_t noun = words[k - 1].tag == Tag::Adverb && k > i + 2 ? k - 2 : k - 1;
            if (!agrees(words[noun], words[k]))
                continue;
            const bool plural = words[noun].lower.endsWith(u's');
            words[k].tag = Tag::Verb;
            words[k].finite = true;
            words[k].modelTag = static_cast<int>(SyntaxModel::instance().tags.indexOf(plural ? QStringLiteral("VERB/VBP") : QStringLiteral("VERB/VBZ")));
            break;
        }
    }
}

/// "Power consumption fell by 7 per cent": a sentence whose only verb was taken for a participle.
void mendLoneParticiple(std::vector<Word>& words)
{
    if (std::any_of(words.begin(), words.end(), [](const Word& word) { return word.finite; }))
        return;
    for (size_t i = 1; i + 1 < words.size(); ++i) {
        const bool past = words[i].tag == Tag::Verb && words[i].participle && !words[i].lower.endsWith(QLatin1String("ing"));
        const Tag before = words[i - 1].tag;
        if (!past || (before != Tag::Noun && before != Tag::ProperNoun && before != Tag::Pronoun && before != Tag::Number))
            continue;
        words[i].finite = true;
        words[i].participle = false;
        words[i].modelTag = static_cast<int>(SyntaxModel::instance().tags.indexOf(QStringLiteral("VERB/VBD")));
        return;
    }
}

std::vector<SyntaxToken> modelTokens(QStringView text, const std::vector<Word>& words)
{
    std::vector<SyntaxToken> tokens;
    tokens.reserve(words.size());
    for (const Word& word : words)
        tokens.push_back(tokenOf(text.mid(word.span.start, word.span.length()).toString(), word.lower));
    return tokens;
}

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

} // namespace

std::vector<Word> tagWords(QStringView text, Span range)
{
    std::vector<Word> words = splitWords(text, range);
    std::vector<SyntaxToken> model = modelTokens(text, words);
    SyntaxModel::instance().tag(model);
    for (size_t i = 0; i < words.size(); ++i) {
        words[i].modelTag = model[i].tag;
        modelNames().settleTag(words[i], text[words[i].span.start], model[i].tag);
    }
    mendVerbs(words);
    mendLoneParticiple(words);
    settleAcronyms(text, words);
    return words;
}

void settleAcronyms(QStringView text, std::vector<Word>& words)
{
    const auto capitals = [&](const Word& word) {
        const QStringView form = text.mid(word.span.start, word.span.length());
        return std::all_of(form.begin(), form.end(), [](QChar c) { return c.isUpper() || !c.isLetter(); });
    };
    if (std::all_of(words.begin(), words.end(), capitals))
        return;
    for (Word& word : words) {
        if (isOneOf(word.lower, {"us", "it", "who"}) && capitals(word))
            word.tag = Tag::ProperNoun;
    }
}

void parseWords(QStringView text, std::vector<Word>& words)
{
    std::vector<SyntaxToken> model = modelTokens(text, words);
    for (size_t i = 0; i < words.size(); ++i)
        model[i].tag = words[i].modelTag;
    SyntaxModel::instance().parse(model);
    for (size_t i = 0; i < words.size(); ++i) {
        words[i].head = model[i].head;
        words[i].dependency = modelNames().labels[static_cast<size_t>(model[i].label)];
    }
}

QString stemOf(const QString& lower)
{
    // A stemmer keeps state between calls, so each thread has its own.
    thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("english", nullptr));
    const QByteArray bytes = lower.toUtf8();
    const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(bytes.constData()),
                                            static_cast<int>(bytes.size()));
    return stem ? QString::fromUtf8(reinterpret_cast<const char*>(stem), sb_stemmer_length(stemmer.get())) : lower;
}

bool isFunctionWord(QStringView lower)
{
    const auto at = closedClasses().constFind(lower.toString());
    return at != closedClasses().constEnd() && *at != Tag::Number && *at != Tag::Adjective;
}

bool isOneOf(const QString& word, std::initializer_list<const char*> list)
{
    return std::any_of(list.begin(), list.end(), [&](const char* item) { return word == QLatin1String(item); });
}

QSet<QString> contentStems(const QString& text)
{
    QSet<QString> stems;
    for (const Word& word : tagWords(text, {0, text.size()})) {
        if (!word.isPunctuation() && !isFunctionWord(word.lower))
            stems.insert(word.stem);
    }
    return stems;
}

} // namespace cp
