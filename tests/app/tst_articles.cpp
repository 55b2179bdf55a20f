#include "app/settings/settings.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "model/commands/sourceedits.h"
#include "tests/support/deskdriver.h"
#include "widgets/articles/articledialog.h"
#include "widgets/find/choicebox.h"
#include "widgets/reader/articleview.h"
#include "widgets/start/dropplace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <algorithm>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// What is done with whole articles in the window: details, reading again, changed files, adding, removing, how far one is.

namespace {

const auto millText = QStringLiteral("The mill\n\nThe mill will probably close because orders fell. Most experts agree that it cannot be saved. "
                                     "If the bank pays, the owner may hire again. The roof was mended last year.\n");
const auto stayText = QStringLiteral("The mill stays\n\nThe mill will not close. Orders rose by 20 per cent, so it is likely to hire.\n");

} // namespace

class ArticlesTest final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl& url) { m_urls += url; }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    void readingAgainKeepsWhatWasDoneAndIsOneUndoStep()
    {
        openTwo();
        const Statement first = map().statements().front();
        m_desk->selection().select(first.id);
        m_desk->stack().push(new EditMap(m_desk->window().session().model(), accept(map(), {first.id}), QStringLiteral("a")));
        const StatementId dismissed = map().statements()[1].id;
        m_desk->stack().push(new EditMap(m_desk->window().session().model(), dismiss(map(), {dismissed}, QString()), QStringLiteral("d")));
        const Document& document = map().documents().front();
        m_desk->selectWords(document.id, document.text.indexOf(QStringLiteral("The roof")), 8);
        m_desk->key(Qt::Key_P);
        const StatementId added = m_desk->selection().statement();
        const ArgumentMap before = map();
        const int entries = m_desk->stack().count();
        // Another scale reads the words otherwise, so that the reading differs.
        m_desk->window().session().changeScale(QStringLiteral("kent"));
        m_desk->trigger("readAgain");
        QVERIFY2(m_desk->message().contains(QStringLiteral("read again")), qPrintable(m_desk->message()));
        QCOMPARE(*map().find(added), *before.find(added));
        QCOMPARE(map().find(dismissed)->review, Review::Dismissed);
        QCOMPARE(map().find(first.id)->review, Review::Accepted);
        QVERIFY(brokenRules(map()).empty());
        QVERIFY(m_desk->stack().count() <= entries + 2); // the scale, and at most one step for the reading
        while (m_desk->stack().index() > entries)
            m_desk->trigger("undo");
        QCOMPARE(map(), before);
    }

    void whatWasDismissedNeverComesBack()
    {
        m_desk->openSample();
        const ArgumentMap fresh = map();
        std::vector<ReviewTarget> gone{fresh.links()[0].id, fresh.links()[1].id};
        for (size_t i = 0; i < fresh.relations().size(); i += 9)
            gone.emplace_back(fresh.relations()[i].id);
        for (size_t i = 3; i < fresh.statements().size(); i += 12)
            gone.emplace_back(fresh.statements()[i].id);
        const size_t before = dismissedReviews(map()).size();
        m_desk->stack().push(new EditMap(m_desk->window().session().model(), dismiss(map(), gone, QStringLiteral("misread")), QStringLiteral("d")));
        m_desk->window().session().changeScale(QStringLiteral("kent"));
        for (const Document& document : fresh.documents()) {
            m_desk->selection().select(firstOf(document.id));
            m_desk->trigger("readAgain");
            QVERIFY2(m_desk->message().contains(QStringLiteral("read again")), qPrintable(m_desk->message()));
        }
        for (const ReviewTarget& target : gone) {
            QCOMPARE(reviewOf(map(), target), Review::Dismissed);
            QCOMPARE(dismissalReason(map(), target), QStringLiteral("misread"));
            QCOMPARE(rivals(target, fresh), 0);
        }
        // They are listed, and come back from there.
        m_desk->trigger("review");
        m_desk->child<QPushButton>("reviewFilter4")->click();
        auto* list = m_desk->child<QListView>("reviewQueue");
        QCOMPARE(list->model()->rowCount(), static_cast<int>(before + gone.size()));
        list->selectAll();
        m_desk->click(m_desk->child<QPushButton>("restoreReview"));
        QCOMPARE(dismissedReviews(map()).size(), size_t(0));
        QCOMPARE(reviewOf(map(), gone.front()), Review::Pending);
    }

    void theMenuOfAnArticleActsOnThatArticle()
    {
        openTwo();
        m_desk->selection().select(map().statements().front().id); // in A
        m_desk->child<ReaderPane>("readerB")->findChild<QToolButton*>(QStringLiteral("articleMenu"))->click();
        auto* menu = m_desk->window().findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        for (QMenu* one : m_desk->window().findChildren<QMenu*>()) {
            if (one->isVisible())
                menu = one;
        }
        QVERIFY(menu && menu->actions().contains(m_desk->action("removeArticle")));
        m_desk->trigger("removeArticle");
        QCOMPARE(map().documents().size(), size_t(1));
        QCOMPARE(map().documents().front().title, QStringLiteral("The mill"));
        QVERIFY(!m_desk->action("removeArticle")->isEnabled()); // the last one stays
        menu->close();
        m_desk->trigger("undo");
        QCOMPARE(map().documents().size(), size_t(2));
    }

    void detailsAreEditedShownAndKept()
    {
        openTwo();
        m_desk->trigger("aboutArticle"); // nothing is selected: which one?
        QVERIFY(m_desk->child<ChoiceBox>("articleChoice")->isVisible());
        QTest::keyClick(m_desk->child<ChoiceBox>("articleChoice")->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        auto* dialog = m_desk->child<ArticleDialog>("articleDialog");
        const auto line = [dialog](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
        auto* buttons = dialog->findChild<QDialogButtonBox*>(QStringLiteral("articleButtons"));
        QCOMPARE(line("articleTitleEdit")->cursorPosition(), 0); // a long title shows its first words
        line("articleAuthorEdit")->setText(QStringLiteral("Ann Reed"));
        line("articleDateEdit")->setText(QStringLiteral("2034-02-30"));
        QVERIFY(!buttons->button(QDialogButtonBox::Ok)->isEnabled()); // there is no such day
        line("articleDateEdit")->setText(QStringLiteral("2034-02"));
        line("articleOutletEdit")->setText(QStringLiteral("The Post"));
        line("articleUrlEdit")->setText(QStringLiteral("https://example.org/mill"));
        buttons->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(m_desk->stack().undoText(), QStringLiteral("Change the details of an article"));
        QVERIFY(m_desk->child<ReaderPane>("readerA")->findChild<QLabel*>(QStringLiteral("articleDetail"))->text().startsWith(QStringLiteral("Ann Reed · The Post · 2034-02")));
        const ArgumentMap edited = map();
        const QString file = m_desk->path(QStringLiteral("kept.cpw"));
        m_desk->window().picker().setNext({file});
        m_desk->trigger("save");
        m_desk->reopen();
        m_desk->window().openFiles({file});
        QCOMPARE(map().documents(), edited.documents());
        QCOMPARE(map().documents().front().extra.value(documentkeys::url).toString(), QStringLiteral("https://example.org/mill"));
    }

    void pagesOpenOnlyWhenAskedForAndSeen()
    {
        openTwo();
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "takeUrl");
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        m_desk->selection().select(map().statements().front().id);
        m_desk->trigger("aboutArticle");
        auto* dialog = m_desk->child<ArticleDialog>("articleDialog");
        auto* open = dialog->findChild<QToolButton*>(QStringLiteral("openAddress"));
        QVERIFY(!open->isEnabled());
        const auto ask = [&](const char* address, bool yes) {
            dialog->findChild<QLineEdit*>(QStringLiteral("articleUrlEdit"))->setText(QLatin1String(address));
            m_desk->window().prompt().setNextConfirm(yes);
            open->click();
        };
        ask("https://example.org/a?b=1", false);
        QCOMPARE(m_desk->window().prompt().lastDetails(), QStringLiteral("https://example.org/a?b=1"));
        QVERIFY(m_urls.isEmpty());
        ask("file:///etc/passwd", true);
        ask("javascript:alert(1)", true);
        QVERIFY(m_urls.isEmpty());
        QVERIFY(m_desk->message().contains(QStringLiteral("javascript:alert(1)")));
        ask("https://example.org/a?b=1", true);
        QCOMPARE(m_urls, QList<QUrl>{QUrl(QStringLiteral("https://example.org/a?b=1"))});
        // A link in a note, shown with its address; a picture is none of our business.
        m_urls.clear();
        auto* note = m_desk->child<QLabel>("noteEditShown");
        m_desk->window().prompt().setNextConfirm(true);
        Q_EMIT note->linkActivated(QStringLiteral("https://example.org/note"));
        QCOMPARE(m_urls, QList<QUrl>{QUrl(QStringLiteral("https://example.org/note"))});
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    }

    void anArticleIsAddedOnceUpToTen()
    {
        openTwo();
        m_desk->window().openFiles({m_desk->path(QStringLiteral("mill.txt"))});
        QCOMPARE(map().documents().size(), size_t(2));
        QVERIFY(m_desk->message().contains(QStringLiteral("as article A")));
        // The same words in another file are the same article.
        m_desk->window().openFiles({m_desk->write(QStringLiteral("copy.txt"), QString(stayText).replace(u'\n', QStringLiteral("\r\n")))});
        QCOMPARE(map().documents().size(), size_t(2));
        QStringList more;
        for (int i = 3; i <= 10; ++i)
            more += m_desk->write(QStringLiteral("m%1.txt").arg(i), QStringLiteral("Number %1\n\nThe mill number %1 will close.\n").arg(i));
        m_desk->window().openFiles(more);
        QCOMPARE(map().documents().size(), size_t(10));
        m_desk->window().openFiles({m_desk->write(QStringLiteral("last.txt"), QStringLiteral("Too many\n\nThe mill is one too many.\n"))});
        QCOMPARE(map().documents().size(), size_t(10));
        QVERIFY(m_desk->message().contains(QStringLiteral("at most 10")));
    }

    void theStartPageKnowsTheSameArticle()
    {
        const QString file = m_desk->write(QStringLiteral("mill.txt"), millText);
        m_desk->window().openFiles({file, file});
        QVERIFY(!m_desk->child<QPushButton>("readAndLink")->isEnabled());
        m_desk->window().openFiles({m_desk->write(QStringLiteral("stay.txt"), stayText)});
        QVERIFY(m_desk->child<QPushButton>("readAndLink")->isEnabled());
    }

    void pastedTextIsAnArticle()
    {
        openTwo();
        m_desk->window().prompt().setNextText(QStringLiteral("Pasted\n\nThe mill is too old to be saved.\n"));
        m_desk->trigger("paste");
        QCOMPARE(map().documents().size(), size_t(3));
        QCOMPARE(m_desk->stack().undoText(), QStringLiteral("Add an article"));
    }

    void aChangedFileIsNoticedAndNothingIsDropped()
    {
        openTwo();
        const ArgumentMap before = map();
        const QString changed = QString(millText).replace(QStringLiteral("The mill will probably close"), QStringLiteral("Sadly, the mill will probably close"))
                                    .remove(QStringLiteral("Most experts agree that it cannot be saved. "));
        m_desk->write(QStringLiteral("mill.txt"), changed);
        QTRY_VERIFY2(m_desk->message().contains(QStringLiteral("has changed")), qPrintable(m_desk->message()));
        m_desk->selection().select(map().statements().front().id);
        m_desk->trigger("updateText");
        QCOMPARE(map().statements().size(), before.statements().size());
        QCOMPARE(map().documents().front().text.size(), changed.size());
        QVERIFY(brokenRules(map()).empty());
        const auto lost = withoutPlace(map(), map().documents().front().id);
        QVERIFY(!lost.empty());
        QVERIFY(m_desk->message().contains(QStringLiteral("lost their place")) || m_desk->message().contains(QStringLiteral("lost its place")));
        // The list leads to the statement; selected words and S give it a place again.
        m_desk->trigger("aboutArticle");
        auto* dialog = m_desk->child<ArticleDialog>("articleDialog");
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("lostStatements"));
        QCOMPARE(list->count(), static_cast<int>(lost.size()));
        Q_EMIT list->itemClicked(list->item(0));
        QCOMPARE(m_desk->selection().statement(), lost.front());
        dialog->close();
        m_desk->selectWords(map().documents().front().id, changed.indexOf(QStringLiteral("The roof")), 10);
        m_desk->key(Qt::Key_S);
        QCOMPARE(withoutPlace(map(), map().documents().front().id).size(), lost.size() - 1);
        m_desk->trigger("undo");
        m_desk->trigger("undo");
        QCOMPARE(map(), before);
    }

    /// A new text of one article, or a third article, moves nothing of what is being read.
    void theOtherTextStaysWhereItIsRead()
    {
        m_desk->window().resize(1280, 400);
        const QString tail = QStringLiteral("\n\nThe mill has a roof, and the roof has a hole where the rain comes in.").repeated(30);
        m_desk->window().openFiles({m_desk->write(QStringLiteral("mill.txt"), millText + tail), m_desk->write(QStringLiteral("stay.txt"), stayText + tail)});
        m_desk->click(m_desk->child<QPushButton>("readAndLink"));
        QCOMPARE(map().documents().size(), size_t(2));
        const DocumentId other = map().documents().back().id;
        const auto barOf = [&] { return m_desk->child<Readers>("readers")->pane(other)->view()->verticalScrollBar(); };
        QTRY_VERIFY(barOf()->maximum() > 300);
        const auto second = std::find_if(map().statements().begin(), map().statements().end(), [other](const Statement& s) { return s.document == other; });
        m_desk->selection().select(second->id);
        barOf()->setValue(250);
        m_desk->write(QStringLiteral("mill.txt"), QStringLiteral("News\n\n") + millText + tail);
        QTRY_VERIFY2(m_desk->message().contains(QStringLiteral("has changed")), qPrintable(m_desk->message()));
        barOf()->setValue(250);
        m_desk->click(m_desk->child<QPushButton>("messageButton1"));
        QVERIFY(map().documents().front().text.startsWith(QStringLiteral("News")));
        QCoreApplication::processEvents();
        QCOMPARE(barOf()->value(), 250);
        m_desk->window().openFiles({m_desk->write(QStringLiteral("third.txt"), QStringLiteral("Third\n\nThe mill number three will close.\n"))});
        QCOMPARE(map().documents().size(), size_t(3));
        QTRY_COMPARE(barOf()->value(), 250);
        QVERIFY(!m_desk->child<Readers>("readers")->pane(other)->view()->highlights().empty());
    }

    void aChangedFileIsNoticedAtOpening()
    {
        openTwo();
        const QString file = m_desk->path(QStringLiteral("kept.cpw"));
        m_desk->window().picker().setNext({file});
        m_desk->trigger("save");
        m_desk->close();
        m_desk->write(QStringLiteral("stay.txt"), stayText + QStringLiteral("One more sentence.\n"));
        m_desk->reopen();
        m_desk->window().openFiles({file});
        QVERIFY2(m_desk->message().contains(QStringLiteral("stay.txt")), qPrintable(m_desk->message()));
    }

    void howFarAnArticleWasReadIsKept()
    {
        QString text = QStringLiteral("Long\n\n");
        for (int i = 0; i < 200; ++i)
            text += QStringLiteral("Sentence number %1 says that the mill will close. ").arg(i) + (i % 5 == 4 ? QStringLiteral("\n\n") : QString());
        m_desk->window().openFiles({m_desk->write(QStringLiteral("long.txt"), text), m_desk->write(QStringLiteral("stay.txt"), stayText)});
        m_desk->child<QPushButton>("readAndLink")->click();
        auto* pane = m_desk->child<ReaderPane>("readerA");
        QTRY_VERIFY(pane->readShare() > 0);
        const double first = pane->readShare();
        QVERIFY(first < 0.9);
        QScrollBar* bar = pane->view()->verticalScrollBar();
        bar->setValue(bar->maximum()); // a leap: what lies between was not read
        QTest::qWait(1700);
        QCOMPARE(pane->readShare(), first);
        bar->setValue(bar->pageStep() / 2);
        QTRY_VERIFY(pane->readShare() > first);
        const double second = pane->readShare();
        m_desk->trigger("start");
        m_desk->reopen();
        m_desk->window().openFiles({m_desk->path(QStringLiteral("long.txt")), m_desk->path(QStringLiteral("stay.txt"))});
        m_desk->child<QPushButton>("readAndLink")->click();
        QVERIFY(m_desk->child<ReaderPane>("readerA")->readShare() >= second);
    }

    void linesAreAsWideAsWanted()
    {
        openTwo();
        m_desk->child<Readers>("readers")->resize(1200, 600);
        ArticleView* view = m_desk->child<ReaderPane>("readerA")->view();
        view->resize(900, 500);
        const int all = view->viewport()->width();
        for (int i = 0; i < 8; ++i)
            m_desk->trigger("linesNarrower");
        QVERIFY(view->viewport()->width() < all * 2 / 3);
        m_desk->reopen();
        openTwo();
        m_desk->child<ReaderPane>("readerA")->view()->resize(900, 500);
        QVERIFY(m_desk->child<ReaderPane>("readerA")->view()->viewport()->width() < all * 2 / 3);
    }

    void linesOfTheClipboardBecomeStatements()
    {
        openTwo();
        const size_t before = map().statements().size();
        QGuiApplication::clipboard()->setText(QStringLiteral("The roof was mended last year.\nNobody asked the weavers."));
        m_desk->trigger("pasteStatements");
        QCOMPARE(map().statements().size(), before + 2);
        QCOMPARE(map().find(m_desk->selection().statements()[0])->quote, QStringLiteral("The roof was mended last year."));
        QCOMPARE(m_desk->stack().undoText(), QStringLiteral("Paste 2 statements"));
        m_desk->trigger("copyJson");
        m_desk->trigger("undo");
        m_desk->trigger("pasteStatements");
        QCOMPARE(map().statements().size(), before + 2);
        m_desk->trigger("pasteStatements"); // they are there already
        QCOMPARE(map().statements().size(), before + 2);
    }

