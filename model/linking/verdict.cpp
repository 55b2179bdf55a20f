#include "model/linking/verdict.h"

#include <algorithm>

// A pair is judged only when enough rare words answer each other and hold the statements together: the predicate, or the
// subject and more. The first clash then decides; what explains it away makes it a near miss. Without a clash, and with
// nothing of weight left over on either side, it is a match.

namespace cp {
namespace {

constexpr double clashOverlap = 0.3;
constexpr double matchOverlap = 0.38;
constexpr double leastCovered = 0.24; ///< of each side
constexpr qsizetype longestQuote = 90;

/// Explanations are data of the map, saved and exchanged: in the language of the articles, not of the window.
QString say(const char* text) { return QString::fromUtf8(text); }

/// Marks inside marks are single ones; marks around the whole go.
QString withInnerMarks(QString text)
{
    bool opens = true;
    for (QChar& c : text) {
        if (c == u'"' || c == QChar(0x201c) || c == QChar(0x201d)) {
            c = (c == u'"' ? opens : c == QChar(0x201c)) ? QChar(0x2018) : QChar(0x2019);
            opens = !opens;
        }
    }
    const bool whole = text.startsWith(QChar(0x2018)) && text.endsWith(QChar(0x2019)) && text.count(QChar(0x2018)) == 1;
    return whole ? text.mid(1).chopped(1) : text;
}

QString quoted(const QString& text)
{
    QString plain = text.simplified();
    if (plain.endsWith(u'.'))
        plain.chop(1);
    plain = withInnerMarks(plain);
    if (plain.size() > longestQuote)
        plain = plain.left(plain.lastIndexOf(u' ', longestQuote)) + QChar(0x2026);
    return QStringLiteral("\u201c%1\u201d").arg(plain);
}

std::vector<AlignedPair> alignmentOf(const Pair& pair)
{
    std::vector<AlignedPair> all;
    for (const AnsweredWord& answer : pair.comparison.answers) {
        if (const Span a = pair.a.words[answer.a].span, b = pair.b.words[answer.b].span; !a.isEmpty() && !b.isEmpty())
            all.push_back({a, b, answer.type});
    }
    return all;
}

bool areAboutTheSame(const Pair& pair, double least)
{
    const Comparison& c = pair.comparison;
    if (pair.a.asked || pair.b.asked || pair.a.supposed != pair.b.supposed || c.subjectsDiffer || c.exchange == Exchange::Changes || namesDiffer(pair))
        return false;
    const int figures = sharedFigures(pair);
    const int answered = c.alike + (c.opposition ? 1 : 0) + figures;
    const bool enough = answered >= 3 || (answered == 2 && std::min(c.coveredA, c.coveredB) >= 0.5);
    const bool held = c.predicates || c.opposition || (c.subjects && c.alike >= 2) || c.alike >= 4 || (figures > 0 && c.alike >= 2);
    return c.overlap >= least && std::min(c.coveredA, c.coveredB) >= leastCovered && enough && held;
}

/// What of two statements is set against what, where no check found a clash.
struct Contrast {
    Reason reason = Reason::Antonym;
    QString a, b;
    AlignedPair words;
};

/// Opposites that are not what is said ("an early end", "a late end"), or the first figures where none is shared.
std::optional<Contrast> contrastOf(const Pair& pair)
{
    for (const AnsweredWord& answer : pair.comparison.answers) {
        const ContentWord& a = pair.a.words[answer.a];
        const ContentWord& b = pair.b.words[answer.b];
        if (answer.type == AlignmentType::Antonym && pair.a.denied == pair.b.denied)
            return Contrast{Reason::Antonym, a.shown, b.shown, {a.span, b.span, AlignmentType::Antonym}};
    }
    if (!figuresDiffer(pair))
        return std::nullopt;
    for (const NamedQuantity& a : pair.a.quantities) {
        for (const NamedQuantity& b : pair.b.quantities) {
            if (a.quantity.kind == b.quantity.kind)
                return Contrast{Reason::Number, a.text, b.text, {a.quantity.span, b.quantity.span, AlignmentType::Number}};
        }
    }
    return std::nullopt;
}

} // namespace

Link match(const Pair& pair)
{
    Link link;
    link.kind = LinkKind::Match;
    link.alignment = alignmentOf(pair);
    link.reasons = {Reason::Paraphrase};
    // Opposites speak for a match only where something turns them back.
    const bool turnedBack = pair.comparison.opposition && !isTurned(pair);
    if (turnedBack)
        link.reasons = {Reason::Antonym};
    if (turnedBack && pair.a.denied != pair.b.denied)
        link.reasons.push_back(Reason::Negation);
    link.score = std::clamp(0.25 + 0.75 * pair.comparison.overlap - (pair.comparison.predicates ? 0 : 0.1), 0.0, 1.0);
    link.explanation = say("%1 says %2, and %3 says the same in other words: %4.").arg(pair.letterA, quoted(pair.a.text), pair.letterB, quoted(pair.b.text));
    if (const auto chance = checks::sameChance(pair)) {
        link.reasons.push_back(Reason::Probability);
        link.explanation.insert(link.explanation.size() - 1, QStringLiteral("; ") + *chance);
    }
    return link;
}

bool areTheSameWords(const StatementFeatures& a, const StatementFeatures& b)
{
    return !a.text.isEmpty() && a.text.simplified().compare(b.text.simplified(), Qt::CaseInsensitive) == 0;
}

Link repetition(const Pair& pair)
{
    Link link;
    link.kind = LinkKind::Match;
    link.alignment = alignmentOf(pair);
    link.reasons = {pair.a.supposed ? Reason::Condition : Reason::Paraphrase};
    link.score = 1;
    link.explanation = say("%1 and %2 say it in the same words: %3.").arg(pair.letterA, pair.letterB, quoted(pair.a.text));
    return link;
}

Link sameCondition(const Pair& pair)
{
    Link link;
    link.kind = LinkKind::Related;
    link.alignment = alignmentOf(pair);
    link.reasons = {Reason::Condition};
    link.score = std::clamp(0.25 + 0.7 * pair.comparison.overlap, 0.0, 1.0);
    link.explanation = say("%1 and %2 suppose the same: %3.").arg(pair.letterA, pair.letterB, quoted(pair.a.text));
    return link;
}

Link opposition(const Pair& pair)
{
    Link link;
    link.kind = LinkKind::Contradict;
    link.alignment = alignmentOf(pair);
    link.reasons = {Reason::Opposition};
    QString apart;
    if (const auto contrast = contrastOf(pair)) {
        link.reasons.push_back(contrast->reason);
        apart = say(" (\u201c%1\u201d against \u201c%2\u201d)").arg(contrast->a, contrast->b);
        if (!contrast->words.a.isEmpty() && !contrast->words.b.isEmpty() && contrast->reason == Reason::Number)
            link.alignment.push_back(contrast->words);
    }
    link.explanation = say("%1 says %2, which does not go together with what %3 says: %4%5.").arg(pair.letterA, quoted(pair.a.text), pair.letterB, quoted(pair.b.text), apart);
    return link;
}

Link contradiction(const Pair& pair, const Findings& found)
{
    const std::vector<Clash>& clashes = found.clashes;
    if (clashes.empty())
        return opposition(pair);
    const Clash& first = clashes.front();
    Link link;
    link.kind = LinkKind::Contradict;
    link.alignment = alignmentOf(pair);
    link.score = std::clamp(first.strength * (0.6 + 0.5 * pair.comparison.overlap) + (clashes.size() > 1 ? 0.05 : 0), 0.0, 1.0);
    for (const Clash& clash : clashes) {
        link.reasons.push_back(clash.reason);
        if (clash.words && !clash.words->a.isEmpty() && !clash.words->b.isEmpty() && std::find(link.alignment.begin(), link.alignment.end(), *clash.words) == link.alignment.end())
            link.alignment.push_back(*clash.words);
    }
    link.explanation = first.explanation;
    link.nearMiss = found.excuse;
    if (link.nearMiss)
        link.kind = LinkKind::Related;
    return link;
}

std::optional<Link> judge(const StatementFeatures& a, const StatementFeatures& b, const Comparison& comparison, const QString& letterA, const QString& letterB)
{
    const Pair pair{a, b, comparison, letterA, letterB};
    if (areTheSameWords(a, b)) {
        // The same words can stand beside other chances and conditions.
        const Findings found = a.supposed ? Findings{} : findClashes(pair);
        return found.clashes.empty() ? repetition(pair) : contradiction(pair, found);
    }
    if (!areAboutTheSame(pair, clashOverlap))
        return std::nullopt;
    if (a.supposed)
        return comparison.overlap >= matchOverlap && a.denied == b.denied && !comparison.opposition ? std::optional(sameCondition(pair)) : std::nullopt;
    if (const Findings found = findClashes(pair); !found.clashes.empty())
        return contradiction(pair, found);
    // "has not forgotten" and "remembers": two turns make a match.
    const bool turned = !isChancy(pair) && isTurned(pair);
    if (turned || comparison.overlap < matchOverlap)
        return std::nullopt;
    return match(pair);
}

} // namespace cp
