#pragma once

class QMainWindow;

namespace cp::ui {

class MessageBar;
class ProgressStrip;

/// A bar under the tools of the window for messages and the running job; there while one of the two has something to say.
void addNoticeBar(QMainWindow& window, MessageBar* messages, ProgressStrip* progress);

} // namespace cp::ui
