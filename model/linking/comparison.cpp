#include "model/linking/comparison.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double synonymCredit = 0.8;

enum class Answer { None, Equal, Synonym, Opposite };

bool shareSynset(const ContentWord& a, const ContentWord& b)
{
    auto x = a.synsets.begin();
    auto y = b.synsets.begin();
    while (x != a.synsets.end() && y != b.synsets.end()) {
        if (*x == *y)
            return true;
        *x < *y ? ++x : ++y;
    }
    return false;
}

Answer answerOf(const ContentWord& a, const ContentWord& b)
{
    if (a.stem == b.stem || a.base == b.base)
        return Answer::Equal;
    if (a.antonyms.contains(b.base) || b.antonyms.contains(a.base))
        return Answer::Opposite;
    return shareSynset(a, b) ? Answer::Synonym : Answer::None;
}

/// Opposites decide only where they are what is said: one of them at least is the predicate.
bool isOpposition(const ContentWord& a, const ContentWord& b) { return a.predicate || b.predicate; }

/// "Mill Bend" is one name, not two shared words.
bool continuesName(const StatementFeatures& features, size_t at)
{
    return at > 0 && features.words[at].name && features.words[at - 1].name && features.words[at].span.start <= features.words[at - 1].span.end + 1;
}

/// Both say who or what they speak of, in words that find no answer.
bool subjectsDiffer(const StatementFeatures& a, const std::vector<bool>& usedA, const StatementFeatures& b, const std::vector<bool>& usedB)
{
    const auto strays = [](const StatementFeatures& features, const std::vector<bool>& used) {
        bool found = false;
        for (size_t i = 0; i < features.words.size(); ++i) {
            found = found || features.words[i].subject;
            if (features.words[i].subject && !used[i])
                return true;
        }
        // Where no subject was found, it is most likely what the statement begins with.
        return !found && !used.empty() && !used.front();
    };
    return strays(a, usedA) && strays(b, usedB);
}

bool isMutual(const ContentWord& predicate)
{
    static const QSet<QString> mutual{QStringLiteral("meet"), QStringLiteral("marry"), QStringLiteral("resemble"), QStringLiteral("equal"), QStringLiteral("match"),
                                      QStringLiteral("border"), QStringLiteral("be"), QStringLiteral("join"), QStringLiteral("accompany"), QStringLiteral("contradict")};
    return mutual.contains(predicate.base);
}

/// Each one's agent is the other's patient.
Exchange exchangeOf(const Comparison& result, const StatementFeatures& a, const StatementFeatures& b)
{
    bool forth = false, back = false, ordering = false, mutual = false;
    for (const AnsweredWord& answer : result.answers) {
        const ContentWord& x = a.words[answer.a];
        const ContentWord& y = b.words[answer.b];
        forth = forth || (x.part == Part::Agent && y.part == Part::Patient);
        back = back || (x.part == Part::Patient && y.part == Part::Agent);
        ordering = ordering || (x.ordering && y.ordering);
        mutual = mutual || (x.predicate && y.predicate && isMutual(x));
    }
    if (!forth || !back || mutual)
        return Exchange::None;
    return ordering ? Exchange::Turns : Exchange::Changes;
}

double arrangementOf(const Comparison& result, const StatementFeatures& a, const StatementFeatures& b)
{
    std::vector<int> answerOfA(a.words.size(), -1);
    std::vector<bool> answered(b.words.size(), false);
    for (const AnsweredWord& answer : result.answers) {
        answerOfA[answer.a] = static_cast<int>(answer.b);
        answered[answer.b] = true;
    }
    int both = 0, same = 0;
    for (const AnsweredWord& answer : result.answers) {
        const int x = a.words[answer.a].head, y = b.words[answer.b].head;
        if (x < 0 || y < 0 || answerOfA[static_cast<size_t>(x)] < 0 || !answered[static_cast<size_t>(y)])
            continue;
        ++both;
        same += answerOfA[static_cast<size_t>(x)] == y;
    }
    return both == 0 ? 1 : static_cast<double>(same) / both;
}

/// An answer to look for, and what it is worth.
struct Wanted {
    Answer answer;
    AlignmentType type;
    double credit;
};

/// What the last answer says about the pair.
void note(Comparison& result, const StatementFeatures& a, const StatementFeatures& b)
{
    const AnsweredWord& answer = result.answers.back();
    const ContentWord& x = a.words[answer.a];
    const ContentWord& y = b.words[answer.b];
    if (answer.type == AlignmentType::Antonym) {
        if (!result.opposition && isOpposition(x, y))
            result.opposition = answer;
        return;
    }
    result.alike += !continuesName(a, answer.a);
    result.predicates = result.predicates || (x.predicate && y.predicate);
    result.subjects = result.subjects || (x.subject && y.subject);
}

/// Which words are answered, and their weight on either side.
struct Answered {
    std::vector<bool> usedA;
    std::vector<bool> usedB;
    double a = 0;
    double b = 0;
};

/// Answers the words that are left with words of the other side.
void answerWords(Comparison& result, Answered& answered, const Wanted& wanted, const StatementFeatures& a, const StatementFeatures& b)
{
    for (size_t i = 0; i < a.words.size(); ++i) {
        for (size_t j = 0; j < b.words.size() && !answered.usedA[i]; ++j) {
            if (answered.usedB[j] || answerOf(a.words[i], b.words[j]) != wanted.answer)
                continue;
            answered.usedA[i] = answered.usedB[j] = true;
            answered.a += wanted.credit * a.words[i].weight;
            answered.b += wanted.credit * b.words[j].weight;
            result.answers.push_back({i, j, wanted.type});
            note(result, a, b);
        }
    }
}

} // namespace

Comparison compareWords(const StatementFeatures& a, const StatementFeatures& b)
{
    Comparison result;
    Answered answered{std::vector<bool>(a.words.size(), false), std::vector<bool>(b.words.size(), false)};
    // The best answers first: a word answers once.
    answerWords(result, answered, {Answer::Equal, AlignmentType::Equal, 1}, a, b);
    answerWords(result, answered, {Answer::Synonym, AlignmentType::Paraphrase, synonymCredit}, a, b);
    answerWords(result, answered, {Answer::Opposite, AlignmentType::Antonym, 1}, a, b);
    result.exchange = exchangeOf(result, a, b);
    result.arrangement = arrangementOf(result, a, b);
    result.subjectsDiffer = subjectsDiffer(a, answered.usedA, b, answered.usedB);
    if (a.weight > 0 && b.weight > 0) {
        result.coveredA = answered.a / a.weight;
        result.coveredB = answered.b / b.weight;
        result.overlap = (answered.a + answered.b) / (a.weight + b.weight);
    }
    return result;
}

} // namespace cp
