#include "model/meaning/judge.h"

#include "model/meaning/batches.h"
#include "model/meaning/network.h"

#include <QDir>
#include <algorithm>

namespace cp {

namespace {

constexpr size_t batchSize = 16;
constexpr float alignedFrom = 0.2F; ///< smaller shares of attention are no alignment

using Row = std::span<const float>;

float cosine(const std::vector<float>& a, const std::vector<float>& b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += double(a[i]) * double(b[i]);
    return float(sum);
}

/// ids, mask, words and sentence of one side of a batch, padded.
struct Side {
    size_t length;
    std::vector<std::int64_t> ids;
    std::vector<float> mask;
    std::vector<float> words;
    std::vector<float> sentence;

    Side(size_t rows, size_t paddedLength)
        : length(paddedLength), ids(rows * length, 0), mask(rows * length, 0.0F),
          words(rows * length * size_t(JudgedText::wordWidth), 0.0F)
    {
        sentence.reserve(rows * size_t(JudgedText::sentenceWidth));
    }

    void set(size_t row, const JudgedText& text)
    {
        for (size_t i = 0; i < text.tokens.size(); ++i) {
            ids[row * length + i] = text.tokens[i].id;
            mask[row * length + i] = 1.0F;
        }
        std::copy(text.words.begin(), text.words.end(),
                  words.begin() + std::ptrdiff_t(row * length * size_t(JudgedText::wordWidth)));
        sentence.insert(sentence.end(), text.sentence.begin(), text.sentence.end());
    }

    void moveInto(std::vector<Tensor>& inputs)
    {
        const auto rows = std::int64_t(ids.size() / length);
        const auto wide = std::int64_t(length);
        inputs.push_back({{rows, wide}, std::move(ids)});
        inputs.push_back({{rows, wide}, std::move(mask)});
        inputs.push_back({{rows, wide, JudgedText::wordWidth}, std::move(words)});
        inputs.push_back({{rows, JudgedText::sentenceWidth}, std::move(sentence)});
    }
};

/// ids, mask, fourth layer and vector of the texts of a batch, padded.
struct ReaderInput {
    static constexpr auto width = size_t(EncodedText::layerWidth);
    size_t length;
    std::vector<std::int64_t> ids;
    std::vector<float> mask;
    std::vector<float> middle;
    std::vector<float> vectors;

    ReaderInput(size_t rows, size_t paddedLength)
        : length(paddedLength), ids(rows * length, 0), mask(rows * length, 0.0F), middle(rows * length * width, 0.0F)
    {
        vectors.reserve(rows * width);
    }

    void set(size_t row, const EncodedText& text)
    {
        for (size_t i = 0; i < text.tokens.size(); ++i) {
            const size_t at = row * length + i;
            ids[at] = text.tokens[i].id;
            mask[at] = 1.0F;
            const auto layer4 = text.state(qsizetype(i)).subspan(width, width);
            std::copy(layer4.begin(), layer4.end(), middle.begin() + std::ptrdiff_t(at * width));
        }
        vectors.insert(vectors.end(), text.vector.begin(), text.vector.end());
    }

    [[nodiscard]] std::vector<Tensor> take()
    {
        const auto rows = std::int64_t(ids.size() / length);
        const auto wide = std::int64_t(length);
        std::vector<Tensor> inputs;
        inputs.push_back({{rows, wide}, std::move(ids)});
        inputs.push_back({{rows, wide}, std::move(mask)});
        inputs.push_back({{rows, wide, EncodedText::layerWidth}, std::move(middle)});
        inputs.push_back({{rows, EncodedText::layerWidth}, std::move(vectors)});
        return inputs;
    }
};

/// Tokens whose attention to each other, averaged over both directions, is large, and which are each other's
/// best.
std::vector<AlignedTokens> alignmentOf(Row there, Row back, size_t lengthA, size_t lengthB,
                                       const JudgedText& a, const JudgedText& b)
{
    const auto share = [&](size_t i, size_t j) {
        return (there[i * lengthB + j] + back[j * lengthA + i]) / 2;
    };
    std::vector<AlignedTokens> found;
    for (size_t i = 1; i + 1 < a.tokens.size(); ++i) {
        for (size_t j = 1; j + 1 < b.tokens.size(); ++j) {
            const float both = share(i, j);
            if (both < alignedFrom)
                continue;
            bool best = true;
            for (size_t k = 1; best && k + 1 < b.tokens.size(); ++k)
                best = share(i, k) <= both;
            for (size_t k = 1; best && k + 1 < a.tokens.size(); ++k)
                best = share(k, j) <= both;
            if (best)
                found.push_back({qsizetype(i), qsizetype(j), both});
        }
    }
    return found;
}

class OnnxJudge final : public Judge {
public:
    OnnxJudge(std::unique_ptr<Network> reader, std::unique_ptr<Network> head)
        : m_reader(std::move(reader)), m_head(std::move(head))
    {
    }

    Result<std::vector<JudgedText>> prepare(const std::vector<EncodedText>& texts,
                                            const CancelToken& cancel) const override
    {
        std::vector<JudgedText> out(texts.size());
        const auto shapeOf = [&](size_t row) {
            return padded(qsizetype(texts[row].tokens.size()), textStep);
        };
        const Outcome outcome =
            runBatches(batchesByShape(texts.size(), batchSize, shapeOf), cancel,
                       [&](const Batch& batch) { return prepareBatch(batch, texts, out); });
        if (!outcome)
            return outcome.error();
        return out;
    }

