#include "model/reading/partreader.h"

#include "model/reading/attribution.h"
#include "model/reading/chancebinding.h"
#include "model/reading/cutting.h"
#include "model/reading/keeping.h"
#include "model/reading/negation.h"
#include "model/reading/wording.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr size_t longestAnnouncement = 16; ///< words of "X told Y:" before what is said
constexpr int shortestAside = 4;           ///< words of a relative clause or apposition
// Chances of a clause to be a statement: F1 is best where a doubtful one is kept rather than dropped, and a whole sentence
// lost costs the reader more.
constexpr double leastToKeep = 0.42, leastToKeepHead = 0.4;

/// What binds a sentence to the ones before it. The words go where they are no part of the clause ("Failing that, …").
OpeningWords takeOpener(std::vector<Word>& words)
{
    const Opener opener = openingOf(words);
    if (opener.length == 0)
        return {};
    const OpeningWords found{opener.opening, Span{words.front().span.start, words[opener.length - 1].span.end}};
    const bool comma = opener.length < words.size() && words[opener.length].lower == QLatin1String(",");
    if (comma && opener.length + 2 < words.size())
        words.erase(words.begin(), words.begin() + static_cast<qsizetype>(opener.length) + 1);
    else if ((opener.opening == Opening::Otherwise || (opener.opening == Opening::InThatCase && opener.length > 2)) && opener.length + 2 < words.size())
        words.erase(words.begin(), words.begin() + static_cast<qsizetype>(opener.length));
    return found;
}

/// A quotation of the paragraph is open at this place, or opens there.
bool isQuoted(const QString& text, qsizetype at)
{
    constexpr QChar opening(0x201c), closing(0x201d);
    bool odd = false;
    for (qsizetype i = at + 1; i-- > 0 && text[i] != u'\n';) {
        if (text[i] == opening || text[i] == closing)
            return text[i] == opening;
        odd = odd != (text[i] == u'"');
    }
    return odd;
}

SentenceTree parsed(QStringView text, std::vector<Word> words, const EncodedSentence& encoded)
{
    encoded.parse(text, words);
    WordSenses senses = encoded.senses(words);
    return SentenceTree(std::move(words), std::move(senses));
}

} // namespace

Role roleOf(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Reason: return Role::Premise;
    case ClauseKind::Condition: return Role::Condition;
    case ClauseKind::Time: return Role::Context;
    default: return Role::Claim;
    }
}

std::vector<Word> EncodedSentence::tagged(QStringView text)
{
    std::vector<Word> all = splitWords(text, span);
    if (!read(text, all, TreeReader::Part::TagsAndTree))
        return tagWords(text, span);
    settleAcronyms(text, all);
    words = all.size();
    return all;
}

void EncodedSentence::parse(QStringView text, std::vector<Word>& part) const
{
    if (part.size() != words && !(words > 0 && read(text, part, TreeReader::Part::Tree)))
        parseWords(text, part);
}

WordSenses EncodedSentence::senses(const std::vector<Word>& part) const { return states ? sensesOf(*states, part, span.start) : WordSenses(); }

bool EncodedSentence::read(QStringView text, std::vector<Word>& all, TreeReader::Part part) const
{
    return states && installedTreeReader() && (*installedTreeReader())->read(text, span.start, *states, all, part);
}

PartReader::PartReader(const Document& document, std::vector<Word> words, const ReadingOptions& options, const EncodedSentence& encoded)
    : m_document(document), m_options(options), m_encoded(encoded), m_opener(takeOpener(words)), m_phrases(findChancePhrases(document.text, words, options.scale)),
      m_learntPhrases(options.scale == ReadingOptions{}.scale ? m_phrases : findChancePhrases(document.text, words, ReadingOptions{}.scale)),
      m_tree(parsed(document.text, std::move(words), encoded))
{
}

void PartReader::describe(StatementDraft& draft, const Clause& clause) const
{
    for (size_t i : clause.words) {
        const Word& word = m_tree[i];
        draft.words += !word.isPunctuation();
        draft.numbers += word.tag == Tag::Number;
        draft.names += word.tag == Tag::ProperNoun;
        draft.first = draft.first || (word.tag != Tag::ProperNoun && m_tree.isForm(i, {"i", "we", "my", "our", "us"}));
        if (!word.isPunctuation() && !isFunctionWord(word.lower))
            draft.stems.insert(word.stem);
    }
    describePredicate(draft, clause);
    draft.subject = subjectOf(m_document.text, m_tree, clause);
    draft.quoted = isQuoted(m_document.text, m_tree[clause.first].span.start);
    draft.content = clause.saying.has_value();
    draft.addressee = clause.saying ? addresseeOf(m_tree, *clause.saying) : QString();
    draft.anaphoric = m_tree[clause.first].tag != Tag::ProperNoun && m_tree.isForm(clause.first, {"this", "that", "these", "those", "such", "it", "they", "he", "she"});
    if (isFunctionWord(m_tree[clause.first].lower))
        draft.firstWord = m_tree[clause.first].lower;
    if (isFunctionWord(m_tree[clause.last].lower))
        draft.lastWord = m_tree[clause.last].lower;
    draft.headWord = m_tree.verb(clause.head);
    draft.inQuestion = m_tree.isQuestion();
    draft.asked = draft.inQuestion && clause.kind != ClauseKind::Condition && clause.kind != ClauseKind::Reason;
}

