#include "model/reading/statements.h"

#include "model/reading/partreader.h"
#include "model/reading/quotations.h"
#include "model/reading/sentenceparts.h"

#include <QtConcurrent>
#include <algorithm>
#include <span>

namespace cp {
namespace {

constexpr size_t sentencesAtOnce = 256; ///< encoded together; their states are dropped afterwards

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
void joinPart(StatementDraft& head, const SentencePart& part, size_t before)
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
    SentenceReader(const Document& document, const ReadingOptions& options, EncodedSentence encoded) : m_document(document), m_options(options), m_encoded(encoded) {}

    [[nodiscard]] std::vector<StatementDraft> read();
    [[nodiscard]] std::vector<SentenceTree> trees();

private:
    void readPart(SentencePart& part, bool announces);

    const Document& m_document;
    const ReadingOptions& m_options;
    EncodedSentence m_encoded;
    std::vector<StatementDraft> m_all;
    std::optional<size_t> m_before; ///< head of the part before
    std::optional<Attribution> m_speaker;
    size_t m_number = 0;
};

void SentenceReader::readPart(SentencePart& part, bool announces)
{
    PartReader reader(m_document, std::move(part.words), m_options, m_encoded);
    if (const auto speaker = announces ? reader.announcedSpeaker() : std::nullopt) {
        m_speaker = speaker;
        return;
    }
    const size_t offset = m_all.size();
    std::optional<size_t> head;
    for (StatementDraft& draft : reader.read()) {
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

std::vector<StatementDraft> SentenceReader::read()
{
    std::vector<SentencePart> parts = sentenceParts(m_encoded.tagged(m_document.text));
    for (size_t i = 0; i < parts.size(); ++i) {
        const bool announces = i + 1 < parts.size() && parts[i + 1].joint && parts[i + 1].joint->lower == QLatin1String(":");
        readPart(parts[i], announces);
    }
    return std::move(m_all);
}

std::vector<SentenceTree> SentenceReader::trees()
{
    std::vector<SentenceTree> all;
    for (SentencePart& part : sentenceParts(m_encoded.tagged(m_document.text)))
        all.push_back(PartReader(m_document, std::move(part.words), m_options, m_encoded).tree());
    return all;
}

bool isRead(ParagraphKind kind)
{
    return kind == ParagraphKind::Body || kind == ParagraphKind::ListItem || kind == ParagraphKind::Quotation || kind == ParagraphKind::Title;
}

/// A title counts when it makes a statement, and only as background.
void settleTitle(std::vector<StatementDraft>& drafts, const Document& document)
{
    std::erase_if(drafts, [&](const StatementDraft& draft) {
        const auto words = tagWords(document.text, draft.statement.span);
        return std::none_of(words.begin(), words.end(), [](const Word& word) { return word.finite; });
    });
    for (StatementDraft& draft : drafts) {
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
    std::vector<StatementDraft> drafts;
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
    const ReadingOptions options;
    readAll(tasks, document, {}, [&](Task& task) {
        bySentence[static_cast<size_t>(&task - tasks.data())] = SentenceReader(document, options, task.encoded).trees();
    });
    std::vector<SentenceTree> all;
    for (auto& trees : bySentence)
        std::move(trees.begin(), trees.end(), std::back_inserter(all));
    return all;
}

std::vector<StatementDraft> draftStatements(const Document& document, const ReadingOptions& options, const JobContext& job)
{
    std::vector<Task> tasks = tasksOf(document);
    readAll(tasks, document, job, [&](Task& task) {
        task.drafts = SentenceReader(document, options, task.encoded).read();
        if (document.paragraphs[task.paragraph].kind == ParagraphKind::Title)
            settleTitle(task.drafts, document);
    });
    std::vector<StatementDraft> all;
    for (Task& task : tasks) {
        const size_t offset = all.size();
        for (StatementDraft& draft : task.drafts) {
            draft.sentence = task.sentence;
            draft.paragraph = task.paragraph;
            if (draft.parent)
                *draft.parent += offset;
            all.push_back(std::move(draft));
        }
    }
    resolveSubjects(all);
    shareSpeakers(all, document.text);
    return all;
}

} // namespace cp
