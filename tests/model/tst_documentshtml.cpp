#include "tests/model/documentcheck.h"
#include "tests/support/processortime.h"

#include <QTest>

using cp::Document;
using cp::DocumentFormat;
using cp::ParagraphKind;
using cp::Result;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

// An article of our own in four paragraphs; every page below wraps it in another shape.
const char* const p1 = "The harbour council should close the old quay to lorries, because the piles under it have rotted faster "
                       "than the surveyors expected.";
const char* const p2 = "If the quay fails in a storm, the fish market will probably lose its cold store, and no insurer has agreed to "
                       "cover that loss.";
const char* const p3 = "Traders say that a closure would ruin them. That is unlikely: two thirds of their goods already come by the "
                       "northern road, which stays open.";
const char* const p4 = "A repair would cost four million crowns and take two years. Closing the quay costs nothing, and it can be done "
                       "on Monday.";
const char* const headline = "Close the old quay now";

QString paragraphs(const QString& before = {}, const QString& between = {}, const QString& after = {})
{
    return before + s("<p>") + s(p1) + s("</p>\n<p>") + s(p2) + s("</p>\n") + between + s("<p>") + s(p3) + s("</p>\n<p>") + s(p4)
        + s("</p>\n") + after;
}

QString page(const QString& body, const char* title = "Close the old quay now | The Tidewater Post")
{
    return s("<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>") + s(title) + s("</title><style>p{color:red}</style>"
             "<script>var a = '<p>No text.</p>';</script></head><body>") + body + s("</body></html>");
}

const QString h1 = s("<h1>") + s(headline) + s("</h1>\n");
const QString menu = s("<ul><li><a href=/>Home</a></li><li><a href=/news>News from the region</a></li>"
                       "<li><a href=/op>Opinion, letters and debate</a></li></ul>");
const QString cards = s("<article><h3><a href=/1>Ferry fares rise again</a></h3><p>The company blames fuel.</p></article>"
                        "<article><h3><a href=/2>Who owns the lighthouse?</a></h3><p>A court decides in May.</p></article>");

struct Shape {
    const char* name;
    QString html;
};

const QString longRemark = s("<p>I have lived beside this quay for forty years, and nobody ever asked me what I think of the lorries, "
                             "so here is my answer.</p>");

