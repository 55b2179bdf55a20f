#pragma once

#include "model/base/result.h"
#include "model/base/span.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace cp {

/// What an element does to the text in it; elements with the same effect share a name.
enum class HtmlTag {
    Text,      ///< no element but a run of characters
    Inline,    ///< span, em and all that is unknown
    Anchor,    ///< a link (with an address)
    Break,     ///< br
    Block,     ///< div, p and the like
    Section,   ///< section, td and other boxes that may hold an article
    Article,   ///< article, main, or what is declared to be the body of an article
    Heading,   ///< h2 to h6
    MainHeading,
    List,      ///< ul, ol, dl
    ListItem,
    Quotation,
    Caption,
    Row,
    Cell,
    Preformatted,
    Code,
};

/// One element or run of text. Nodes are stored in document order, so that [index, end) is the subtree.
struct HtmlNode {
    HtmlTag tag = HtmlTag::Text;
    int parent = -1;
    int end = 0;
    bool isUnlikely = false; ///< its class, id or role says that it is no part of an article
    bool isComments = false; ///< the same, for what readers wrote
    Span bytes;              ///< of a Text node, in HtmlTree::characters
};

/// A page without what is never read: scripts, styles, controls, navigation, hidden and struck-out parts.
struct HtmlTree {
    std::vector<HtmlNode> nodes; ///< nodes[0] is the root
    QByteArray characters;       ///< UTF-8
    QString title;               ///< of the head
    QString sharedTitle;         ///< og:title
    QString siteName;            ///< og:site_name

    [[nodiscard]] QString textOf(const HtmlNode& node) const;
};

/// Parses tags as browsers do, however incomplete or misnested, in time and memory linear in the page, nesting
/// included. Error: Damaged, when the tags would take far too long (tens of thousands of attributes, end tags without a start).
[[nodiscard]] Result<HtmlTree> parseHtml(const QByteArray& utf8, const QString& name);

/// The character set that a page names in its head, empty if none.
[[nodiscard]] QByteArray declaredCharset(const QByteArray& bytes);

} // namespace cp
