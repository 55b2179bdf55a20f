#pragma once

#include "model/map/argumentmap.h"

#include <QSet>
#include <QWidget>

class QHBoxLayout;

namespace cp::ui {

/// The way from the whole map down to the statement in focus, one button a step; of several only how many there are. Hidden
/// while nothing is in focus.
class Breadcrumbs final : public QWidget {
    Q_OBJECT

public:
    explicit Breadcrumbs(QWidget* parent = nullptr);

    /// `focus` may be empty: then there is no way to show.
    void showWay(const ArgumentMap& map, const QSet<StatementId>& focus);

Q_SIGNALS:
    /// Invalid for the whole map.
    void statementAsked(cp::StatementId id);

private:
    void clear();
    void addStep(const QString& text, StatementId id, bool last);

    QHBoxLayout* m_row;
};

} // namespace cp::ui
