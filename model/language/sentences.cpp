#include "model/language/sentences.h"

#include "model/language/words.h"

#include <QSet>
#include <QString>
#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace cp {
namespace {

QSet<QString> setOf(const char* words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// The first word behind `at`, lower-case, if it starts with a capital; "1" for a number; else empty.
QString wordBehind(QStringView text, qsizetype at)
{
    while (at < text.size() && !text[at].isLetterOrNumber())
        ++at;
    qsizetype end = at;
    while (end < text.size() && text[end].isLetter())
        ++end;
    if (at < text.size() && text[at].isDigit())
        return QStringLiteral("1");
    return end > at && text[at].isUpper() ? text.mid(at, end - at).toString().toLower() : QString();
}

/// Whether a word with a full stop is an abbreviation rather than a sentence's end: titles are always, numbers' names
/// before a number, and what may well stand last ("in the U.S.", "at 9 a.m.") unless "The", "He" and the like follow.
bool isAbbreviation(const QString& word, const QString& next)
{
    static const QSet<QString> titles = setOf("mr mrs ms dr prof gen col lt sgt capt maj cmdr adm rep sen gov rev hon msgr mme mlle st mt vs cf e.g i.e viz approx");
    static const QSet<QString> counted = setOf("no nos p pp fig figs vol ch sec art para eq");
    static const QSet<QString> others
        = setOf("etc jr sr inc ltd co corp plc bros dept univ assn est ave blvd sq jan feb mar apr aug sept sep oct nov dec a.m p.m u.s u.k u.n e.u "
                "u.s.a d.c n.y l.a ph.d m.d b.a m.a b.c a.d a.k.a al ed eds");
    const QString lower = word.toLower();
    const bool initial = word.size() == 1 && word[0].isUpper() && word != QLatin1String("I");
    if (titles.contains(lower))
        return true;
    if (counted.contains(lower))
        return next == QLatin1String("1") || (initial && !isFunctionWord(next));
    return (initial || others.contains(lower)) && !isFunctionWord(next);
}

/// Whether the text before `end` stops at an abbreviation or an initial rather than at a sentence's end.
bool endsInAbbreviation(QStringView text, qsizetype start, qsizetype end)
{
    while (end > start && text[end - 1].isSpace())
        --end;
    if (end <= start || text[end - 1] != u'.')
        return false;
    qsizetype from = end - 1;
    while (from > start && (text[from - 1].isLetterOrNumber() || text[from - 1] == u'.'))
        --from;
    return isAbbreviation(text.mid(from, end - 1 - from).toString(), wordBehind(text, end));
}

/// "They waited... and waited", "(He had left.) said": nothing starts with a small letter.
bool goesOn(QStringView text, qsizetype end)
{
    while (end < text.size() && (text[end].isSpace() || text[end] == u'—' || text[end] == u'–'))
        ++end;
    return end < text.size() && text[end].isLower();
}

/// A list or a text without full stops is no sentence: it is cut at a semicolon, comma or space so that parsing stays cheap.
constexpr qsizetype longestSentence = 1500;

qsizetype cutBefore(QStringView text, qsizetype start, qsizetype limit)
{
    for (const char16_t mark : {u';', u',', u' '}) {
        for (qsizetype at = limit - 1; at > start + longestSentence / 2; --at) {
            if (text[at] == mark || (mark == u' ' && text[at].isSpace()))
                return at + 1;
        }
    }
    return text[limit - 1].isHighSurrogate() ? limit + 1 : limit;
}

Span trimmed(QStringView text, Span span)
{
    while (span.start < span.end && text[span.start].isSpace())
        ++span.start;
    while (span.end > span.start && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

void addSentence(QStringView text, Span span, std::vector<Span>& sentences)
{
    while (span.length() > longestSentence) {
        const qsizetype cut = std::min(cutBefore(text, span.start, span.start + longestSentence), span.end);
        const Span part = trimmed(text, {span.start, cut});
        if (!part.isEmpty())
            sentences.push_back(part);
        span.start = cut;
    }
    const Span sentence = trimmed(text, span);
    if (!sentence.isEmpty())
        sentences.push_back(sentence);
}

} // namespace

std::vector<Span> splitSentences(QStringView text, Span range)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    std::vector<Span> sentences;
    if (U_FAILURE(status))
        return {trimmed(text, range)};
    const icu::UnicodeString part(false, reinterpret_cast<const char16_t*>(text.utf16()) + range.start,
                                  static_cast<int32_t>(range.length()));
    breaks->setText(part);
    qsizetype start = range.start;
    for (int32_t at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next()) {
        const qsizetype end = range.start + at;
        if (end < range.end && (endsInAbbreviation(text, start, end) || goesOn(text.left(range.end), end)))
            continue;
        addSentence(text, {start, end}, sentences);
        start = end;
    }
    addSentence(text, {start, range.end}, sentences);
    return sentences;
}

void segmentSentences(Document& document)
{
    document.sentences.clear();
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.kind == ParagraphKind::Furniture)
            continue;
        for (const Span sentence : splitSentences(document.text, paragraph.span))
            document.sentences.push_back(sentence);
    }
}

} // namespace cp
