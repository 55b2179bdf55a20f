#include "model/linking/predicate.h"

#include "model/language/wordnet.h"

#include <QSet>
#include <algorithm>

namespace cp {
namespace {

bool isBe(const QString& word) { return isOneOf(word, {"be", "is", "are", "was", "were", "been", "being", "'s", "'re", "am"}); }

bool hangsAsSaid(const Word& word)
{
    return word.dependency == Dependency::Complement || word.dependency == Dependency::OpenComplement || word.dependency == Dependency::Object
        || word.dependency == Dependency::ClausalSubject || word.dependency == Dependency::AdnominalClause || word.dependency == Dependency::RelativeClause;
}

} // namespace

/// All that it hangs on says only how sure, and "be" or "there" at most.
bool PredicateReader::isFramed(size_t at) const
{
    bool framed = false;
    for (int head = m_words[at].head; head >= 0; head = m_words[static_cast<size_t>(head)].head) {
        const auto above = static_cast<size_t>(head);
        if (!m_frames[above] && !isBe(m_words[above].lower))
            return false;
        framed = framed || m_frames[above];
    }
    return framed;
}

bool PredicateReader::isPredicate(size_t at) const
{
    const Word& word = m_words[at];
    if (word.head < 0)
        return true;
    // Taggers take the last word of "is likely to work" for a noun.
    const bool infinitive = at > 0 && m_words[at - 1].lower == QLatin1String("to") && !baseForm(word.lower, VerbClass).isEmpty();
    if (!m_frames[at] && (hangsAsSaid(word) || infinitive) && isFramed(at))
        return true;
    const bool joined = word.dependency == Dependency::Conjunct || word.dependency == Dependency::OpenComplement || word.dependency == Dependency::Complement;
    return joined && m_words[static_cast<size_t>(word.head)].head < 0 && (word.tag == Tag::Verb || word.tag == Tag::Adjective);
}

bool PredicateReader::isSubject(size_t at) const
{
    const Word& word = m_words[at];
    return word.dependency == Dependency::Subject && word.head >= 0 && isPredicate(static_cast<size_t>(word.head));
}

bool PredicateReader::isPassive(size_t at) const
{
    if (m_words[at].tag != Tag::Verb || !m_words[at].participle || m_words[at].lower.endsWith(QLatin1String("ing")))
        return false;
    return std::any_of(m_words.begin(), m_words.end(), [at](const Word& word) { return word.head == static_cast<int>(at) && isBe(word.lower); });
}

bool PredicateReader::hasCase(size_t at, const char* word) const
{
    return std::any_of(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(at), [&](const Word& one) {
        return one.head == static_cast<int>(at) && one.lower == QLatin1String(word);
    });
}

/// The predicate that a word hangs on, over an adverb at most ("more expensive than coal"); −1 when there is none.
int PredicateReader::predicateAbove(size_t at) const
{
    int head = m_words[at].head;
    for (int step = 0; step < 2 && head >= 0; ++step) {
        if (isPredicate(static_cast<size_t>(head)))
            return head;
        head = m_words[static_cast<size_t>(head)].head;
    }
    return -1;
}

Part PredicateReader::partOf(size_t at) const
{
    const int above = predicateAbove(at);
    if (above < 0)
        return Part::None;
    const bool direct = m_words[at].head == above, passive = isPassive(static_cast<size_t>(above));
    if (direct && m_words[at].dependency == Dependency::Subject)
        return passive ? Part::Patient : Part::Agent;
    if (direct && m_words[at].dependency == Dependency::Object)
        return Part::Patient;
    if (hasCase(at, "than"))
        return Part::Patient;
    return direct && passive && hasCase(at, "by") ? Part::Agent : Part::None;
}

bool PredicateReader::isOrdering(size_t at) const
{
    static const QSet<QString> verbs{QStringLiteral("beat"),     QStringLiteral("defeat"),   QStringLiteral("exceed"),   QStringLiteral("outnumber"), QStringLiteral("outweigh"),
                                     QStringLiteral("overtake"), QStringLiteral("surpass"),  QStringLiteral("outperform"), QStringLiteral("outlast"), QStringLiteral("precede"),
                                     QStringLiteral("outsell"),  QStringLiteral("outlive"),  QStringLiteral("outrank"),  QStringLiteral("dwarf"),     QStringLiteral("eclipse")};
    if (!isPredicate(at))
        return false;
    const bool compares = std::any_of(m_words.begin(), m_words.end(), [](const Word& word) { return word.lower == QLatin1String("than"); });
    return compares || verbs.contains(baseForm(m_words[at].lower, VerbClass));
}

} // namespace cp
