#include "app/commandline/summary.h"

#include "model/map/linkstrength.h"
#include "model/rendering/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <optional>

namespace cp::ui {
namespace {

constexpr int shownLinks = 8;

/// Context of the texts below for translators.
struct SummaryText {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

QString percent(double value) { return QLocale::c().toString(value * 100, 'f', 0); }

QString chance(const Statement& statement)
{
    if (!statement.probability)
        return {};
    const StatedProbability& p = *statement.probability;
    return QStringLiteral(" [“%1”, %2–%3 %]").arg(p.phrase, percent(p.low), percent(p.high));
}

size_t laneOf(const ArgumentMap& map, DocumentId id)
{
    const auto& all = map.documents();
    return static_cast<size_t>(
        std::find_if(all.begin(), all.end(), [id](const Document& d) { return d.id == id; }) - all.begin());
}

QString letter(size_t lane) { return QString(QChar(u'A' + static_cast<int>(lane % 26))); }

QString documentLines(const ArgumentMap& map, const Document& document, size_t lane)
{
    int count = 0;
    QString mains;
    for (const Statement& statement : map.statements()) {
        if (statement.document != document.id)
            continue;
        ++count;
        if (statement.main)
            mains += QStringLiteral("   %1%2\n").arg(statement.text, chance(statement));
    }
    return QStringLiteral("%1  %2 (%3)\n").arg(letter(lane), document.title, SummaryText::tr("%n statement(s)", nullptr, count)) + mains;
}

QString linkLines(const ArgumentMap& map, const Link& link)
{
    const Statement* a = map.find(link.a);
    const Statement* b = map.find(link.b);
    const QString sign = link.kind == LinkKind::Match ? QStringLiteral("=") : QStringLiteral("≠");
    return QStringLiteral("%1 %2: %3\n  %4: %5\n  %6\n")
        .arg(sign, letter(laneOf(map, a->document)), a->text, letter(laneOf(map, b->document)), b->text,
             explanationOf(link));
}

} // namespace

QString summary(const ArgumentMap& map)
{
    QString text;
    for (size_t i = 0; i < map.documents().size(); ++i)
        text += documentLines(map, map.documents()[i], i);
    std::vector<const Link*> links;
    int matches = 0;
    int contradictions = 0;
    for (const Link& link : map.links()) {
        if (link.kind == LinkKind::Related || link.nearMiss)
            continue;
        links.push_back(&link);
        if (!isWeak(link, usualLinkScore))
            ++(link.kind == LinkKind::Match ? matches : contradictions);
    }
    if (map.documents().size() < 2)
        return text;
    std::stable_sort(links.begin(), links.end(), [](const Link* a, const Link* b) { return a->score > b->score; });
    text += QLatin1Char('\n') + SummaryText::tr("%n match(es)", nullptr, matches) + QStringLiteral(", ")
        + SummaryText::tr("%n contradiction(s)", nullptr, contradictions) + QLatin1Char('\n');
    const auto weaker = std::find_if(links.begin(), links.end(), [](const Link* link) { return isWeak(*link, usualLinkScore); });
    for (auto link = links.begin(); link != links.end() && link - links.begin() < shownLinks; ++link) {
        if (link == weaker)
            text += SummaryText::tr("%n weaker proposal(s), often wrong", nullptr, static_cast<int>(links.end() - weaker)) + QLatin1Char('\n');
        text += linkLines(map, **link);
    }
    return text;
}

std::optional<Error> nothingToMap(const ArgumentMap& map)
{
    const auto& documents = map.documents();
    for (size_t i = 0; i < documents.size(); ++i) {
        const bool argues = std::any_of(map.statements().begin(), map.statements().end(), [&](const Statement& s) {
            return s.document == documents[i].id && s.role != Role::Context;
        });
        if (!argues)
            return Error{ErrorCode::Empty, SummaryText::tr("No claims were found in “%1”: its %n sentence(s) were read and none argues for anything. "
                                              "Nothing was written. Leave it out, or choose another text.",
                                              nullptr, static_cast<int>(documents[i].sentences.size()))
                                               .arg(documents[i].source)};
        for (size_t j = 0; j < i; ++j) {
            if (documents[i].sha256 == documents[j].sha256)
                return Error{ErrorCode::Unsupported, SummaryText::tr("“%1” and “%2” are the same text, so there is nothing to compare. Nothing was "
                                                       "written. Choose two different articles.")
                                                        .arg(documents[j].source, documents[i].source)};
        }
    }
    return std::nullopt;
}

} // namespace cp::ui
