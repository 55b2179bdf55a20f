#include "model/documents/htmlcontent.h"

#include <algorithm>

namespace cp {
namespace {

/// Of characters without white space, so about one line and a half of print.
constexpr int shortestParagraph = 70;
/// What must remain when readers' comments, however long, are dropped.
constexpr int shortestArticle = 250;

size_t at(int index) { return static_cast<size_t>(index); }

/// What stands in one block itself, in its inline elements included, in blocks inside it not.
struct OwnText {
    int text = 0;
    int linkText = 0;
    int stops = 0;

    [[nodiscard]] int prose() const { return text >= shortestParagraph && stops > 0 && linkText * 2 < text ? text : 0; }
};

void countText(const HtmlTree& tree, const HtmlNode& node, bool inLink, OwnText& block, HtmlMeasure& measure)
{
    for (qsizetype i = node.bytes.start; i < node.bytes.end; ++i) {
        const char c = tree.characters[i];
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        measure.text += !blank;
        block.stops += c == '.' || c == '?' || c == '!' || c == ',';
    }
    measure.linkText = inLink ? measure.text : 0;
    block.text += measure.text;
    block.linkText += measure.linkText;
}

/// What a node has counts for all that it stands in; children come after their parents.
void addToParents(const HtmlTree& tree, const std::vector<OwnText>& own, std::vector<HtmlMeasure>& measures)
{
    for (size_t i = measures.size(); i-- > 0;) {
        measures[i].prose += own[i].prose();
        if (i == 0)
            break;
        HtmlMeasure& parent = measures[at(tree.nodes[i].parent)];
        parent.text += measures[i].text;
        parent.linkText += measures[i].linkText;
        parent.links += measures[i].links;
        parent.prose += measures[i].prose;
    }
}

std::vector<HtmlMeasure> measured(const HtmlTree& tree, const std::vector<bool>& isDropped)
{
    const size_t count = tree.nodes.size();
    std::vector<HtmlMeasure> measures(count);
    std::vector<OwnText> own(count);
    std::vector<size_t> blockOf(count, 0);
    std::vector<bool> inLink(count, false);
    for (size_t i = 1; i < count; ++i) {
        const HtmlNode& node = tree.nodes[i];
        if (isDropped[i]) {
            i = at(node.end) - 1;
            continue;
        }
        blockOf[i] = isBlockLevel(node.tag) ? i : blockOf[at(node.parent)];
        inLink[i] = node.tag == HtmlTag::Anchor || inLink[at(node.parent)];
        measures[i].links = node.tag == HtmlTag::Anchor;
        if (node.tag == HtmlTag::Text)
            countText(tree, node, inLink[i], own[blockOf[i]], measures[i]);
    }
    addToParents(tree, own, measures);
    return measures;
}

std::vector<bool> unlikelyParts(const HtmlTree& tree, const std::vector<HtmlMeasure>& measures)
{
    std::vector<bool> isDropped(tree.nodes.size(), false);
    const int whole = measures[0].prose;
    for (size_t i = 1; i < tree.nodes.size(); ++i) {
        const HtmlNode& node = tree.nodes[i];
        const int prose = measures[i].prose;
        const bool few = prose == 0 || prose * 2 < whole;
        const bool comments = node.isComments && (few || whole - prose >= shortestArticle);
        if ((node.isUnlikely && few) || comments) {
            isDropped[i] = true;
            i = at(node.end) - 1;
        }
    }
    return isDropped;
}

/// The smallest declared article that holds about as much prose as the largest one, if that is much of the page.
int declaredArticle(const HtmlTree& tree, const HtmlContent& content)
{
    int most = 0;
    for (size_t i = 1; i < tree.nodes.size(); ++i) {
        if (tree.nodes[i].tag == HtmlTag::Article)
            most = std::max(most, content.measures[i].prose);
    }
    if (most == 0 || most * 5 < content.measures[0].prose * 2)
        return -1;
    int chosen = -1;
    for (size_t i = 1; i < tree.nodes.size(); ++i) {
        const bool enough = tree.nodes[i].tag == HtmlTag::Article && content.measures[i].prose * 5 >= most * 4;
        if (enough && (chosen < 0 || content.measures[i].text < content.measures[at(chosen)].text))
            chosen = static_cast<int>(i);
    }
    return chosen;
}

bool isBox(HtmlTag tag)
{
    return tag == HtmlTag::Block || tag == HtmlTag::Section || tag == HtmlTag::Article || tag == HtmlTag::Cell
        || tag == HtmlTag::Row || tag == HtmlTag::Inline;
}

/// Walks down while one box holds most of the prose; a paragraph itself is not a box for others.
int densestBox(const HtmlTree& tree, const HtmlContent& content)
{
    int box = 0;
    int before = 0;
    for (int i = 1; i < tree.nodes[at(box)].end;) {
        const HtmlNode& node = tree.nodes[at(i)];
        const bool most = content.measures[at(i)].prose * 10 >= content.measures[0].prose * 7;
        if (most && isBox(node.tag) && !content.isDropped[at(i)]) {
            before = box;
            box = i++;
        } else {
            i = std::max(node.end, i + 1);
        }
    }
    // Without a block inside, it is the paragraph of an article with only one.
    const auto begin = tree.nodes.begin() + box + 1;
    const bool hasBlock = std::any_of(begin, tree.nodes.begin() + std::max(box + 1, tree.nodes[at(box)].end),
                                      [](const HtmlNode& node) { return isBlockLevel(node.tag) || node.tag == HtmlTag::Break; });
    return hasBlock ? box : before;
}

} // namespace

bool isBlockLevel(HtmlTag tag)
{
    return tag != HtmlTag::Text && tag != HtmlTag::Inline && tag != HtmlTag::Anchor && tag != HtmlTag::Break
        && tag != HtmlTag::Code;
}

HtmlContent wholePage(const HtmlTree& tree)
{
    HtmlContent content;
    content.isDropped.assign(tree.nodes.size(), false);
    content.measures = measured(tree, content.isDropped);
    return content;
}

HtmlContent findArticle(const HtmlTree& tree)
{
    HtmlContent content = wholePage(tree);
    content.isDropped = unlikelyParts(tree, content.measures);
    content.measures = measured(tree, content.isDropped);
    if (content.measures[0].prose == 0)
        return content;
    const int declared = declaredArticle(tree, content);
    content.root = declared >= 0 ? declared : densestBox(tree, content);
    return content;
}

} // namespace cp
