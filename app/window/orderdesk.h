#pragma once

#include "app/window/deskparts.h"
#include "model/layout/layout.h"
#include "model/map/argumentmap.h"

#include <QObject>
#include <functional>

namespace cp::ui {

class JobRunner;

/// How the map is arranged, on request: in columns, in levels or closely; and other orders of what stands on it: lanes aligned,
/// fewer crossings, as in the texts again. Orders are found away from the window; one undo step each.
class OrderDesk final : public QObject {
    Q_OBJECT

public:
    OrderDesk(const DeskParts& parts, JobRunner* jobs, QObject* parent);

    void showState();

private:
    using FindOrder = std::function<std::vector<int>(const LayoutInput&, const CancelToken&)>;
    using Cost = std::function<double(const LayoutInput&, const CancelToken&)>;

    /// Takes the order when it costs less than the present one.
    void find(const QString& text, const QString& noneText, const FindOrder& findOrder, const Cost& cost);
    void take(const std::vector<StatementId>& order, const QString& text);

    DeskParts m;
    JobRunner* m_jobs;
};

} // namespace cp::ui
