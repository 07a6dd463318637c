// How far chance alone could have moved a share of few: shown beside it, never scored (method.md C2).
#pragma once
#include <cstdint>
#include <optional>

namespace rostrum {

/// Millionths.
struct Interval {
    int64_t lower = 0, upper = 0;
};

/// Wilson's interval at 95 % for `hits` of `n`, rounded half-up once; nothing where n is not above 0 or the hits are
/// not among them.
std::optional<Interval> wilsonInterval(int64_t hits, int64_t n);

} // namespace rostrum
