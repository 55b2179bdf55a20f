#include "model/exchange/reportdata.h"

#include "model/base/letters.h"
#include "model/base/names.h"
#include "model/documents/codepoints.h"
#include "model/map/linkstrength.h"
#include "model/rendering/wording.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <set>

namespace cp {
namespace {

/// What articles agree or differ in, as far as anybody or the score vouches for it.
bool counts(const Link& link) { return !link.nearMiss && !isWeak(link, usualLinkScore); }

QString explained(const ArgumentMap&, const Link& link) { return explanationOf(link); }

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
    [[nodiscard]] ReportPart links(const char* id, const QString& heading, bool (*belongs)(const ArgumentMap&, const Link&), QString (*why)(const ArgumentMap&, const Link&) = explained) const;
    [[nodiscard]] ReportPart chances() const;
    [[nodiscard]] ReportPart onlyIn(const Document& document) const;
    [[nodiscard]] QStringList remarks() const;

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
            m_conditions[*target] += nameOf(*relation.condition).replace(u'-', u' ') + u' ' + wordsInside(*map.find(source));
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

ReportPart ReportMaker::links(const char* id, const QString& heading, bool (*belongs)(const ArgumentMap&, const Link&), QString (*why)(const ArgumentMap&, const Link&)) const
{
    std::vector<const Link*> chosen;
    for (const Link& link : m_map.links()) {
        if (link.review != Review::Dismissed && belongs(m_map, link))
            chosen.push_back(&link);
    }
    std::stable_sort(chosen.begin(), chosen.end(), goesBefore);
    ReportPart part{QString::fromLatin1(id), QStringLiteral("%1 (%2)").arg(heading).arg(chosen.size()), {}};
    for (const Link* link : chosen) {
        ReportEntry entry{why(m_map, *link), {}, link->review, link->score,
                          {quoteOf(*m_map.find(link->a)), quoteOf(*m_map.find(link->b))}};
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
    ReportPart part{QStringLiteral("only-in-") + where.toLower(), ReportText::tr("Main claims only in %1").arg(where), {}};
    for (const Statement& statement : m_map.statements()) {
        if (statement.document == document.id && statement.main && !linked.contains(statement.id) && statement.review != Review::Dismissed)
            part.entries.push_back({QString(), {}, {}, 0, {quoteOf(statement)}});
    }
    return part;
}

/// The pairs whose sides both say how sure they are.
ReportPart ReportMaker::chances() const
{
    const auto bothSay = [](const ArgumentMap& map, const Link& link) { return !isWeak(link, usualLinkScore) && map.find(link.a)->probability && map.find(link.b)->probability; };
    return links("probabilities", ReportText::tr("Stated probabilities side by side"), bothSay, distance);
}

QStringList ReportMaker::remarks() const
{
    QStringList all{ReportText::tr("The two numbers after a quote are where it starts and ends in the article's text, counted in characters.")};
    const auto open = std::count_if(m_map.links().begin(), m_map.links().end(), [](const Link& link) { return link.review == Review::Pending; });
    if (open > 0)
        all += ReportText::tr("%n pair(s) were found by the program and judged by nobody yet: they are marked as not reviewed, and may be wrong. The score says how sure the program is, from 0 to 1.", nullptr, static_cast<int>(open));
    return all;
}

ReportData ReportMaker::run()
{
    ReportData data;
    data.title = ReportText::tr("Comparison");
    data.remarks = remarks();
    for (const Document& document : m_map.documents())
        data.sources.push_back({letter(document.id), document.title, document.source});
    data.parts.push_back(links("contradictions", ReportText::tr("Contradictions"), [](const ArgumentMap&, const Link& l) { return l.kind == LinkKind::Contradict && counts(l); }));
    data.parts.push_back(links("agreements", ReportText::tr("Agreements"), [](const ArgumentMap&, const Link& l) { return l.kind == LinkKind::Match && counts(l); }));
    data.parts.push_back(links("near-misses", ReportText::tr("Near misses"), [](const ArgumentMap&, const Link& l) { return l.nearMiss.has_value(); }));
    data.parts.push_back(chances());
    for (const Document& document : m_map.documents())
        data.parts.push_back(onlyIn(document));
    ReportPart weak = links("weak", ReportText::tr("Weak proposals"), [](const ArgumentMap&, const Link& l) { return isWeak(l, usualLinkScore) && l.kind != LinkKind::Related; });
    if (!weak.entries.empty())
        data.parts.push_back(std::move(weak));
    return data;
}

} // namespace

ReportData reportDataOf(const ArgumentMap& map) { return ReportMaker(map).run(); }

} // namespace cp
