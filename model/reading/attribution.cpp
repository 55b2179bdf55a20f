#include "model/reading/attribution.h"

#include "model/language/wordnet.h"

#include <QSet>

namespace cp {
namespace {

bool isSpeechVerb(const Word& word)
{
    static const QSet<QString> verbs{
        QStringLiteral("say"), QStringLiteral("argue"), QStringLiteral("claim"), QStringLiteral("insist"), QStringLiteral("warn"),
        QStringLiteral("believe"), QStringLiteral("think"), QStringLiteral("maintain"), QStringLiteral("contend"),
        QStringLiteral("announce"), QStringLiteral("report"), QStringLiteral("estimate"), QStringLiteral("predict"),
        QStringLiteral("forecast"), QStringLiteral("reckon"), QStringLiteral("suggest"), QStringLiteral("admit"),
        QStringLiteral("acknowledge"), QStringLiteral("deny"), QStringLiteral("object"), QStringLiteral("assert"),
        QStringLiteral("note"), QStringLiteral("write"), QStringLiteral("tell"), QStringLiteral("hold"), QStringLiteral("expect"),
        QStringLiteral("fear"), QStringLiteral("hope"), QStringLiteral("promise"), QStringLiteral("conclude"),
        QStringLiteral("stress"), QStringLiteral("concede"), QStringLiteral("complain"), QStringLiteral("add")};
    return (word.tag == Tag::Verb || word.finite) && verbs.contains(baseForm(word.lower, VerbClass));
}

HolderKind kindOf(const std::vector<Word>& words, size_t first, size_t last)
{
    static const QSet<QString> reports{QStringLiteral("report"), QStringLiteral("reports"), QStringLiteral("rumour"),
                                       QStringLiteral("rumours"), QStringLiteral("sources"), QStringLiteral("study"),
                                       QStringLiteral("studies"), QStringLiteral("survey"), QStringLiteral("paper")};
    bool name = false;
    for (size_t i = first; i <= last; ++i) {
        if (reports.contains(words[i].lower))
            return HolderKind::Reports;
        name = name || words[i].tag == Tag::ProperNoun;
    }
    return name ? HolderKind::Person : HolderKind::Group;
}

Attribution holderOf(QStringView text, const std::vector<Word>& words, size_t first, size_t last)
{
    static const QSet<QString> author{QStringLiteral("i"), QStringLiteral("we"), QStringLiteral("one"), QStringLiteral("you")};
    if (first == last && author.contains(words[first].lower))
        return {};
    const Span span{words[first].span.start, words[last].span.end};
    return {kindOf(words, first, last), text.mid(span.start, span.length()).toString()};
}

bool isNominal(const Word& word)
{
    return word.tag == Tag::Noun || word.tag == Tag::ProperNoun || word.tag == Tag::Pronoun || word.tag == Tag::Determiner
        || word.tag == Tag::Adjective || word.tag == Tag::Number || word.tag == Tag::Adposition || word.tag == Tag::Particle
        || word.tag == Tag::Adverb;
}

} // namespace

ReportedSpeech findHolder(QStringView text, const std::vector<Word>& words, size_t first, size_t last)
{
    ReportedSpeech speech{{}, first};
    const bool according = first + 2 < last && words[first].lower == QLatin1String("according")
        && words[first + 1].lower == QLatin1String("to");
    for (size_t i = first; according && i <= last; ++i) {
        if (words[i].lower == QLatin1String(",") && i > first + 2 && i < last)
            return {holderOf(text, words, first + 2, i - 1), i + 1};
    }
    for (size_t i = first + 1; i < last && i < first + 12; ++i) {
        if (isSpeechVerb(words[i]) && words[i + 1].lower == QLatin1String("that"))
            return i + 2 <= last ? ReportedSpeech{holderOf(text, words, first, i - 1), i + 2} : speech;
        if (!isNominal(words[i - 1]))
            break;
    }
    return speech;
}

bool isDenial(const std::vector<Word>& words, size_t first, size_t last)
{
    static const QSet<QString> denials{
        QStringLiteral("not"), QStringLiteral("n't"), QStringLiteral("never"), QStringLiteral("no"), QStringLiteral("nobody"),
        QStringLiteral("nothing"), QStringLiteral("none"), QStringLiteral("neither"), QStringLiteral("nor"),
        QStringLiteral("cannot"), QStringLiteral("hardly"), QStringLiteral("scarcely"), QStringLiteral("without")};
    bool denied = false;
    for (size_t i = first; i <= last; ++i) {
        const bool onlyAfter = i < last && words[i + 1].lower == QLatin1String("only");
        const bool fails = i < last && words[i + 1].lower == QLatin1String("to")
            && baseForm(words[i].lower, VerbClass) == QLatin1String("fail");
        if ((denials.contains(words[i].lower) && !onlyAfter) || fails)
            denied = !denied;
    }
    return denied;
}

} // namespace cp
