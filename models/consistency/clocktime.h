// How many credit hours (学时) fit between two times of the clock.
#pragma once
#include <QString>
#include <optional>

namespace rostrum {

/// Hundredths, down to half an hour; by the shortest credit hour in use, 45 minutes. `starts` and `ends` as stored
/// ("2026-03-01T09:00"); nothing where a time is not known or the end is not after the start.
std::optional<qint64> creditHoursBetween(const QString& starts, const QString& ends);

} // namespace rostrum
