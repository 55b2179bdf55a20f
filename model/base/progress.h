#pragma once

#include <QString>
#include <atomic>
#include <functional>
#include <memory>

namespace cp {

/// Asks a running job to stop; copies share one flag. Checked in every loop that can take long.
class CancelToken final {
public:
    void cancel() { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
};

/// One report of a running job: the step in words ("Reading A: relations"), done of total steps.
struct ProgressReport {
    QString step;
    int done = 0;
    int total = 0;
};

/// May be empty. Called on the worker's thread; the receiver throttles and moves to its own thread.
using ProgressSink = std::function<void(const ProgressReport&)>;

/// What every long job gets.
struct JobContext {
    CancelToken cancel;
    ProgressSink progress;
};

} // namespace cp