/// All of these hold the same article.
QList<Shape> shapes()
{
    const QString spoken = paragraphs();
    const QString br = s(p1) + s("<br><br>") + s(p2) + s("<BR>\n<BR>") + s(p3) + s("<br/><br/>") + s(p4);
    return {
        {"article element", page(s("<article>") + h1 + spoken + s("</article>"))},
        {"header, navigation, aside, footer",
         page(s("<header><a href=/>The Tidewater Post</a><nav>") + menu + s("</nav></header><main><article>") + h1 + spoken
              + s("</article></main><aside><h2>Most read</h2><p>Ten harbours to see before they silt up, chosen by our readers over the "
                  "long summer, with maps.</p></aside><footer><p>© 2031 The Tidewater Post. All rights reserved.</p></footer>"))},
        {"div soup with labels",
         page(s("<div id=topNav>") + menu + s("</div><div class='page-wrapper'><div class=article-headline>") + h1
              + s("</div><div class=article-body>") + spoken + s("</div><div class='sidebarRight'><p>Our harbour newsletter comes every "
                                                                 "Friday, and it is free of charge for all residents.</p></div></div>"))},
        {"div soup without labels",
         page(s("<div>") + menu + s("</div><div><div>") + h1 + s("</div><div>") + spoken + s("</div></div><div>") + menu + s("</div>"))},
        {"table layout of old",
         page(s("<table width=100%><tr><td width=20%>") + menu + s("</td><td><font face=Arial>") + h1 + br
              + s("</font></td></tr><tr><td colspan=2><a href=/a>About us</a> | <a href=/c>Contact</a></td></tr></table>"))},
        {"capitals and missing end tags",
         s("<HTML><HEAD><TITLE>Close the old quay now</TITLE></HEAD><BODY BGCOLOR=white><H1>") + s(headline) + s("</H1><P>") + s(p1) + s("<P>")
             + s(p2) + s("<P>") + s(p3) + s("<P>") + s(p4)},
        {"blog with share bar and comments",
         page(s("<div class='hfeed site'><div class='post-1 post category-social'><div class=entry-header>") + h1
              + s("<div class=entry-meta>Posted on <a href=/d>March 3, 2031</a> by <a href=/j>Ida Marsh</a></div></div>"
                  "<div class=entry-content>") + spoken
              + s("<div class='sharedaddy sd-sharing'><h3>Share this:</h3><p>Tell your friends about the quay on any network you like, it "
                  "helps us a lot, thank you.</p></div></div></div><div id=comments><h2>2 replies</h2>") + longRemark + longRemark + s("</div></div>"))},
        {"cards of other articles in main", page(s("<main><article>") + h1 + spoken + s("</article><section>") + cards + s("</section></main>"))},
        {"declared article body",
         page(s("<div>") + h1 + s("<p class=byline>By Ida Marsh</p><div itemprop=articleBody>")
              + paragraphs({}, s("<div class='ad ad-inline'>Advertisement</div>")) + s("</div></div>"))},
        {"cookie notice on top",
         page(s("<div class=cookie-consent><p>We and our partners use cookies to store information on your device, and you can change your "
                "mind at any time, in the settings.</p></div><article>") + h1 + spoken + s("</article>"))},
        {"cookie notice without labels",
         page(s("<div><p>This website uses cookies, small files on your device, so that we can count visits.</p></div><article>") + h1
              + spoken + s("</article>"))},
        {"site name as main heading", page(s("<h1><a href=/>The Tidewater Post</a></h1><h2>") + s(headline) + s("</h2>") + spoken)},
        {"title only in the head", page(spoken)},
        {"shared title",
         s("<html><head><meta property='og:title' content='Close the old quay now'><meta property='og:site_name' content='Tidewater'>"
           "<title>Tidewater – news</title></head><body>") + spoken},
        {"figure and credit",
         page(s("<article>") + h1
              + paragraphs(s("<figure><img src=q.jpg alt='a quay'><figcaption>The old quay in winter, seen from the market hall, with two "
                             "lorries on it. Photograph: Ida Marsh</figcaption></figure>"),
                           s("<p class=wp-caption-text>A pile drawn last May.</p><p>Photo: Ida Marsh/Tidewater Pictures</p>"))
              + s("</article>"))},
        {"comments longer than the article",
         page(s("<div class=content>") + h1 + spoken + s("</div><div class=comment-list>") + QString(longRemark).repeated(9) + s("</div>"))},
        {"misleading labels around everything",
         s("<html><head><title>Close the old quay now</title></head><body class='has-sidebar no-comments'><div class='social-layout related'>") + h1
             + spoken + s("</div></body></html>")},
        {"one form around everything",
         page(s("<form id=aspnetForm method=post><input type=hidden value='x'><select><option>Choose a town</option></select>") + h1 + spoken
              + s("<button>Send</button></form>"))},
        {"XHTML",
         s("<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Close the old quay now</title>"
           "<script><![CDATA[ if (a < b) alert('<p>none</p>'); ]]></script></head><body>") + h1 + spoken + s("</body></html>")},
        {"unclosed comment and script at the end", page(h1 + spoken + s("<script>if (a<b) {</script><!-- nothing after this <p>hidden</p>"))},
        {"table of figures",
         page(s("<article>") + h1
              + paragraphs({}, s("<table><tr><th>Year</th><th>Lorries</th></tr><tr><td>2029</td><td>41,000</td></tr></table>"))
              + s("</article>"))},
        {"hidden and fallback parts",
         page(h1 + s("<noscript><p>Turn on scripts to see the pictures of this article, please.</p></noscript><div hidden><p>Hidden.</p></div>"
                     "<div style='display: none'><p>Not shown, ever.</p></div><span aria-hidden=true>★★★</span><template><p>T</p></template>")
              + spoken)},
        {"struck-out words", page(h1 + s("<p><del>The quay is safe.</del> ") + s(p1) + s("</p><p>") + s(p2) + s("</p><p><s>No.</s>") + s(p3)
                                  + s("</p><p>") + s(p4) + s("</p>"))},
        {"a div for each paragraph",
         page(h1 + s("<div><div>") + s(p1) + s("</div><div>") + s(p2) + s("</div><div>") + s(p3) + s("</div><div>") + s(p4) + s("</div></div>"))},
        {"promotions between paragraphs",
         page(s("<article>") + h1
              + paragraphs({}, s("<p>Sign up for our daily newsletter</p><p><strong>Read more: <a href=/x>Who pays for the market hall?</a></strong></p>"
                                 "<p>Advertisement</p><p>Story continues below</p>"))
              + s("</article>"))},
        {"licence, author note, topics",
         page(s("<article>") + h1 + spoken
              + s("<p>Ida Marsh is a lecturer in coastal engineering at the Tidewater Institute.</p><p>This article is licensed under a Creative "
                  "Commons licence. Read the original article.</p><p>Topics: <a href=/t>Harbours</a> <a href=/u>Roads</a></p></article>"))},
        {"crumbs, kicker, byline and date",
         page(s("<div class=breadcrumb>") + menu + s("</div><article><header><p>Opinion</p>") + h1
              + s("<p>By <a href=/ida>Ida Marsh</a></p><time>Mon 3 Mar 2031 09.05 GMT</time><p>4 min read</p></header>") + spoken
              + s("</article>"))},
        {"everything twice for small screens",
         page(s("<main><div class=desktop>") + h1 + spoken + s("</div><div class=mobile>") + spoken + s("</div></main>"))},
        {"text in several boxes",
         page(h1 + s("<div><div><p>") + s(p1) + s("</p></div><div class=advert>Buy rope</div><div><p>") + s(p2) + s("</p></div><div><p>")
              + s(p3) + s("</p><p>") + s(p4) + s("</p></div></div>"))},
        {"page hidden until a script runs",
         s("<html><head><title>Close the old quay now</title></head><body style='visibility:hidden'>") + h1 + spoken + s("</body></html>")},
        {"fragment without a head", h1 + spoken},
        {"set in with blockquote", page(h1 + s("<blockquote>") + spoken + s("</blockquote>"))},
        {"related heading and list at the end",
         page(s("<article>") + h1 + spoken + s("<h3>Related stories</h3><ul><li><a href=/1>Ferry fares rise again</a></li>"
                                               "<li><a href=/2>Who owns the lighthouse?</a></li></ul></article>"))},
        {"dialogue and banner by role",
         page(s("<div role=banner><p>The Tidewater Post has served the coast since the year 1871, and it is owned by its readers, all of "
                "them.</p></div><div role=main>") + h1 + spoken + s("</div><div role=dialog><p>Stay with us, please!</p></div>"))},
        {"custom elements", page(s("<app-root><app-story>") + h1 + spoken + s("</app-story></app-root>"))},
        {"frames of old", page(s("<center><b><a href=/>Home</a> <a href=/n>News</a></b></center><hr>") + h1 + br + s("<hr><address>webmaster"
                                                                                                               "@tidewater.example</address>"))},
        {"crossed tags", page(s("<article>") + h1 + s("<p><b><i>") + s(p1) + s("</b></i></p><p>") + s(p2) + s("</div><p>") + s(p3) + s("</span></p><p>")
                              + s(p4) + s("</p></article>"))},
    };
}

