// The words of comments and the rules of advice that an officer keeps: their vocabulary and what is assumed of a rule.
#pragma once
#include "models/facts/words.h"
#include <cstdint>

namespace rostrum {

namespace words {
extern const WordList commentWordKind; ///< word complaint synonym stop negation off
} // namespace words

/// Of a rule of advice that does not say: a mean below 4 of 5, from five ratings on, after those that name their place.
inline constexpr int64_t kAdviceBelow = 40'000, kAdviceRatings = 5, kAdvicePosition = 100;

} // namespace rostrum
