#include "model/reading/subordinates.h"

#include "model/reading/bonding.h"
#include "model/reading/conditionforms.h"
#include "model/reading/fronting.h"
#include "model/reading/mainpart.h"
#include "model/reading/mending.h"

#include <algorithm>

// Connectives with a clause, left to right. What may be anything but a connective ("as", "once", "provided") must prove
// itself by its surroundings; then the tree is mended around the clause (fronting.h). Phrases, inversions and idioms
// follow in conditionforms.h.

namespace cp {
namespace {

class ConnectiveFinder final {
public:
    explicit ConnectiveFinder(SentenceTree& tree) : m_tree(tree) {}
    [[nodiscard]] std::vector<Subordinate> find();

private:
    [[nodiscard]] bool startsClause(size_t at) const;
    [[nodiscard]] size_t behindAside(size_t after) const;
    [[nodiscard]] bool opensLater(size_t after, size_t predicate) const;
    [[nodiscard]] std::optional<size_t> predicateOf(size_t first, size_t after, const Connective& found) const;
    [[nodiscard]] std::optional<size_t> clausePredicate(size_t first, size_t after) const;
    [[nodiscard]] bool isOutrun(size_t after, size_t predicate) const;
    [[nodiscard]] std::optional<size_t> barePredicate(size_t first, size_t after, const Connective& found) const;
    [[nodiscard]] bool isComplement(size_t at, size_t predicate) const;
    [[nodiscard]] bool isUnreal(size_t at, size_t predicate, size_t inquiry) const;
    [[nodiscard]] bool isPredicative(size_t at) const;
    [[nodiscard]] bool misleads(size_t at, size_t after) const;
    [[nodiscard]] bool isLabel(size_t after, size_t predicate) const;
    [[nodiscard]] bool isIdiom(size_t at) const;
    [[nodiscard]] bool fits(size_t at, size_t after, const Connective& found, size_t predicate) const;
    [[nodiscard]] bool fitsWhen(size_t at, size_t after, size_t predicate) const;
    [[nodiscard]] bool hasPlainSubject(size_t after, size_t predicate) const;
    [[nodiscard]] bool fitsIf(size_t at, size_t after, size_t predicate) const;
    [[nodiscard]] bool fitsAs(size_t at, size_t predicate) const;
    [[nodiscard]] bool fitsOnce(size_t at, size_t after) const;
    [[nodiscard]] bool fitsVerbal(size_t at, size_t after, size_t predicate) const;
    [[nodiscard]] bool isPointer(size_t at, size_t after) const;
    [[nodiscard]] std::optional<Subordinate> at(size_t i);