private:
    void openTwo()
    {
        m_desk->window().openFiles({m_desk->write(QStringLiteral("mill.txt"), millText), m_desk->write(QStringLiteral("stay.txt"), stayText)});
        m_desk->child<QPushButton>("readAndLink")->click();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] StatementId firstOf(DocumentId document)
    {
        return std::find_if(map().statements().begin(), map().statements().end(), [document](const Statement& s) { return s.document == document; })->id;
    }
    /// Open things that say again what was dismissed.
    [[nodiscard]] int rivals(const ReviewTarget& target, const ArgumentMap& fresh)
    {
        const auto count = [](const auto& things, const auto& isRival) {
            return static_cast<int>(std::count_if(things.begin(), things.end(), [&](const auto& thing) { return thing.review != Review::Dismissed && isRival(thing); }));
        };
        if (const auto* link = std::get_if<LinkId>(&target))
            return count(map().links(), [&, old = map().find(*link)](const Link& l) { return l.a == old->a && l.b == old->b; });
        if (const auto* relation = std::get_if<RelationId>(&target)) {
            return count(map().relations(), [&, old = map().find(*relation)](const Relation& r) {
                return r.target == old->target && std::find_first_of(r.sources.begin(), r.sources.end(), old->sources.begin(), old->sources.end()) != r.sources.end();
            });
        }
        return count(map().statements(), [&, old = map().find(std::get<StatementId>(target))](const Statement& s) {
            return !fresh.find(s.id) && s.document == old->document && 2 * s.span.intersected(old->span).length() > s.span.length();
        });
    }
    const ArgumentMap& map() { return m_desk->map(); }

    QList<QUrl> m_urls;
    std::unique_ptr<DeskDriver> m_desk;
};

QTEST_MAIN(ArticlesTest)
#include "tst_articles.moc"
