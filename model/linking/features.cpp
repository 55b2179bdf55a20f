#include "model/linking/features.h"

#include "model/language/wordnet.h"
#include "model/linking/contrast.h"
#include "model/linking/logicwords.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

/// "higher", "lower": WordNet lists them beside the adjectives that have the opposites. Empty when it is no such form.
QString positiveOf(const QString& comparative)
{
    for (const char* ending : {"er", "est", "r", "st"}) {
        if (!comparative.endsWith(QLatin1String(ending)))
            continue;
        const QString positive = comparative.chopped(static_cast<qsizetype>(qstrlen(ending)));
        if (positive.size() > 2 && baseForm(positive, AdjectiveClass) == positive)
            return positive;
    }
    return {};
}

/// A predicate is read as a verb where it can be one: taggers take "rose" for the flower.
QString baseOf(const Word& word, bool predicate)
{
    if (const QString positive = word.tag == Tag::Adjective ? positiveOf(word.lower) : QString(); !positive.isEmpty())
        return positive;
    const WordClass preferred = predicate ? VerbClass : word.tag == Tag::Noun ? NounClass : word.tag == Tag::Adjective ? AdjectiveClass : VerbClass;
    for (WordClass one : {preferred, VerbClass, NounClass, AdjectiveClass}) {
        if (const QString base = baseForm(word.lower, one); !base.isEmpty())
            return base;
    }
    return word.lower;
}

class FeatureReader final {
public:
    FeatureReader(const Statement& statement, QStringView text, const QDate& written)
        : m_written(written), m_statement(statement), m_text(statement.text.isEmpty() ? text.mid(statement.span.start, statement.span.length()).toString() : statement.text),
          m_words(tagWords(m_text, {0, m_text.size()}))
    {
        parseWords(m_text, m_words);
        placeWords(text);
        m_contrasted = contrastedWords(m_words);
        m_frames = frames();
        m_predicates.emplace(m_words, m_frames);
        m_features.id = statement.id;
        m_features.document = statement.document;
        m_features.text = m_text;
        m_features.probability = statement.probability;
        m_features.attribution = statement.attribution;
        m_features.supposed = statement.role == Role::Condition;
        m_features.role = statement.role;
        m_features.main = statement.main;
        m_features.asked = m_features.text.endsWith(u'?');
    }
    [[nodiscard]] StatementFeatures read();

private:
    void placeWords(QStringView document);
    [[nodiscard]] Span placeOf(Span span) const;
    [[nodiscard]] bool isChance(Span span) const;
    [[nodiscard]] bool isContrasted(Span span) const;
    [[nodiscard]] bool turnsItsComplement(size_t at) const;
    [[nodiscard]] std::vector<bool> frames() const;
    [[nodiscard]] QString movementOf(size_t at, const QString& base) const;
    [[nodiscard]] bool isEmptyDenial(size_t at) const;
    void readTense(size_t at);
    void readModality(size_t at);
    [[nodiscard]] QString insideSentence(Span span) const;
    [[nodiscard]] size_t wordBehind(Span span) const;
    [[nodiscard]] QString rateAt(size_t at) const;
    [[nodiscard]] QString wholeAt(size_t at) const;
    void readNumbers();
    void readTimes();
    [[nodiscard]] bool isShare(Span span) const;
    void addWord(size_t at);
    void setHeads();
    void addPlace(size_t at);

    QDate m_written;
    const Statement& m_statement;
    QString m_text; ///< the statement in full words; pronouns are resolved in it where the reader or a person did so
    std::vector<Word> m_words;   ///< of m_text
    std::vector<Span> m_places; ///< of the words in the document; empty where the document has another word
    std::vector<size_t> m_kept;  ///< places in m_words of the features' words
    std::vector<Span> m_shares;  ///< of m_text
    std::vector<bool> m_contrasted; ///< likewise of m_words: see contrastedWords()
    std::vector<bool> m_frames;  ///< likewise: words of a probability phrase, contrasted ones
    std::optional<PredicateReader> m_predicates;
    StatementFeatures m_features;
};

