#include "model/exchange/aifspeech.h"
#include "model/exchange/formats.h"

#include <QCoreApplication>
#include <algorithm>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct LossText {
    Q_DECLARE_TR_FUNCTIONS(LossText)
};

template <typename Things, typename Test>
int countIf(const Things& things, Test test)
{
    return static_cast<int>(std::count_if(things.begin(), things.end(), test));
}

bool isSupport(const Relation& relation) { return relation.kind == RelationKind::Supports; }

int countOf(const Workspace& workspace, MapPart part)
{
    const ArgumentMap& map = workspace.map;
    const auto statements = [&map](auto test) { return countIf(map.statements(), test); };
    const auto relations = [&map](auto test) { return countIf(map.relations(), test); };
    const auto links = [&map](auto test) { return countIf(map.links(), test); };
    switch (part) {
    case MapPart::Texts: return static_cast<int>(map.documents().size());
    case MapPart::Quotes: return statements([](const Statement& s) { return !s.quote.isEmpty(); });
    case MapPart::Roles: return statements([](const Statement&) { return true; });
    case MapPart::Chances: return statements([](const Statement& s) { return s.probability.has_value(); });
    case MapPart::Holders: return statements([](const Statement& s) { return s.attribution.kind != HolderKind::Author; });
    case MapPart::Relations:
        return relations([](const Relation& r) { return r.kind != RelationKind::ConditionOf && r.sources.size() == 1 && std::holds_alternative<StatementId>(r.target); });
    case MapPart::Conditions: return relations([](const Relation& r) { return r.kind == RelationKind::ConditionOf; });
    case MapPart::LinkedPremises: return relations([](const Relation& r) { return r.sources.size() > 1 && isSupport(r); });
    case MapPart::LinkedAttacks: return relations([](const Relation& r) { return r.sources.size() > 1 && !isSupport(r); });
    case MapPart::Undercuts: return relations([](const Relation& r) { return std::holds_alternative<RelationId>(r.target); });
    case MapPart::Links: return links([](const Link& l) { return !l.nearMiss; });
    case MapPart::LinkReasons: return links([](const Link& l) { return !l.nearMiss && (!l.reasons.empty() || !l.alignment.empty()); });
    case MapPart::NearMisses: return links([](const Link& l) { return l.nearMiss.has_value(); });
    case MapPart::Notes: return statements([](const Statement& s) { return !s.note.isEmpty() || !s.tags.isEmpty(); });
    case MapPart::Places: return static_cast<int>(map.boxes().size());
    case MapPart::Dialogue: return speechSteps(workspace.extra.value(QLatin1String(aifSpeechKey)).toObject());
    case MapPart::Dismissed:
        return statements([](const Statement& s) { return s.review == Review::Dismissed; })
            + relations([](const Relation& r) { return r.review == Review::Dismissed; }) + links([](const Link& l) { return l.review == Review::Dismissed; });
    }
    return 0;
}

QString nameOf(MapPart part, int n)
{
    switch (part) {
    case MapPart::Texts: return LossText::tr("%Ln whole text(s), with the words around statements", nullptr, n);
    case MapPart::Quotes: return LossText::tr("%Ln quote(s) with their places", nullptr, n);
    case MapPart::Roles: return LossText::tr("%Ln role(s)", nullptr, n);
    case MapPart::Chances: return LossText::tr("%Ln stated probability(ies)", nullptr, n);
    case MapPart::Holders: return LossText::tr("%Ln holder(s)", nullptr, n);
    case MapPart::Relations: return LossText::tr("%Ln relation(s) between statements", nullptr, n);
    case MapPart::Conditions: return LossText::tr("%Ln condition(s)", nullptr, n);
    case MapPart::LinkedPremises: return LossText::tr("%Ln group(s) of linked premises", nullptr, n);
    case MapPart::LinkedAttacks: return LossText::tr("%Ln group(s) of linked objections", nullptr, n);
    case MapPart::Undercuts: return LossText::tr("%Ln relation(s) to an inference", nullptr, n);
    case MapPart::Links: return LossText::tr("%Ln link(s) between documents", nullptr, n);
    case MapPart::LinkReasons: return LossText::tr("the reasons of %Ln link(s)", nullptr, n);
    case MapPart::NearMisses: return LossText::tr("%Ln near miss(es)", nullptr, n);
    case MapPart::Notes: return LossText::tr("notes and tags of %Ln statement(s)", nullptr, n);
    case MapPart::Places: return LossText::tr("%Ln place(s) on the canvas", nullptr, n);
    case MapPart::Dialogue: return LossText::tr("%Ln locution(s) and step(s) of a dialogue", nullptr, n);
    case MapPart::Dismissed: return LossText::tr("%Ln dismissed thing(s)", nullptr, n);
    }
    return {};
}

QString bentText(MapPart part, int n)
{
    return part == MapPart::Undercuts ? LossText::tr("%Ln undercut(s) become attacks.", nullptr, n)
                                      : LossText::tr("%Ln group(s) of linked premises become single reasons.", nullptr, n);
}

/// In the order of MapPart.
constexpr const char* partNames[mapPartCount] = {
    QT_TRANSLATE_NOOP("LossText", "texts"), QT_TRANSLATE_NOOP("LossText", "quotes"), QT_TRANSLATE_NOOP("LossText", "roles"),
    QT_TRANSLATE_NOOP("LossText", "probabilities"), QT_TRANSLATE_NOOP("LossText", "holders"), QT_TRANSLATE_NOOP("LossText", "relations"), QT_TRANSLATE_NOOP("LossText", "conditions"),
    QT_TRANSLATE_NOOP("LossText", "linked premises"), QT_TRANSLATE_NOOP("LossText", "linked objections"), QT_TRANSLATE_NOOP("LossText", "undercuts"),
    QT_TRANSLATE_NOOP("LossText", "links"), QT_TRANSLATE_NOOP("LossText", "link reasons"), QT_TRANSLATE_NOOP("LossText", "near misses"),
    QT_TRANSLATE_NOOP("LossText", "notes, tags"), QT_TRANSLATE_NOOP("LossText", "places"), QT_TRANSLATE_NOOP("LossText", "dialogue"), QT_TRANSLATE_NOOP("LossText", "dismissed")};

