// The one place that asks the operating system for what Qt does not say.
#pragma once
#include <QString>
#include <cstddef>

namespace rostrum {

/// Who sits at the desk, as the system knows them; "officer" when it does not say.
QString loginName();
/// The greatest resident memory of this process so far, in bytes; 0 where the system does not tell.
qint64 peakMemory();
/// Gives memory that was freed back to the system, where the allocator would keep it.
void releaseFreeMemory();
/// `bytes` of memory that will be filled from one end to the other, in as few pages as the system can. Given back by
/// freeLarge() with the same size.
void* allocateLarge(size_t bytes);
void freeLarge(void* memory, size_t bytes);
/// Two heaps for all threads instead of eight for each core: what one thread freed serves the others. Begun before the
/// first thread is started.
void shareHeaps();
/// While it lives, threads that begin get heaps of their own: work on several cores must not wait for the allocator.
class OwnHeaps {
public:
    OwnHeaps();
    ~OwnHeaps();
    OwnHeaps(const OwnHeaps&) = delete;
    OwnHeaps& operator=(const OwnHeaps&) = delete;
};
/// Makes a renamed or new file of this folder survive a power failure; where a system has no such call, nothing.
void syncFolder(const QString& folder);
/// Makes what was written into a closed file survive a power failure. False when the disk refused to keep it.
bool syncFile(const QString& file);

} // namespace rostrum
