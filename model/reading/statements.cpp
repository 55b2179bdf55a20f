#include "model/reading/statements.h"

#include "model/language/chance.h"
#include "model/language/treereader.h"
#include "model/meaning/meaning.h"
#include "model/reading/attribution.h"
#include "model/reading/chancebinding.h"
#include "model/reading/negation.h"
#include "model/reading/sentenceparts.h"
#include "model/reading/wording.h"

#include <QtConcurrent>
#include <algorithm>
#include <cmath>
#include <span>

namespace cp {
namespace {

constexpr size_t sentencesAtOnce = 256;    ///< encoded together; their states are dropped afterwards
constexpr size_t longestAnnouncement = 16; ///< words of "X told Y:" before what is said
constexpr int shortestQuestion = 6;        ///< words of a question or order that says something
constexpr int shortestFragment = 4;        ///< words of a statement without a verb

Role roleOf(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Reason: return Role::Premise;
    case ClauseKind::Condition: return Role::Condition;
    case ClauseKind::Time: return Role::Context;
    default: return Role::Claim;
    }
}

double confidenceOf(const Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::Condition:
    case ClauseKind::Reason: return 0.85;
    case ClauseKind::Concession:
    case ClauseKind::Main: return 0.75;
    case ClauseKind::Participle: return 0.5;
    default: return 0.65;
    }
}

struct OpeningWords {
    Opening opening = Opening::None;
    std::optional<Span> span;
};

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
    else if (opener.opening == Opening::Otherwise && opener.length + 2 < words.size())
        words.erase(words.begin(), words.begin() + static_cast<qsizetype>(opener.length));
    return found;
}

/// One sentence as the encoder read it, or null where there are no models.
struct EncodedSentence {
    Span span;
    const EncodedText* states = nullptr;
    size_t words = 0; ///< of the whole sentence, when its tree is known

    [[nodiscard]] std::vector<Word> tagged(QStringView text)
    {
        std::vector<Word> all = splitWords(text, span);
        if (!read(text, all, TreeReader::Part::TagsAndTree))
            return tagWords(text, span);
        words = all.size();
        return all;
    }
    /// Parses a part of the sentence's words; the whole has its tree already.
    void parse(QStringView text, std::vector<Word>& part) const
    {
        if (part.size() != words && !(words > 0 && read(text, part, TreeReader::Part::Tree)))
            parseWords(text, part);
    }

private:
    bool read(QStringView text, std::vector<Word>& all, TreeReader::Part part) const
    {
        return states && installedTreeReader() && installedTreeReader()->read(text, span.start, *states, all, part);
    }
};

/// Reads one sentence or part of one into drafts.
class PartReader final {
public:
    PartReader(const Document& document, std::vector<Word> words, const QString& scale, const EncodedSentence& encoded)
        : m_document(document), m_opener(takeOpener(words)), m_phrases(findChancePhrases(document.text, words, scale)),
          m_tree(parsed(document.text, std::move(words), encoded))
    {
    }
    [[nodiscard]] std::vector<Draft> read();
    [[nodiscard]] const SentenceTree& tree() const { return m_tree; }
    [[nodiscard]] std::optional<Attribution> announcedSpeaker() const;

private:
    static std::vector<Word> parsed(QStringView text, std::vector<Word> words, const EncodedSentence& encoded)
    {
        encoded.parse(text, words);
        return words;
    }
    [[nodiscard]] std::optional<Draft> draft(size_t at) const;
    void describe(Draft& draft, const Clause& clause) const;
    [[nodiscard]] bool isEmptyTalk(const Draft& draft, const Clause& clause) const;
    void markHead(std::vector<Draft>& drafts) const;

    const Document& m_document;
    OpeningWords m_opener;
    std::vector<ChancePhrase> m_phrases;
    SentenceTree m_tree;
    std::vector<Clause> m_clauses;
    std::vector<std::optional<StatedProbability>> m_chances;
};