Result<Document> import(const QString& html)
{
    return cp::importBytes(html.toUtf8(), s("page.html"), DocumentFormat::Html);
}

} // namespace

class DocumentsHtmlTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheArticle_data()
    {
        QTest::addColumn<QString>("html");
        for (const Shape& shape : shapes())
            QTest::newRow(shape.name) << shape.html;
        QVERIFY(shapes().size() >= 25);
    }

    void findsTheArticle()
    {
        QFETCH(const QString, html);
        const Result<Document> document = import(html);
        QVERIFY(document.isOk());
        QVERIFY(isSound(*document));
        QCOMPARE(document->title, s(headline));
        QCOMPARE(textsOf(*document, ParagraphKind::Title), QStringList(s(headline)));
        QCOMPARE(readTexts(*document), QStringList({s(p1), s(p2), s(p3), s(p4)}));
    }

    void keepsHeadingsItemsAndQuotations()
    {
        const auto document = import(page(s("<article>") + h1 + paragraphs({}, s("<h2>What the traders say</h2><blockquote><p>We cannot live "
            "without the quay.</p></blockquote><ul><li>Rents would fall.</li><li><p>Two stalls would close.</p></li></ul><h3>Costs</h3>")) + s("</article>")));
        QCOMPARE(textsOf(*document, ParagraphKind::Heading), QStringList({s("What the traders say"), s("Costs")}));
        QCOMPARE(textsOf(*document, ParagraphKind::Quotation), QStringList(s("We cannot live without the quay.")));
        QCOMPARE(textsOf(*document, ParagraphKind::ListItem), QStringList({s("Rents would fall."), s("Two stalls would close.")}));
        QVERIFY(document->text.contains(s("• Rents would fall.")));
    }

    void setsCaptionsAndBylinesAside()
    {
        const auto document = import(page(s("<article>") + h1 + s("<p>By Ida Marsh and Ole Quist, Harbour Editor</p>")
            + paragraphs(s("<figure><figcaption>The quay in May.</figcaption></figure>")) + s("</article>")));
        const QStringList aside = textsOf(*document, ParagraphKind::Furniture);
        QCOMPARE(aside, QStringList({s("By Ida Marsh and Ole Quist, Harbour Editor"), s("The quay in May.")}));
    }

    void resolvesInlineMarkupAndReferences()
    {
        const auto document = import(s("<p>The <em>quay</em> is&nbsp;<a href=x>un<b>safe</b></a>, isn&#8217;t it &amp; won&#146;t be\n   safe &mdash; prob&shy;ably "
                                       "&lt;never&gt;.</p>"));
        QCOMPARE(document->text, s("The quay is unsafe, isn’t it & won’t be safe — probably <never>."));
    }

    void keepsMailArchivesInPreformattedText()
    {
        const auto document = import(s("<html><body><h1>Re: the quay</h1><pre>The old quay must close, since the piles under it have rotted and no\n"
                                       "insurer will cover the market hall any longer.\n\nA repair would cost four million crowns, which the harbour "
                                       "council\ndoes not have.</pre></body></html>"));
        QCOMPARE(readTexts(*document), QStringList({s("The old quay must close, since the piles under it have rotted and no insurer will cover the "
                                                      "market hall any longer."),
                                                    s("A repair would cost four million crowns, which the harbour council does not have.")}));
    }

    void readsThePagesOwnCharacterSet()
    {
        const QByteArray cyrillic = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body>"
                                    "<p>The word \xec\xe8\xf0 means peace, and it means the world as well.</p></body></html>";
        QVERIFY(cp::importBytes(cyrillic, s("a.html"), DocumentFormat::Html)->text.contains(s("мир")));
        const QByteArray western = "<html><head><meta charset='iso-8859-1'></head><body><p>A \x93" "caf\xe9\x94 closes.</p></body></html>";
        QCOMPARE(cp::importBytes(western, s("a.html"), DocumentFormat::Html)->text, s("A “café” closes."));
        const QByteArray wrong = QByteArray("<html><head><meta charset='utf-8'></head><body><p>A caf\xe9 closes.</p></body></html>");
        QCOMPARE(cp::importBytes(wrong, s("a.html"), DocumentFormat::Html)->text, s("A café closes."));
        const QString html = page(h1 + paragraphs());
        QByteArray utf16("\xff\xfe", 2);
        utf16.append(reinterpret_cast<const char*>(html.utf16()), html.size() * 2);
        QCOMPARE(cp::importBytes(utf16, s("a.html"), DocumentFormat::Html)->title, s(headline));
    }

    void cutsTheSiteFromTheTitle_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("title");
        QTest::newRow("bar") << s("Why the quay must close | Tidewater Post") << s("Why the quay must close");
        QTest::newRow("dash") << s("Why the quay must close – Tidewater Post") << s("Why the quay must close");
        QTest::newRow("hyphen in the headline") << s("A well-kept quay - and who pays for it in the end") << s("A well-kept quay - and who pays for it in the end");
        QTest::newRow("no site") << s("Why the quay must close") << s("Why the quay must close");
    }

    void cutsTheSiteFromTheTitle()
    {
        QFETCH(const QString, head);
        QFETCH(const QString, title);
        QCOMPARE(import(s("<title>") + head + s("</title>") + paragraphs())->title, title);
    }

    void refusesPagesWithoutText()
    {
        for (const char* html : {"<html><head><title>Nothing</title></head><body><script>load()</script></body></html>", "<html></html>", "<!-- a -->",
                                 "<body><nav><a href=/>Home</a></nav></body>", "<body>&nbsp;</body>"}) {
            const auto document = import(s(html));
            QVERIFY2(!document.isOk(), html);
            QCOMPARE(document.error().code, cp::ErrorCode::Empty);
            QVERIFY(document.error().message.contains(s("“page.html” is a page without text")));
        }
    }

    void survivesDeepNesting()
    {
        const cp::test::ProcessorTime clock;
        const QString text = s("The quay must close, because it has rotted.");
        for (const char* tag : {"div", "span", "blockquote", "b"}) {
            const QString open = s("<") + s(tag) + s(">");
            const auto document = import(open.repeated(100'000) + text);
            QVERIFY(document.isOk());
            QCOMPARE(document->text, text);
        }
        QVERIFY2(clock.seconds() < 20, "time must grow with the page, not with its depth");
    }

    void givesUpOnEndlessTags()
    {
        const cp::test::ProcessorTime clock;
        const auto crossed = import(s("<div>").repeated(100'000) + s("</b>").repeated(100'000) + s("text"));
        QCOMPARE(crossed.error().code, cp::ErrorCode::Damaged);
        const auto attributes = import(s("<p>Text.<a ") + s("b=1 ").repeated(300'000) + s(">"));
        QCOMPARE(attributes.error().code, cp::ErrorCode::Damaged);
        QVERIFY(import(s("<p>Text before.</p><!-- ") + s("open ").repeated(300'000))->text == s("Text before."));
        QVERIFY2(clock.seconds() < 20, "hopeless pages must be given up early");
    }

    void readsHugeTables()
    {
        const QString row = s("<tr>") + s("<td>12").repeated(100) + s("</tr>");
        const auto document = import(page(h1 + s("<table>") + row.repeated(2000) + s("</table>") + paragraphs()));
        QCOMPARE(readTexts(*document).size(), 4);
    }
};

QTEST_GUILESS_MAIN(DocumentsHtmlTest)
#include "tst_documentshtml.moc"
