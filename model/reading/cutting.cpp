#include "model/reading/cutting.h"

#include "model/reading/attribution.h"

#include <algorithm>
#include <array>

namespace cp {
namespace {

constexpr size_t shortestPhrase = 3; ///< words without a verb that can say something

std::string plain(const QString& word) { return word.toStdString(); }

const char* nameOf(Dependency dependency)
{
    switch (dependency) {
    case Dependency::ClausalSubject: return "csubj";
    case Dependency::Complement: return "ccomp";
    case Dependency::OpenComplement: return "xcomp";
    case Dependency::Oblique: return "obl";
    case Dependency::AdverbialClause: return "advcl";
    case Dependency::RelativeClause: return "relcl";
    case Dependency::AdnominalClause: return "acl";
    case Dependency::Apposition: return "appos";
    case Dependency::Conjunct: return "conj";
    case Dependency::NominalModifier: return "nmod";
    case Dependency::Parataxis: return "parataxis";
    default: return "other";
    }
}

const char* nameOf(Bond bond)
{
    static constexpr std::array names{"reason", "concession", "condition", "result", "purpose", "time", "contrast"};
    return names[static_cast<size_t>(bond)];
}

bool isParted(const SentenceTree& tree, size_t first)
{
    const bool opens = tree[first].isPunctuation();
    return first > 0 && (opens || (tree[first - 1].isPunctuation() && !tree.isForm(first - 1, {"'", "\""})));
}

std::string lengthOf(size_t words) { return words < 3 ? "1" : words < 5 ? "3" : words < 8 ? "5" : words < 13 ? "8" : words < 20 ? "13" : "20"; }

/// "as wrong as they were", "more than it cost", "only after they had left": the words before say too little without it.
bool completes(const SentenceTree& tree, size_t at)
{
    const size_t first = tree.bounds(at).first;
    if (tree[at].dependency != Dependency::AdverbialClause || first == 0)
        return false;
    // "only after they had left", "less than a year after they left"
    if (tree.isForm(first, {"after", "before", "until", "when", "since"})) {
        return tree.isForm(first - 1, {"only", "moments", "minutes", "hours", "day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years", "decade", "decades", "centuries", "long", "soon", "shortly", "just"})
            && !tree.isForm(first, {"when"});
    }
    const auto up = tree.head(at);
    const bool degree = up && std::any_of(tree.children(*up).begin(), tree.children(*up).end(), [&](size_t part) { return part < first && tree.isForm(part, {"as", "so"}); });
    return tree.isForm(first, {"than"}) || (degree && tree.isForm(first, {"as"}));
}

class Describer final {
public:
    Describer(const SentenceTree& tree, const CutCase& one)
        : m_tree(tree), m_case(one), m_dep(nameOf(tree[one.at].dependency)), m_bounds(tree.bounds(one.at))
    {
        const bool verbal = tree[one.at].tag == Tag::Verb || tree[one.at].tag == Tag::Auxiliary;
        const auto to = tree.child(one.at, Dependency::Marker);
        const bool infinitive = to && tree.isForm(*to, {"to"});
        m_form = tree.isFinite(one.at) ? "finite" : infinitive ? "to" : tree[one.at].lower.endsWith(QLatin1String("ing")) && verbal ? "ing" : verbal ? "verb" : "noun";
    }

    [[nodiscard]] Features run()
    {
        add("bias");
        add("dep:" + m_dep);
        both("form:" + m_form);
        if (m_case.kind)
            both("rule"), both("kind:" + std::to_string(static_cast<int>(*m_case.kind)));
        if (m_case.marked)
            both("marked");
        if (m_case.bond)
            add(std::string("bond:") + nameOf(*m_case.bond)), both("bonded");
        if (m_case.ofClause)
            both("ofclause");
        addPlace();
        addWords();
        addAbove();
        addSenses();
        return std::move(m_features);
    }

private:
    void add(std::string name) { m_features.emplace_back(std::move(name), 1.0); }
    /// With the relation and form beside it too: what a comma means differs from one to the other.
    void both(const std::string& name)
    {
        add(name);
        add(name + "|" + m_dep);
        add(name + "|" + m_dep + "|" + m_form);
    }

