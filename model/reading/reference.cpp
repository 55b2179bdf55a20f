#include "model/reading/reference.h"

#include "model/language/wordnet.h"
#include "model/reading/draft.h"
#include "model/reading/wording.h"

#include <algorithm>
#include <array>

namespace cp {
namespace {

bool isPersonNoun(const Word& word)
{
    static const std::array<const char*, 7> endings{"man", "woman", "ist", "ician", "eer", "person", "mother"};
    const bool ends = std::any_of(endings.begin(), endings.end(), [&](const char* ending) { return word.lower.endsWith(QLatin1String(ending)); });
    return ends
        || isOneOf(word.lower, {"minister", "president", "chancellor", "governor", "mayor", "general", "colonel", "secretary", "director", "chairman", "chair",
                                "king", "queen", "prince", "boss", "judge", "senator", "leader", "author", "writer", "reporter", "farmer", "father",
                                "doctor", "professor", "teacher", "officer", "commander", "ambassador", "lawyer", "driver", "owner", "friend", "child",
                                "boy", "girl", "wife", "husband", "daughter", "son", "sister", "brother", "candidate", "critic", "founder", "manager",
                                "engineer", "soldier", "historian", "spokesman", "premier", "dictator", "speaker", "nurse", "worker", "neighbour"});
}

bool isPlural(const SentenceTree& tree, size_t noun, size_t predicate)
{
    if (tree.child(noun, Dependency::Conjunct))
        return true;
    if (const auto verb = tree.tensed(predicate)) {
        if (tree.isForm(*verb, {"are", "were", "have", "'re", "'ve", "do"}))
            return true;
        if (tree.isForm(*verb, {"is", "was", "has", "'s", "does"}))
            return false;
    }
    const QString& form = tree.form(noun);
    const QString base = baseForm(form, NounClass);
    return tree[noun].tag == Tag::Noun && (isOneOf(form, {"people", "police", "men", "women", "children"}) || (form.endsWith(u's') && !base.isEmpty() && base != form));
}

Subject::Kind kindOf(const SentenceTree& tree, size_t noun)
{
    if (tree[noun].tag == Tag::ProperNoun)
        return Subject::Kind::Either;
    return isPersonNoun(tree[noun]) ? Subject::Kind::Person : Subject::Kind::Thing;
}

/// "It is likely that", "it seems", "it takes a year to", "it was he who".
bool standsForNothing(const SentenceTree& tree, size_t pronoun, size_t predicate)
{
    if (!tree.isForm(pronoun, {"it"}))
        return false;
    const bool verb = isOneOf(tree.verb(predicate), {"seem", "appear", "follow", "happen", "turn", "matter", "take", "rain", "snow", "emerge"});
    const bool copula = tree.child(predicate, Dependency::Copula).has_value();
    const auto [first, last] = tree.bounds(predicate);
    bool clause = false;
    for (size_t i = predicate + 1; i <= last && !clause; ++i)
        clause = tree.isForm(i, {"that", "to", "if", "whether", "who", "when", "how", "why", "because"});
    return verb || (copula && clause) || tree[pronoun].dependency == Dependency::Expletive || first > pronoun;
}

/// Words that say which ones cannot be taken over: what "few boats" do, no pronoun does.
bool canBeTakenUp(const SentenceTree& tree, size_t noun)
{
    const auto& parts = tree.children(noun);
    if (tree.isForm(tree.bounds(noun).first, {"how", "what", "which", "whose", "whatever"}))
        return false;
    return std::none_of(parts.begin(), parts.end(), [&](size_t part) {
        return tree.isForm(part, {"no", "every", "each", "few", "any", "either", "neither", "some", "many", "most", "more", "less", "another", "what", "which", "his",
                                  "her", "its", "their", "nothing", "nobody", "anyone", "everyone"});
    });
}

/// "a bridge" → "The bridge": it is known by now.
QString known(QString words)
{
    for (const auto* article : {"a ", "an ", "this ", "that ", "these ", "those ", "one "}) {
        if (words.startsWith(QLatin1String(article), Qt::CaseInsensitive)) {
            words = QStringLiteral("the ") + words.mid(qstrlen(article));
            break;
        }
    }
    words[0] = words[0].toUpper();
    return words;
}

std::optional<size_t> sharedSubject(const SentenceTree& tree, size_t predicate)
{
    auto at = std::optional(predicate);
    for (size_t hops = 0; at && hops < tree.size(); ++hops) {
        if (const auto subject = tree.subject(*at))
            return subject;
        at = tree[*at].dependency == Dependency::Conjunct ? tree.head(*at) : std::nullopt;
    }
    return std::nullopt;
}

bool agrees(const QString& pronoun, const Subject& subject)
{
    if (pronoun == QLatin1String("they"))
        return subject.plural;
    const bool person = pronoun != QLatin1String("it");
    return !subject.plural && subject.kind != (person ? Subject::Kind::Thing : Subject::Kind::Person);
}

/// What the pronoun at the beginning of the text and the verb that is shortened behind it become.
QString replaced(const QString& text, const QString& pronoun, const QString& words)
{
    static const std::array<std::pair<const char*, const char*>, 4> shortened{{{"'s", " is"}, {"'re", " are"}, {"'ve", " have"}, {"'ll", " will"}}};
    if (!text.startsWith(pronoun, Qt::CaseInsensitive))
        return text;
    QString rest = text.mid(pronoun.size());
    rest.replace(QChar(0x2019), u'\'');
    if (rest.startsWith(u' '))
        return words + text.mid(pronoun.size());
    for (const auto& [from, to] : shortened) {
        if (rest.startsWith(QLatin1String(from)))
            return words + QLatin1String(to) + text.mid(pronoun.size() + static_cast<qsizetype>(qstrlen(from)));
    }
    return text;
}

class Resolver final {
public:
    explicit Resolver(std::vector<StatementDraft>& drafts) : m_drafts(drafts) {}
    void run();

private:
    [[nodiscard]] std::optional<Subject> holderOf(const StatementDraft& draft) const;
    [[nodiscard]] std::optional<Subject> antecedent(size_t at) const;

