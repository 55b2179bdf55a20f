#include "app/actions/actiontable.h"

#include "model/rendering/palette.h"
#include "widgets/common/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace cp::ui {
namespace {

struct Entry {
    const char* group;
    const char* id;
    const char* text;
    const char* tip;
    const char* icon; ///< may be empty
    const char* key;  ///< portable form; may be empty
    bool checkable = false;
    bool onMap = false; ///< its key counts only while the map has the keyboard
};

constexpr Entry entries[] = {
    {QT_TRANSLATE_NOOP("Actions", "File"), "start", QT_TRANSLATE_NOOP("Actions", "&New comparison"), QT_TRANSLATE_NOOP("Actions", "Compare other articles"), "document", "Ctrl+N"},
    {QT_TRANSLATE_NOOP("Actions", "File"), "open", QT_TRANSLATE_NOOP("Actions", "&Open…"), QT_TRANSLATE_NOOP("Actions", "Open a workspace or articles"), "open", "Ctrl+O"},
    {QT_TRANSLATE_NOOP("Actions", "File"), "addArticle", QT_TRANSLATE_NOOP("Actions", "&Add an article…"), QT_TRANSLATE_NOOP("Actions", "Read one more article and link it"), "add", "Ctrl+Shift+O"},
    {QT_TRANSLATE_NOOP("Actions", "File"), "paste", QT_TRANSLATE_NOOP("Actions", "&Paste text as an article…"), QT_TRANSLATE_NOOP("Actions", "Read the text of the clipboard as an article"), "paste", "Ctrl+Shift+V"},
    {QT_TRANSLATE_NOOP("Actions", "File"), "save", QT_TRANSLATE_NOOP("Actions", "&Save"), QT_TRANSLATE_NOOP("Actions", "Save the workspace"), "save", "Ctrl+S"},
    {QT_TRANSLATE_NOOP("Actions", "File"), "saveAs", QT_TRANSLATE_NOOP("Actions", "Save &as…"), QT_TRANSLATE_NOOP("Actions", "Save the workspace under a new name"), "", "Ctrl+Shift+S"},
    {QT_TRANSLATE_NOOP("Actions", "File"), "exportSvg", QT_TRANSLATE_NOOP("Actions", "As &SVG picture…"), QT_TRANSLATE_NOOP("Actions", "Write the map or a part of it as an SVG picture"), "image", "Ctrl+E"},
    {QT_TRANSLATE_NOOP("Actions", "File"), "exportPng", QT_TRANSLATE_NOOP("Actions", "As &PNG picture…"), QT_TRANSLATE_NOOP("Actions", "Write the map or a part of it as a PNG picture"), "image", ""},
    {QT_TRANSLATE_NOOP("Actions", "File"), "exportPdf", QT_TRANSLATE_NOOP("Actions", "As P&DF…"), QT_TRANSLATE_NOOP("Actions", "Write the map or a part of it as a PDF"), "document", ""},
    {QT_TRANSLATE_NOOP("Actions", "File"), "exportMap", QT_TRANSLATE_NOOP("Actions", "For &other programs…"), QT_TRANSLATE_NOOP("Actions", "Write the map as JSON, AIF, Argdown, GraphML and other formats"), "table", ""},
    {QT_TRANSLATE_NOOP("Actions", "File"), "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), QT_TRANSLATE_NOOP("Actions", "Close the window"), "", "Ctrl+Q"},
    {QT_TRANSLATE_NOOP("Actions", "Article"), "aboutArticle", QT_TRANSLATE_NOOP("Actions", "&About the article…"), QT_TRANSLATE_NOOP("Actions", "Show and edit title, author, date and address of the current article"), "info", "Alt+Return"},
    {QT_TRANSLATE_NOOP("Actions", "Article"), "readAgain", QT_TRANSLATE_NOOP("Actions", "&Read again"), QT_TRANSLATE_NOOP("Actions", "Read and link the current article again; what you decided, wrote or changed stays"), "review", "Ctrl+R"},
    {QT_TRANSLATE_NOOP("Actions", "Article"), "updateText", QT_TRANSLATE_NOOP("Actions", "&Update the text…"), QT_TRANSLATE_NOOP("Actions", "Give the current article the text that its file has now; statements are found again"), "document", "Ctrl+Shift+R"},
    {QT_TRANSLATE_NOOP("Actions", "Article"), "removeArticle", QT_TRANSLATE_NOOP("Actions", "Re&move the article"), QT_TRANSLATE_NOOP("Actions", "Remove the current article from the map, with everything that depends on it"), "close", "Ctrl+Shift+Del"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), QT_TRANSLATE_NOOP("Actions", "Undo the last edit"), "undo", "Ctrl+Z"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), QT_TRANSLATE_NOOP("Actions", "Do the undone edit again"), "redo", "Ctrl+Shift+Z"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "selectAll", QT_TRANSLATE_NOOP("Actions", "Select &all"), QT_TRANSLATE_NOOP("Actions", "Select every statement on the map"), "", "Ctrl+A", false, true},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "edit", QT_TRANSLATE_NOOP("Actions", "&Edit the selection"), QT_TRANSLATE_NOOP("Actions", "Go to the wording of what is selected"), "", "E"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "editInPlace", QT_TRANSLATE_NOOP("Actions", "Edit on the &map"), QT_TRANSLATE_NOOP("Actions", "Edit the wording where it stands on the map"), "", "F2", false, true},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "editChance", QT_TRANSLATE_NOOP("Actions", "Edit the &probability"), QT_TRANSLATE_NOOP("Actions", "Go to the numbers of the stated probability"), "", "B"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "star", QT_TRANSLATE_NOOP("Actions", "&Star"), QT_TRANSLATE_NOOP("Actions", "Mark the selected statements with a star, or remove it"), "star", "*"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "remove", QT_TRANSLATE_NOOP("Actions", "&Remove"), QT_TRANSLATE_NOOP("Actions", "Remove the selected statements, relation or link from the map"), "", "Del"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "copyText", QT_TRANSLATE_NOOP("Actions", "&Copy as text"), QT_TRANSLATE_NOOP("Actions", "Copy the selected statements as text"), "copy", "Ctrl+C"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "copyJson", QT_TRANSLATE_NOOP("Actions", "Copy as &JSON"), QT_TRANSLATE_NOOP("Actions", "Copy the selected statements and what joins them as JSON"), "copy", "Ctrl+Alt+C"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "copyPicture", QT_TRANSLATE_NOOP("Actions", "Copy as pict&ure"), QT_TRANSLATE_NOOP("Actions", "Copy the selected statements as a picture"), "image", "Ctrl+Shift+C"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "pasteStatements", QT_TRANSLATE_NOOP("Actions", "&Paste as statements"), QT_TRANSLATE_NOOP("Actions", "Make the lines of the clipboard statements, with their place in the text or their source"), "paste", "Ctrl+V"},
    {QT_TRANSLATE_NOOP("Actions", "Edit"), "history", QT_TRANSLATE_NOOP("Actions", "&History"), QT_TRANSLATE_NOOP("Actions", "Show every edit, to go back to any of them"), "clock", "Ctrl+H"},
    {QT_TRANSLATE_NOOP("Actions", "Review"), "accept", QT_TRANSLATE_NOOP("Actions", "&Accept"), QT_TRANSLATE_NOOP("Actions", "Accept what is selected"), "accept", "A"},
    {QT_TRANSLATE_NOOP("Actions", "Review"), "dismiss", QT_TRANSLATE_NOOP("Actions", "&Dismiss…"), QT_TRANSLATE_NOOP("Actions", "Dismiss what is selected, with a reason"), "dismiss", "D"},
    {QT_TRANSLATE_NOOP("Actions", "Review"), "nearMiss", QT_TRANSLATE_NOOP("Actions", "&Near miss…"), QT_TRANSLATE_NOOP("Actions", "Say why the selected link is not one"), "nearmiss", "M"},
    {QT_TRANSLATE_NOOP("Actions", "Review"), "nextReview", QT_TRANSLATE_NOOP("Actions", "N&ext to review"), QT_TRANSLATE_NOOP("Actions", "Go to the next thing that waits for a decision"), "down", "J"},
    {QT_TRANSLATE_NOOP("Actions", "Review"), "previousReview", QT_TRANSLATE_NOOP("Actions", "&Previous to review"), QT_TRANSLATE_NOOP("Actions", "Go to the previous thing that waits for a decision"), "up", "K"},
    {QT_TRANSLATE_NOOP("Actions", "Review"), "restore", QT_TRANSLATE_NOOP("Actions", "&Restore"), QT_TRANSLATE_NOOP("Actions", "Let the selected things wait for a decision again"), "undo", "Shift+D"},
    {QT_TRANSLATE_NOOP("Actions", "Review"), "review", QT_TRANSLATE_NOOP("Actions", "&Review"), QT_TRANSLATE_NOOP("Actions", "Show everything that waits for a decision"), "review", "F9", true},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "addClaim", QT_TRANSLATE_NOOP("Actions", "Add a &claim"), QT_TRANSLATE_NOOP("Actions", "Make the selected words of the text a claim"), "claim", "C"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "addPremise", QT_TRANSLATE_NOOP("Actions", "Add a &premise"), QT_TRANSLATE_NOOP("Actions", "Make the selected words of the text a premise"), "premise", "P"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "addCondition", QT_TRANSLATE_NOOP("Actions", "Add a cond&ition"), QT_TRANSLATE_NOOP("Actions", "Make the selected words of the text a condition"), "condition", "I"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "setSpan", QT_TRANSLATE_NOOP("Actions", "&Set the place to the selected words"), QT_TRANSLATE_NOOP("Actions", "Give the selected statement the selected words of its text"), "select", "S"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "split", QT_TRANSLATE_NOOP("Actions", "Sp&lit"), QT_TRANSLATE_NOOP("Actions", "Cut the selected statement in two where the cursor stands in its text"), "", "/"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "merge", QT_TRANSLATE_NOOP("Actions", "&Merge"), QT_TRANSLATE_NOOP("Actions", "Join the selected statements, or the selected one with the next, into one"), "", "Ctrl+J"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "nextStatement", QT_TRANSLATE_NOOP("Actions", "&Next statement"), QT_TRANSLATE_NOOP("Actions", "Select the next statement in the text"), "down", "."},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "previousStatement", QT_TRANSLATE_NOOP("Actions", "Pre&vious statement"), QT_TRANSLATE_NOOP("Actions", "Select the previous statement in the text"), "up", ","},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "nextClaim", QT_TRANSLATE_NOOP("Actions", "Next claim"), QT_TRANSLATE_NOOP("Actions", "Select the next claim in the text"), "", "Alt+C"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "previousClaim", QT_TRANSLATE_NOOP("Actions", "Previous claim"), QT_TRANSLATE_NOOP("Actions", "Select the previous claim in the text"), "", "Alt+Shift+C"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "nextPremise", QT_TRANSLATE_NOOP("Actions", "Next premise"), QT_TRANSLATE_NOOP("Actions", "Select the next premise in the text"), "", "Alt+P"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "previousPremise", QT_TRANSLATE_NOOP("Actions", "Previous premise"), QT_TRANSLATE_NOOP("Actions", "Select the previous premise in the text"), "", "Alt+Shift+P"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "nextCondition", QT_TRANSLATE_NOOP("Actions", "Next condition"), QT_TRANSLATE_NOOP("Actions", "Select the next condition in the text"), "", "Alt+I"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "previousCondition", QT_TRANSLATE_NOOP("Actions", "Previous condition"), QT_TRANSLATE_NOOP("Actions", "Select the previous condition in the text"), "", "Alt+Shift+I"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "textLarger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), QT_TRANSLATE_NOOP("Actions", "Show the articles in larger letters"), "add", "Alt++"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "textSmaller", QT_TRANSLATE_NOOP("Actions", "S&maller text"), QT_TRANSLATE_NOOP("Actions", "Show the articles in smaller letters"), "minus", "Alt+-"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "linesWider", QT_TRANSLATE_NOOP("Actions", "&Wider lines"), QT_TRANSLATE_NOOP("Actions", "Show more words in a line of the articles"), "", "Alt+Shift+Right"},
    {QT_TRANSLATE_NOOP("Actions", "Text"), "linesNarrower", QT_TRANSLATE_NOOP("Actions", "Na&rrower lines"), QT_TRANSLATE_NOOP("Actions", "Show fewer words in a line of the articles"), "", "Alt+Shift+Left"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "addChild", QT_TRANSLATE_NOOP("Actions", "Write a p&remise"), QT_TRANSLATE_NOOP("Actions", "Write a premise under the selected statement"), "premise", "Tab", false, true},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "addSibling", QT_TRANSLATE_NOOP("Actions", "Write a statement &beside"), QT_TRANSLATE_NOOP("Actions", "Write a statement beside the selected one"), "claim", "Return", false, true},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "unpin", QT_TRANSLATE_NOOP("Actions", "&Release the boxes"), QT_TRANSLATE_NOOP("Actions", "Let the layout place the selected boxes again"), "pin", "U"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "layOutSelection", QT_TRANSLATE_NOOP("Actions", "La&y out the selection"), QT_TRANSLATE_NOOP("Actions", "Lay out again, among themselves, the selected boxes that you moved; all others stay"), "", "Shift+U"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "alignLanes", QT_TRANSLATE_NOOP("Actions", "A&lign the articles"), QT_TRANSLATE_NOOP("Actions", "Reorder the trees of the other articles so that links run level"), "", "Ctrl+Alt+A"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "reduceCrossings", QT_TRANSLATE_NOOP("Actions", "Reduce &crossings"), QT_TRANSLATE_NOOP("Actions", "Reorder statements so that fewer lines cross"), "", "Ctrl+Alt+X"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "textOrder", QT_TRANSLATE_NOOP("Actions", "Order as in the te&xts"), QT_TRANSLATE_NOOP("Actions", "Order all statements as they stand in the texts again"), "", ""},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "support", QT_TRANSLATE_NOOP("Actions", "&Supports…"), QT_TRANSLATE_NOOP("Actions", "Choose what the selected statement supports"), "", "R"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "attack", QT_TRANSLATE_NOOP("Actions", "&Attacks…"), QT_TRANSLATE_NOOP("Actions", "Choose what the selected statement attacks"), "", "X"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "conditionOf", QT_TRANSLATE_NOOP("Actions", "Is a &condition of…"), QT_TRANSLATE_NOOP("Actions", "Choose what hinges on the selected statement"), "", "H"},
    {QT_TRANSLATE_NOOP("Actions", "Map"), "hangsOn", QT_TRANSLATE_NOOP("Actions", "Han&gs on…"), QT_TRANSLATE_NOOP("Actions", "Choose the condition that the selected statement hinges on"), "condition", "Shift+H"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), QT_TRANSLATE_NOOP("Actions", "Show the map larger"), "add", "Ctrl++"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), QT_TRANSLATE_NOOP("Actions", "Show the map smaller"), "minus", "Ctrl+-"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "zoomActual", QT_TRANSLATE_NOOP("Actions", "&Actual size"), QT_TRANSLATE_NOOP("Actions", "Show the map at 100 %"), "", "Ctrl+1"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "fit", QT_TRANSLATE_NOOP("Actions", "&Fit the map"), QT_TRANSLATE_NOOP("Actions", "Show the whole map"), "fit", "Ctrl+0"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "fitSelection", QT_TRANSLATE_NOOP("Actions", "Fit the &selection"), QT_TRANSLATE_NOOP("Actions", "Show all that is selected"), "", "Ctrl+2"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "back", QT_TRANSLATE_NOOP("Actions", "&Back"), QT_TRANSLATE_NOOP("Actions", "Show what was in view before"), "back", "Alt+Left"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "forward", QT_TRANSLATE_NOOP("Actions", "For&ward"), QT_TRANSLATE_NOOP("Actions", "Show what was in view afterwards"), "forward", "Alt+Right"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "views", QT_TRANSLATE_NOOP("Actions", "Kept &views…"), QT_TRANSLATE_NOOP("Actions", "Go to a view that was kept"), "eye", "Ctrl+B"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "saveView", QT_TRANSLATE_NOOP("Actions", "&Keep this view…"), QT_TRANSLATE_NOOP("Actions", "Give the current view a name to come back to"), "", "Ctrl+Shift+B"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "renameView", QT_TRANSLATE_NOOP("Actions", "Rena&me a view…"), QT_TRANSLATE_NOOP("Actions", "Give a kept view another name"), "", ""},
    {QT_TRANSLATE_NOOP("Actions", "View"), "forgetView", QT_TRANSLATE_NOOP("Actions", "Fo&rget a view…"), QT_TRANSLATE_NOOP("Actions", "Take a kept view away"), "", ""},
    {QT_TRANSLATE_NOOP("Actions", "View"), "arrangeColumns", QT_TRANSLATE_NOOP("Actions", "In &columns"), QT_TRANSLATE_NOOP("Actions", "Show the map for reading: reasons one below the other under each claim"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "arrangeLevels", QT_TRANSLATE_NOOP("Actions", "In &levels"), QT_TRANSLATE_NOOP("Actions", "Show the shape of the argument: a tree for each claim, level by level"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "arrangeCompact", QT_TRANSLATE_NOOP("Actions", "Clo&sely"), QT_TRANSLATE_NOOP("Actions", "Show a large map in little space"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "filter", QT_TRANSLATE_NOOP("Actions", "Fi&lter"), QT_TRANSLATE_NOOP("Actions", "Show only a part of the map"), "filter", "Ctrl+Shift+F", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "focus", QT_TRANSLATE_NOOP("Actions", "F&ocus on the selection"), QT_TRANSLATE_NOOP("Actions", "Show what is near the selection, the rest pale or not at all"), "focus", "F", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "focusWider", QT_TRANSLATE_NOOP("Actions", "A &wider focus"), QT_TRANSLATE_NOOP("Actions", "Show one step more around what is in focus"), "", "+"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "focusNarrower", QT_TRANSLATE_NOOP("Actions", "A &narrower focus"), QT_TRANSLATE_NOOP("Actions", "Show one step less around what is in focus"), "", "-"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "focusHides", QT_TRANSLATE_NOOP("Actions", "A focus &hides the rest"), QT_TRANSLATE_NOOP("Actions", "Hide what is far from the focus instead of showing it pale"), "hidden", "Shift+F", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "fold", QT_TRANSLATE_NOOP("Actions", "Fol&d or unfold"), QT_TRANSLATE_NOOP("Actions", "Hide or show what stands under the selection"), "fold", "Z"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "unfoldAll", QT_TRANSLATE_NOOP("Actions", "&Unfold everything"), QT_TRANSLATE_NOOP("Actions", "Show everything that is folded"), "unfold", "Shift+Z"},
    {QT_TRANSLATE_NOOP("Actions", "View"), "legend", QT_TRANSLATE_NOOP("Actions", "&Legend"), QT_TRANSLATE_NOOP("Actions", "Show what marks and lines mean"), "legend", "L", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "minimap", QT_TRANSLATE_NOOP("Actions", "&Minimap"), QT_TRANSLATE_NOOP("Actions", "Show the whole map small in a corner"), "minimap", "Ctrl+M", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "reduceMotion", QT_TRANSLATE_NOOP("Actions", "Less &motion"), QT_TRANSLATE_NOOP("Actions", "Show boxes in their new places at once"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "readers", QT_TRANSLATE_NOOP("Actions", "&Articles"), QT_TRANSLATE_NOOP("Actions", "Show the texts of the articles"), "document", "F7", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "inspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), QT_TRANSLATE_NOOP("Actions", "Show everything about the selection"), "info", "F8", true},
    {QT_TRANSLATE_NOOP("Actions", "View"), "outline", QT_TRANSLATE_NOOP("Actions", "&Outline"), QT_TRANSLATE_NOOP("Actions", "Show all statements as a table"), "outline", "Ctrl+T"},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "nextLink", QT_TRANSLATE_NOOP("Actions", "&Next link"), QT_TRANSLATE_NOOP("Actions", "Select the next link"), "down", "F4"},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "previousLink", QT_TRANSLATE_NOOP("Actions", "&Previous link"), QT_TRANSLATE_NOOP("Actions", "Select the link before"), "up", "Shift+F4"},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "nearMisses", QT_TRANSLATE_NOOP("Actions", "Near &misses"), QT_TRANSLATE_NOOP("Actions", "Show pairs that look like a clash but are not"), "nearmiss", "Ctrl+Shift+N", true},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "links", QT_TRANSLATE_NOOP("Actions", "&Links"), QT_TRANSLATE_NOOP("Actions", "Show all links as a table"), "link", "Ctrl+L"},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "chart", QT_TRANSLATE_NOOP("Actions", "&Charts"), QT_TRANSLATE_NOOP("Actions", "Show how sure the texts are"), "chart", "Ctrl+G"},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "linkMatch", QT_TRANSLATE_NOOP("Actions", "Link as a &match…"), QT_TRANSLATE_NOOP("Actions", "Choose the statement of another article that says the same"), "match", "="},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "linkContradict", QT_TRANSLATE_NOOP("Actions", "Link as a &contradiction…"), QT_TRANSLATE_NOOP("Actions", "Choose the statement of another article that speaks against this one"), "contradict", "#"},
    {QT_TRANSLATE_NOOP("Actions", "Links"), "linkRelated", QT_TRANSLATE_NOOP("Actions", "Link as r&elated…"), QT_TRANSLATE_NOOP("Actions", "Choose the statement of another article that belongs to this one"), "related", "~"},
    {QT_TRANSLATE_NOOP("Actions", "Find"), "find", QT_TRANSLATE_NOOP("Actions", "&Find…"), QT_TRANSLATE_NOOP("Actions", "Find words in statements, notes and texts"), "search", "Ctrl+F"},
    {QT_TRANSLATE_NOOP("Actions", "Find"), "findNext", QT_TRANSLATE_NOOP("Actions", "Find &next"), QT_TRANSLATE_NOOP("Actions", "Go to the next place where the words occur"), "", "F3"},
    {QT_TRANSLATE_NOOP("Actions", "Find"), "findPrevious", QT_TRANSLATE_NOOP("Actions", "Find &previous"), QT_TRANSLATE_NOOP("Actions", "Go to the previous place where the words occur"), "", "Shift+F3"},
    {QT_TRANSLATE_NOOP("Actions", "Find"), "palette", QT_TRANSLATE_NOOP("Actions", "&Commands…"), QT_TRANSLATE_NOOP("Actions", "Find and run any command by its name"), "command", "Ctrl+Shift+P"},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "themeSystem", QT_TRANSLATE_NOOP("Actions", "As the &desktop"), QT_TRANSLATE_NOOP("Actions", "Light or dark, as on the desktop"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), QT_TRANSLATE_NOOP("Actions", "Light colours"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), QT_TRANSLATE_NOOP("Actions", "Dark colours"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "languageSystem", QT_TRANSLATE_NOOP("Actions", "As the &desktop"), QT_TRANSLATE_NOOP("Actions", "The desktop's language"), "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "languageEnglish", "&English", "English", "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "languageGerman", "&Deutsch", "Deutsch", "", "", true},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "hints", QT_TRANSLATE_NOOP("Actions", "&Hints for the first steps"), QT_TRANSLATE_NOOP("Actions", "Show the five hints again"), "help", "Shift+F1"},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), QT_TRANSLATE_NOOP("Actions", "Show all commands with their keys, and change them"), "keyboard", "F1"},
    {QT_TRANSLATE_NOOP("Actions", "Window"), "formats", QT_TRANSLATE_NOOP("Actions", "What &formats keep"), QT_TRANSLATE_NOOP("Actions", "Show what the formats of other programs keep of a map"), "table", ""},
};

