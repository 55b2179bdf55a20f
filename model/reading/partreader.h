#pragma once

#include "model/documents/document.h"
#include "model/language/chance.h"
#include "model/language/treereader.h"
#include "model/meaning/meaning.h"
#include "model/reading/draft.h"
#include "model/reading/reading.h"
#include "model/reading/sentencetree.h"

#include <optional>
#include <vector>

namespace cp {

/// One sentence as the encoder read it; `states` is null where there are no models.
struct EncodedSentence {
    Span span;
    const EncodedText* states = nullptr;
    size_t words = 0; ///< of the whole sentence, when its tree is known

    /// The sentence's words with their tags, and with their tree where there are models.
    [[nodiscard]] std::vector<Word> tagged(QStringView text);
    /// Parses a part of the sentence's words; the whole has its tree already.
    void parse(QStringView text, std::vector<Word>& part) const;
    /// What the encoder makes of each of these words; empty without models.
    [[nodiscard]] WordSenses senses(const std::vector<Word>& part) const;

private:
    bool read(QStringView text, std::vector<Word>& all, TreeReader::Part part) const;
};

/// The words that bind a sentence to the ones before it.
struct OpeningWords {
    Opening opening = Opening::None;
    std::optional<Span> span;
};

/// Reads one sentence or part of one into drafts.
class PartReader final {
public:
    PartReader(const Document& document, std::vector<Word> words, const ReadingOptions& options, const EncodedSentence& encoded);
    [[nodiscard]] std::vector<StatementDraft> read();
    [[nodiscard]] const SentenceTree& tree() const { return m_tree; }
    /// "She continued: …": who speaks, when the part says no more than that.
    [[nodiscard]] std::optional<Attribution> announcedSpeaker() const;

private:
    [[nodiscard]] std::optional<StatementDraft> draft(size_t at) const;
    void describe(StatementDraft& draft, const Clause& clause) const;
    void describePredicate(StatementDraft& draft, const Clause& clause) const;
    void fillStatement(Statement& statement, size_t at) const;
    [[nodiscard]] bool isRemainder(const StatementDraft& draft, const Clause& clause) const;
    void addMeaning(StatementDraft& draft) const;
    void markHead(std::vector<StatementDraft>& drafts) const;
    void cut();
    void takeSettled(Span span);
    [[nodiscard]] std::optional<StatementDraft> kept(size_t at) const;

    const Document& m_document;
    const ReadingOptions& m_options;
    EncodedSentence m_encoded;
    OpeningWords m_opener;
    std::vector<ChancePhrase> m_phrases;
    std::vector<ChancePhrase> m_learntPhrases; ///< the same under the scale of the weights
    SentenceTree m_tree;
    std::vector<Clause> m_clauses;
    std::vector<std::optional<Span>> m_settled; ///< by clause, the settled span that it is
    std::vector<std::optional<StatedProbability>> m_chances;
    std::vector<std::optional<StatedProbability>> m_learntChances;
};

/// What a statement is before anything but its clause is known.
[[nodiscard]] Role roleOf(ClauseKind kind);

} // namespace cp
