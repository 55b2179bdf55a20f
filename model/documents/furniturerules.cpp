#include "model/documents/furniturerules.h"

#include <QRegularExpression>
#include <QSet>

// Rules for the lines that news sites, journals and blogs put around an article. They rest on the wording that such lines
// share everywhere and on their shortness; no site is known by name, only the agencies and networks that credits name.

namespace cp::furniturerules {
namespace {

QRegularExpression pattern(const char* text, bool caseMatters = false)
{
    QRegularExpression expression(QString::fromUtf8(text), caseMatters ? QRegularExpression::UseUnicodePropertiesOption
                                                                       : QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

bool matches(const QRegularExpression& expression, QStringView text) { return expression.match(text).hasMatch(); }

QStringView withoutBrackets(QStringView text)
{
    const bool round = text.startsWith(u'(') && text.endsWith(u')');
    const bool square = text.startsWith(u'[') && text.endsWith(u']');
    return round || square ? text.sliced(1, text.size() - 2).trimmed() : text;
}

QSet<QString> setOf(const char* words)
{
    const QStringList list = QString::fromUtf8(words).split(u' ');
    return {list.begin(), list.end()};
}

/// Runs of letters and digits, in lower case.
QStringList words(QStringView text)
{
    static const QRegularExpression gap = pattern("[^\\p{L}\\p{N}]+");
    return text.toString().toLower().split(gap, Qt::SkipEmptyParts);
}

bool isNumber(const QString& word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool isShareBar(QStringView text)
{
    static const QSet<QString> networks = setOf(
        "facebook twitter linkedin whatsapp email reddit pinterest telegram messenger tumblr instagram youtube tiktok "
        "bluesky mastodon flipboard pocket print share shares tweet tweets bookmark comment comments login subscribe menu "
        "newsletter");
    static const QSet<QString> fillers = setOf(
        "x e mail pin post copy link save like likes reply replies follow listen more search home sign in log out up pdf download "
        "gift article this story page on via to and by a an view all back top next previous close open us our your the for "
        "with friend app rss feed threads google news first be no add number of read leave");
    const QStringList all = words(text);
    if (all.isEmpty() || all.size() > 16)
        return false;
    const bool onlySuch = std::all_of(all.begin(), all.end(), [](const QString& word) {
        return networks.contains(word) || fillers.contains(word) || isNumber(word);
    });
    return onlySuch && std::any_of(all.begin(), all.end(), [](const QString& word) { return networks.contains(word); });
}

bool isNameWord(QStringView word)
{
    static const QRegularExpression shape = pattern("^\\p{Lu}[\\p{L}.'’\\-]*$", true);
    return matches(shape, word);
}

bool joinsNames(QStringView word)
{
    static const QSet<QString> joiners = setOf("and & of for the at in via with de la le du van von der den da di dos el al bin "
                                               "ibn ter to | · • - – — / y e");
    return joiners.contains(word.toString().toLower());
}

/// "Jane Doe, consulting engineer": what a person is may follow the comma in small letters.
bool isOccupation(QStringView tail)
{
    constexpr qsizetype mostWords = 8;
    return tail.split(u' ', Qt::SkipEmptyParts).size() <= mostWords && !tail.endsWith(u'.') && !tail.contains(u':');
}

/// Capitalised words and what joins them; dates and bars may follow the first name, and an occupation the first two.
bool isNameList(QStringView text)
{
    static const QRegularExpression calendar = pattern(
        "^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
        "november|december|spring|summer|autumn|winter|christmas|easter)\\b");
    if (matches(calendar, text))
        return false;
    qsizetype names = 0;
    qsizetype seen = 0;
    for (QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool afterComma = names >= 2 && word.data() > text.data() + 1 && *(word.data() - 2) == u',';
        if (afterComma && isOccupation(text.sliced(word.data() - text.data())))
            return true;
        while (!word.isEmpty() && (word.endsWith(u',') || word.endsWith(u';') || word.endsWith(u':')))
            word.chop(1);
        const bool dated = names > 0 && !word.isEmpty() && word.front().isDigit();
        if (isNameWord(word))
            ++names;
        else if (!word.isEmpty() && !joinsNames(word) && !dated)
            return false;
        if (++seen == 1 && names == 0)
            return false;
    }
    return names > 0 && seen <= 20;
}

/// Share, subscribe, sign in, support: what a page asks its readers to do.
bool isCall(QStringView text)
{
    static const QRegularExpression form = pattern(
        "^(?:share (?:this|on|via|with (?:friends|your))\\b|follow us\\b|(?:sign up|register|subscribe|join)\\b.{0,80}\\b(?:"
        "newsletters?|updates|alerts|e-?mails?|inbox|account|today|now|here|for free|mailing list|channel|podcast)\\b"
        "|(?:subscribe|sign (?:in|up)|log ?in|register|donate|listen|watch)(?: now| today| here| live)?[.!]?$"
        "|(?:sign up|subscribe) (?:to|for) our\\b[^.]{0,40}$"
        "|(?:get|receive) .{0,60}\\b(?:newsletter|in your inbox|straight to your)\\b"
        "|(?:support|help) (?:us\\b|our (?:work|journalism)|independent journalism)|become a (?:member|supporter|subscriber)\\b"
        "|(?:click|tap) (?:here|the|on|below)\\b|download (?:the|our) (?:\\S+ )?app\\b|print this|comments? ?\\(\\d"
        "|(?:leave|post|add|write) a (?:comment|reply)\\b|(?:got|have) a (?:news )?(?:tip|story)\\b|send (?:us )?(?:your )?tips\\b"
        "|have your say\\b|join the (?:conversation|discussion)\\b|\\d+ (?:comments?|shares|replies)$|estimated reading time\\b"
        "|listen to this (?:article|story)\\b|this (?:article|story) is (?:for|only for|available to|exclusive)\\b)");
    return matches(form, text);
}

/// Headings and lines that lead to other articles.
bool isPointer(QStringView text)
{
    static const QRegularExpression form = pattern(
        "^(?:(?:also )?read (?:more|also|next|this|the full\\b.{0,30})|see (?:also|more)|more on this(?: story| topic)?|related|"
        "also read|watch|listen|don['’]t miss|in case you missed it|in pictures|recommended|explainer|more)\\s*(?:[:»>…|]|$)"
        "|^(?:read more|more) (?:about|on|from|in|at)\\b.{0,60}[^.]$"
        "|^(?:related|recommended|most|more|top|latest|trending|popular|further|similar) (?:articles?|stories|posts?|content|"
        "topics|links|reading|coverage|read|popular|viewed|shared|news|now|from .{1,40}|in .{1,30}|for you)[.:…]?$"
        "|^(?:you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|up next|editors?['’]?s? picks?|trending|"
        "from our partners|around the web|topics|tags|keywords|categories|filed under|posted in|tagged)\\s*(?:[:…]|$)");
    return matches(form, text);
}

/// Advertisements and what stands for them.
bool isAdvertisement(QStringView text)
{
    static const QRegularExpression form = pattern(
        "^(?:advertisements?|advertising|sponsored(?: content| by .{1,40})?|ads?|paid (?:content|post)|promoted(?: content)?"
        "|(?:story|article) continues (?:below|after)\\b.{0,40}|continue reading\\b.{0,40}|scroll (?:down )?(?:to|for)\\b.{0,40}"
        "|skip (?:to|past|ad|advert|advertisement|main)\\b.{0,60}|loading[ .…]*|please (?:enable|turn on|wait|log in|sign in)\\b"
        ".{0,80}|enable javascript\\b.{0,60}|after newsletter promotion|report (?:this )?ad|remove ads?)$");
    return matches(form, text);
}

/// Cookies, privacy, terms of use.
bool isConsent(QStringView text)
{
    static const QRegularExpression form = pattern(
        "^(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking|browsing)|(?:accept|reject|manage|allow)\\b)"
        ".{0,160}\\bcookies?\\b|^(?:privacy|cookie)s? (?:policy|settings|notice|preferences)\\b.{0,60}[^.]$"
        "|^terms (?:of|and) (?:use|service|conditions)\\b.{0,60}[^.]$|^accept all$|^manage preferences$");
    return matches(form, text);
}

} // namespace

bool isPromotion(QStringView text)
{
    if (text.size() <= 160 && (isCall(text) || isPointer(text) || isAdvertisement(text) || isShareBar(text)))
        return true;
    return text.size() <= 500 && isConsent(text);
}

bool isCredit(QStringView text)
{
    static const QRegularExpression labels = pattern(
        "^(?:(?:lead|main|header|cover|featured|top|file|stock) )?(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?"
        "|charts?|videos?|cartoons?|artwork|maps?|captions?|credits?|sources?|data)(?: (?:credits?|source|by|courtesy(?: of)?|from"
        "))?\\s*[:©/]\\s*\\S"
        "|^(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|charts?|videos?|cartoons?) (?:by|courtesy(?: of)?|via|©)\\s"
        "|^(?:image|photo|picture|caption)(?: (?:caption|credit|source))$|^(?:image|photo) (?:caption|source)[,:]?\\s"
        "|^courtesy of\\b|^file (?:photo|picture|image)\\b");
    static const QRegularExpression agencies = pattern(
        "(?:/|©|\\bvia |[|,;(]\\s*|\\bby )\\s*(?:getty(?: images)?|shutterstock|i?stock(?:photo)?|unsplash|pexels|pixabay|flickr|"
        "wikimedia(?: commons)?|alamy|reuters|afp|ap|epa(?:-efe)?|pa(?: (?:wire|media|images))?|bloomberg|xinhua|tass|anadolu|zuma|"
        "rex|corbis|eyevine|nurphoto|associated press|agence france-presse)\\b[^.]{0,40}[.)\\]]*$"
        "|\\(?\\b(?:ap|afp|reuters|epa|pa|getty) (?:photo|pool|images|archive)\\b");
    static const QRegularExpression figures = pattern(
        "^(?:fig(?:ure)?s?\\.?|tables?|charts?|exhibit|box|graph|plate|map|panel|scheme)\\s*(?:\\d+|[ivx]+|[a-z])(?:[.\\-]?\\d+)?[a-z]?"
        "\\s*(?:[.:–—|]|$)");
    const QStringView bare = withoutBrackets(text);
    if (bare.size() > 500)
        return false;
    return (bare.size() <= 200 && matches(labels, bare)) || matches(figures, bare) || (bare.size() <= 300 && matches(agencies, bare));
}

bool isNotice(QStringView text)
{
    static const QRegularExpression rights = pattern(
        "^(?:©|\\(c\\)\\s*\\d{4}|copyright\\s*(?:©|\\(c\\)|\\d{4}|notice|by\\b)|(?:some|all|no) rights reserved|no part of this\\b"
        "|licen[cs]ed (?:under|to|by)\\b|(?:re)?published (?:with|here with|under|courtesy|in partnership)\\b"
        "|(?:republished|reprinted|reproduced|adapted|excerpted|cross-?posted) (?:from|by|with|courtesy|here|under)\\b"
        "|(?:this \\S+ (?:was )?)?(?:originally|first) (?:published|posted|appeared|printed)\\b|(?:read|see|view) the original\\b"
        "|text (?:is )?(?:available )?under\\b|available under\\b|creative commons\\b|cc[ \\-](?:by|0|zero)\\b|isbn\\b|issn\\b"
        "|doi\\s*:|jel (?:codes?|classification)|https?://\\S+$|www\\.\\S+$|\\S+@\\S+\\.\\w+$|(?:(?:(?:media|press) )?contacts?|phone|tel|fax|e-?mail|twitter|web)\\s*:"
        "|(?:for immediate release|press release|embargoed\\b.{0,60})$)"
        "|\\ball rights reserved\\b.{0,60}$|\\bcreative commons\\b.{0,60}\\blicen[cs]e\\b");
    static const QRegularExpression thisArticle = pattern(
        "^(?:this|the) (?:article|work|text|piece|story|essay|post|column|content|material|report|commentary|op-ed|website|page"
        "|interview|translation|copy|version)\\b.{0,80}\\b(?:is licen[cs]ed|licen[cs]e\\b|(?:re)?published (?:from|under|in|by|on|with"
        "|here)|originally|appear(?:ed|s) (?:in|on)|was (?:amended|updated|corrected|last|edited|produced|funded|supported"
        "|translated)|has been (?:amended|updated|corrected|edited|translated)|does not necessarily)");
    static const QRegularExpression notes = pattern(
        "^[*\\[(]*\\s*(?:editor(?:s['’]|['’]s|ial)? note|corrections?|clarifications?|disclosures?|disclaimer|note to readers"
        "|(?:author['’]s|translator['’]s) note|conflicts? of interest|competing interests|funding|acknowledge?ments?"
        "|update(?:d)?)\\s*[:—–(]"
        "|^(?:the )?(?:views?|opinions?)\\b.{0,90}\\b(?:of the authors?|(?:his|her|their|my|the authors?['’]s?) own|do not (?:necessarily )?"
        "(?:reflect|represent))");
    return text.size() <= 500 && (matches(rights, text) || matches(thisArticle, text) || matches(notes, text));
}

bool isByline(QStringView text)
{
    static const QRegularExpression lead = pattern(
        "^(?:(?:words|text|story|report|analysis|opinion|review|comment|commentary|interview|essay|guest post|article|column)"
        " )?(?:by|authored by|written by|posted by|submitted by|reported by|compiled by|edited by|translated by|contributed by"
        "|from our|author:|by:)\\s+");
    static const QRegularExpression desk = pattern(
        "^(?:additional )?(?:reporting|editing|writing|translation|production|research)\\b[^.]{0,60}\\bby \\p{Lu}");
    const QStringView bare = withoutBrackets(text);
    if (bare.size() > 200)
        return false;
    if (matches(desk, bare))
        return true;
    const auto match = lead.match(bare);
    return match.hasMatch() && bare.size() <= 140 && isNameList(bare.sliced(match.capturedEnd()));
}

bool isName(QStringView text)
{
    static const QSet<QString> notNames = setOf(
        "the a an why how what when where who which is are was will can should our your my their his her its this that these "
        "those in on at to from for with without no not if but or as new more most part chapter section introduction "
        "conclusion background summary abstract overview contents appendix between after before under over about against "
        "beyond behind inside toward towards two three four five all some every does do did has have had");
    static const QRegularExpression signature = pattern("^[—–\\-]{1,2}\\s?");
    QStringView bare = text.size() <= 100 ? text : QStringView();
    bare = bare.sliced(signature.match(bare).capturedLength());
    const qsizetype comma = bare.indexOf(u',');
    const QList<QStringView> tokens = bare.left(comma < 0 ? bare.size() : comma).split(u' ', Qt::SkipEmptyParts);
    qsizetype names = 0;
    for (const QStringView token : tokens) {
        if (notNames.contains(token.toString().toLower()) || (!isNameWord(token) && !joinsNames(token)))
            return false;
        names += isNameWord(token);
    }
    const bool tailIsTitle = comma < 0 || isNameList(bare.sliced(comma + 1).trimmed());
    return names >= 2 && names <= 6 && tokens.size() <= 8 && isNameWord(tokens.front()) && tailIsTitle && !text.endsWith(u'.');
}

bool isAuthorNote(QStringView text)
{
    static const QRegularExpression plain = pattern(
        "^(?:about the (?:authors?|writers?)\\b|the (?:author|writer|columnist)s? (?:is|are|was|were|works?|teach(?:es)?|lives?|writes?)\\b"
        "|(?:she|he|they) (?:tweets?|can be (?:reached|found|contacted)|is on (?:twitter|x)\\b)"
        "|(?:follow|contact|e-?mail|reach) (?:him|her|them|the (?:author|writer|reporter))\\b|(?:follow|contact|e-?mail) .{1,40}[@:]"
        "|(?:he|she) is the author of\\b)");
    static const QRegularExpression named = pattern(
        "^\\*?(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\\.? )?\\p{Lu}[\\p{L}.'’\\-]*(?: (?:\\p{Lu}[\\p{L}.'’\\-]*|de|van|von|der|"
        "la|bin|al|di|da)){1,4},? (?:is|was|are|writes|covers|teaches|works|reports|edits|blogs|serves)\\b[^.]{0,110}?\\b(?:professor|"
        "reporter|correspondent|editor|columnist|writer|journalist|fellow|lecturer|researcher|scholar|analyst|contributor|blogger|"
        "PhD|doctoral|postdoctoral|staff|author of [“\"‘‚\\p{Lu}]|(?:co-)?(?:director|founder|president|chair|head|dean) of|"
        "(?:covers|covering|writes about|writing about|reports on|reporting on|teaches|works) \\p{L}+)", true);
    return text.size() <= 500 && (matches(plain, text) || matches(named, text));
}

bool isDate(QStringView text)
{
    static const QSet<QString> known = setOf(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
        "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        "am pm a p m gmt bst utc est edt cst cdt pst pdt cet cest ist et pt st nd rd th published updated update posted first last "
        "modified created on at by date time min mins minute minutes hour hours hr hrs day days week weeks month months year years "
        "ago read reading of the and to from z t today yesterday issue vol volume no edition o clock noon midnight");
    static const QRegularExpression ordinal = pattern("^\\d+(?:st|nd|rd|th|am|pm|h|z|t\\d+z?)?$");
    const QStringList all = words(text);
    if (text.size() > 120 || all.isEmpty() || text.endsWith(u'?'))
        return false;
    const bool digits = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool relative = all.contains(QStringLiteral("yesterday")) || all.contains(QStringLiteral("today"));
    return (digits || relative) && std::all_of(all.begin(), all.end(), [](const QString& word) {
               return known.contains(word) || matches(ordinal, word);
           });
}

bool isKicker(QStringView text)
{
    static const QRegularExpression section = pattern(
        "^(?:(?:opinion|analysis|comment|commentary|editorial|editorials|op-?ed|feature|features|long read|news|world|politics|business|"
        "economy|science|environment|technology|tech|culture|sport|sports|health|education|letters?|letter to the editor|blog|blogs|"
        "column|columnists?|explainer|interview|review|essay|perspective|perspectives|viewpoint|guest post|press release|exclusive|"
        "breaking|latest|local|national|international|climate|energy|finance|markets|society|law|us|uk|eu|europe|africa|asia|"
        "middle east|americas|home|views|research|report|policy|brief|insight|insights)(?: news)?(?:\\s*[|/>»›·•&:,]\\s*|$|\\s+and\\s+)?)+$");
    static const QRegularExpression trail = pattern("\\s[>»›]\\s");
    return text.size() <= 120 && (matches(section, text) || (!text.endsWith(u'.') && matches(trail, text)));
}

bool isSeparator(QStringView text)
{
    static const QRegularExpression endMark = pattern("^(?:[-–—#* ]*(?:30|ends?|fin)[-–—#* ]*)$");
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); })
        || (text.size() <= 12 && matches(endMark, text));
}

bool isBackMatterHeading(QStringView text)
{
    static const QRegularExpression names = pattern(
        "^(?:\\d{1,2}\\.?\\s+)?(?:references|bibliography|works cited|literature(?: cited)?|notes|end ?notes|foot ?notes|notes and references|"
        "further reading|external links|see also|sources|about the authors?|acknowledge?ments?|comments?|\\d+ comments?|"
        "leave a (?:reply|comment)|tags|topics|share this(?: \\S+)?|author contributions|"
        "competing interests|data availability|(?:related|recommended|most|more|latest|trending|popular|similar|top) "
        "(?:articles?|stories|posts?|content|topics|links|reading|read|popular|news|now|from .{1,40}|in .{1,30})|"
        "you (?:may|might) (?:also )?(?:like|be interested in)|read (?:more|next)|what to read next|more on this(?: \\S+)?)\\s*[:.]?$");
    return text.size() <= 80 && matches(names, text);
}

qsizetype datelineLength(QStringView text)
{
    static const QRegularExpression agency = pattern(
        "^\\p{Lu}[\\p{Lu}\\p{Ll} .,'’/\\-]{2,60}?(?:, \\p{L}{3,9}\\.? \\d{1,2},?)? ?\\((?:\\p{Lu}[\\p{L}&.]*(?: \\p{Lu}[\\p{L}&.]*){0,3})\\)\\s*"
        "(?:—|–|--|-)\\s*(?=[\\p{Lu}“\"‘'\\d])", true);
    static const QRegularExpression city = pattern(
        "^\\p{Lu}[\\p{Lu}.'’\\-]{3,}(?: \\p{Lu}[\\p{Lu}.'’\\-]+){0,3}(?:, (?:\\p{Lu}[\\p{L}.]+)(?: \\p{Lu}\\p{L}+)?)?(?:, \\p{L}{3,9}\\.? \\d{1,2}"
        ",?)?\\s+(?:—|–|--|-)\\s+(?=[\\p{Lu}“\"‘'])(?![^.]*\\s[—–]\\s)", true);
    const QStringView head = text.left(400);
    const qsizetype named = agency.match(head).capturedLength();
    return named > 0 ? named : city.match(head).capturedLength();
}

} // namespace cp::furniturerules