    void addPlace()
    {
        const auto [first, last] = m_bounds;
        const size_t words = last - first + 1;
        both("length:" + lengthOf(words));
        const bool parted = isParted(m_tree, first);
        both(parted ? "parted" : "joined");
        const bool closed = last + 1 >= m_tree.size() || m_tree[last + 1].isPunctuation();
        add(std::string(closed ? "closed" : "open") + (parted ? "|parted|" : "|joined|") + m_dep);
        if (first == 0)
            both("front");
        if (m_tree.isForm(first, {"(", "\"", "["}) || (first > 0 && m_tree.isForm(first - 1, {"(", "\"", "[", "--", "—", "–", ":"})))
            both("mark:" + plain(m_tree.form(m_tree[first].isPunctuation() ? first : first - 1)));
        if (const auto up = m_tree.head(m_case.at))
            add(std::string("rest:") + lengthOf(restOf(*up, words)) + "|" + m_dep);
    }
    /// Words of the head's subtree that are not in this one.
    [[nodiscard]] size_t restOf(size_t up, size_t words) const
    {
        const auto [first, last] = m_tree.bounds(up);
        const size_t all = last - first + 1;
        return all > words ? all - words : 0;
    }

    void addWords()
    {
        const size_t at = m_case.at;
        if (m_tree.subject(at))
            both("subject");
        if (m_tree.modal(at))
            both("modal");
        if (m_tree.isNegated(at))
            both("negated");
        if (m_tree.child(at, Dependency::Object) || m_tree.child(at, Dependency::Complement))
            both("object");
        if (m_tree.child(at, Dependency::Copula))
            both("copula");
        for (const auto relation : {Dependency::Marker, Dependency::Case, Dependency::Coordinator}) {
            if (const auto word = m_tree.child(at, relation))
                both("by:" + plain(m_tree.form(*word)));
        }
        size_t first = m_bounds.first;
        while (first < m_bounds.second && (m_tree[first].isPunctuation() || m_tree[first].tag == Tag::Conjunction))
            ++first;
        if (isFunctionWord(m_tree.form(first)))
            add("first:" + plain(m_tree.form(first)) + "|" + m_dep);
    }

    void addSense(const char* name, std::optional<size_t> at)
    {
        if (const auto* sense = at ? m_tree.sense(*at) : nullptr)
            m_features.addVector(name, *sense);
    }

    void addSenses()
    {
        addSense("head", m_case.at);
        addSense("up", m_tree.head(m_case.at));
        addSense("first", m_bounds.first);
    }

    void addAbove()
    {
        const auto up = m_tree.head(m_case.at);
        if (!up)
            return;
        const Word& head = m_tree[*up];
        both(head.tag == Tag::Verb ? "up:verb" : head.tag == Tag::Noun || head.tag == Tag::ProperNoun ? "up:noun" : "up:other");
        add(std::string("updep:") + nameOf(head.dependency) + "|" + m_dep);
        add(*up < m_case.at ? "behind|" + m_dep : "before|" + m_dep);
        if (head.tag == Tag::ProperNoun)
            both("up:name");
        const bool clausal = m_dep == "ccomp" || m_dep == "xcomp" || m_dep == "csubj";
        if (!clausal)
            return;
        add("verb:" + plain(m_tree.verb(*up)) + "|" + m_dep);
        if (isReport(m_tree, *up))
            both("report");
        if (isSpeechVerb(m_tree.verb(*up)))
            both("speech");
        const auto subject = m_tree.subject(*up);
        both(!subject ? "sayer:none" : m_tree.isForm(*subject, {"i", "we"}) ? "sayer:first" : m_tree.isForm(*subject, {"it", "that", "this"}) ? "sayer:it"
                 : m_tree[*subject].tag == Tag::Pronoun ? "sayer:pronoun" : "sayer:noun");
    }

