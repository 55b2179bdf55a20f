#pragma once

#include "model/reading/argumentweights.h"
#include "model/reading/draft.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace cp {

/// The drafts of one document with what the relation models look at. The trainer (resources/reading) uses the same code.
class ArgumentContext final {
public:
    /// `drafts` outlive the context.
    ArgumentContext(const std::vector<StatementDraft>& drafts, const QSet<QString>& titleStems);

    [[nodiscard]] size_t size() const { return m_drafts.size(); }
    /// What a statement may hang on: all of its sentence, heads of sentences near it, of its paragraph and the ones
    /// beside it, and `mains`. At most some 30, whatever the document's length.
    [[nodiscard]] std::vector<size_t> candidates(size_t source, const std::vector<size_t>& mains) const;

    /// What tells main claims and roles.
    [[nodiscard]] Features statementFeatures(size_t at) const;
    [[nodiscard]] Features relationFeatures(size_t source, size_t target, bool targetIsMain) const;
    /// Of a relation that is settled: what speaks for support, attack or detail.
    [[nodiscard]] Features kindFeatures(size_t source, size_t target) const;

private:
    [[nodiscard]] double similarity(size_t a, size_t b) const;
    [[nodiscard]] double centrality(size_t at) const;
    [[nodiscard]] double nearness(size_t a, size_t b) const;
    [[nodiscard]] bool isHead(size_t at) const { return m_heads[m_headOf[at]] == at; }
    [[nodiscard]] char placeInParagraph(size_t at) const;
    [[nodiscard]] int paragraphsApart(size_t source, size_t target) const;
    void rankByMeaning();
    [[nodiscard]] std::vector<double> rankedBy(const std::vector<double>& direction) const;
    void countParagraphs();
    [[nodiscard]] std::string distance(size_t source, size_t target) const;
    [[nodiscard]] std::string gap(size_t source, size_t target) const;
    [[nodiscard]] bool isOfOther(size_t at) const;
    void addPlace(Features& features, size_t at) const;
    void addWords(Features& features, size_t at) const;
    [[nodiscard]] Features plainFeatures(size_t at) const;
    [[nodiscard]] Features pairFeatures(size_t source, size_t target, bool targetIsMain) const;
    void addTarget(Features& features, size_t target) const;
    void addTitle(Features& features, size_t at) const;
    void addForm(Features& features, const StatementDraft& draft) const;
    [[nodiscard]] std::vector<size_t> headsAround(size_t source) const;
    void addTurn(Features& features, size_t source, size_t target) const;
    void addTie(Features& features, size_t source, size_t target, const std::string& way) const;
    void addNear(Features& features, size_t source, size_t target, const std::string& tie) const;
    void addFar(Features& features, size_t source, size_t target, const std::string& way) const;
    void addFarWords(Features& features, size_t source, size_t target, const std::string& way) const;
    void addFarPlace(Features& features, size_t source, size_t target, const std::string& way) const;
    void add(Features& features, const char* name, bool condition) const;

    const std::vector<StatementDraft>& m_drafts;
    const QSet<QString>& m_title;
    QHash<QString, int> m_occurrences;
    std::vector<size_t> m_heads;        ///< heads of sentences, in order
    std::vector<size_t> m_headOf;       ///< by draft: place of its sentence's head in m_heads
    std::vector<size_t> m_firstHead;    ///< by draft: place in m_heads of its paragraph's first head
    std::vector<size_t> m_lastHead;     ///< and of its last
    std::vector<int> m_paragraphOf;     ///< by draft: number of its paragraph among those read, titles apart
    std::vector<int> m_children;        ///< by draft: clauses that belong to it
    std::vector<double> m_centralRank;  ///< by draft: 0 … 1, nearness to the document's mean meaning by rank
    std::vector<double> m_titleRank;    ///< and to its title's
    int m_paragraphs = 0;
    size_t m_firstParagraph = 0, m_lastParagraph = 0;
};

[[nodiscard]] const char* nameOf(ClauseKind kind);
[[nodiscard]] const char* nameOf(Opening opening);

} // namespace cp
