// Exact fractions of any size, and the one rounding that ends them (method.md C1). For .cpp files of this area.
#pragma once
#include "models/base/decimal.h"
#include "models/kpi/scheme.h"
#include <boost/multiprecision/cpp_int.hpp>

namespace rostrum {

struct Figure;

/// Boost's, because compilers differ in what they have beyond 64 bits.
using Fraction = boost::multiprecision::cpp_rational;

inline Fraction scoreUnits(int64_t tenThousandths) { return Fraction(tenThousandths, powerOfTen(kScoreDecimals)); }

/// To ten-thousandths, once; half-up is away from zero. What 64 bits cannot hold stops at their ends.
int64_t rounded(const Fraction& value, Rounding rounding);

/// What a measure found, in its own unit; nothing where it says nothing. What counts things is 0 where there are none.
std::optional<Fraction> exactValue(const Measure& measure, const Figure& figure);

} // namespace rostrum
