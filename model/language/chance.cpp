#include "model/language/chance.h"

#include "model/language/chancematching.h"

#include <QHash>
#include <algorithm>

namespace cp {
namespace {

ProbabilityKind kindOf(ChanceClass kind)
{
    switch (kind) {
    case ChanceClass::Consensus: return ProbabilityKind::Consensus;
    case ChanceClass::Confidence: return ProbabilityKind::Confidence;
    case ChanceClass::Hearsay: return ProbabilityKind::Hearsay;
    default: return ProbabilityKind::Likelihood;
    }
}

/// Only likelihood words have steps on the scales; the other kinds keep the survey's values.
ChanceRange valueOn(const ChanceMatch& match, const std::vector<Word>& words, const QString& scale)
{
    const bool stepped = !match.numeric && (match.kind == ChanceClass::Word || match.kind == ChanceClass::Fixed);
    return stepped ? onScale(match.range, joinedWords(words, match.first, match.last), scale) : match.range;
}

ChancePhrase phraseOf(const ChanceMatch& match, QStringView text, const std::vector<Word>& words, const QString& scale)
{
    ChancePhrase phrase;
    const ChanceRange range = valueOn(match, words, scale);
    StatedProbability& p = phrase.probability;
    p.kind = kindOf(match.kind);
    p.span = {words[match.first].span.start, words[match.last].span.end};
    p.phrase = text.mid(p.span.start, p.span.length()).toString();
    p.low = range.low;
    p.best = range.best;
    p.high = range.high;
    p.scale = scale;
    phrase.modal = match.kind == ChanceClass::Modal;
    return phrase;
}

} // namespace

QStringList chanceScales()
{
    return {QStringLiteral("icd203"), QStringLiteral("kent"), QStringLiteral("ipcc"), QStringLiteral("survey")};
}

bool isChanceScale(const QString& id) { return chanceScales().contains(id); }

QString chanceScaleName(const QString& id)
{
    static const QHash<QString, QString> names{{QStringLiteral("icd203"), QStringLiteral("ICD 203")},
                                               {QStringLiteral("kent"), QStringLiteral("Kent")},
                                               {QStringLiteral("ipcc"), QStringLiteral("IPCC")},
                                               {QStringLiteral("survey"), QStringLiteral("Survey")}};
    return names.value(id, id);
}

std::vector<ChancePhrase> findChancePhrases(QStringView text, const std::vector<Word>& words, const QString& scale)
{
    const QString known = isChanceScale(scale) ? scale : QStringLiteral("icd203");
    std::vector<ChancePhrase> phrases;
    for (const ChanceMatch& match : matchChances(text, words))
        phrases.push_back(phraseOf(match, text, words, known));
    return phrases;
}

std::optional<StatedProbability> readChance(const QString& text, const QString& scale)
{
    const std::vector<ChancePhrase> phrases = findChancePhrases(text, tagWords(text, {0, text.size()}), scale);
    const auto best = std::min_element(phrases.begin(), phrases.end(), [](const ChancePhrase& a, const ChancePhrase& b) {
        const auto rank = [](const ChancePhrase& p) { return p.modal ? 2 : p.probability.kind == ProbabilityKind::Likelihood ? 0 : 1; };
        return rank(a) < rank(b);
    });
    return best == phrases.end() ? std::nullopt : std::optional(best->probability);
}

StatedProbability rescaled(const StatedProbability& probability, const QString& scale)
{
    const std::optional<StatedProbability> read = readChance(probability.phrase, scale);
    StatedProbability result = probability;
    if (!read || read->kind != probability.kind)
        return result;
    result.low = read->low;
    result.best = read->best;
    result.high = read->high;
    result.scale = scale;
    return result;
}

} // namespace cp