void PartReader::describePredicate(StatementDraft& draft, const Clause& clause) const
{
    const bool finite = m_tree.isFinite(clause.head);
    draft.order = !finite && !m_tree.subject(clause.head) && m_tree[clause.head].tag == Tag::Verb && clause.head == m_tree.root();
    draft.verbless = !finite && m_tree[clause.head].tag != Tag::Verb;
    draft.past = m_tree.isPast(clause.head);
    if (const auto modal = m_tree.modal(clause.head)) {
        draft.modal = true;
        draft.norm = m_tree.isForm(*modal, {"should", "must", "ought"});
        draft.future = m_tree.isForm(*modal, {"will", "wo", "'ll", "shall"});
    }
    draft.future = draft.future || m_tree.isForm(clause.head, {"going"});
    draft.norm = draft.norm || m_tree.isForm(clause.head, {"need", "needs"});
}

std::optional<StatementDraft> PartReader::draft(size_t at) const
{
    const Clause& clause = m_clauses[at];
    StatementDraft draft;
    describe(draft, clause);
    if (draft.words == 0)
        return std::nullopt;
    fillStatement(draft.statement, at);
    if (m_learntChances[at])
        draft.sureness = m_learntChances[at]->best;
    draft.kind = clause.kind;
    draft.condition = clause.condition;
    draft.parent = clause.parent;
    draft.phrase = clause.phrase;
    draft.carries = std::any_of(m_clauses.begin(), m_clauses.end(), [at](const Clause& other) { return other.parent == at; });
    if (clause.cue) {
        draft.cue = Span{m_tree[clause.cue->first].span.start, m_tree[clause.cue->second].span.end};
        draft.cueText = m_document.text.mid(draft.cue->start, draft.cue->length()).toLower();
    }
    addMeaning(draft);
    draft.statement.confidence = chanceToKeep(draft);
    return draft;
}

void PartReader::fillStatement(Statement& statement, size_t at) const
{
    const Clause& clause = m_clauses[at];
    statement.document = m_document.id;
    statement.span = m_settled[at].value_or(Span{m_tree[clause.first].span.start, m_tree[clause.last].span.end});
    statement.quote = m_document.text.mid(statement.span.start, statement.span.length());
    statement.probability = m_chances[at];
    // "was never going to": sure of a denial, which stays with the statement.
    const bool denies = statement.probability && statement.probability->phrase.endsWith(QLatin1String("never going to"));
    const auto phrase = statement.probability && !denies ? std::optional(statement.probability->span) : std::nullopt;
    statement.text = wordingOf(m_document.text, m_tree, m_clauses, at, phrase);
    statement.attribution = holderOf(m_document.text, m_tree, clause.first, clause.last, clause.saying);
    statement.negated = isDenial(m_tree, clause, phrase);
    statement.role = roleOf(clause.kind);
}

/// Mean of the middle layer over the draft's pieces, scaled to length 1; it told roles apart better than the last one.
void PartReader::addMeaning(StatementDraft& draft) const
{
    if (!m_encoded.states)
        return;
    constexpr auto width = static_cast<size_t>(EncodedText::layerWidth);
    std::vector<double> sum(width, 0.0);
    for (size_t piece = 0; piece < m_encoded.states->tokens.size(); ++piece) {
        const Span span = m_encoded.states->tokens[piece].span;
        if (span.isEmpty() || !draft.statement.span.contains(span.start + m_encoded.span.start))
            continue;
        const auto state = m_encoded.states->state(static_cast<qsizetype>(piece)).subspan(width, width);
        for (size_t i = 0; i < width; ++i)
            sum[i] += static_cast<double>(state[i]);
    }
    double squares = 0;
    for (const double value : sum)
        squares += value * value;
    for (size_t i = 0; squares > 0 && i < width; ++i)
        draft.meaning.push_back(static_cast<float>(sum[i] / std::sqrt(squares)));
}

/// The clause that the others of the part hang on: the first without a parent.
void PartReader::markHead(std::vector<StatementDraft>& drafts) const
{
    const auto head = std::find_if(drafts.begin(), drafts.end(), [](const StatementDraft& draft) { return !draft.parent; });
    if (head == drafts.end())
        return;
    head->headOfPart = true;
    head->opening = m_opener.opening;
    head->openingCue = m_opener.span;
}

