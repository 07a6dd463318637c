// How long a test waits for what must come. Only what fails waits so long; machines ten times slower than the
// developer's and loaded in every way pass as well. Included before every test's own first line (tests/CMakeLists.txt),
// so that Qt Test's five seconds are nowhere meant.
#pragma once
#include <QTest>

namespace rostrum {
inline constexpr int kPatience = 120000; ///< milliseconds
}

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, ::rostrum::kPatience)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, ::rostrum::kPatience)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, ::rostrum::kPatience)
