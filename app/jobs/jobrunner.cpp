#include "app/jobs/jobrunner.h"

#include <QElapsedTimer>
#include <QMutex>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr qint64 leastMilliseconds = 50;

/// Lets a report through when enough time has passed since the last one; called from any thread.
class Throttle final {
public:
    [[nodiscard]] bool lets(const ProgressReport& report)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_timer.isValid() && m_timer.elapsed() < leastMilliseconds && report.step == m_step)
            return false;
        m_timer.start();
        m_step = report.step;
        return true;
    }

private:
    QMutex m_mutex;
    QElapsedTimer m_timer;
    QString m_step;
};

} // namespace

JobRunner::JobRunner(Mode mode, QObject* parent) : QObject(parent), m_mode(mode)
{
    // Quick work for the window must not wait for a reading that takes minutes.
    m_pool.setMaxThreadCount(std::max(2, m_pool.maxThreadCount()));
}

JobRunner::~JobRunner()
{
    m_cancel.cancel();
    m_quit.cancel();
    m_pool.waitForDone();
}

void JobRunner::cancel() { m_cancel.cancel(); }

JobContext JobRunner::begin(Kind kind)
{
    if (kind == Kind::Quiet)
        return {m_quit, {}};
    if (m_shown++ == 0) {
        m_cancel = CancelToken();
        Q_EMIT started();
    }
    auto throttle = std::make_shared<Throttle>();
    return {m_cancel, [this, throttle](const ProgressReport& report) {
                if (!report.step.isEmpty() && throttle->lets(report))
                    QMetaObject::invokeMethod(this, [this, report] {
                        Q_EMIT progressed(report.step, report.done, report.total);
                    });
            }};
}

void JobRunner::end(Kind kind)
{
    if (kind == Kind::Shown && --m_shown == 0)
        Q_EMIT finished();
}

} // namespace cp::ui
