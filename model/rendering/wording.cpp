#include "model/rendering/wording.h"

#include "model/base/extrakeys.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

QString say(const char* source) { return QCoreApplication::translate("Words", source); }

constexpr qsizetype nearby = 20'000; ///< characters before and after a statement that show how a word is written

bool isWordAt(QStringView text, qsizetype at, qsizetype length)
{
    return (at == 0 || !text[at - 1].isLetterOrNumber()) && (at + length >= text.size() || !text[at + length].isLetterOrNumber());
}

/// Does nothing but a space stand between it and a word or comma before?
bool isInsideSentence(QStringView text, qsizetype at)
{
    return at > 1 && text[at - 1] == u' ' && (text[at - 2].isLetterOrNumber() || text[at - 2] == u',');
}

/// Is a word whose capital may be that of its sentence also written with one inside sentences, and never without?
bool isName(const QString& word, const Statement& statement, const QString& article)
{
    if (word == u"I" || std::any_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper() || c.isDigit(); }) || word.startsWith(QLatin1String("I’")) || word.startsWith(QLatin1String("I'")))
        return true;
    const QStringView around = QStringView(article).mid(std::min(article.size(), std::max<qsizetype>(0, statement.span.start - nearby))).left(2 * nearby);
    const QString small = word[0].toLower() + word.mid(1);
    for (qsizetype at = around.indexOf(small); at >= 0; at = around.indexOf(small, at + 1)) {
        if (isWordAt(around, at, small.size()))
            return false;
    }
    for (qsizetype at = around.indexOf(word); at >= 0; at = around.indexOf(word, at + 1)) {
        if (isWordAt(around, at, word.size()) && isInsideSentence(around, at))
            return true;
    }
    return false;
}

/// The words of a statement as they go on inside a sentence: no full stop, no capital but that of a name.
QString wordsInside(const Statement& statement, const QString& article)
{
    QString words = statement.text.simplified();
    if (words.endsWith(u'.'))
        words.chop(1);
    const auto end = std::find_if(words.begin(), words.end(), [](QChar c) { return c.isSpace(); });
    const QString first(words.constData(), end - words.begin());
    if (!first.isEmpty() && !isName(first, statement, article))
        words[0] = words[0].toLower();
    return words;
}

} // namespace

QString wordFor(Role role, bool main)
{
    switch (role) {
    case Role::Claim: return main ? say(QT_TRANSLATE_NOOP("Words", "Main claim")) : say(QT_TRANSLATE_NOOP("Words", "Claim"));
    case Role::Premise: return say(QT_TRANSLATE_NOOP("Words", "Premise"));
    case Role::Condition: return say(QT_TRANSLATE_NOOP("Words", "Condition"));
    case Role::Context: return say(QT_TRANSLATE_NOOP("Words", "Context"));
    }
    return {};
}

QString wordFor(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Supports: return say(QT_TRANSLATE_NOOP("Words", "supports"));
    case RelationKind::Attacks: return say(QT_TRANSLATE_NOOP("Words", "attacks"));
    case RelationKind::Undercuts: return say(QT_TRANSLATE_NOOP("Words", "undercuts"));
    case RelationKind::ConditionOf: return say(QT_TRANSLATE_NOOP("Words", "condition of"));
    case RelationKind::Elaborates: return say(QT_TRANSLATE_NOOP("Words", "elaborates"));
    }
    return {};
}

QString wordFor(ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::If: return say(QT_TRANSLATE_NOOP("Words", "if"));
    case ConditionKind::Unless: return say(QT_TRANSLATE_NOOP("Words", "unless"));
    case ConditionKind::OnlyIf: return say(QT_TRANSLATE_NOOP("Words", "only if"));
    case ConditionKind::EvenIf: return say(QT_TRANSLATE_NOOP("Words", "even if"));
    case ConditionKind::When: return say(QT_TRANSLATE_NOOP("Words", "when"));
    case ConditionKind::DependsOn: return say(QT_TRANSLATE_NOOP("Words", "depends on"));
    }
    return {};
}

QString wordFor(ProbabilityKind kind)
{
    switch (kind) {
    case ProbabilityKind::Likelihood: return say(QT_TRANSLATE_NOOP("Words", "likelihood"));
    case ProbabilityKind::Consensus: return say(QT_TRANSLATE_NOOP("Words", "consensus"));
    case ProbabilityKind::Confidence: return say(QT_TRANSLATE_NOOP("Words", "confidence"));
    case ProbabilityKind::Hearsay: return say(QT_TRANSLATE_NOOP("Words", "hearsay"));
    }
    return {};
}

QString wordFor(HolderKind kind)
{
    switch (kind) {
    case HolderKind::Author: return say(QT_TRANSLATE_NOOP("Words", "the author"));
    case HolderKind::Person: return say(QT_TRANSLATE_NOOP("Words", "a person"));
    case HolderKind::Group: return say(QT_TRANSLATE_NOOP("Words", "a group"));
    case HolderKind::Reports: return say(QT_TRANSLATE_NOOP("Words", "reports"));
    }
    return {};
}

QString wordFor(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Match: return say(QT_TRANSLATE_NOOP("Words", "Match"));
    case LinkKind::Contradict: return say(QT_TRANSLATE_NOOP("Words", "Contradiction"));
    case LinkKind::Related: return say(QT_TRANSLATE_NOOP("Words", "Related"));
    }
    return {};
}

