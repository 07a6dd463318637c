// For what must happen before anything is read, on every machine.
#pragma once
#include "ui/desk/desk.h"
#include <memory>
#include <semaphore>
#include <utility>

namespace rostrum::test {

/// Both readers are at something that takes its time, until this goes.
class BusyReaders {
public:
    explicit BusyReaders(Desk& desk)
    {
        for (int i = 0; i < kReaders; ++i)
            m_futures.push_back(desk.workspace().read<int>([gate = m_gate](Connection&) -> Result<int> {
                gate->acquire();
                return 0;
            }));
    }
    ~BusyReaders() { release(); }
    void release()
    {
        if (!std::exchange(m_released, true))
            m_gate->release(kReaders);
        for (QFuture<Result<int>>& future : m_futures)
            future.waitForFinished();
    }

private:
    static constexpr int kReaders = 2;
    std::shared_ptr<std::counting_semaphore<>> m_gate = std::make_shared<std::counting_semaphore<>>(0);
    std::vector<QFuture<Result<int>>> m_futures;
    bool m_released = false;
};

} // namespace rostrum::test