    SentenceTree& m_tree;
};

/// Nothing stands before the word in its clause but "and", "but", "then" and the like.
bool ConnectiveFinder::startsClause(size_t at) const
{
    while (at > 0) {
        const Word& word = m_tree[at - 1];
        if (word.isPunctuation())
            return true;
        if (word.tag != Tag::Conjunction && word.tag != Tag::Adverb && word.tag != Tag::Subordinator && word.lower != QLatin1String("that"))
            return false;
        --at;
    }
    return true;
}

/// "if, as I suspect, it falls": where the clause goes on behind an aside between commas right after its connective.
size_t ConnectiveFinder::behindAside(size_t after) const
{
    constexpr size_t longestAside = 8; ///< words
    if (after >= m_tree.size() || !m_tree.isForm(after, {","}))
        return after;
    for (size_t i = after + 1; i + 1 < m_tree.size() && i <= after + longestAside; ++i) {
        if (m_tree.isForm(i, {","}))
            return i + 1;
        if (m_tree[i].isPunctuation())
            break;
    }
    return after;
}

/// "denounced as a fraud if it failed": a later connective has the predicate.
bool ConnectiveFinder::opensLater(size_t after, size_t predicate) const
{
    for (size_t i = after; i < predicate; ++i) {
        const bool marks = m_tree[i].dependency == Dependency::Marker && m_tree.head(i) == predicate && m_tree[i].tag == Tag::Subordinator;
        if (marks && m_tree.isForm(i, {"if", "because", "although", "though", "unless", "when", "while", "after", "before", "until"}))
            return true;
    }
    return false;
}

/// "if asked", "when well crafted": a participle without a subject, cut off by commas or at an end.
std::optional<size_t> ConnectiveFinder::barePredicate(size_t first, size_t after, const Connective& found) const
{
    if (found.bond != Bond::Condition)
        return std::nullopt;
    for (size_t i = after; i < std::min(after + 3, m_tree.size()); ++i) {
        const Word& word = m_tree[i];
        const bool verbal = word.tag == Tag::Verb ? word.participle || word.finite : word.tag == Tag::Adjective && word.lower.endsWith(QLatin1String("ed"));
        if (verbal && word.lower != QLatin1String("need"))
            return first == 0 || m_tree[first - 1].isPunctuation() || i + 1 >= m_tree.size() || m_tree[i + 1].isPunctuation()
                ? std::optional(i) : std::nullopt;
        if (word.tag != Tag::Adverb && word.tag != Tag::Particle)
            return std::nullopt;
    }
    return std::nullopt;
}

/// "as a sort of victory if …", "before this lunch then I …": another clause begins before the verb.
bool ConnectiveFinder::isOutrun(size_t after, size_t predicate) const
{
    const size_t verb = m_tree.tensed(predicate).value_or(predicate);
    for (size_t i = after + 1; i < verb; ++i) {
        if (m_tree.isForm(i, {"if", "unless", "then"}) && m_tree[i].tag != Tag::Noun && !m_tree[i - 1].isPunctuation())
            return true;
    }
    return false;
}

std::optional<size_t> ConnectiveFinder::predicateOf(size_t first, size_t after, const Connective& found) const
{
    if (const auto bare = barePredicate(first, after, found))
        return bare;
    // "because if they won, they would pay": the reason is what the condition leads to.
    const auto inner = m_tree.isForm(after, {"if", "unless"}) ? clausePredicate(after, after + 1) : std::nullopt;
    if (inner) {
        const auto main = mainPartBehind(m_tree, std::max(*inner, m_tree.tensed(*inner).value_or(*inner)));
        return main ? std::optional(main->predicate) : std::nullopt;
    }
    const auto plain = clausePredicate(first, after);
    return plain && !isOutrun(after, *plain) ? plain : std::nullopt;
}

/// The predicate that a connective opens, by the tree or, where it has none, by the order of words.
std::optional<size_t> ConnectiveFinder::clausePredicate(size_t first, size_t after) const
{
    // The tree's own opinion, when it is one clause behind the connective.
    for (size_t i = after; i-- > first;) {
        const auto up = m_tree.head(i);
        const bool mark = m_tree[i].dependency == Dependency::Marker || m_tree[i].dependency == Dependency::Adverbial;
        if (mark && up && *up >= after && m_tree.isFinite(*up))
            return up;
    }
    for (size_t k : m_tree.predicates(after, m_tree.size())) {
        const bool relative = m_tree[k].dependency == Dependency::RelativeClause && m_tree.head(k) && *m_tree.head(k) >= after;
        if (!relative)
            return k;
    }
    return std::nullopt;
}

/// "asked if", "remembers when", "unclear whether": the clause is what is asked, not a condition.
bool ConnectiveFinder::isComplement(size_t at, size_t predicate) const
{
    // The last four: "I would be astonished if" tells how sure, not on what it hangs.
    static const QStringList inquiries = QStringLiteral("ask wonder know see check say tell doubt decide remember learn discover determine explain understand "
                                                       "enquire inquire question test judge consider discuss debate unclear clear sure uncertain unsure matter "
                                                       "establish examine forget surprise astonish amaze surprising").split(u' ');
    for (size_t back = at; back-- > 0 && at - back < 5;) {
        // "said that if …" supposes; "learnt of it if …" has its object already.
        if (m_tree[back].isPunctuation() || m_tree[back].tag == Tag::Adposition || m_tree.isForm(back, {"that", "because"}))
            return false;
        if (inquiries.contains(m_tree.verb(back)))
            return !isUnreal(at, predicate, back);
        // Only the person asked may stand between.
        if (m_tree[back].tag == Tag::Auxiliary || (m_tree[back].tag == Tag::Verb && m_tree[back].finite))
            return false;
    }
    return m_tree[predicate].dependency == Dependency::ClausalSubject;
}

/// "would have said the same if he had known", "I am sure if he had come, she would …": suppositions behind verbs of asking.
bool ConnectiveFinder::isUnreal(size_t at, size_t predicate, size_t inquiry) const
{
    if (!m_tree.isForm(at, {"if"}))
        return false;
    const auto wish = modalBefore(m_tree, at);
    const bool object = inquiry + 1 < at && m_tree[at - 1].tag == Tag::Noun;
    if (object && wish && m_tree.isPast(predicate) && m_tree.isForm(*wish, {"would", "could", "might", "'d"}))
        return true;
    const bool told = m_tree.isForm(inquiry, {"sure", "say", "says", "said", "tells", "told"}) && !m_tree.isNegated(inquiry);
    return told && mainPartBehind(m_tree, predicate);
}

/// "The time to sell is when prices rise": what the subject is, not on what it hangs.
bool ConnectiveFinder::isPredicative(size_t at) const { return at > 0 && m_tree.isForm(at - 1, {"is", "are", "was", "were", "be", "'s"}); }

/// "if you will", "if I may say so": set phrases of talk.
bool ConnectiveFinder::isIdiom(size_t at) const
{
    if (m_tree.isForm(at + 1, {"necessary", "possible", "need", "so", "memory"}))
        return true;
    // "few, if any, came", "seldom if ever"; but "if any of them comes, …".
    const size_t next = m_tree.isForm(at + 2, {"else"}) ? at + 3 : at + 2;
    const bool leads = at == 0 || m_tree[at - 1].isPunctuation() || m_tree[at - 1].tag == Tag::Conjunction || m_tree.isForm(at - 1, {"that"});
    if (m_tree.isForm(at + 1, {"anything", "any", "ever", "nothing"}) && (next >= m_tree.size() || m_tree[next].isPunctuation() || !leads))
        return true;
    const bool you = m_tree.isForm(at + 1, {"you"})
        && (m_tree.isForm(at + 2, {"will", "like", "please", "wish"}) ? at + 3 >= m_tree.size() || m_tree[at + 3].isPunctuation() : m_tree.isForm(at + 2, {"ask"}));
    return you || (m_tree.isForm(at + 1, {"i"}) && m_tree.isForm(at + 2, {"may"}));
}

/// A noun or pronoun stands between the connective and the verb, whatever the tree makes of it.
bool ConnectiveFinder::hasPlainSubject(size_t after, size_t predicate) const
{
    auto verb = m_tree.tensed(predicate);
    // "than they would be if Jersey had made it": the tree gives the clause the verb of the one before it.
    for (size_t i = after; verb && *verb < after && i < predicate; ++i) {
        if (m_tree[i].finite)
            verb = i;
    }
    bool nominal = false;
    for (size_t i = after; verb && i < *verb; ++i) {
        const Tag tag = m_tree[i].tag;
        // "the owners, who have so far refused, come": the inner clause is passed over.
        if (m_tree.isForm(i, {","}) && m_tree.isForm(i + 1, {"who", "which", "whose"})) {
            for (++i; i < *verb && !m_tree.isForm(i, {","});)
                ++i;
            continue;
        }
        if (m_tree[i].isPunctuation() && !m_tree.isForm(i, {"\"", "'"}))
            return false;
        nominal = nominal || tag == Tag::Noun || tag == Tag::ProperNoun || tag == Tag::Pronoun || tag == Tag::Number;
    }
    return verb && nominal;
}

bool ConnectiveFinder::fitsIf(size_t at, size_t after, size_t predicate) const
{
    if (isIdiom(m_tree.isForm(after - 1, {"if"}) ? after - 1 : at) || (at > 0 && m_tree.isForm(at - 1, {"as"})) || isComplement(at, predicate))
        return false;
    // "a good if costly plan"; not "it would be better if high costs fell".
    const bool joinsAdjectives = at > 0 && m_tree[at - 1].tag == Tag::Adjective && m_tree[after].tag == Tag::Adjective && m_tree.head(at - 1).value_or(0) > at;
    return !joinsAdjectives;
}

bool ConnectiveFinder::fitsAs(size_t at, size_t predicate) const
{
    if (m_tree.isForm(at + 1, {"if", "though", "to", "for", "well", "such", "yet", "long", "soon", "far", "much", "many"}))
        return false;
    // "as wrong as they were": the first of the two.
    const bool pairs = (m_tree[at + 1].tag == Tag::Adjective || m_tree[at + 1].tag == Tag::Adverb) && (m_tree.isForm(at + 2, {"as"}) || m_tree.isForm(at + 3, {"as"}));
    if (pairs)
        return false;
    const bool degree = at > 0 && (m_tree[at - 1].tag == Tag::Adjective || m_tree[at - 1].tag == Tag::Adverb);
    const auto subject = m_tree.subject(predicate);
    const bool object = m_tree.child(predicate, Dependency::Object) || m_tree.child(predicate, Dependency::Copula)
        || m_tree.child(predicate, Dependency::Oblique) || m_tree.child(predicate, Dependency::Complement)
        || m_tree.child(predicate, Dependency::OpenComplement) || m_tree.modal(predicate);
    return !degree && subject && *subject > at && object && (startsClause(at) || m_tree[predicate].dependency == Dependency::AdverbialClause);
}

/// "provided", "assuming", "suppose": not when they are the verb of a clause of their own.
bool ConnectiveFinder::fitsVerbal(size_t at, size_t after, size_t predicate) const
{
    const auto subject = m_tree.subject(predicate);
    const bool own = (subject && *subject >= after) || hasPlainSubject(after, predicate);
    if (!own || m_tree.isForm(at + 1, {"by", "with"}))
        return false;
    if (startsClause(at))
        return true;
    const Word& left = m_tree[at - 1];
    const bool predicateBefore = m_tree.predicateFrom(0, at).has_value();
    return predicateBefore && left.tag != Tag::Auxiliary && left.lower != QLatin1String("to");
}

/// "when the frost comes", not "the day when it came", "since when", "I know when it came".
bool ConnectiveFinder::fitsWhen(size_t at, size_t after, size_t predicate) const
{
    const auto up = m_tree.head(predicate);
    const bool ofNoun = at > 0 && up && *up + 1 == at && m_tree[*up].tag == Tag::Noun
        && (m_tree[predicate].dependency == Dependency::RelativeClause || m_tree[predicate].dependency == Dependency::AdnominalClause);
    const bool nominal = at > 0 && m_tree[at - 1].tag == Tag::Adposition;
    const bool leads = at == 0 || (at == 1 && m_tree[0].tag == Tag::Conjunction);
    return !ofNoun && !nominal && !isPredicative(at) && !isComplement(at, predicate) && (leads || !m_tree.isForm(after - 1, {"where"}));
}

/// "once the snow melts", not "once a week", "at once".
bool ConnectiveFinder::fitsOnce(size_t at, size_t after) const
{
    const bool counts = m_tree.isForm(after, {"a", "an", "every", "each", "per"})
        && m_tree.isForm(after + 1, {"minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "season", "term", "year", "decade", "generation", "lifetime"});
    return !counts && !m_tree[after].isPunctuation() && m_tree[after].tag != Tag::Adposition && (at == 0 || !m_tree.isForm(at - 1, {"at", "for", "than"}));
}

/// "as though it were", "as much as it was", "in that time": the words only look like a connective.
bool ConnectiveFinder::misleads(size_t at, size_t after) const
{
    const bool likens = at > 0 && m_tree.isForm(at, {"though", "much"}) && m_tree.isForm(at - 1, {"as"});
    const bool points = m_tree.isForm(at, {"in"}) && m_tree.isForm(at + 1, {"that"}) && m_tree[at + 1].tag == Tag::Determiner && m_tree[after].tag == Tag::Noun;
    return likens || points;
}

/// "Once a village, it grew", "in case studies of ten towns, they did": nothing but a noun phrase stands before the comma.
bool ConnectiveFinder::isLabel(size_t after, size_t predicate) const
{
    if (m_tree.isForm(after - 1, {"once"}) && !m_tree.isForm(after, {"a", "an"}))
        return false;
    size_t comma = after;
    while (comma < m_tree.size() && m_tree[comma].tag != Tag::Verb && m_tree[comma].tag != Tag::Auxiliary && m_tree[comma].tag != Tag::Pronoun && !m_tree[comma].isPunctuation())
        ++comma;
    const auto& parts = m_tree.children(predicate);
    const bool subject = std::any_of(parts.begin(), parts.end(), [&](size_t part) { return part > comma && m_tree[part].dependency == Dependency::Subject; });
    return subject && comma > after && m_tree.isForm(comma, {","}) && isNoun(m_tree[comma - 1]) && m_tree.tensed(predicate).value_or(0) > comma;
}

bool ConnectiveFinder::fits(size_t at, size_t after, const Connective& found, size_t predicate) const
{
    const size_t last = at + found.length - 1;
    const QString& word = m_tree.form(last);
    const QString& start = m_tree.form(at);
    const auto subject = m_tree.subject(predicate);
    const bool plain = hasPlainSubject(after, predicate);
    const bool bare = !m_tree.isFinite(predicate) || !subject;
    const bool ownSubject = (subject && *subject >= after) || plain;
    if ((!ownSubject && !bare) || misleads(at, after) || (m_tree.isForm(last, {"once", "case"}) && isLabel(after, predicate)))
        return false;
    if (word == QLatin1String("if"))
        return fitsIf(at, after, predicate);
    if (start == QLatin1String("as") && found.length == 1)
        return fitsAs(at, predicate);
    if (m_tree.isForm(at, {"provided", "providing", "assuming", "supposing", "suppose", "imagine"}))
        return fitsVerbal(at, after, predicate);
    if (m_tree.isForm(at, {"however", "whatever", "whoever", "whichever"}))
        return startsClause(at) && !m_tree[after].isPunctuation() && m_tree[predicate].dependency != Dependency::Subject
            && (start != QLatin1String("however") || m_tree[after].tag == Tag::Adjective || m_tree[after].tag == Tag::Adverb);
    if (m_tree.isForm(last, {"when", "where", "whenever", "wherever"}))
        return fitsWhen(at, after, predicate);
    if (m_tree.isForm(last, {"once"}))
        return ownSubject && fitsOnce(at, after);
    if (m_tree.isForm(at, {"while", "whilst"}))
        return startsClause(at) && ownSubject;
    // "After the frost our figure would drop": a phrase, whose noun is not the subject.
    const bool phrase = m_tree[at].dependency == Dependency::Case && m_tree.head(at) != subject;
    if (m_tree.isForm(at, {"before", "after", "until", "till", "since", "by"}))
        return plain && !phrase;
    return true;
}

/// "in that job", "after that it will run": the word behind the preposition points at something, and opens no clause.
bool ConnectiveFinder::isPointer(size_t at, size_t after) const
{
    const bool clause = after + 2 < m_tree.size() && m_tree[after + 1].finite && m_tree[after + 2].tag != Tag::Pronoun;
    if (m_tree.isForm(at, {"in"}))
        return m_tree[after - 1].tag == Tag::Determiner && !clause;
    return m_tree.isForm(at, {"after", "before", "since", "until"}) && m_tree.isForm(after, {"that", "this"}) && after + 1 < m_tree.size()
        && !m_tree[after + 1].finite && !isNoun(m_tree[after + 1]) && m_tree[after + 1].tag != Tag::Adjective;
}

std::optional<Subordinate> ConnectiveFinder::at(size_t i)
{
    const auto found = clauseConnective(m_tree.words(), i);
    if (!found || i + found->length >= m_tree.size())
        return std::nullopt;
    const size_t after = behindAside(i + found->length);
    const auto phrase = phraseConnective(m_tree.words(), i);
    if (isPointer(i, after) || m_tree[after].isPunctuation() || (phrase && phrase->length > found->length))
        return std::nullopt;
    const auto predicate = predicateOf(i, after, *found);
    if (!predicate || opensLater(after, *predicate) || !fits(i, after, *found, *predicate))
        return std::nullopt;
    Subordinate one;
    one.head = *predicate;
    one.first = m_tree.isForm(i, {"however", "whatever", "whoever", "whichever"}) ? i : after;
    one.cue = {i, i + found->length - 1};
    one.bond = found->bond;
    one.condition = found->condition;
    one.last = hangClause(m_tree, i, after, *predicate);
    settleBond(m_tree, one, i);
    return one;
}

std::vector<Subordinate> ConnectiveFinder::find()
{
    std::vector<Subordinate> all;
    for (size_t i = 0; i < m_tree.size(); ++i) {
        const auto one = at(i);
        const bool taken = one && std::any_of(all.begin(), all.end(), [&](const Subordinate& other) { return other.head == one->head; });
        if (one && !taken) {
            all.push_back(*one);
            i = one->cue->second;
        }
    }
    return all;
}

} // namespace

std::vector<Subordinate> findSubordinates(SentenceTree& tree)
{
    mendVerbs(tree);
    mendReports(tree);
    mendRelatives(tree);
    std::vector<Subordinate> all = ConnectiveFinder(tree).find();
    addConditionForms(tree, all);
    std::sort(all.begin(), all.end(), [](const Subordinate& a, const Subordinate& b) { return a.first < b.first; });
    return all;
}

} // namespace cp
