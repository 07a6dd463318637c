#include "models/kpi/wilson.h"
#include <algorithm>
#include <boost/multiprecision/cpp_dec_float.hpp>

namespace rostrum {

namespace {
// Fifty decimal digits: a root has no fraction, and the sixth digit must be the same on every machine.
using Real = boost::multiprecision::cpp_dec_float_50;

constexpr const char* kQuantile = "1.9599639845400542355245944305205515279555"; // of 97.5 % of the normal curve

int64_t millionths(const Real& value)
{
    const Real scaled = floor(value * 1'000'000 + Real("0.5"));
    return std::clamp<int64_t>(scaled.convert_to<int64_t>(), 0, 1'000'000);
}
} // namespace

std::optional<Interval> wilsonInterval(int64_t hits, int64_t n)
{
    if (n <= 0 || hits < 0 || hits > n)
        return std::nullopt;
    const Real z(kQuantile), zz = z * z, count(n), share = Real(hits) / count;
    const Real middle = share + zz / (2 * count);
    const Real half = z * sqrt(share * (1 - share) / count + zz / (4 * count * count));
    const Real whole = 1 + zz / count;
    return Interval{millionths((middle - half) / whole), millionths((middle + half) / whole)};
}

} // namespace rostrum
