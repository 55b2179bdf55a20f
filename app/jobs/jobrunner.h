#pragma once

#include "model/base/progress.h"

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <utility>

namespace cp::ui {

/// Runs model work away from the window: values in, a value out, which `done` gets on the window's thread.
/// Shown jobs report to the progress strip at most twenty times a second and can be cancelled; quiet ones do not.
class JobRunner final : public QObject {
    Q_OBJECT

public:
    enum class Mode { Pool, Inline }; ///< Inline does the work at once, for tests
    enum class Kind { Shown, Quiet };

    explicit JobRunner(Mode mode, QObject* parent = nullptr);
    /// Cancels and waits, so that no job outlives what it reports to.
    ~JobRunner() override;

    template <typename Work, typename Done>
    void run(Kind kind, Work work, Done done)
    {
        const JobContext job = begin(kind);
        if (m_mode == Mode::Inline) {
            auto result = work(job);
            end(kind);
            done(std::move(result));
            return;
        }
        m_pool.start([this, kind, job, work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<decltype(work(job))>(work(job));
            QMetaObject::invokeMethod(
                this,
                [this, kind, result, done = std::move(done)]() mutable {
                    end(kind);
                    done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }

    /// Asks the shown job to stop; what it has found by then is its result.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_shown > 0; }

Q_SIGNALS:
    void started();
    void progressed(const QString& step, int done, int total);
    void finished();

private:
    [[nodiscard]] JobContext begin(Kind kind);
    void end(Kind kind);

    Mode m_mode;
    int m_shown = 0;
    CancelToken m_cancel;
    CancelToken m_quit;
    QThreadPool m_pool;
};

} // namespace cp::ui
