#include "model/rendering/nodeshaper.h"

#include "model/base/extrakeys.h"
#include "model/map/statementorder.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/wording.h"

#include <algorithm>
#include <limits>

namespace cp {
namespace {

constexpr double nodeWidth = 216;
constexpr double mainWidth = 304;
constexpr double indentedWidth = 192; ///< in a stack under a first-level claim
constexpr double chanceHeight = 34;
constexpr int usualLines = 4;

/// Beside the role's name, for the marks at the end of its row; a box that is pinned later has the room of one.
double badgeRoom(const NodeShape& node)
{
    const int badges = (node.review == Review::Accepted ? 1 : 0) + (node.starred ? 1 : 0) + (node.hasNote ? 1 : 0);
    return 18 * std::max(1, badges);
}

} // namespace

NodeShaper::NodeShaper(bool wholeTexts)
    : m_mostLines(wholeTexts ? std::numeric_limits<int>::max() : usualLines), m_text(mapFont(nodeTextSize)), m_main(mapFont(mainTextSize, QFont::DemiBold)), m_role(mapFont(roleTextSize, QFont::Medium)),
      m_chance(mapFont(chanceTextSize, QFont::Medium))
{
}

double NodeShaper::widthAt(const Statement& statement, int depth)
{
    return statement.main ? mainWidth : depth > 1 ? indentedWidth : nodeWidth;
}

/// Looked up once: asking the translator for each of many boxes takes longer than wrapping its words.
const QString& NodeShaper::roleWord(const Statement& statement)
{
    QString& word = m_roleWords[2 * static_cast<int>(statement.role) + (statement.main ? 1 : 0)];
    if (word.isEmpty())
        word = wordFor(statement.role, statement.main);
    return word;
}

NodeShape NodeShaper::bare(const NodeShape& known)
{
    NodeShape node = known;
    node.rect.moveTo(0, 0);
    node.pinned = false;
    node.tab.clear();
    node.evenIf = false;
    node.dimmed = false;
    node.folded = 0;
    node.hiddenAbove = 0;
    return node;
}

QString NodeShaper::tab(const QString& words, double width) { return m_role.elided(words, width - 56); }

NodeShape NodeShaper::shape(const Statement& statement, int lane, double width)
{
    NodeShape node;
    node.id = statement.id;
    node.lane = lane;
    node.rank = orderKey(statement).first;
    node.role = statement.role;
    node.main = statement.main;
    node.hasNote = !statement.note.isEmpty();
    node.starred = statement.extra.value(extrakeys::star).toBool();
    node.review = statement.review;
    node.roleLabel = roleWord(statement);
    if (statement.attribution.kind != HolderKind::Author && !statement.attribution.holder.isEmpty())
        node.roleLabel += QStringLiteral(" \u00b7 ") + statement.attribution.holder;
    if (node.main)
        node.headline = statement.text.simplified();
    node.rightToLeft = statement.text.isRightToLeft();
    node.roleLabel = m_role.elided(node.roleLabel, width - 2 * nodePadX - 16 - badgeRoom(node));
    node.lines = (node.main ? m_main : m_text).wrapped(statement.text, width - 2 * nodePadX, m_mostLines);
    double height = nodePadY + roleLine + 6 + static_cast<double>(node.lines.size()) * (node.main ? mainLine : nodeLine) + nodePadY;
    if (statement.probability) {
        node.probability = statement.probability;
        node.range = rangeText(*statement.probability);
        node.phrase = m_chance.elided(quoted(statement.probability->phrase.simplified()), width - 2 * nodePadX - 84);
        height += chanceHeight;
    }
    node.rect = QRectF(0, 0, width, height);
    return node;
}

} // namespace cp
