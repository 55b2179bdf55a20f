#include "app/commandline/linecommand.h"

#include "app/commandline/commandline.h"
#include "app/commandline/outputs.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace cp::ui {
namespace {

constexpr size_t mostWaiting = 4096;                     ///< lines that are read ahead
constexpr qsizetype mostWaitingBytes = 64 * 1024 * 1024; ///< of these lines together, but for the last one

/// Lines on their way from the reader to the thread that answers them.
class LineQueue final {
public:
    /// False when nobody wants lines any more. Waits while many are waiting.
    bool push(QByteArray line)
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return (m_lines.size() < mostWaiting && m_bytes < mostWaitingBytes) || m_refused; });
        m_bytes += line.size();
        m_lines.push_back(std::move(line));
        m_changed.notify_all();
        return !m_refused;
    }

    void finish()
    {
        const std::lock_guard lock(m_guard);
        m_finished = true;
        m_changed.notify_all();
    }

    void refuse()
    {
        const std::lock_guard lock(m_guard);
        m_refused = true;
        m_changed.notify_all();
    }

    /// What is there, at least one line and at most `most`; empty at the end.
    std::vector<QByteArray> take(size_t most)
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return !m_lines.empty() || m_finished; });
        std::vector<QByteArray> taken;
        for (; !m_lines.empty() && taken.size() < most; m_lines.pop_front()) {
            m_bytes -= m_lines.front().size();
            taken.push_back(std::move(m_lines.front()));
        }
        m_changed.notify_all();
        return taken;
    }

private:
    std::mutex m_guard;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_lines;
    qsizetype m_bytes = 0; ///< of m_lines
    bool m_finished = false;
    bool m_refused = false;
};

/// The next line with its end; of one that is longer than `longest` only as much as shows that. Empty at the end.
QByteArray nextLine(QIODevice& in, qsizetype longest)
{
    constexpr qint64 step = 1 << 16;
    QByteArray line;
    for (QByteArray part = in.readLine(step); !part.isEmpty(); part = in.readLine(step)) {
        if (line.size() <= longest)
            line += part;
        if (part.endsWith('\n'))
            break;
    }
    return line;
}

/// Context of the texts below for translators.
struct LineText {
    Q_DECLARE_TR_FUNCTIONS(JsonLines)
};

struct ParsedLine {
    std::optional<QJsonObject> object;
    QString error;
};

ParsedLine parsed(const QByteArray& line, qsizetype longest)
{
    if (line.size() > longest)
        return {std::nullopt, LineText::tr("The line was skipped: it is longer than %1 MB.").arg(longest >> 20)};
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(line, &error);
    if (json.isObject())
        return {json.object(), {}};
    return {std::nullopt, error.error == QJsonParseError::NoError ? LineText::tr("The line was skipped: it is not a JSON object.")
                                                                  : LineText::tr("The line was skipped: it is not valid JSON (%1).").arg(error.errorString())};
}

std::vector<QJsonObject> repliesTo(const std::vector<QByteArray>& lines, const LineAnswers& answer, qsizetype longest)
{
    std::vector<ParsedLine> all;
    std::vector<QJsonObject> asked;
    for (const QByteArray& line : lines) {
        all.push_back(parsed(line, longest));
        if (all.back().object)
            asked.push_back(*all.back().object);
    }
    std::vector<QJsonObject> answered = answer(asked);
    std::vector<QJsonObject> replies;
    auto next = answered.begin();
    for (const ParsedLine& line : all) {
        if (!line.object) {
            replies.push_back({{QStringLiteral("id"), QJsonValue::Null}, {QStringLiteral("error"), line.error}});
            continue;
        }
        QJsonObject reply = std::move(*next++);
        reply.insert(QStringLiteral("id"), line.object->contains(QLatin1String("id")) ? line.object->value(QLatin1String("id")) : QJsonValue());
        replies.push_back(std::move(reply));
    }
    return replies;
}

} // namespace

int answerLines(QIODevice& in, QIODevice& out, QTextStream& err, const LineAnswers& answer, size_t most, qsizetype longest)
{
    LineQueue queue;
    int code = exitDone;
    std::thread answering([&] {
        for (auto lines = queue.take(most); !lines.empty() && code == exitDone; lines = queue.take(most)) {
            // A caller that feeds line by line waits for each answer, so each is flushed.
            for (const QJsonObject& reply : repliesTo(lines, answer, longest)) {
                code = writeAnswer(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n', out, err);
                if (code != exitDone)
                    break;
            }
        }
        queue.refuse();
    });
    for (QByteArray line = nextLine(in, longest); !line.isEmpty(); line = nextLine(in, longest)) {
        if (!line.trimmed().isEmpty() && !queue.push(line))
            break;
    }
    queue.finish();
    answering.join();
    return code;
}

LineAnswers oneByOne(const std::function<QJsonObject(const QJsonObject&)>& answer)
{
    return [answer](const std::vector<QJsonObject>& lines) {
        std::vector<QJsonObject> replies;
        for (const QJsonObject& line : lines)
            replies.push_back(answer(line));
        return replies;
    };
}

} // namespace cp::ui
