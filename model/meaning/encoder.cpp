#include "model/meaning/encoder.h"

#include "model/meaning/batches.h"
#include "model/meaning/network.h"

#include <QDir>
#include <cmath>

namespace cp {

namespace {

constexpr size_t batchSize = 16;

/// Curly quotes as straight ones, character for character: what the model was trained on.
QString plainQuotes(QString text)
{
    for (QChar& c : text) {
        if (c == u'\u2019' || c == u'\u2018')
            c = u'\'';
        else if (c == u'\u201c' || c == u'\u201d')
            c = u'"';
    }
    return text;
}

std::vector<Token> markedTokens(const Tokenizer& tokenizer, const QString& text)
{
    std::vector<Token> tokens{{tokenizer.startId(), {0, 0}}};
    const std::vector<Token> cut = tokenizer.tokens(plainQuotes(text));
    const size_t kept = std::min(cut.size(), size_t(Encoder::longest - 2));
    tokens.insert(tokens.end(), cut.begin(), cut.begin() + std::ptrdiff_t(kept));
    tokens.push_back({tokenizer.endId(), {text.size(), text.size()}});
    return tokens;
}

/// Mean of the last layer over all tokens, scaled to length 1.
std::vector<float> meanVector(const EncodedText& text)
{
    std::vector<double> sum(size_t(EncodedText::layerWidth), 0.0);
    const auto count = qsizetype(text.tokens.size());
    for (qsizetype token = 0; token < count; ++token) {
        const auto last = text.state(token).last(sum.size());
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += double(last[i]);
    }
    double squares = 0;
    for (const double value : sum)
        squares += value * value;
    const double length = squares > 0 ? std::sqrt(squares) : 1.0;
    std::vector<float> vector(sum.size());
    for (size_t i = 0; i < sum.size(); ++i)
        vector[i] = float(sum[i] / length);
    return vector;
}

class OnnxEncoder final : public Encoder {
public:
    OnnxEncoder(Tokenizer tokenizer, std::unique_ptr<Network> network)
        : m_tokenizer(std::move(tokenizer)), m_network(std::move(network))
    {
    }

    Result<std::vector<EncodedText>> encode(const std::vector<QString>& texts,
                                            const CancelToken& cancel) const override
    {
        std::vector<EncodedText> out(texts.size());
        for (size_t i = 0; i < texts.size(); ++i)
            out[i].tokens = markedTokens(m_tokenizer, texts[i]);
        const auto shapeOf = [&](size_t row) { return padded(qsizetype(out[row].tokens.size()), textStep); };
        const Outcome outcome = runBatches(batchesByShape(texts.size(), batchSize, shapeOf), cancel,
                                           [&](const Batch& batch) { return encodeBatch(batch, out); });
        if (!outcome)
            return outcome.error();
        return out;
    }

private:
    Outcome encodeBatch(const Batch& batch, std::vector<EncodedText>& out) const
    {
        const auto length = size_t(padded(qsizetype(out[batch.rows.front()].tokens.size()), textStep));
        std::vector<std::int64_t> ids(batch.rows.size() * length, 0);
        std::vector<float> mask(ids.size(), 0.0F);
        for (size_t row = 0; row < batch.rows.size(); ++row) {
            const std::vector<Token>& tokens = out[batch.rows[row]].tokens;
            for (size_t i = 0; i < tokens.size(); ++i) {
                ids[row * length + i] = tokens[i].id;
                mask[row * length + i] = 1.0F;
            }
        }
        const std::vector<std::int64_t> shape{std::int64_t(batch.rows.size()), std::int64_t(length)};
        const auto states = m_network->run({{shape, std::move(ids)}, {shape, std::move(mask)}});
        if (!states)
            return states.error();
        const std::vector<float>& all = states->front().floats();
        for (size_t row = 0; row < batch.rows.size(); ++row) {
            EncodedText& text = out[batch.rows[row]];
            const auto from = all.begin() + std::ptrdiff_t(row * length * size_t(EncodedText::stateWidth));
            text.states.assign(from,
                               from + std::ptrdiff_t(text.tokens.size() * size_t(EncodedText::stateWidth)));
            text.vector = meanVector(text);
        }
        return Done{};
    }

    Tokenizer m_tokenizer;
    std::unique_ptr<Network> m_network;
};

} // namespace

Result<std::unique_ptr<Encoder>> loadEncoder(const QString& folder)
{
    auto tokenizer = Tokenizer::load(QDir(folder).filePath(QStringLiteral("vocabulary.txt")));
    if (!tokenizer)
        return tokenizer.error();
    auto network = loadNetwork(QDir(folder).filePath(QStringLiteral("encoder.onnx")), {"states"});
    if (!network)
        return network.error();
    return std::unique_ptr<Encoder>(
        std::make_unique<OnnxEncoder>(std::move(tokenizer).value(), std::move(network).value()));
}

} // namespace cp
