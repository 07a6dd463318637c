// One long-lived thread with one connection of its own and a queue of work for it.
#pragma once
#include "models/store/connection.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace rostrum {

class Worker {
public:
    using Task = std::function<void(Connection&)>;
    /// Runs between tasks when nothing was asked for `idle` milliseconds after work, once.
    using Idle = std::function<void(Connection&)>;

    /// Opens the connection on the new thread and waits for that.
    static Result<std::unique_ptr<Worker>> start(const QString& path, Connection::Mode mode, Idle idle = {});
    /// Finishes what is queued, closes the connection, joins.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(Task task);

private:
    Worker() = default;
    void loop(Connection& db);

    Idle m_idle;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace rostrum
