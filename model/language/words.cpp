#include "model/language/words.h"

#include "model/language/wordnet.h"

#include <QFile>
#include <QHash>
#include <libstemmer.h>
#include <memory>

// Words: tokens by character class, contractions split as treebanks do, then tags.
// Tags: closed classes from a list; the rest by WordNet's classes and suffixes; then one pass of context rules that
// chiefly decide which verbs are finite. Cost linear in the text. A trained tagger can replace it behind tagWords().

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

std::vector<Word> tokens(QStringView text, Span range)
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

Tag openClass(const Word& word)
{
    const QString& w = word.lower;
    const unsigned own = wordClasses(w);
    if (own != 0) {
        switch (commonestClass(w)) {
        case VerbClass: return Tag::Verb;
        case AdjectiveClass: return Tag::Adjective;
        case AdverbClass: return Tag::Adverb;
        default: return Tag::Noun;
        }
    }
    if (w.endsWith(QLatin1String("ly")))
        return Tag::Adverb;
    const bool verbal = !baseForm(w, VerbClass).isEmpty();
    const QString noun = baseForm(w, NounClass);
    if (verbal && (noun.isEmpty() || w.endsWith(QLatin1String("ed")) || w.endsWith(QLatin1String("ing"))))
        return Tag::Verb;
    if (verbal && commonestClass(noun) == VerbClass)
        return Tag::Verb;
    for (const char* suffix : {"ous", "ful", "ive", "able", "ible", "ical", "less", "ish"}) {
        if (w.endsWith(QLatin1String(suffix)))
            return Tag::Adjective;
    }
    return Tag::Noun;
}

Tag firstTag(const Word& word, QStringView text, bool atStart)
{
    const QChar first = text[word.span.start];
    if (!first.isLetterOrNumber() && !first.isSurrogate() && word.lower != QLatin1String("n't") && !isApostrophe(first))
        return first == u'%' || first == u'$' ? Tag::Noun : Tag::Punctuation;
    if (isApostrophe(first) && word.span.length() == 1)
        return Tag::Punctuation;
    if (first.isDigit())
        return Tag::Number;
    if (const auto closed = closedClasses().constFind(word.lower); closed != closedClasses().constEnd())
        return *closed;
    if (first.isUpper() && !atStart)
        return Tag::ProperNoun;
    return openClass(word);
}

bool canBeVerb(const Word& word) { return !baseForm(word.lower, VerbClass).isEmpty(); }

bool isBe(const QString& w)
{
    static const QStringList forms{QStringLiteral("is"), QStringLiteral("are"), QStringLiteral("was"), QStringLiteral("were"),
                                   QStringLiteral("am"), QStringLiteral("be"), QStringLiteral("been"), QStringLiteral("being"),
                                   QStringLiteral("'s"), QStringLiteral("'re"), QStringLiteral("'m")};
    return forms.contains(w);
}

bool isHave(const QString& w)
{
    return w == QLatin1String("has") || w == QLatin1String("have") || w == QLatin1String("had")
        || w == QLatin1String("having") || w == QLatin1String("'ve");
}

bool isPastForm(const Word& word)
{
    if (word.lower.endsWith(QLatin1String("ed")))
        return true;
    const QString base = baseForm(word.lower, VerbClass);
    return !base.isEmpty() && base != word.lower && !word.lower.endsWith(QLatin1String("ing"))
        && !word.lower.endsWith(QLatin1Char('s'));
}

/// The pass over the words of one sentence that looks left and right.
class ContextRules final {
public:
    explicit ContextRules(std::vector<Word>& words) : m_words(words) {}
    void run();

private:
    [[nodiscard]] const Word* before(size_t at) const;
    void decideGenitive(size_t at);
    void decideClass(size_t at);
    void decideVerb(size_t at);

    std::vector<Word>& m_words;
};

/// The nearest word to the left that is no adverb or negation.
const Word* ContextRules::before(size_t at) const
{
    while (at-- > 0) {
        if (m_words[at].tag != Tag::Adverb && m_words[at].tag != Tag::Particle)
            return &m_words[at];
    }
    return nullptr;
}

void ContextRules::decideGenitive(size_t at)
{
    Word& word = m_words[at];
    if (word.lower != QLatin1String("'s") || at == 0)
        return;
    const Tag left = m_words[at - 1].tag;
    if (left == Tag::Noun || left == Tag::ProperNoun)
        word.tag = Tag::Particle;
}

