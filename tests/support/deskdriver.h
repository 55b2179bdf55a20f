#pragma once

#include "app/window/mainwindow.h"
#include "tests/support/sample.h"
#include "widgets/common/messagebar.h"
#include "widgets/reader/readerpane.h"
#include "widgets/reader/readers.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace cp::test {

/// A whole window that a test works in by object names, action ids, keys and clicks; each key and click is counted, a word
/// that is typed as one.
class DeskDriver {
public:
    explicit DeskDriver(bool hints = false) : m_hints(hints) { reopen(); }
    ~DeskDriver() { close(); }

    /// A new window with the same settings.
    void reopen()
    {
        close();
        m_window = std::make_unique<ui::MainWindow>(ui::WindowOptions{ui::JobRunner::Mode::Inline, m_folder.filePath(QStringLiteral("settings.ini")), m_hints});
        m_window->resize(1400, 900);
        m_window->show();
    }
    void close()
    {
        if (m_window)
            m_window->prompt().setNextUnsaved(ui::Prompt::Unsaved::Discard);
        m_window.reset();
    }

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] const ArgumentMap& map() { return m_window->session().map(); }
    [[nodiscard]] QUndoStack& stack() { return m_window->session().undoStack(); }
    [[nodiscard]] ui::Selection& selection() { return m_window->selection(); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QAction* action(const char* id) { return m_window->actions()[QLatin1String(id)]; }
    void trigger(const char* id) { action(id)->trigger(); }
    [[nodiscard]] QString message() { return child<ui::MessageBar>("messageBar")->text(); }

    template <typename T>
    [[nodiscard]] T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }

    QString write(const QString& name, const QString& text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write");
        return file.fileName();
    }
    void openSample() { test::openSample(*m_window); }
    /// To whatever has the focus, as a person types.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = m_window->focusWidget();
        keyIn(focus ? focus : m_window.get(), key, modifiers);
    }
    void keyIn(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_presses;
        QTest::keyClick(widget, key, modifiers);
    }
    void type(QWidget* widget, const QString& words)
    {
        ++m_presses;
        QTest::keyClicks(widget, words);
    }
    void click(QWidget* widget)
    {
        ++m_presses;
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    /// Keys, clicks and typed words since the last call.
    [[nodiscard]] int presses() { return std::exchange(m_presses, 0); }

    /// Selects words of a text, as dragging over them does.
    void selectWords(DocumentId document, qsizetype start, qsizetype length)
    {
        ui::ArticleView* view = child<ui::Readers>("readers")->pane(document)->view();
        QTextCursor cursor = view->textCursor();
        cursor.setPosition(static_cast<int>(start));
        cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
        view->setTextCursor(cursor);
        view->setFocus();
    }

private:
    QTemporaryDir m_folder;
    bool m_hints;
    int m_presses = 0;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace cp::test