struct OtherWords {
    const char* id;
    const char* words;
};

/// Words for a command that its text and tip do not have.
constexpr OtherWords otherWords[] = {
    {"start", QT_TRANSLATE_NOOP("Actions", "begin another project")},
    {"open", QT_TRANSLATE_NOOP("Actions", "load import file")},
    {"addArticle", QT_TRANSLATE_NOOP("Actions", "import document")},
    {"exportSvg", QT_TRANSLATE_NOOP("Actions", "image drawing vector")},
    {"exportPng", QT_TRANSLATE_NOOP("Actions", "image bitmap screenshot")},
    {"exportPdf", QT_TRANSLATE_NOOP("Actions", "print paper")},
    {"exportMap", QT_TRANSLATE_NOOP("Actions", "report HTML Markdown CSV table DOT Graphviz")},
    {"quit", QT_TRANSLATE_NOOP("Actions", "exit")},
    {"aboutArticle", QT_TRANSLATE_NOOP("Actions", "properties metadata")},
    {"readAgain", QT_TRANSLATE_NOOP("Actions", "reload analyse refresh")},
    {"edit", QT_TRANSLATE_NOOP("Actions", "rename reword")},
    {"editChance", QT_TRANSLATE_NOOP("Actions", "likelihood percent confidence")},
    {"remove", QT_TRANSLATE_NOOP("Actions", "delete erase")},
    {"accept", QT_TRANSLATE_NOOP("Actions", "approve confirm")},
    {"dismiss", QT_TRANSLATE_NOOP("Actions", "reject decline")},
    {"layOutSelection", QT_TRANSLATE_NOOP("Actions", "tidy layout arrange")},
    {"alignLanes", QT_TRANSLATE_NOOP("Actions", "tidy layout arrange")},
    {"reduceCrossings", QT_TRANSLATE_NOOP("Actions", "tidy layout arrange")},
    {"arrangeColumns", QT_TRANSLATE_NOOP("Actions", "layout list")},
    {"arrangeLevels", QT_TRANSLATE_NOOP("Actions", "layout tree hierarchy")},
    {"arrangeCompact", QT_TRANSLATE_NOOP("Actions", "layout compact dense")},
    {"zoomActual", QT_TRANSLATE_NOOP("Actions", "reset zoom")},
    {"views", QT_TRANSLATE_NOOP("Actions", "bookmarks")},
    {"saveView", QT_TRANSLATE_NOOP("Actions", "bookmark")},
    {"focus", QT_TRANSLATE_NOOP("Actions", "neighbours hops isolate")},
    {"focusWider", QT_TRANSLATE_NOOP("Actions", "hops neighbours more")},
    {"focusNarrower", QT_TRANSLATE_NOOP("Actions", "hops neighbours fewer")},
    {"fold", QT_TRANSLATE_NOOP("Actions", "collapse expand")},
    {"unfoldAll", QT_TRANSLATE_NOOP("Actions", "expand all")},
    {"legend", QT_TRANSLATE_NOOP("Actions", "key to the colours and symbols")},
    {"reduceMotion", QT_TRANSLATE_NOOP("Actions", "animation")},
    {"chart", QT_TRANSLATE_NOOP("Actions", "statistics diagram")},
    {"find", QT_TRANSLATE_NOOP("Actions", "search")},
    {"themeDark", QT_TRANSLATE_NOOP("Actions", "night mode")},
    {"hints", QT_TRANSLATE_NOOP("Actions", "tour introduction")},
    {"keys", QT_TRANSLATE_NOOP("Actions", "keyboard shortcuts settings")},
};

