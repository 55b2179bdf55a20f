#include "model/language/chance.h"

#include "model/language/chancelexicon.h"
#include "model/language/chancenumbers.h"

#include <algorithm>

// Matching: at each word the longest lexicon phrase; "word" entries gather modifiers and negations to their left.
// Numbers are found first and keep their words. Cost: sentence length × longest phrase.

namespace cp {
namespace {

struct Match {
    size_t first = 0;
    size_t last = 0; ///< included
    ChanceClass kind = ChanceClass::Fixed;
    ChanceRange range;
    bool numeric = false;
    bool negated = false;
};

/// Words joined as the text has them: contractions without a space.
QString joined(const std::vector<Word>& words, size_t first, size_t last)
{
    QString text = words[first].lower;
    for (size_t i = first + 1; i <= last; ++i) {
        if (words[i].span.start != words[i - 1].span.end)
            text += u' ';
        text += words[i].lower;
    }
    return text;
}

bool isOneOf(const QString& word, std::initializer_list<const char*> list)
{
    return std::any_of(list.begin(), list.end(), [&](const char* item) { return word == QLatin1String(item); });
}

class PhraseFinder final {
public:
    PhraseFinder(QStringView text, const std::vector<Word>& words) : m_text(text), m_words(words) {}
    [[nodiscard]] std::vector<Match> find() const;

private:
    [[nodiscard]] std::optional<Match> longestAt(size_t i) const;
    [[nodiscard]] bool isFalseFriend(const Match& match, const QString& phrase) const;
    void gatherModifiers(Match& match) const;
    [[nodiscard]] const QString& word(size_t i) const { return m_words[i].lower; }

    QStringView m_text;
    const std::vector<Word>& m_words;
};

bool PhraseFinder::isFalseFriend(const Match& match, const QString& phrase) const
{
    const size_t first = match.first;
    const size_t next = match.last + 1;
    const QString after = next < m_words.size() ? word(next) : QString();
    const bool capital = first > 0 && m_text[m_words[first].span.start].isUpper() && phrase.at(0) != u'i';
    if (phrase == QLatin1String("may"))
        return capital || m_words[match.last].span.end - m_words[first].span.start != 3 || (!after.isEmpty() && after.at(0).isDigit());
    if (phrase == QLatin1String("could"))
        return after == QLatin1String("not") || after == QLatin1String("n't");
    if (isOneOf(phrase, {"certain", "sure"})) {
        // An estimate only as a predicate: "is certain", not "certain people"; "to be sure" concedes.
        for (size_t left = first; left-- > 0;) {
            if (m_words[left].tag == Tag::Adverb || m_words[left].tag == Tag::Particle)
                continue;
            return !isOneOf(word(left), {"is", "are", "was", "were", "be", "seems", "seem", "looks", "look", "'s", "appears", "remains"})
                || (phrase == QLatin1String("sure") && word(left) == QLatin1String("be"))
                || m_words[std::min(next, m_words.size() - 1)].tag == Tag::Noun;
        }
        return true;
    }
    return capital && match.first == match.last && m_words[first].tag == Tag::ProperNoun;
}

std::optional<Match> PhraseFinder::longestAt(size_t i) const
{
    const ChanceLexicon& lexicon = ChanceLexicon::instance();
    const size_t most = std::min(m_words.size() - i, static_cast<size_t>(lexicon.longestPhrase));
    for (size_t length = most; length > 0; --length) {
        const QString phrase = joined(m_words, i, i + length - 1);
        const auto entry = lexicon.phrases.constFind(phrase);
        if (entry == lexicon.phrases.constEnd())
            continue;
        const Match match{i, i + length - 1, entry->kind, entry->survey, false, false};
        if (!isFalseFriend(match, phrase))
            return match;
    }
    return std::nullopt;
}

void PhraseFinder::gatherModifiers(Match& match) const
{
    const auto& modifiers = ChanceLexicon::instance().modifiers;
    for (bool found = true; found && match.first > 0;) {
        found = false;
        for (size_t length = std::min<size_t>(3, match.first); length > 0 && !found; --length) {
            const auto modifier = modifiers.constFind(joined(m_words, match.first - length, match.first - 1));
            if (modifier == modifiers.constEnd())
                continue;
            match.first -= length;
            match.range = modified(match.range, *modifier);
            match.negated = match.negated != modifier->negates;
            found = true;
        }
    }
}

std::vector<Match> PhraseFinder::find() const
{
    const std::vector<NumericChance> numbers = findNumericChances(m_words);
    std::vector<Match> matches;
    auto number = numbers.begin();
    for (size_t i = 0; i < m_words.size();) {
        while (number != numbers.end() && number->last < i)
            ++number;
        if (number != numbers.end() && i >= number->first) {
            matches.push_back({number->first, number->last, ChanceClass::Fixed, number->range, true, false});
            i = number->last + 1;
            continue;
        }
        std::optional<Match> match = longestAt(i);
        if (match && match->kind == ChanceClass::Word)
            gatherModifiers(*match);
        if (match && (matches.empty() || matches.back().last < match->first)) {
            matches.push_back(*match);
            i = match->last + 1;
        } else {
            ++i;
        }
    }
    return matches;
}

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
ChanceRange valueOn(const Match& match, const QString& scale)
{
    const bool stepped = !match.numeric && (match.kind == ChanceClass::Word || match.kind == ChanceClass::Fixed);
    return stepped ? onScale(match.range, scale) : match.range;
}

ChancePhrase phraseOf(const Match& match, QStringView text, const std::vector<Word>& words, const QString& scale)
{
    ChancePhrase phrase;
    const ChanceRange range = valueOn(match, scale);
    StatedProbability& p = phrase.probability;
    p.kind = kindOf(match.kind);
    p.span = {words[match.first].span.start, words[match.last].span.end};
    p.phrase = text.mid(p.span.start, p.span.length()).toString();
    p.low = range.low;
    p.best = range.best;
    p.high = range.high;
    p.scale = scale;
    phrase.modal = match.kind == ChanceClass::Modal;
    phrase.negatedForm = match.negated || match.range.best < 0.35;
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
    for (const Match& match : PhraseFinder(text, words).find())
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
