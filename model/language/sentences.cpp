#include "model/language/sentences.h"

#include <QSet>
#include <QString>
#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace cp {
namespace {

const QSet<QString>& abbreviations()
{
    static const QSet<QString> words{
        QStringLiteral("mr"), QStringLiteral("mrs"), QStringLiteral("ms"), QStringLiteral("dr"), QStringLiteral("prof"),
        QStringLiteral("gen"), QStringLiteral("col"), QStringLiteral("lt"), QStringLiteral("sgt"), QStringLiteral("capt"),
        QStringLiteral("rep"), QStringLiteral("sen"), QStringLiteral("gov"), QStringLiteral("st"), QStringLiteral("no"),
        QStringLiteral("vs"), QStringLiteral("etc"), QStringLiteral("e.g"), QStringLiteral("i.e"), QStringLiteral("cf"),
        QStringLiteral("fig"), QStringLiteral("jr"), QStringLiteral("sr"), QStringLiteral("inc"), QStringLiteral("ltd"),
        QStringLiteral("co"), QStringLiteral("corp"), QStringLiteral("approx"), QStringLiteral("jan"), QStringLiteral("feb"),
        QStringLiteral("aug"), QStringLiteral("sept"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec"),
        QStringLiteral("a.m"), QStringLiteral("p.m"), QStringLiteral("u.s"), QStringLiteral("u.k"), QStringLiteral("u.n")};
    return words;
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
    const QString word = text.mid(from, end - 1 - from).toString();
    const bool initial = word.size() == 1 && word[0].isUpper() && word != QLatin1String("I");
    return initial || abbreviations().contains(word.toLower());
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
        if (end < range.end && endsInAbbreviation(text, start, end))
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
