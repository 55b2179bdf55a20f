#include "model/reading/statements.h"

#include "model/language/chance.h"
#include "model/reading/attribution.h"

#include <algorithm>

namespace cp {
namespace {

Role roleOf(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Reason: return Role::Premise;
    case ClauseKind::Condition: return Role::Condition;
    default: return Role::Claim;
    }
}

/// The quote as a sentence of its own: white space folded, first letter upper case, a full stop at the end.
QString readable(const QString& quote)
{
    QString text = quote.simplified();
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    static const QString ends = QStringLiteral(".?!\u201d\u2019\"");
    if (!ends.contains(text.back()))
        text += u'.';
    return text;
}

void describe(Draft& draft, const std::vector<Word>& words, size_t first, size_t last)
{
    for (size_t i = first; i <= last; ++i) {
        const Word& word = words[i];
        if (word.tag == Tag::Number)
            ++draft.numbers;
        if (!word.isPunctuation() && !isFunctionWord(word.lower))
            draft.stems.insert(word.stem);
        draft.past = draft.past || (word.finite && (word.lower.endsWith(QLatin1String("ed")) || word.lower == QLatin1String("was")
                                                    || word.lower == QLatin1String("were") || word.lower == QLatin1String("had")));
    }
}

/// The strongest phrase inside the span: numbers and words before modals.
std::optional<StatedProbability> chanceIn(Span span, const std::vector<ChancePhrase>& phrases)
{
    const ChancePhrase* best = nullptr;
    for (const ChancePhrase& phrase : phrases) {
        if (span.contains(phrase.probability.span) && (!best || (best->modal && !phrase.modal)))
            best = &phrase;
    }
    return best ? std::optional(best->probability) : std::nullopt;
}

class SentenceReader final {
public:
    SentenceReader(const Document& document, Span sentence, const QString& scale)
        : m_document(document), m_words(tagWords(document.text, sentence)),
          m_phrases(findChancePhrases(document.text, m_words, scale))
    {
    }

    [[nodiscard]] std::vector<Draft> read() const;

private:
    [[nodiscard]] std::optional<Draft> draft(const Clause& clause) const;
    [[nodiscard]] std::optional<StatedProbability> chance(const Clause& clause, Span span) const;

    const Document& m_document;
    std::vector<Word> m_words;
    std::vector<ChancePhrase> m_phrases;
};

std::optional<StatedProbability> SentenceReader::chance(const Clause& clause, Span span) const
{
    // "should prices fall": the modal of an inversion is the condition's sign, not a chance.
    const bool inverted = clause.kind == ClauseKind::Condition && !clause.cue;
    auto found = chanceIn(span, m_phrases);
    if (inverted && found && found->span.start == span.start)
        found.reset();
    return found;
}

std::optional<Draft> SentenceReader::draft(const Clause& clause) const
{
    const ReportedSpeech speech = findHolder(m_document.text, m_words, clause.first, clause.last);
    const size_t first = std::min(speech.contentFirst, clause.last);
    const Span whole{m_words[clause.first].span.start, m_words[clause.last].span.end};
    const Span span{m_words[first].span.start, whole.end};
    Draft draft;
    describe(draft, m_words, first, clause.last);
    if (draft.stems.isEmpty())
        return std::nullopt;
    Statement& statement = draft.statement;
    statement.document = m_document.id;
    statement.span = span;
    statement.quote = m_document.text.mid(span.start, span.length());
    statement.text = readable(statement.quote);
    statement.attribution = speech.attribution;
    statement.negated = isDenial(m_words, first, clause.last);
    statement.probability = chance(clause, whole);
    statement.role = roleOf(clause.kind);
    statement.confidence = clause.cue ? 0.8 : 0.55;
    draft.kind = clause.kind;
    draft.condition = clause.condition;
    draft.cue = clause.cue;
    return draft;
}

std::vector<Draft> SentenceReader::read() const
{
    std::vector<Draft> drafts;
    for (const Clause& clause : cutClauses(m_words)) {
        if (auto one = draft(clause))
            drafts.push_back(std::move(*one));
    }
    const size_t opening = std::min<size_t>(m_words.size(), 2);
    for (Draft& draft : drafts) {
        for (size_t i = 0; i < opening; ++i)
            draft.opening += (i > 0 ? QStringLiteral(" ") : QString()) + m_words[i].lower;
    }
    return drafts;
}

bool isRead(ParagraphKind kind)
{
    return kind == ParagraphKind::Body || kind == ParagraphKind::ListItem || kind == ParagraphKind::Quotation;
}

} // namespace

std::vector<Draft> draftStatements(const Document& document, const ReadingOptions& options, const JobContext& job)
{
    std::vector<Draft> all;
    size_t sentence = 0;
    for (size_t p = 0; p < document.paragraphs.size() && !job.cancel.isCancelled(); ++p) {
        const Paragraph& paragraph = document.paragraphs[p];
        bool head = true;
        for (; sentence < document.sentences.size() && document.sentences[sentence].start < paragraph.span.end; ++sentence) {
            if (!isRead(paragraph.kind) || !paragraph.span.contains(document.sentences[sentence]))
                continue;
            for (Draft& draft : SentenceReader(document, document.sentences[sentence], options.scale).read()) {
                draft.sentence = sentence;
                draft.paragraph = p;
                draft.headOfParagraph = head && draft.kind == ClauseKind::Main;
                head = head && !draft.headOfParagraph;
                all.push_back(std::move(draft));
            }
        }
    }
    return all;
}

} // namespace cp
