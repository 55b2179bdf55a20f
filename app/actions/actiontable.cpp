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

constexpr Entry entries[] = {
    {"start", QT_TRANSLATE_NOOP("Actions", "&New comparison"), QT_TRANSLATE_NOOP("Actions", "Compare other articles"), "document", "Ctrl+N"},
    {"open", QT_TRANSLATE_NOOP("Actions", "&Open…"), QT_TRANSLATE_NOOP("Actions", "Open a workspace or articles"), "open", "Ctrl+O"},
    {"addArticle", QT_TRANSLATE_NOOP("Actions", "&Add an article…"), QT_TRANSLATE_NOOP("Actions", "Read one more article and link it"), "add", "Ctrl+Shift+O"},
    {"paste", QT_TRANSLATE_NOOP("Actions", "&Paste text as an article…"), QT_TRANSLATE_NOOP("Actions", "Read the text of the clipboard as an article"), "paste", "Ctrl+V"},
    {"save", QT_TRANSLATE_NOOP("Actions", "&Save"), QT_TRANSLATE_NOOP("Actions", "Save the workspace"), "save", "Ctrl+S"},
    {"saveAs", QT_TRANSLATE_NOOP("Actions", "Save &as…"), QT_TRANSLATE_NOOP("Actions", "Save the workspace under a new name"), "", "Ctrl+Shift+S"},
    {"exportSvg", QT_TRANSLATE_NOOP("Actions", "As &SVG picture…"), QT_TRANSLATE_NOOP("Actions", "Write the whole map as an SVG picture"), "image", "Ctrl+E"},
    {"exportPng", QT_TRANSLATE_NOOP("Actions", "As &PNG picture…"), QT_TRANSLATE_NOOP("Actions", "Write the whole map as a PNG picture"), "image", ""},
    {"exportPdf", QT_TRANSLATE_NOOP("Actions", "As P&DF…"), QT_TRANSLATE_NOOP("Actions", "Write the whole map as a PDF"), "document", ""},
    {"exportJson", QT_TRANSLATE_NOOP("Actions", "As &JSON…"), QT_TRANSLATE_NOOP("Actions", "Write documents, statements, relations and links as JSON"), "table", ""},
    {"quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), QT_TRANSLATE_NOOP("Actions", "Close the window"), "", "Ctrl+Q"},
    {"undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), QT_TRANSLATE_NOOP("Actions", "Undo the last edit"), "undo", "Ctrl+Z"},
    {"redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), QT_TRANSLATE_NOOP("Actions", "Do the undone edit again"), "redo", "Ctrl+Shift+Z"},
    {"accept", QT_TRANSLATE_NOOP("Actions", "&Accept"), QT_TRANSLATE_NOOP("Actions", "Accept what is selected"), "accept", "A"},
    {"dismiss", QT_TRANSLATE_NOOP("Actions", "&Dismiss"), QT_TRANSLATE_NOOP("Actions", "Dismiss what is selected"), "dismiss", "D"},
    {"unpin", QT_TRANSLATE_NOOP("Actions", "&Release the box"), QT_TRANSLATE_NOOP("Actions", "Let the layout place this box again"), "pin", "U"},
    {"zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), QT_TRANSLATE_NOOP("Actions", "Show the map larger"), "add", "Ctrl++"},
    {"zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), QT_TRANSLATE_NOOP("Actions", "Show the map smaller"), "minus", "Ctrl+-"},
    {"zoomActual", QT_TRANSLATE_NOOP("Actions", "&Actual size"), QT_TRANSLATE_NOOP("Actions", "Show the map at 100 %"), "", "Ctrl+1"},
    {"fit", QT_TRANSLATE_NOOP("Actions", "&Fit the map"), QT_TRANSLATE_NOOP("Actions", "Show the whole map"), "fit", "Ctrl+0"},
    {"nearMisses", QT_TRANSLATE_NOOP("Actions", "Near &misses"), QT_TRANSLATE_NOOP("Actions", "Show pairs that look like a clash and are none"), "nearmiss", "Ctrl+Shift+N", true},
    {"legend", QT_TRANSLATE_NOOP("Actions", "&Legend"), QT_TRANSLATE_NOOP("Actions", "Show what marks and lines mean"), "legend", "L", true},
    {"readers", QT_TRANSLATE_NOOP("Actions", "&Articles"), QT_TRANSLATE_NOOP("Actions", "Show the texts of the articles"), "document", "F7", true},
    {"inspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), QT_TRANSLATE_NOOP("Actions", "Show everything about the selection"), "info", "F8", true},
    {"links", QT_TRANSLATE_NOOP("Actions", "&Links"), QT_TRANSLATE_NOOP("Actions", "Show all links as a table"), "link", "Ctrl+L"},
    {"chart", QT_TRANSLATE_NOOP("Actions", "&Charts"), QT_TRANSLATE_NOOP("Actions", "Show how sure the texts are"), "chart", "Ctrl+G"},
    {"nextLink", QT_TRANSLATE_NOOP("Actions", "&Next link"), QT_TRANSLATE_NOOP("Actions", "Select the next link"), "down", "F4"},
    {"previousLink", QT_TRANSLATE_NOOP("Actions", "&Previous link"), QT_TRANSLATE_NOOP("Actions", "Select the link before"), "up", "Shift+F4"},
    {"themeSystem", QT_TRANSLATE_NOOP("Actions", "As the &desktop"), QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"), "", "", true},
    {"themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), QT_TRANSLATE_NOOP("Actions", "Light colours"), "", "", true},
    {"themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), QT_TRANSLATE_NOOP("Actions", "Dark colours"), "", "", true},
    {"languageSystem", QT_TRANSLATE_NOOP("Actions", "As the &desktop"), QT_TRANSLATE_NOOP("Actions", "The desktop's language"), "", "", true},
    {"languageEnglish", "&English", "English", "", "", true},
    {"languageGerman", "&Deutsch", "Deutsch", "", "", true},
};

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