const char* nameOf(Keeping keeping)
{
    switch (keeping) {
    case Keeping::Shown: return QT_TRANSLATE_NOOP("LossText", "yes");
    case Keeping::Own: return QT_TRANSLATE_NOOP("LossText", "own");
    case Keeping::Bent: return QT_TRANSLATE_NOOP("LossText", "bent");
    case Keeping::Lost: break;
    }
    return "–";
}

} // namespace

QStringList losses(const Workspace& workspace, const Format& format)
{
    QStringList lost, own, sentences;
    if (format.kind != Format::Kind::Map)
        return {};
    for (size_t i = 0; i < mapPartCount; ++i) {
        const auto part = static_cast<MapPart>(i);
        const int count = format.keeps[i] == Keeping::Shown ? 0 : countOf(workspace, part);
        if (count == 0)
            continue;
        switch (format.keeps[i]) {
        case Keeping::Lost: lost += nameOf(part, count); break;
        case Keeping::Own: own += nameOf(part, count); break;
        case Keeping::Bent: sentences += bentText(part, count); break;
        case Keeping::Shown: break;
        }
    }
    if (!lost.isEmpty())
        sentences += LossText::tr("Left out: %1.").arg(lost.join(QStringLiteral(", ")));
    if (!own.isEmpty())
        sentences += LossText::tr("Only Counterpoint reads back: %1.").arg(own.join(QStringLiteral(", ")));
    return sentences;
}

QString formatTitle(const Format& format)
{
    static const std::pair<const char*, const char*> titles[] = {
        {"cpw", QT_TRANSLATE_NOOP("LossText", "Counterpoint workspace")}, {"json", QT_TRANSLATE_NOOP("LossText", "Counterpoint JSON")},
        {"aif", QT_TRANSLATE_NOOP("LossText", "AIF for AIFdb")}, {"xaif", QT_TRANSLATE_NOOP("LossText", "xAIF for OVA")},
        {"argdown", QT_TRANSLATE_NOOP("LossText", "Argdown")}, {"strict", QT_TRANSLATE_NOOP("LossText", "Argdown, strict")},
        {"sadface", QT_TRANSLATE_NOOP("LossText", "SADFace")}, {"graphml", QT_TRANSLATE_NOOP("LossText", "GraphML")},
        {"yed", QT_TRANSLATE_NOOP("LossText", "GraphML for yEd")}, {"dot", QT_TRANSLATE_NOOP("LossText", "Graphviz DOT")},
        {"csv", QT_TRANSLATE_NOOP("LossText", "CSV: statements and edges")}, {"nodes", QT_TRANSLATE_NOOP("LossText", "CSV: statements")},
        {"edges", QT_TRANSLATE_NOOP("LossText", "CSV: edges")}, {"mm", QT_TRANSLATE_NOOP("LossText", "FreeMind or Freeplane mind map")},
        {"opml", QT_TRANSLATE_NOOP("LossText", "OPML outline")}, {"outline", QT_TRANSLATE_NOOP("LossText", "Markdown outline")},
        {"canvas", QT_TRANSLATE_NOOP("LossText", "JSON Canvas for Obsidian")}, {"annotations", QT_TRANSLATE_NOOP("LossText", "Web annotations")},
        {"svg", QT_TRANSLATE_NOOP("LossText", "SVG picture")}, {"png", QT_TRANSLATE_NOOP("LossText", "PNG picture")},
        {"pdf", QT_TRANSLATE_NOOP("LossText", "PDF page")}, {"md", QT_TRANSLATE_NOOP("LossText", "Comparison report")},
        {"html", QT_TRANSLATE_NOOP("LossText", "Comparison report as a web page")}, {"report.csv", QT_TRANSLATE_NOOP("LossText", "Comparison report as CSV")}};
    const auto at = std::find_if(std::begin(titles), std::end(titles), [&format](const auto& row) { return format.id == QLatin1String(row.first); });
    return at == std::end(titles) ? format.id : QCoreApplication::translate("LossText", at->second);
}

QString partTitle(MapPart part) { return QCoreApplication::translate("LossText", partNames[static_cast<size_t>(part)]); }

QString keepingTitle(Keeping keeping) { return QCoreApplication::translate("LossText", nameOf(keeping)); }

QString keepingTable()
{
    QString table = QStringLiteral("| format | in | out |");
    QString rule = QStringLiteral("|---|---|---|");
    for (const char* part : partNames) {
        table += QStringLiteral(" %1 |").arg(QLatin1String(part));
        rule += QStringLiteral("---|");
    }
    table += u'\n' + rule + u'\n';
    for (const Format& format : formats()) {
        if (format.kind != Format::Kind::Map)
            continue;
        table += QStringLiteral("| %1 (%2) | %3 | %4 |").arg(format.id, format.suffixes.join(QStringLiteral(", ")), format.read ? QStringLiteral("yes") : QStringLiteral("–"), format.write ? QStringLiteral("yes") : QStringLiteral("–"));
        for (const Keeping keeping : format.keeps)
            table += QStringLiteral(" %1 |").arg(format.write ? QString::fromUtf8(nameOf(keeping)) : QString());
        table += u'\n';
    }
    return table;
}

} // namespace cp
