// Thresholds of warnings and suggestions: settings of the workspace, each with what holds where none is written down.
#pragma once
#include "models/facts/settings.h"
#include <cstdint>

namespace rostrum {

struct ThresholdSetting {
    const char* key;      ///< of the setting
    int decimals = 0;     ///< of the stored text and of every figure here: 0.5 with four decimals is 5000
    int64_t standard = 0; ///< where the setting is not there
    int64_t lowest = 0, highest = 0;
};

/// InvalidValue (field: the key, value, problem) where the setting is no number or out of its range.
Result<int64_t> readThreshold(Connection& db, const ThresholdSetting& threshold);
/// What is the standard is not written down. Errors as readThreshold, before anything is written.
Result<void> writeThreshold(Change& change, const ThresholdSetting& threshold, int64_t value);

} // namespace rostrum
