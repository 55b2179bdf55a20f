#pragma once

#include <QString>

class QWidget;

namespace cp::ui {

class MessageBar;
class Prompt;

/// Hands a page on the web to the desktop's browser once the person has seen the whole address and said yes. Other kinds of
/// addresses, such as files and programs, are refused in words.
void openAddress(QWidget* window, Prompt& prompt, MessageBar& messages, const QString& address);

} // namespace cp::ui
