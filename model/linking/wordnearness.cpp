#include "model/linking/wordnearness.h"

#include "model/meaning/judge.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace cp {
namespace {

constexpr auto width = static_cast<size_t>(EncodedText::layerWidth);
constexpr double unit = 1 << 14; ///< products of two vectors of this length stay within 32 bits

std::span<const float> state(const JudgedText& text, size_t token) { return std::span(text.states).subspan(token * width, width); }

/// Tokens that are words or numbers, the marks at both ends left out.
std::vector<size_t> wordsOf(const QString& written, const JudgedText& text)
{
    std::vector<size_t> words;
    for (size_t i = 1; i + 1 < text.tokens.size(); ++i) {
        const QStringView piece = QStringView(written).mid(text.tokens[i].span.start, text.tokens[i].span.length());
        if (std::any_of(piece.begin(), piece.end(), [](QChar letter) { return letter.isLetterOrNumber(); }))
            words.push_back(i);
    }
    return words;
}

/// What all words have in common says nothing of one.
std::vector<double> meanOf(std::span<const JudgedText> texts, const std::vector<std::vector<size_t>>& words)
{
    std::vector<double> mean(width, 0);
    double count = 0;
    for (size_t t = 0; t < texts.size(); ++t) {
        for (size_t token : words[t]) {
            const auto from = state(texts[t], token);
            std::transform(mean.begin(), mean.end(), from.begin(), mean.begin(), [](double sum, float x) { return sum + static_cast<double>(x); });
            ++count;
        }
    }
    for (double& value : mean)
        value /= std::max(count, 1.0);
    return mean;
}

void addVector(std::vector<std::int16_t>& vectors, std::span<const float> from, const std::vector<double>& mean)
{
    double length = 0;
    for (size_t k = 0; k < width; ++k)
        length += (static_cast<double>(from[k]) - mean[k]) * (static_cast<double>(from[k]) - mean[k]);
    const double scale = length > 0 ? unit / std::sqrt(length) : 0;
    for (size_t k = 0; k < width; ++k)
        vectors.push_back(static_cast<std::int16_t>(std::lround((static_cast<double>(from[k]) - mean[k]) * scale)));
}

QHash<qint32, int> holders(std::span<const JudgedText> texts)
{
    QHash<qint32, int> counts;
    for (const JudgedText& text : texts) {
        QSet<qint32> own;
        for (const Token& token : text.tokens)
            own.insert(token.id);
        for (qint32 id : own)
            ++counts[id];
    }
    return counts;
}

double nearest(const std::int16_t* word, const std::vector<std::int16_t>& others)
{
    std::int32_t most = -(1 << 30);
    for (size_t start = 0; start < others.size(); start += width)
        most = std::max(most, std::inner_product(word, word + width, others.data() + start, std::int32_t{0}));
    return static_cast<double>(most) / (unit * unit);
}

} // namespace

WordVectors::WordVectors(const std::vector<StatementFeatures>& features, std::span<const JudgedText> texts)
{
    std::vector<std::vector<size_t>> words;
    for (size_t t = 0; t < texts.size(); ++t)
        words.push_back(wordsOf(features[t].text, texts[t]));
    const std::vector<double> mean = meanOf(texts, words);
    const QHash<qint32, int> counts = holders(texts);
    for (size_t t = 0; t < texts.size(); ++t) {
        Text& text = m_texts.emplace_back();
        text.vectors.reserve(words[t].size() * width);
        for (size_t token : words[t]) {
            addVector(text.vectors, state(texts[t], token), mean);
            const double rarity = std::log(static_cast<double>(texts.size() + 1) / counts.value(texts[t].tokens[token].id));
            text.weights.push_back(rarity * rarity);
        }
        const double sum = std::accumulate(text.weights.begin(), text.weights.end(), 0.0);
        for (double& weight : text.weights)
            weight /= sum;
    }
}

WordNearness WordVectors::between(size_t a, size_t b) const
{
    const auto covered = [this](const Text& from, const Text& by) {
        double sum = 0;
        for (size_t i = 0; i < from.weights.size() && !by.weights.empty(); ++i)
            sum += from.weights[i] * nearest(from.vectors.data() + i * width, by.vectors);
        return sum;
    };
    const double forth = covered(m_texts[a], m_texts[b]);
    const double back = covered(m_texts[b], m_texts[a]);
    return {(forth + back) / 2, std::min(forth, back)};
}

} // namespace cp
