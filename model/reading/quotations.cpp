#include "model/reading/quotations.h"

#include <optional>

namespace cp {
namespace {

constexpr QChar opening(0x201c), closing(0x201d);

/// The marks around a place, up to the ends of its paragraph; nothing where it stands in no closed quotation.
std::optional<Span> quotationAt(const QString& text, qsizetype at)
{
    const qsizetype start = text.lastIndexOf(u'\n', at) + 1;
    std::optional<qsizetype> open;
    for (qsizetype i = start; i < text.size() && text[i] != u'\n'; ++i) {
        const bool plain = text[i] == u'"';
        const bool opens = text[i] == opening || (plain && !open);
        const bool closes = text[i] == closing || (plain && open);
        if (closes && open && i >= at)
            return *open <= at ? std::optional(Span{*open, i}) : std::nullopt;
        if (opens && i > at)
            return std::nullopt;
        open = opens ? std::optional(i) : closes ? std::nullopt : open;
    }
    return std::nullopt;
}

class SpeakerSharer final {
public:
    SpeakerSharer(std::vector<StatementDraft>& drafts, const QString& text) : m_drafts(drafts), m_text(text)
    {
        for (const StatementDraft& draft : drafts) {
            const auto quotation = draft.quoted && !draft.title ? quotationAt(text, draft.statement.span.start) : std::nullopt;
            const bool whole = quotation && draft.statement.span.end <= quotation->end + 1;
            m_quotations.push_back(whole ? quotation : std::nullopt);
        }
    }
    void run();

private:
    [[nodiscard]] bool isSpoken(size_t at) const;
    [[nodiscard]] std::optional<size_t> speakerNear(size_t at) const;
    [[nodiscard]] bool isSame(size_t a, size_t b) const { return m_quotations[b] && m_quotations[a]->start == m_quotations[b]->start; }

    std::vector<StatementDraft>& m_drafts;
    const QString& m_text;
    std::vector<std::optional<Span>> m_quotations; ///< around each draft that lies in one as a whole
};

/// Whether the one who holds it is the speaker: in "'My wife says that it will rain,' he said" it is not the wife.
bool SpeakerSharer::isSpoken(size_t at) const
{
    const Attribution& by = m_drafts[at].statement.attribution;
    const Span quotation = *m_quotations[at];
    const bool inside = m_drafts[at].content && m_text.mid(quotation.start, quotation.length()).contains(by.holder, Qt::CaseInsensitive);
    return (by.kind == HolderKind::Person || by.kind == HolderKind::Group) && !inside;
}

/// What the same speaker says: in the same quotation, or in the sentence before.
std::optional<size_t> SpeakerSharer::speakerNear(size_t at) const
{
    const StatementDraft& draft = m_drafts[at];
    for (size_t i = at + 1; i < m_drafts.size() && m_drafts[i].paragraph == draft.paragraph && isSame(at, i); ++i) {
        if (isSpoken(i))
            return i;
    }
    for (size_t i = at; i-- > 0 && m_drafts[i].paragraph == draft.paragraph && m_drafts[i].sentence + 1 >= draft.sentence;) {
        if (m_quotations[i] && isSpoken(i))
            return i;
    }
    return std::nullopt;
}

void SpeakerSharer::run()
{
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        Attribution& by = m_drafts[i].statement.attribution;
        const auto speaker = m_quotations[i] && by.kind == HolderKind::Author ? speakerNear(i) : std::nullopt;
        if (speaker)
            by = m_drafts[*speaker].statement.attribution;
    }
}

} // namespace

void shareSpeakers(std::vector<StatementDraft>& drafts, const QString& text) { SpeakerSharer(drafts, text).run(); }

} // namespace cp