std::optional<Attribution> PartReader::announcedSpeaker() const
{
    const size_t root = m_tree.root();
    const bool bare = !m_tree.child(root, Dependency::Complement) && m_tree.size() < longestAnnouncement;
    if (!bare || !isReport(m_tree, root))
        return std::nullopt;
    return holderOf(m_document.text, m_tree, 0, m_tree.size() - 1, root);
}

/// A remainder that is no proposition by itself: one word, "which I doubt", "than foreigners think", "That is why".
bool PartReader::isRemainder(const StatementDraft& draft, const Clause& clause) const
{
    const bool condition = clause.kind == ClauseKind::Condition;
    // "without subsidies" is a condition, "if so" is none.
    if (draft.words == 1)
        return !condition || (m_tree[clause.head].tag != Tag::Verb && !(clause.phrase && isNoun(m_tree[clause.head]))) || m_tree[clause.words.back()].tag == Tag::Pronoun;
    if (condition)
        return false;
    const bool pointer = draft.words == 3 && draft.anaphoric && m_tree.isForm(clause.words.back(), {"why", "how", "where", "because"});
    const bool joined = clause.kind == ClauseKind::And && draft.verbless && draft.words < 3;
    // "one small step", "though tired"
    const bool brief = draft.parent && draft.verbless && draft.words < shortestAside;
    const bool aside = brief && (clause.kind == ClauseKind::And || clause.kind == ClauseKind::Concession || m_tree.isForm(clause.first, {"though", "although", "albeit"}));
    const bool compared = clause.kind == ClauseKind::Participle && m_tree.isForm(clause.first, {"than"});
    // "\" said a buyer, \"": who speaks, cut off from what is said.
    const bool report = clause.words.size() > 1 && clause.words[1] == clause.head && m_tree.isForm(clause.first, {"\""}) && isReport(m_tree, clause.head);
    return pointer || joined || aside || report || compared || (clause.kind == ClauseKind::Relative && draft.words < shortestAside);
}

/// Cuts the clauses; where statements are settled, each takes the clause that covers it best.
void PartReader::cut()
{
    if (m_options.settled.empty() || m_tree.size() == 0) {
        m_clauses = cutClauses(m_tree);
        m_settled.assign(m_clauses.size(), std::nullopt);
        return;
    }
    const Span all{m_tree[0].span.start, m_tree[m_tree.size() - 1].span.end};
    std::vector<size_t> tops;
    for (const Span span : m_options.settled) {
        if (const auto top = all.overlaps(span) ? topOf(m_tree, span) : std::nullopt)
            tops.push_back(*top);
    }
    m_clauses = cutClauses(m_tree, [&](const CutCase& one, const Features&) { return std::find(tops.begin(), tops.end(), one.at) != tops.end(); });
    m_settled.assign(m_clauses.size(), std::nullopt);
    for (const Span span : m_options.settled)
        takeSettled(span);
}

void PartReader::takeSettled(Span span)
{
    double best = 0;
    size_t at = m_clauses.size();
    for (size_t i = 0; i < m_clauses.size(); ++i) {
        const Span own{m_tree[m_clauses[i].first].span.start, m_tree[m_clauses[i].last].span.end};
        const double common = static_cast<double>(own.intersected(span).length());
        const double share = common / (static_cast<double>(own.length() + span.length()) - common);
        if (!m_settled[i] && share > best)
            best = share, at = i;
    }
    if (at < m_clauses.size())
        m_settled[at] = span;
}

/// The draft of a clause that says something of its own.
std::optional<StatementDraft> PartReader::kept(size_t at) const
{
    if (!m_options.settled.empty())
        return m_settled[at] ? draft(at) : std::nullopt;
    auto one = draft(at);
    if (!one || m_options.everyClause)
        return one;
    const bool keeps = one->kind == ClauseKind::Condition || one->statement.confidence >= (one->parent ? leastToKeep : leastToKeepHead);
    return keeps && !isRemainder(*one, m_clauses[at]) ? one : std::nullopt;
}

std::vector<StatementDraft> PartReader::read()
{
    cut();
    m_chances = bindChances(m_tree, m_clauses, m_phrases);
    m_learntChances = bindChances(m_tree, m_clauses, m_learntPhrases);
    std::vector<StatementDraft> drafts;
    std::vector<std::optional<size_t>> place(m_clauses.size());
    for (size_t i = 0; i < m_clauses.size(); ++i) {
        if (auto one = kept(i)) {
            place[i] = drafts.size();
            drafts.push_back(std::move(*one));
        }
    }
    for (StatementDraft& draft : drafts) {
        for (size_t hops = 0; draft.parent && !place[*draft.parent] && hops < m_clauses.size(); ++hops)
            draft.parent = m_clauses[*draft.parent].parent;
        draft.parent = draft.parent ? place[*draft.parent] : std::nullopt;
    }
    markHead(drafts);
    return drafts;
}

} // namespace cp