/// Finds each word of the statement again in its quote, in order where possible.
void FeatureReader::placeWords(QStringView document)
{
    const QString quote = document.mid(m_statement.span.start, m_statement.span.length()).toString().toLower();
    const auto isWhole = [&quote](qsizetype at, qsizetype length) {
        return (at == 0 || !quote[at - 1].isLetterOrNumber()) && (at + length == quote.size() || !quote[at + length].isLetterOrNumber());
    };
    const auto find = [&](const QString& word, qsizetype from) {
        qsizetype at = quote.indexOf(word, from);
        while (at >= 0 && !isWhole(at, word.size()))
            at = quote.indexOf(word, at + 1);
        return at;
    };
    qsizetype from = 0;
    for (const Word& word : m_words) {
        qsizetype at = word.isPunctuation() ? -1 : find(word.lower, from);
        at = at >= 0 || word.isPunctuation() ? at : find(word.lower, 0);
        m_places.push_back(at < 0 ? Span{} : Span{m_statement.span.start + at, m_statement.span.start + at + word.lower.size()});
        from = at < 0 ? from : at + word.lower.size();
    }
}

/// Where the words of a span of the text stand in the document, as one span; empty when none does.
Span FeatureReader::placeOf(Span span) const
{
    Span place;
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (!m_words[i].span.overlaps(span) || m_places[i].isEmpty())
            continue;
        place = place.isEmpty() ? m_places[i] : Span{std::min(place.start, m_places[i].start), std::max(place.end, m_places[i].end)};
    }
    return place;
}

bool FeatureReader::isContrasted(Span span) const
{
    const auto stands = [&](const Word& word) { return m_contrasted[static_cast<size_t>(&word - m_words.data())] && word.span.overlaps(span); };
    return std::any_of(m_words.begin(), m_words.end(), stands);
}

/// Words that a probability phrase consists of say how sure, not what; they are compared as the interval.
bool FeatureReader::isChance(Span span) const
{
    return m_statement.probability && m_statement.probability->span.overlaps(placeOf(span));
}

/// "refuses to renew", "stopped paying", "denies that it paid": what is said is that the complement is not so (Karttunen
/// 1971, implicative verbs).
bool FeatureReader::turnsItsComplement(size_t at) const
{
    static const QSet<QString> turning{QStringLiteral("refuse"), QStringLiteral("fail"), QStringLiteral("decline"), QStringLiteral("neglect"), QStringLiteral("cease"),
                                       QStringLiteral("stop"),   QStringLiteral("forget"), QStringLiteral("omit"), QStringLiteral("avoid"),
                                       QStringLiteral("deny")};
    if (m_words[at].tag != Tag::Verb || !turning.contains(baseForm(m_words[at].lower, VerbClass)))
        return false;
    return std::any_of(m_words.begin(), m_words.end(), [at](const Word& word) {
        return word.head == static_cast<int>(at) && (word.dependency == Dependency::OpenComplement || word.dependency == Dependency::Complement);
    });
}

/// Which words say only how sure: the phrase, and what it is said to be the measure of ("the odds … are one in ten"); and
/// which only what something is set against.
std::vector<bool> FeatureReader::frames() const
{
    std::vector<bool> frames = m_contrasted;
    for (size_t i = 0; i < m_words.size() && m_statement.probability; ++i)
        frames[i] = frames[i] || isChance(m_words[i].span) || isOneOf(m_words[i].lower, {"chance", "chances", "odds", "likelihood", "probability", "possibility"});
    return frames;
}

/// "not only", "no more than", "no doubt": nothing is denied.
bool FeatureReader::isEmptyDenial(size_t at) const
{
    return at + 1 < m_words.size() && isOneOf(m_words[at + 1].lower, {"only", "least", "doubt", "more", "less", "fewer", "later", "matter", "just", "merely"});
}

void FeatureReader::readTense(size_t at)
{
    const Word& word = m_words[at];
    const QString& w = word.lower;
    m_features.foretold = m_features.foretold || isOneOf(w, {"will", "would", "shall", "wo", "'ll", "going"});
    m_features.past = m_features.past || (word.finite && (isOneOf(w, {"was", "were", "had", "did"}) || w.endsWith(QLatin1String("ed"))));
    m_features.revised = m_features.revised || isOneOf(w, {"originally", "initially", "initial", "original", "previously", "formerly"})
        || (w == QLatin1String("first") && at + 1 < m_words.size() && isOneOf(m_words[at + 1].lower, {"estimate", "forecast", "plan", "version", "draft", "figure"}));
    if (const Quantifier quantifier = quantifierOf(w); quantifier != Quantifier::None && m_features.quantifier == Quantifier::None && !isEmptyDenial(at))
        m_features.quantifier = quantifier;
}