    Result<std::vector<Judgement>> judge(std::span<const JudgedText> as, std::span<const JudgedText> bs,
                                         const std::vector<JudgedPair>& pairs,
                                         const CancelToken& cancel) const override
    {
        std::vector<Judgement> out(pairs.size());
        const auto shapeOf = [&](size_t row) {
            return std::pair(padded(qsizetype(as[pairs[row].a].tokens.size()), pairStep),
                             padded(qsizetype(bs[pairs[row].b].tokens.size()), pairStep));
        };
        const Outcome outcome =
            runBatches(batchesByShape(pairs.size(), batchSize, shapeOf), cancel,
                       [&](const Batch& batch) { return judgeBatch(batch, as, bs, pairs, out); });
        if (!outcome)
            return outcome.error();
        return out;
    }

private:
    Outcome prepareBatch(const Batch& batch, const std::vector<EncodedText>& texts,
                         std::vector<JudgedText>& out) const
    {
        const size_t rows = batch.rows.size();
        const auto length = size_t(padded(qsizetype(texts[batch.rows.front()].tokens.size()), textStep));
        ReaderInput input(rows, length);
        for (size_t row = 0; row < rows; ++row)
            input.set(row, texts[batch.rows[row]]);
        const auto results = m_reader->run(input.take());
        if (!results)
            return results.error();
        for (size_t row = 0; row < rows; ++row)
            out[batch.rows[row]] = prepared(texts[batch.rows[row]], *results, row, length);
        return Done{};
    }

    static std::vector<float> lastLayer(const EncodedText& text)
    {
        std::vector<float> states;
        states.reserve(text.tokens.size() * size_t(EncodedText::layerWidth));
        for (qsizetype i = 0; i < qsizetype(text.tokens.size()); ++i) {
            const auto last = text.state(i).last(size_t(EncodedText::layerWidth));
            states.insert(states.end(), last.begin(), last.end());
        }
        return states;
    }

    static JudgedText prepared(const EncodedText& text, const std::vector<Tensor>& results, size_t row,
                               size_t length)
    {
        constexpr auto width = size_t(JudgedText::wordWidth);
        constexpr auto sentenceWidth = size_t(JudgedText::sentenceWidth);
        const Row words = Row(results[0].floats()).subspan(row * length * width, text.tokens.size() * width);
        const Row sentence = Row(results[1].floats()).subspan(row * sentenceWidth, sentenceWidth);
        return {text.tokens, {words.begin(), words.end()}, {sentence.begin(), sentence.end()}, text.vector, lastLayer(text)};
    }

    Outcome judgeBatch(const Batch& batch, std::span<const JudgedText> as, std::span<const JudgedText> bs,
                       const std::vector<JudgedPair>& pairs, std::vector<Judgement>& out) const
    {
        const JudgedPair& first = pairs[batch.rows.front()];
        const std::vector<size_t> rows = atLeastTwo(batch.rows);
        Side a(rows.size(), size_t(padded(qsizetype(as[first.a].tokens.size()), pairStep)));
        Side b(rows.size(), size_t(padded(qsizetype(bs[first.b].tokens.size()), pairStep)));
        for (size_t row = 0; row < rows.size(); ++row) {
            a.set(row, as[pairs[rows[row]].a]);
            b.set(row, bs[pairs[rows[row]].b]);
        }
        std::vector<Tensor> inputs;
        a.moveInto(inputs);
        b.moveInto(inputs);
        const auto results = m_head->run(std::move(inputs));
        if (!results)
            return results.error();
        for (size_t row = 0; row < batch.rows.size(); ++row) {
            const JudgedPair& pair = pairs[batch.rows[row]];
            out[batch.rows[row]] = judgement(*results, row, a.length, b.length, as[pair.a], bs[pair.b]);
        }
        return Done{};
    }

    static Judgement judgement(const std::vector<Tensor>& results, size_t row, size_t lengthA, size_t lengthB,
                               const JudgedText& a, const JudgedText& b)
    {
        const auto part = [&](size_t output, size_t width) {
            return Row(results[output].floats()).subspan(row * width, width);
        };
        const auto inference = [](Row p) { return InferenceScores{p[0], p[1], p[2]}; };
        const Row point = part(2, 3);
        Judgement verdict;
        verdict.forth = inference(part(0, 3));
        verdict.back = inference(part(1, 3));
        verdict.point = {point[0], point[1], point[2]};
        verdict.supports = part(3, 2)[0];
        verdict.supportsBack = part(4, 2)[0];
        verdict.similarity = cosine(a.vector, b.vector);
        verdict.alignment =
            alignmentOf(part(5, lengthA * lengthB), part(6, lengthA * lengthB), lengthA, lengthB, a, b);
        return verdict;
    }

    std::unique_ptr<Network> m_reader;
    std::unique_ptr<Network> m_head;
};

} // namespace

Result<std::unique_ptr<Judge>> loadJudge(const QString& folder)
{
    auto reader = loadNetwork(QDir(folder).filePath(QStringLiteral("reader.onnx")), {"words", "sentence"});
    if (!reader)
        return reader.error();
    auto head = loadNetwork(QDir(folder).filePath(QStringLiteral("judge.onnx")),
                            {"forth", "back", "point", "supports", "supports_back", "there", "answered"});
    if (!head)
        return head.error();
    return std::unique_ptr<Judge>(
        std::make_unique<OnnxJudge>(std::move(reader).value(), std::move(head).value()));
}

} // namespace cp
