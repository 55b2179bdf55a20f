#include "model/reading/mending.h"

#include "model/language/connectives.h"
#include "model/reading/attribution.h"
#include "model/reading/fronting.h"
#include "model/reading/mainpart.h"

#include <algorithm>

namespace cp {
namespace {

constexpr size_t longestReport = 8; ///< words of ", the mayor said on Monday,"
constexpr size_t longestDescribed = 14; ///< words of ", a survey done by the city showed"
constexpr size_t longestAside = 14; ///< words between two commas

bool isNominal(const Word& word)
{
    return word.tag == Tag::Noun || word.tag == Tag::ProperNoun || word.tag == Tag::Pronoun || word.tag == Tag::Determiner
        || word.tag == Tag::Adjective || word.tag == Tag::Number || word.tag == Tag::Adverb || word.tag == Tag::Adposition;
}

/// The words from the comma before to the comma behind (both left out) when nothing but names stands around the verb.
std::optional<std::pair<size_t, size_t>> reportAround(const SentenceTree& tree, size_t verb)
{
    size_t first = verb;
    bool described = false;
    for (; first > 0; --first) {
        const bool participle = tree[first - 1].participle && tree[first - 1].dependency == Dependency::AdnominalClause;
        if (!participle && !isNominal(tree[first - 1]))
            break;
        described = described || participle;
    }
    size_t last = verb;
    while (last + 1 < tree.size() && isNominal(tree[last + 1]))
        ++last;
    const bool comma = first > 0 && (tree.isForm(first - 1, {","}) || (first > 1 && tree.isForm(first - 1, {"\""}) && tree.isForm(first - 2, {",", "?", "!"})));
    const bool closed = last + 1 >= tree.size() || tree.isForm(last + 1, {",", "."});
    const bool named = last > first && std::any_of(tree.words().begin() + static_cast<qsizetype>(first), tree.words().begin() + static_cast<qsizetype>(last) + 1, [](const Word& word) {
        return word.tag == Tag::Noun || word.tag == Tag::ProperNoun || word.tag == Tag::Pronoun;
    });
    return comma && closed && named && last - first < (described ? longestDescribed : longestReport) ? std::optional(std::pair(first, last)) : std::nullopt;
}

/// What is reported: the first clause before the report, or the one around it ("The plea, he observed, had come late").
std::optional<size_t> reportedBy(const SentenceTree& tree, std::pair<size_t, size_t> report)
{
    const auto before = tree.predicates(0, report.first);
    const auto main = std::find_if(before.begin(), before.end(), [&](size_t k) { return k < report.first && !isRelative(tree, k); });
    if (main != before.end())
        return clauseConnective(tree.words(), 0) ? std::nullopt : std::optional(*main);
    for (size_t k : tree.predicates(report.second + 1, tree.size())) {
        const auto subject = tree.subject(k);
        const bool resumed = subject && tree.isForm(report.second + 1, {","});
        // "Until then, the board said, the road would stay shut": only a phrase stands before.
        const bool fronted = tree[0].tag == Tag::Adposition;
        const auto up = tree.head(k);
        const bool told = up && *up >= report.first && *up <= report.second && tree[k].dependency == Dependency::Complement;
        if (resumed && (*subject < report.first || (fronted && told)))
            return k;
    }
    return std::nullopt;
}

/// Up to where the words behind the verb of saying tell of the speaker and the occasion: "said Lena Orr, a baker in Hull",
/// "told the council, to some applause". A clause among them is not the report's.
size_t endOfReport(const SentenceTree& tree, size_t verb, size_t last, size_t main)
{
    const auto belongs = [&](size_t at) {
        bool clause = false;
        for (auto up = std::optional(at); up && *up != verb; up = tree.head(*up)) {
            const Dependency dependency = tree[*up].dependency;
            const bool told = dependency == Dependency::RelativeClause; // "a driver who leads a group"
            clause = !told && (clause || tree[*up].finite || dependency == Dependency::AdverbialClause || dependency == Dependency::Complement || dependency == Dependency::Object);
            if (*up == main)
                return false;
        }
        return !clause && tree.isAncestor(verb, at);
    };
    size_t end = last;
    for (size_t i = last + 1; i < tree.size() && (tree[i].isPunctuation() || belongs(i)) && !tree.isForm(i, {"\"", ".", ";", ":"}); ++i) {
        if (!tree[i].isPunctuation())
            end = i;
    }
    return end;
}

} // namespace

void mendReports(SentenceTree& tree)
{
    for (size_t verb = 1; verb < tree.size(); ++verb) {
        if (!tree[verb].finite || tree[verb].tag != Tag::Verb || !isSpeechVerb(tree.verb(verb)))
            continue;
        auto report = reportAround(tree, verb);
        const auto main = report ? reportedBy(tree, *report) : std::nullopt;
        if (!main)
            continue;
        const auto speaker = tree.subject(verb);
        if (!speaker || !tree.isForm(*speaker, {"i", "we", "you"}))
            report->second = endOfReport(tree, verb, report->second, *main);
        turnRound(tree, report->first, report->second, *main);
        separate(tree, report->first, report->second, verb, *main);
        tree.attach(verb, *main, Dependency::Parataxis);
        if (tree.subject(verb))
            continue;
        for (size_t i = report->second + 1; i-- > report->first;) {
            if (tree[i].tag == Tag::Noun || tree[i].tag == Tag::ProperNoun || tree[i].tag == Tag::Pronoun) {
                tree.attach(i, verb, Dependency::Subject);
                break;
            }
        }
    }
}

void mendRelatives(SentenceTree& tree)
{
    for (size_t i = 2; i + 2 < tree.size(); ++i) {
        const bool pronoun = tree.isForm(i, {"which", "who", "whose", "whom"});
        const bool led = pronoun && tree[i - 1].tag == Tag::Adposition && tree.isForm(i - 2, {","});
        const size_t first = led ? i - 1 : i;
        if (!pronoun || !tree.isForm(first - 1, {","}) || first < 2)
            continue;
        const auto verb = std::find_if(tree.words().begin() + static_cast<qsizetype>(i), tree.words().end(), [](const Word& word) { return word.finite; });
        size_t last = static_cast<size_t>(verb - tree.words().begin());
        if (verb == tree.words().end())
            continue;
        const size_t head = *tree.predicateFrom(last, last + 1);
        while (last + 1 < tree.size() && !isBreak(tree, last + 1) && !tree.isForm(last + 1, {".", "?", "!", ")"}))
            ++last;
        const auto before = predicateBefore(tree, first);
        const auto behind = tree.predicateFrom(last + 1, tree.size());
        // The noun's own clause: its verb stands before, or behind the second comma.
        const auto outer = before ? before : behind;
        size_t noun = first - 2;
        while (noun > 0 && tree[noun].tag != Tag::Noun && tree[noun].tag != Tag::ProperNoun && tree[noun].tag != Tag::Pronoun)
            --noun;
        if (!outer || head < first || head > last || (*outer >= first && *outer <= last))
            continue;
        turnRound(tree, first, last, *outer);
        separate(tree, first, last, head, *outer);
        tree.attach(head, tree.isAncestor(head, noun) ? *outer : noun, Dependency::RelativeClause);
    }
}

namespace {

/// The tensed word behind a noun phrase and, between two commas, an aside without a verb of its own.
std::optional<size_t> tensedBehind(const SentenceTree& tree, size_t noun)
{
    size_t at = noun + 1;
    while (at < tree.size() && !tree[at].finite && !isBreak(tree, at) && tree[at].tag != Tag::Pronoun && (isNominal(tree[at]) || tree[at].isPunctuation()) && !tree.isForm(at, {"\"", "(", "."}))
        ++at;
    if (at < tree.size() && tree.isForm(at, {","})) {
        const size_t from = at++;
        while (at < tree.size() && at - from < longestAside && !tree[at].finite && !isBreak(tree, at))
            ++at;
        if (!tree.isForm(at, {","}))
            return std::nullopt;
        ++at;
    }
    return at < tree.size() && tree[at].finite ? std::optional(at) : std::nullopt;
}

/// "He said the savings | had been invented": the noun that the tree gives to the verb of saying opens what is said.
void mendContent(SentenceTree& tree, size_t verb)
{
    for (size_t noun : std::vector<size_t>(tree.children(verb))) {
        const Dependency dependency = tree[noun].dependency;
        const bool stray = noun > verb && (dependency == Dependency::Object || dependency == Dependency::Subject) && isNominal(tree[noun]) && !tree.isForm(noun, {"that"});
        const auto tensed = stray ? tensedBehind(tree, noun) : std::nullopt;
        const auto own = tree.subject(verb);
        if (!tensed || !own || *own >= verb)
            continue;
        const size_t predicate = tree.predicates(*tensed, *tensed + 1).front();
        if (tree.subject(predicate) || isRelative(tree, predicate) || predicate == verb || tree.isAncestor(noun, predicate))
            continue;
        tree.attach(predicate, verb, Dependency::Complement);
        tree.attach(noun, predicate, Dependency::Subject);
        if (tree.isForm(verb + 1, {"that"}))
            tree.attach(verb + 1, predicate, Dependency::Marker);
        return;
    }
}

/// "She said in a letter to members that it was late": what is said belongs to the verb, not to a noun before "that".
void mendContentOfNoun(SentenceTree& tree, size_t verb)
{
    if (tree.child(verb, Dependency::Complement) || tree.modal(verb))
        return;
    for (size_t that = verb + 2; that < tree.size() && !tree[that].isPunctuation(); ++that) {
        const auto content = tree.isForm(that, {"that"}) && tree[that].dependency == Dependency::Marker ? tree.head(that) : std::nullopt;
        const bool ofNoun = content && (tree[*content].dependency == Dependency::AdnominalClause || tree[*content].dependency == Dependency::RelativeClause);
        const auto noun = ofNoun && tree.isFinite(*content) ? tree.head(*content) : std::nullopt;
        auto phrase = noun;
        while (phrase && tree[*phrase].dependency == Dependency::NominalModifier)
            phrase = tree.head(*phrase);
        if (!phrase || tree[*phrase].dependency != Dependency::Oblique || tree.head(*phrase) != verb || *phrase < verb)
            continue;
        tree.attach(*content, verb, Dependency::Complement);
        return;
    }
}

/// "He said that it was late, warning that it might fail": a second thing said, but by a participle.
void mendAdding(SentenceTree& tree, size_t verb)
{
    for (size_t part : std::vector<size_t>(tree.children(verb))) {
        const bool behind = part > verb + 1 && tree[part].dependency == Dependency::Complement && tree.isForm(part - 1, {","});
        if (!behind || tree.isFinite(part) || !tree.form(part).endsWith(QLatin1String("ing")) || !isSpeechVerb(tree.verb(part)))
            continue;
        tree.settleVerb(part, false);
        tree.attach(part, verb, Dependency::AdverbialClause);
    }
}

/// "He said that it was late, but declined to say why": who declines is the one who spoke.
void mendDeclining(SentenceTree& tree, size_t verb)
{
    for (size_t content : std::vector<size_t>(tree.children(verb))) {
        if (tree[content].dependency != Dependency::Complement)
            continue;
        for (size_t second : std::vector<size_t>(tree.children(content))) {
            const auto but = tree[second].dependency == Dependency::Conjunct ? tree.child(second, Dependency::Coordinator) : std::nullopt;
            const auto silent = tree.child(second, Dependency::OpenComplement);
            const bool declines = isOneOf(tree.verb(second), {"decline", "refuse"}) && silent
                && isOneOf(tree.verb(*silent), {"comment", "say", "elaborate", "discuss", "give", "answer", "name", "confirm", "speculate", "explain", "disclose"});
            if (but && declines && !tree.subject(second))
                tree.attach(second, verb, Dependency::Conjunct);
        }
    }
}

/// "He said that it was planned, was carried out and would go on": the second predicate stands beside the first.
void joinContents(SentenceTree& tree, size_t verb)
{
    std::optional<size_t> first;
    for (size_t part : std::vector<size_t>(tree.children(verb))) {
        if (tree[part].dependency != Dependency::Complement || part < verb || !tree.isFinite(part))
            continue;
        const auto subject = tree.subject(part);
        const bool shared = first && subject && *subject < *first && !tree.subject(*first);
        if (shared)
            tree.attach(*subject, *first, Dependency::Subject);
        if (shared || (first && !subject && !tree.child(part, Dependency::Marker)))
            tree.attach(part, *first, Dependency::Conjunct);
        else
            first = part;
    }
}

/// "He found that cutting it less often | saves money": the participle behind "that" is what is spoken of.
void mendSubjectClause(SentenceTree& tree, size_t verb)
{
    for (size_t content : std::vector<size_t>(tree.children(verb))) {
        const auto that = tree[content].dependency == Dependency::Complement && !tree.subject(content) ? tree.child(content, Dependency::Marker) : std::nullopt;
        const size_t at = that && tree.isForm(*that, {"that"}) ? *that + 1 : content;
        if (at < content && tree[at].participle && tree.form(at).endsWith(QLatin1String("ing")) && tree.head(at) == verb)
            tree.attach(at, content, Dependency::ClausalSubject);
    }
}

/// Whether a participle can be the past form of its verb too: "called", "told", not "taken", "calling".
bool canBePast(const SentenceTree& tree, size_t at)
{
    return tree[at].participle && tree[at].tag == Tag::Verb && tree.form(at).endsWith(QLatin1String("ed")) && tree.verb(at) != tree.form(at);
}

/// "Lena Orr, who was not involved, | called it bold": behind the relative clause of its subject the verb was missed.
void mendMainVerb(SentenceTree& tree)
{
    const size_t root = tree.root();
    const bool nominal = tree[root].tag == Tag::Noun || tree[root].tag == Tag::ProperNoun;
    const auto relative = nominal && !tree.isFinite(root) ? tree.child(root, Dependency::RelativeClause) : std::nullopt;
    if (!relative)
        return;
    for (size_t at : tree.children(root)) {
        const bool behind = at > *relative && tree[at].dependency == Dependency::AdnominalClause && tree.isForm(at - 1, {","});
        if (!behind || !canBePast(tree, at) || tree.subject(at))
            continue;
        tree.settleVerb(at, true);
        tree.makeRoot(at, Dependency::Subject);
        return;
    }
}

/// "glass exposed to light | lost its colour", "with most of it sold": what was taken for a tensed verb is none.
void mendParticiples(SentenceTree& tree)
{
    for (size_t at = 1; at < tree.size(); ++at) {
        const auto up = tree.head(at);
        const auto mark = tree[at].finite && tree[at].tag == Tag::Verb ? tree.child(at, Dependency::Marker) : std::nullopt;
        bool comma = false;
        for (size_t i = mark.value_or(at); i < at; ++i)
            comma = comma || tree.isForm(i, {","});
        if (mark && !comma && tree.isForm(*mark, {"with", "without"}) && tree.verb(at) != tree.form(at) && !tree.form(at).endsWith(u's'))
            tree.settleVerb(at, false);
        const bool early = up && *up > at && tree[at].dependency == Dependency::Conjunct && tree[at].tag == Tag::Verb && tree[at].finite;
        if (!early || !isNominal(tree[at - 1]) || tree.subject(at) || !tree.form(at).endsWith(QLatin1String("ed")))
            continue;
        tree.settleVerb(at, false);
        tree.attach(at, at - 1, Dependency::AdnominalClause);
    }
}

/// "little to sell and rivals | will step in": a noun joined to a verb is the subject of the verb right behind it.
void mendJoinedSubjects(SentenceTree& tree)
{
    for (size_t noun = 1; noun + 1 < tree.size(); ++noun) {
        const auto up = tree.head(noun);
        const bool joined = up && tree[noun].dependency == Dependency::Conjunct && tree[noun].tag == Tag::Noun && tree[*up].tag == Tag::Verb;
        const size_t behind = joined ? tree.bounds(noun).second + 1 : tree.size();
        if (behind >= tree.size() || !tree[behind].finite)
            continue;
        const size_t predicate = tree.predicates(behind, behind + 1).front();
        if (!tree.subject(predicate) && !isRelative(tree, predicate))
            tree.attach(noun, predicate, Dependency::Subject);
    }
}

} // namespace

void mendVerbs(SentenceTree& tree)
{
    mendMainVerb(tree);
    mendParticiples(tree);
    mendJoinedSubjects(tree);
    for (size_t verb = 0; verb < tree.size(); ++verb) {
        if (tree[verb].tag != Tag::Verb || !tree.isFinite(verb) || !isSpeechVerb(tree.verb(verb)))
            continue;
        mendContent(tree, verb);
        mendContentOfNoun(tree, verb);
        mendAdding(tree, verb);
        mendDeclining(tree, verb);
        joinContents(tree, verb);
        mendSubjectClause(tree, verb);
    }
}

} // namespace cp