void FeatureReader::readModality(size_t at)
{
    if (m_features.modality.kind != Modality::None)
        return;
    const auto is = [this](size_t i, std::initializer_list<const char*> forms) { return i < m_words.size() && isOneOf(m_words[i].lower, forms); };
    const QString& word = m_words[at].lower;
    const bool bare = is(at, {"have", "has", "had", "need", "needs", "needed"});
    Modality modality = bare && is(at + 1, {"to", "not"}) ? Modality::Necessary : modalityOf(word);
    // "must have known" is a guess, not a rule; "could have" tells what did not happen; "ca" is half of "can't".
    if (modality == Modality::None || is(at + 1, {"have"}) || (word == QLatin1String("ca") && !is(at + 1, {"n't"})))
        return;
    const bool behind = word != QLatin1String("ca") && is(at + 1, {"not", "n't"}) && !isEmptyDenial(at + 1);
    const bool before = (at > 0 && is(at - 1, {"not", "n't", "never"})) || (at > 1 && is(at - 2, {"not", "n't", "never"}) && !is(at - 1, {"only", "just"}));
    if (behind || before)
        modality = denied(modality, is(at, {"must"}));
    m_features.modality = {modality, m_places[at]};
}

/// "go up" rises, "go down" falls; empty for all others ("went up the hill").
QString FeatureReader::movementOf(size_t at, const QString& base) const
{
    const auto is = [this](size_t i, std::initializer_list<const char*> forms) { return i < m_words.size() && isOneOf(m_words[i].lower, forms); };
    const bool goes = base == QLatin1String("go"), comes = base == QLatin1String("come");
    if (is(at + 2, {"the", "a", "an", "against", "with"}))
        return {};
    return goes && is(at + 1, {"up"}) ? QStringLiteral("rise") : (goes || comes) && is(at + 1, {"down"}) ? QStringLiteral("fall") : QString();
}

void FeatureReader::addWord(size_t at)
{
    const Word& word = m_words[at];
    const bool number = word.tag == Tag::Number;
    if (isFunctionWord(word.lower) || word.tag == Tag::Auxiliary || word.tag == Tag::Determiner || word.tag == Tag::Adposition || number || isShare(word.span)
        || quantifierOf(word.lower) != Quantifier::None)
        return;
    ContentWord content;
    content.lower = word.lower;
    content.shown = word.tag == Tag::ProperNoun ? m_text.mid(word.span.start, word.span.length()) : word.lower;
    content.stem = word.stem;
    content.predicate = m_predicates->isPredicate(at);
    content.ordering = m_predicates->isOrdering(at);
    content.base = baseOf(word, content.predicate);
    if (const QString moved = movementOf(at, content.base); !moved.isEmpty())
        content.stem = content.base = moved;
    content.span = m_places[at];
    content.name = word.tag == Tag::ProperNoun;
    content.subject = m_predicates->isSubject(at);
    content.part = m_predicates->partOf(at);
    if (!content.name) {
        content.synsets = synsetsOf(content.base);
        content.antonyms = antonymsOf(content.base);
        std::sort(content.synsets.begin(), content.synsets.end());
    }
    if (isLight(content.base) && !content.predicate && content.antonyms.isEmpty())
        return;
    m_features.words.push_back(std::move(content));
    m_kept.push_back(at);
}

/// Over words that are not compared: prepositions, auxiliaries, what says how sure.
void FeatureReader::setHeads()
{
    for (size_t i = 0; i < m_kept.size(); ++i) {
        int above = m_words[m_kept[i]].head;
        for (; above >= 0 && m_features.words[i].head < 0; above = m_words[static_cast<size_t>(above)].head) {
            const auto found = std::find(m_kept.begin(), m_kept.end(), static_cast<size_t>(above));
            m_features.words[i].head = found == m_kept.end() ? -1 : static_cast<int>(found - m_kept.begin());
        }
    }
}

void FeatureReader::addPlace(size_t at)
{
    if (m_words[at].tag != Tag::ProperNoun || at == 0)
        return;
    size_t before = at;
    while (before > 0 && (m_words[before - 1].tag == Tag::ProperNoun || m_words[before - 1].tag == Tag::Determiner || m_words[before - 1].tag == Tag::Adjective))
        --before;
    if (before > 0 && isOneOf(m_words[before - 1].lower, {"in", "at", "near", "across"}))
        m_features.places.push_back({m_words[at].stem, m_text.mid(m_words[at].span.start, m_words[at].span.length())});
}

/// "Two hundred trees", which opens a sentence, as it stands inside one.
QString FeatureReader::insideSentence(Span span) const
{
    QString words = m_text.mid(span.start, span.length()).simplified();
    const auto first = std::find_if(m_words.begin(), m_words.end(), [span](const Word& word) { return word.span.overlaps(span); });
    if (!words.isEmpty() && first != m_words.end() && first->tag != Tag::ProperNoun)
        words[0] = words[0].toLower();
    return words;
}

