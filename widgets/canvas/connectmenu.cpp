#include "widgets/canvas/connectmenu.h"

#include "model/rendering/wording.h"

#include <QKeyEvent>
#include <QKeySequence>

namespace cp::ui {

ConnectMenu::ConnectMenu(std::vector<ConnectionKind> kinds, QWidget* parent) : QMenu(parent), m_kinds(std::move(kinds))
{
    setObjectName(QStringLiteral("connectMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const ConnectionKind& kind : m_kinds) {
        const QString name = std::visit([](auto k) { return wordFor(k); }, kind);
        // What follows a tab stands where menus show keys.
        QAction* action = addAction(name + u'\t' + QKeySequence(keyOf(kind)).toString(QKeySequence::NativeText));
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT kindChosen(kind); });
    }
    if (!actions().isEmpty())
        setActiveAction(actions().first());
}

void ConnectMenu::keyPressEvent(QKeyEvent* event)
{
    const auto kind = kindByKey(m_kinds, event->key());
    if (!kind)
        return QMenu::keyPressEvent(event);
    close();
    Q_EMIT kindChosen(*kind);
}

} // namespace cp::ui
