#include "model/reading/reference.h"

#include "model/language/wordnet.h"
#include "model/reading/draft.h"
#include "model/reading/nounphrases.h"

#include <algorithm>
#include <array>

namespace cp {
namespace {

/// Words for persons that WordNet lacks or counts otherwise.
bool soundsLikePerson(const QString& lower)
{
    static const std::array<const char*, 7> endings{"man", "woman", "ist", "ician", "eer", "person", "mother"};
    return std::any_of(endings.begin(), endings.end(), [&](const char* ending) { return lower.endsWith(QLatin1String(ending)); });
}

/// "two engineers" → engineer, "ex-minister" → minister; the word itself when WordNet has no such noun.
QString singularOf(const QString& lower)
{
    const QString last = lower.mid(lower.lastIndexOf(u'-') + 1);
    const QString base = baseForm(last, NounClass);
    return base.isEmpty() ? last : base;
}

Subject::Kind kindOfNoun(const QString& lower)
{
    const QString base = singularOf(lower);
    const int person = personSense(base);
    if (person == 1 || (person == 0 && soundsLikePerson(base)))
        return Subject::Kind::Person;
    return person > 1 ? Subject::Kind::Either : Subject::Kind::Thing;
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
    // "Aides say …": a capital at the beginning makes no name of a noun that the dictionary has.
    const bool common = tree[noun].tag == Tag::Noun || !baseForm(tree.form(noun), NounClass).isEmpty();
    return common && isPluralForm(tree.form(noun));
}

/// "It is likely that", "it seems", "it takes a year to", "it was he who".
bool standsForNothing(const SentenceTree& tree, size_t pronoun, size_t predicate)
{
    if (!tree.isForm(pronoun, {"it"}))
        return false;
    const bool supposed = pronoun > 1 && tree.isForm(pronoun - 1, {"though", "if"}) && tree.isForm(pronoun - 2, {"as"});
    if (supposed || tree.isForm(predicate, {"true", "that", "this"})) // "it is true", "as though it were"
        return true;
    const bool verb = isOneOf(tree.verb(predicate), {"seem", "appear", "follow", "happen", "turn", "matter", "take", "rain", "snow", "emerge"});
    const bool copula = tree.child(predicate, Dependency::Copula) || tree.verb(predicate) == QLatin1String("be");
    const auto [first, last] = tree.bounds(predicate);
    bool clause = tree.isForm(predicate, {"all"}) || std::any_of(tree.children(predicate).begin(), tree.children(predicate).end(), [&](size_t part) {
        return tree.isForm(part, {"all"}); // "it will all be dull"
    });
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
    if (subject.plural)
        return false;
    if (pronoun == QLatin1String("it"))
        return subject.kind != Subject::Kind::Person;
    return subject.kind == Subject::Kind::Person || subject.kind == Subject::Kind::Name;
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

/// "the service itself"
bool isReflexive(const Word& word) { return word.lower.endsWith(QLatin1String("self")) || word.lower.endsWith(QLatin1String("selves")); }

/// What is said stands beside it rather than in it: a reason, a second clause, not a complement.
bool standsBeside(ClauseKind kind) { return kind != ClauseKind::Main && kind != ClauseKind::Relative && kind != ClauseKind::Participle; }

class Resolver final {
public:
    explicit Resolver(std::vector<StatementDraft>& drafts) : m_drafts(drafts) {}
    void run();

private:
    [[nodiscard]] static std::optional<Subject> holderOf(const StatementDraft& draft);
    [[nodiscard]] bool belongsBeside(size_t at, size_t before) const;
    [[nodiscard]] bool opensNewTopic(size_t at) const;
    [[nodiscard]] bool isPlain(size_t at, size_t before) const;
    [[nodiscard]] static bool isEither(const StatementDraft& draft);
    [[nodiscard]] static std::optional<Subject> speaker(const StatementDraft& draft);
    [[nodiscard]] std::optional<Subject> antecedent(size_t at) const;
    [[nodiscard]] std::optional<Subject> subjectBefore(size_t at) const;
    void nameHolder(size_t at);

    std::vector<StatementDraft>& m_drafts;
};

/// "The council says it will": the speaker.
std::optional<Subject> Resolver::holderOf(const StatementDraft& draft)
{
    const Attribution& by = draft.statement.attribution;
    const QString& holder = by.holder;
    if (by.kind == HolderKind::Author || holder.isEmpty() || isOneOf(holder.toLower(), {"he", "she", "it", "they", "i", "we", "you", "this", "who"}))
        return std::nullopt;
    // The noun that the others depend on stands last, or before the first preposition or clause.
    std::vector<Word> words = tagWords(holder, {0, holder.size()});
    const auto end = std::find_if(words.begin(), words.end(), [&](const Word& word) {
        return word.span.start > 0 && (word.tag == Tag::Adposition || word.tag == Tag::Pronoun || word.isPunctuation());
    });
    const auto several = std::any_of(words.begin(), end, [](const Word& word) { return word.lower == QLatin1String("and") || word.tag == Tag::Number; });
    if (end == words.begin() || isReflexive(words.back()) || isOneOf(words.front().lower, {"every", "each", "no", "some", "many", "most", "few", "everyone", "everybody", "someone", "somebody", "anyone", "anybody"}))
        return std::nullopt;
    const Word& noun = *(end - 1);
    // A name without an article is a person's rather than an office's.
    const bool office = isOneOf(words.front().lower, {"the", "a", "an", "its", "our", "their"});
    Subject subject;
    subject.kind = noun.tag != Tag::ProperNoun ? kindOfNoun(noun.lower) : office ? Subject::Kind::Name : Subject::Kind::Person;
    subject.plural = several || isPluralForm(noun.lower);
    subject.words = known(holder);
    return subject;
}

/// Up from the pronoun's clause to the other one, or to the head of its own part, by clauses that stand beside each other.
bool Resolver::belongsBeside(size_t at, size_t before) const
{
    size_t i = at;
    for (size_t hops = 0; i != before && hops < m_drafts.size(); ++hops) {
        if (m_drafts[i].headOfPart && m_drafts[i].part != m_drafts[before].part)
            return true;
        if (!m_drafts[i].parent || !standsBeside(m_drafts[i].kind))
            return false;
        i = *m_drafts[i].parent;
    }
    return i == before;
}

/// A clause of another noun heads the sentence: what the sentence before spoke of has been left.
bool Resolver::opensNewTopic(size_t at) const
{
    for (size_t i = at; i-- > 0 && m_drafts[i].sentence == m_drafts[at].sentence;) {
        const Subject::Kind kind = m_drafts[i].subject.kind;
        if (m_drafts[i].headOfPart && kind != Subject::Kind::None && kind != Subject::Kind::Empty && kind != Subject::Kind::Pronoun)
            return true;
    }
    return false;
}

bool Resolver::isPlain(size_t at, size_t before) const
{
    const StatementDraft& draft = m_drafts[at];
    const StatementDraft& other = m_drafts[before];
    const bool person = draft.subject.words == QLatin1String("he") || draft.subject.words == QLatin1String("she");
    // Who speaks in a quotation speaks of others than the text around it.
    // Things of the sentence before were meant in three of four cases only; a clause inside it is soon forgotten.
    if (other.sentence != draft.sentence)
        return person && draft.quoted == other.quoted && other.headOfSentence && !opensNewTopic(at);
    return other.headOfPart && other.subject.start < draft.subject.start && belongsBeside(at, before);
}

/// Whom it is said to or who owns the speaker may be meant as well: "she told her that she", "Ms Orr's lawyer said that she".
bool Resolver::isEither(const StatementDraft& draft)
{
    const QString& pronoun = draft.subject.words;
    if (draft.addressee == pronoun)
        return true;
    const QString& name = draft.statement.attribution.holder;
    const bool owned = name.contains(QLatin1String("'s ")) || name.contains(QStringLiteral("\u2019s "));
    const auto holder = owned && isOneOf(pronoun, {"he", "she"}) ? holderOf(draft) : std::nullopt;
    return holder && agrees(pronoun, *holder);
}

/// The speaker, where a speaker can be meant. What a study finds is rarely about the study, and in "It will close, says the
/// board" the board comes too late.
std::optional<Subject> Resolver::speaker(const StatementDraft& draft)
{
    const QString& pronoun = draft.subject.words;
    if (pronoun == QLatin1String("it") && (draft.statement.attribution.kind == HolderKind::Reports || !draft.content))
        return std::nullopt;
    const auto holder = holderOf(draft);
    return holder && agrees(pronoun, *holder) ? holder : std::nullopt;
}

std::optional<Subject> Resolver::antecedent(size_t at) const
{
    const StatementDraft& draft = m_drafts[at];
    // "he said that he": whoever spoke
    if (draft.statement.attribution.holder.compare(draft.subject.words, Qt::CaseInsensitive) == 0 || isEither(draft))
        return std::nullopt;
    const auto holder = speaker(draft);
    return holder ? holder : subjectBefore(at);
}

std::optional<Subject> Resolver::subjectBefore(size_t at) const
{
    const StatementDraft& draft = m_drafts[at];
    const QString& pronoun = draft.subject.words;
    QString nearer; // the subject of a clause between, if it agrees
    for (size_t i = at; i-- > 0;) {
        const StatementDraft& before = m_drafts[i];
        const bool far = before.sentence != draft.sentence;
        if (before.sentence + 1 < draft.sentence || before.paragraph + 1 < draft.paragraph || before.title)
            break;
        const Subject::Kind kind = before.subject.kind;
        const bool empty = kind == Subject::Kind::Empty && !far && pronoun == QLatin1String("it");
        if (empty || (kind == Subject::Kind::Pronoun && before.subject.words == pronoun))
            break; // stands for nothing, or for what was not plain there either
        if (kind == Subject::Kind::None || kind == Subject::Kind::Empty || kind == Subject::Kind::Pronoun || !agrees(pronoun, before.subject))
            continue;
        if (!nearer.isEmpty() && nearer != before.subject.words)
            break;
        if (isPlain(at, i))
            return before.subject;
        if (!far)
            nearer = before.subject.words;
    }
    return std::nullopt;
}

/// "…," he said: the only person that the sentence before speaks of or quotes.
void Resolver::nameHolder(size_t at)
{
    Attribution& by = m_drafts[at].statement.attribution;
    QString name;
    const auto meet = [&name](const QString& other) {
        const bool same = name.isEmpty() || name == other;
        name = other;
        return same;
    };
    for (size_t i = at; i-- > 0 && m_drafts[i].sentence + 1 >= m_drafts[at].sentence && m_drafts[i].paragraph + 1 >= m_drafts[at].paragraph;) {
        const StatementDraft& before = m_drafts[i];
        if (before.title || before.sentence == m_drafts[at].sentence)
            continue;
        const Subject& subject = before.subject;
        const auto speaker = before.statement.attribution.kind == HolderKind::Person ? holderOf(before) : std::nullopt;
        if (speaker && !meet(speaker->words))
            return;
        const bool person = before.headOfSentence && !subject.plural && (subject.kind == Subject::Kind::Person || subject.kind == Subject::Kind::Name);
        if (person && !meet(subject.words))
            return;
    }
    if (!name.isEmpty())
        by.holder = name.startsWith(QLatin1String("The ")) ? u't' + name.mid(1) : name;
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
        const qsizetype start = draft.subject.start;
        draft.subject = *found;
        draft.subject.start = start;
    }
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        if (isOneOf(m_drafts[i].statement.attribution.holder.toLower(), {"he", "she"}))
            nameHolder(i);
    }
}

} // namespace

