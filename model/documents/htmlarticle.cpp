#include "model/documents/htmlarticle.h"

#include "model/documents/decode.h"
#include "model/documents/htmlcontent.h"
#include "model/documents/htmltitle.h"

#include <QSet>

namespace cp {
namespace {

/// Stands for <br> until a block is complete.
constexpr QChar lineBreak(0x2028);

size_t at(int index) { return static_cast<size_t>(index); }

/// The pieces of a block: parted at two breaks in a row, or at one after the end of a sentence.
QStringList piecesOf(const QString& block)
{
    QStringList pieces(QString{});
    bool wasBreak = false;
    for (const QString& raw : block.split(lineBreak)) {
        const QString line = raw.simplified();
        QString& last = pieces.back();
        const bool sentenceEnded = last.endsWith(u'.') || last.endsWith(u'?') || last.endsWith(u'!') || last.endsWith(u'”');
        if (line.isEmpty() || wasBreak || sentenceEnded)
            pieces.push_back(line);
        else
            last += last.isEmpty() ? line : u' ' + line;
        wasBreak = line.isEmpty();
    }
    pieces.removeAll(QString());
    return pieces;
}

/// Walks the article's nodes in order and writes a paragraph whenever a block starts or ends.
class ArticleWriter final {
public:
    ArticleWriter(const HtmlTree& tree, const HtmlContent& content, HtmlScope scope)
        : m_tree(tree), m_content(content), m_scope(scope), m_title(headlineOf(tree, content))
    {
    }

    ArticleText write()
    {
        const int first = m_content.root;
        const int end = m_tree.nodes[at(first)].end;
        m_open.push_back({end, ParagraphKind::Body, true, false});
        for (int i = first + 1; i < end;) {
            closeUntil(i);
            i = visit(i);
        }
        flush();
        if (m_builder.size() == 0)
            return {};
        return m_builder.take(m_title);
    }

private:
    struct Open {
        int end = 0;
        ParagraphKind kind = ParagraphKind::Body;
        bool isBlock = false;
        bool isPreformatted = false;
    };

    /// Handles one node; gives the next one to visit.
    int visit(int i)
    {
        const HtmlNode& node = m_tree.nodes[at(i)];
        if (node.tag == HtmlTag::Text) {
            m_text += cleanCharacters(m_tree.textOf(node));
            m_linkText += m_content.measures[at(i)].linkText;
            m_allText += m_content.measures[at(i)].text;
            return i + 1;
        }
        if (node.tag == HtmlTag::Break)
            m_text += m_open.back().isPreformatted ? QChar(u'\n') : lineBreak;
        if (isLeftOut(i)) {
            if (isBlockLevel(node.tag))
                flush();
            return node.end;
        }
        open(node, i);
        return i + 1;
    }

    void open(const HtmlNode& node, int i)
    {
        const Open& around = m_open.back();
        const bool isCellOfRow = node.tag == HtmlTag::Cell && around.kind == ParagraphKind::Furniture;
        const bool isBlock = isBlockLevel(node.tag) && !isCellOfRow;
        if (isBlock)
            flush();
        if (isCellOfRow && m_allText > 0)
            m_text += QStringLiteral(" | ");
        const bool preformatted = around.isPreformatted || node.tag == HtmlTag::Preformatted;
        m_open.push_back({node.end, kindOf(node, i, around.kind), isBlock, preformatted});
    }

    ParagraphKind kindOf(const HtmlNode& node, int i, ParagraphKind around) const
    {
        const int prose = m_content.measures[at(i)].prose;
        if (around == ParagraphKind::Furniture)
            return around;
        switch (node.tag) {
        case HtmlTag::Heading:
        case HtmlTag::MainHeading: return ParagraphKind::Heading;
        case HtmlTag::Caption: return ParagraphKind::Furniture;
        case HtmlTag::Row: return prose == 0 ? ParagraphKind::Furniture : around;
        case HtmlTag::ListItem: return around == ParagraphKind::Body ? ParagraphKind::ListItem : around;
        // Old pages set their whole text in with blockquote.
        case HtmlTag::Quotation: return prose * 2 > m_content.measures[at(m_content.root)].prose ? around : ParagraphKind::Quotation;
        case HtmlTag::Code: return m_open.back().isPreformatted ? ParagraphKind::Furniture : around;
        default: return around;
        }
    }

    /// In a saved page, boxes without prose that are mainly links: menus, related articles, tags.
    bool isLeftOut(int i) const
    {
        const HtmlTag tag = m_tree.nodes[at(i)].tag;
        if (m_content.isDropped[at(i)])
            return true;
        if (m_scope == HtmlScope::ArticleOnly || !isBlockLevel(tag) || tag == HtmlTag::Heading || tag == HtmlTag::MainHeading)
            return false;
        const HtmlMeasure& measure = m_content.measures[at(i)];
        return measure.prose == 0 && measure.links >= 2 && measure.linkText * 5 > measure.text * 3;
    }

    void closeUntil(int i)
    {
        while (m_open.size() > 1 && m_open.back().end <= i) {
            // Code in preformatted text is furniture; what follows it in the block may not be.
            if (m_open.back().isBlock || m_open[m_open.size() - 2].kind != m_open.back().kind)
                flush();
            m_open.pop_back();
        }
    }

    void flush()
    {
        const QString block = std::exchange(m_text, {});
        const bool isLink = m_linkText * 5 > m_allText * 3;
        m_linkText = 0;
        m_allText = 0;
        ParagraphKind kind = m_open.back().kind;
        if (m_open.back().isPreformatted && kind != ParagraphKind::Furniture) {
            m_builder.addPlain(block);
            return;
        }
        const bool isText = kind == ParagraphKind::Body || kind == ParagraphKind::ListItem;
        if (isLink && isText && m_scope == HtmlScope::SavedPage)
            kind = ParagraphKind::Furniture;
        for (const QString& piece : piecesOf(block))
            add(piece, kind);
    }

    void add(const QString& piece, ParagraphKind kind)
    {
        constexpr qsizetype shortestRepeat = 40;
        if (kind == ParagraphKind::Heading && m_title.isEmpty() && m_builder.size() == 0)
            m_title = piece;
        if (kind == ParagraphKind::Heading && piece.compare(m_title, Qt::CaseInsensitive) == 0) {
            if (std::exchange(m_titleSeen, true))
                return;
            kind = ParagraphKind::Title;
        }
        const bool repeats = m_scope == HtmlScope::SavedPage && piece.size() >= shortestRepeat && m_seen.contains(piece);
        if (repeats)
            return;
        if (m_scope == HtmlScope::SavedPage)
            m_seen.insert(piece);
        m_builder.add(piece, kind);
    }

    const HtmlTree& m_tree;
    const HtmlContent& m_content;
    HtmlScope m_scope;
    QString m_title;
    bool m_titleSeen = false;
    std::vector<Open> m_open;
    QString m_text;
    int m_linkText = 0;
    int m_allText = 0;
    QSet<QString> m_seen;
    ArticleTextBuilder m_builder;
};

} // namespace

ArticleText readHtmlArticle(const HtmlTree& tree, HtmlScope scope)
{
    const HtmlContent content = scope == HtmlScope::SavedPage ? findArticle(tree) : wholePage(tree);
    return ArticleWriter(tree, content, scope).write();
}

} // namespace cp