void PartReader::describe(Draft& draft, const Clause& clause) const
{
    for (size_t i : clause.words) {
        const Word& word = m_tree[i];
        draft.words += !word.isPunctuation();
        draft.numbers += word.tag == Tag::Number;
        draft.names += word.tag == Tag::ProperNoun;
        draft.first = draft.first || m_tree.isForm(i, {"i", "we", "my", "our", "us"});
        if (!word.isPunctuation() && !isFunctionWord(word.lower))
            draft.stems.insert(word.stem);
    }
    draft.past = m_tree.isPast(clause.head);
    if (const auto modal = m_tree.modal(clause.head)) {
        draft.modal = true;
        draft.norm = m_tree.isForm(*modal, {"should", "must", "ought"});
        draft.future = m_tree.isForm(*modal, {"will", "wo", "'ll", "shall"});
    }
    draft.future = draft.future || m_tree.isForm(clause.head, {"going"});
    draft.norm = draft.norm || m_tree.isForm(clause.head, {"need", "needs"});
    draft.anaphoric = m_tree.isForm(clause.first, {"this", "that", "these", "those", "such", "it", "they", "he", "she"});
    draft.inQuestion = m_tree.isQuestion();
    draft.asked = draft.inQuestion && clause.kind != ClauseKind::Condition && clause.kind != ClauseKind::Reason;
}

std::optional<Draft> PartReader::draft(size_t at) const
{
    const Clause& clause = m_clauses[at];
    Draft draft;
    describe(draft, clause);
    if (draft.words == 0)
        return std::nullopt;
    Statement& statement = draft.statement;
    statement.document = m_document.id;
    statement.span = {m_tree[clause.first].span.start, m_tree[clause.last].span.end};
    statement.quote = m_document.text.mid(statement.span.start, statement.span.length());
    statement.probability = m_chances[at];
    const auto phrase = statement.probability ? std::optional(statement.probability->span) : std::nullopt;
    statement.text = wordingOf(m_document.text, m_tree, m_clauses, at, phrase);
    statement.attribution = holderOf(m_document.text, m_tree, clause.first, clause.last, clause.saying);
    statement.negated = isDenial(m_tree, clause, phrase);
    statement.role = roleOf(clause.kind);
    statement.confidence = confidenceOf(clause);
    draft.kind = clause.kind;
    draft.condition = clause.condition;
    draft.parent = clause.parent;
    if (clause.cue)
        draft.cue = Span{m_tree[clause.cue->first].span.start, m_tree[clause.cue->second].span.end};
    return draft;
}

/// The clause that the others of the part hang on: the first without a parent.
void PartReader::markHead(std::vector<Draft>& drafts) const
{
    const auto head = std::find_if(drafts.begin(), drafts.end(), [](const Draft& draft) { return !draft.parent; });
    if (head == drafts.end())
        return;
    head->headOfPart = true;
    head->opening = m_opener.opening;
    head->openingCue = m_opener.span;
}

/// "She continued: …": who speaks, when the part says no more than that.
std::optional<Attribution> PartReader::announcedSpeaker() const
{
    const size_t root = m_tree.root();
    const bool bare = !m_tree.child(root, Dependency::Complement) && m_tree.size() < longestAnnouncement;
    if (!bare || !isReport(m_tree, root))
        return std::nullopt;
    return holderOf(m_document.text, m_tree, 0, m_tree.size() - 1, root);
}

/// What is said without saying anything: calls, openers, bare questions, "I suspect".
bool PartReader::isEmptyTalk(const Draft& draft, const Clause& clause) const
{
    if (clause.kind == ClauseKind::Condition || clause.kind == ClauseKind::Reason || clause.kind == ClauseKind::Relative || clause.phrase)
        return false;
    if (draft.stems.isEmpty())
        return true;
    const bool finite = m_tree.isFinite(clause.head);
    const bool order = !finite && !m_tree.subject(clause.head) && m_tree[clause.head].tag == Tag::Verb && clause.head == m_tree.root();
    const bool aside = draft.words < 4 && m_tree.isForm(clause.first, {"i", "we", "it", "she", "he", "they"})
        && m_tree.isForm(clause.head, {"suspect", "concede", "grant", "believe", "think", "know", "say", "said", "says", "admit", "seems", "true", "guess", "fear", "hope", "continued", "added"});
    if (draft.asked)
        return draft.words < shortestQuestion;
    return aside || (!finite && draft.words < shortestFragment) || (order && draft.words < shortestQuestion);
}