QKeySequence keyOf(const Entry& entry) { return QKeySequence(QLatin1String(entry.key), QKeySequence::PortableText); }

QString say(const char* text) { return QCoreApplication::translate("Actions", text); }

QString wordsBesides(QLatin1String id)
{
    QStringList all;
    for (const OtherWords& other : otherWords) {
        if (id == QLatin1String(other.id))
            all += say(other.words);
    }
    return all.join(u' ');
}

QString plainText(QString text)
{
    text.remove(u'&');
    return text.endsWith(u'…') ? text.chopped(1).trimmed() : text;
}

/// Titles of the menus that lead to it, the outermost first. A narrow menu bar keeps what does not fit in a menu without one.
QStringList menusOf(const QAction& action)
{
    for (const QObject* place : action.associatedObjects()) {
        if (const auto* menu = qobject_cast<const QMenu*>(place); menu && !menu->title().isEmpty())
            return menusOf(*menu->menuAction()) << plainText(menu->title());
    }
    return {};
}

} // namespace

ActionTable::ActionTable(QWidget* window) : QObject(window)
{
    for (const Entry& entry : entries) {
        auto* action = new QAction(window);
        action->setObjectName(QLatin1String(entry.id));
        action->setShortcut(keyOf(entry));
        action->setCheckable(entry.checkable);
        if (!entry.onMap)
            window->addAction(action);
        m_actions.insert(action->objectName(), action);
    }
    retranslate();
}

