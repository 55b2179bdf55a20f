#include "model/reading/attribution.h"

#include <QSet>
#include <algorithm>

namespace cp {
namespace {

/// Subjects that make the view the author's own, or nobody's.
bool isNoHolder(const SentenceTree& tree, size_t subject)
{
    return tree.isForm(subject, {"i", "we", "you", "one", "it", "this", "that", "these", "which", "who", "what", "there", "nobody", "nothing", "none", "anyone", "anybody"})
        || tree.isForm(tree.bounds(subject).first, {"no", "few", "none", "not", "hardly"});
}

HolderKind kindOf(const SentenceTree& tree, size_t first, size_t last)
{
    static const QSet<QString> reports{QStringLiteral("report"), QStringLiteral("reports"), QStringLiteral("rumour"), QStringLiteral("rumours"),
                                       QStringLiteral("rumors"), QStringLiteral("sources"), QStringLiteral("study"),  QStringLiteral("studies"),
                                       QStringLiteral("survey"), QStringLiteral("paper"),   QStringLiteral("papers"), QStringLiteral("press"),
                                       QStringLiteral("review"), QStringLiteral("analysis"), QStringLiteral("poll"),  QStringLiteral("polls"),
                                       QStringLiteral("audit"),  QStringLiteral("inquiry"), QStringLiteral("research"), QStringLiteral("surveys")};
    static const QSet<QString> groups{QStringLiteral("ministry"), QStringLiteral("government"), QStringLiteral("council"), QStringLiteral("bank"),
                                      QStringLiteral("committee"), QStringLiteral("party"),     QStringLiteral("union"),   QStringLiteral("company"),
                                      QStringLiteral("board"),    QStringLiteral("agency"),     QStringLiteral("they")};
    bool name = false;
    bool plural = false;
    for (size_t i = first; i <= last; ++i) {
        if (reports.contains(tree.form(i)))
            return HolderKind::Reports;
        name = name || tree[i].tag == Tag::ProperNoun;
        plural = plural || groups.contains(tree.form(i)) || (tree[i].tag == Tag::Noun && tree.form(i).endsWith(u's'));
    }
    const bool pronoun = tree.isForm(first, {"he", "she"});
    const bool singular = first < last && tree.isForm(first, {"a", "an", "his", "her", "my", "their", "the"});
    return pronoun || (name && !plural) || (singular && !plural) ? HolderKind::Person : HolderKind::Group;
}

Attribution holder(QStringView text, const SentenceTree& tree, size_t first, size_t last)
{
    while (first < last && tree[first].isPunctuation())
        ++first;
    const Span span{tree[first].span.start, tree[last].span.end};
    return {kindOf(tree, first, last), text.mid(span.start, span.length()).toString().simplified()};
}

/// The noun phrase without a relative clause or apposition behind it.
size_t phraseEnd(const SentenceTree& tree, size_t first, size_t last)
{
    for (size_t i = first + 1; i <= last; ++i) {
        if (tree.isForm(i, {",", "who", "which", "whose", "(", "that"}))
            return i - 1;
    }
    return last;
}

/// "…, he said, adding that": who adds is the speaker before.
std::optional<size_t> speakerBefore(const SentenceTree& tree, size_t participle)
{
    const auto up = tree.head(participle);
    const bool doing = tree[participle].participle && tree.form(participle).endsWith(QLatin1String("ing")) && tree[participle].dependency == Dependency::AdverbialClause;
    if (!up || !doing || *up > participle || !tree.isForm(participle - 1, {","}))
        return std::nullopt;
    // "He said that X, adding that Y": the tree may hang it on X.
    for (auto above = up; above; above = tree[*above].dependency == Dependency::Complement ? tree.head(*above) : std::nullopt) {
        if (isSpeechVerb(tree.verb(*above)))
            return tree.subject(*above);
    }
    for (size_t other : tree.children(*up)) {
        if (other < participle && tree[other].dependency == Dependency::Parataxis && isSpeechVerb(tree.verb(other)))
            return tree.subject(other);
    }
    return std::nullopt;
}

std::optional<size_t> speakerOf(const SentenceTree& tree, size_t saying)
{
    if (const auto subject = tree.subject(saying))
        return subject;
    const auto subject = tree.subject(sayingHead(tree, saying));
    return subject ? subject : speakerBefore(tree, saying);
}

/// A word of a relative clause that a noun at or behind `from` has: "a study that was printed".
bool isInsideRelative(const SentenceTree& tree, size_t at, size_t from)
{
    for (auto up = std::optional(at); up; up = tree.head(*up)) {
        const auto noun = tree.head(*up);
        bool marked = false;
        for (size_t k = noun.value_or(at) + 1; k < at; ++k)
            marked = marked || (tree.isForm(k, {"that", "which", "who", "whose"}) && tree.isAncestor(*up, k));
        if (marked && tree[*up].dependency == Dependency::RelativeClause && *noun >= from && *noun < at)
            return true;
    }
    return false;
}

} // namespace

size_t sayingHead(const SentenceTree& tree, size_t saying)
{
    const auto up = tree.head(saying);
    const bool completes = up && tree[saying].dependency == Dependency::OpenComplement
        && tree.isForm(*up, {"used", "likes", "liked", "wants", "wanted", "goes", "went", "continue", "continues", "continued", "tend",
                                "tends", "tended", "seem", "seems", "seemed", "appear", "appears", "appeared", "want", "like", "began", "begins"});
    return completes ? *up : saying;
}

bool isSpeechVerb(const QString& verb)
{
    static const QSet<QString> verbs{
        QStringLiteral("say"),       QStringLiteral("argue"),    QStringLiteral("claim"),     QStringLiteral("insist"),   QStringLiteral("warn"),
        QStringLiteral("believe"),   QStringLiteral("think"),    QStringLiteral("maintain"),  QStringLiteral("contend"),  QStringLiteral("announce"),
        QStringLiteral("report"),    QStringLiteral("estimate"), QStringLiteral("predict"),   QStringLiteral("forecast"), QStringLiteral("reckon"),
        QStringLiteral("suggest"),   QStringLiteral("admit"),    QStringLiteral("acknowledge"), QStringLiteral("object"), QStringLiteral("assert"),
        QStringLiteral("note"),      QStringLiteral("write"),    QStringLiteral("tell"),      QStringLiteral("hold"),     QStringLiteral("expect"),
        QStringLiteral("fear"),      QStringLiteral("hope"),     QStringLiteral("promise"),   QStringLiteral("conclude"), QStringLiteral("stress"),
        QStringLiteral("concede"),   QStringLiteral("complain"), QStringLiteral("add"),       QStringLiteral("state"),    QStringLiteral("declare"),
        QStringLiteral("point"),     QStringLiteral("remark"),   QStringLiteral("observe"),   QStringLiteral("caution"),  QStringLiteral("explain"),
        QStringLiteral("emphasize"), QStringLiteral("emphasise"), QStringLiteral("allege"),   QStringLiteral("propose"),  QStringLiteral("calculate"),
        QStringLiteral("agree"),     QStringLiteral("assure"),   QStringLiteral("remind"),    QStringLiteral("find"),     QStringLiteral("show"),
        QStringLiteral("imply"),     QStringLiteral("suspect"),  QStringLiteral("assume"),    QStringLiteral("pretend"),  QStringLiteral("boast")};
    return verbs.contains(verb);
}

bool isReport(const SentenceTree& tree, size_t predicate)
{
    const bool convinced = tree.child(predicate, Dependency::Copula)
        && tree.isForm(predicate, {"certain", "sure", "confident", "convinced", "adamant", "afraid", "positive"});
    if ((!convinced && !isSpeechVerb(tree.verb(predicate))) || tree.isNegated(predicate) || tree.isNegated(sayingHead(tree, predicate)))
        return false;
    const auto subject = speakerOf(tree, predicate);
    return subject && tree[*subject].tag != Tag::Verb && !isNoHolder(tree, *subject);
}

std::optional<std::pair<size_t, size_t>> sayingAt(const SentenceTree& tree, size_t at)
{
    if (tree.isForm(at, {"according"}) && tree.isForm(at + 1, {"to"}) && at + 2 < tree.size()) {
        size_t last = at + 2;
        while (last + 1 < tree.size() && !tree[last + 1].isPunctuation() && (!tree[last + 1].finite || isInsideRelative(tree, last + 1, at + 2)))
            ++last;
        size_t name = last + 2; // "according to the treasurer, Amos Wray,"
        while (tree.isForm(last + 1, {","}) && name < tree.size() && tree[name].tag == Tag::ProperNoun)
            ++name;
        return std::pair(at, name > last + 2 && tree.isForm(name, {","}) ? name - 1 : last);
    }
    const auto dependency = tree[at].dependency;
    const auto up = tree.head(at);
    if (!up || (dependency != Dependency::Parataxis && dependency != Dependency::Other) || !isReport(tree, at))
        return std::nullopt;
    const auto bounds = tree.bounds(at);
    // Only what stands before or after the reported words, not around them.
    // Behind a quotation all the rest may tell of the speaker.
    const bool quoted = bounds.first > 0 && (tree.isForm(bounds.first - 1, {"\""}) || tree.isForm(bounds.first, {"\""}));
    const size_t longest = quoted ? 40 : 16;
    return bounds.second - bounds.first < longest && (bounds.second < *up || bounds.first > *up) ? std::optional(bounds) : std::nullopt;
}

Attribution holderOf(QStringView text, const SentenceTree& tree, size_t first, size_t last, std::optional<size_t> saying)
{
    const auto named = [&](size_t predicate) -> std::optional<Attribution> {
        const auto subject = speakerOf(tree, predicate);
        if (!subject)
            return std::nullopt;
        if (isNoHolder(tree, *subject))
            return Attribution{};
        const auto [from, to] = tree.bounds(*subject);
        return holder(text, tree, from, phraseEnd(tree, from, to));
    };
    if (saying)
        return named(*saying).value_or(Attribution{});
    for (size_t i = 0; i < tree.size(); ++i) {
        const auto span = sayingAt(tree, i);
        const bool near = span && span->second + 4 >= first && span->first <= last + 3;
        if (near && tree.isForm(i, {"according"}))
            return holder(text, tree, span->first + 2, phraseEnd(tree, span->first + 2, span->second));
        if (!span || tree.isForm(i, {"according"}))
            continue;
        if (const auto found = named(i); found && tree.head(i) && *tree.head(i) >= first && *tree.head(i) <= last)
            return *found;
    }
    return {};
}

} // namespace cp