std::vector<Draft> PartReader::read()
{
    m_clauses = cutClauses(m_tree);
    m_chances = bindChances(m_tree, m_clauses, m_phrases);
    std::vector<Draft> drafts;
    std::vector<std::optional<size_t>> place(m_clauses.size());
    for (size_t i = 0; i < m_clauses.size(); ++i) {
        const bool carries = std::any_of(m_clauses.begin(), m_clauses.end(), [i](const Clause& clause) { return clause.parent == i; });
        if (auto one = draft(i); one && (carries || !isEmptyTalk(*one, m_clauses[i]))) {
            place[i] = drafts.size();
            drafts.push_back(std::move(*one));
        }
    }
    for (Draft& draft : drafts) {
        for (size_t hops = 0; draft.parent && !place[*draft.parent] && hops < m_clauses.size(); ++hops)
            draft.parent = m_clauses[*draft.parent].parent;
        draft.parent = draft.parent ? place[*draft.parent] : std::nullopt;
    }
    markHead(drafts);
    return drafts;
}

/// What a later part of a sentence is to the one before it.
ClauseKind kindOfJoint(const Word& joint)
{
    if (joint.lower == QLatin1String("but") || joint.lower == QLatin1String("yet"))
        return ClauseKind::But;
    if (joint.lower == QLatin1String("so"))
        return ClauseKind::Result;
    return joint.lower == QLatin1String("for") ? ClauseKind::Reason : ClauseKind::And;
}

/// The head of a later part hangs on the head of the one before.
void joinPart(Draft& head, const SentencePart& part, size_t before)
{
    head.parent = before;
    head.kind = kindOfJoint(*part.joint);
    head.statement.role = roleOf(head.kind);
    if (!part.joint->isPunctuation())
        head.cue = part.joint->span;
}

/// Reads the parts of one sentence in order.
class SentenceReader final {
public:
    SentenceReader(const Document& document, const QString& scale, EncodedSentence encoded) : m_document(document), m_scale(scale), m_encoded(encoded) {}

    [[nodiscard]] std::vector<Draft> read();
    [[nodiscard]] std::vector<SentenceTree> trees();

private:
    void readPart(SentencePart& part, bool announces);
    void addMeaning(Draft& draft) const;

    const Document& m_document;
    const QString& m_scale;
    EncodedSentence m_encoded;
    std::vector<Draft> m_all;
    std::optional<size_t> m_before; ///< head of the part before
    std::optional<Attribution> m_speaker;
    size_t m_number = 0;
};

void SentenceReader::readPart(SentencePart& part, bool announces)
{
    PartReader reader(m_document, std::move(part.words), m_scale, m_encoded);
    if (const auto speaker = announces ? reader.announcedSpeaker() : std::nullopt) {
        m_speaker = speaker;
        return;
    }
    const size_t offset = m_all.size();
    std::optional<size_t> head;
    for (Draft& draft : reader.read()) {
        if (draft.parent)
            *draft.parent += offset;
        draft.part = m_number;
        if (draft.headOfPart) {
            head = m_all.size();
            draft.headOfSentence = !m_before;
            if (part.joint && m_before)
                joinPart(draft, part, *m_before);
        }
        if (m_speaker && draft.statement.attribution.kind == HolderKind::Author)
            draft.statement.attribution = *m_speaker;
        m_all.push_back(std::move(draft));
    }
    m_before = head ? head : m_before;
    ++m_number;
}

/// Mean of the last layer over the draft's pieces, scaled to length 1.
void SentenceReader::addMeaning(Draft& draft) const
{
    if (!m_encoded.states)
        return;
    constexpr auto last = static_cast<size_t>(EncodedText::layerWidth);
    std::vector<double> sum(last, 0.0);
    for (size_t piece = 0; piece < m_encoded.states->tokens.size(); ++piece) {
        const Span span = m_encoded.states->tokens[piece].span;
        if (span.isEmpty() || !draft.statement.span.contains(span.start + m_encoded.span.start))
            continue;
        const auto state = m_encoded.states->state(static_cast<qsizetype>(piece)).last(last);
        for (size_t i = 0; i < last; ++i)
            sum[i] += static_cast<double>(state[i]);
    }
    double squares = 0;
    for (const double value : sum)
        squares += value * value;
    for (size_t i = 0; squares > 0 && i < last; ++i)
        draft.meaning.push_back(static_cast<float>(sum[i] / std::sqrt(squares)));
}

std::vector<Draft> SentenceReader::read()
{
    std::vector<SentencePart> parts = sentenceParts(m_encoded.tagged(m_document.text));
    for (size_t i = 0; i < parts.size(); ++i) {
        const bool announces = i + 1 < parts.size() && parts[i + 1].joint && parts[i + 1].joint->lower == QLatin1String(":");
        readPart(parts[i], announces);
    }
    for (Draft& draft : m_all)
        addMeaning(draft);
    return std::move(m_all);
}