void ActionTable::addToMap(QWidget* map)
{
    for (const Entry& entry : entries) {
        if (!entry.onMap)
            continue;
        QAction* action = m_actions.value(QLatin1String(entry.id));
        action->setShortcutContext(Qt::WidgetShortcut);
        map->addAction(action);
    }
}

QAction* ActionTable::operator[](QLatin1String id) const
{
    QAction* action = m_actions.value(id);
    Q_ASSERT(action);
    return action;
}

QList<QAction*> ActionTable::all() const { return m_actions.values(); }

std::vector<ActionTable::Listed> ActionTable::listed() const
{
    std::vector<Listed> actions;
    for (const Entry& entry : entries) {
        QAction* action = m_actions.value(QLatin1String(entry.id));
        const QStringList menus = menusOf(*action);
        const QString text = plainText(action->text());
        const QString name = menus.size() > 1 ? QCoreApplication::translate("Actions", "%1: %2", "submenu, command").arg(menus.last(), text) : text;
        actions.push_back({action, say(entry.group), keyOf(entry), name, menus.isEmpty() ? say(entry.group) : menus.join(QStringLiteral(" › ")), wordsBesides(QLatin1String(entry.id))});
    }
    return actions;
}

void ActionTable::setKey(const QString& id, const QKeySequence& key)
{
    if (QAction* action = m_actions.value(id)) {
        action->setShortcut(key);
        retranslate();
    }
}

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
