#include "model/exchange/reportdata.h"

#include "model/base/letters.h"
#include "model/base/names.h"
#include "model/documents/codepoints.h"
#include "model/map/linkstrength.h"
#include "model/rendering/wording.h"

#include <QHash>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <set>

namespace cp {
namespace {

/// What articles agree or differ in, as far as anybody or the score vouches for it.
bool counts(const Link& link) { return !link.nearMiss && !isWeak(link, usualLinkScore); }

QString explained(const ArgumentMap&, const Link& link) { return explanationOf(link); }

QString counted(const QString& heading, size_t count) { return QStringLiteral("%1 (%2)").arg(heading).arg(count); }

/// What decided comes from the pairs that are not merely the same words, where there are such pairs.
bool decides(const Link& link, const AlignedPair& pair)
{
    const auto isPlain = [](const AlignedPair& p) { return p.type == AlignmentType::Equal; };
    return !isPlain(pair) || std::all_of(link.alignment.begin(), link.alignment.end(), isPlain);
}

std::vector<ReportQuote::Mark> marksOf(const Link& link, Span AlignedPair::*side, const Statement& statement)
{
    std::vector<ReportQuote::Mark> marks;
    for (const AlignedPair& pair : link.alignment) {
        const Span words = pair.*side;
        if (decides(link, pair) && !words.isEmpty() && words.start >= statement.span.start && words.end <= statement.span.end)
            marks.push_back({words.start - statement.span.start, words.end - statement.span.start, isClash(link, pair)});
    }
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    std::vector<ReportQuote::Mark> apart;
    for (const ReportQuote::Mark& mark : marks) {
        if (apart.empty() || mark.start >= apart.back().end)
            apart.push_back(mark);
    }
    return apart;
}

/// How two stated probabilities lie to each other.
QString distance(const ArgumentMap& map, const Link& link)
{
    const StatedProbability &a = *map.find(link.a)->probability, &b = *map.find(link.b)->probability;
    const int gap = static_cast<int>(std::lround((std::max(a.low, b.low) - std::min(a.high, b.high)) * 100));
    return gap > 0 ? ReportText::tr("%1 and %2: %n point(s) apart.", nullptr, gap).arg(rangeText(a), rangeText(b))
                   : ReportText::tr("%1 and %2: they overlap.").arg(rangeText(a), rangeText(b));
}

/// Accepted ones first, then the surest.
bool goesBefore(const Link* a, const Link* b)
{
    const bool accepted = a->review == Review::Accepted;
    return accepted != (b->review == Review::Accepted) ? accepted : a->score > b->score;
}

class ReportMaker final {
public:
    explicit ReportMaker(const ArgumentMap& map);
    [[nodiscard]] ReportData run();

private:
    [[nodiscard]] QString letter(DocumentId id) const;
    [[nodiscard]] ReportQuote quoteOf(const Statement& statement) const;
    [[nodiscard]] ReportQuote sideOf(const Link& link, StatementId id, Span AlignedPair::*side) const;
    [[nodiscard]] ReportPart links(const char* id, const QString& heading, bool (*belongs)(const ArgumentMap&, const Link&), QString (*why)(const ArgumentMap&, const Link&) = explained) const;
    [[nodiscard]] ReportPart chances() const;
    [[nodiscard]] ReportPart conditions() const;
    [[nodiscard]] ReportPart onlyIn(const Document& document) const;
    [[nodiscard]] QStringList remarks() const;
    [[nodiscard]] QString title() const;

