#include "model/exchange/report.h"

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

/// Characters that Markdown would take as its own get a backslash; line ends become spaces.
QString escaped(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            safe += u' ';
        else if (QStringView(u"\\`*_{}[]<>#|").contains(c))
            safe += QString(u'\\') + c;
        else
            safe += c;
    }
    return safe;
}

QString percent(double value) { return QLocale::c().toString(value * 100, 'f', 0); }

class ReportWriter final {
public:
    explicit ReportWriter(const ArgumentMap& map);

    [[nodiscard]] QString write();

private:
    [[nodiscard]] QString letter(DocumentId id) const;
    [[nodiscard]] QString quoted(const Statement& statement) const;
    void addHead();
    void addLinks(const QString& heading, bool (*belongs)(const Link&));
    void addOnlyIn(const Document& document);

    const ArgumentMap& m_map;
    QHash<DocumentId, CodePointMap> m_codePoints;
    QString m_text;
};

ReportWriter::ReportWriter(const ArgumentMap& map) : m_map(map)
{
    for (const Document& document : map.documents())
        m_codePoints.insert(document.id, CodePointMap(document.text));
}

QString ReportWriter::letter(DocumentId id) const
{
    const auto& all = m_map.documents();
    const auto at = std::find_if(all.begin(), all.end(), [id](const Document& d) { return d.id == id; });
    return QString(QChar(u'A' + static_cast<int>((at - all.begin()) % 26)));
}

QString ReportWriter::quoted(const Statement& statement) const
{
    QString line = QStringLiteral("%1: “%2”").arg(letter(statement.document), escaped(statement.quote));
    if (const auto points = m_codePoints.constFind(statement.document); points != m_codePoints.constEnd()) {
        const Span span = points->toCodePoints(statement.span);
        line += QStringLiteral(" (%1–%2)").arg(span.start).arg(span.end);
    }
    if (statement.attribution.kind != HolderKind::Author)
        line += QStringLiteral(" — ") + escaped(statement.attribution.holder);
    if (statement.probability)
        line += QStringLiteral(" [%1: %2–%3 %]")
                    .arg(escaped(statement.probability->phrase), percent(statement.probability->low),
                         percent(statement.probability->high));
    return line;
}

void ReportWriter::addHead()
{
    m_text += QStringLiteral("# %1\n\n").arg(ReportText::tr("Comparison"));
    for (const Document& document : m_map.documents())
        m_text += QStringLiteral("- %1: %2 (%3)\n").arg(letter(document.id), escaped(document.title), escaped(document.source));
}

void ReportWriter::addLinks(const QString& heading, bool (*belongs)(const Link&))
{
    std::vector<const Link*> links;
    for (const Link& link : m_map.links()) {
        if (link.review != Review::Dismissed && belongs(link))
            links.push_back(&link);
    }
    std::stable_sort(links.begin(), links.end(), [](const Link* a, const Link* b) { return a->score > b->score; });
    m_text += QStringLiteral("\n## %1 (%2)\n").arg(heading).arg(links.size());
    for (const Link* link : links) {
        const QString why = link->nearMiss ? link->nearMiss->explanation : link->explanation;
        m_text += QStringLiteral("\n%1\n\n- %2\n- %3\n")
                      .arg(escaped(why), quoted(*m_map.find(link->a)), quoted(*m_map.find(link->b)));
    }
}

void ReportWriter::addOnlyIn(const Document& document)
{
    std::set<StatementId> linked;
    for (const Link& link : m_map.links()) {
        linked.insert(link.a);
        linked.insert(link.b);
    }
    m_text += QStringLiteral("\n## %1\n\n").arg(ReportText::tr("Main claims only in %1").arg(letter(document.id)));
    for (const Statement& statement : m_map.statements()) {
        if (statement.document == document.id && statement.main && !linked.contains(statement.id)
            && statement.review != Review::Dismissed)
            m_text += QStringLiteral("- %1\n").arg(quoted(statement));
    }
}

QString ReportWriter::write()
{
    addHead();
    addLinks(ReportText::tr("Contradictions"), [](const Link& link) { return link.kind == LinkKind::Contradict && !link.nearMiss; });
    addLinks(ReportText::tr("Agreements"), [](const Link& link) { return link.kind == LinkKind::Match && !link.nearMiss; });
    addLinks(ReportText::tr("Near misses"), [](const Link& link) { return link.nearMiss.has_value(); });
    for (const Document& document : m_map.documents())
        addOnlyIn(document);
    return m_text;
}

} // namespace

QString comparisonReport(const ArgumentMap& map) { return ReportWriter(map).write(); }

} // namespace cp
