#pragma once

#include "widgets/canvas/connection.h"

#include <QMenu>

namespace cp::ui {

/// Asks what a drawn line means. Each kind has its own key in every language, shown beside it.
class ConnectMenu final : public QMenu {
    Q_OBJECT

public:
    ConnectMenu(std::vector<ConnectionKind> kinds, QWidget* parent);

Q_SIGNALS:
    void kindChosen(const cp::ui::ConnectionKind& kind);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<ConnectionKind> m_kinds;
};

} // namespace cp::ui
