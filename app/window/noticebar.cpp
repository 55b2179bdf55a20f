#include "app/window/noticebar.h"

#include "widgets/common/messagebar.h"
#include "widgets/common/progressstrip.h"

#include <QMainWindow>
#include <QToolBar>
#include <QVBoxLayout>

namespace cp::ui {

void addNoticeBar(QMainWindow& window, MessageBar* messages, ProgressStrip* progress)
{
    auto* notices = new QWidget;
    auto* column = new QVBoxLayout(notices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(messages);
    column->addWidget(progress);
    window.addToolBarBreak();
    QToolBar* bar = window.addToolBar(QString());
    bar->setObjectName(QStringLiteral("noticeBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    notices->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(notices);
    bar->hide();
    const auto follow = [messages, progress, bar] { bar->setVisible(!messages->isHidden() || !progress->isHidden()); };
    QObject::connect(messages, &MessageBar::visibilityChanged, bar, follow);
    QObject::connect(progress, &ProgressStrip::visibilityChanged, bar, follow);
}

} // namespace cp::ui