std::vector<SentenceTree> SentenceReader::trees()
{
    std::vector<SentenceTree> all;
    for (SentencePart& part : sentenceParts(m_encoded.tagged(m_document.text)))
        all.push_back(PartReader(m_document, std::move(part.words), m_scale, m_encoded).tree());
    return all;
}

bool isRead(ParagraphKind kind)
{
    return kind == ParagraphKind::Body || kind == ParagraphKind::ListItem || kind == ParagraphKind::Quotation || kind == ParagraphKind::Title;
}

/// A title counts when it makes a statement, and only as background.
void settleTitle(std::vector<Draft>& drafts, const Document& document)
{
    std::erase_if(drafts, [&](const Draft& draft) {
        const auto words = tagWords(document.text, draft.statement.span);
        return std::none_of(words.begin(), words.end(), [](const Word& word) { return word.finite; });
    });
    for (Draft& draft : drafts) {
        draft.title = true;
        draft.statement.role = Role::Context;
        draft.parent.reset();
    }
}

/// A sentence to read, and what was read.
struct Task {
    size_t sentence = 0;
    size_t paragraph = 0;
    EncodedSentence encoded;
    std::vector<Draft> drafts;
};

std::vector<Task> tasksOf(const Document& document)
{
    std::vector<Task> tasks;
    size_t sentence = 0;
    for (size_t p = 0; p < document.paragraphs.size(); ++p) {
        const Paragraph& paragraph = document.paragraphs[p];
        for (; sentence < document.sentences.size() && document.sentences[sentence].start < paragraph.span.end; ++sentence) {
            if (isRead(paragraph.kind) && paragraph.span.contains(document.sentences[sentence]))
                tasks.push_back({sentence, p, {document.sentences[sentence], nullptr, 0}, {}});
        }
    }
    return tasks;
}

/// Calls `read` for each task with its sentence encoded, side by side.
template <typename Read> void readTasks(std::span<Task> tasks, const Document& document, const JobContext& job, Read read)
{
    std::vector<QString> texts;
    for (const Task& task : tasks)
        texts.push_back(document.text.mid(task.encoded.span.start, task.encoded.span.length()));
    const auto& meaning = installedMeaning();
    const auto encoded = meaning ? meaning->encoder->encode(texts, job.cancel) : Result<std::vector<EncodedText>>(meaning.error());
    for (size_t i = 0; encoded && i < tasks.size(); ++i)
        tasks[i].encoded.states = &encoded.value()[i];
    QtConcurrent::blockingMap(tasks.begin(), tasks.end(), [&](Task& task) {
        if (job.cancel.isCancelled())
            return;
        read(task);
        task.encoded.states = nullptr;
    });
}

template <typename Read> void readAll(std::vector<Task>& tasks, const Document& document, const JobContext& job, Read read)
{
    for (size_t start = 0; start < tasks.size() && !job.cancel.isCancelled(); start += sentencesAtOnce)
        readTasks(std::span(tasks).subspan(start, std::min(sentencesAtOnce, tasks.size() - start)), document, job, read);
}

} // namespace

std::vector<SentenceTree> treesOf(const Document& document)
{
    std::vector<Task> tasks = tasksOf(document);
    std::vector<std::vector<SentenceTree>> bySentence(tasks.size());
    readAll(tasks, document, {}, [&](Task& task) {
        bySentence[static_cast<size_t>(&task - tasks.data())] = SentenceReader(document, {}, task.encoded).trees();
    });
    std::vector<SentenceTree> all;
    for (auto& trees : bySentence)
        std::move(trees.begin(), trees.end(), std::back_inserter(all));
    return all;
}

std::vector<Draft> draftStatements(const Document& document, const ReadingOptions& options, const JobContext& job)
{
    std::vector<Task> tasks = tasksOf(document);
    readAll(tasks, document, job, [&](Task& task) {
        task.drafts = SentenceReader(document, options.scale, task.encoded).read();
        if (document.paragraphs[task.paragraph].kind == ParagraphKind::Title)
            settleTitle(task.drafts, document);
    });
    std::vector<Draft> all;
    for (Task& task : tasks) {
        const size_t offset = all.size();
        for (Draft& draft : task.drafts) {
            draft.sentence = task.sentence;
            draft.paragraph = task.paragraph;
            if (draft.parent)
                *draft.parent += offset;
            all.push_back(std::move(draft));
        }
    }
    return all;
}

} // namespace cp