    const ArgumentMap& m_map;
    QHash<DocumentId, CodePointMap> m_codePoints;
    QHash<StatementId, QStringList> m_conditions;
};

ReportMaker::ReportMaker(const ArgumentMap& map) : m_map(map)
{
    for (const Document& document : map.documents())
        m_codePoints.insert(document.id, CodePointMap(document.text));
    for (const Relation& relation : map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        if (!relation.condition || !target || relation.review == Review::Dismissed)
            continue;
        for (StatementId source : relation.sources)
            m_conditions[*target] += conditionText(*relation.condition, *map.find(source), map.find(map.find(source)->document)->text);
    }
}

QString ReportMaker::letter(DocumentId id) const
{
    const auto& all = m_map.documents();
    const auto at = std::find_if(all.begin(), all.end(), [id](const Document& d) { return d.id == id; });
    return laneLetter(static_cast<int>(at - all.begin()));
}

ReportQuote ReportMaker::quoteOf(const Statement& statement) const
{
    ReportQuote quote;
    quote.letter = letter(statement.document);
    quote.quote = statement.quote.isEmpty() ? statement.text : statement.quote;
    if (const auto points = m_codePoints.constFind(statement.document); points != m_codePoints.constEnd() && !statement.quote.isEmpty()) {
        const Span span = points->toCodePoints(statement.span);
        quote.start = span.start;
        quote.end = span.end;
        quote.hasPlace = true;
    }
    if (statement.attribution.kind != HolderKind::Author)
        quote.holder = statement.attribution.holder;
    if (statement.probability) {
        quote.phrase = statement.probability->phrase;
        quote.range = rangeText(*statement.probability);
        quote.low = statement.probability->low;
        quote.high = statement.probability->high;
        quote.best = statement.probability->best;
    }
    quote.conditions = m_conditions.value(statement.id);
    return quote;
}

ReportQuote ReportMaker::sideOf(const Link& link, StatementId id, Span AlignedPair::*side) const
{
    const Statement& statement = *m_map.find(id);
    ReportQuote quote = quoteOf(statement);
    const QString& article = m_map.find(statement.document)->text;
    if (quote.hasPlace && QStringView(article).mid(statement.span.start, statement.span.length()) == quote.quote)
        quote.marks = marksOf(link, side, statement);
    return quote;
}

ReportPart ReportMaker::links(const char* id, const QString& heading, bool (*belongs)(const ArgumentMap&, const Link&), QString (*why)(const ArgumentMap&, const Link&)) const
{
    std::vector<const Link*> chosen;
    for (const Link& link : m_map.links()) {
        if (link.review != Review::Dismissed && belongs(m_map, link))
            chosen.push_back(&link);
    }
    std::stable_sort(chosen.begin(), chosen.end(), goesBefore);
    ReportPart part{QString::fromLatin1(id), counted(heading, chosen.size()), {}};
    for (const Link* link : chosen) {
        ReportEntry entry{why(m_map, *link), {}, link->review, link->score,
                          {sideOf(*link, link->a, &AlignedPair::a), sideOf(*link, link->b, &AlignedPair::b)}};
        for (Reason reason : link->reasons)
            entry.reasons += nameOf(reason);
        if (link->nearMiss)
            entry.reasons = {nameOf(link->nearMiss->reason)};
        part.entries.push_back(std::move(entry));
    }
    return part;
}

ReportPart ReportMaker::onlyIn(const Document& document) const
{
    std::set<StatementId> linked;
    for (const Link& link : m_map.links()) {
        if (link.review == Review::Dismissed || isWeak(link, usualLinkScore) || (link.kind == LinkKind::Related && !link.nearMiss))
            continue;
        linked.insert(link.a);
        linked.insert(link.b);
    }
    const QString where = letter(document.id);
    ReportPart part{QStringLiteral("only-in-") + where.toLower(), {}, {}};
    for (const Statement& statement : m_map.statements()) {
        if (statement.document == document.id && statement.main && !linked.contains(statement.id) && statement.review != Review::Dismissed)
            part.entries.push_back({QString(), {}, {}, 0, {quoteOf(statement)}});
    }
    part.heading = counted(ReportText::tr("Main claims only in %1").arg(where), part.entries.size());
    return part;
}

/// The pairs whose sides both say how sure they are.
ReportPart ReportMaker::chances() const
{
    const auto bothSay = [](const ArgumentMap& map, const Link& link) { return !isWeak(link, usualLinkScore) && map.find(link.a)->probability && map.find(link.b)->probability; };
    return links("probabilities", ReportText::tr("Stated probabilities side by side"), bothSay, distance);
}

/// All that hangs on something, one article after the other.
ReportPart ReportMaker::conditions() const
{
    ReportPart part{QStringLiteral("conditions"), {}, {}};
    for (const Document& document : m_map.documents()) {
        for (const Statement& statement : m_map.statements()) {
            if (statement.document == document.id && statement.review != Review::Dismissed && m_conditions.contains(statement.id))
                part.entries.push_back({QString(), {}, {}, 0, {quoteOf(statement)}});
        }
    }
    part.heading = counted(ReportText::tr("What hinges on a condition"), part.entries.size());
    return part;
}

QStringList ReportMaker::remarks() const
{
    QStringList all{ReportText::tr("The two numbers after a quote are where it starts and ends in the article's text, counted in characters.")};
    const auto open = std::count_if(m_map.links().begin(), m_map.links().end(), [](const Link& link) { return link.review == Review::Pending; });
    if (open > 0)
        all += ReportText::tr("%n pair(s) were found by the program and judged by nobody yet: they are marked as not reviewed, and may be wrong. The percentage says how sure the program is.", nullptr, static_cast<int>(open));
    const auto& links = m_map.links();
    if (std::any_of(links.begin(), links.end(), [](const Link& link) { return !link.alignment.empty(); }))
        all += ReportText::tr("The words that a pair was linked by are marked, more strongly where they speak against each other.");
    return all;
}

QString ReportMaker::title() const
{
    QStringList names;
    for (const Document& document : m_map.documents())
        names += document.title.isEmpty() ? letter(document.id) : quoted(document.title.simplified());
    return names.isEmpty() ? ReportText::tr("Comparison") : ReportText::tr("Comparison of %1", "list of articles").arg(QLocale(ReportText::tr("en", "code of the language that reports are in")).createSeparatedList(names));
}

ReportData ReportMaker::run()
{
    ReportData data;
    data.title = title();
    data.remarks = remarks();
    for (const Document& document : m_map.documents())
        data.sources.push_back({letter(document.id), document.title, document.source});
    data.parts.push_back(links("contradictions", ReportText::tr("Contradictions"), [](const ArgumentMap&, const Link& l) { return l.kind == LinkKind::Contradict && counts(l); }));
    data.parts.push_back(links("agreements", ReportText::tr("Agreements"), [](const ArgumentMap&, const Link& l) { return l.kind == LinkKind::Match && counts(l); }));
    data.parts.push_back(links("near-misses", ReportText::tr("Near misses"), [](const ArgumentMap&, const Link& l) { return l.nearMiss.has_value(); }));
    data.parts.push_back(chances());
    for (const Document& document : m_map.documents())
        data.parts.push_back(onlyIn(document));
    data.parts.push_back(conditions());
    ReportPart weak = links("weak", ReportText::tr("Weak proposals"), [](const ArgumentMap&, const Link& l) { return isWeak(l, usualLinkScore) && l.kind != LinkKind::Related; });
    if (!weak.entries.empty())
        data.parts.push_back(std::move(weak));
    return data;
}

} // namespace

ReportData reportDataOf(const ArgumentMap& map) { return ReportMaker(map).run(); }

} // namespace cp