/// The first word that does not begin before the end of `span`.
size_t FeatureReader::wordBehind(Span span) const
{
    const auto found = std::find_if(m_words.begin(), m_words.end(), [span](const Word& word) { return word.span.start >= span.end; });
    return static_cast<size_t>(found - m_words.begin());
}

/// "a year", "per day", "every month".
QString FeatureReader::rateAt(size_t at) const
{
    const bool opens = at + 1 < m_words.size() && isOneOf(m_words[at].lower, {"a", "an", "per", "every", "each"});
    return opens && isOneOf(m_words[at + 1].lower, {"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade"}) ? m_words[at + 1].stem : QString();
}

/// "of the voters", "of all young voters": the stem of the noun.
QString FeatureReader::wholeAt(size_t at) const
{
    if (at >= m_words.size() || m_words[at].lower != QLatin1String("of"))
        return {};
    for (size_t i = at + 1; i < std::min(m_words.size(), at + 5); ++i) {
        const bool last = i + 1 == m_words.size() || m_words[i + 1].tag != Tag::Noun;
        if (m_words[i].tag == Tag::Noun && last)
            return m_words[i].stem;
    }
    return {};
}

void FeatureReader::readNumbers()
{
    for (Quantity& quantity : findQuantities(m_words)) {
        const QString words = insideSentence(quantity.span);
        if (isChance(quantity.span) || isContrasted(quantity.span))
            continue;
        if (quantity.kind == QuantityKind::Percent || quantity.kind == QuantityKind::Ratio)
            m_shares.push_back(quantity.span);
        const size_t behind = wordBehind(quantity.span);
        const QString rate = rateAt(behind), whole = quantity.unit == QLatin1String("%") ? wholeAt(behind) : QString();
        quantity.span = placeOf(quantity.span);
        m_features.quantities.push_back({quantity, words, rate, whole});
    }
}

/// "two thirds", "66 percent": the number says it, no word does.
bool FeatureReader::isShare(Span span) const
{
    return std::any_of(m_shares.begin(), m_shares.end(), [span](Span share) { return share.overlaps(span); });
}

void FeatureReader::readTimes()
{
    m_features.times = findTimes(m_words, m_written);
    std::erase_if(m_features.times, [](const TimeExpression& time) { return !time.hasYear; });
    for (TimeExpression& time : m_features.times)
        time.span = placeOf(time.span);
}

StatementFeatures FeatureReader::read()
{
    bool denied = false;
    bool turned = false;
    readNumbers();
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i].isPunctuation() || m_frames[i])
            continue;
        readTense(i);
        readModality(i);
        const bool denies = isDenialWord(m_words[i].lower);
        const bool turns = !denies && turnsItsComplement(i);
        denied = denied != (denies && !isEmptyDenial(i));
        turned = turned != turns;
        if (denies || turns) {
            m_features.denials.push_back(m_places[i]);
            continue;
        }
        addPlace(i);
        addWord(i);
    }
    // The reader knows which words bear on the predicate; a bare sentence has only its words.
    // It has counted "refuses to" already where it saw it, so where such a verb stands the words alone decide.
    const bool known = m_statement.document.isValid() && !m_statement.text.isEmpty() && !turned;
    m_features.denied = known ? m_statement.negated : denied != turned;
    setHeads();
    readTimes();
    return std::move(m_features);
}

} // namespace

StatementFeatures featuresOf(const Statement& statement, QStringView text, const QDate& written) { return FeatureReader(statement, text, written).read(); }

void weighWords(std::vector<StatementFeatures>& all)
{
    QHash<QString, int> occurrences;
    for (const StatementFeatures& features : all) {
        QSet<QString> seen;
        for (const ContentWord& word : features.words)
            seen.insert(word.stem);
        for (const QString& stem : seen)
            ++occurrences[stem];
    }
    // Two bare sentences give no statistics; a base of 20 keeps common and rare words from differing wildly.
    const double total = std::max<double>(static_cast<double>(all.size()), 20);
    for (StatementFeatures& features : all) {
        features.weight = 0;
        for (ContentWord& word : features.words) {
            const double emphasis = word.name ? 1.33 : isLight(word.base) ? 0.3 : 1;
            word.weight = emphasis * std::log(1 + total / occurrences.value(word.stem, 1));
            features.weight += word.weight;
        }
    }
}

} // namespace cp
