#include "model/reading/clauses.h"

#include "model/base/names.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <algorithm>

// One pass from left to right: at each word, does a clause open here? An opener counts only where a finite verb
// follows before the next stop; the clause before it must have one as well. A subordinate clause that stands first
// ends at the comma after its verb. Linear in the sentence's length but for looking ahead.

namespace cp {
namespace {

struct Opener {
    ClauseKind kind = ClauseKind::Main;
    std::optional<ConditionKind> condition;
    size_t length = 0; ///< words of the connective, left out of the clause
};

QHash<QString, QString> readConnectives()
{
    QHash<QString, QString> all;
    QFile file(QStringLiteral(":/lexicons/connectives.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (!line.startsWith(u'#') && fields.size() == 2)
            all.insert(fields[0], fields[1]);
    }
    return all;
}

const QHash<QString, QString>& connectives()
{
    static const QHash<QString, QString> all = readConnectives();
    return all;
}

bool isStop(const Word& word)
{
    static const QSet<QString> stops{QStringLiteral(";"), QStringLiteral(":"), QStringLiteral("\u2014"), QStringLiteral("\u2013")};
    return stops.contains(word.lower);
}

class ClauseCutter final {
public:
    explicit ClauseCutter(const std::vector<Word>& words) : m_words(words) {}
    [[nodiscard]] std::vector<Clause> cut();

private:
    [[nodiscard]] const QString& word(size_t i) const { return m_words[i].lower; }
    [[nodiscard]] bool finiteAhead(size_t from) const;
    [[nodiscard]] bool subjectAhead(size_t from) const;
    [[nodiscard]] bool startsHere(size_t i) const;
    [[nodiscard]] std::optional<Opener> connectiveAt(size_t i) const;
    [[nodiscard]] std::optional<Opener> inversionAt(size_t i) const;
    [[nodiscard]] std::optional<Opener> coordinationAt(size_t i) const;
    [[nodiscard]] std::optional<Opener> openerAt(size_t i) const;
    void close(size_t end);
    void open(size_t at, const Opener& opener);

    const std::vector<Word>& m_words;
    std::vector<Clause> m_clauses;
    Clause m_current;
    bool m_verbSeen = false;
};

/// Whether a finite verb stands between `from` and the next stop (a comma counts after five words without a verb).
bool ClauseCutter::finiteAhead(size_t from) const
{
    for (size_t i = from; i < m_words.size(); ++i) {
        if (m_words[i].finite)
            return true;
        if (isStop(m_words[i]) || connectives().contains(word(i)))
            return false;
        if (word(i) == QLatin1String(",") && i > from + 5)
            return false;
    }
    return false;
}

/// Whether what follows looks like subject and verb: a nominal word first, then a finite verb within reach.
bool ClauseCutter::subjectAhead(size_t from) const
{
    bool nominal = false;
    for (size_t i = from; i < m_words.size() && i < from + 12; ++i) {
        const Tag tag = m_words[i].tag;
        if (m_words[i].finite)
            return nominal;
        if (isStop(m_words[i]) || word(i) == QLatin1String(",") || tag == Tag::Conjunction)
            return false;
        nominal = nominal || tag == Tag::Noun || tag == Tag::ProperNoun || tag == Tag::Pronoun || tag == Tag::Determiner
            || tag == Tag::Number;
    }
    return false;
}

bool ClauseCutter::startsHere(size_t i) const
{
    return i == 0 || m_words[i - 1].isPunctuation() || m_words[i - 1].tag == Tag::Conjunction;
}

std::optional<Opener> ClauseCutter::connectiveAt(size_t i) const
{
    QString phrase;
    std::optional<Opener> found;
    for (size_t length = 1; length <= 4 && i + length <= m_words.size(); ++length) {
        phrase += (length > 1 ? QStringLiteral(" ") : QString()) + word(i + length - 1);
        const auto meaning = connectives().constFind(phrase);
        if (meaning == connectives().constEnd() || !finiteAhead(i + length))
            continue;
        Opener opener;
        opener.length = length;
        opener.condition = fromName<ConditionKind>(*meaning);
        if (*meaning == QLatin1String("reason"))
            opener.kind = ClauseKind::Reason;
        else if (*meaning == QLatin1String("concession"))
            opener.kind = ClauseKind::Concession;
        else if (opener.condition)
            opener.kind = ClauseKind::Condition;
        else
            continue;
        found = opener;
    }
    if (!found)
        return found;
    const bool weak = found->length == 1
        && (word(i) == QLatin1String("as") || word(i) == QLatin1String("since") || word(i) == QLatin1String("while")
            || word(i) == QLatin1String("once") || word(i) == QLatin1String("when"));
    if (weak && (!subjectAhead(i + 1) || (word(i) != QLatin1String("when") && !startsHere(i) && word(i) != QLatin1String("since"))))
        return std::nullopt;
    // "whether" is a condition only after "depend on"; elsewhere it is the object of a verb.
    if (word(i) == QLatin1String("whether")) {
        const bool depends = i >= 2 && (word(i - 1) == QLatin1String("on") || word(i - 1) == QLatin1String("upon"));
        if (!depends)
            return std::nullopt;
    }
    return found;
}

/// "should prices rise", "were it to fail", "had the gates been built": a condition without a connective.
std::optional<Opener> ClauseCutter::inversionAt(size_t i) const
{
    const QString& w = word(i);
    if (!startsHere(i) || (w != QLatin1String("should") && w != QLatin1String("were") && w != QLatin1String("had")))
        return std::nullopt;
    if (i + 2 >= m_words.size() || word(m_words.size() - 1) == QLatin1String("?"))
        return std::nullopt;
    const Tag next = m_words[i + 1].tag;
    const bool subject = next == Tag::Pronoun || next == Tag::Determiner || next == Tag::ProperNoun || next == Tag::Noun;
    if (!subject)
        return std::nullopt;
    return Opener{ClauseKind::Condition, ConditionKind::If, 0};
}

std::optional<Opener> ClauseCutter::coordinationAt(size_t i) const
{
    const QString& w = word(i);
    if (!m_verbSeen)
        return std::nullopt;
    if (isStop(m_words[i]) && subjectAhead(i + 1))
        return Opener{ClauseKind::And, std::nullopt, 1};
    const bool comma = i > 0 && word(i - 1) == QLatin1String(",");
    if ((w == QLatin1String("which") || w == QLatin1String("who")) && comma && finiteAhead(i + 1))
        return Opener{ClauseKind::Relative, std::nullopt, 1};
    const bool but = w == QLatin1String("but") || w == QLatin1String("yet");
    const bool result = w == QLatin1String("so");
    const bool andOr = w == QLatin1String("and") || w == QLatin1String("or") || w == QLatin1String("nor");
    if (!but && !result && !andOr)
        return std::nullopt;
    if (result && !comma)
        return std::nullopt;
    const size_t next = i + 1;
    const bool predicate = next < m_words.size()
        && (m_words[next].finite || (m_words[next].tag == Tag::Adverb && next + 1 < m_words.size() && m_words[next + 1].finite));
    if (!subjectAhead(next) && !predicate)
        return std::nullopt;
    return Opener{but ? ClauseKind::But : result ? ClauseKind::Result : ClauseKind::And, std::nullopt, 1};
}

std::optional<Opener> ClauseCutter::openerAt(size_t i) const
{
    if (auto opener = connectiveAt(i))
        return opener;
    if (auto opener = inversionAt(i))
        return opener;
    if (auto opener = coordinationAt(i))
        return opener;
    // The comma after a subordinate clause in front, and before an interrupted clause goes on.
    const bool subordinate = m_current.kind == ClauseKind::Condition || m_current.kind == ClauseKind::Reason
        || m_current.kind == ClauseKind::Concession;
    if (subordinate && m_verbSeen && word(i) == QLatin1String(",") && finiteAhead(i + 1)) {
        const bool then = i + 1 < m_words.size() && word(i + 1) == QLatin1String("then");
        return Opener{ClauseKind::Main, std::nullopt, then ? size_t{2} : size_t{1}};
    }
    return std::nullopt;
}

void ClauseCutter::close(size_t end)
{
    Clause clause = m_current;
    size_t last = end;
    const auto isEdge = [this](size_t i) { return m_words[i].isPunctuation() && word(i) != QLatin1String("%"); };
    while (clause.first < last && isEdge(clause.first))
        ++clause.first;
    while (last > clause.first && (isEdge(last - 1) || (m_words[last - 1].tag == Tag::Conjunction && last < m_words.size())))
        --last;
    if (last <= clause.first)
        return;
    clause.last = last - 1;
    m_clauses.push_back(clause);
}

void ClauseCutter::open(size_t at, const Opener& opener)
{
    m_current = Clause{};
    m_current.kind = opener.kind;
    m_current.condition = opener.condition;
    m_current.first = at + opener.length;
    if (opener.length > 0 && !m_words[at].isPunctuation())
        m_current.cue = Span{m_words[at].span.start, m_words[at + opener.length - 1].span.end};
    m_verbSeen = false;
}

std::vector<Clause> ClauseCutter::cut()
{
    for (size_t i = 0; i < m_words.size();) {
        const std::optional<Opener> opener = openerAt(i);
        if (opener) {
            close(i);
            open(i, *opener);
            i += std::max<size_t>(opener->length, 1);
            m_verbSeen = opener->length == 0;
            continue;
        }
        m_verbSeen = m_verbSeen || m_words[i].finite;
        ++i;
    }
    close(m_words.size());
    return std::move(m_clauses);
}

} // namespace

std::vector<Clause> cutClauses(const std::vector<Word>& words) { return ClauseCutter(words).cut(); }

} // namespace cp