QString wordFor(Reason reason)
{
    switch (reason) {
    case Reason::Negation: return say(QT_TRANSLATE_NOOP("Words", "negation"));
    case Reason::Antonym: return say(QT_TRANSLATE_NOOP("Words", "antonym"));
    case Reason::Number: return say(QT_TRANSLATE_NOOP("Words", "number"));
    case Reason::Time: return say(QT_TRANSLATE_NOOP("Words", "time"));
    case Reason::Place: return say(QT_TRANSLATE_NOOP("Words", "place"));
    case Reason::Probability: return say(QT_TRANSLATE_NOOP("Words", "probability"));
    case Reason::Condition: return say(QT_TRANSLATE_NOOP("Words", "condition"));
    case Reason::Modality: return say(QT_TRANSLATE_NOOP("Words", "modality"));
    case Reason::Quantifier: return say(QT_TRANSLATE_NOOP("Words", "quantifier"));
    case Reason::Attribution: return say(QT_TRANSLATE_NOOP("Words", "attribution"));
    case Reason::Paraphrase: return say(QT_TRANSLATE_NOOP("Words", "paraphrase"));
    case Reason::Opposition: return say(QT_TRANSLATE_NOOP("Words", "opposed meaning"));
    }
    return {};
}

QString wordFor(NearMissReason reason)
{
    switch (reason) {
    case NearMissReason::Period: return say(QT_TRANSLATE_NOOP("Words", "other period"));
    case NearMissReason::Scope: return say(QT_TRANSLATE_NOOP("Words", "other scope"));
    case NearMissReason::Condition: return say(QT_TRANSLATE_NOOP("Words", "other condition"));
    case NearMissReason::Attribution: return say(QT_TRANSLATE_NOOP("Words", "someone else's view"));
    case NearMissReason::Revision: return say(QT_TRANSLATE_NOOP("Words", "a revision"));
    }
    return {};
}

QString wordFor(Review review)
{
    switch (review) {
    case Review::Pending: return say(QT_TRANSLATE_NOOP("Words", "Pending"));
    case Review::Accepted: return say(QT_TRANSLATE_NOOP("Words", "Accepted"));
    case Review::Dismissed: return say(QT_TRANSLATE_NOOP("Words", "Dismissed"));
    }
    return {};
}

QString rangeText(const StatedProbability& probability)
{
    const QLocale locale;
    const int low = static_cast<int>(std::lround(probability.low * 100));
    const int high = static_cast<int>(std::lround(probability.high * 100));
    if (low == high)
        return QCoreApplication::translate("Words", "%1 %", "one percentage").arg(locale.toString(low));
    return QCoreApplication::translate("Words", "%1–%2 %", "percentages from, to")
        .arg(locale.toString(low), locale.toString(high));
}

QString shareText(double share) { return QCoreApplication::translate("Words", "%L1 %", "how sure").arg(qRound(100 * share)); }

QString quoted(const QString& phrase)
{
    return phrase.isEmpty() ? QString() : QCoreApplication::translate("Words", "“%1”").arg(phrase);
}

QString conditionText(ConditionKind kind, const Statement& condition, const QString& article)
{
    const QString words = wordsInside(condition, article);
    switch (kind) {
    case ConditionKind::If: return QStringLiteral("if ") + words;
    case ConditionKind::Unless: return QStringLiteral("unless ") + words;
    case ConditionKind::OnlyIf: return QStringLiteral("only if ") + words;
    case ConditionKind::EvenIf: return QStringLiteral("even if ") + words;
    case ConditionKind::When: return QStringLiteral("when ") + words;
    case ConditionKind::DependsOn: return QStringLiteral("depends on: ") + words; // a clause or a thing
    }
    return words;
}

QString chipText(const Link& link)
{
    if (link.nearMiss)
        return wordFor(link.nearMiss->reason);
    return link.reasons.empty() ? wordFor(link.kind) : wordFor(link.reasons.front());
}

QString signOf(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Match: return QStringLiteral("=");
    case LinkKind::Contradict: return QStringLiteral("≠");
    case LinkKind::Related: return QStringLiteral("~");
    }
    return {};
}

QString explanationOf(const Link& link)
{
    const QString found = link.nearMiss ? link.nearMiss->explanation : link.explanation;
    if (!found.isEmpty())
        return found;
    if (link.nearMiss)
        return say(QT_TRANSLATE_NOOP("Words", "A person judged it to be a near miss."));
    if (link.origin == Origin::Manual)
        return say(QT_TRANSLATE_NOOP("Words", "A person made this link."));
    return link.extra.contains(extrakeys::edited) ? say(QT_TRANSLATE_NOOP("Words", "A person changed what kind of link it is.")) : QString();
}

bool isClash(const Link& link, const AlignedPair& pair)
{
    switch (pair.type) {
    case AlignmentType::Antonym:
    case AlignmentType::Negation: return true;
    case AlignmentType::Number:
    case AlignmentType::Time:
    case AlignmentType::Probability:
    case AlignmentType::Condition: return link.kind != LinkKind::Match;
    case AlignmentType::Equal:
    case AlignmentType::Paraphrase: return false;
    }
    return false;
}

int countWords(const QString& text)
{
    int words = 0;
    bool inside = false;
    for (QChar c : text) {
        const bool part = c.isLetterOrNumber() || (inside && (c == u'\'' || c == u'’' || c == u'-'));
        words += part && !inside ? 1 : 0;
        inside = part;
    }
    return words;
}

} // namespace cp
