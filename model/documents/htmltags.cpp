#include "model/documents/htmltags.h"

#include <QHash>
#include <QSet>
#include <cstring>

namespace cp {
namespace {

using TagNames = QHash<QByteArray, std::optional<HtmlTag>>;

void insert(TagNames& names, const char* list, std::optional<HtmlTag> tag)
{
    for (const QByteArray& name : QByteArray(list).split(' '))
        names.insert(name, tag);
}

TagNames tagNames()
{
    TagNames names;
    insert(names,
           "script style noscript template svg math iframe object embed applet canvas audio video map button input select "
           "textarea option datalist label legend nav dialog del s strike menu noframes rp rt progress meter param source "
           "track area img picture portal aside",
           std::nullopt);
    insert(names,
           "html body p div address center details summary dt dd figure fieldset form header footer hr hgroup title table "
           "thead tbody tfoot frameset frame dir",
           HtmlTag::Block);
    insert(names, "section", HtmlTag::Section);
    insert(names, "article main", HtmlTag::Article);
    insert(names, "h2 h3 h4 h5 h6", HtmlTag::Heading);
    insert(names, "h1", HtmlTag::MainHeading);
    insert(names, "ul ol dl", HtmlTag::List);
    insert(names, "li", HtmlTag::ListItem);
    insert(names, "blockquote", HtmlTag::Quotation);
    insert(names, "figcaption caption", HtmlTag::Caption);
    insert(names, "tr", HtmlTag::Row);
    insert(names, "td th", HtmlTag::Cell);
    insert(names, "pre listing xmp plaintext", HtmlTag::Preformatted);
    insert(names, "code samp kbd", HtmlTag::Code);
    insert(names, "a", HtmlTag::Anchor);
    insert(names, "br", HtmlTag::Break);
    return names;
}

bool isHiddenStyle(QByteArray style)
{
    style = style.toLower().replace(' ', "");
    return style.contains("display:none") || style.contains("visibility:hidden");
}

/// Lower-case words of "relatedStories article-footer__top".
QList<QByteArray> labelWords(const QByteArray& labels)
{
    QList<QByteArray> words;
    QByteArray word;
    bool afterSmall = false;
    for (const char c : labels) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool small = c >= 'a' && c <= 'z';
        if (((!capital && !small) || (capital && afterSmall)) && !word.isEmpty())
            words.push_back(std::exchange(word, {}));
        if (capital || small)
            word += capital ? static_cast<char>(c - 'A' + 'a') : c;
        afterSmall = small;
    }
    if (!word.isEmpty())
        words.push_back(word);
    return words;
}

QSet<QByteArray> setOf(const char* list)
{
    const QList<QByteArray> words = QByteArray(list).split(' ');
    return {words.begin(), words.end()};
}

} // namespace

std::optional<HtmlTag> htmlTagOf(QByteArrayView name)
{
    static const TagNames names = tagNames();
    const auto found = names.constFind(QByteArray::fromRawData(name.data(), name.size()));
    return found == names.constEnd() ? HtmlTag::Inline : *found;
}

HtmlAttributes readHtmlAttributes(const unsigned char** attributes)
{
    HtmlAttributes read;
    for (; attributes && attributes[0]; attributes += 2) {
        const QByteArray name(reinterpret_cast<const char*>(attributes[0]));
        const QByteArray value(attributes[1] ? reinterpret_cast<const char*>(attributes[1]) : "");
        if (name == "class" || name == "id" || name == "data-component" || name == "data-testid")
            read.labels += value.left(512) + ' ';
        else if (name == "role")
            read.role = value.trimmed().toLower();
        else if (name == "itemprop")
            read.itemprop = value.trimmed().toLower();
        else if (name == "name" || name == "property")
            read.name = value.trimmed().toLower();
        else if (name == "content")
            read.content = value;
        else if (name == "href")
            read.hasAddress = true;
        else if (name == "hidden" || (name == "aria-hidden" && value == "true") || (name == "style" && isHiddenStyle(value)))
            read.isHidden = true;
    }
    return read;
}

bool isPageRole(const QByteArray& role)
{
    static const QSet<QByteArray> roles = setOf("navigation banner contentinfo search complementary dialog alertdialog alert menu "
                                                "menubar toolbar tablist form status tooltip");
    return roles.contains(role);
}

HtmlLabels judgeLabels(const QByteArray& labels)
{
    static const QSet<QByteArray> unlikely = setOf(
        "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs sidebar sidebars rail footer masthead cookie cookies "
        "consent gdpr newsletter newsletters subscribe subscription signup paywall promo promos promotion promoted advert adverts "
        "advertisement advertising ad ads adsense sponsor sponsored share sharing sharebar shares social socials related recommended "
        "recommendations recommendation recirc recirculation trending popular mostread toolbar modal popup overlay skip pagination "
        "pager widget widgets taglist outbrain taboola copyright login print readmore morefrom similar suggested upsell donate "
        "donation teaser teasers carousel ticker toc noprint hidden");
    static const QSet<QByteArray> comments = setOf("comment comments disqus respond commentlist replies livefyre");
    static const QSet<QByteArray> captions = setOf("caption captions figcaption");
    // "has-sidebar", "no-ads", "category-social" say what a page has around it or is about, not what the element is.
    static const QSet<QByteArray> remarks = setOf("has no with without show enable enabled is not hide js category tag topic");
    HtmlLabels judged;
    bool remark = false;
    for (const QByteArray& word : labelWords(labels)) {
        if (!remark) {
            judged.isUnlikely = judged.isUnlikely || unlikely.contains(word);
            judged.isComments = judged.isComments || comments.contains(word);
            judged.isCaption = judged.isCaption || captions.contains(word);
        }
        remark = remarks.contains(word);
    }
    return judged;
}

} // namespace cp
