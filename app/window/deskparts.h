#pragma once

class QMainWindow;

namespace cp::ui {

class ActionTable;
class FilePicker;
class MessageBar;
class Selection;
class Session;
class Settings;

/// What the desks of the window share; all outlive them.
struct DeskParts {
    QMainWindow* window;
    Session* session;
    Selection* selection;
    ActionTable* actions;
    Settings* settings;
    FilePicker* picker;
    MessageBar* messages;
};

} // namespace cp::ui
