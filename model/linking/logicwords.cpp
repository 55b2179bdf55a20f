#include "model/linking/logicwords.h"

#include "model/language/words.h"

#include <QSet>

namespace cp {

bool isDenialWord(const QString& word)
{
    return isOneOf(word, {"not", "n't", "never", "no", "nobody", "nothing", "none", "cannot", "neither", "nor", "hardly", "scarcely"});
}

bool isLight(const QString& base)
{
    static const QSet<QString> light{QStringLiteral("be"),   QStringLiteral("have"), QStringLiteral("do"),   QStringLiteral("go"),    QStringLiteral("come"),
                                     QStringLiteral("get"),  QStringLiteral("make"), QStringLiteral("take"), QStringLiteral("give"),  QStringLiteral("put"),
                                     QStringLiteral("say"),  QStringLiteral("think"), QStringLiteral("know"), QStringLiteral("see"),  QStringLiteral("thing"),
                                     QStringLiteral("way"),  QStringLiteral("year"), QStringLiteral("time"), QStringLiteral("people"), QStringLiteral("use"),
                                     QStringLiteral("many"), QStringLiteral("much"), QStringLiteral("more"), QStringLiteral("most"),  QStringLiteral("other"),
                                     QStringLiteral("last"), QStringLiteral("first"), QStringLiteral("new"), QStringLiteral("good"),  QStringLiteral("well"),
                                     QStringLiteral("month"), QStringLiteral("week"), QStringLiteral("day"), QStringLiteral("part"),  QStringLiteral("lot"),
                                     QStringLiteral("let"),  QStringLiteral("per"),  QStringLiteral("cent"), QStringLiteral("percent"), QStringLiteral("own")};
    return light.contains(base);
}

Quantifier quantifierOf(const QString& word)
{
    if (isOneOf(word, {"all", "every", "always", "everyone", "everybody", "everything", "entirely", "each", "whole"}))
        return Quantifier::All;
    if (isOneOf(word, {"most", "many", "often", "mostly", "majority", "usually", "largely"}))
        return Quantifier::Most;
    if (isOneOf(word, {"few", "seldom", "rarely", "minority", "little"}))
        return Quantifier::Few;
    return isOneOf(word, {"no", "none", "nobody", "nothing", "never"}) ? Quantifier::No : Quantifier::None;
}

Modality modalityOf(const QString& word)
{
    if (isOneOf(word, {"must", "required", "obliged", "compelled", "mandatory", "compulsory", "obligatory"}))
        return Modality::Necessary;
    if (isOneOf(word, {"can", "could", "able", "allowed", "permitted", "entitled", "possible"}))
        return Modality::Possible;
    if (isOneOf(word, {"cannot", "ca", "unable", "forbidden", "banned", "barred", "prohibited", "impossible"}))
        return Modality::Impossible;
    return isOneOf(word, {"optional", "voluntary"}) ? Modality::Unnecessary : Modality::None;
}

Modality denied(Modality modality, bool isMust)
{
    switch (modality) {
    case Modality::Necessary: return isMust ? Modality::Impossible : Modality::Unnecessary;
    case Modality::Unnecessary: return Modality::Necessary;
    case Modality::Possible: return Modality::Impossible;
    case Modality::Impossible: return Modality::Possible;
    case Modality::None: break;
    }
    return Modality::None;
}

} // namespace cp
