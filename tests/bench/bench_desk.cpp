#include "app/window/mainwindow.h"
#include "model/storage/workspacefile.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

// The whole window with a generated workspace, offscreen at 1920 × 1080: from a click or key until everything has been
// painted again, processor time in milliseconds (so that a busy machine matters less), median and worst of several.
//   bench_desk [statements links]        default: 5000 2000
// A map that follows its filter is built beside the window, so that there only the window's own thread counts. Boxes that
// move to their places afterwards do so in frames between keys: there the longest wait counts, and all of it without motion.
// Goals: a text that moves 16, a click or a letter of a wording 50, a key in a filter 16, a review step 30, opening 1000.

using namespace cp;
using namespace cp::ui;

namespace {

constexpr int runs = 15;

/// Articles of one sentence a statement, in trees of forty; links all over.
Workspace generated(int statements, int links)
{
    std::mt19937 random(11);
    const QStringList words = QStringLiteral("the harbour will keep its depth because silt returns to the sea with every ebb and flushing costs little money").split(u' ');
    MapDelta delta;
    const int each = statements / 2;
    for (int d = 0; d < 2; ++d) {
        Document document;
        document.id = DocumentId{d + 1};
        document.title = QStringLiteral("Document %1").arg(d + 1);
        document.sha256 = QByteArray::number(d);
        for (int i = 0; i < each; ++i) {
            Statement statement;
            statement.id = StatementId{d * each + i + 1};
            statement.document = document.id;
            QStringList text;
            for (int w = 0, n = 6 + static_cast<int>(random() % 14); w < n; ++w)
                text += words[static_cast<qsizetype>(random() % static_cast<unsigned>(words.size()))];
            statement.quote = statement.text = text.join(u' ') + u'.';
            statement.span = {document.text.size(), document.text.size() + statement.quote.size()};
            document.sentences.push_back(statement.span);
            document.text += statement.quote + (i % 8 == 7 ? QStringLiteral("\n\n") : QStringLiteral(" "));
            statement.main = i % 40 == 0;
            statement.role = statement.main || i % 3 == 0 ? Role::Claim : i % 7 == 0 ? Role::Condition : Role::Premise;
            statement.confidence = static_cast<double>(random() % 100) / 100;
            if (i % 5 == 0)
                statement.probability = StatedProbability{ProbabilityKind::Likelihood, QStringLiteral("likely"), {}, 0.55, 0.8, 0.68, QStringLiteral("icd203")};
            if (!statement.main) {
                Relation relation;
                relation.id = RelationId{statement.id.value};
                relation.kind = i % 9 == 0 ? RelationKind::Attacks : RelationKind::Supports;
                relation.sources = {statement.id};
                const int root = statement.id.value - i % 40;
                relation.target = StatementId{root + static_cast<int>(random() % static_cast<unsigned>(i % 40))};
                delta.relations.push_back({std::nullopt, relation});
            }
            delta.statements.push_back({std::nullopt, statement});
        }
        delta.documents.push_back({std::nullopt, document});
    }
    for (int i = 1; i <= links; ++i) {
        Link link;
        link.id = LinkId{i};
        link.kind = i % 2 == 1 ? LinkKind::Contradict : LinkKind::Match;
        link.reasons = {Reason::Number};
        link.score = 0.6 + static_cast<double>(random() % 40) / 100;
        link.a = StatementId{1 + i % each};
        link.b = StatementId{each + 1 + static_cast<int>(random() % static_cast<unsigned>(each))};
        link.explanation = QStringLiteral("Both name a number.");
        delta.links.push_back({std::nullopt, link});
    }
    Workspace workspace;
    workspace.map.apply(delta);
    return workspace;
}

void settle()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

double timeOf(const std::function<void()>& work)
{
    const std::clock_t start = std::clock();
    work();
    settle();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double ownSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Of this thread alone, until what is built beside it has been shown.
double ownTimeOf(const std::function<void()>& work)
{
    const double start = ownSeconds();
    work();
    QTest::qWait(300);
    return 1000.0 * (ownSeconds() - start);
}

/// The longest time of this thread in which the window answers nothing, until all has been shown and has come to rest.
double holdUpOf(const std::function<void()>& work)
{
    double start = ownSeconds();
    work();
    double longest = ownSeconds() - start;
    for (int turn = 0; turn < 300; ++turn) {
        start = ownSeconds();
        QCoreApplication::processEvents();
        longest = std::max(longest, ownSeconds() - start);
        QThread::msleep(1);
    }
    return 1000.0 * longest;
}

void report(const char* what, double goal, const std::function<void(int)>& work, double (*measured)(const std::function<void()>&) = timeOf)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(measured([&] { work(i); }));
    std::sort(times.begin(), times.end());
    std::printf("%-46s %8.1f %8.1f   goal %5.0f %s\n", what, times[times.size() / 2], times.back(), goal, times[times.size() / 2] <= goal ? "" : "MISSED");
    std::fflush(stdout);
}

void measure(MainWindow& window, const char* panels)
{
    const auto trigger = [&window](const char* id) { window.actions()[QLatin1String(id)]->trigger(); };
    const ArgumentMap& map = window.session().map();
    std::mt19937 random(3);
    const auto any = [&](const auto& things) { return things[random() % things.size()].id; };
    std::printf("-- %s\n", panels);
    report("select a statement", 50, [&](int) { window.selection().select(any(map.statements())); });
    report("select a link", 50, [&](int) { window.selection().select(any(map.links())); });
    trigger("review");
    settle();
    report("review: next", 30, [&](int) { trigger("nextReview"); });
    report("review: accept and go on", 30, [&](int) { trigger("accept"); });
    report("undo", 50, [&](int) { trigger("undo"); });
    report("redo", 50, [&](int) { trigger("redo"); });
    trigger("inspector");
    window.selection().select(map.statements()[7].id);
    settle();
    auto* text = window.findChild<QPlainTextEdit*>(QStringLiteral("statementText"));
    report("type a letter of a statement", 50, [&](int) { QTest::keyClick(text, Qt::Key_A); });
    auto* note = window.findChild<QPlainTextEdit*>(QStringLiteral("noteEdit"));
    report("type a letter of a note", 50, [&](int) { QTest::keyClick(note, Qt::Key_A); });
    auto* find = window.findChild<QLineEdit*>(QStringLiteral("findLine"));
    const QString sought = QStringLiteral("harbour silt ret");
    report("type a letter to find", 16, [&](int i) { QTest::keyClick(find, sought[i].toLatin1()); });
    find->clear();
    QTest::qWait(400);
    report("star a statement", 50, [&](int) { trigger("star"); });
}

/// The text that comes into view is set then.
void measureText(MainWindow& window)
{
    const ArgumentMap& map = window.session().map();
    auto* view = window.findChild<ArticleView*>(QStringLiteral("articleView"));
    QScrollBar* bar = view->verticalScrollBar();
    std::mt19937 random(7);
    report("scroll a text by a notch", 16, [&](int) { bar->setValue(bar->value() + 3 * bar->singleStep()); });
    report("scroll a text by a page", 16, [&](int) { bar->triggerAction(QAbstractSlider::SliderPageStepAdd); });
    report("scroll a text back by a page", 16, [&](int) { bar->triggerAction(QAbstractSlider::SliderPageStepSub); });
    report("drag the scroll bar of a text", 16, [&](int) { bar->setValue(static_cast<int>(random() % static_cast<unsigned>(bar->maximum() + 1))); });
    report("go to a place of a text", 16, [&](int) { view->scrollTo(map.statements()[random() % (map.statements().size() / 2)].span); });
    bar->setValue(0);
    settle();
}

void measureFilters(MainWindow& window)
{
    window.actions()[QLatin1String("links")]->trigger();
    settle();
    auto* links = window.findChild<QLineEdit*>(QStringLiteral("linksFilter"));
    const QString sought = QStringLiteral("harbour silt ret");
    report("type a letter into the filter of links", 16, [&](int i) { QTest::keyClick(links, sought[i].toLatin1()); });
    links->clear();
    settle();
}

void measureMapFilter(const QString& file, const QString& settings)
{
    MainWindow window({JobRunner::Mode::Pool, settings});
    window.resize(1920, 1080);
    window.show();
    window.openFiles({file});
    QTest::qWait(1500);
    window.actions()[QLatin1String("filter")]->trigger();
    settle();
    auto* words = window.findChild<QLineEdit*>(QStringLiteral("filterText"));
    const QString sought = QStringLiteral("harbour silt ret");
    const auto type = [&](int i) { QTest::keyClick(words, sought[i].toLatin1()); };
    const auto take = [&](int) { QTest::keyClick(words, Qt::Key_Backspace); };
    // Where few boxes are left, they move to their places in frames of their own, during which a key is answered.
    report("type a letter into the filter of the map: wait", 16, type, holdUpOf);
    report("take a letter away again: wait", 16, take, holdUpOf);
    window.actions()[QLatin1String("reduceMotion")]->trigger();
    report("type a letter without motion: all of it", 16, type, ownTimeOf);
    report("take a letter away again: all of it", 16, take, ownTimeOf);
    window.prompt().setNextUnsaved(Prompt::Unsaved::Discard);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int statements = argc > 1 ? std::atoi(argv[1]) : 5000;
    const int links = argc > 2 ? std::atoi(argv[2]) : 2000;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bench.cpw"));
    if (!saveWorkspace(generated(statements, links), file))
        return 1;
    MainWindow window({JobRunner::Mode::Inline, folder.filePath(QStringLiteral("settings.ini"))});
    window.resize(1920, 1080);
    window.show();
    settle();
    std::printf("%d statements, %d links%23s median    worst\n", statements, links, "");
    report("open the workspace", 1000, [&](int) { window.openFiles({file}); });
    QTest::qWait(1000); // a person looks before the first click; texts are set meanwhile
    measureText(window);
    measure(window, "lower panels folded");
    measureFilters(window);
    measure(window, "links shown");
    window.actions()[QLatin1String("outline")]->trigger();
    settle();
    measure(window, "outline shown");
    window.actions()[QLatin1String("chart")]->trigger();
    settle();
    measure(window, "charts shown");
    window.prompt().setNextUnsaved(Prompt::Unsaved::Discard);
    const QString other = folder.filePath(QStringLiteral("other.cpw")); // the first window has its own open
    if (!QFile::copy(file, other))
        return 1;
    measureMapFilter(other, folder.filePath(QStringLiteral("other.ini")));
    return 0;
}
