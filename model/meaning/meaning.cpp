#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace cp {
namespace {

constexpr double readerShare = 0.55; ///< of the pair reader in a mixed verdict; chosen on the development halves

using Logs = std::array<double, 3>;

Logs logsOf(const std::array<float, 3>& chances)
{
    Logs logs{};
    std::transform(chances.begin(), chances.end(), logs.begin(), [](float p) { return std::log(std::max(static_cast<double>(p), 1e-9)); });
    return logs;
}

Logs logsOf(const InferenceScores& scores) { return logsOf(std::array{scores.entailment, scores.neutral, scores.contradiction}); }
Logs logsOf(const PointScores& scores) { return logsOf(std::array{scores.same, scores.other, scores.opposed}); }

/// Weighted geometric mean of two distributions, scaled to sum 1.
template <typename Scores> Scores mixed(const Logs& judged, const Logs& read)
{
    Logs product{};
    for (size_t k = 0; k < product.size(); ++k)
        product[k] = std::exp((1 - readerShare) * judged[k] + readerShare * read[k]);
    const double sum = product[0] + product[1] + product[2];
    return {static_cast<float>(product[0] / sum), static_cast<float>(product[1] / sum), static_cast<float>(product[2] / sum)};
}

void mixIn(Judgement& judgement, const PairReading& there, const PairReading& back)
{
    judgement.forth = mixed<InferenceScores>(logsOf(judgement.forth), logsOf(there.forth));
    judgement.back = mixed<InferenceScores>(logsOf(judgement.back), logsOf(back.forth));
    Logs point = logsOf(there.point);
    const Logs other = logsOf(back.point);
    for (size_t k = 0; k < point.size(); ++k)
        point[k] = (point[k] + other[k]) / 2; // the same bits for either order of the two
    judgement.point = mixed<PointScores>(logsOf(judgement.point), point);
    judgement.alike = (there.alike + back.alike) / 2;
}

} // namespace

Result<std::vector<JudgedText>> Meaning::prepare(const std::vector<QString>& texts,
                                                 const CancelToken& cancel) const
{
    // The encoder's states take ten times the room of what the judge keeps, so they live for a few texts only.
    constexpr size_t together = 512;
    std::vector<JudgedText> all;
    all.reserve(texts.size());
    for (size_t start = 0; start < texts.size(); start += together) {
        const auto from = texts.begin() + std::ptrdiff_t(start);
        const auto encoded
            = encoder->encode({from, from + std::ptrdiff_t(std::min(together, texts.size() - start))}, cancel);
        if (!encoded)
            return encoded.error();
        auto prepared = judge->prepare(*encoded, cancel);
        if (!prepared)
            return prepared.error();
        std::move(prepared->begin(), prepared->end(), std::back_inserter(all));
    }
    return all;
}

Result<std::vector<Judgement>> Meaning::judgeClosely(std::span<const JudgedText> texts, const std::vector<JudgedPair>& pairs, const CancelToken& cancel) const
{
    auto judged = judge->judge(texts, texts, pairs, cancel);
    if (!judged)
        return judged;
    std::vector<JudgedPair> bothWays = pairs;
    for (const JudgedPair& pair : pairs)
        bothWays.push_back({pair.b, pair.a});
    const auto read = pairReader->read(texts, texts, bothWays, cancel);
    if (!read)
        return read.error();
    std::vector<Judgement> all = std::move(judged).value();
    for (size_t i = 0; i < all.size(); ++i)
        mixIn(all[i], (*read)[i], (*read)[all.size() + i]);
    return all;
}

Result<Meaning> loadMeaning(const QString& folder)
{
    auto encoder = loadEncoder(folder);
    if (!encoder)
        return encoder.error();
    auto judge = loadJudge(folder);
    if (!judge)
        return judge.error();
    auto pairs = pairReaderOf(folder);
    if (!pairs)
        return pairs.error();
    return Meaning{std::move(encoder).value(), std::move(judge).value(), std::move(pairs).value()};
}

QString modelFolder()
{
    const QString chosen = qEnvironmentVariable("COUNTERPOINT_MODELS");
    if (!chosen.isEmpty())
        return chosen;
    const QDir installed(QCoreApplication::applicationDirPath()
                         + QStringLiteral("/../share/counterpoint/models"));
    return installed.exists() ? installed.absolutePath() : QStringLiteral(COUNTERPOINT_MODELS);
}

const Result<Meaning>& installedMeaning()
{
    static const Result<Meaning> meaning = loadMeaning(modelFolder());
    return meaning;
}

} // namespace cp
