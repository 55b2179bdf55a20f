#include "model/exchange/reportdata.h"

#include "model/base/names.h"
#include "model/documents/codepoints.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <algorithm>
#include <set>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

QString percent(double value) { return QLocale::c().toString(value * 100, 'f', 0); }

class ReportMaker final {
public:
    explicit ReportMaker(const ArgumentMap& map);
    [[nodiscard]] ReportData run();

private:
    [[nodiscard]] QString letter(DocumentId id) const;
    [[nodiscard]] ReportQuote quoteOf(const Statement& statement) const;
    [[nodiscard]] ReportPart links(const char* id, const QString& heading, bool (*belongs)(const ArgumentMap&, const Link&)) const;
    [[nodiscard]] ReportPart onlyIn(const Document& document) const;

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
            m_conditions[*target] += nameOf(*relation.condition).replace(u'-', u' ') + u' ' + map.find(source)->text.simplified();
    }
}

QString ReportMaker::letter(DocumentId id) const
{
    const auto& all = m_map.documents();
    const auto at = std::find_if(all.begin(), all.end(), [id](const Document& d) { return d.id == id; });
    return QString(QChar(u'A' + static_cast<int>((at - all.begin()) % 26)));
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
        quote.range = QStringLiteral("%1–%2 %").arg(percent(statement.probability->low), percent(statement.probability->high));
    }
    quote.conditions = m_conditions.value(statement.id);
    return quote;
}

ReportPart ReportMaker::links(const char* id, const QString& heading, bool (*belongs)(const ArgumentMap&, const Link&)) const
{
    std::vector<const Link*> chosen;
    for (const Link& link : m_map.links()) {
        if (link.review != Review::Dismissed && belongs(m_map, link))
            chosen.push_back(&link);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const Link* a, const Link* b) { return a->score > b->score; });
    ReportPart part{QString::fromLatin1(id), QStringLiteral("%1 (%2)").arg(heading).arg(chosen.size()), {}};
    for (const Link* link : chosen) {
        ReportEntry entry{link->nearMiss ? link->nearMiss->explanation : link->explanation, {}, {quoteOf(*m_map.find(link->a)), quoteOf(*m_map.find(link->b))}};
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
        linked.insert(link.a);
        linked.insert(link.b);
    }
    ReportPart part{QStringLiteral("only-in"), ReportText::tr("Main claims only in %1").arg(letter(document.id)), {}};
    for (const Statement& statement : m_map.statements()) {
        if (statement.document == document.id && statement.main && !linked.contains(statement.id) && statement.review != Review::Dismissed)
            part.entries.push_back({QString(), {}, {quoteOf(statement)}});
    }
    return part;
}

ReportData ReportMaker::run()
{
    ReportData data;
    data.title = ReportText::tr("Comparison");
    for (const Document& document : m_map.documents())
        data.sources.push_back({letter(document.id), document.title, document.source});
    data.parts.push_back(links("contradictions", ReportText::tr("Contradictions"), [](const ArgumentMap&, const Link& l) { return l.kind == LinkKind::Contradict && !l.nearMiss; }));
    data.parts.push_back(links("agreements", ReportText::tr("Agreements"), [](const ArgumentMap&, const Link& l) { return l.kind == LinkKind::Match && !l.nearMiss; }));
    data.parts.push_back(links("near-misses", ReportText::tr("Near misses"), [](const ArgumentMap&, const Link& l) { return l.nearMiss.has_value(); }));
    ReportPart chances = links("probabilities", ReportText::tr("Stated probabilities side by side"), [](const ArgumentMap& map, const Link& l) {
        return map.find(l.a)->probability && map.find(l.b)->probability;
    });
    if (!chances.entries.empty())
        data.parts.push_back(std::move(chances));
    for (const Document& document : m_map.documents())
        data.parts.push_back(onlyIn(document));
    return data;
}

} // namespace

ReportData reportDataOf(const ArgumentMap& map) { return ReportMaker(map).run(); }

} // namespace cp
