#include "models/base/platform.h"
#include <QFile>
#include <QtGlobal>
#include <new>
#ifdef Q_OS_WIN
#include <windows.h>
// windows.h first
#include <psapi.h>
#else
#include <fcntl.h>
#include <sys/mman.h>
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

namespace {
void setHeaps(int most)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, most);
#else
    Q_UNUSED(most); // other systems part their heaps by size, not by thread
#endif
}
constexpr int kShared = 2, kOwn = 16;
} // namespace

// A page of 4 KB costs its first touch; one of 2 MB costs it once for five hundred.
constexpr size_t kLargePage = size_t(2) << 20;

void* allocateLarge(size_t bytes)
{
    if (bytes < kLargePage)
        return ::operator new(bytes);
    void* memory = ::operator new(bytes, std::align_val_t(kLargePage));
#ifdef Q_OS_LINUX
    madvise(memory, bytes, MADV_HUGEPAGE); // advice: where it is not taken, the pages are small ones
#endif
    return memory;
}

void freeLarge(void* memory, size_t bytes)
{
    if (bytes < kLargePage)
        ::operator delete(memory);
    else
        ::operator delete(memory, std::align_val_t(kLargePage));
}

void shareHeaps() { setHeaps(kShared); }
OwnHeaps::OwnHeaps() { setHeaps(kOwn); }
OwnHeaps::~OwnHeaps() { setHeaps(kShared); }

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

bool syncFile(const QString& file)
{
#ifdef Q_OS_WIN
    const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t*>(file.utf16()), GENERIC_WRITE, FILE_SHARE_READ,
                                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    const bool kept = FlushFileBuffers(handle);
    CloseHandle(handle);
    return kept;
#else
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDONLY);
    if (fd < 0)
        return false;
    const bool kept = ::fsync(fd) == 0;
    ::close(fd);
    return kept;
#endif
}

} // namespace rostrum
