#include "models/store/worker.h"
#include <chrono>
#include <future>

namespace rostrum {

namespace {
constexpr std::chrono::milliseconds kIdle{1000};
} // namespace

Result<std::unique_ptr<Worker>> Worker::start(const QString& path, Connection::Mode mode, Idle idle)
{
    std::unique_ptr<Worker> worker(new Worker);
    worker->m_idle = std::move(idle);
    std::promise<Result<void>> opened;
    auto answer = opened.get_future();
    worker->m_thread = std::thread([self = worker.get(), path, mode, &opened] {
        auto db = Connection::open(path, mode);
        if (!db) {
            opened.set_value(fail(db.error()));
            return;
        }
        opened.set_value({});
        self->loop(**db);
    });
    ROSTRUM_CHECK(answer.get());
    return worker;
}

Worker::~Worker()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::post(Task task)
{
    {
        const std::lock_guard guard(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void Worker::loop(Connection& db)
{
    bool worked = false;
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            const auto ready = [this] { return m_stop || !m_tasks.empty(); };
            if (worked && m_idle && !m_wake.wait_for(lock, kIdle, ready)) {
                lock.unlock();
                m_idle(db);
                worked = false;
                continue;
            }
            m_wake.wait(lock, ready);
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(db);
        worked = true;
    }
}

} // namespace rostrum