    const SentenceTree& m_tree;
    const CutCase& m_case;
    std::string m_dep;
    std::string m_form;
    std::pair<size_t, size_t> m_bounds;
    Features m_features;
};

} // namespace

Features cutFeatures(const SentenceTree& tree, const CutCase& one) { return Describer(tree, one).run(); }

std::string cutModel(const SentenceTree& tree) { return tree.size() > 0 && tree.sense(0) ? "cut" : "plaincut"; }

bool mayBeCut(const SentenceTree& tree, const CutCase& one)
{
    const Word& word = tree[one.at];
    const bool verbal = word.tag == Tag::Verb || word.tag == Tag::Auxiliary || tree.isFinite(one.at);
    const auto [first, last] = tree.bounds(one.at);
    size_t words = 0;
    for (size_t i = first; i <= last; ++i)
        words += !tree[i].isPunctuation();
    if (completes(tree, one.at) || (!verbal && words < shortestPhrase))
        return false;
    switch (word.dependency) {
    case Dependency::Conjunct: return verbal || (one.ofClause && tree.head(one.at) != tree.head(*tree.head(one.at)));
    case Dependency::Complement:
    case Dependency::OpenComplement:
    case Dependency::ClausalSubject:
    case Dependency::AdverbialClause:
    case Dependency::RelativeClause:
    case Dependency::AdnominalClause:
    case Dependency::Parataxis:
    case Dependency::Apposition: return true;
    case Dependency::Oblique:
    case Dependency::NominalModifier: {
        const auto by = tree.child(one.at, Dependency::Case);
        return by && tree.isForm(*by, {"without", "despite", "with", "because", "given", "due", "like", "unlike", "rather", "instead", "in", "under", "by", "for", "after", "as"})
            && (tree.bounds(one.at).first == 0 || isParted(tree, tree.bounds(one.at).first) || tree.isForm(*by, {"without", "despite", "because", "given", "due"}));
    }
    default: return word.dependency == Dependency::Other && verbal;
    }
}

Clause clauseByPlace(const SentenceTree& tree, const CutCase& one)
{
    Clause clause;
    clause.phrase = !tree.isFinite(one.at) && tree[one.at].tag != Tag::Verb;
    const auto marker = tree.child(one.at, Dependency::Marker);
    switch (tree[one.at].dependency) {
    case Dependency::Conjunct: {
        const auto cc = tree.child(one.at, Dependency::Coordinator);
        clause.kind = cc && tree.isForm(*cc, {"but", "yet"}) ? ClauseKind::But : cc && tree.isForm(*cc, {"so"}) ? ClauseKind::Result : ClauseKind::And;
        break;
    }
    case Dependency::Parataxis: clause.kind = ClauseKind::And; break;
    case Dependency::RelativeClause:
    case Dependency::Apposition: clause.kind = ClauseKind::Relative; break;
    case Dependency::AdverbialClause: clause.kind = marker && tree.isForm(*marker, {"to"}) ? ClauseKind::Result : ClauseKind::Participle; break;
    default: clause.kind = ClauseKind::Participle;
    }
    return clause;
}

std::optional<size_t> topOf(const SentenceTree& tree, Span span)
{
    std::optional<size_t> top;
    size_t most = 0;
    for (size_t i = 0; i < tree.size(); ++i) {
        const auto up = tree.head(i);
        if (!span.contains(tree[i].span.start) || tree[i].isPunctuation() || (up && span.contains(tree[*up].span.start)))
            continue;
        const auto [first, last] = tree.bounds(i);
        size_t inside = 0;
        for (size_t k = first; k <= last; ++k)
            inside += span.contains(tree[k].span.start);
        if (inside > most)
            most = inside, top = i;
    }
    return top;
}

} // namespace cp
