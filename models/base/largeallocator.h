// An allocator for vectors that may grow large and are filled from one end to the other.
#pragma once
#include "models/base/platform.h"

namespace rostrum {

template <typename T>
struct LargeAllocator {
    using value_type = T;
    LargeAllocator() = default;
    template <typename U>
    LargeAllocator(const LargeAllocator<U>&)
    {}
    T* allocate(size_t count) { return static_cast<T*>(allocateLarge(count * sizeof(T))); }
    void deallocate(T* memory, size_t count) { freeLarge(memory, count * sizeof(T)); }
    bool operator==(const LargeAllocator&) const { return true; }
};

} // namespace rostrum
