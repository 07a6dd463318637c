// What to do when a future is done, in the thread of whoever waits for it.
#pragma once
#include <QFutureWatcher>

namespace rostrum {

/// Calls `show` with the result once it is there, while `context` lives. The calling thread is the context's.
/// Instead of QFuture::then(context, …), which in Qt 6.4 now and then runs a continuation that is gone when the future
/// ends just while it is attached.
template <class T, class Function>
void whenDone(const QFuture<T>& future, QObject* context, Function show)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, show = std::move(show)]() mutable {
        watcher->deleteLater();
        const T result = watcher->result();
        show(result);
    });
    watcher->setFuture(future);
}

} // namespace rostrum