    std::vector<StatementDraft>& m_drafts;
};

/// "The council says it will": the speaker.
std::optional<Subject> Resolver::holderOf(const StatementDraft& draft) const
{
    const Attribution& by = draft.statement.attribution;
    const QString& holder = by.holder;
    if (by.kind == HolderKind::Author || holder.isEmpty() || isOneOf(holder.toLower(), {"he", "she", "it", "they", "i", "we", "you", "this", "who"}))
        return std::nullopt;
    Subject subject;
    subject.kind = by.kind == HolderKind::Person ? Subject::Kind::Person : Subject::Kind::Thing;
    subject.plural = by.kind != HolderKind::Person && holder.endsWith(u's');
    subject.words = known(holder);
    return subject;
}

std::optional<Subject> Resolver::antecedent(size_t at) const
{
    const StatementDraft& draft = m_drafts[at];
    const QString& pronoun = draft.subject.words;
    if (const auto holder = holderOf(draft); holder && agrees(pronoun, *holder))
        return holder;
    for (size_t i = at; i-- > 0;) {
        const StatementDraft& before = m_drafts[i];
        if (before.sentence + 1 < draft.sentence || before.paragraph + 1 < draft.paragraph || before.title)
            break;
        // Things of the sentence before were meant in three of four cases only; a clause inside it is soon forgotten.
        const bool person = pronoun == QLatin1String("he") || pronoun == QLatin1String("she");
        const bool plain = before.sentence == draft.sentence ? before.headOfPart : person && before.headOfSentence;
        if (plain && before.subject.kind != Subject::Kind::None && before.subject.kind != Subject::Kind::Pronoun && agrees(pronoun, before.subject))
            return before.subject;
    }
    return std::nullopt;
}

void Resolver::run()
{
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        StatementDraft& draft = m_drafts[i];
        if (draft.subject.kind != Subject::Kind::Pronoun)
            continue;
        const auto found = antecedent(i);
        if (!found)
            continue;
        draft.statement.text = replaced(draft.statement.text, draft.subject.words, found->words);
        draft.subject = *found;
    }
}

} // namespace

Subject subjectOf(QStringView text, const SentenceTree& tree, const Clause& clause)
{
    const auto at = clause.phrase ? std::nullopt : sharedSubject(tree, clause.head);
    if (!at)
        return {};
    if (tree.isForm(*at, {"he", "she", "it", "they"}))
        return standsForNothing(tree, *at, clause.head) ? Subject{} : Subject{Subject::Kind::Pronoun, tree.isForm(*at, {"they"}), tree.form(*at)};
    const bool noun = tree[*at].tag == Tag::Noun || tree[*at].tag == Tag::ProperNoun;
    const auto phrase = noun && canBeTakenUp(tree, *at) ? nounPhraseOf(text, tree, *at) : std::nullopt;
    if (!phrase || phrase->isEmpty())
        return {};
    return {kindOf(tree, *at), isPlural(tree, *at, clause.head), known(*phrase)};
}

void resolveSubjects(std::vector<StatementDraft>& drafts) { Resolver(drafts).run(); }

} // namespace cp