bool isPluralForm(const QString& lower)
{
    if (isOneOf(lower, {"people", "police"}))
        return true;
    const QString base = baseForm(lower, NounClass);
    const bool ending = lower.endsWith(u's') && !lower.endsWith(QLatin1String("ss")) && !lower.endsWith(QLatin1String("us")) && !lower.endsWith(QLatin1String("is"));
    if (base != lower)
        return !base.isEmpty() || ending;
    // "polls" and "aides" are entries of their own beside "poll" and "aide".
    const bool singular = !baseForm(lower.chopped(1), NounClass).isEmpty() && !isOneOf(lower, {"species", "physics", "gas", "wales", "mars", "means"});
    return ending && singular;
}

Subject::Kind kindOf(const SentenceTree& tree, size_t noun)
{
    const bool titled = tree.isForm(tree.bounds(noun).first, {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame"});
    if (titled || tree[noun].tag != Tag::ProperNoun)
        return titled ? Subject::Kind::Person : kindOfNoun(tree.form(noun));
    // "President Orr", "the Ambassador": the office names a person.
    const auto& parts = tree.children(noun);
    const bool office = kindOfNoun(tree.form(noun)) == Subject::Kind::Person || std::any_of(parts.begin(), parts.end(), [&](size_t part) {
        return part < noun && (tree[part].dependency == Dependency::Compound || tree[part].dependency == Dependency::NominalModifier) && kindOfNoun(tree.form(part)) == Subject::Kind::Person;
    });
    return office ? Subject::Kind::Person : Subject::Kind::Name;
}

Subject subjectOf(QStringView text, const SentenceTree& tree, const Clause& clause)
{
    const auto at = clause.phrase ? std::nullopt : sharedSubject(tree, clause.head);
    if (!at || tree[clause.head].dependency == Dependency::ClausalSubject)
        return {};
    const qsizetype start = tree[*at].span.start;
    const bool name = tree[*at].tag == Tag::ProperNoun;
    if (!name && tree.isForm(*at, {"he", "she", "it", "they"})) {
        const bool empty = standsForNothing(tree, *at, clause.head);
        return {empty ? Subject::Kind::Empty : Subject::Kind::Pronoun, tree.isForm(*at, {"they"}), start, tree.form(*at)};
    }
    const bool noun = name || tree[*at].tag == Tag::Noun;
    const auto phrase = noun && canBeTakenUp(tree, *at) ? nounPhraseOf(text, tree, *at) : std::nullopt;
    if (!phrase || phrase->isEmpty())
        return {};
    return {kindOf(tree, *at), isPlural(tree, *at, clause.head), start, known(*phrase)};
}

QString addresseeOf(const SentenceTree& tree, size_t saying)
{
    const auto at = tree.child(saying, Dependency::Object);
    if (!at || *at < saying)
        return {};
    return tree.isForm(*at, {"him"}) ? QStringLiteral("he") : tree.isForm(*at, {"her"}) ? QStringLiteral("she") : tree.isForm(*at, {"them"}) ? QStringLiteral("they") : QString();
}

void resolveSubjects(std::vector<StatementDraft>& drafts) { Resolver(drafts).run(); }

} // namespace cp
