#include "model/meaning/pairreader.h"

#include "model/meaning/batches.h"
#include "model/meaning/network.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <mutex>
#include <optional>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace cp {
namespace {

constexpr size_t batchSize = 16;

/// Gives memory that reading no longer needs back to the system: loading this network takes more than anything before it.
void releaseFreed()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

/// ids, kinds (0 first statement, 1 second) and mask of a batch, padded.
struct PairInput {
    size_t length;
    std::vector<std::int64_t> ids, kinds;
    std::vector<float> mask;

    PairInput(size_t rows, size_t paddedLength) : length(paddedLength), ids(rows * length, 0), kinds(rows * length, 0), mask(rows * length, 0.0F) {}

    /// Start mark, a, end mark, b, end mark.
    void set(size_t row, std::span<const Token> a, std::span<const Token> b)
    {
        size_t at = row * length;
        for (const Token& token : a)
            put(at++, token, 0);
        for (const Token& token : b.subspan(1))
            put(at++, token, 1);
    }

    [[nodiscard]] std::vector<Tensor> moveOut()
    {
        const std::vector<std::int64_t> shape{std::int64_t(ids.size() / length), std::int64_t(length)};
        return {{shape, std::move(ids)}, {shape, std::move(kinds)}, {shape, std::move(mask)}};
    }

private:
    void put(size_t at, const Token& token, std::int64_t kind)
    {
        ids[at] = token.id;
        kinds[at] = kind;
        mask[at] = 1.0F;
    }
};

/// The tokens of a statement, the end mark kept when it is cut.
std::vector<Token> side(const JudgedText& text)
{
    std::vector<Token> tokens = text.tokens;
    if (tokens.size() > size_t(PairReader::longestSide)) {
        tokens[size_t(PairReader::longestSide) - 1] = tokens.back();
        tokens.resize(size_t(PairReader::longestSide));
    }
    return tokens;
}

qsizetype lengthOf(const JudgedText& a, const JudgedText& b)
{
    const auto cut = [](const JudgedText& text) { return std::min(qsizetype(text.tokens.size()), PairReader::longestSide); };
    return padded(cut(a) + cut(b) - 1, pairStep);
}

class OnnxPairReader final : public PairReader {
public:
    explicit OnnxPairReader(QString path) : m_path(std::move(path)) {}

    Outcome load() const override
    {
        const auto network = loaded();
        return network ? Outcome(Done{}) : network.error();
    }

    Result<std::vector<PairReading>> read(std::span<const JudgedText> as, std::span<const JudgedText> bs, const std::vector<JudgedPair>& pairs,
                                          const CancelToken& cancel) const override
    {
        auto readings = readAll(as, bs, pairs, cancel);
        const std::lock_guard lock(m_guard);
        m_failure = readings || readings.error().code == ErrorCode::Cancelled ? std::nullopt : std::optional(readings.error());
        return readings;
    }

    std::optional<Error> failure() const override
    {
        const std::lock_guard lock(m_guard);
        return m_failure;
    }

private:
    [[nodiscard]] Result<std::vector<PairReading>> readAll(std::span<const JudgedText> as, std::span<const JudgedText> bs,
                                                           const std::vector<JudgedPair>& pairs, const CancelToken& cancel) const
    {
        const auto network = loaded();
        if (!network)
            return network.error();
        std::vector<PairReading> out(pairs.size());
        const auto shapeOf = [&](size_t row) { return lengthOf(as[pairs[row].a], bs[pairs[row].b]); };
        const Outcome outcome = runBatches(batchesByShape(pairs.size(), batchSize, shapeOf), cancel,
                                           [&](const Batch& batch) { return readBatch(**network, batch, as, bs, pairs, out); });
        if (!outcome)
            return outcome.error();
        return out;
    }

    [[nodiscard]] Result<const Network*> loaded() const
    {
        const std::lock_guard lock(m_guard);
        if (!m_network) {
            releaseFreed();
            m_network.emplace(loadNetwork(m_path, {"inference", "point", "alike"}));
        }
        if (!*m_network)
            return m_network->error();
        return m_network->value().get();
    }

    static Outcome readBatch(const Network& network, const Batch& batch, std::span<const JudgedText> as, std::span<const JudgedText> bs,
                             const std::vector<JudgedPair>& pairs, std::vector<PairReading>& out)
    {
        const std::vector<size_t> rows = atLeastTwo(batch.rows);
        const JudgedPair& first = pairs[rows.front()];
        PairInput input(rows.size(), size_t(lengthOf(as[first.a], bs[first.b])));
        for (size_t row = 0; row < rows.size(); ++row)
            input.set(row, side(as[pairs[rows[row]].a]), side(bs[pairs[rows[row]].b]));
        const auto results = network.run(input.moveOut());
        if (!results)
            return results.error();
        for (size_t row = 0; row < batch.rows.size(); ++row) {
            const float* inference = &(*results)[0].floats()[row * 3];
            const float* point = &(*results)[1].floats()[row * 3];
            out[batch.rows[row]] = {{inference[0], inference[1], inference[2]}, {point[0], point[1], point[2]}, (*results)[2].floats()[row]};
        }
        return Done{};
    }

    QString m_path;
    mutable std::mutex m_guard;
    mutable std::optional<Result<std::unique_ptr<Network>>> m_network;
    mutable std::optional<Error> m_failure;
};

} // namespace

Result<std::unique_ptr<PairReader>> pairReaderOf(const QString& folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("pairreader.onnx"));
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::NotFound, QStringLiteral("The model file %1 is missing. Reinstall the program.").arg(path)};
    return std::unique_ptr<PairReader>(std::make_unique<OnnxPairReader>(path));
}

} // namespace cp
