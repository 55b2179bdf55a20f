#pragma once

#include <QWidget>

namespace cp::ui {

class MessageBar;
class ProgressStrip;

/// Messages and the running job over the bottom of the page they belong to; there while one of the two has something to say.
/// It covers a strip rather than push everything up: what stands under the pointer stays there. At the top it would hide
/// which article is which, below it is the legend that waits.
class NoticeBar final : public QWidget {
public:
    NoticeBar(QWidget* page, MessageBar* messages, ProgressStrip* progress, QWidget* window);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget* m_page;
    MessageBar* m_messages;
    ProgressStrip* m_progress;
};

} // namespace cp::ui
