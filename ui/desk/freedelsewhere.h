// Figures of tens of thousands of people take longer to give back than the window may be held.
#pragma once
#include <QThreadPool>
#include <memory>

namespace rostrum {

/// Whoever lets go of it last, it is a thread of the pool that frees it.
template <class T>
std::shared_ptr<T> freedElsewhere(T&& value)
{
    return {new T(std::move(value)), [](T* old) { QThreadPool::globalInstance()->start([old] { delete old; }); }};
}

} // namespace rostrum
