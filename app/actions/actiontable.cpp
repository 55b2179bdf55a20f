#include "app/actions/actiontable.h"

#include "model/rendering/palette.h"
#include "widgets/common/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace cp::ui {
namespace {

struct Entry {
    const char* id;
    const char* text;
    const char* tip;
    const char* icon; ///< may be empty
    const char* key;  ///< portable form; may be empty
    bool checkable = false;
};

#define ENTRY_TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr Entry entries[] = {
    {"start", ENTRY_TEXT("&New comparison"), ENTRY_TEXT("Compare other articles"), "document", "Ctrl+N"},
    {"open", ENTRY_TEXT("&Open…"), ENTRY_TEXT("Open a workspace or articles"), "open", "Ctrl+O"},
    {"addArticle", ENTRY_TEXT("&Add an article…"), ENTRY_TEXT("Read one more article and link it"), "add", "Ctrl+Shift+O"},
    {"paste", ENTRY_TEXT("&Paste text as an article…"), ENTRY_TEXT("Read the text of the clipboard as an article"), "paste", "Ctrl+V"},
    {"save", ENTRY_TEXT("&Save"), ENTRY_TEXT("Save the workspace"), "save", "Ctrl+S"},
    {"saveAs", ENTRY_TEXT("Save &as…"), ENTRY_TEXT("Save the workspace under a new name"), "", "Ctrl+Shift+S"},
    {"exportSvg", ENTRY_TEXT("As &SVG picture…"), ENTRY_TEXT("Write the whole map as an SVG picture"), "image", "Ctrl+E"},
    {"exportPng", ENTRY_TEXT("As &PNG picture…"), ENTRY_TEXT("Write the whole map as a PNG picture"), "image", ""},
    {"exportPdf", ENTRY_TEXT("As P&DF…"), ENTRY_TEXT("Write the whole map as a PDF"), "document", ""},
    {"exportJson", ENTRY_TEXT("As &JSON…"), ENTRY_TEXT("Write documents, statements, relations and links as JSON"), "table", ""},
    {"quit", ENTRY_TEXT("&Quit"), ENTRY_TEXT("Close the window"), "", "Ctrl+Q"},
    {"undo", ENTRY_TEXT("&Undo"), ENTRY_TEXT("Undo the last edit"), "undo", "Ctrl+Z"},
    {"redo", ENTRY_TEXT("&Redo"), ENTRY_TEXT("Do the undone edit again"), "redo", "Ctrl+Shift+Z"},
    {"accept", ENTRY_TEXT("&Accept"), ENTRY_TEXT("Accept what is selected"), "accept", "A"},
    {"dismiss", ENTRY_TEXT("&Dismiss"), ENTRY_TEXT("Dismiss what is selected"), "dismiss", "D"},
    {"unpin", ENTRY_TEXT("&Release the box"), ENTRY_TEXT("Let the layout place this box again"), "pin", "U"},
    {"zoomIn", ENTRY_TEXT("Zoom &in"), ENTRY_TEXT("Show the map larger"), "add", "Ctrl++"},
    {"zoomOut", ENTRY_TEXT("Zoom &out"), ENTRY_TEXT("Show the map smaller"), "minus", "Ctrl+-"},
    {"zoomActual", ENTRY_TEXT("&Actual size"), ENTRY_TEXT("Show the map at 100 %"), "", "Ctrl+1"},
    {"fit", ENTRY_TEXT("&Fit the map"), ENTRY_TEXT("Show the whole map"), "fit", "Ctrl+0"},
    {"nearMisses", ENTRY_TEXT("Near &misses"), ENTRY_TEXT("Show pairs that look like a clash and are none"), "nearmiss", "Ctrl+Shift+N", true},
    {"legend", ENTRY_TEXT("&Legend"), ENTRY_TEXT("Show what marks and lines mean"), "legend", "L", true},
    {"readers", ENTRY_TEXT("&Articles"), ENTRY_TEXT("Show the texts of the articles"), "document", "F7", true},
    {"inspector", ENTRY_TEXT("&Inspector"), ENTRY_TEXT("Show everything about the selection"), "info", "F8", true},
    {"links", ENTRY_TEXT("&Links"), ENTRY_TEXT("Show all links as a table"), "link", "Ctrl+L"},
    {"chart", ENTRY_TEXT("&Charts"), ENTRY_TEXT("Show how sure the texts are"), "chart", "Ctrl+G"},
    {"nextLink", ENTRY_TEXT("&Next link"), ENTRY_TEXT("Select the next link"), "down", "F4"},
    {"previousLink", ENTRY_TEXT("&Previous link"), ENTRY_TEXT("Select the link before"), "up", "Shift+F4"},
    {"themeSystem", ENTRY_TEXT("As the &desktop"), ENTRY_TEXT("Light or dark as the desktop is"), "", "", true},
    {"themeLight", ENTRY_TEXT("&Light"), ENTRY_TEXT("Light colours"), "", "", true},
    {"themeDark", ENTRY_TEXT("&Dark"), ENTRY_TEXT("Dark colours"), "", "", true},
    {"languageSystem", ENTRY_TEXT("As the &desktop"), ENTRY_TEXT("The desktop's language"), "", "", true},
    {"languageEnglish", "&English", "English", "", "", true},
    {"languageGerman", "&Deutsch", "Deutsch", "", "", true},
};

#undef ENTRY_TEXT

QString say(const char* text) { return QCoreApplication::translate("Actions", text); }

} // namespace

ActionTable::ActionTable(QWidget* window) : QObject(window)
{
    for (const Entry& entry : entries) {
        auto* action = new QAction(window);
        action->setObjectName(QLatin1String(entry.id));
        action->setShortcut(QKeySequence(QLatin1String(entry.key), QKeySequence::PortableText));
        action->setCheckable(entry.checkable);
        window->addAction(action);
        m_actions.insert(action->objectName(), action);
    }
    retranslate();
}

QAction* ActionTable::operator[](QLatin1String id) const
{
    QAction* action = m_actions.value(id);
    Q_ASSERT(action);
    return action;
}

QList<QAction*> ActionTable::all() const { return m_actions.values(); }

void ActionTable::setMapPalette(const MapPalette& palette)
{
    for (const Entry& entry : entries) {
        if (*entry.icon)
            m_actions.value(QLatin1String(entry.id))->setIcon(icon(QLatin1String(entry.icon), palette));
    }
}

void ActionTable::retranslate()
{
    for (const Entry& entry : entries) {
        QAction* action = m_actions.value(QLatin1String(entry.id));
        action->setText(say(entry.text));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? say(entry.tip)
                                         : QCoreApplication::translate("Actions", "%1 (%2)", "tip, key").arg(say(entry.tip), key));
        action->setStatusTip(say(entry.tip));
    }
}

} // namespace cp::ui