void ContextRules::decideClass(size_t at)
{
    Word& word = m_words[at];
    const Word* left = before(at);
    const Tag previous = at > 0 ? m_words[at - 1].tag : Tag::Punctuation;
    const bool open = word.tag == Tag::Noun || word.tag == Tag::Verb || word.tag == Tag::Adjective;
    if (!open)
        return;
    const bool possessive = at > 0
        && (m_words[at - 1].lower == QLatin1String("'s") || m_words[at - 1].lower == QLatin1String("its")
            || m_words[at - 1].lower == QLatin1String("their") || m_words[at - 1].lower == QLatin1String("his")
            || m_words[at - 1].lower == QLatin1String("our") || m_words[at - 1].lower == QLatin1String("my"));
    const bool nominal = previous == Tag::Determiner || possessive
        || (previous == Tag::Adjective && word.tag == Tag::Verb && !word.lower.endsWith(QLatin1String("ed")));
    if (nominal && word.tag == Tag::Verb)
        word.tag = word.lower.endsWith(QLatin1String("ed")) ? Tag::Adjective : Tag::Noun;
    const bool afterTo = at > 0 && m_words[at - 1].lower == QLatin1String("to");
    const bool afterModal = left && left->tag == Tag::Auxiliary && !isBe(left->lower) && !isHave(left->lower);
    const bool afterPronoun = left && left->tag == Tag::Pronoun && previous != Tag::Determiner && !possessive;
    if ((afterTo || afterModal || afterPronoun) && canBeVerb(word) && !nominal)
        word.tag = Tag::Verb;
    if (left && left->tag == Tag::Auxiliary && (isBe(left->lower) || isHave(left->lower)) && isPastForm(word))
        word.tag = Tag::Verb;
    // "costs rise": a plural noun and then a word that may be a base verb, before something that a verb takes.
    const bool plural = at > 0 && previous == Tag::Noun && m_words[at - 1].lower.endsWith(QLatin1Char('s'));
    if (word.tag == Tag::Noun && plural && baseForm(word.lower, VerbClass) == word.lower)
        word.tag = Tag::Verb;
    const bool thirdPerson = word.lower.endsWith(QLatin1Char('s')) && canBeVerb(word);
    const bool takesObject = at + 1 < m_words.size()
        && (m_words[at + 1].tag == Tag::Determiner || m_words[at + 1].tag == Tag::Pronoun || m_words[at + 1].tag == Tag::Adverb);
    if (word.tag == Tag::Noun && thirdPerson && takesObject && (previous == Tag::Noun || previous == Tag::ProperNoun))
        word.tag = Tag::Verb;
}

void ContextRules::decideVerb(size_t at)
{
    Word& word = m_words[at];
    if (word.tag == Tag::Auxiliary) {
        static const QStringList bare{QStringLiteral("be"), QStringLiteral("been"), QStringLiteral("being"), QStringLiteral("having")};
        const bool afterTo = at > 0 && m_words[at - 1].lower == QLatin1String("to");
        const Word* left = before(at);
        const bool afterAuxiliary = left && left->tag == Tag::Auxiliary;
        word.finite = !bare.contains(word.lower) && !afterTo && !afterAuxiliary;
        return;
    }
    if (word.tag != Tag::Verb)
        return;
    const Word* left = before(at);
    const bool afterTo = at > 0 && m_words[at - 1].lower == QLatin1String("to");
    if (word.lower.endsWith(QLatin1String("ing")) && baseForm(word.lower, VerbClass) != word.lower) {
        word.participle = true;
        return;
    }
    const bool afterAuxiliary = left && left->tag == Tag::Auxiliary;
    if (isPastForm(word) && afterAuxiliary) {
        word.participle = true;
        return;
    }
    const bool subject = left && (left->tag == Tag::Noun || left->tag == Tag::ProperNoun || left->tag == Tag::Pronoun
                                  || left->tag == Tag::Number || left->tag == Tag::Adjective
                                  || left->lower == QLatin1String("that") || left->lower == QLatin1String("which")
                                  || left->lower == QLatin1String("these") || left->lower == QLatin1String("those")
                                  || left->lower == QLatin1String("this") || left->tag == Tag::Conjunction
                                  || left->tag == Tag::Punctuation);
    word.finite = subject && !afterTo && !afterAuxiliary;
    // "the road built by the state": a past form before "by" without an auxiliary is a reduced relative.
    if (word.finite && isPastForm(word) && at + 1 < m_words.size() && m_words[at + 1].lower == QLatin1String("by")) {
        word.finite = false;
        word.participle = true;
    }
}

void ContextRules::run()
{
    for (size_t at = 0; at < m_words.size(); ++at) {
        decideGenitive(at);
        decideClass(at);
        decideVerb(at);
    }
}

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

} // namespace

std::vector<Word> tagWords(QStringView text, Span range)
{
    std::vector<Word> words = tokens(text, range);
    bool atStart = true;
    for (Word& word : words) {
        word.tag = firstTag(word, text, atStart);
        atStart = word.tag == Tag::Punctuation && (atStart || word.lower == QLatin1String(":"));
    }
    ContextRules(words).run();
    return words;
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

} // namespace cp
