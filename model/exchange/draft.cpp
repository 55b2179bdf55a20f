#include "model/exchange/draft.h"

#include "model/exchange/completion.h"

#include <QCoreApplication>
#include <set>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

QString sentenceOf(ImportNote note, int count)
{
    switch (note) {
    case ImportNote::DanglingEdge: return ImportText::tr("%Ln edge(s) name something that does not exist and were left out.", nullptr, count);
    case ImportNote::SelfEdge: return ImportText::tr("%Ln edge(s) from a statement to itself were left out.", nullptr, count);
    case ImportNote::DirectEdge: return ImportText::tr("%Ln edge(s) without a kind were taken as support.", nullptr, count);
    case ImportNote::CrossRelation: return ImportText::tr("%Ln relation(s) between documents became links.", nullptr, count);
    case ImportNote::InnerLink: return ImportText::tr("%Ln link(s) inside one document became relations.", nullptr, count);
    case ImportNote::LostQuote: return ImportText::tr("%Ln statement(s) were not found in their text and stand without a quote.", nullptr, count);
    case ImportNote::LostChance: return ImportText::tr("%Ln probability value(s) are no interval in 0 to 1 and were left out.", nullptr, count);
    case ImportNote::UnknownPart: return ImportText::tr("%Ln part(s) of an unknown kind are not shown; AIF gets them back.", nullptr, count);
    case ImportNote::DialogueStep: return ImportText::tr("%Ln step(s) of a dialogue, from one speaker to the next, are not shown; AIF gets them back.", nullptr, count);
    case ImportNote::Repaired: return ImportText::tr("%Ln place(s) with broken syntax were repaired.", nullptr, count);
    }
    return {};
}

QString unclosedSentence(const std::vector<int>& lines)
{
    constexpr qsizetype most = 8;
    const std::set<int> places(lines.begin(), lines.end());
    QStringList numbers;
    for (const int line : places) {
        if (numbers.size() == most) {
            numbers += QStringLiteral("…");
            break;
        }
        numbers += QString::number(line);
    }
    return ImportText::tr("%Ln bracket(s) are never closed and were read as text, in line(s) %1.", nullptr, static_cast<int>(lines.size()))
        .arg(numbers.join(QStringLiteral(", ")));
}

} // namespace

QStringList Completion::notes() const
{
    QStringList sentences;
    for (const auto& [note, count] : m.notes) {
        if (count > 0)
            sentences += sentenceOf(note, count);
    }
    if (!m.unclosedLines.empty())
        sentences += unclosedSentence(m.unclosedLines);
    return sentences;
}

Error tooLarge(const QString& name, const ExchangeLimits& limits)
{
    return {ErrorCode::TooLarge, ImportText::tr("“%1” contains more than a map can hold: at most %L2 statements and %L3 characters. Nothing was "
                                                "opened or changed. Split it into parts.")
                                     .arg(name).arg(limits.maxItems).arg(limits.maxCharacters)};
}

Error tooManyEdges(const QString& name, qsizetype most)
{
    return {ErrorCode::TooLarge, ImportText::tr("“%1” contains more edges than a map can hold: at most %L2. Nothing was opened or changed. "
                                                "Split it into parts.")
                                     .arg(name).arg(most)};
}

Error tooManyBytes(const QString& name, const ExchangeLimits& limits)
{
    return {ErrorCode::TooLarge, ImportText::tr("“%1” is larger than %L2 MB. Nothing was opened or changed. Split it into parts.")
                                     .arg(name).arg(limits.maxBytes >> 20)};
}

Result<Imported> completed(Draft draft, const QString& name, const ExchangeLimits& limits)
{
    if (draft.statements.empty() && draft.documents.empty())
        return Error{ErrorCode::Empty, ImportText::tr("“%1” contains no statements. Nothing was opened or changed. Choose another file.").arg(name)};
    Completion completion(std::move(draft), name, limits);
    return completion.exceedsLimits() ? tooLarge(name, limits) : completion.run();
}

} // namespace cp
