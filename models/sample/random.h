// SplitMix64: the same numbers on every machine, which no generator of the standard library's distributions promises.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace rostrum {

class Random {
public:
    /// Each stage draws from a stream of its own, so that a change in one leaves the others as they were.
    Random(uint32_t seed, uint32_t stream) : m_state((uint64_t(seed) << 32) ^ (uint64_t(stream) * 0x9E3779B1u))
    {
        next();
    }

    uint64_t next()
    {
        uint64_t z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    /// 0 … n-1; 0 when n is 0.
    int below(int n) { return n > 0 ? int((next() >> 32) * uint64_t(n) >> 32) : 0; }
    /// Both ends included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool percent(int chance) { return below(100) < chance; }
    template <class T>
    const T& of(const std::vector<T>& list)
    {
        return list[size_t(below(int(list.size())))];
    }
    template <class T>
    void shuffle(std::vector<T>& list)
    {
        for (size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[size_t(below(int(i)))]);
    }

private:
    uint64_t m_state;
};

} // namespace rostrum
