#include "model/base/names.h"

#include <QStringView>
#include <array>

namespace cp {
namespace {

template <typename Enum>
struct Names;

// Each table is in the order of its enum; a missing row would shift the rest, so the size is checked
// where the last enumerator is known.
#define CP_NAMES(Enum, Last, ...)                                                                        \
    template <>                                                                                          \
    struct Names<Enum> {                                                                                 \
        static constexpr std::array table{__VA_ARGS__};                                                  \
        static_assert(table.size() == static_cast<size_t>(Enum::Last) + 1);                              \
    };

CP_NAMES(Role, Context, "claim", "premise", "condition", "context")
CP_NAMES(RelationKind, Elaborates, "supports", "attacks", "undercuts", "condition-of", "elaborates")
CP_NAMES(ConditionKind, DependsOn, "if", "unless", "only-if", "even-if", "when", "depends-on")
CP_NAMES(ProbabilityKind, Hearsay, "likelihood", "consensus", "confidence", "hearsay")
CP_NAMES(HolderKind, Reports, "author", "person", "group", "reports")
CP_NAMES(LinkKind, Related, "match", "contradict", "related")
CP_NAMES(Reason, Opposition, "negation", "antonym", "number", "time", "place", "probability", "condition", "modality",
         "quantifier", "attribution", "paraphrase", "opposition")
CP_NAMES(AlignmentType, Condition, "equal", "paraphrase", "antonym", "negation", "number", "time", "probability",
         "condition")
CP_NAMES(NearMissReason, Revision, "period", "scope", "condition", "attribution", "revision")
CP_NAMES(Origin, Imported, "extracted", "manual", "imported")
CP_NAMES(Review, Dismissed, "pending", "accepted", "dismissed")
#undef CP_NAMES

template <typename Enum>
QString lookUp(Enum value)
{
    return QString::fromLatin1(Names<Enum>::table.at(static_cast<size_t>(value)));
}

QString lettered(char letter, int value)
{
    return QLatin1Char(letter) + QString::number(value);
}

} // namespace

QString nameOf(Role v) { return lookUp(v); }
QString nameOf(RelationKind v) { return lookUp(v); }
QString nameOf(ConditionKind v) { return lookUp(v); }
QString nameOf(ProbabilityKind v) { return lookUp(v); }
QString nameOf(HolderKind v) { return lookUp(v); }
QString nameOf(LinkKind v) { return lookUp(v); }
QString nameOf(Reason v) { return lookUp(v); }
QString nameOf(AlignmentType v) { return lookUp(v); }
QString nameOf(NearMissReason v) { return lookUp(v); }
QString nameOf(Origin v) { return lookUp(v); }
QString nameOf(Review v) { return lookUp(v); }

QString nameOf(DocumentId id) { return lettered('d', id.value); }
QString nameOf(StatementId id) { return lettered('s', id.value); }
QString nameOf(RelationId id) { return lettered('r', id.value); }
QString nameOf(LinkId id) { return lettered('l', id.value); }

template <typename Enum>
std::optional<Enum> fromName(QStringView name)
{
    constexpr auto& table = Names<Enum>::table;
    for (size_t i = 0; i < table.size(); ++i) {
        if (name == QLatin1String(table[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

template std::optional<Role> fromName(QStringView);
template std::optional<RelationKind> fromName(QStringView);
template std::optional<ConditionKind> fromName(QStringView);
template std::optional<ProbabilityKind> fromName(QStringView);
template std::optional<HolderKind> fromName(QStringView);
template std::optional<LinkKind> fromName(QStringView);
template std::optional<Reason> fromName(QStringView);
template std::optional<AlignmentType> fromName(QStringView);
template std::optional<NearMissReason> fromName(QStringView);
template std::optional<Origin> fromName(QStringView);
template std::optional<Review> fromName(QStringView);

} // namespace cp
