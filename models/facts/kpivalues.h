// Indicators that nobody can count (手工指标): typed or imported per person and period.
#pragma once
#include "models/facts/words.h"
#include <optional>
#include <string>

namespace rostrum {

namespace words {
extern const WordList indicatorGrade; ///< A B C D E
} // namespace words

namespace problem {
inline constexpr char notAPeriod[] = "not_a_period";
} // namespace problem

/// As a period is kept, "2026", "2026-Q4" or "2026-10", from how people write it: 2026年10月, 2026/10, 202610, 2026Q4,
/// 2026年第四季度, 2026年度; a day stands for its month, as spreadsheets make one of 2026-10. Nothing where it is no
/// period, also for 2026.1, which a spreadsheet makes of 2026.10.
std::optional<std::string> periodOf(std::string_view utf8);

} // namespace rostrum
