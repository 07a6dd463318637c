#include "models/base/platform.h"
#include <QFile>
#include <QtGlobal>
#ifdef Q_OS_WIN
#include <windows.h>
// windows.h first
#include <psapi.h>
#else
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rostrum {

QString loginName()
{
#ifdef Q_OS_WIN
    const QString name = qEnvironmentVariable("USERNAME");
#else
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
#endif
    return name.isEmpty() ? QStringLiteral("officer") : name;
}

qint64 peakMemory()
{
#ifdef Q_OS_WIN
    PROCESS_MEMORY_COUNTERS counters;
    return GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters) ? qint64(counters.PeakWorkingSetSize)
                                                                                 : 0;
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef Q_OS_MACOS
    return usage.ru_maxrss;
#else
    return qint64(usage.ru_maxrss) * 1024;
#endif
#endif
}

void releaseFreeMemory()
{
#if defined(Q_OS_WIN)
    HeapCompact(GetProcessHeap(), 0);
#elif defined(__GLIBC__)
    malloc_trim(0);
#endif
}

void shareHeaps()
{
#ifdef __GLIBC__
    static const int shared = mallopt(M_ARENA_MAX, 2);
    Q_UNUSED(shared);
#endif
}

void syncFolder(const QString& folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder); // NTFS journals its folders itself
#else
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
#endif
}

} // namespace rostrum
